"""Whose task a reform is, where no sentence says that anybody leads or does it: who was handed it, who speaks for it, whose name, be it short, is of its words."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from reformie.assemble.claims import Found, pairs_of
from reformie.assemble.runners import COMMITTEE, mentions_of
from reformie.assemble.sentence import NOT_DOING, OPENS, joined, named_before, words_before, words_behind
from reformie.layout.page import Page
from reformie.record import Organisation, Span
from reformie.regexes import regex

_TASK = regex(
    r"(?:具体|牵头|全面|统一|全权)?(?:承担|负责|承接|受理|接手)(?:了)?(?:这项|此项|该项|试点|改革|具体|日常|组织|实施|统筹|推进){1,3}(?:的)?(?:工作|任务|事务|职责)?(?=[，。；]|$)"
)
_HANDED = regex(
    r"[把将][^，。；]{1,30}?(?:职[责能]|事权|权限|任务|工作|事项|业务)(?:统一|全部|整体|一并)?(?:交给|交由|划归|归并到|赋予|委托给|移交给?|划转(?:给|至|到))了?$"
)
_SAID_SO = regex(r"[^。]{0,60}作?为(?:[^，。；]{0,12}的)?(?:牵头|主管|责任|实施|主责)(?:部门|单位|主体)，?(?:该|我)[局委办院处会]")
_WORKS = regex(
    r"(?:率先|先后|随即|去年|今年|当年|每[年季月天]|主动|专门|已|首批|一次性|公开)?"
    r"(?:推出|推行|上线|建成|建起|试行|签订|制定|出台|设立|开设|购置|招募|核发|发放|梳理|编制|调处|受理|检测|引进|与[^，。；]{2,16}签[订约])(?!了?会)[^。；]{2,}"
)
_NEW = regex(r"(?:正式|应运)?(?:挂牌|揭牌|成立|组建|投用|启用|运行)")
_HOUSE = regex(r"(?:(?<!创业)(?<!孵化)(?<!活动)(?<!文化)(?<!融媒体)中心|管理委员会|管理[处所局])$")
_SIGHT = regex(r"(?:景区|名胜区|度假区)管理(?:委员会|[处局])$")
_STEM = regex(r"(?:中心|办公室|办|站|所|局)$")
_OF_ALL = regex(rf"人民政府$|{COMMITTEE}$|常务委员会$|办公[室厅]$|全面深化改革委员会|编制委员会$|公安局$|纪律检查委员会$")
_ORGANS = frozenset({"party", "government", "people's_organisation", "working_body", "other", "park"})
_USUAL = frozenset({"农村", "服务", "管理", "建设", "发展", "改革", "中心", "综合", "产业", "工作"})
_BEFORE, _LONG_STEM = 240, 6

_Told = tuple[Organisation, Span]


def tasked(page: Page, name: str, core: str, found: Found) -> Organisation | None:
    """Give the body whose task the reform called ``name`` is by the first of these readings that gives just one.

    It was handed the reform or its duties; it speaks as the office in charge; its name, be it short, is of the reform's and it was opened or
    works.
    """
    organs = [body for body in found.organisations if body.type in _ORGANS and not _OF_ALL.search(body.name)]
    own = [body for body in organs if _HOUSE.search(body.name) and _is_own(body.name, core)]
    tests: tuple[tuple[Sequence[Organisation], Callable[[Span], bool]], ...] = (
        (organs, lambda one: _is_handed(page, one, name)),
        (organs, lambda one: _SAID_SO.match(joined(page.raw[one.end : one.end + _BEFORE])) is not None),
        (own, lambda one: _NEW.match(words_behind(page, one.end)) is not None),
        (own, lambda one: _acts(page, one, _WORKS)),
    )
    return next((body for bodies, test in tests if (body := _only(bodies, test))), None)


def _is_own(name: str, core: str) -> bool:
    """Tell whether a body's name shares a word with the reform, or is short for words of it (快维中心: 快速维权)."""
    stem = _STEM.sub("", name)
    short = 1 < len(stem) <= _LONG_STEM and re.search(".*".join(map(re.escape, stem)), core) is not None
    sight = "景区" in core and _SIGHT.search(name) is not None
    return short or sight or bool((pairs_of(core) - _USUAL) & pairs_of(name))


def _is_handed(page: Page, one: Span, name: str) -> bool:
    """Tell whether a body is said, in the reform's own sentence or the next, to have the reform or its duties for a task."""
    said, follows = words_before(page, one.start), words_behind(page, one.end)
    takes = (OPENS.search(said) or said.endswith("由")) and _TASK.match(follows)
    return bool(takes or _HANDED.search(said)) and named_before(page, one.start, (name,), _BEFORE)


def _acts(page: Page, one: Span, does: re.Pattern[str]) -> bool:
    follows = words_behind(page, one.end)
    opens = OPENS.search(words_before(page, one.start))
    return opens is not None and not NOT_DOING.match(follows) and does.match(follows) is not None


def _only(bodies: Sequence[Organisation], test: Callable[[Span], bool]) -> Organisation | None:
    held: dict[str, Organisation] = {body.id: body for body, one in mentions_of(bodies) if test(one)}
    return next(iter(held.values())) if len(held) == 1 else None
