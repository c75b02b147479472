"""The branch that a network or a bank has in a division: one body, however it is written (国网甲县供电公司, 县供电公司, 甲供电公司)."""

from __future__ import annotations

from reformie.assemble.bodies import Entry, Register
from reformie.assemble.context import Context
from reformie.regexes import regex

_PLACE = r"(?P<place>[\u4e00-\u9fff]{2,16}?)"
_LIMITED = r"(?:集团)?(?:股份)?(?:有限)?(?:责任)?(?:公司)?"
# By a word that each form of its name has: what the name is made of; what else tells one from another is ``firm``.
_NETWORKS = tuple(
    (word, regex(made))
    for word, made in (
        ("供电", rf"(?:国网|国家电网)?(?:[\u4e00-\u9fff]{{2,8}}?电力(?:有限公司|公司)?)?{_PLACE}供电(?:分)?公司"),
        ("邮政", rf"(?:中国邮政{_LIMITED}{_PLACE}分公司|{_PLACE.replace('place', 'short')}邮政(?:分)?公司)"),
        ("电信", rf"(?:中国电信{_LIMITED}{_PLACE}分公司|{_PLACE.replace('place', 'short')}电信(?:分)?公司)"),
        ("移动", rf"(?:中国移动通信{_LIMITED}{_PLACE}分公司|{_PLACE.replace('place', 'short')}移动(?:分)?公司)"),
        ("联", rf"(?:中国联合网络通信{_LIMITED}{_PLACE}分公司|{_PLACE.replace('place', 'short')}联通(?:分)?公司)"),
        ("农", rf"{_PLACE}农(?:村)?商(?:业)?(?:银)?行{_LIMITED}"),
        ("自来水", rf"{_PLACE}自来水(?:有限)?(?:责任)?公司"),
        ("支行", rf"(?P<firm>[\u4e00-\u9fff]{{2,8}}?银行){_LIMITED}{_PLACE}支行"),
        ("支公司", rf"(?P<firm>[\u4e00-\u9fff]{{2,10}}?(?:保险|人寿|财险|寿险)){_LIMITED}{_PLACE}支公司"),
    )
)
_ABOVE = ("省", "市", "州", "盟", "自治区", "公司")


def join_branches(register: Register, context: Context) -> None:
    """Give all names of one such branch to the entry with the fullest of them."""
    told: dict[tuple[str, str], list[Entry]] = {}
    for entry in register.entries.values():
        if entry.type == "company" and (key := _branch(entry.name, context)) is not None:
            told.setdefault(key, []).append(entry)
    for entries in told.values():
        if len(entries) > 1:
            _join(register, entries)


def _branch(name: str, context: Context) -> tuple[str, str] | None:
    """Give the network and the code of the division that the name of a branch tells, or None."""
    for word, made in _NETWORKS:
        found = made.fullmatch(name) if word in name else None
        if found is None:
            continue
        parts = found.groupdict()
        code = _code(parts["place"] or parts["short"], context)
        return (word + parts.get("firm", ""), code) if code is not None else None
    return None


def _code(place: str, context: Context) -> str | None:
    """Give the code of the division in which a place ends, behind no more than what is above it (江西省都昌县, 江西都昌).

    None for a short name that two bear in the article's province: 国网吉安供电公司 may be the city's or the county's.
    """
    for start in range(len(place) - 1):
        above, own = place[:start], place[start:]
        bearers = [each for each in context.divisions.named(own, context.on) if each.valid(context.on)]
        if not bearers or (above and not above.endswith(_ABOVE) and not context.divisions.codes(above)):
            continue
        near = [each for each in bearers if each.code[:2] == (context.district or "")[:2]] or bearers
        return near[0].code if len(near) == 1 else None
    return None


def _join(register: Register, entries: list[Entry]) -> None:
    """Let the entry with the longest name, of these the first, take the mentions of the others and their parts."""
    whole = max(entries, key=lambda entry: len(entry.name))
    others = {entry.name for entry in entries if entry is not whole}
    for entry in entries:
        if entry is not whole:
            whole.mentions += entry.mentions
            del register.entries[entry.name]
    for entry in register.entries.values():
        if entry.parent in others:
            entry.parent = whole.name
    for names in register.by_index.values():
        names[:] = [whole.name if name in others else name for name in names]
