"""What looks like a figure and is none: names, shorthand, idioms, list marks, models, denominators."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from string import ascii_letters

from reformie.figures.candidate import Candidate
from reformie.figures.tables import Tables
from reformie.mention import HasBounds
from reformie.regexes import regex

_DIGIT = "一二两三四五六七八九十百千万双"
_LONE = regex(rf"[{_DIGIT}]")
_CORE = regex(rf"(?!零[下上])[\d{_DIGIT}零〇亿数几][\d{_DIGIT}零〇亿,.几余多来—~-]*")
_CHINESE = regex(rf"[{_DIGIT}零〇亿廿卅]+")
# 一区五城, 五湖四海: two numerals, one character behind each.
_PAIRED = regex(rf"(?:[{_DIGIT}](?![{_DIGIT}])[\u4e00-\u9fff]){{2}}")
_COUNTED = frozenset("个名家所项条位人种类座台件元亩户场次")
_QUOTED = regex(
    r"[“‘「『《〔\[【](?:(?<=[“‘「『])[^“”‘’「」『』，。；！？,;!?\n]{1,14}[”’」』]"
    r"|(?<=《)[^《》\n]{1,80}》|(?<=〔)[^〔〕\n]{1,12}〕|(?<=\[)[^\[\]\n]{1,12}\]|(?<=【)[^【】\n]{1,20}】)"
)
# “助推公园建设某某30市联席会议”: the number is a part of a meeting's or contest's name, where nobody speaks
_EVENT = "会议|大会|联席会|推进会|座谈会|研讨会|博览会|交易会|展览会|展销会|交流会|洽谈会|推介会|招聘会|运动会|晚会|论坛|峰会|文化节|旅游节|艺术节|大赛|联赛|邀请赛|锦标赛|挑战赛|马拉松|仪式|庆典"
_MEETING = regex(
    rf"“(?<![：:说道]“)[^“”：，。；！？,;!?\n]{{8,44}}(?:(?:{_EVENT})”|”(?:(?:首届|第[^，。；”]{{1,4}}届)[^，。；”]{{0,6}}?)?(?:{_EVENT}))"
)
# 长三角41市合作论坛: as many cities as a meeting is called by
_HOSTS = frozenset({"市", "县", "州", "省", "国", "区", "旗", "城", "城市"})
_HOSTED = regex(
    r"(?:[市县区州旗]){0,3}(?:(?!举|召|参|出席|承|主|开)[^，。；、的了\d]){0,14}?(?:联席会议|大会|联席会|博览会|论坛|峰会)(?![上召]|举)"
)
_MARKED = regex(r"[(（][一二三四五六七八九十\d]{1,3}[)）]")
_LATIN = frozenset(f"{ascii_letters}+×*#&@_=")  # before a numeral that belongs to a name; so does / but before a unit
_LATIN_BEHIND = regex(r"[+×*#&@_=A-Za-z]|[-—](?=[\dA-Za-z])|\.\d")
_BIG = regex(
    r"的?(?:(?:胜利|圆满|成功|顺利|隆重)?(?:召开|举行)|闭幕|开幕)|筹备|换届|即?将[于在]|精神|报告|召开|胜利|以来|期间|会(?!展)|赛(?!道)|学(?!科)|厅|楼(?!宇)|代表|上(?!市)|中(?!心)|前(?!沿)|后|闭幕|开幕|之|地(?![标块])|小|多|约|部分|[，。、；：！？,”）)]|$"
)
# 九顶山, 三门村: a measure word that a mountain, water or village is called by
_NAMING = regex(r"[顶盘台层面道门峰角尖叉曲连步](?:山(?![羊楂梁路])|[岭峰河沟湖泉坡崖岩村镇乡湾屯寺庙桥])")
_GRADE = regex(
    r"(?<=届)(?:[一二三四五六七八九十]{1,2}[次中]|中央|人大|政协|委员|常委|全)|级(?!别|联)|级别|制(?!造|度|作|[品种药衣鞋帽茶糖盐酒冰冷氧氢氮砖版片图毒假剂陶皂伞扇备取香])|化(?!工|肥|解|学|纤|妆|石|验|粪|债|[德隆州])|族|型(?!企业|材|号)|年级"
)
# 两里山路, 两眼机井: what such a unit measures or counts beside its set phrases
_LONE_THINGS = {
    "里": regex(r"多?(?:[山土泥水石沙夜陡坡]|盘山|崎岖|羊肠|田埂)(?:小|坡|水|石|沙|土)?[路道]"),
    "眼": regex(r"(?:新|老|古|深|旧|大|小|新打的)?(?:机|水|压|灌溉|机电)?(?:井|窑|[温山清]?泉)"),
    **dict.fromkeys(
        ("排", "行"),
        regex(r"(?:整齐|高大|笔直|挺拔)?的?(?:[\u4e00-\u9fff]{0,3}树|[松翠]?柏|杨柳|[平瓦新楼]房|房屋|民居|路灯|货架|座椅|大棚|机柜)"),
    ),
    "道": regex(r"(?:坎|难?题|难关|考题|必答题|工序|手续|裂[缝口]|菜(?!谱)|疤)"),
}
# 第十五、十六集: the second of two ordinals.
_ORDINALS = regex(r"第[\d一二三四五六七八九十]{1,4}[、至和到—~-]$")
_JOINTS = frozenset("、至和到—~-")
_DIGITS = regex("[一二两三四五六七八九零〇]{2,}")
_NEIGHBOURS = regex(r"一[二两]|[一两]三|三四|四五|五六|六七|七八|八九|三五")
# By unit what a number behind is of, and counts nothing: 七届三次全委会议, 产业园2期
_NUMBERED = {
    "次": ("届",), "度": ("北纬", "南纬", "东经", "西经"), "期": ("工程", "项目", "园区", "家园", "中心", "花园", "新区"),
}  # fmt: skip
# 2021级新生: the year that a class entered; 2024级台阶 are steps.
_COHORT = regex(r"(?:19|20)\d\d[级届](?!台阶|石阶|阶梯|楼梯)")
# 亿元以上项目: a class of size, and no sum of anybody's; what is reached (达亿元以上) and what tells of a clause (亿元以上的) is one.
_REACHED = regex(r"(?<![发直到送传表通抵下上])达到?$")
# 五间石岭蔬菜合作社: houses of that kind go by no such unit, so it is their name.
_COOPERATIVE = regex(r"[^，。；、：\d的了归给租由被有为在交借是房屋铺店厅室]{2,10}合作社(?=[，。；、：等和与加在自于已是由]|$)")
_NEVER_COOPERATIVES = frozenset({"间", "里", "口", "道", "眼", "座", "台", "岔", "湾", "桥"})
_SIZE_CLASS = regex(r"(?<![达到为过破近超])[百千万亿]{1,2}元以[上下](?=[\u4e00-\u9fff])(?![的并和与及且])")
_LEADS = frozenset("共有达等由分这那")
# 半个多月, 三个小时: the time that follows on a candidate by its last character
_WHILE = {"半": regex(r"个?多?(?:世纪|月|小时|星期|礼拜|季度|钟头|年|天)"), "个": regex(r"多?(?:世纪|月|小时|星期|礼拜|季度|钟头)")}
_DEGREES = regex(r"零[下上]")
_HEADS = regex(r"[^，。；、\d的]{0,4}(?:牛|羊|猪|驴|马|骡|驼|鹿|犊|羔|象|鲸|安格斯|西门塔尔|崽)")  # what is counted by 头
_WEEKLY = regex(r"每(?:周|天|日|月|晚|学期)$")
_EVERY = frozenset("每第")
_PHONE = regex(
    r"[0-9](?:[0-9]{2,3}[-—][0-9]{6,8}|(?<=1)[0-9]{2}[0-9*]{8}|[0-9]{16}[0-9Xx])"
)  # one first character is the quickest to look for
_HOUR = regex(r"1?\d|2[0-4]")
# 3.0方案, 532分配, 六组组长: the unit is a part of a word, or the number a group's name; so are 3面环山, 两个巴掌大, 六大考古新发现
_AS_LARGE = regex(r"(?:巴掌|手掌|拳头|手?指头?|指甲盖?|鸡蛋|核桃|碗口|脸盆|脑袋)(?:那么|这么|一?[样般])?[大宽粗长厚]")
_SPLIT_UNIT = {
    "方": regex(r"[案法式针略]"), "分": regex(r"[配红账类级]|成(?!绩)"), "组": regex(r"组长|村民|居民|社员"), "大": regex(r"考古(?:新)?发现"),
    "个": _AS_LARGE, "根": _AS_LARGE, "只": _AS_LARGE, "面": regex(r"环[山水海江湖河]|[靠依背][山海水]|临[水江海河湖]|傍水|青山"),
}  # fmt: skip
_WATCHED = frozenset({*_SPLIT_UNIT, *_HOSTS, "家", "位", "点"})
_GROUP = regex(r"[在村区队]$")
# 打好三张牌, 做好三篇文章
_FIGURATIVE = regex(r"(?:[做写念算打唱下走过把答迈](?:好|活|足|优|实|透|稳))$")
_FIGURED = frozenset("张篇本道部步关")
# 两家的疙瘩解开了: both families, as 两地 and 双方
_BOTH = regex(r"两家(?=[的都也]|之间|人(?![单企公工养合]))")
# 四处奔波, 村里四处都是稻谷: everywhere; but 发现四处漏水点, 这四处都是
_EVERYWHERE = regex(
    r"(?<![有共等设建成这那述余全了达增及第])(?:四处(?:奔|打[听探工]|寻|找|求|借(?!阅)|碰壁|张[罗望贴]|飘|漂|散落|蔓延|弥漫|洋溢|筹[款钱措借]|托人|推[介销]|游[走说玩荡]|跑|搜[集罗寻]"
    r"|取经|飞|乱(?!搭|占)|丢|堆[放满]|闲|流[浪淌窜]|逃|躲|务工|拜[师访]|宣[传讲]|请教|联系|化缘|收[集购]|拉[客货]|兜售|叫卖|吆喝|贩|扔|溢|冒|滴|透[风气]|漏(?![水雨]?[点处])|望|看看|走[走访动]"
    r"|考察|招[工揽商]|摸|出击|开花|征战|蹦)|(?:(?<=[，。；：“\n里中上内间外])|^)四处(?:都|皆|可见|是(?!指)|能|充满))"
)
# 李庄、四张、赵庄等6个村: a village among villages
_AMONG_VILLAGES = regex(
    r"(?:、[^，。；、\d]{1,8}?){0,12}(?:[和及与][^，。；、\d]{1,8}?)?等?(?:\d{1,3}|[两三四五六七八九十]{1,3})[多余]?个?(?:[^，。；、\d的]{0,3})(?:村|社区|[村居]委会|屯|嘎查|寨|乡镇?|镇|组)(?!企业|[卫办级务干])"
)
_NAMED_ALIKE = frozenset(
    {"家", "张", "间", "座", "棵", "株", "门", "口", "台", "条", "孔", "站", "关", "井", "房", "所", "户"}
)  # 四张, 三家, 五间
_NAMED_BEHIND = frozenset("、和及与，。；：“\n到在于往赴向从对把将由辖括含镇乡县区市")
# 312国道, 365行动: the number is a name.
_CALLED = regex(r"[国省县乡]道|路(?:公交|车|专线)|排(?:螺旋)?CT|行动|工程(?!师)|热线|专线")
# 某乡3村、8村: villages called by their number; 全乡3村 are counted
_HAMLETS = regex(r"(?<![全各该本我两多几个小余和及])[乡镇](?:[0-9]{1,2}村[、和及])*$")
_REVISED = frozenset("了过出")  # 改了6版; 2020版 and 17版 are an edition and a page
# 负2层, 3号楼5层: which storey
_STOREY = regex(r"负$|[号栋幢座][楼]?$")
# 编码的后六位, 小数点后两位, 前两位是省码，后三位是流水号; 保留两位小数: places of a number, and nobody counted
_PLACE_OF = regex(
    r"(?:(?<![众账商型])号|号码|[编代邮数条验证密尾牌车]码|车牌|密码|小数点|数字|卡号|序列)的?(?:最|开头|倒数)?[前后末尾首]$"
    r"|[号码点]的?[前后首][一两二三四五六七八九十\d]{1,2}位[^，。；]{1,12}[，、；]最?(?:中间|[后末尾])$"
)
_DECIMALS = regex(r"小数|有效数字|数字(?=[，。；、的])")
# 一户多宅, 一人多证: one has several; what goes by the piece is never one and a bit
_ONE_MANY = regex(r"[一1][户人家名村企厂店校岗证本车房栋套号票卡码网站员师]多(?![高深长宽重厚远])")
_ROOM = regex(r"[号室#栋幢单]|楼(?:[\d一二三四五六七八九十上下前后顶里内道门东西南北]|单元)|[-—]?\d|层[^高次级，。；]{0,2}\d")


class Mask:
    """Stretches of one article in which no figure stands.

    Args:
        text: The clean text.
        tables: Fixed phrases.
        taken: Mentions whose numerals are no figures.
        found: The candidates: a phrase that is only a part of one (三方 in 三方面) hides nothing.
    """

    def __init__(self, text: str, tables: Tables, taken: Iterable[HasBounds], found: Iterable[Candidate]) -> None:
        spans = [(m.start, m.end) for m in taken]
        spans += [match.span() for pattern in (_QUOTED, _MEETING, _MARKED, _PHONE) for match in pattern.finditer(text)]
        figures = list(found)
        starts = [made.start for made in figures]
        for first, last in tables.phrases(text):
            index = bisect_right(starts, first) - 1
            if index < 0 or last > figures[index].end:
                spans.append((first, last))
        self._starts, self._ends = _joined(spans)

    def covers(self, start: int, end: int) -> bool:
        """Tell whether a masked stretch shares a character with ``[start, end)``."""
        index = bisect_right(self._starts, end - 1) - 1
        return index >= 0 and self._ends[index] > start


def _joined(spans: list[tuple[int, int]]) -> tuple[list[int], list[int]]:
    starts: list[int] = []
    ends: list[int] = []
    for start, end in sorted(spans):
        if ends and start < ends[-1]:
            ends[-1] = max(ends[-1], end)
        else:
            starts.append(start)
            ends.append(end)
    return starts, ends


class FalseFriends:
    """Tells candidates that are no figures.

    Args:
        tables: False friends and shorthand.
    """

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def holds(self, text: str, made: Candidate, mask: Mask, cuts: frozenset[int]) -> bool:
        """Tell whether ``made`` is no figure.

        Args:
            text: The clean text. made: The candidate.
            mask: The stretches that hold none.
            cuts: Where words end and begin.
        """
        time, before, unit = _WHILE.get(text[made.end - 1]), text[made.start - 1 : made.start], made.unit
        if mask.covers(made.start, made.end) or (time is not None and time.match(text, made.end)):
            return True
        if before in _JOINTS and _ORDINALS.search(text[max(0, made.start - 8) : made.start]):
            return True
        if unit in _WATCHED and _by_unit(text, made):
            return True
        if made.end - made.start == len("一户多") and text[made.end - 1] == "多" and _ONE_MANY.match(text, made.start):
            return True
        if made.kind in ("rank", "growth") or unit in ("%", ""):
            return before in _LATIN or before == "/"
        core = _core(text, made)
        return (
            self._touched(text, made, core)
            or _numbered(text, made, core)
            or _of_a_saying(text, made, core)
            or (unit == "大" and _no_counted_noun(text, made))
            or (not core[:1].isdigit() and self._in_words(text, made, core, cuts))
        )

    def _in_words(self, text: str, made: Candidate, core: str, cuts: frozenset[int]) -> bool:
        """Tell whether Chinese characters are no figure: spelled out, shorthand, a part of a word, or a scale alone."""
        if _SIZE_CLASS.match(text, made.start):
            return True
        return _spelled(core) or self._shorthand(text, made, core) or _not_a_word(text, made, core, cuts) or _bare_scale(text, made, core)

    def _touched(self, text: str, made: Candidate, core: str) -> bool:
        start, end = made.start, made.end
        first = text.index(core, start)
        behind_core = first + len(core)
        if text[start - 1 : start] in _EVERY or _GRADE.match(text, end):
            return True
        if core[:1].isdigit():
            behind = text[behind_core : behind_core + 2]
            if made.unit.isascii() and made.unit[-1:].isalpha() and text[end : end + 1].isascii() and text[end : end + 1].isalpha():
                return True  # 70mm of 70mmHg
            named = _LATIN_BEHIND.match(behind) and not made.unit.isascii() and not text.startswith("+", behind_core, end)
            if text[start - 1 : start] in _LATIN or named:
                return True
            if start == first and _CALLED.match(text, behind_core):
                return True
            if (made.unit in ("版", "稿") and text[start - 1 : start] not in _REVISED) or (
                made.unit == "层" and _STOREY.search(text[max(0, start - 2) : start])
            ):
                return True
            home = made.unit in ("栋", "幢", "单元", "层", "号")
            return home and (_ROOM.match(text, end) is not None or text.endswith(("家住", "住在"), 0, start))  # 家住3栋
        lone = _LONE.fullmatch(core) is not None and core != "两"  # 每周两节 is no 周二
        if lone and start and text.endswith(self._tables.before.get(text[start - 1], ()), 0, start):
            return True
        return text.startswith(self._tables.after.get(text[behind_core : behind_core + 1], ()), behind_core)

    def _shorthand(self, text: str, made: Candidate, core: str) -> bool:
        if made.unit == "大" or not _CHINESE.fullmatch(core):
            return False
        if made.unit not in _COUNTED and (_PAIRED.match(text, made.start) or _PAIRED.match(text, max(0, made.start - 2))):
            return True
        small = made.value is not None and made.value <= 20
        return small and made.unit in ("个", "种", "条", "") and self._abstract(text, made.end)

    def _abstract(self, text: str, end: int) -> bool:
        """Tell whether an uncounted word follows and ends the phrase (四个意识, 三个一批)."""
        if text.startswith("一", end):
            return True
        return any(text[end : end + length] in self._tables.shorthand for length in range(2, 6))


def _of_a_number(text: str, made: Candidate) -> bool:
    """Tell whether 位 are places of a number (编码的后六位, 两位小数)."""
    return _DECIMALS.match(text, made.end) is not None or _PLACE_OF.search(text[max(0, made.start - 32) : made.start]) is not None


def _core(text: str, made: Candidate) -> str:
    """Give the digits and scale words of a candidate, without bound words before them and the unit."""
    match = _CORE.search(text, made.start, made.end)
    return match.group() if match else ""


def _no_counted_noun(text: str, made: Candidate) -> bool:
    """Tell whether 大 behind a numeral counts nothing (党的二十大, 三大赛事 counts)."""
    before = text[max(0, made.start - 2) : made.start]
    if before.endswith(("党的", "届", "第", "中共", "百")) or (
        made.value is not None and made.value > (20 if text[made.start].isdigit() else 10)
    ):
        return True
    return _BIG.match(text, made.end) is not None


def _not_a_word(text: str, made: Candidate, core: str, cuts: frozenset[int]) -> bool:
    """Tell whether a Chinese numeral is part of a longer word (统一, 千家万户) or stands with a unit of set phrases (三步)."""
    if not _CHINESE.fullmatch(core):
        return False
    first = made.start + text[made.start : made.end].index(core)
    if len(core) == 1:
        if first in cuts or (made.start in cuts and made.start < first) or text[first - 1 : first] in _LEADS:
            return _runs_on(made, first, cuts)
        return True
    return False


def _runs_on(made: Candidate, first: int, cuts: frozenset[int]) -> bool:
    last = next((at for at in range(first + 1, first + 8) if at in cuts), first + 8)
    return last > made.end


def _by_unit(text: str, made: Candidate) -> bool:
    """Tell whether one of the units that are watched is a part of a word, or the number one of a name, a code or an hour."""
    unit = made.unit
    if (word := _SPLIT_UNIT.get(unit)) is not None and word.match(text, made.end):
        return True
    if unit == "家":
        return _BOTH.match(text, made.start) is not None
    if unit == "位":
        return _of_a_number(text, made)
    if unit == "点":
        return _HOUR.fullmatch(text, made.start, made.end - 1) is not None
    return unit in _HOSTS and _HOSTED.match(text, made.end) is not None


def _spelled(core: str) -> bool:
    """Tell whether Chinese digits stand side by side without a scale word (五四, 九一行), which no quantity does."""
    return _DIGITS.fullmatch(core) is not None and _NEIGHBOURS.fullmatch(core) is None


def _numbered(text: str, made: Candidate, core: str) -> bool:
    """Tell whether a number names a stage or session rather than counts them (探月工程四期, 十七届)."""
    if (names := _NUMBERED.get(made.unit)) is not None and text.endswith(names, 0, made.start):
        return True
    if core[:1].isdigit():
        hamlet = made.unit == "村" and _HAMLETS.search(text[max(0, made.start - 24) : made.start])
        return bool(hamlet) or (len(core) == len("2021") and _COHORT.match(text, made.start) is not None)
    if core == "一二" and made.unit in ("类", "级", "等"):  # 一二类苗
        return True
    if core == "零" and (made.unit in ("件", "点") or made.unit.startswith("工")):  # 零工日均收入, 零工时长
        return True
    if len(core) == 1 and core != "两" and made.unit in _NEVER_COOPERATIVES and _COOPERATIVE.match(text, made.end):
        return True
    if len(core) == 1 and _NAMING.match(text, made.end - len(made.unit)):
        return True
    if core == "二" and made.unit in ("轮", "期", "批", "类", "部", "次"):  # a count would be 两
        return True
    if made.unit == "期":
        counts = core in ("", "一", "两") or text.endswith("分", 0, made.start)
        return not counts and text.startswith(("工程", "项目", "建设", "扩建", "规划"), made.end)
    return made.unit == "届" and core not in ("两", "三") and not text.endswith(("了", "连续", "共", "举办", "已"), 0, made.start)


def _of_a_saying(text: str, made: Candidate, core: str) -> bool:
    """Tell whether a digit names a villagers' group (住在六组) or belongs to a figure of speech (打好三张牌)."""
    if made.unit == "分钱" and core == "一":  # 没收过一分钱
        return True
    if (made.unit == "处" and core == "四" and _EVERYWHERE.match(text, made.start)) or _of_a_village(text, made, core):
        return True
    if made.unit == "组":
        return len(core) == 1 and core != "两" and _GROUP.search(text[max(0, made.start - 3) : made.start]) is not None
    figured = made.unit in _FIGURED and _LONE.fullmatch(core) is not None
    return figured and _FIGURATIVE.search(text[max(0, made.start - 3) : made.start]) is not None


