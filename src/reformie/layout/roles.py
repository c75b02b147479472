"""What part each block plays: title, series, headings and what was displaced, decided over the whole article."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from reformie.layout import ends, headline, kinds
from reformie.layout.blocks import Draft
from reformie.layout.names import is_by_house, is_marked, names_alone
from reformie.regexes import regex

_NOT_AT_END = "。；;，,、：:…—"
_HAN = regex(r"[\u3400-\u9fff]")
_LONGEST_HEADING = 40
_LONGEST_TITLE = 80
_SHORTEST_TITLE = 6
_LONGEST_CAPTION = 30  # of one that no mark shows to be one
_PAPER = 8  # characters; a paper's name in the page's head is no longer
_ENDS = 12  # so many blocks at either end of an article can hold its title
# 靖原县统计局, which signs, and 170亿元, which stands over the headline
_SIGNS = regex(
    r"(?:中共|国家)?[\u4e00-\u9fff]{1,8}?[省市县区旗州镇乡局盟](?:[\u4e00-\u9fff]{0,10}?)(?:人民政府|委员会|办公室|(?<![新大格布全开破结棋僵时])局|调查队|调查局|法院|检察院|指挥部|领导小组|融媒体中心|宣传部)$"
)
_DOES = regex(
    r"调研|走访|召开|参观|支援|慰问|成立|考察|检查|看望|视察|落户|揭牌|挂牌|建成|开展|举行|约谈|问责|通报|表彰|上线|启用|获|创|[为在到赴入进向与对把让被受送访来去给走]"
)
_SUM = regex(r"[约近超逾突破]{0,2}\d[\d.,]*[%％‰]?[万亿千百]*(?:元|吨|人次?|亩|个|户|件|公里)?[！!]?$")
_CHAPTER, _LABEL = regex(r"第[一二三四五六七八九十百\d]{1,3}(?:[章节]|部分)[ 　]"), regex("【[^】]{2,20}】$")
_HEAD = 5  # among so many first blocks a line of names alone is a byline
_OVER_NAMES = ("heading", "series", "dateline", "boilerplate")
_UNDER_NAMES = (None, "dateline", "boilerplate")
_DAY = r"(?:1[0-2]|[1-9])月(?:3[01]|[12]\d|[1-9])日(?:上午|下午|晚上?|夜)?"
# 3月12日-13日 alone in a line, and no headline: when it happened
_DAYS = regex(
    rf"{_DAY}(?: ?[-—~～至、和]{{1,2}} ?(?:(?:1[0-2]|[1-9])月)?(?:3[01]|[12]\d|[1-9])日)?(?: ?[（(]?(?:星期|周)[一二三四五六日天][）)]?)?"
)
_MANY = 3  # lines of a headline, of which one opens with a place
# 某县发布, 部门动态: who put the article out, and in which column
_HOUSE = regex(
    r"[\u4e00-\u9fff]{2,6}(?:发布|融媒|头条|在线|新闻网|日报|周报|电视台|融媒体中心)|今日[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{2,3}网|[\u4e00-\u9fff]{2,4}(?:动态|信息|要闻|新闻|资讯|快讯|公告)"
)
_LIST = 4  # so many short lines one under the other are a list, not headings


@dataclass(slots=True)
class Roles:
    """The title and series blocks, by their place among the drafts."""

    title: int | None = None
    series: int | None = None


def assign(drafts: list[Draft], given_title: str | None) -> Roles:
    """Give each draft its kind; tell which hold the title and the series."""
    _without_words(drafts)
    _sidebars(drafts)
    _unwrap(drafts)
    _headings(drafts)
    _running_heads(drafts)
    _tail_captions(drafts)
    _names_alone(drafts)
    _days_alone(drafts)
    roles = _title(drafts, given_title)
    if roles.title is not None:
        _repeated_title(drafts, roles.title)
    _levels(drafts)
    for each in drafts:
        each.kind = each.kind or "paragraph"
    return roles


def _without_words(drafts: list[Draft]) -> None:
    """Above everything else a short line without a Chinese character (Untitled Document, logo) is the page's."""
    for each in drafts:
        if each.kind is None and (each.size > _LONGEST_HEADING or _HAN.search(each.text)):
            return
        each.kind = each.kind or "boilerplate"


