"""Words that belong to no measure, taken off the ends of a noun phrase."""

from __future__ import annotations

from functools import lru_cache

from reformie.regexes import regex

_TAIL = regex(r"(?:[、等 ·-]|(?<![标目])的|(?<![柔调温中])和|(?<![参给赋授])与|(?<![惠涉普顾遍以])及)+$")
_AGAINST = regex(r"(?<=..)(?:同比|环比|(?:超额|提前)完成|平均[增降升涨跌减]幅)$")
_HOLLOW = frozenset(
    {
        "第一批",
        "第二批",
        "第三批",
        "第一期",
        "第二期",
        "第三期",
        "意味着",
        "超额完成",
        "提前完成",
        "暂列",
        "暂居",
        "原有",
        "人民币",
        "重要",
        "主要",
        "重点",
        "全部",
        "高质量",
        "高标准",
        "高水平",
        "高起点",
        "高品质",
        "每",
        "时候",
        "单程",
    }
)
# 和美乡村, 与会代表, 及时率 open with no link word.
_LEADING = regex(r"^(?:[、的 ·-]|和(?![美谐平睦田])|与(?!会)|及(?![时格笄]))+")
AVERAGES = frozenset({"月均", "年均", "日均", "亩均", "户均", "人均", "次均", "村均", "平均", "以上", "比"})
# Ranks that change the reading; 村级 and 县级 tell what kind of thing it is and stay.
LEVELLED = regex(r"(?:国家|省|市|区|州|盟|旗|自治区|部|厅)级(?:及以上|以上)?(?!市|医院|机关|部门|单位|干部)|[国省市州县区]定|及?以上")
_LINKED = regex(
    r"(?<=[员师长计家人手民匠工医])[当任做]$|(?<=问题)整改$|(?<![理自缘事])[由达至]$|(?<=[校院企村员师])带$|(?<=..)(?:作|折|估)价$|(?<=[位量数值率额度积格分])比$"
)
_RECEIVING = regex(
    r"^建设(?!项目|资金|规模|用地|周期|标准[^化厂]|标准$|面积|工程|任务|成本|投资|者|单位|点|现场|内容|指标|进度|领域|局|补助|经费)(?=..)|^发展(?=[^，]{0,8}(?:合作社|企业|农场|服务社|联合社|民宿|农家乐|网店|驿站|网点|农户|党员|会员|大户|户|基地|车间|产业)$)|^计划(?:建设|实施|发展)(?=..)|^编制(?=[^，]{0,10}(?:清单|规划|方案|目录|手册|指南|图集|教材|计划)$)|^(?:选优配强|配齐配强|选优|配强)(?=..)|^办(?=[^，]{2,}(?:贷款|手续|业务)$)|^按.{1,2}收(?=[^，]{1,4}费$)|^[领发](?=(?:基本)?工资|补贴|奖金|绩效|分红)|^(?:领取|享受|给予|予以|得到|兑付|发放|投放|设立|成立|组建)(?=..)"
)
_AVERAGED = regex(r"年?(?:平|[年月日户亩人次])均$")
# 日均门诊量, 城区学校平均班额: the mean of a time or of all is left out, with whose it is; that of one or of a thing stays (亩均收入, 耕层平均厚度), as does
# what is always a mean (平均分).
_MEAN = regex(
    r"^(?:.*(?:日均|年均)|(?:.*(?:[员师生者工民户人们徒家]|群众|企业|单位|部门|机构|学校|医院|[村镇乡县市区州旗校院社店厂站所班]|社区|街道|老人|居民|办事|办理|个?案件|事项|产品).{0,2})?平均)(?=..)(?!年龄|住院日|寿命|水平|浓度|气温|工资|利率|审批|办理|用时|分)"
)
_YIELD = regex(r"^.*[亩日月年]产(?=..)(?![量值出收品业能])")  # 亩产鲜鱼
_OWN_MEAN = regex(r"^.+(?=平均(?:利率|住院日)|亩均税收)|^.*(?:田|地块?)(?=[^，]{0,3}亩产$)")
# 户均增收, 药农人均年增收: whose mean it is is a qualifier; fixed terms stay (人均可支配收入).
_SHARED = regex(
    r"^.+(?=[户人亩村]均[年月]?(?:增收|创收|增产|分红|借阅)$)|^年(?=[户人亩村]均..)|^.+[站厂园库港场社馆](?=年(?:发电|吞吐|处理|供水|供热|加工|接待|产|销)[^，]{0,3}[量额力]$)"
)
_AMONG = regex(r"(?<=..)(?:中有|当中|之中|(?<![初高])中)$")
_HAVING = regex(
    r"^日(?:收|售|销|采|处理|加工)(?=..)(?![入益量额费率价能])|^产(?=..)(?![业品值量能妇权销粮地区出后假科前])|^(?:头一|第一)[回次遭](?=..)|^[县区镇乡]级(?=补助|补贴|奖补|奖励|资金|财政)|^政府(?=(?:补助|补贴|奖补)$)|^.+(?=跑动次数$)|^从(?![业事价教医军优严])(?=.{3})|^而(?!今|且)|^(?:但是?|却|不过|然而)(?=..)|^规范(?![性化条文标])(?=..)|^方面(?=..)|^[这那该](?:条|座|个|栋|口|眼|片|块|家|所|间|笔|批)(?=.)|^共(?=新[设增建开签])|^[县区市旗](?=农村)|^(?:补助|补贴)(?=..资金$)|^有(?![色机限效关线轨害氧人])"
)
_YEARLY = regex(r"(?<=[产入值额量线])年$")
_INSIDE = regex(r"(?<=[镇乡村区县市校院])里$|(?<=.[口位场馆院店摊])前$|(?<=..)(?:最[多高少低大]时?|手[里中上]|名下|家[里中]|家门口|门前)$")
_WHOLE = regex(
    r"^(?:成功|[省市县区]内外|(?:来回|往返|单程)(?=.?[费价]$))(?=..)|^(?:[村镇乡]里的?|全[校村镇乡院厂屯场馆矿]|大小|[首第][一二三四五]?[笔批期轮次茬季](?![产学度]))(?=..)|(?<=..)(?:及以上|总数)$"
)
_EACH = regex(
    r"^(?:.{1,6}(?=每(?:[顿餐]|课时|学时)))?每(?!(?:亩|公顷|平方米|立方米|公里|公斤|吨|斤|方|度|件|桌|穴|趟|床|套|箱)[^，]{0,12}(?:费|租金|月租|成本|租|收益|产值|收入|菜金|[售单票运均]价)$)(?:课时|学时|顿|餐|羽|头|只|单|栋|套|立方米|平方米|公里|公斤|千克|斤|吨|亩|户|人|个|家|名|位|台|辆|件|次|趟|村|所|校|班|座|块|条|间|床|节|场|桌|股|棵|株)|^单[个件批次](?!镇|村|乡|县|企)(?=..)"
)
_EACH_LAST = regex(r"(?<=..)每(?:立方米|平方米|公里|公斤|吨|斤|亩|方|度|人|户|件|张|次)$")
# 修路, 发证, 带徒: of a deed and what it is done to only the thing is counted.
_MADE = regex(
    r"^(?:[发领办换持]+(?=证$)|[装安换](?=[灯表]$)|[带收招](?=徒$)|[修铺筑](?=路$)|[量测](?=血[压糖]$)|年?节(?=水$)|[打挖凿](?=井$)|[架](?=桥$)|[栽种植](?=树$)|[栽种](?=[茶果菜粮麦稻棉豆瓜参药姜蒜椒桑藕笋葱薯菇竹]$)|养(?=[牛羊猪鸡鸭鹅鱼虾蟹蜂蚕鸽兔驴马鹿]$)|[印制](?=卡$))"
)
_NAMED = regex(r"^《.*》等(?=[^，])")
_INSTANCES = regex(r"^[^，]+、[^，、]{2,}等(?![级次奖候品效于])(?=..)")
INTENDED = frozenset({"计划", "拟", "预计", "力争"})
# Numbers, years and comparisons name nothing.
_NOTHING = regex(
    r"[\d.]+|(?:[\d一二三四五六七八九十〇零]{2,4}|[今去前明上当本])年(?:度|底|初|末|以来|同期)?|同[比期]|环比|比上[年届期月]|一?(?:上午|下午|早上|晚上)"
    r"|[一半]个?(?:[天晚季年夜周月组]|星期|小时|早上|晚上)|时候|全(?:组|线|程|队|班|屯|寨)|单程|往返|来回|每隔|最[^，]{1,2}处|[省市县区州乡镇村][内外]|批"
)
_HOME = frozenset({"一家", "全家", "家里", "家中"})


