"""Names in quotation marks that the clause tells to be what is done: 办法叫“…”, 靠的是“…”, 按照“…”的路子, 改成“…”."""

from __future__ import annotations

from reformie.findings import Undertaking
from reformie.mention import Mention
from reformie.programmes import slogans
from reformie.programmes.alike import Quote
from reformie.programmes.emphasis import complains, likened, urges
from reformie.programmes.made import undertaking
from reformie.programmes.schemes import one_by_one
from reformie.regexes import regex

_WAY = "(?:办法|法子|做法|改法|打法|路子|招数?|规矩|章法|秘诀|诀窍|抓手|钥匙|法宝|思路|模式|机制|制度|妙招|实招|新招|一招|药方|新路|路径|答案|名字|名堂)"
_IS = "(?:(?:就)?叫[作做]?|名[叫为]|(?:就|正|便)?是|概括为|归结为)"
_CALLED = regex(
    rf"(?:(?:{_WAY}|(?:服务|项目|平台|系统|软件|活动)(?=叫|名)|核心|关键)[^，。；：、“”\n]{{0,3}}，?(?:{_IS}(?:一句话|一条)?|[就只]?{_IS}?[两三四五六七八九十]{{1,2}}个字)"
    r"|[把管将](?:它|这[^，。；：、“”\n]{0,6}?)就?(?:叫[作做]?|称[作为]))[：:，]?$"
)
_FIRST_OF_ALL = regex(
    "(?:最[要管关顶]?[紧用键实事硬]的|头|第)?(?<![怕难愁恨忌缺]的)一[条招]?(?:规矩|办法)?(?:就|便)?是$"
)  # 头一条是“…”：, and it is told behind
_NOT_THE_WAY = regex(
    r"(?:问题|症结|矛盾|难点|冲突|焦点|故事)的?(?:核心|关键)|(?:第[一二三四五六]|头一|首|另一|再一)[个条]?[招步着法]|[过老旧]去?的?(?:办法|法子|做法)|最[^，。]{1,4}的"
)
_RELIED_ON = regex("(?:靠|凭|用|推|走)的(?:就|正|还)?是$")
_VIRTUE = regex(
    "^[好老真一]|[劲腿嘴苦拼熬笨脚]|精神|功夫|韧性|[耐细恒诚真]心|人情|面子|感情|运气|经验|政策|人才|[看听摸]得[见着]|的$"
)  # what people give, and no way that has a name
_TOOL_CALLED = regex("(?:叫[作做]?|名[为叫]|称[作为])$")
_TOOL = regex("的(?:[\u4e00-\u9fff]{0,4}(?:小程序|平台|系统|软件|应用|公众号|客户端|热线)|APP)")
_WORK = regex("的[\u4e00-\u9fff]{0,4}(?:项目(?![组部方]|经理|公司)|计划|行动(?![组队])|机制|模式)")
_WORK_CALLED = regex("(?:叫[作做]?|名[为叫])$")
_FIRM = r"(?:科技|网络|软件|信息|智能|互联网|电商|电子商务|游戏|餐饮|商贸|金融)[^，。；、“”\n]{0,8}公司"  # that sells what it makes
_MAKES = "(?:开发|研发|推出|上线|运营|发布|打造|制作)"
_WITH_OTHERS = r"[^，。；\n]{0,30}?(?:委托|联合|携手|合作|(?<!名)为|[与和同给向])"
_OF_OTHERS = regex(
    rf"(?:^|[，。；：\n])(?!{_WITH_OTHERS})[^，。；\n]{{0,20}}?{_FIRM}[^，。；\n]{{0,8}}?{_MAKES}[^，。；\n]{{0,16}}$"
    r"|(?:骗子|不法分子|诈骗[分团集犯]|犯罪|嫌疑人|团伙|诱[导骗使]|哄骗|[被受]害[人者]|[假仿]冒|冒充)[^，。；\n]{0,24}$"
)  # the firms or the swindlers whose tool it is
_BY_OTHERS = regex(
    r"的[\u4e00-\u9fff]{0,4}?(?:虚假|假冒|仿冒|诈骗|赌博|博彩|非法)|[^。；\n]{0,20}(?:涉嫌|行骗|骗取|实施诈骗|卷款|跑路|[，后]被骗)"
    rf"|的[^，。；\n]{{1,8}}由[^，。；\n]{{0,12}}{_FIRM}[^，。；\n]{{0,4}}{_MAKES}"
)
_BROUGHT_IN = regex("(?:推行|推出|实行|首创|独创|探索|试行|开发|研发|发起|开设|开办|办起|建起|上线|开通)的$")
_ENTERED = regex("(?:进入?|转入|放进|列进|汇入|归入|列入|纳入)了?$")
_TO_ENTER = regex(
    "(?!免检|安检|海关|报关|保税|死胡同|急诊|贵宾|员工|消防|登机|应急|国家|全国|云端|数据|上升|上行|下[行降]|快速|高速|黄金|绿色|生命|发展|增长|晋升)[\u4e00-\u9fff]{2,6}(?:库|通道|大厅|仓|专区|专户|公账|(?<![名黑红白])清单)"
)  # what cases, goods or people are put into
_MONEY = regex(r"\d[\d.]*[余多]?[万亿]?元的?$")
_PURSE = regex(
    "(?!办公|差旅|日常|工作|活动|培训|会议|科研|教育|行政|项目|专项|党建|人员|公用)[\u4e00-\u9fff]{1,8}(?:风险金|基金|经费|奖励金|扶持金|周转金|激励金|互助金|关爱金|补偿金|备用金)"
)
_SHOWS = regex("(?:凭|持|拿着|刷|扫|出示|亮出|挂上|贴上|悬挂|张贴)了?$")
_TOKEN = regex(
    "(?!党员|团员|残疾|军人|军官|警官|通行|准考|入场|参观|借书|借阅|记者|中国|健康|行程|二维|社保|身份|银行|医保|会员|信用卡|居住|驾驶|学生|工作|教师|结婚|房产|不动产|营业|条形|付款|收款|乘车|优待|老年)[\u4e00-\u9fff]{2,6}[卡码证票券]"
)  # what one shows to get something
_EVERY = regex("每个?[月季周年]度?[^，。；“”\n]{0,8}?(?:出|发|做|晒|印|办|开)(?:一|\\d)[期次回张份场]$")
_ENDS = regex(r"[，。；：:、—]|$")
_PLACED_BY = regex("(?:按照?|依照|遵循|采[取用]|沿着|走)$")
_AS_WAY = regex(r"的?(?:路子|办法|思路|做法|打法|次序|顺序|步骤|路径)(?=[，。；、]|推进|实施|运[作营行]|办理)")
_WHOSE_WAY = regex(r"的(?:做法|打法|路子|经验)(?=[，。；、值写作给得被推在])")
_LEFT_BEHIND = regex(r"(?:打破|摒弃|改变|抛弃|告别|不能|不再|不搞|纠正|过去|以往|从前|原来|杜绝|防止)[^，。；]{0,10}$")
_REMADE = regex(r"(?:改[成为]|改[造建]成|升级为|升级成|整合[为成]|更名为|盘活成)了?$")
# 升级为“全民参与”: how people now do it, and no name
_NOW_DONE = regex(
    "(?:全民|全员|全社会|人人|群众|村民|居民|多方|多元|主动|自觉|共同|精准|协同|合力|联合|集中|智能|科学|源头|社会)(?:参与|服务|治理|监督|管理|共治|防控|出击|作为|监管|共享|预防|防范|上门|行动|化解|巡护|管护|发力|共建)"
)
_NAMED_ANEW = regex("(?:名[字称]?|口号|校训|标语|标题|称呼|题目)[^，。；]{0,10}$")  # only the words are others now
_OFFICE = regex("(?:单位|机构|部门|公司|学校|医院)$")
_CLOSES = regex("[，。；、]")
_CHOSEN = regex(r"(?:评选?出?|选出|选树|表[彰扬])了?$")
_HOMES = regex(r".{2,10}(?:户|家庭|庭院|院落|商户|店铺|小区|楼栋)")
_SO_MANY = regex(r"\d{1,5}[余多]?[户个家]")
_SUM = regex(r"[两三四五六七八九十]{1,2}[张项个条份步类本][\u4e00-\u9fff]{2,4}(?<![牌卡题坎仗事])")
_ONE_BY_ONE = regex(r"[：:。，]一是")
_ALONE = regex(r"[\u4e00-\u9fff]{4,5}、[\u4e00-\u9fff]{4,5}")
_ONCE = regex("过去|以前|从前|曾经|原来|原先|往年|此前|之前|当年|那时|存在|问题|有的|一些|普遍|往往|常常|不少")
_SINGLE = regex(r"[\u4e00-\u9fff](?:、[\u4e00-\u9fff]){2,5}")
_SO_MANY_WORDS = regex(r"[三四五六两]个?字(?:诀|文章|方针|经|法)?")
_FOUR_COLOURS = regex(r"[红橙黄绿蓝白黑]{3,5}")
_BY_COLOUR = regex(
    r"[三四五][色类级](?:(?:风险|分级|动态)?(?:管理|评级|评价|预警|分类|赋码|督办|考核|考评|标识|亮灯)(?:机制|制度|办法|模式|体系)?|码|[牌卡榜])"
)
_SHORTEST = 3  # a tool may go by two characters (名为“…”的系统)
_REACH = 24
_SENTENCE = 60


