"""Whose a figure is where the words right beside it tell: an age, members, parts of a whole, one of many."""

from __future__ import annotations

import re
from typing import NamedTuple

from reformie.figures import pointing
from reformie.figures.candidate import PEOPLE, Candidate
from reformie.figures.surroundings import Surroundings
from reformie.figures.voices import Voices
from reformie.findings import Bounds
from reformie.regexes import each_of, regex

# Counts of districts are those of the province or prefecture that they lie in.
_DISTRICTS = regex(r"(?:区县|县区|市县|县市|旗县|县市区|县\(市\)|县（市）|县（市、区）|县\(市、区\)|试点县|示范县)$|^[市县区旗]$")
_TESTED = regex(r"[^，。；\d]{0,24}?(?:试点|示范|先行|重点)(?:县区|区县|县市区?|市县|旗县|县)(?:之一|中|里|[，。；])")
_DISTRICT_UNITS = frozenset("个市县区旗")
_OF_WIDER = regex(
    r"全省|全(?:市|州|盟)(?=的?\d)|(?:省|自治区)(?:党?委|政府|级|[^，。；市县区]{1,12}[厅局委办会协联])|(?<!自治)州(?:委|政府|级|中院)|(?<![县区])市(?:委|政府|级|科协|[^，。；县区]{1,12}[局委办会])"
)
_COME = regex(r"来自[^，。；]{0,2}$|[对向给为让使把将帮]$")
_LEADING = tuple(f"{led}{aspect}" for led in ("带着", "带领", "率领", "带") for aspect in ("", "着", "了"))
# Whose members these are: the nearest body of that kind before them.
_MEMBER = regex(r"(?:成员单位|成员部门|成员企业|会员单位|会员企业|理事单位|监事会成员|会员|理事|监事)$")
_AS_MEMBERS = regex(
    r"(?P<elected>当选)|[^，。；]{0,6}?(?:为|作为|担任)(?:其)?成员|(?:个|家)?(?:部门|单位)(?:共同)?(?:参与|参加|组成|各负其责|各司其职|各领其责|合力攻坚|分工负责|协同推进)"
)
# 两家医院共同参与的医疗联盟: whose parts these are stands behind them.
_JOINED = regex(r"[^，。；]{0,30}(?:参与|参加|组成|组建|构成|加盟|联合发起)的")
_FORMED = regex(
    r"(?:(?!抽调)[^，。；\d]){0,20}(?:(?:和|、)\d+[家个所名户][^，。；\d]{0,20}){0,2}，?(?:共同)?(?:组建|组成|结成|整合成立|整合为|整合成|合并组建|成立)(?:了|成|成立)?"
)
_PARTS = frozenset("家个所户名人")
_WITH_MEMBERS = regex(
    r"(?:联盟|协会|商会|学会|促进会|联合会|领导小组|专项小组|协调小组|工作组|专班|联席会议?|委员会|理事会|指挥部|共同体|医共体|联合体|(?:医疗|健康|卫生|服务|教育)集团|总医院|合作社|联合社|红十字会|基金会|工商联|[医疗服务愿锋击作]队|[服讲][务师]团)$"
)
# 甲、乙、丙3人当选副主席
_ELECTING = regex(r"(?:科协|文联|工商联|妇联|侨联|残联|红十字会|[协商学工]会|联合会|[理监]事会|合作社)$")
# 对集团实行打包付费，年底结余90万元: the group's, whoever pays it.
_PREPAID = regex(r"对[^，。；]{0,6}?(集团|医共体|医联体|总医院)(?:实行|推行|采取|按)")
# 国务院办公厅推出的12个事项: the higher authority's
_LAID_DOWN = regex(r"(?:推出|发布|公布|下达|确定|部署|出台|印发|明确|规定|要求)的$")
HIGHER = ("国务院", "国家", "中央", "中共中央", "省", "自治区")
# 甲区10个、乙区建成12个
_ITEM = regex(r"\d[\d.]*[万亿]?[\u4e00-\u9fff]{0,6}$")
_DOES = regex(r"(?:[^，。；、的\d]{0,6})")
_BACK = 200  # characters
_WIDE = 100  # provinces and prefectures looked through, backwards
_AGES = frozenset({"岁", "周岁", "虚岁"})
_AGED = 12  # characters
_COUNTING = frozenset("名位人个")
_COUNTED = regex(r"的?[^，。；、占\d]{0,6}[人民员者生师](?:\d|(?:[占达有近约已仅只共]|超过|不足|不到){1,3}[\d一二三四五六七八九十])")
_BESIDE = 24
_HOME = 10
# 是全省5个试点县之一: the five are not the one's.
_ONE_OF = regex(r"[^，。；]{0,24}(?:(?<!分)之一|中的(?:一|其中)[位个名家员所])")
_WIDER = regex(r"(?:全[省国]|省内|国内)[^，。；]{0,6}$")
# 走遍全县8个乡镇: all of the district, whoever did.
_WHOLE = regex(r"[把将遍让助力使为对从在给覆盖射向到至及](?:全[县市区旗州盟]|[县区旗]内)(?!第|平均|首|排|的?(?:比|占))[^，。；、]{0,14}$")
# 选派法官对接全县12个街道、86个村: whoever reaches them, the towns are the whole division's.
_WHOLE_TOWNS = regex(r"全(?P<level>[县区旗市州盟省])的?(?:\d+个[^，。；\d]{1,10})?$")
_TOWNS = regex(r"(?:乡镇|镇街|街镇|街道|苏木|嘎查|社区|行政村|自然村|[镇乡村])(?!干部|民|长|卫生|医|集体|支书)")
# 总投资4亿元的某公司, 由5个村入股的某合作社: a house that is described by its figures.
_DESCRIBING = regex(r"[^，。；：“”的]{0,24}的")
_HOUSE = regex(
    r"(?:公司|集团|厂|合作社|联合社|联社|医院|总院|学校|学院|[中小大]学|银行|联盟|共同体|医[共联]体|联合体|协会|研究[院所]|实验室)$"
)
# 来自12家企业的86名选手, 以前看病要走40里山路: nobody's
_BY_THE_WAY = regex(
    rf"来自(?:全[国省])?$|来自[^，。；]{{0,16}}的$|驱车$|{each_of('以前|过去|原来|从前|来回', '[^。；，]{0,14}[要得](?:走|跑|穿过|交)[^，。；]{0,2}$')}"
)
_ELSEWHERE = regex(
    r"以?外的|的?山路|[^，。；、]{0,4}选手|[^，。；、]{0,6}(?:参赛|参会|到场|同场|晋级)|[^，。；、]{0,4}代表[^，。；、]{0,12}(?:观摩|参观|发言|与会|参加)"
)
# 技能大赛收官，90名厨师分3个赛场比试，6人获奖: nobody's
_CONTEST = regex(r"(?:大|比|竞|决|联|邀请|擂台|挑战|演讲)赛|比武")
_COMPETING = regex(
    r"[^，。；、]{0,8}?(?:选手|参赛|报名|同台|组别|[项作]品?目?获奖|获奖|获评|入围|晋级|荣获|被?授予|参加|评委)|“[^”]{2,16}”颁奖|[^，。；、]{0,10}颁奖"
)
_PRIZE = regex(r"(?:[一二三特]等|优胜|参与|单项|组织|贡献|优秀)奖[^，。；、]{0,2}$")
_AWARDING = regex(r"评选出|评出|决出|产生|角逐|颁发")
# 从经费、人员等四个方面作出安排
_ASPECTS = regex(r"个?大?方面")
_FROM_ASPECTS = regex(r"从[^，。；]{2,36}$")
# 着力解决急难愁盼的4大问题
_TROUBLES = regex(r"[^，。；、]{0,3}(?:问题|堵点|痛点|难点|短板|瓶颈)")
# 从拿地到开工要盖37个章: what had to be gone through, wherever
_HURDLES = regex(r"从[^，。；]{1,10}到[^，。；]{1,12}[要得需](?:过|经过|经|盖|跑)[^，。；]{0,8}$")
# 某社区与周边的4个村合资85万元: all of theirs
_JOINT = regex(r"[与和同][^，。；]{2,40}(?:共同出资|联合出资|合股|合资)(?!的)[^，。；]{0,12}$|(?:邻近|周边|附近|相邻|毗邻)的$")
_SET_AT = regex(each_of("湿度|温度|水分|浓度|含水率|含水量", r"[^，。；]{0,4}(?:控制?|保持|维持|不[能得超高低])[^，。；\d]{0,4}$"))
# 打造“某某通”小程序，注册用户达3万人: the programme's, which no body and no division is
_PLATFORM = regex(
    r"”[^，。；“”]{0,4}(?:平台|小程序|系统|APP)[^。；]{0,40}(?:用户|入驻商户|服务商|归集数据|点击量|访问量|浏览量|调用|上线课程)[^，。；]{0,4}$"
)
# 白菜每斤进价1.2元, 每亩租金从300元涨到500元: what goods cost is nobody's; what a body lays down (不低于) or closes at (以…的价格) is its own
_PRICE = regex(
    r"(?:每|一)(?:市?斤|公斤|千克|吨|只|头|羽|方|立方米|箱|筐|亩)(?:的)?(?:(?:进|[零批]?售|卖|市|批发|市场|收购|盘面)价|报价|租金|(?:[才又就还也能只多]){0,2}卖(?![^，。；]{0,4}出))(?:(?!高出)[^，。；、“”以]){0,8}$"
    r"|(?:盘面|收购|市场|批发|零售|市)价(?:由|从)?每(?:公?斤|吨|只|头|亩)(?:(?!高出)[^，。；、]){0,8}$"
    r"|(?:以前|从前|往年|早先|过去|原来|现在|如今|眼下)每(?:公?斤|吨|只|头|羽|箱|筐|方)(?:仅|只要?|才)?$"
)
# 月薪7000元: whoever earns it
_WAGE = regex(r"(?:月薪|月工资|月收入|工资(?![^，。；]{0,3}(?:发[了放出]|总额|支出)))[^，。；均]{0,6}$")
# 发放牧工工资18万元: whoever pays it has it
_ON_AVERAGE = regex(r"发放|支付|兑现|均|普遍|大多|都在|职工|员工|学员|岗位|各")
# 大棚里，36名工人正在采摘: a scene
_SCENE = regex(r"的?[^，。；、的]{0,3}(?:民|农|户|群众|老人|工人|妇女|学员|学生|孩子|游客|顾客)(?:正(?!式)|围[坐成着]|坐[在成满])")
# 覆盖全县九成的村: the villages are the district's
_SPREAD = regex(each_of("覆盖|遍布|遍及|辐射|惠及", "(?:了|到)?全[县市区旗州盟]$"))
# 赴云南等地促成8市签约; 推广到安徽省32个县 is the province's
_GONE = regex(r"(?:赴|前往|远至|走进|来到|做客|考察)了?$")
_LEARNING = regex(r"[^，。；]{0,10}?(?:考察|学习|取经|观摩|参观|借鉴|调研|招商|走访|拜访|对接|推介)")
_LISTED = 6  # places in such a list
_CLAUSE = 40  # characters
_NEAR = 12


