"""What a clause opens with, leads up to or only passes over: the bodies and places that a sentence may be about."""

from __future__ import annotations

from reformie.figures import pointing
from reformie.figures.surroundings import Surroundings
from reformie.findings import Body, Bounds
from reformie.mention import Mention
from reformie.regexes import regex

_LEAD = regex(
    r"(?:(?:我们|咱们|俺们|我|咱|俺)(?=合作社|公司|村|社区|镇|乡|厂|学校|医院|企业|园区|集团|街道|院|校|嘎查)|其中|(?:改革|试点|开业|投产|建成|成立|入驻|投用|挂牌)(?:以来|之后|以后|后|之前|前)，?|[省市县区州旗]属(?:国有企业|国企|企业|平台公司)(?=[^，。；的]{2,}(?:公司|集团))|走进|来到|步入|辖区|目前|同时|此外|另外|如今|现在|截至|据|为此|到(?=20\d\d年)|在|“|”|[●■◆▲★▶○◎]|[（(][一二三四五六七八九十]{1,3}[)）]|\s|，|,|日?前|今年|全年|已|共|新?(?:组建|成立|创办|注册|领办|牵头组建)的)"
)
_FOUNDING = regex(
    r"成立|组建|建成|设立|创办|建立|打造|开办|创建|派出|共建|建设|办起|合办|联办|组成(?!.*(?:专班|小组|指挥部))|建起|挂牌|揭牌|开设|划[转归入]|并入|重组|改制|整合[为成]"
)
# 18个村设立服务站: as many as there are founders, and none that goes on to act
_EACH = regex(r"(?:\d[个家所][^，。；]{1,12}|[各每][^，。；]{1,10})(?:设立|建立|开设|设置|建起|办起)")
# 某公司与高校共建实验室，投入2亿元: whoever founds it pays.
_PAYING = regex(r"，(?:\d+[年个月]{1,2})?(?:累计|先后|已|共|再|又|还|每年){0,2}(?:投入(?!使用|运[营行])|出资|拿出|斥资)")
# Clauses that tell who was elected, where a figure is from, or by whose help, and not whom the sentence is about.
_PASSING = regex(
    r"[^，。；：“”]{0,60}?(?:当选|(?<![责主信胜])任|兼任|担任|出任)(?:为|了)?[^，。；：“”的]{0,16}(?:长|主席|主任|秘书长|理事|委员|召集人|书记|首席专家|顾问)[，。；]|"
    r"[^，。；：“”\d]{2,80}(?:出席|参加|见证|列席)(?:了)?(?:活动|会议|[^，。；：“”]{0,6}(?:仪式|幕式|大会|座谈会))?[，。；]|"
    r"据[^，。；：“”]{2,24}(?:统计|测算|监测|估算|数据显示|数据)，|在[^，。；：“”]{2,30}下，"
)
# 县政府与某银行签订协议，目前已放贷17笔、2660万元: the bank lends.
_LENT = regex(r"(?:放贷|放款|授信额度|发放贷款)(?:了|达|为|共|累计)?(?:\d{1,6}[笔户][、，])?$")
_BANKS = ("银行", "支行", "分行", "农商行", "信用社", "信用联社")
# 乡亲们算过账：托出去，每亩只要600元: their own sums.
_FOLK_SUMS = regex(r"(?:乡亲|村民|农户|牧民|农民|果农|茶农|养殖户|种植户|老百姓)们?(?!委)[^，。；：、]{0,8}算[了过起]?[^，。；：、]{0,4}账")
_FOLK = frozenset("乡村农牧果茶养种老")
# 去年我家种了12亩, 今年我卖了3头牛: nobody's figures
_SELF = regex("[我他她自俺咱]")  # one of these tells of a household
_BEFORE_SELF = 9  # characters in which it stands
_HOUSEHOLD = regex(
    r"[^，。；！？“”]{0,8}?(?:[我他她自俺咱]们?家(?!庭|乡|属)|[我俺](?=(?:一个人|自己|就|也|又|才|还|共|一共|今年|去年|每[年月天]){0,2}"
    r"(?:节|省(?=[了下出去得心事力钱时不]|[\d一二三四五六七八九十百千万几])|卖|买|种|养|存|挣|赚|攒|领|交|花|跑|走|等|开了|干)))"
)
# 新落户某新区的企业达300家: the zone's.
_SETTLED = regex(r"(?:新|累计|已|先后){0,2}(?:落户|入驻|进驻)(?:到|在|于)?")
_SETTLING = frozenset("新累已先落入进")
_COUNTRYWIDE = frozenset("我全中国")
PLAIN_FIRSTS = _FOLK | _SETTLING | _COUNTRYWIDE  # what tells of villagers, a zone or the country begins with one of these
# 我国出口5万吨, 全国已有30家: the country's, which is no owner; 全国人大, 全国劳模, 全国首批 are names and honours
_COUNTRY = regex(
    r"我国|中央(?:财政|预算)|全国(?=\d{2,}|有|约|已|共|累计|现有|现存|新[增设]|规模以上|平均|人均|各地(?!区)|(?:城镇|城乡|乡村|农村|居民|网民|[总常流]?[住动]?人口|粮食|棉花|油料|生猪|一般公共预算|社会消费品|森林覆盖|高铁|公路)(?![^，。；\d]{0,14}(?:[试实]验区|先进|示范|试点|百强|[强大名]县|工作|会议|改革|最美|十佳)))"
)
# 中国某协会发布，数据显示: whoever gives out the country's figures does not own them
_NATIONAL_SOURCE = regex(
    r"据?(?:中国|全国|国家)(?![^，。；]{0,14}(?:调查队|[省市县区州旗]))[^，。；：]{2,30}?(?:数据显示|公布|发布(?:的)?|统计|测算|监测)"
)
_TOWNS = regex(r"(?:的)?(?:乡镇|镇街|街镇|镇（街道）|镇|街道|苏木|乡村|村)")
_LINKED = regex(r"[\u4e00-\u9fff]{2}(?:和|及|以及)$")
_TOLD = regex(r"任|当选|出席|参加|见证")
_SOURCE = regex(r"据([^，。；：“”]{2,40}?)(?:统计|测算|监测|估算|介绍)，")
_HOUSES = ("中心", "总院", "集团", "联盟", "学院", "公司", "园区", "合作社", "服务队")
_DESCRIBED = 24  # characters
_PLAIN = regex(
    r"(?:承接|承担|承建|承包|承办|负责|参与|接手|运营|经营|中标)[^，。；：、“”]{1,12}的|[^，。；：、“”]{2,24}(?:所在|牵头|承接|承包|接手|组建|组成|建设|创办|领办|开办|成立|落户|坐落于|位于|入驻|入股)[^，。；：、“”]{0,12}的|(?:落户|坐落于|坐落在|位于|地处|设在|同在)[^，。；：、“”]{2,20}的|[^，。；：、“”的]{0,12}\d[^，。；：、“”的]{0,12}的"
)
# 此次分红的甲镇乙村, 曾经靠天吃饭的甲乡: who opens a clause behind what it is known by
_KNOWN_BY = regex(
    r"(?:[此本这][次番轮批]|首[次批个]|率先|最[先早]|同样|同为|地处|位于|坐落[于在]|处于|曾经?|昔日|过去|原[本来先]|作为|素有|享有|号称|被[称誉]为|毗邻|紧邻|距离?|远离|入选|获评|荣获"
    r"|参与|列入|纳入|[试先][点行]|受[益灾])[^，。；：“”]{0,18}?的"
)
_TOWN_OF = regex(r"(?:[^，。；：、“”的\d]{2,8}[县区市旗镇乡]|[^，。；：、“”的\d]{2,6}街道){0,2}")
_MADE = regex(
    r"[^，。；：！？]{2,40}?(?:共建|合建|组建|领衔|带队|牵头|组织|承建|运营|主办|捐建|创办|领办|打造|组成|开发|成立|设立|所在|就读|任教|供职|走出|引进|最[高多大早好快低少长])的(?=\S)"
)
_UNNAMED = regex(
    r"(?:(?!有|建|启|推|把|将|组|办|引|打|设|新|共|成|投|流|种|发展|探索|盘活|依托|利用|通过|以)[^，。；、：“”的\d]){2,12}?(?:市场|车间|基地|产业园|工业园|公司|厂|合作社|景区|驿站|食堂|夜校|讲堂|服务团|小分队|团队)(?![里中上内建])"
)
# 县财政局每年安排600万元: what a bureau does alone is its own; what its head does, and what it does with others, is the division's.
_BUREAU = regex(
    r"(?:局|厅|[教科农]委|(?:卫健|发改|经信|住建|国资|农业农村|城管|民宗|商务|交通|建)委"
    r"|(?:改革|健康|计划生育|城乡建设|信息化|农业农村|商务|民族|宗教|城市管理|资产监督管理|交通运输|科学技术)(?:事务|工作)?委员会)$"
)
_NOT_ALONE = regex(
    r"等|[^，。；：、\d]{0,6}(?:联合|会同|携手|牵头|配合)|、|[和与及](?=[^\d，。；]{2,14}(?:局|厅|委|办|院|政府))|(?:党组|党委|分党组|相关|有关|副?局长|副?书记|[^，。；：、\d]{0,8}(?:科|股|处|队|站|中心))"
)
_TOWN = ("镇", "乡", "村", "街道", "社区", "苏木", "嘎查")
# 县服务中心挂牌，12个乡镇设站: the net that a new house spreads is the division's
_NET = regex(r"(?:于[^，。；]{1,12})?(?:同日|同时|正式|先后)?(?:挂牌|揭牌|成立|组建|启用|投用)(?:成立|运行|运转|启用)?，")
_NETTED = regex(
    r"[\d两一二三四五六七八九十](?:个|家|所)(?:乡镇|镇街|街镇|街道|镇|乡|苏木|行政村|村|社区|基层医疗|(?:乡镇|镇|村)?卫生[院室])(?![^，。；]{0,14}(?:并入|加入))"
)
_NET_FAR = 9  # characters behind a figure's beginning
_DESK = ("科", "股")
_LISTING = frozenset("、和与及")
_FURTHEST = 44  # characters that such a description has at most
COMPARED = regex(r"[^，。；]{0,10}(?:考核|考评|评比|测评|评估|竞赛|比赛|大赛|排名)(?:中|里)")
# 此前在某市一家企业任职: where somebody comes from
_ELSEWHERE = regex(r"(?:的?(?:一[家所个]|某)[^，。；]{0,12})?(?:任职|工作|打工|务工|读书|求学)[，。；]")
# 公司投资1亿元，在某镇建设园区: whoever builds it has it
_BUILDS = regex(r"[^，。；、\d的]{0,4}?(?:新建|建设|建成|建起|建立|兴建|扩建|打造|设立|设置|开设|开办|投资|投建|布局|铺设|种植|流转)")
# 太原市客商来某县考察，双方签约6个项目: guests, and no figures of theirs
_GUESTS = regex(
    r"的?[^，。；、]{0,6}(?:客商|企业家|考察[团组]|代表团|参观团|观摩团|学习团|旅行团)[^，。；]{0,16}(?:来|到|赴|抵|走进|莅临|考察|参观)"
)
# 县政协委员现场打分: the members, and not the body
_MEMBERS = regex(r"(?<=政协|人大)(?:常?委员?(?!会)|代表)(?!会)")
# A township that is called by a verb (建设镇) and so is not read, between its county and its village.
_UNREAD = regex(r"(?![在到从对向由让把将给为与和赴帮入进])[\u4e00-\u9fff]{2}[镇乡](?=[\u4e00-\u9fff]{1,5}村)")
_PROGRAMME = regex(r"[^“”，。；：\n]{2,40}”")  # “某市英才计划”人才, “某某园区建设”项目: a name, and no one’s speech