def _sidebars(drafts: list[Draft]) -> None:
    if {each.lines[0].text[0] for each in drafts}.isdisjoint(kinds.BULLETS):
        return
    columns = Counter[int]()
    for each in drafts:
        if each.kind is None:
            columns[each.lines[0].column] += len(each.lines)
    main = max((column for column, lines in columns.items() if lines * 5 >= columns.total()), default=0)
    for order in (range(len(drafts)), reversed(range(len(drafts)))):
        before: Draft | None = None
        for index in order:
            each = drafts[index]
            if each.kind is None and kinds.is_bullet(each.lines[0].text):
                narrow = 0 < each.lines[0].column * 10 <= main * 6 and len(each.lines) >= 3
                if narrow or (before is not None and before.kind == "sidebar"):
                    each.kind = "sidebar"
            before = each


def _unwrap(drafts: list[Draft]) -> None:
    """Make one of two lines of the headline that are one sentence."""
    at = 0
    while at + 1 < min(len(drafts), _HEAD + 1):
        above, below = drafts[at], drafts[at + 1]
        short = (
            above.kind is below.kind is None
            and max(above.size, below.size) <= _LONGEST_HEADING
            and len(above.lines) + len(below.lines) <= 2
        )
        if short and not (below.lines[0].gap or below.lines[-1].ended) and headline.wrapped(above.text, below.text):
            above.lines += below.lines
            del drafts[at + 1]
        at += 1


def _headings(drafts: list[Draft]) -> None:
    run: list[Draft] = []
    barred = ["|" in each.text for each in drafts]
    rows = {at + beside for at, pair in enumerate(pairwise(barred)) if all(pair) for beside in (0, 1)}  # of a table
    for index, each in enumerate([*drafts, Draft([])] if drafts else []):
        longest = _LONGEST_TITLE if each is drafts[0] else _LONGEST_HEADING
        likely = bool(each.lines) and each.kind is None and index not in rows and _like_heading(each, longest)
        if not likely or (run and each.lines[0].gap):
            top = bool(run) and run[0] is drafts[0] and len(run) <= _HEAD and bool(each.lines) and each.lines[0].gap > 0
            if len(run) < _LIST or top or any(kinds.number_level(one.text) for one in run):
                for one in run:
                    one.kind = "heading"
            run = []
        if likely:
            run.append(each)


def _like_heading(each: Draft, longest: int) -> bool:
    if len(each.lines) > 2 or each.size > longest:
        return False
    text = each.text
    if text[-1] in _NOT_AT_END or "。" in text or len(_HAN.findall(text)) < 2 or kinds.is_bullet(text):
        return False
    # 种田省钱多啦！（图文：甲 乙）: who made it signs the last sentence, not a headline
    if text[-1] in "）)" and (signed := ends.tail(text, 0, len(text))) is not None and text[signed[0] - 1] in "！？!?”":
        return False
    return not each.lines[-1].ended or (text[-1] in "！？!?" and len(text) <= 24)


def _running_heads(drafts: list[Draft]) -> None:
    """Beside a page number, a short line that ends as a paper's name or a page's theme does is furniture too."""
    for index, each in enumerate(drafts):
        beside = [*drafts[max(0, index - 1) : index], *drafts[index + 1 : index + 2]]
        if each.kind == "heading" and kinds.is_running_head(each.text) and any(_is_page_number(other) for other in beside):
            each.kind = "boilerplate"


def _is_page_number(each: Draft) -> bool:
    return each.kind == "boilerplate" and each.size <= 12 and any(char.isdigit() for char in each.text)


def _tail_captions(drafts: list[Draft]) -> None:
    """Behind the last full paragraph, a lone short sentence below a heading, byline or sidebar belongs to a picture."""
    full = [index for index, each in enumerate(drafts) if each.kind is None and each.size > _LONGEST_CAPTION]
    for at in range(full[-1] + 1, len(drafts)) if full else ():
        above = drafts[at - 1]
        under_heading = above.kind == "heading" and not above.lines[0].gap
        if drafts[at].kind is None and above.kind not in (None, "paragraph", "credit") and not under_heading:
            drafts[at].kind = "caption"


def _names_alone(drafts: list[Draft]) -> None:
    """A line of names above the text, at the beginning or below the title, says who wrote it; so does one in brackets behind all text."""
    for index, each in enumerate(drafts[:_HEAD]):
        below = drafts[index + 1].kind if index + 1 < len(drafts) else "boilerplate"
        above = drafts[index - 1].kind if index else "boilerplate"
        if each.kind == "heading" and below in _UNDER_NAMES and above in _OVER_NAMES:
            names = names_alone(each.text)
            if names and (len(names) > 1 or above == "heading"):
                each.kind = "byline"
    last = next((each for each in reversed(drafts) if each.kind != "boilerplate"), None)
    if last is None or last.kind != "heading":
        return
    signed = (last.text[0] in "（(" and ends.signature(last.text, 0, len(last.text))) or (is_marked(last.text) and names_alone(last.text))
    if signed or is_by_house(last.text):
        last.kind = "byline"


