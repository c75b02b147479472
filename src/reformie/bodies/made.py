"""The mention of a body with a name of its own: with the campus or division behind it, and the 国网 before it."""

from __future__ import annotations

from reformie.findings import Body, Place
from reformie.lexicon import Row
from reformie.mention import Mention
from reformie.regexes import regex

_CAMPUS = regex(
    r"(?:(?:区域)?(?:医联体|医疗联合体))?[^\W\d的在与和及到从为是设建有]{2,4}?分中心"
    r"|(?!托管|有|设|共|建|启|各)(?:[^\W\d的在与和及到从为是]和|[^\W\d的在与和及到从为是]{2,4}?)(?:校区|院区|分院|分校)|[东西南北](?:校区|院区)"
)  # …医院桃花分院, …中学东校区
_SUBCENTRE = regex(r"(?![各两三四五六七八九十\d])[^\W\d的在与和及到从为是设建有下个]{2,4}?分中心")  # …管理中心|桃花分中心
_DIVISION = regex(r"(?:[^\W\d与和及的、任由]{2,8}?(?:处|局|科|部)|办公室)(?=副?[处局科部]长|副?主任)")  # …管委会企业服务处处长
SITE = r"(?:(?![的了在与和及由为对向从到是把被等承将以])[\u4e00-\u9fff]){2,6}?项目部"  # 青禾物业|北坪项目部
_OUTLET = regex(
    r"(?:[\u4e00-\u9fff]{2,4}?)?(?:第[一二三四五六七八九十\d]{1,2})?分店|第[一二三四五六七八九十\d]{1,2}(?:门市部|营业部|直营店)|(?:[\u4e00-\u9fff]{2}?)?(?:配送站|营业部|门市部|配送中心|旗舰店|直营店)"
    r"|(?:(?![的了在与和及由为对向从到是把被等原])[\u4e00-\u9fff]){2,4}?班组?(?=副?班组?长)"
    rf"|{SITE}|(?<=林场)(?:护林队|管护[站队]|扑火队)"
)  # …有限公司桃花第二分店
SHOP = regex(
    r"(?![一二三四五六七八九十两几多][家个])(?:(?![的了在与和及由为对向从到是把被等里开各这那该每某])[\u4e00-\u9fff]){2,5}?店(?![主员铺面里内外长家])"
)  # …大药房桃花店
SHOPS = ("药房", "药店", "书店", "超市", "百货", "连锁")
_FRONT = regex(r"前方指挥(?:所|部)")
_GRID = ("供电公司", "供电分公司", "供电所")
_STATE_GRID = regex(r"(?:国网(?P<power>[\u4e00-\u9fff]{2,3}电力)?|国家电网(?:公司)?)$")


def made(text: str, left: int, start: int, end: int, chain: list[Mention[Place]], row: Row) -> Mention[Body]:
    """Make the mention of a body, with the campus behind it (翡翠校区) and the 国网 before it."""
    communist = text.endswith("中共", 0, left)
    party = communist and row["suffix"] == "委员会"
    printed = party or (communist and bool(chain) and text.startswith("委", chain[-1].end))  # 中共某县|委深化改革领导小组
    of_grid = row["suffix"] in _GRID or (row["type"] == "company" and "电力" in text[left:end])
    grid = _STATE_GRID.search(text, max(0, left - 8), left) if of_grid else None
    left, chain = (grid.start(), []) if grid else (left, chain)
    campus = _CAMPUS.match(text, end) if row["type"] in ("school", "hospital") else None
    campus = campus or (_SUBCENTRE.match(text, end) if row["suffix"].endswith("中心") else None)
    division = _DIVISION.match(text, end) if row["suffix"] in ("管委会", "管理委员会") else None
    outlet = _OUTLET.match(text, end) if row["type"] == "company" else None
    outlet = outlet or (SHOP.match(text, end) if row["suffix"].endswith(SHOPS) else None)
    front = _FRONT.match(text, end) if row["suffix"] == "指挥部" else None
    told = campus or division or outlet or front
    unit = told[0] if told else ""
    name = ("国网" + (grid["power"] or "") + text[grid.end() : start] if grid else text[chain[-1].end if chain else left : start]) + (
        row["official"] or row["suffix"]
    )
    body = Body("named", row["suffix"], tuple(chain), name=name, type="party" if party else row["type"], unit=unit)
    return Mention(left - 2 * printed, end + len(unit), body, f"organisations.{row['type']}")
