"""Which body leads a reform: each is weighed by what all sentences say of its part in it, by its name and by whose plan it is."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from reformie.assemble.acting import tellings, town_of
from reformie.assemble.claims import Found
from reformie.assemble.roles import Matter, Roles
from reformie.assemble.standing import Own, candidates, governs, is_charged_only, is_house, is_office, issuer, speaks_of_all
from reformie.layout.page import Page
from reformie.record import Document, Organisation
from reformie.regexes import regex

_SAYS = {"leads": 11.0, "steers": 9.0, "carries": 8.0, "manages": 7.0, "leads_far": 6.5, "drafts": 7.5, "seat": 8.0, "handed": 7.0}
_ANY = _SAYS | {
    "drafts_other": 5.0,
    "issued": 8.0,
    "issues": 8.0,
    "begins": 6.0,
    "begins_it": 4.0,
    "goes_on": 5.0,
    "makes_own": 4.0,
    "lever": 3.5,
    "tells_it": 5.0,
    "shapes_it": 5.0,
    "whose": 6.0,
    "title": 2.0,
    "words": 1.5,
    "matter": 2.0,
}  # what each kind of evidence weighs, told once or often
_GOVERNING = {
    "leads": 11.0,
    "steers": 9.0,
    "carries": 8.0,
    "chiefs": 8.0,
    "issued": 6.2,
    "issues": 6.2,
    "begins": 6.0,
}  # most that is done in a place is theirs
_STANDING = _GOVERNING | {"leads_far": 6.5}  # a leading group that has charge of more than the reform
_OWN = {
    "tells": 4.5,
    "works": 3.5,
    "shapes": 3.5,
    "new": 5.5,
    "new_here": 6.1,
}  # of one with the reform's words or of its matter; new beside it: less than who issued its plan for all
SURE = _SAYS.keys() | {"begins", "issued", "issues", "whose"}  # the rest are hints
_OWN_WORK = {"leads", "steers", "carries", "chiefs"}  # by which a reform is the work of those who govern a place
_COUNTY_DOES = regex(
    r"(?<!全)[县市区旗](?:里|率先|全面|正式|持续|大力|深入){0,3}(?:推进|推行|启动|实施|开展|探索|深化)(?=([^，。；\n]{0,8}))"
)  # with the few characters behind
_PER_ACT, _MOST_ACTS = 1.0, 4
_ENOUGH, _AHEAD = 6.0, 1.0


def weigh(
    page: Page, names: Sequence[str], core: str, found: Found, plan: Document | None, roles: Roles
) -> tuple[Organisation, AbstractSet[str]] | None:
    """Give the body that has by far the most part in a reform with the kinds of what is told of it, or None.

    Those who govern a place yield to any other that has enough, but for what is said to be their own or their chiefs'.

    Args:
        page: Gives the text. names: what the reform is called, its own name first.
        core: What that has of its own. found: what the record holds. plan: the reform's plan.
        roles: Reads what clauses say.
    """
    bodies, above = candidates(found.organisations)
    matter = Matter(names, plan.title if plan else None)
    told: dict[str, dict[str, set[int]]] = {}
    towns = any(map(town_of, bodies)) and not _is_of_county(page, matter)
    for one in tellings(page, bodies, above, towns=towns):
        for kind in roles.of(one, matter):
            told.setdefault(one.body.id, {}).setdefault(kind, set()).add(one.sentence)
    issued = issuer(page, core, plan, bodies) if plan else None
    if issued is not None:
        told.setdefault(issued.id, {})["issued"] = set()
    own = Own(page.title or "", core, found.matter)
    scored = [(_score(body, told[body.id], own), body) for body in bodies if body.id in told]
    able = sorted((one for one in scored if one[0] >= _ENOUGH), key=lambda one: (-one[0], _first(told[one[1].id])))
    if not able:
        return None
    score, best = able[0]
    if not (_OWN_WORK if governs(best) else SURE) & told[best.id].keys():  # they yield to who is said to lead
        score, best = next((one for one in able if "leads" in told[one[1].id] and governs(one[1]) is not governs(best)), able[0])
    second = next((other for other, body in able[1:] if not governs(body)), 0.0)
    kinds = told[best.id].keys()
    sure = governs(best) or score >= second + (0.0 if kinds & _SAYS.keys() else _AHEAD)
    return (best, kinds) if sure else None


def _is_of_county(page: Page, matter: Matter) -> bool:
    """Tell whether the text says of a county itself that it carries a reform out: a township that does so too is one of many."""
    hearts = tuple(matter.hearts)
    behind = (range(does.end(), does.end(1) + 1) for does in _COUNTY_DOES.finditer(page.text)) if any(hearts) else ()
    return any(page.text.startswith(hearts, at) for near in behind for at in near)


def _score(body: Organisation, told: Mapping[str, set[int]], own: Own) -> float:
    """Give how much is told of a body's part."""
    if governs(body):
        return _sum(_STANDING if body.name.endswith("领导小组") else _GOVERNING, told)
    if is_charged_only(body):
        its_own = "whose" in told or ("title" in set(own.of(body)) and "begins" in told)
        at_home = body.type == "company" and its_own
        return _sum(_SAYS, told) + (_ANY["begins"] if at_home else 0.0)
    kinds = {*told, *own.of(body)} - ({"tells_it"} if speaks_of_all(body) else set()) - ({"tells"} if body.level == "none" else set())
    kinds -= {"begins_it"} if "begins" in kinds else set()
    kinds -= set() if is_office(body) or not kinds.isdisjoint({"words", "matter"}) else {"shapes_it"}
    return (
        _sum(_ANY, kinds)
        + _sum(_OWN, set(_of_its_own(kinds, house=is_house(body))))
        + _PER_ACT * min(len(told.get("acts", ())), _MOST_ACTS)
    )


def _of_its_own(kinds: Container[str], *, house: bool) -> Iterator[str]:
    """Give what counts for a body whose matter the reform is, and that it was set up beside it."""
    mere = "tells_it" not in kinds and "acts" not in kinds  # speech of a head whose office does nothing
    if "tells" in kinds and ("words" in kinds or ("matter" in kinds and not mere)):
        yield "tells"
    if "shapes" in kinds and "shapes_it" not in kinds and "words" in kinds and "matter" in kinds:
        yield "shapes"
    if house and "new" in kinds and "words" in kinds:
        yield "new"
    elif house and "new_here" in kinds:
        yield "new_here"
    elif "works" in kinds and ((house and "words" in kinds) or ("matter" in kinds and "works_it" in kinds)):
        yield "works"


def _first(told: Mapping[str, set[int]]) -> int:
    return min((min(sentences) for sentences in told.values() if sentences), default=0)


def _sum(weights: Mapping[str, float], kinds: Container[str]) -> float:
    return sum(weight for kind, weight in weights.items() if kind in kinds)
