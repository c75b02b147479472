"""Awards that several win, by what stands around the words in quotation marks."""

from __future__ import annotations

from reformie.regexes import regex

_SEVERAL = regex(r"(?:\d{1,4}|[一二三四五六七八九十]{1,3})[余多]?[名位个家人][^，。“]{0,8}$")
_GIVEN = regex(
    r"(?:\d{1,4}|[一二三四五六七八九十]{1,3})[余多]?[名位个人][^，。“]{0,8}(?:获评|被评为|被授予|授予|荣获|获得|获)[^，。“]{0,4}$"
)
_AWARDED = regex(r"(?:称号)?(?:颁奖|授牌|颁发|颁证|受到?(?:隆重|通报)?表[彰扬])")
_PRESENTED = regex(r"(?:称号)?(?:颁奖|授牌|颁证|发布仪式|发布活动|颁奖典礼|表彰)")
_STARS = regex(r"(?:之星|标兵|能手|达人|榜样|先锋|最美[\u4e00-\u9fff]{2,8}|红旗[\u4e00-\u9fff]{1,4})$")
_BEST_GROUP = regex(r"(?:最美|十佳|金牌|五星)[\u4e00-\u9fff]{2,8}(?:组织|小组|团队|集体|站点|窗口|网格|村居)")
_WON = regex(r"(?:获评|评为|荣获|获得|授予|入选)[^，。；“]{0,8}$")
_HONOURED = regex(r"授予[^。；“”]{0,40}?(?:\d{1,4}|[一二三四五六七八九十]{1,3})[余多]?[名位个家][^，。“、]{0,6}$")
_RATED = regex(r"(?:评选|评选出|评出|选树|选出|评比)了?(?:[首第][\d一二三四五]?[批届]|年度|一批)?$")
_CHOSEN_GROUP = regex(
    r"[\u4e00-\u9fff]{0,6}(?:示范|十佳|最美|金牌|五星|星级|标杆|样板|文明|红旗)[\u4e00-\u9fff]{1,6}"
)  # what is chosen to be shown to others
_CHOSE = regex(r"(?:评选出?|表[彰扬]|评出|选出|选树|命名)了?\d{1,4}[余多]?[名位个户]$")
_MODEL = regex(r"(?:示范|样板|先行|标杆)[县市区旗州镇乡村点站]$")
_OF_THE_PLACE = regex(r"(?:授予|(?<!曾)获评|(?<!曾)荣获|命名为)[^，。；“”]{0,16}$")
_CARRIED_HOME = regex(
    r"(?:\d{1,4}|[二两三四五六七八九十]{1,3})[余多]?[名位个家户][^，。“]{0,8}(?:捧[回走]|领[回走到]|拿[到走回]|摘[得走]|领取)了?$"
)
_TITLE = regex(r"(?:荣誉)?(?:称号|牌匾|奖牌|铜牌)")
_PLAIN_PRAISE = regex(
    "优秀|先进|(?:高新技术|科技型中小|规模以上|龙头|重点|瞪羚|独角兽|小巨人|专精特新|守合同重信用|诚信|纳税|A级|AAA级)(?:企业|小巨人)?$"
    "|^(?:[三五][好星]|文明|平安|卫生|和谐|健康|书香|模范|绿色)(?:学生|家庭|户|单位|校园|学校|城市|小区|社区|职工|市民|工地|网吧|宿舍|班级|窗口|村镇?)$"
    "|星级(?:酒店|饭店|宾馆|民宿|景区|厕所)|劳动模范|共青团员"
)  # what is given everywhere in the country


def awarded(text: str, start: int, end: int) -> bool:
    """Tell whether this is an award that several win here: one that a single person once won tells nothing of the reform."""
    words, before = text[start:end], max(0, start - 20)
    if len(words) < 4 or _PLAIN_PRAISE.search(words):
        return False
    titled = _TITLE.match(text, end + 1) is not None
    if titled and _MODEL.search(words) and _OF_THE_PLACE.search(text, before, start - 1):
        return True
    if (_STARS.search(words) or _CHOSEN_GROUP.fullmatch(words)) and _RATED.search(text, before, start - 1):
        return True
    if titled and _CARRIED_HOME.search(text, before, start - 1):
        return True
    if _BEST_GROUP.fullmatch(words) and _WON.search(text, before, start - 1):
        return True
    if (_STARS.search(words) or _BEST_GROUP.fullmatch(words)) and _PRESENTED.match(text, end + 1):
        return True
    if text.startswith("称号", end + 1) and _HONOURED.search(text, max(0, start - 60), start - 1):
        return True
    if _CHOSE.search(text, before, start - 1):
        return True
    several = _AWARDED.match(text, end + 1) and _SEVERAL.search(text, before, start - 1)
    given = _GIVEN.search(text, before, start - 1)
    honour = given and text[given.start() - 1] == "等" and text.startswith("称号", end + 1)  # of persons told by name
    return bool(several or (given and not honour))