class Subject(NamedTuple):
    """Whom a stretch of text is about.

    Attributes:
        owner: Bounds of the mention, or None for the article's district.
    """

    owner: Bounds | None


class Country(Subject):
    """What a sentence tells of the whole country; the next one is about the article's subject again."""


class House(Subject):
    """What an authority pays for itself; the next sentence is about its division again."""


# 卖到18元一斤
_EACH_COSTS = regex(r"钱?(?:[一每]|/)(?:公?斤|[只头亩吨箱盒株棵袋瓶杯桶串枚张晚]|小时)(?![\u4e00-\u9fff]{0,4}补)")
# 村医管着全村1063名村民: whoever looks after them, they are the village's
_ALL_OF = tuple(word for word in pointing.TOWNS if word.startswith("全"))
# What leads up to a figure where one of these patterns may match: most figures are tried with this alone.
# Each of them begins with a plain character, so that a place where none can begin is passed over quickly.
_LEADS = regex("|".join(pattern.pattern for pattern in (_BY_THE_WAY, _SPREAD, _SET_AT, _FROM_ASPECTS, _HURDLES)))


def _all_of(around: Surroundings, voices: Voices, made: Candidate, start: int) -> Bounds | None:
    """Give the township or village all of whose people or things a figure counts that stands right behind one of ``_ALL_OF``."""
    word = next(word for word in _ALL_OF if around.text.endswith(word, start, made.start))
    endings = pointing.TOWNS[word]
    return pointing.spoken_of(around, voices, endings, made.start) or pointing.town(around, endings, made.start)