def skip(around: Surroundings, position: int, stop: int) -> int:
    """Skip dates and small words at a clause's beginning."""
    dates = around.dates.ends
    while position < stop:
        ends = dates.get(position)
        if ends and ends[0] <= stop and not around.text.startswith(_HOUSES, position):  # 公司成立以来，累计投入
            position = ends[0]
        elif match := _LEAD.match(around.text, position, stop):
            position = match.end()
        else:
            break
    return position


def opens(around: Surroundings, position: int, stop: int) -> Bounds | None:
    """Give the body, else the innermost place, of the chain that begins at ``position`` and ends before the figure."""
    found: Bounds | None = None
    if around.text[position - 1 : position] == "“":
        if (end := around.named_end(position - 1, stop)) > position:
            return (position - 1, end)  # “石桥”服务队: the mark belongs to the name
        if name := _PROGRAMME.match(around.text, position, stop):
            return (position, name.end() - 1) if around.named_end(position, stop) == name.end() - 1 else None
    while (end := around.named_end(position, stop)) > position:
        if found is None or not (around.text.endswith("纪委", *found) and around.text.endswith("监委", position, end)):
            found = (position, end)
        position = end
        if (unread := _UNREAD.match(around.text, end, stop)) and around.named_end(end, stop) == end:
            position = unread.end()  # 某县建设镇大田村
    # 北京援疆工作队 is no Beijing
    return None if found and (pointing.nameless(around.text, found) or around.text.startswith("援", found[1])) else found


