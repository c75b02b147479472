"""Which bodies that tell no place are the article's own district's: a leading group, a numbered school; and which keep theirs as printed."""

from __future__ import annotations

from reformie.findings import Body, Place
from reformie.regexes import regex

ZONE = regex(r"[^省市县区旗]{0,6}(?:开发区|高新区|经开区|园区)")
_AFAR = regex(
    r"国家(?!公园|储备|湿地|森林|地质|考古|矿山)|全国|国务院|中央|(?:教育|科技|公安|民政|司法|财政|农业|农业农村|商务|水利|文化和旅游|交通运输|自然资源|生态环境)部|(?:第.{1,3}批)?援[疆藏青]"
)
_TEAMS = regex(r"(?:队|团队|宣讲团|科普团|轻骑兵|联盟|联合体|医[共联]体)$|^“.*团$")  # with a name of their own: no place is put before it
_NUMBERED = regex(r"[一二三四五六七八九十]{1,3}[中小高]")  # 竹园一中: a township's, whose county is the article's
_LOCAL = frozenset(
    {
        "国有林场",
        "林场",
        "实验小学",
        "实验中学",
        "高级中学",
        "职业中学",
        "中心幼儿园",
        "完全小学",
        "中心完小",
        "九年制学校",
        "九年一贯制学校",
        "供销社",
        "实验学校",
        "教育集团",
        "教育集团总校",
        "学区",
        "交易中心",
        "学校",
        "中学",
        "小学",
        "幼儿园",
        "卫生院",
        "中心卫生院",
        "社区卫生服务中心",
        "水库管理处",
        "中心小学",
        "中心小学校",
        "中心校",
        "小学校",
    }
)

_WORKS = ("厂", "矿", "站", "场")  # a township's, whose county belongs to the name


def is_local(body: Body) -> bool:
    """Tell whether a body that tells no place is the district's own: a leading group, a school, an administration of what is no zone."""
    if body.form in ("管委会", "管理委员会"):
        return not ZONE.match(body.name) and "区" not in body.name  # 医共体管理委员会
    if body.form.startswith("小区党"):
        return True
    if _AFAR.match(body.name):
        return False
    numbered = _NUMBERED.fullmatch(body.form) is not None
    local = (numbered or body.form in _LOCAL or body.name.endswith("学区理事会")) and "附属" not in body.name
    return (local or body.type == "working_body") and not _TEAMS.search(body.name)


def is_printed(body: Body, first: Place) -> bool:
    """Tell whether a company keeps its name as printed: all but the works of a township (桃花镇加工厂) and a village's own (股份经济合作社)."""
    firm = len(body.places) == 1 and not body.form.startswith(("股份", "经济")) and not body.form.endswith(_WORKS)
    return first.kind == "division" or (first.kind == "township" and firm)