def told(around: Surroundings, voices: Voices, made: Candidate, start: int, end: int) -> Subject | None:
    """Give whose a figure of the sentence ``[start, end)`` is by what stands beside it, or None where that does not tell.

    What is a person's or a household's is its own bounds, which no body has: nobody owns it in a record.
    """
    text = around.text
    before = text[max(start, made.start - _CLAUSE) : made.start]
    if made.unit in _AGES:
        # 为217名80岁以上老人建档: a bound of age beside a count of the same people is told of as they are
        counted = made.bound != "exact" and (text[made.start - 1] in _COUNTING or _COUNTED.match(text, made.end, end) is not None)
        person = None if counted else _person(around, made, start, end)
        if person is not None or not (counted or "龄" in before[-_AGED:]):
            return Subject(person or (made.start, made.end))
    of = text[made.start - 1] == "的"
    towards = around.next_name(made.end) <= end + 1  # which a body may be, inside a mark or not
    members = _AS_MEMBERS.match(text, made.end)
    left = text.find("结余", start, made.end)
    if (
        house := (_of_whom(around, made) if of else None)
        or (_membered(around, made, members) if members or _MEMBER.search(made.measure or "") else None)
        or (_led(voices, made, start) if before.endswith(_LEADING) else None)
        or (_joined(around, made, end) or _described(around, made, start, end) if towards else None)
        or (_prepaid(around, made, start, left) if left >= 0 else None)
        or (_all_of(around, voices, made, start) if before.endswith(_ALL_OF) else None)
        or (_laid_down(around, made) if of else None)
        or (_itemised(around, made, start) if "、" in before[-_NEAR:] else None)
    ) is not None:
        return Subject(house)
    if made.unit in _DISTRICT_UNITS and _counts_districts(around, made, end):
        if _sums_up(around, start, made):
            return Subject((made.start, made.end))
        if (wider := _wider(around, start, made)) is not None:
            return Subject(wider)
    leads = _LEADS.search(before) is not None
    behind = text[made.end : made.end + _CLAUSE]
    if ("之一" in behind or "中的" in behind) and _ONE_OF.match(text, made.end, end):
        return Subject((made.start, made.end) if _WIDER.search(before[-_HOME:]) else _among(around, start, made.start))
    if _is_nobody_s(around, made, (start, end), before, leads):
        return Subject((made.start, made.end))
    return _of_the_whole(text, made, before, leads)