def aside(around: Surroundings, position: int, found: Bounds) -> bool:
    """Tell whether what a clause opens with is only where something was done (在甲镇、乙镇建设6个), compared (在某市考核中), or whose members act (县政协委员)."""
    text = around.text
    if _MEMBERS.match(text, found[1]) is not None or (not around.body_ends(found[1]) and _GUESTS.match(text, found[1]) is not None):
        return True
    if text[position - 1 : position] != "在":
        return False
    return (
        text[found[1] : found[1] + 1] == "、" or COMPARED.match(text, found[1]) is not None or _ELSEWHERE.match(text, found[1]) is not None
    )


def builds(around: Surroundings, position: int, stop: int) -> bool:
    """Tell whether a clause tells at ``position``, behind 在, of a place and what was built or set up there."""
    end = around.named_end(position, stop)
    while (further := around.named_end(end, stop)) > end > position:
        end = further
    return end > position and not around.body_ends(end) and _BUILDS.match(around.text, end, stop) is not None


def listed(around: Surroundings, found: Bounds, stop: int) -> bool:
    """Tell whether a clause opens with several townships or villages (甲镇、乙镇新建30套), which none of them has alone."""
    text, at = around.text, found[1]
    if text[at : at + 1] not in _LISTING or around.body_ends(at):
        return False
    end = around.named_end(at + 1, stop)
    return end > at + 1 and not around.body_ends(end)


