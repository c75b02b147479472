"""What a general word (公司, 该校, 全村, 他) points back at: a body, township, village or person named before it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reformie.figures.surroundings import Surroundings
from reformie.figures.voices import Named, Voices
from reformie.findings import Body, Bounds
from reformie.mention import Mention
from reformie.regexes import regex

_FAR = 300
_NEAR = 60  # characters between who speaks for a house and the word for it
_LAST = 8
_TOLD = 40
_LOOSE = frozenset({"他们", "她们", "它们", "我们"})  # whom they mean is seldom the last body named
# Words for the last township or village named, and the endings of such names.
TOWNS = {
    "全镇": ("镇",), "镇里": ("镇",), "镇上": ("镇",), "全乡": ("乡",), "乡里": ("乡",), "乡上": ("乡",), "全村": ("村",), "村集体每年": ("村",), "村集体收入": ("村",), "村集体经济收入": ("村",), "村集体增收": ("村",), "村集体分红": ("村",), "村里": ("村",), "村上": ("村",),
    "村两委": ("村",), "村“两委”": ("村",), "全街道": ("街道",), "全社区": ("社区",), "全苏木": ("苏木",), "全嘎查": ("嘎查",), "嘎查里": ("嘎查",), "嘎查把": ("嘎查",), "嘎查将": ("嘎查",),
}  # fmt: skip
_ZONES = {"开发区": ("开发区",), "高新区": ("高新区", "产业开发区"), "经开区": ("经开区", "经济开发区", "技术开发区")}
HOUSES = frozenset({"该庭", "全校", "全院", "全厂", "全公司"})
_OURS = ("我们", "咱们", "俺们")
_SCHOOLS = frozenset({"全校", "学校", "校"})
_THAT = frozenset({"该村", "该镇", "该乡", "该社区", "该街道", "街道", "社区"})
# What is read as a village or township, but is a kind of them or a date before the word.
_NAMELESS = regex(
    r"(?:[年月日今各全逐每该本城乡集市占进到驻入离返回付给交归]|.{0,3}(?:时间逐?|困难|重点|特色|示范|试点)|.{0,2}(?:信用|文明|先进|山区|薄弱|空壳|移民|生态|旅游|专业|后进|附近|周边|邻近|相邻|隔壁|样板|精品|和美|美丽|联系))[镇乡村]$|(?:城市|农村|城镇|城乡|老旧|新型|智慧|试点|示范|安置|老年|国际|牧区|边境)社区$"
)
_BELTS = ("带", "群", "圈", "化")  # 沿江城镇带, 城镇化
# 县商务局有关负责人说，他们走访: they are the bureau.
_OFFICIAL = regex(r"(?:相关|有关|主要)?(?:负责人|工作人员|负责同志)(?:介绍|说|表示|告诉记者|透露)(?:说|道)?，")
# A body by a short form that no stage names: 云岭公司 for 某省云岭药业有限公司.
_SHORT = regex(r"(?P<name>[\u4e00-\u9fff]{2,5}?)(?:公司|集团|合作社|联社)")
# A body told only beside another: where somebody comes from, or whom one signs with.
_FROM = regex(r"(?:[原与同和]|考[进入上取]了?|升入|就读于|录取[到至]|联合|毕业于|来自|上联|对接|依托|请来|邀请)$")
_LEFT = regex(r"(?:教授|副教授|讲师|研究员|副研究员|博士|毕业|[过调]?来的)")
# What a general word can point back at: the endings of such bodies' names, and their type; other words point at a body of their own ending.
_KIN: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("公司", ("公司", "集团", "厂"), "company"), ("企业", ("公司", "集团", "厂", "企业"), "company"), ("集团", ("集团", "公司"), ""),
    ("总院", ("总院", "总医院"), ""), ("学院", ("学院",), ""), ("专班", ("专班",), ""), ("校", ("校", "小学", "中学", "大学", "学院", "一中", "二中"), "school"), ("医院", ("医院", "卫生院"), "hospital"), ("院", ("院", "中心"), "hospital"),
    ("中心", ("中心",), ""), ("协会", ("协会", "商会", "学会", "联合会"), ""), ("联盟", ("联盟",), ""), ("园区", ("园", "园区", "开发区", "基地"), "park"),
    ("基地", ("基地", "园"), ""), ("局", ("局",), ""), ("所里", ("所",), ""), ("站里", ("站",), ""), ("队", ("队", "队伍"), ""), ("社区", ("社区", "社区居委会", "社区居民委员会", "合作社"), ""),
    ("村", ("村", "村委会", "村民委员会", "合作社"), ""), ("镇", ("镇", "镇政府"), ""), ("街道", ("街道", "街道办事处"), ""), ("行", ("银行", "支行", "农商行"), ""),
    ("项目", ("",), ""), ("厂", ("厂", "公司"), "company"), ("社里", ("合作社", "联社", "联合社", "供销社"), ""), ("该社", ("合作社", "联社", "联合社", "供销社"), ""),
)  # fmt: skip


class Pointing:
    """Finds what general words point back at.

    Args:
        type_of: Tells the type of a body as in the record.
    """

    def __init__(self, type_of: Callable[[Body], str]) -> None:
        self._type = type_of

    def back(self, around: Surroundings, voices: Voices, word: str, position: int) -> Bounds | None:
        """Give what the word at ``position`` points at, or None where nothing of its kind is told.

        The bounds of a word like 该店 or 全村 are its own where nothing is told: it is somebody's, but not the district's.
        """
        text, bodies = around.text, around.organisations
        if word.startswith(_OURS) and word not in _LOOSE:
            position, word = position + 2, word[2:]
        if word in _LOOSE:
            told = [body for body in bodies.before(position, 1) if _OFFICIAL.fullmatch(text, body.end, position)]
            return _bounds(told)
        here = (position, position + len(word))
        if word in TOWNS:
            return spoken_of(around, voices, TOWNS[word], position) or town(around, TOWNS[word], position) or here
        if word in _ZONES:  # a zone is named in full anywhere
            zones = [body for body in bodies.mentions if text[body.start : body.end].endswith(_ZONES[word])]
            return _bounds([body for body in zones if body.end <= position][::-1] or zones)
        named = voices.last(position)
        if word in ("他", "她"):
            return _they(around, named, position) if named is not None else None
        found = self._kin(around, named, word, position)
        if found is None and word in _THAT:
            found = town(around, (word[1:],), position)
        return found or (here if word[0] == "该" else None)

    def short(self, around: Surroundings, position: int, stop: int) -> Bounds | None:
        """Give the company told before that a clause opens with by a short form."""
        match = _SHORT.match(around.text, position, stop)
        if match is None:
            return None
        told = (m for m in around.organisations.before(position, _TOLD) if match["name"] in around.text[m.start : m.end])
        return next(((m.start, m.end) for m in told if self._type(m.value) == "company"), None)

    def _kin(self, around: Surroundings, named: Named | None, word: str, position: int) -> Bounds | None:
        """Give the last body of a word's kind, of those the one that a speaker just named stands for."""
        text = around.text
        same = word.removeprefix("该")
        told = [body for body in around.organisations.before(position, _TOLD) if body.end <= position]
        if same in _SCHOOLS:  # a school's own college is not the school
            told = [body for body in told if not text.endswith("产业学院", 0, body.end)]
        if len(same) > 2 and (last := _bounds([body for body in told if text[body.start : body.end].endswith(same)])) is not None:
            return last
        endings, kind = next(((endings, kind) for key, endings, kind in _KIN if key in word), ((same,), ""))
        kin = [body for body in told if text[body.start : body.end].endswith(endings) or (kind and self._type(body.value) == kind)]
        if word[0] != "该" and named is not None and named.bare and named.body is not None and position - named.end <= _NEAR:
            head = next((body for body in kin if (body.start, body.end) == named.body), None)
            if head is not None:
                return named.body
        near = [body for body in kin if position - body.end <= _FAR][:_LAST]
        if not near and word != "企业" and len({text[body.start : body.end] for body in kin}) == 1:  # the only one of its kind
            return _bounds(kin)
        own = [body for body in near if word[0] == "该" or not _aside(text, body)]
        return _bounds(own or [body for body in kin if not _aside(text, body)] or near)