def _of_the_whole(text: str, made: Candidate, before: str, leads: bool) -> Subject | None:
    """Give the division all of whose towns a figure counts, or all over which something is done; ``leads`` tells that ``before`` may tell it."""
    if "全" in before and _TOWNS.match(text, made.end) and (whole := _WHOLE_TOWNS.search(before)) is not None:
        at = made.start - len(whole[0])
        return Subject(None if whole["level"] in "县区旗" else (at, at + len("全市")))
    if (leads and _SPREAD.search(before)) or (made.kind in ("count", "money", "area") and _WHOLE.search(before)):
        return Subject(None)
    return None


def _is_nobody_s(around: Surroundings, made: Candidate, bounds: Bounds, before: str, leads: bool) -> bool:
    """Tell whether a figure is told by the way, or of a contest, a scene, a wage, or of what has to be gone through.

    ``bounds`` are the sentence's; ``before`` is what leads up to the figure; ``leads`` whether that may tell it.
    """
    text, (start, end) = around.text, bounds
    if (leads and _BY_THE_WAY.search(before)) or _ELSEWHERE.match(text, made.end, end):
        return True
    if made.kind == "money":
        if _WAGE.search(before):
            return _ON_AVERAGE.search(text, around.clause(start, made.start), made.start) is None
        if (made.bound in ("exact", "approx") and _PRICE.search(before)) or _EACH_COSTS.match(text, made.end):
            return True
    joint = before.endswith("的") or "资" in before or "合股" in before
    if (joint and _JOINT.search(before)) or (leads and _SET_AT.search(before)) or ("”" in before and _PLATFORM.search(before)):
        return True
    if made.kind != "count":
        return False
    if (leads and _leads_up(made, text, before)) or (
        "奖" in before and _PRIZE.search(before) and _AWARDING.search(text, start, made.start)
    ):
        return True
    return _goes_on(around, made, start, end)