def spreads(around: Surroundings, found: Bounds, limit: int, stop: int) -> bool:
    """Tell whether a clause tells of a house founded, and the next ones of the townships or clinics that it spreads over."""
    text, end = around.text, found[1]
    while text[end : end + 1] == "、" and (behind := around.named_end(end + 1, limit)) > end + 1:
        end = behind
    return _NET.match(text, end, limit) is not None and _NETTED.search(text, limit, stop + _NET_FAR) is not None


def alone(around: Surroundings, found: Bounds, stop: int) -> bool:
    """Tell whether a bureau opens the clause of the figure at ``stop`` and does alone what it counts, which are not the places it does it in."""
    text = around.text
    if text[stop - 1] in "，；：" or _BUREAU.search(text, *found) is None or _NOT_ALONE.match(text, found[1], stop):
        return False
    return text[found[1]] != "在" or _NETTED.match(text, stop) is None


def house_of(around: Surroundings, desk: Bounds) -> Bounds | None:
    """Give the house, told elsewhere, that a single desk (股, 科) is a part of."""
    text = around.text[slice(*desk)]
    if not text.endswith(_DESK):
        return None
    houses = (m for m in around.organisations.mentions if m.end - m.start < len(text) and text.startswith(around.text[m.start : m.end]))
    longest = max(houses, key=lambda m: m.end - m.start, default=None)
    return (longest.start, longest.end) if longest is not None else None


def unnamed(around: Surroundings, found: Bounds, stop: int) -> Bounds | None:
    """Give the house that a township or village stands before without being a body found (云岭镇山货批发市场): it is no township's."""
    if around.body_ends(found[1]) or not around.text.endswith(_TOWN, *found):
        return None
    match = _UNNAMED.match(around.text, found[1], stop)
    return (found[0], match.end()) if match else None


def headed(around: Surroundings, position: int, stop: int) -> Bounds | None:
    """Give the body that a clause opens with, told who made, runs or leads it (甲学院与乙公司共建的丙学堂每年培训60人)."""
    if around.text.find("的", position, min(stop, position + _FURTHEST)) < 0:
        return None
    match = _MADE.match(around.text, position, stop)
    end = around.named_end(match.end(), stop) if match else 0
    told = around.body_ends(end) or (match is not None and match.group()[-3] == "最")
    return (match.end(), end) if match and told and end > match.end() else None