def _bounds(told: Sequence[Mention[Body]]) -> Bounds | None:
    return (told[0].start, told[0].end) if told else None


def _aside(text: str, body: Mention[Body]) -> bool:
    """Tell whether a body is named only beside what is told."""
    return _LEFT.match(text, body.end) is not None or _FROM.search(text[max(0, body.start - 4) : body.start]) is not None


def _they(around: Surroundings, named: Named, position: int) -> Bounds | None:
    """Give the body that 他 or 她 stands for, or the person where they stand for none."""
    bodies = around.organisations
    if around.text.startswith("所在的", position + 1):
        return named.body
    if position - named.end > _FAR:
        return None
    if named.alone:
        return (named.start, named.end)
    since = bodies.first(named.end) < bodies.first(position)
    return _bounds(bodies.before(position, 1)) if since else named.body


def nameless(text: str, found: Bounds) -> bool:
    """Tell whether what is read as a township or village is only a kind of them."""
    return _NAMELESS.fullmatch(text, *found) is not None or (text[found[1] - 2 : found[1]] == "城镇" and text.startswith(_BELTS, found[1]))


def town(around: Surroundings, endings: tuple[str, ...], position: int) -> Bounds | None:
    """Give the last township or village before ``position`` whose name ends so."""
    for mention in around.places.before(position, 12):
        if position - mention.end > _FAR:
            break
        kind, name = mention.value.kind, mention.value.name
        if kind in ("township", "village") and name.endswith(endings) and not nameless(around.text, (mention.start, mention.end)):
            return (mention.start, mention.end)
    return None


def spoken_of(around: Surroundings, voices: Voices, endings: tuple[str, ...], position: int) -> Bounds | None:
    """Give the township or village whose name ends so and whose body speaks at ``position``, which may be told behind the quotation."""
    spoken = voices.quoted(position)
    places = around.places.within(*spoken[1]) if spoken is not None else ()
    told = (m for m in places if m.value.kind in ("township", "village") and m.value.name.endswith(endings))
    return next(((m.start, m.end) for m in told if not nameless(around.text, (m.start, m.end))), None)