def _leads_up(made: Candidate, text: str, before: str) -> bool:
    """Tell whether what leads up to a figure tells that it counts sides of a thing, or what had to be gone through."""
    if _HURDLES.search(before):
        return True
    aspects = made.unit == "方面" or _ASPECTS.match(text, made.end - len(made.unit)) is not None
    return aspects and _FROM_ASPECTS.search(before) is not None


def _goes_on(around: Surroundings, made: Candidate, start: int, end: int) -> bool:
    """Tell whether what follows on a figure tells that it counts troubles, or who is in a scene or a contest."""
    text = around.text
    if made.unit == "大" and _TROUBLES.match(text, made.end, end):
        return True
    if _SCENE.match(text, made.end, end):
        return not around.organisations.within(start, made.start)
    return _COMPETING.match(text, made.end, end) is not None and _CONTEST.search(text, start, made.end + _NEAR) is not None


def _of_whom(around: Surroundings, made: Candidate) -> Bounds | None:
    """Give the body whose people a figure behind 的 counts (县医院的12名专家)."""
    if made.unit not in PEOPLE or not around.body_ends(made.start - 1):
        return None
    house = next((m for m in around.organisations.before(made.start, 3) if m.end == made.start - 1), None)
    return (house.start, house.end) if house is not None and not _COME.search(around.text[max(0, house.start - 4) : house.start]) else None


def _laid_down(around: Surroundings, made: Candidate) -> Bounds | None:
    """Give the higher authority that laid down what a figure behind 的 counts (省政府办公厅发布的8个事项)."""
    match = _LAID_DOWN.search(around.text, max(0, made.start - _NEAR), made.start)
    if match is None:
        return None
    end = made.start - len(match[0])
    authority = next((m for m in around.organisations.before(made.start, 3) if m.end == end), None)
    higher = authority is not None and around.text.startswith(HIGHER, authority.start)
    return (authority.start, authority.end) if authority is not None and higher else None


def _itemised(around: Surroundings, made: Candidate, start: int) -> Bounds | None:
    """Give the place that an item of a list of figures begins with, behind the list mark close before the figure (甲区10个、乙区12个)."""
    mark = around.text.rfind("、", start, made.start)
    if _ITEM.search(around.text, max(start, mark - _NEAR), mark) is None:
        return None
    at, found = mark + 1, None
    while (end := around.named_end(at, made.start)) > at:
        found, at = (at, end), end
    if found is None or pointing.nameless(around.text, found) or around.body_ends(at):
        return None
    return found if _DOES.fullmatch(around.text, at, made.start) else None


def _led(voices: Voices, made: Candidate, start: int) -> Bounds | None:
    """Give the house of the head who leads the people that a figure counts, though the house acts for its district."""
    head = voices.last(made.start)
    return head.body if head is not None and head.end > start else None


def _person(around: Surroundings, made: Candidate, start: int, end: int) -> Bounds | None:
    """Give the person beside an age."""
    index = around.people.first(made.start)
    beside = [m for m in around.people.mentions[max(0, index - 1) : index + 1] if start <= m.start and m.end <= end]
    near = [(m.start, m.end) for m in beside if -_BESIDE < m.start - made.end < _BESIDE]
    return near[-1] if near else None


def _membered(around: Surroundings, made: Candidate, members: re.Match[str] | None) -> Bounds | None:
    """Give the body that a figure's members belong to, told as such by what follows or by its noun: the nearest one before it that has members."""
    text = around.text
    houses = _ELECTING if members and members["elected"] else _WITH_MEMBERS
    for mention in around.organisations.before(made.start, 8):
        if made.start - mention.end <= _BACK and houses.search(text[mention.start : mention.end]):
            return (mention.start, mention.end)
    return None


