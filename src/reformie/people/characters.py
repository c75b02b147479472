"""Characters and words that tell for or against a personal name, by where they stand in it or beside it."""

from __future__ import annotations

from collections.abc import Callable

from reformie.people.loose import in_container
from reformie.regexes import regex

NEVER = frozenset("的即到村了是在与及等说们个这那该并或但被把们着过吗呢吧第只位项局委部厅摄某员户匠话由")
SELDOM = frozenset("要地正之又为也不就和再还更已以而所向最名家将都由从对到至往给很让使省市县区镇乡村州旗院会")
THINGS = frozenset(
    "河湖国感天镇县市路街桥站厂校院所馆组室科社族语剧片节年月季号级类型式版牌赛关盾率费券贷款卡"
    "险品物舞字粮篇鹿豆典性药蜂油码刀榜阁岛级路观史会化园袋箱盒柜桌椅伞鞋帽衣裤膏液酱糕薯笋菇虾蟹鸭鹅猪战镜庙滩港庄性者杯下上墙坝坡洞井罐锅桶瓶器船舰弹枪酒饭菜饼肉鸟虫沟塘堰涌屯寨巷制税额证册报楼塔寺陵墓碑坛闸店铺里边旁"
)  # last of a thing's name, seldom of a person's
HIGHLAND = frozenset("呷孜泽让措姆旺扎桑卓玛央珠嘎则吉曲拉木惹")  # of Yi and Tibetan names written in Chinese
TIMES = frozenset(
    {
        "长征",
        "解放",
        "跃进",
        "援朝",
        "胜利",
        "和平",
        "国庆",
        "长河",
        "万里",
        "千里",
        "长江",
        "泰山",
        "长城",
        "黎明",
        "曙光",
        "启发",
        "向阳",
        "朝阳",
    }
)  # words that are given names too
TAKING = frozenset("兼接调转升担出就留时曾历现原前")  # that 任 makes verbs of
FOREIGN_PLACES = ("斯克", "格勒", "斯坦", "格拉德")
BANNER_PLACES = ("苏木", "嘎查")
VERBS = frozenset("管包花查关解谈应支盛满学过游逃扎安乐干种修养练买卖计封求念操拜扶问寻来冲牵")  # surnames that 得 makes verbs of (管得住)
STANDING_IN = frozenset("代")  # surnames that make verbs of verbs (代刷)
_DEGREES = frozenset("深快高远大久长宽厚好少重")  # behind 多 in questions
PERSONS = frozenset(
    [
        "大家",
        "自己",
        "他人",
        "别人",
        "世人",
        "群众",
        "百姓",
        "各地",
        "全体",
        "本人",
        "村民",
        "市民",
        "居民",
        "农民",
        "牧民",
        "渔民",
        "灾民",
        "人民",
        "人大",
        "乡亲",
        "老乡",
        "乡镇",
        "国家",
        "社会",
        "老人",
        "工人",
        "军人",
        "家人",
        "客人",
    ]
)
ADDRESSES = frozenset(
    {
        "师傅",
        "老师",
        "同志",
        "先生",
        "女士",
        "大娘",
        "大爷",
        "大妈",
        "阿姨",
        "老汉",
        "老伯",
        "老太",
        "老头",
        "老爷",
        "阿嬷",
        "老奶",
        "二婶",
        "三婶",
        "二嫂",
        "三嫂",
        "嫂子",
        "婶子",
        "老倌",
    }
)  # behind a surname
TRADES = frozenset("家长员人士手者师生席理统相王臣官民星")  # last of what stands before a foreign name
ADVERBS = frozenset("则曾却便仍只将又已也因以都没还倒")  # that stand behind a name far more often than they end one
NEVER_BUT_BEFORE_TIMES = frozenset("经")  # a preposition, but for the words that are given names too (经向阳)
LINKS_AND_SURNAMES = frozenset("和向")  # as usual a surname as a word in some parts (和建华, 向大海)
PARTICLES = frozenset("的了是在和与也都还就又正来已将把被让给从到向为对同任当会能要有一说")  # behind names, whatever follows
COMPLEMENTS = frozenset("着了过起下上出进回给住完遍")  # behind a verb of one character
UNDERWAY = regex(
    r"[\u4e00-\u9fff]着(?![手力眼重急陆想实装火迷凉落笔色])|([\u4e00-\u9fff])了\1"
)  # a deed in progress (种着, 管着), or a short one (抖了抖)
UNDERWAY_SIGNS = frozenset("着了")  # its second character
MUCH = frozenset({"太多", "很多", "不少", "许多", "更多", "不多", "多少", "太少", "很少"})  # behind verbs that are surnames (买太多)
AND_OTHERS = regex(r"等(?=\d|[一二两三四五六七八九十几]|参加|出席|列席|陪同|参与|分别|先后|同志|领导|一[行起同道]|[到赴作在就率]|主持)")
AT_ONE = regex(r"[跑站蹲坐住躺趴守跪走冲扑][在到进上过](?!任)|[问答](?=[，。：])")  # how somebody is at work (洪涛|跑在前头), or speaks
BOUNDARIES = frozenset({"", *"，。；：、！？”’）)】》…—（(“/"})  # behind a name, as white space is
HONOUR_LASTS = frozenset("”号者的")  # what an honour before a name ends in,
TOLD_LASTS = frozenset("岁的叫做举选请命任名去除予授")  # and what words do that tell of somebody (岁的, 选举)
TAILS = frozenset("地得后时里好笑内外")  # make of a word how, when or where something is done (宁静|地, 温室|里)
ABLE = "大有敢善能"  # before 为 in given names
ABOUT, ROUND = frozenset("来余多几"), frozenset("十百千万亿")  # behind a round number: somewhat more
_AUXILIARY = frozenset("来过都应")  # surnames that stand before verbs far more often
FUNCTION = frozenset("都但来过应越年时同常全区")  # surnames that are first of all other words