def _days_alone(drafts: list[Draft]) -> None:
    """A line of nothing but days beside the headline tells when it happened; more of them head the parts of a chronicle."""
    alone = [at for at, each in enumerate(drafts) if each.kind == "heading" and each.text[1:2] in "月012" and _DAYS.fullmatch(each.text)]
    if len(alone) == 1 and alone[0] < _HEAD:
        at = alone[0]
        if any(each.kind == "heading" for each in (*drafts[max(0, at - 1) : at], *drafts[at + 1 : at + 2])):
            drafts[at].kind = "dateline"


def _title(drafts: list[Draft], given: str | None) -> Roles:
    if given:
        wanted = re.sub(r"\s", "", given)
        ends = [*range(min(_ENDS, len(drafts))), *range(max(_ENDS, len(drafts) - _ENDS), len(drafts))]
        for index in ends:
            each = drafts[index]
            if each.kind in ("heading", "series") and _same_title(re.sub(r"\s", "", each.text), wanted):
                return _given_title(drafts, index)
        return Roles()
    for index, each in enumerate(drafts):
        if each.kind in ("byline", "dateline") and (above := _titles_above(drafts, index)) and not _is_page_head(drafts, index, above):
            return _choose(drafts, above)
    top = _below_dateline(drafts)
    while top < len(drafts) and drafts[top].kind in ("heading", "series", "boilerplate"):
        top += 1
    headings = [index for index in range(top) if drafts[index].kind in ("heading", "series")]
    follows_text = any(each.kind is None for each in drafts[top:])
    if not (headings and follows_text):
        headings = _displaced(drafts)
    return _choose(drafts, headings) if headings else _with_series(drafts, Roles(), range(0))


def _is_page_head(drafts: list[Draft], dateline: int, above: list[int]) -> bool:
    """Tell whether what stands above a date line is the paper's short name, and the headline with its byline below."""
    below = [each.kind for each in drafts[dateline + 1 : dateline + 4]]
    return (
        drafts[dateline].kind == "dateline"
        and [drafts[i].size <= _PAPER for i in above] == [True]
        and below[:1] == ["heading"]
        and "byline" in below
    )


def _displaced(drafts: list[Draft]) -> list[int]:
    """Give the headline that the layout moved away from the top: a line with a subtitle behind a dash below it."""
    pairs = (at for at in range(len(drafts) - 1) if drafts[at].kind == drafts[at + 1].kind == "heading")
    found = [at for at in pairs if drafts[at + 1].text[0] == "—" != drafts[at].text[0]]
    return [found[0], found[0] + 1] if len(found) == 1 else []


def _below_dateline(drafts: list[Draft]) -> int:
    """Give how many blocks at the beginning stand above a title that has the date line or its writers over it, or 0."""
    top = 0
    while top < len(drafts) and drafts[top].kind in ("dateline", "byline", "boilerplate"):
        top += 1
    titled = top < len(drafts) and drafts[top].kind == "heading" and not kinds.number_level(drafts[top].text)
    # below writers a short line may head a part of what had its headline elsewhere
    short = titled and top > 0 and any(each.kind == "byline" for each in drafts[:top]) and drafts[top].size <= _PAPER
    return top if titled and not short else 0


def _given_title(drafts: list[Draft], index: int) -> Roles:
    """Make one draft the title, the line behind a dash below it the subtitle, and the headline's lines above it the series."""
    drafts[index].kind, drafts[index].level = "title", 0
    below = drafts[index + 1] if index + 1 < len(drafts) else None
    if below is not None and below.kind == "heading" and below.text[0] in "—-":
        below.kind = "title"
    above = index
    while above and drafts[above - 1].kind in ("heading", "series"):
        above -= 1
        drafts[above].kind = "series"
    return _with_series(drafts, Roles(index), range(index))


def _repeated_title(drafts: list[Draft], title: int) -> None:
    """A saved page often shows its title twice, above and below the publication line."""
    for each in drafts:
        if each.kind in ("heading", "series") and each.text == drafts[title].text:
            each.kind = "boilerplate"