def against(phrase: str) -> str:
    """Take what a growth is told against (同比) off the end of a phrase."""
    return _AGAINST.sub("", phrase)


def general(phrase: str) -> str:
    """Take the instances off a phrase that closes with their general noun (血糖仪、血压仪等器材)."""
    return _INSTANCES.sub("", phrase)


@lru_cache(4096)
def clean(phrase: str) -> str:
    """Take marks, levels and link words off the ends of a phrase; nothing is left of an average alone."""
    phrase = _RECEIVING.sub("", _LEADING.sub("", phrase))
    phrase = _LINKED.sub("", _HAVING.sub("", _EACH.sub("", _NAMED.sub("", _TAIL.sub("", _LEADING.sub("", phrase))))))
    phrase = _MADE.sub("", phrase)
    level = LEVELLED.match(phrase)
    phrase = _YEARLY.sub("", _INSIDE.sub("", phrase[level.end() :] if level else phrase))
    phrase = _SHARED.sub(
        "",
        _AMONG.sub(
            "", _AVERAGED.sub("", _OWN_MEAN.sub("", _YIELD.sub("", _MEAN.sub("", _WHOLE.sub("", _EACH_LAST.sub("", against(phrase)))))))
        ),
    )
    return "" if phrase in AVERAGES or phrase in INTENDED or phrase in _HOME or phrase in _HOLLOW or _NOTHING.fullmatch(phrase) else phrase