def _of_a_village(text: str, made: Candidate, core: str) -> bool:
    """Tell whether a digit and a unit name one of several villages (四张、李庄两个村)."""
    if made.unit not in _NAMED_ALIKE or len(core) != 1 or core not in _DIGIT or text[made.end : made.end + 1] not in "、等和":
        return False
    return text[made.start - 1 : made.start] in _NAMED_BEHIND and _AMONG_VILLAGES.match(text, made.end) is not None


def _bare_scale(text: str, made: Candidate, core: str) -> bool:
    """Tell whether a scale word stands without a digit and without a bound (万亩果园, 千条线); 上百名, 千余家 and what 达 stands before do count."""
    reached = _REACHED.search(text[max(0, made.start - 3) : made.start]) is not None and not text[made.end : made.end + 1].isalnum()
    return core.startswith(("百", "千", "万", "亿")) and made.bound == "exact" and not reached


def uncertain(made: Candidate, tables: Tables, text: str) -> bool:
    """Tell whether one Chinese digit stands before a unit of set phrases (两手, 三步)."""
    unit = tables.units.get(made.unit)
    if unit is None or unit.lone or made.unit == "大":
        return False
    before = text[max(0, made.start - 4) : made.start]
    told = (
        _DEGREES.search(text, made.start, made.end) is not None
        or (made.unit in ("回", "稿") and before.endswith(("了", "过")))
        or (made.unit == "头" and _HEADS.match(text, made.end) is not None)
        or _WEEKLY.search(before) is not None
        or ((thing := _LONE_THINGS.get(made.unit)) is not None and thing.match(text, made.end) is not None)
    )
    return not told and _LONE.fullmatch(_core(text, made)) is not None  # 零下八度, 跑了三回, 四头奶牛, 每周两节, 两眼机井


def listed(candidates: Sequence[Candidate], text: str) -> list[Candidate]:
    """Drop 一个 and its like unless a neighbour in the same list counts with the same unit (一个国家级园区、三个市级园区)."""
    kept: list[Candidate] = []
    for index, made in enumerate(candidates):
        beside = candidates[max(0, index - 1) : index + 2] if made.weak else ()
        if not made.weak or any(_parallel(made, other, text) for other in beside if not other.weak):
            kept.append(made)
    return kept


def _parallel(one: Candidate, two: Candidate, text: str) -> bool:
    first, second = (one, two) if one.start < two.start else (two, one)
    between = text[first.end : second.start]
    return one.unit == two.unit and len(between) <= 20 and "、" in between and not re.search(r"[，。；！？]", between)
