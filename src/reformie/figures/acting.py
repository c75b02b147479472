"""For whom bodies act: what authorities count is their division's, and what they give out of their own hand is their own."""

from __future__ import annotations

from reformie.figures import pointing
from reformie.figures.beside import House, Subject
from reformie.figures.surroundings import Surroundings
from reformie.findings import Body, Bounds
from reformie.regexes import regex

# Bodies that speak and act for a division: what they count is the division's.
_AUTHORITY = frozenset({"party", "government"})
_PLACED = ("division", "township", "village")
_OWN = ("法院", "法庭", "检察院", "科", "股", "队", "派出所", "海关")  # what courts and single desks count is their own
_OWN_DEED = regex(r"(?:先后|累计|每年|每月|另外|另|再|还|又|已|共){0,2}(?:选派|派出|抽调|下放|设在|下设|内设)")
_PAYS = regex(r"(?:先后|累计|每年|另外|另|再|还|又|已|共){0,2}(?:拿出|出资|列支)")
# Bodies of townships and villages, which have no code: what they tell is not the district's.
_SMALL = regex(r"[乡镇村]|街道|社区|苏木|嘎查")
# 县行政审批局挂牌成立，21个部门的236项事项划转到位: what a new office was given is its own.
_FOUNDED = regex(r"(?:于[^，。；]{1,12})?(?:正式)?(?:挂牌|揭牌|组建|成立)(?:成立|运行|运转|办公)?，")
_SEATS = tuple(f"{level}{seat}" for level in "县市区旗州盟镇乡" for seat in ("委", "党委", "政府"))  # are their division itself
_VILLAGE_COMMITTEE = ("村委会", "村民委员会")
_ZONE = tuple(f"{zone}{seat}" for zone in "区园城港" for seat in ("管委会", "管理委员会"))  # acts for a zone, which is known by it
_BRANCH = "分局"
_OFFICE = regex(
    r"(?:领导小组|专班|指挥部|协调小组|委员会)办公室$|(?:国资|营商|金融|政务|信访|人防|外事)办$|(?:国有资产|营商环境|金融|政务|信访)[^，。]{0,6}办公室$"
)
# 领导小组印发方案，明确20项任务: what it decides or writes down is its district's; what it does itself is its own.
_BOARD = regex(r"(?:领导小组|专班|指挥部|协调小组|联席会议)$")
_DECIDES = regex(r"[^，。；、\d]{0,8}?(?:审议|印发|出台|发布|制定|明确)")
_MEETS = regex(r"[^，。；、\d]{0,8}会议(?:审议|研究|讨论|通过|决定)")


class Acting:
    """Tells whose a figure is that a body counts.

    Args:
        types: Types of bodies by the form of their names.
    """

    def __init__(self, types: dict[str, str]) -> None:
        self._types = types

    def of(self, around: Surroundings, found: Bounds, own: bool = False) -> Subject:
        """Give a body itself, but the division of one that acts for it; ``own`` tells that the figure is the house's own."""
        text = around.text[slice(*found)]
        body = None
        if found[1] in around.organisations.ends.get(found[0], ()):
            body = next(m for m in around.organisations.within(*found) if (m.start, m.end) == found)
        if _BOARD.search(text) and not own:
            return Subject(None) if body is not None and self.acts(around.text, body.value, found) else House(found)
        if body is None or text.endswith(_OWN) or not self.acts(around.text, body.value, found):
            return Subject(found)
        if (own and not text.endswith(_SEATS)) or _OWN_DEED.match(around.text, found[1]) or _FOUNDED.match(around.text, found[1]):
            return Subject(found)
        if _PAYS.match(around.text, found[1]):
            return House(found)
        # 县 of 晋县县委 is read as its district's, but is no mention that a record places
        within = [m for m in body.value.places if m.value.kind in _PLACED]
        places = [m for m in within if m.end in around.named.ends.get(m.start, ())] or within
        if text.endswith(_BRANCH):
            places += [m for m in around.named.within(*found) if m.value.kind in _PLACED]
        if places:
            return Subject((places[-1].start, places[-1].end))
        small = _SMALL.match(text)
        return Subject(pointing.town(around, (small.group(),), found[0]) or (found[0], found[0] + small.end())) if small else Subject(None)

    def acts(self, text: str, body: Body, at: Bounds) -> bool:
        """Tell whether what a body does or tells is its division's: a board's only where it decides."""
        name = text[slice(*at)]
        if _BOARD.search(name):
            return _DECIDES.match(text, at[1]) is not None
        if name.endswith(_ZONE) or name == "管委会":
            return _MEETS.match(text, at[1]) is not None
        if name.endswith(_VILLAGE_COMMITTEE):
            return True
        return self.type_of(body) in _AUTHORITY or _OFFICE.search(name) is not None

    def type_of(self, body: Body) -> str:
        """Give the type of a body as in the record."""
        return body.type or self._types.get(body.form, "")