def told(text: str, quote: Quote) -> Mention[Undertaking] | None:
    """Read a name by what its clause tells it to be, or give None."""
    start, end, words = quote.start, quote.end, quote.words
    if _FOUR_COLOURS.fullmatch(words) and (by_colour := _BY_COLOUR.match(text, end + 1)) is not None:
        return undertaking(text, start - 1, by_colour.end(), "other", "programmes.coloured")
    if _SINGLE.fullmatch(words) and _SO_MANY_WORDS.match(text, end + 1):
        return undertaking(text, start, end, "slogan", "programmes.told")
    if (
        (len(words) < _SHORTEST and not (_TOOL.match(text, end + 1) or _WORK.match(text, end + 1)))
        or likened(words)
        or complains(words)
        or urges(words)
    ):
        return None
    kind = quote.kind or ("slogan" if slogans.even(words) else "other")
    if _told_so(text, quote) or _is_way(text, quote):
        return undertaking(text, start, end, kind, "programmes.told")
    if _is_made(text, quote):
        return undertaking(text, start, end, kind, "programmes.remade")
    if _HOMES.fullmatch(words) and _SO_MANY.match(text, end + 1) and _CHOSEN.search(text, max(0, start - 6), start - 1):
        return undertaking(text, start, end, "award", "programmes.award")
    if _SUM.fullmatch(words) and _ONE_BY_ONE.match(text, end + 1):
        return undertaking(text, start, end, "other", "programmes.summed_up")
    if _alone(text, quote):
        return undertaking(text, start, end, "slogan", "programmes.slogan")
    return None