_HELD, _DONE, _SAID = "任兼当", "作提多", "问答喊"
_SAYS, _UNDER = "称", "受"
RUNNING_ON = frozenset(
    f"{_HELD}{_DONE}{_SAID}{_SAYS}{_UNDER}为和"
)  # last of a stretch that ``ends_in_verb`` or ``joins_another`` may hold for
_HOLDING = regex(rf"[{_HELD}]$|(?<![{ABLE}])为$")  # verbs of holding a post that given names may end with
_CHOSEN = regex(r"(?:选举|推选|推举|聘请|任命|聘任|提名|推荐)$")
REPORTS = regex(  # what somebody named right before 作, 提 or 多 does
    r"多了一?[个重层份]|提(?:[的了过出交]|议(?![案题]))|作(?:了|的|[^，。；\n]{0,12}?(?:报告|说明|讲话|发言|总结|汇报|点评|辅导|交流|动员|部署|批示|回应|答复|致辞|演讲|安排|介绍|剖析|解读))"
)  # 县长向东|作的说明
CHARGED = regex(r"受[^，。；：“”\n]{1,30}?(?:委托|委派|指派|邀请|聘请)")  # what somebody named right before does for another
_ANOTHER = regex(  # behind 和: somebody else, with his post before his name or none at all
    r"(?![带率陪到来去向与同跟对为给请找让被把将任当兼担说表介告看听邀召走])(?:(?![的是在了着过说等把将])[\u4e00-\u9fff]){1,12}?"
    r"(?:师|员|[局厅处科股所站院校行厂场镇乡县区市村队组部会社店]长|主任|书记|总监|经理|主席|负责人)"
)
_NOT_ALONE = regex(r"一[道起同]|共同|联手|携手|等|都|分别|先后|也")
_NO_TITLE = ("注册", "执业", "专业", "资深", "当地", "本地", "青年", "退休", "返乡")  # begin no title that stands behind a name
_GIVEN_TO = regex(r"由[^，。；\n]*$")
_SHEETS = frozenset("这那每几两数0123456789")  # before the measure word 张
_THAT = regex("那[本张条件份座块些样种次辆棵栋家位片排间户只头批台口所扇笔封把]")  # and which one
LEVELS = frozenset("省市县区乡村")  # behind 向, to whom something is told
_BEFORE_THINGS = ("山水", "台风", "台风“", "飓风", "飓风“", "热带风暴“", "气旋“")  # 山水|林田湖草; storms have names by sound
_AFTER_WHOM = regex(  # what is named after somebody
    r"(?:家事|婚姻|家庭|个人|劳模|创新|技能|大师|名[师医]|名班主任|法官|检察官|警官|人民|调解|矛盾|纠纷|[金品]牌|党代表|人大代表|政协委员|书记|网格|律师|心理|咨询|中医"
    r"|传承人?|专家|书法|剪纸|非遗|教育|首席|科技|特派员|志愿|服务|乡贤|共富|老兵|退役军人|巾帼|文学|艺术|传统|国医|全国){0,4}(?:工作室|调解室|工作站|警务室|书屋)(?!里)"
    r"|干部学院|大?药[店房]|医馆|诊所|超市|便利店|饭[店馆庄]|面馆|商[行场店]|(?:红军|希望|爱心)小学|纪念[馆园碑]|故居|烈士(?:陵园|纪念)|式(?:的?好?干部|人物|企业)|精神(?!抖擞|饱满|焕发|十足|矍铄|状态|可嘉|很|头)"
)
_CARRIED = regex(r"连[\u4e00-\u9fff]带[\u4e00-\u9fff]")  # 连人带教案
_FURNITURE = frozenset("柜桌椅箱门窗台床车店屏镜墙棚灶碑井炉")  # that somebody stands before
_BESIDE = frozenset("前后旁")
_DOERS = frozenset("管抓包出")
_EACH_DOES = regex(r"([管抓包出])[^，。；：“”\n]{1,8}[、，；][\u4e00-\u9fff]{2,4}(?<=\1)$")  # 民政管养老、卫健管
_TOWN_HEAD = 1500  # so far from its beginning a text tells its district
_SIDE = regex(r"[那这][边里儿头]")
_ROADS = frozenset("路街道桥巷河渠沟")
_BEARING = regex(r"以[东南西北]|[东南西北中][段侧端]|沿[线街岸]|交[叉汇]")  # behind a road or a river
_NOT_GIVEN = regex(  # time, extent, a side, a place named after a family, an embassy
    r"[今明昨后]天|[今明去]年|[上下]午|广大|随后|全体|目前|当前|近日|日前|当天|次日|以来|之[前后]|期间|[美中双对警军校院店厂日俄英法德韩]方|国驻[\u4e00-\u9fff]?"
    r"|家[岭沟湾坪坝坡营堡寨屯铺河塬梁峪圩集台滩畈垄咀冲垭垸]"
)
_SIDES = frozenset({"方", "方愿", "方将", "方称"})  # behind the first syllable of a land
_CLOSED = frozenset("，。、；：？！”“（） \n")
_WAYS = frozenset("去回返来全里行路单旅航工流课规章议进教日历疗")  # before 程, what is travelled, built or gone through
_STAFF = ("职工程", "员工程", "民工程")  # 程 begins a name here
_TO_EACH_OTHER = frozenset("一了挨连靠贴对接套叠压碰追赶帮带传教扶比盯联问换顶包")  # one thing to the next of its kind
_HEADED = regex(r"[局县区市镇乡村院校所站科处部会]长员[^工村外]|[书主][记任席]员[^工村外]")  # a post before the surname 员
_OF_NO_PERSON = ("口岸", "边检站", "两国", "族")  # are named after places, lands and peoples
_USED = regex(  # a thing and what becomes of it (钱花|到哪, 路修|到家门口; 门常锁, 路难走; 老师|傅有)
    r"(?:钱[花投用存赚挣拿付借贷补发]|[路水粮车房][修通铺流送卖停盖引])(?:到|得|进|给|在(?=哪|刀刃|明处|实处|一线|群众|百姓))"
    r"|[车门路]一[\u4e00-\u9fff][，、就便]|师傅有(?=[了着过]|[\d一二两三四五六七八九十几])|[门水路车田][常老总难好没不][锁关闭停堵断坏漏干走行修管种]|夏[粮种收播管锄](?=工作|生产|收购|任务|机具|作物)"
)
_CHARGES = frozenset("班村片户组段校楼栋街乡镇桌车席保干抓联教")  # that 包 takes over
_USED_FIRSTS = frozenset("钱路水粮车房门田夏傅")
_THING_FIRSTS, _THING_LASTS = _USED_FIRSTS | frozenset("连员程张那童"), THINGS | _ROADS | _BESIDE | _DOERS | {"里", "人"}
_ENDS_NAME = {
    "所": regex(
        r"所(?:同志|先生|女士|[，。；、：（]|说[，：“]|(?![在有谓需能属作致提说到做见言讲写])(?:(?!的)[\u4e00-\u9fff]){2,20}[，。；：、\n“])"
    ),  # 江玉所|参加会议: no 的 makes it what somebody does
    "会": regex(r"会(?:先后|分别|一行|率|带领|陪同|发言|讲话|致辞|汇报|主持(?:召开|会议))"),  # 何全会|先后发言
}
_AS_TOLD = regex(r"[如据像][^，。；：\n]*$")  # 正如江玉|所说


