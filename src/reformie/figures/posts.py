"""Who people are that are counted by the body they make up, the post or title they got, or as those who came to a meeting."""

from __future__ import annotations

from collections.abc import Sequence

from reformie.figures.case import Case
from reformie.figures.fits import FOLK
from reformie.figures.nouns import Nouns
from reformie.figures.row import closes, index_at, is_kind
from reformie.figures.words import Piece, PieceKind
from reformie.regexes import regex

# 3人当选副主席, 其中两位为院士: what the people were made, or are.
_BECOMING = frozenset(
    {"担任", "兼任", "当选", "当选为", "出任", "受聘为", "受聘担任", "获聘", "获聘为", "被聘为", "聘为", "为", "是", "任"}
)
_ANYBODY = frozenset({"同志", "人员", "个人"})  # 2名同志为委员: the post tells who they are
_TITLE = regex(r"(“[^”，。；]{2,20}”)(?:荣誉)?称号")
_POSTS = (
    "主席",
    "理事",
    "监事",
    "顾问",
    "助理",
    "秘书",
    "劳模",
    "模范",
    "标兵",
    "能手",
    "先进个人",
    "先进",
)  # besides those that 名 counts
_MAKING_UP = "组成人员"
_IN_ALL = regex(r"(?:[一总]?共|共计|共有|合计)(?:约|近)?$")
_EACH = ("各", "各位", "全体", "部分")
_AND = ("及", "以及", "和", "与")
_CAME = regex(r"(?P<deed>出席|列席|参加|参会|到会|与会)(?P<what>[^，。；、]{0,20})")
_NAMED = 6  # pieces
# 授予韩某等8户为种粮示范户: no noun tells what the houses are but the title
_AWARDING = regex(
    r"(?:授予|评选|评定|命名|认定|表彰|推选|推荐|确定|选树|选定|评出|列|评)[^，。；\d]{0,30}(?:\d{1,4}[户家个所支]为[^，。；\d]{2,12}[，、]){0,3}$"
)
HOUSED = frozenset({"户", "家", "个", "所", "支"})
# 连续三届获全国文明村称号
_WON = regex(
    r"(?:被|荣|喜)?(?:获评|获得|获|评为|评选为|授予|授|命名为|认定为|表彰为)(?:为|了)?"
    r"(?P<title>[^，。；、\d“”]{0,14}(?:“[^“”]{2,14}”[^，。；、\d]{0,4}?|(?:先进|文明|优秀|示范|模范|平安|卫生|百强|十强|十佳|标兵|红旗|园林|生态)[^，。；、\d的]{0,6}?|[一二三特]等奖|金奖|冠军))"
    r"(?:的?(?:荣誉称号|光荣称号|称号|荣誉|奖牌|殊荣))?(?=[，。；！])"
)
_WINNING = frozenset("获荣被评喜")
_TITLE_OF: frozenset[PieceKind] = frozenset({"noun", "level", "scope", "act", "verb"})
OCCASIONS = frozenset({"届", "次", "回", "度"})


def became(text: str, pieces: Sequence[Piece], index: int, nouns: Nouns) -> str:
    """Give the post or title that stands behind a figure of people with what made it theirs (2名同志为县政协委员), or ""."""
    at = index + 1
    anybody = at < len(pieces) and pieces[at].text in _ANYBODY
    if anybody and (title := _TITLE.match(text, pieces[at].end)):
        return title[1]
    at += anybody
    role = nouns.right(text, pieces, at, False) if at < len(pieces) and pieces[at].text in _BECOMING else ""
    if anybody and role:
        end = index_at(pieces, pieces[at].end + len(role))
        role = role if closes(pieces, end) and (FOLK.search(role) or role.endswith(_POSTS)) else ""  # 12名同志为群众办事
    return role if len(role) > 1 else ""


def making_up(case: Case) -> str | None:
    """Give those who make up a body with its name (县人大常委会组成人员)."""
    if case.made.measure != _MAKING_UP:
        return None
    at = next((at for at in range(case.at - 1, 0, -1) if case.pieces[at].text == _MAKING_UP), 0)
    return case.pieces[at - 1].text + _MAKING_UP if at and is_kind(case.pieces, at - 1, "body") else None


def came(case: Case) -> str | None:
    """Give those who came to a meeting, where the last of those listed with names stands before their number (主任甲及委员共23人出席: 出席人员)."""
    total, deed = _IN_ALL.search(case.lead), _CAME.match(case.text, case.made.end)
    told = case.made.measure or ""
    if total is None or deed is None or not case.lead.endswith(told, 0, total.start()):
        return None
    before = case.lead[: total.start() - len(told)]
    before = next((before.removesuffix(each) for each in _EACH if before.endswith(each)), before)
    first = case.made.start - len(case.lead) + len(before)
    last = next((at for at in range(case.at - 1, -1, -1) if case.pieces[at].end <= first), -1)
    named = any(is_kind(case.pieces, at, "person") for at in range(max(0, last - _NAMED), last + 1))
    if not (named and before.endswith(_AND)):
        return None
    return f"{_who(deed['deed'], deed['what'])}人员"


def _who(deed: str, what: str) -> str:
    """Give the word that those are called by who came to what is told."""
    if deed in ("出席", "列席"):
        return deed
    return "参会" if deed != "参加" or "会" in what else deed


def titled(case: Case) -> str | None:
    """Give the title that houses got which no noun names (授予韩某等8户为种粮示范户)."""
    at = case.at + 1
    if not (at < len(case.pieces) and case.pieces[at].text == "为") or not _AWARDING.search(case.lead):
        return None
    end = next((to for to in range(at + 1, len(case.pieces)) if case.pieces[to].kind not in _TITLE_OF), len(case.pieces))
    title = case.text[case.pieces[at].end : case.pieces[end - 1].end]
    return title if len(title) > 1 and closes(case.pieces, end) else None


def won(case: Case) -> str | None:
    """Give the honour that somebody got so many times (连续三届获评全国文明村)."""
    start = case.made.end
    honour = _WON.match(case.text, start) if case.text[start : start + 1] in _WINNING else None
    return honour["title"] if honour is not None else None