def described(around: Surroundings, position: int, stop: int) -> Bounds | None:
    """Give the body, township or village that a clause opens with, told where it is or what it is known by (落户新区的某公司, 首批试点的某村)."""
    text = around.text
    first = around.organisations.first(position + 1)
    for mention in around.organisations.mentions[first : first + 2]:
        if mention.end >= stop or mention.start - position > _DESCRIBED:
            break
        if text[mention.start - 1] == "的" and _PLAIN.fullmatch(text, position, mention.start):
            return (mention.start, mention.end)
    known = _KNOWN_BY.match(text, position, stop)
    first = around.places.first(known.end()) if known else 0
    for place in around.places.mentions[first : first + 2] if known else ():
        if place.start - position > _DESCRIBED or place.value.kind not in ("township", "village"):
            continue
        bounds = opens(around, place.start, stop)
        if known and bounds and bounds[1] < stop and text[bounds[1]] not in "的、和" and _TOWN_OF.fullmatch(text, known.end(), place.start):
            return bounds
    return None


def closing(around: Surroundings, start: int, end: int) -> Bounds | None:
    """Give the body that a clause ends with and leads up to: one that was founded (成立茶艺学堂，开课90场), or is described (坐落于园区的某公司，)."""
    text = around.text
    last = end if text[end - 1] != "”" or around.body_ends(end) else end - 1
    if not around.body_ends(last) or _PAYING.match(text, end):
        return None
    end = last
    for mention in around.organisations.before(end, 3):
        if mention.end == end and mention.start > start:
            described = text[mention.start - 1] == "的"
            founded = _FOUNDING.search(text, start, end) is not None and _EACH.search(text, start, mention.start) is None
            return (mention.start, mention.end) if described or founded else None
    return None


def source(around: Surroundings, start: int, end: int) -> Mention[Body] | None:
    """Give the body that a clause names as where its figures are from (据某公司统计)."""
    match = _SOURCE.match(around.text, start, end)
    return next((m for m in around.organisations.before(match.end(1), 2) if m.end == match.end(1)), None) if match else None


def passing(text: str, start: int, end: int) -> bool:
    """Tell whether a clause tells who was elected, whose word something is or by whose help, and not whom the sentence is about."""
    told = text.startswith(("据", "在"), start) or _TOLD.search(text, start, end)
    return bool(told) and _PASSING.match(text, start, end) is not None


def lender(around: Surroundings, start: int, stop: int) -> Bounds | None:
    """Give the last bank named in ``[start, stop)`` where the words right before ``stop`` tell that money was lent, or None."""
    if _LENT.search(around.text, max(start, stop - 16), stop) is None:
        return None
    banks = [m for m in around.organisations.within(start, stop) if around.text.endswith(_BANKS, m.start, m.end)]
    return (banks[-1].start, banks[-1].end) if banks else None


def folk_sums(text: str, at: int, limit: int) -> Bounds | None:
    """Give the bounds of what tells at ``at`` that villagers reckon for themselves, or None."""
    match = _FOLK_SUMS.match(text, at, limit) if text[at : at + 1] in _FOLK else None
    return match.span() if match else None


def household(text: str, at: int, limit: int) -> Bounds | None:
    """Give the bounds of what tells at ``at`` of a household, or of what somebody does with their own hands, or None."""
    match = _HOUSEHOLD.match(text, at, limit) if _SELF.search(text, at, at + _BEFORE_SELF) else None
    return match.span() if match else None


def may_tell(text: str, edge: int, at: int) -> bool:
    """Tell whether a clause that begins at ``edge`` and names nobody may tell of a household by its first words, at ``at``, or where its figures are from."""
    return text.startswith("据", edge) or _SELF.search(text, at, at + _BEFORE_SELF) is not None


def settled(around: Surroundings, at: int, stop: int) -> Bounds | None:
    """Give the body or place that a clause tells at ``at`` that somebody settled in, or None."""
    match = _SETTLED.match(around.text, at, stop) if around.text[at : at + 1] in _SETTLING else None
    end = around.named_end(match.end(), stop) if match else 0
    return (match.end(), end) if match and end > match.end() and around.text.startswith("的", end) else None


def towns(text: str, start: int, at: int, end: int) -> bool:
    """Tell whether the figure ``[at, end)`` of a sentence counts townships or villages behind bodies that they join."""
    return _TOWNS.match(text, end) is not None and _LINKED.search(text, start, at) is not None


def country(around: Surroundings, at: int, stop: int) -> Bounds | None:
    """Give the bounds of what tells that a clause, read from ``at`` on, is of the whole country, or gives out its figures, or None."""
    if around.text[at : at + 1] not in _COUNTRYWIDE or around.text[at - 1 : at] in ("在", "“"):
        return None
    match = _COUNTRY.match(around.text, at, stop) or _NATIONAL_SOURCE.match(around.text, at, stop)
    return match.span() if match else None