def _told_so(text: str, quote: Quote) -> bool:
    """Tell whether the way of doing it is said to be what is quoted (改革的路子是“…”, 靠的是“…”), and the clause ends there."""
    before = max(0, quote.start - _REACH), quote.start - 1
    tool = _TOOL.match(text, quote.end + 1) and _TOOL_CALLED.search(text, *before)
    if tool or (_WORK.match(text, quote.end + 1) and _WORK_CALLED.search(text, *before)):
        return not _is_of_others(text, quote)
    if (_PURSE.fullmatch(quote.words) and _MONEY.search(text, *before)) or (_TOKEN.fullmatch(quote.words) and _SHOWS.search(text, *before)):
        return True
    if not _ENDS.match(text, quote.end + 1) or _LEFT_BEHIND.search(text, *before):
        return False
    entered = _ENTERED.search(text, *before) and _TO_ENTER.fullmatch(quote.words)
    if entered or (len(quote.words) >= 4 and quote.words[-1] not in "会议饭金钱资贴" and _EVERY.search(text, *before)):
        return True
    relied = _RELIED_ON.search(text, *before) and (not _VIRTUE.search(quote.words) or one_by_one(quote.words))
    if quote.words[-1] not in "团队" and _BROUGHT_IN.search(text, *before):
        return True
    if _NOT_THE_WAY.search(text, *before):
        called = text[quote.end + 1 : quote.end + 2] in ("：", ":") and _FIRST_OF_ALL.search(text, *before) is not None
    else:
        called = _CALLED.search(text, *before) is not None
    return bool(relied or (called and not _VIRTUE.search(quote.words)))


def _is_of_others(text: str, quote: Quote) -> bool:
    """Tell whether it is a firm's ware or a swindler's trap that goes by what is quoted, and nothing of the reform."""
    return bool(_OF_OTHERS.search(text, max(0, quote.start - _SENTENCE), quote.start - 1) or _BY_OTHERS.match(text, quote.end + 1))


def _is_way(text: str, quote: Quote) -> bool:
    """Tell whether it goes by what is quoted as a way (按照“…”的路子), or a clause speaks of so doing (“…”的做法)."""
    before = max(0, quote.start - _REACH), quote.start - 1
    if len(quote.words) < 4 or _LEFT_BEHIND.search(text, *before):
        return False
    if _PLACED_BY.search(text, *before):
        return _AS_WAY.match(text, quote.end + 1) is not None
    return len(quote.words) > 4 and _WHOSE_WAY.match(text, quote.end + 1) is not None


def _is_made(text: str, quote: Quote) -> bool:
    """Tell whether something is made into what is quoted (把旧校改成“…”), and not only called otherwise."""
    if len(quote.words) < 4 or not _CLOSES.match(text, quote.end + 1) or _OFFICE.search(quote.words):
        return False
    made = _REMADE.search(text, max(0, quote.start - 8), quote.start - 1)
    if _NOW_DONE.fullmatch(quote.words):
        return False
    return made is not None and _NAMED_ANEW.search(text, max(0, quote.start - _REACH), made.start()) is None


def _alone(text: str, quote: Quote) -> bool:
    """Tell whether two even parts are a clause by themselves behind what is done (打包支付9亿元，“…、…”。)."""
    if _ALONE.fullmatch(quote.words) is None or text[quote.end + 1 : quote.end + 2] != "。" or text[quote.start - 2] != "，":
        return False
    return _ONCE.search(text, max(0, quote.start - 60), quote.start) is None