def weigh_third(text: str, start: int, end: int) -> float:
    """Weigh 所 or 会 as the last of a name of three (江玉所|主持会议) against the word behind one of two (江玉|所主持的会议, 江玉|会见客商)."""
    third = text[start + 2 : start + 3]
    if third not in _ENDS_NAME or end - start not in (2, 3) or _ENDS_NAME[third].match(text, start + 2) is None:
        return 0.0
    told = third == "所" and _AS_TOLD.search(text, max(0, start - 14), start) is not None
    return 0.0 if told else 1.5 if end - start > 2 else -2.0


def goes_to(first: str, word: str, tag: Callable[[str], str]) -> bool:
    """Tell whether a surname is an auxiliary before a word that is a verb (来|查房)."""
    return first in _AUXILIARY and tag(word)[:1] == "v"


def is_told_to(text: str, start: int) -> bool:
    """Tell whether 向 leads to whom something is told (局长|向人大代表, 检察长|向区教育局)."""
    return text[start] == "向" and (text[start + 1 : start + 2] in LEVELS or text[start + 1 : start + 3] in PERSONS)


def of_thing(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch names a storm, a border crossing, a house, a sheet, a deed done over and over or with a thing.

    台风“麦莎”, 吉木乃口岸, 中马|两国, 纳西|族, 那张车票, 常扫常|新, 房挨房, 连机床|都, 药柜前, 钱花|在哪, 锁在会计|包里.
    """
    if text[start] in _THING_FIRSTS and _begins_like_thing(text, start, end):
        return True
    if text[end - 1] in _THING_LASTS and _ends_like_thing(text, start, end):
        return True
    if end - start == 3 and text[start] == text[end - 1] and (text[end : end + 1] not in _CLOSED or text[start + 1] in _TO_EACH_OTHER):
        return True
    return text.endswith(_BEFORE_THINGS, 0, start) or text.startswith(_OF_NO_PERSON, end) or lends_name(text, end)


def lends_name(text: str, end: int) -> bool:
    """Tell whether what is named after somebody follows his name (李明|家事调解工作室): inside its name he is not mentioned."""
    return _AFTER_WHOM.match(text, end) is not None


def _begins_like_thing(text: str, start: int, end: int) -> bool:
    """Tell whether a surname is the last of another word, or a thing told with what becomes of it (钱花|在哪, 连人带|教案, 那张车票, 那本账)."""
    first, before = text[start], text[start - 1] if start else ""
    if first in _USED_FIRSTS and _USED.match(text, start - (first == "傅")):
        return True
    if first == "童":
        return before == "儿" and (text[start - 2] != "女" or text[start - 3 : start - 2] == "妇")  # 妇女儿|童维权, but 女儿|童小红
    if first == "连":
        return text[end : end + 1] in ("都", "也") or _CARRIED.match(text, start) is not None
    if first == "员":
        return before != "" and before not in _CLOSED and not _HEADED.search(text, start - 2, start + 2)  # 务工人|员多
    if first == "傅":
        return text.startswith("老师傅", max(0, start - 2))  # 老师|傅年纪最大
    if first == "程":
        return before in _WAYS and not text.startswith(_STAFF, start - 2)  # 去程|拉人, 工程|提水
    return (first == "张" and before in _SHEETS) or _THAT.match(text, start, end) is not None


def _ends_like_thing(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch ends with a place or with what each office does (药柜前, 卫健管|看病, 锁在会计|包里, 柳庄|那边, 柳桥路|以西)."""
    last = text[end - 1]
    if last in _BESIDE and text[end - 2] in _FURNITURE:
        return True
    if last in _DOERS and _EACH_DOES.search(text, max(0, start - 12), end):
        return True
    if in_container(text, start, end) or (last == "人" and _of_town(text, text[start : end - 1])):
        return True
    return (last in THINGS and _SIDE.match(text, end) is not None) or (last in _ROADS and _BEARING.match(text, end) is not None)


def _of_town(text: str, name: str) -> bool:
    """Tell whether what stands before 人 is the short form of a place that the head of the text tells in full (桃源人 in 桃源县)."""
    return len(name) > 1 and any(text.find(f"{name}{kind}", 0, _TOWN_HEAD) >= 0 for kind in "县市区旗镇乡村")


def is_phrase(surname: str, given: str) -> bool:
    """Tell whether a stretch says what is done, asked or who is told by his title, and is no name.

    管得住, 管园外, 覃总, 富不富, 干多深, 买太多, 马方 and 泰方愿 (a side at a table); 于|明天, 和|广大, 应|美方, 杨家岭, 韩国驻|华, 包班.
    """
    if _NOT_GIVEN.fullmatch(given):
        return True
    if (surname in VERBS and (given[0] in ("得", "不") or given[1:] in ("内", "外"))) or (surname == "包" and given in _CHARGES):
        return True
    if given[0] == surname:
        return True  # 谢谢大家, 常常
    asks = (given[0] == "不" and given[1:] == surname) or (given[0] == "多" and given[1:] in _DEGREES)
    return asks or given[0] == "总" or given in MUCH or given in _SIDES


def ends_in_verb(text: str, start: int, end: int, *, before_post: bool) -> bool:
    """Tell whether the last character of a stretch is a verb of holding a post (鲁琼|任局长, 组长由鲁琼|任, 队长由鲁琼|当)."""
    if before_post:
        return _HOLDING.search(text, start, end) is not None
    if text[end - 1] == "为" and _CHOSEN.search(text, max(0, start - 2), start):
        return True  # 选举鲁琼|为…候选人
    if text[end - 1] in _DONE and REPORTS.match(text, end - 1):
        return True
    if text[end - 1] in _SAID and text[end : end + 1] in ("：", "“"):
        return True  # 鲁琼|答：
    if text[end - 1] == _SAYS and text[end : end + 1] in ("：", "“", "，", "。"):
        return True  # 鲁琼|称。
    if text[end - 1] == _UNDER and CHARGED.match(text, end - 1):
        return True  # 鲁琼|受县残联委托
    closed = text[end - 1] in "任当" and text[end : end + 1] in ("，", "。", "；")
    return closed and _GIVEN_TO.search(text, max(0, start - 40), start) is not None


def joins_another(text: str, end: int, surnames: frozenset[str]) -> bool:
    """Tell whether 和, with which a stretch ends, joins somebody else told with a post to it (鲁琼|和技术总监李文, 鲁琼|和注册园艺师一道)."""
    another = _ANOTHER.match(text, end) if text[end - 1 : end] == "和" else None
    if another is None:
        return False
    return (
        text[another.end() : another.end() + 1] in surnames
        or another[0].startswith(_NO_TITLE)
        or bool(_NOT_ALONE.match(text, another.end()))
    )