def _headings_above(drafts: list[Draft], index: int) -> list[int]:
    at = index - 1
    while at >= 0 and drafts[at].kind in ("byline", "dateline", "boilerplate"):
        at -= 1
    found: list[int] = []
    while at >= 0 and drafts[at].kind in ("heading", "series") and len(found) < 4:
        found.insert(0, at)
        at -= 1
    return found


def _titles_above(drafts: list[Draft], index: int) -> list[int]:
    """Give the headings above a byline or date line; none where only a body signs there."""
    found = _headings_above(drafts, index)
    return found if any(not _is_signature(drafts[at].text) for at in found) else []


def _is_signature(text: str) -> bool:
    """Tell whether a line is the name of an office and nothing more."""
    return _SIGNS.match(text) is not None and _DOES.search(text) is None


def _is_no_title(text: str) -> bool:
    """Tell whether a line is no headline: an office that signs, a sum over the headline, the number and name of a chapter, or a label in brackets."""
    return _is_signature(text) or _SUM.match(text) is not None or _LABEL.match(text) is not None or _heads_part(text)


def _heads_part(text: str) -> bool:
    """Tell whether a line is the number and name of a chapter (一、综合)."""
    return (kinds.number_level(text) > 0 and not text[0].isdigit()) or _CHAPTER.match(text) is not None


def _choose(drafts: list[Draft], candidates: list[int]) -> Roles:
    """Pick the main title among the headline's lines: not the series, not a subtitle behind a dash, no day; of two the pithier."""
    candidates = [index for index in candidates if not _DAYS.fullmatch(drafts[index].text)] or candidates
    titles = [index for index in candidates if not _is_no_title(drafts[index].text)]
    titles = [index for index in titles if not _HOUSE.fullmatch(drafts[index].text)] or titles
    if not titles:
        return _with_series(drafts, Roles(), candidates)
    parts = [index for index in candidates if index > titles[-1] and _heads_part(drafts[index].text)]
    candidates = [index for index in candidates if index not in parts]
    marked = [index for index in candidates if drafts[index].level == 1 and drafts[index].kept]
    headings = [index for index in titles if drafts[index].kind == "heading"]
    plain = [index for index in headings if not kinds.is_series(drafts[index].text) and drafts[index].text[:1] not in "—-"]
    subtitled = [index for index in plain if index + 1 in headings and drafts[index + 1].text[0] == "—"]
    pool = marked[:1] or subtitled[:1] or plain or headings
    if not pool:
        return _with_series(drafts, Roles(), candidates)
    main = _main(drafts, pool)
    for index in candidates:
        if index != main and drafts[index].kind == "heading" and not marked:
            drafts[index].kind = "series" if index < main or kinds.is_series(drafts[index].text) else "title"
    drafts[main].kind, drafts[main].level = "title", 0
    return _with_series(drafts, Roles(main), candidates)


def _main(drafts: list[Draft], pool: list[int]) -> int:
    """Pick the main line: of two the pithier, of more or below an exclamation the one that opens with a place; never who attended."""
    told = [index for index in pool if not headline.beside(drafts[index].text)] or pool
    local = [index for index in told if headline.placed(drafts[index].text)]
    if local and (len(pool) >= _MANY or headline.cries(drafts[told[0]].text)):
        return local[0]
    main = told[0]
    for index in told[1:]:
        if drafts[index].size <= drafts[main].size * 3 // 2 and (" " in drafts[main].text or drafts[index].size <= drafts[main].size):
            main = index
    return main


def _same_title(shown: str, given: str) -> bool:
    """Tell whether a line is the given title, or all of it but the site's name, or a title with its kicker."""
    return shown == given or (min(len(shown), len(given)) >= _SHORTEST_TITLE and (shown in given or given in shown))


def _with_series(drafts: list[Draft], roles: Roles, candidates: object) -> Roles:
    shadows = [index for index, each in enumerate(drafts) if each.kind == "series" and each.kept]
    above = [index for index, each in enumerate(drafts) if index in candidates and each.kind == "series"]  # type: ignore[operator]
    named = [index for index in above if kinds.is_series(drafts[index].text)]
    roles.series = next(iter([*named, *shadows, *above]), None)
    return roles


def _levels(drafts: list[Draft]) -> None:
    for index, each in enumerate(drafts):
        if each.kind != "heading" or each.level:
            continue
        above = drafts[index - 1] if index else None
        under = above is not None and above.kind == "heading" and not each.lines[0].gap and above.level == 1
        each.level = kinds.number_level(each.text) or (2 if under else 1)
