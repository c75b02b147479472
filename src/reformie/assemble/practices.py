"""What the opening of an article says that the district brought in: a practice, a scheme, a system, be it never called a reform."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reformie.assemble.claims import NAMES_REFORM, OF_EVERY_DISTRICT, TOO_BROAD, Claim, last_date
from reformie.assemble.spans import span
from reformie.layout.page import Page
from reformie.record import DateExpression, District, Programme
from reformie.regexes import regex

_DEED = regex(
    r"(?:探索(?:推行|实施|建立|开展)?|创新(?:推行|推出|实施|建立|开展)|创新(?=“)|推行|推开|推出|拿出|想出|推广|首推|建立|试行|实行|首创|深化|推进|启动(?:实施)?|实施|开展|构建|发放|颁发|开办)[了出起的]?(?![^，。]?以来)"
)
_NOUNS = "协作|联动|联调|共享|创建|监管|议事|化改造|改革|机制|制度|模式|工作法|行动计划|三年行动|行动|计划|工程|办法|做法|体系|治理|试点|管理|服务|托管|办学|审批|执法|互聘|联办|建设"
_NAMED = regex(
    rf"(?:[^，。；：！？“”《》、\s\d的]{{2,12}}[）)])?([^，。；：！？“”《》、\s\d的（）()]{{0,14}}(?:“[^“”，。\n]{{2,12}}”){{1,2}})([^，。；：“”《》、\s和]{{0,8}}(?:{_NOUNS}))?(?=[，。；、：（(新]|在|以来|的?(?:方案|办法|法子)|$)"
)
_PLAIN = regex(
    r"((?:[河湖林田路街链楼巷片警园湾滩山]|河湖)长制|[^，。；：！？“”《》、\s\d的]{3,18}?(?:改革|制度|试点|化改造|[医教][共联]体|证|(?<![体机编控限研定复抑管强])制))(?=[，。；（(]|在全)"
)
_SCHEME = regex(r"(?:行动|计划|工程|体系|试点)$")
_USUAL = regex(
    rf"^(?:健全|完善)|{OF_EVERY_DISTRICT}|联席会议|责任|例会|会商|通报|调度|考核|报告|巡查|台账|联系点|规章|现代企业|补[贴助]|奖[惩励]"
)
_OTHERS = regex(
    r"镇|乡(?!村)|街道|社区|苏木|[局厅团站所]|(?<!法)(?<!察)院|公司|集团|学校|[中小]学|协会|联[社盟]|法庭|村(?:党|两|委|民|里|集)"
)
_ITS_LEVEL = regex(
    r"(?<![社小园景校库])[全该我][县市区旗州]|[县市区旗州](?:委(?!员)|政府|里)|(?<![^由，。；、\n\u3000])[县市区旗](?=[\u4e00-\u9fff]{1,8}(?:局|委|法院|检察院|总工会|供销社|中心|办事处))"
)
_OFFICE = regex(
    "[\u4e00-\u9fff]{0,8}?(?:局|教委|卫健委|住建委|法院|检察院|总工会|供销社|办事处|中心(?!小学|学校|校|卫生院|幼儿园|村))(?![和与、])"
)
_RULES = regex(r"[县市区旗州盟](?:委|政府)(?:$|[、，一-龥])")
_FIRST = regex("率先|首[创个推]|探索|推[行开出]|拿出|想出|建立|试行|实行|创新|(?:大力|全面|全域)推广")
_SYSTEM = regex("(?:制度|机制|模式|工作法)$")  # a way of working is new where it has a name
_WISHED = regex(
    "希望|盼望?|期待|建议|呼吁|鼓励|争取|力争|能否|要求[^，。；]*$|(?<![需重主首])要(?![素点件闻])[^，。；]*$"
)  # what is not done yet
_STILL = regex("(?:不断|持续|继续|进一步|一直)$")  # what goes on did not begin then
_SINCE = ("以来", "起", "开始")
_BRAND = regex("(?:模式|经验|样板|样本|路径|答卷|方案|现象|名片|速度)$")  # what a reform is praised for (“某某模式”)
_BREAK = regex("[。；！？\n]|”(?!改革)")  # between what is told of one and of another
_THANKS_TO = regex("得益于|源[自于]|缘于|归功于|离不开")
_GOES_ON = regex(r"[^。！？\n]{0,100}?，[^。！？，\n]{0,12}(?:成立|组建|印发|出台|制定|牵头)")
_MARKED = regex("“[^”]+”(?=.)")
_QUOTED = regex("“([^”]+)”")
_SLOGAN = regex(
    "“(?!一[^一]{1,3}一)(?:[一两双三四五六七八九十]个?[\u4e00-\u9fff]{1,3}){1,3}”$|“[^”]*[、，][^”]*”$"
)  # points of a programme
# 这就是“…”联动, 走的是“…”联调, 想了个法子：“…”托管: what an article has come to
_THIS_IS = regex("(?:这[便就]是|[走靠用行]的[便就]?是|想(?:出)?了?[一]?个(?:法子|办法|招|点子)[：，])(?=[^，。；：“]{0,14}“)")
_SPREAD = regex("在(?P<where>[^，。；]{2,8}?)(?:推行|推开|铺开|试行)")
_IS_WHAT = regex("，(?:就)?是[^。]{0,30}?(?:推出|探索|摸索|挪|改|创新|首创|推行|做法|办法|法子|举措|机制|制度)")
_OPENING = 600  # so many characters from the first paragraph on an article tells what it is about
_BACK = 90
_OFTEN = 3
_ENOUGH = 1.5
_HELD_OUT = frozenset({"拿出", "想出"})
_PAPER = regex("的?(?:方案|办法|法子)")
_NOUN = regex(rf"[^，。；：]{{0,6}}(?:{_NOUNS})")
_CAME_TO = "是"  # in place of a deed
_MARK = regex("“[^“”，。\\n]{3,12}”([^，。；：“”《》、\\s和在的]{0,8})")
_ECHO = frozenset({"title", "series"})


def practices(page: Page, district: District | None, dates: Mapping[str | None, DateExpression]) -> Sequence[Claim]:
    """Give what the district is said to have brought in, the surest first; ``weight`` tells how sure.

    Args:
        page: Gives the text and its blocks. district: Whose deeds count; without one nothing does.
        dates: The record's dates by id, of which the last before the deed in its sentence is its date.
    """
    start = next((block.start for block in page.blocks if block.kind in ("paragraph", "sidebar")), None)
    if district is None or start is None:
        return ()
    echoes = "\n".join(page.text[block.start : block.end] for block in page.blocks if block.kind in _ECHO or page.text[block.start] in "—-")
    found: list[Claim] = []
    aside: list[Claim] = []
    for named, clause, deed, own in (*_deeds(page, _names(district), start), *_pointed_at(page, _names(district), start)):
        name = page.surface(*named)
        quoted = _QUOTED.search(name)
        heart = quoted[1] if quoted else name
        echo = heart in echoes
        sure = _sureness(page, name, clause, deed) + echo + 0.5 * (page.text.count(heart) >= _OFTEN)
        evidence = span(page, *named)
        if sure >= _ENOUGH and (own is not None or echo) and evidence is not None:
            first = page.raw_bounds(clause[0], named[1])[0]
            date = last_date(dates, first, evidence.start)
            if _STILL.search(page.text, *clause) and date and not dates[date].text.endswith(_SINCE):
                date = None
            (aside if own is False and not echo else found).append(Claim(name, sure, (evidence,), words=name, date=date))
    return sorted(found or aside, key=lambda claim: -claim.weight)


def outdone(page: Page, first: Claim, opens: Claim | None) -> bool:
    """Tell whether the article opens with what it calls a reform, before a mere system that was brought in (a part of it).

    What is quoted is more than that, but where the title is on the reform, or it is named no less often.
    """
    if opens is None or not opens.name.endswith("改革") or NAMES_REFORM.search(first.name):
        return False
    if quoted := _QUOTED.search(first.name):
        title = page.title or ""
        lesser = opens.name in title or _BRAND.search(quoted[1]) or page.text.count(opens.name) >= max(2, page.text.count(quoted[1]))
        if quoted[1] in title or not lesser:
            return False
    return opens.evidence[0].start < first.evidence[0].start


def echoed(page: Page, brought: Claim) -> bool:
    """Tell whether the title takes up what is quoted of what was brought in."""
    quoted = _QUOTED.search(brought.name)
    return quoted is not None and quoted[1] in (page.title or "")


def as_called(name: str, programmes: Sequence[Programme]) -> str:
    """Give the name under which the record has what is quoted with another noun here (“…”长效机制, “…”活动)."""
    quoted = _MARKED.match(name)
    return next((one.name for one in programmes if quoted and one.name.startswith(quoted[0])), name)


def _names(district: District) -> Sequence[str]:
    """Give the names by which a text may call the district, the longest first."""
    names = {district.full_name, district.name, district.name[:-1]}
    return sorted((name for name in names if len(name) > 1), key=lambda name: (-len(name), name))


def _told_of(text: str, names: Sequence[str], start: int, end: int) -> Iterator[int]:
    """Give where in a stretch the words end by which it tells of the district: its names, and 全县 or 县委."""
    while True:
        found = [(first, rank, first + len(name)) for rank, name in enumerate(names) if (first := text.find(name, start, end)) >= 0]
        if (level := _ITS_LEVEL.search(text, start, end)) is not None:
            found.append((level.start(), len(names), level.end()))
        if not found:
            return
        start = min(found)[2]
        yield start


def _deeds(page: Page, names: Sequence[str], start: int) -> Iterator[tuple[tuple[int, int], tuple[int, int], str, bool | None]]:
    """Give the bounds of what was brought in, those of the words before the deed, the deed, and whether the district did it.

    That is False where one of its offices did, and None where another did.
    """
    for deed in _DEED.finditer(page.text, start, min(len(page.text), start + _OPENING)):
        named = _NAMED.match(page.text, deed.end()) or _PLAIN.match(page.text, deed.end())
        if named is None or TOO_BROAD.fullmatch(named[1]) or TOO_BROAD.fullmatch(named[0]) or _USUAL.search(named[0]):
            continue
        if named.lastindex == 1 and (_SLOGAN.search(named[1]) or (deed[0][:2] in _HELD_OUT and not _PAPER.match(page.text, named.end()))):
            continue  # 拿出“看家本领”
        breaks = _BREAK.finditer(page.text, max(start, deed.start() - _BACK), deed.start())
        opens = max((found.end() for found in breaks), default=start)
        opens = max(opens, start, deed.start() - _BACK)
        if _WISHED.search(page.text, opens, deed.start()):
            continue
        if deed[0].endswith("的") and not _THANKS_TO.search(page.text, opens, deed.start()):
            continue
        ends = list(_told_of(page.text, names, opens, deed.start()))
        own = ends[-1] if ends else None
        other = own is None or _OTHERS.search(page.text, own, deed.start())
        office = any(_OFFICE.match(page.text, end, deed.start()) for end in {*ends[:1], *ends[-1:]})
        yield (named.start(1), named.end()), (opens, deed.start()), deed[0], True if not other else False if office else None


def _pointed_at(page: Page, names: Sequence[str], start: int) -> Iterator[tuple[tuple[int, int], tuple[int, int], str, bool | None]]:
    """Give, as `_deeds` does, what is quoted and pointed at (这就是“…”联动), told to spread in the district, or said to be its (某县的“…”，是)."""
    text, stop = page.text, min(len(page.text), start + _OPENING)
    for this in _THIS_IS.finditer(text, start, stop):
        named = _NAMED.match(text, this.end())
        if named is not None and named[2] and any(text.find(name, 0, this.start()) >= 0 for name in names):
            yield named.span(1)[:1] + named.span()[1:], (this.start(), this.start()), _CAME_TO, True
    for quoted in _MARK.finditer(text, start, stop):
        if quoted[1] and not _NOUN.fullmatch(quoted[1]):
            continue  # “…”水稻
        spread = _SPREAD.match(text, quoted.end())
        whose = text.endswith(tuple(f"{name}的" for name in names), start, quoted.start()) and _IS_WHAT.match(text, quoted.end())
        if (whose or (spread and spread["where"] in names)) and not _SLOGAN.search(quoted[0]):
            yield quoted.span(), (quoted.start(), quoted.start()), _CAME_TO, True


def _sureness(page: Page, name: str, clause: tuple[int, int], deed: str) -> float:
    if deed == _CAME_TO:
        return _ENOUGH
    before = page.text[slice(*clause)]
    new = not _SCHEME.search(name) and bool(_FIRST.search(before + deed) or (_SYSTEM.search(name) and "”" in name))
    return (
        1.0
        + 0.5 * (new or bool(NAMES_REFORM.search(name)))
        + 0.5 * bool(_RULES.search(before))
        + 0.5 * bool(_GOES_ON.match(page.text, clause[1]))
    )