def _joined(around: Surroundings, made: Candidate, end: int) -> Bounds | None:
    """Give the body behind a figure in its clause that is told to be made of what it counts."""
    if made.kind != "count" or made.unit not in _PARTS:
        return None
    match = _JOINED.match(around.text, made.end, end) or _FORMED.match(around.text, made.end, end)
    if match is None:
        return None
    return _behind(around, match.end(), _WITH_MEMBERS)


def _behind(around: Surroundings, at: int, ending: re.Pattern[str]) -> Bounds | None:
    """Give the body that begins at an offset, inside a quotation mark or not, where its name ends as told."""
    at += around.text.startswith("“", at)
    index = around.organisations.first(at)
    found = [m for m in around.organisations.mentions[index : index + 1] if m.start == at and ending.search(around.text[at : m.end])]
    return (found[0].start, found[0].end) if found else None


def _described(around: Surroundings, made: Candidate, start: int, end: int) -> Bounds | None:
    """Give the house behind a figure that opens a clause and describes it (总投资4亿元的某公司)."""
    match = _DESCRIBING.match(around.text, made.end, end)
    if match is None or made.kind == "length":
        return None
    opening = around.clause(start, made.start)
    told = around.organisations.within(opening, made.start) or around.named.within(opening, made.start)
    return None if told and around.text[opening] not in "以由" else _behind(around, match.end(), _HOUSE)


def _prepaid(around: Surroundings, made: Candidate, start: int, left: int) -> Bounds | None:
    """Give the medical group whose what was left over is; the sentence tells at ``left`` that something was."""
    paid = _PREPAID.search(around.text, start, left)
    if paid is None:
        return None
    told = (m for m in around.organisations.before(made.start, 20) if around.text.startswith(paid[1], m.end - len(paid[1])))
    return next(((m.start, m.end) for m in told), None)


def _among(around: Surroundings, start: int, stop: int) -> Bounds | None:
    """Give the last place named before ``stop`` in its clause, or None for the article's district."""
    named = [m for m in around.named.within(around.clause(start, stop), stop) if not pointing.nameless(around.text, (m.start, m.end))]
    return (named[-1].start, named[-1].end) if named else None


def _counts_districts(around: Surroundings, made: Candidate, end: int) -> bool:
    if made.unit == "个":
        return _DISTRICTS.search(made.measure or "") is not None or _TESTED.match(around.text, made.end, end) is not None
    return made.kind == "count"


def _wider(around: Surroundings, start: int, made: Candidate) -> Bounds | None:
    """Give the last province or prefecture told of in the sentence up to a figure, or the figure where its name is not told."""
    # 市妇联把某区等6个区列为试点: the wider one is named elsewhere
    text, stop = around.text, made.start
    beyond = _OF_WIDER.search(text, start, stop)
    province = beyond is not None and beyond[0].startswith(("省", "全省", "自治区"))
    for mention in around.wide_places.before(stop, _WIDE):
        if mention.start < start and not beyond:
            break
        if _goal(around, mention.start, mention.end):
            continue
        code = mention.value.codes[0]
        if code.endswith("0000") if province else not beyond or not code.endswith("0000") or text[mention.end - 1] == "市":
            return (mention.start, mention.end)
    return (made.start, made.end) if beyond else None


def _goal(around: Surroundings, start: int, end: int) -> bool:
    """Tell whether the place ``[start, end)`` is one that somebody goes to, alone or in a list (赴云南省昆明市、大理州等地): it owns nothing."""
    text = around.text
    for place in around.places.before(start, _LISTED):
        if place.end == start or (place.end == start - 1 and text[start - 1] in "、和"):
            start = place.start
    if _GONE.search(text, max(0, start - _NEAR), start):
        return True
    return text[start - 1 : start] == "到" and _LEARNING.match(text, end) is not None


def _sums_up(around: Surroundings, start: int, made: Candidate) -> bool:
    """Tell whether a figure sums up the divisions listed before it (甲县、乙县等6个县, 甲、乙、丙3市)."""
    listed = [m for m in around.named.within(around.clause(start, made.start), made.start) if m.value.kind == "division"]
    return len(listed) > 1 and around.text[listed[-1].end : made.start] in ("", "等", "等共", "共")
