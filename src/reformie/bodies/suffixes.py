"""Where the suffix of a named body stands in a text: 合作社, 医院, 领导小组, but not the 中心 of 中心城区 nor the 联席会议 that is convened."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

from reformie.gazetteer import Gazetteer, Hit
from reformie.lexicon import Row
from reformie.regexes import regex

_COUNTED_BEHIND = regex(
    r"(?![1一][家个所支])(?:已?[达有至到]|约|超过?|近)?[\d一二两三四五六七八九十百千]+(?:[—~-]\d+)?[余多]?[家个所支](?:以上|左右)?(?=[，。；、）])"
)  # 村卫生室达12所
_SPLIT = frozenset({"中小学", "副中心", "部分行", "国集团", "国宾馆", "迎宾馆", "政协会", "科协会"}) | frozenset(
    word + "学会" for word in "得要先已就能快没想未再也都才须刚"
)  # 中小学, 二十国集团: the suffix begins inside a word; 得学会看: a verb
_AFTER = {
    "公司": "化制", "民大": "会", "中心": "站城区位思工任组点线镇小校村语所", "学校": "长教", "学区": "制化房", "中学": "生时", "小学": "生", "大学": "生时城问", "学院": "派长", "医院": "长",
    "学会": "了", "理事会": "主", "集团": "化军", "银行": "卡业间", "园区": "化", "局": "面势限域部", "管理处": "罚分", "晚报": "道名", "日报": "道告名送", "时报": "道名告送",
    "指挥部": "署", "中": "全心", "高": "级新等地校低层铁速清端考峰质压效标原中温科", "小": "组区队微", "联席会议": "召举上审认要强研通听", "联席会": "议", "总会": "计", "总队": "长", "专家团": "队", "民宿": "群区房业集村户经产游主客服体院小里内", "酒店": "业管用房群客主里内", "宾馆": "业房里内", "客栈": "群主里内", "农庄": "群里内",
    "艺术空间": "展", "书店": "业员里内", "矿": "石物产山业区工井种源层脉藏难洞泥砂粉渣车务床",
}  # fmt: skip
_ARRANGES = regex("组(?:[织建团]|成(?!员))")  # 中心|组织实施, but 中心组成员
_ALL = regex("全(?!会)")  # 县二中|全力推进, but 二中全会
_CONVENED = regex(r"(?:召开|举行|主持|参加(?!的)|出席(?!的))[^，。；：]{0,20}$")  # 召开全县就业工作联席会议: a meeting, no body
_STANDING = regex(r"联席会议(?:办公室|总?召集人|成员单位)")  # of a joint meeting that is a body, though it is convened too
_MEETING = regex(r"议(?!事|[定决案])")
_CONFERENCES = ("政治协", "民主协")  # 政治协|商会: nor is a consultation a chamber of commerce
_LIFE = regex(r"生(?:命|物|态|殖)|时尚|城(?:市|乡|镇)")  # 兰州大学|生命科学学院, which no 大学生 study
_BEFORE_SCHOOL = "第"  # 第一中学 is no 一中
NUMBERED = tuple(number + kind for number in "一二三四五六七八九十" for kind in "中小高")  # 一中, 八小, 二高: schools by their number


def _longest_first(hit: Hit) -> tuple[int, int]:
    return hit[0] - hit[1], hit[0]


class Suffixes:
    """Finds the suffixes of named bodies.

    Args:
        rows: The rows of ``named_bodies`` by their suffix.
        gazetteer: Finds the suffixes.
    """

    def __init__(self, rows: Mapping[str, Row], gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._beside = {
            suffix: (_BEFORE_SCHOOL if row["strength"] == "place" else "", _behind(suffix, rows)) for suffix, row in rows.items()
        }
        self._after = {suffix: _AFTER.get(suffix, _AFTER.get(suffix[-2:], _AFTER.get(suffix[-1:], ""))) for suffix in rows}

    def find(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Give where each suffix begins and ends that may end a body's name; of those that overlap the longest."""
        taken: set[int] = set()
        kept: list[Hit] = []
        for hit in sorted(self._all(text), key=_longest_first):
            span = range(hit[0], hit[1])
            if taken.isdisjoint(span):
                kept.append(hit)
                taken.update(span)
        for start, end, suffix in sorted(kept):
            wrong = self._after[suffix]
            if not _goes_on(text, start, end, suffix, wrong) and not _COUNTED_BEHIND.match(text, end + (text[end : end + 1] == "”")):
                yield start, end, suffix

    def _all(self, text: str) -> Iterator[Hit]:
        """Give every suffix in a text; the 一中 of 第一中学 and the 小学校 of 小学校长 or 小学校友 are none."""
        for hit in self._gazetteer.find_all(text):
            start, end, suffix = hit
            before, behind = self._beside[suffix]
            if not (before and text.endswith(before, 0, start)) and not (behind and end < len(text) and text[end] in behind):
                yield hit


def _behind(suffix: str, suffixes: Container[str]) -> str:
    """Give the characters before which what looks like a suffix is part of another word."""
    of_the_school = "长友" if suffix.endswith("校") and (suffix[:-1] in suffixes or suffix.endswith("总校")) else ""
    primary = "学院" if suffix.endswith(NUMBERED) else ""  # 八一小学, 二中院
    return of_the_school + primary + ("学道棚讲厅楼量型田坝" if suffix.endswith("大") else "")  # 工业大学, 农大棚


def _goes_on(text: str, start: int, end: int, suffix: str, wrong: str) -> bool:
    """Tell whether the suffix is only the first part of another word (中心城区), or the second (中小学, 城市副中心).

    Before the characters ``wrong`` it is the first part.
    """
    after = text[end : end + 1]
    if (
        suffix == "联席会议"
        and after
        and after in "召举"
        and _STANDING.search(text, end, end + 300)
        and not _CONVENED.search(text, max(0, start - 24), start)
    ):
        return False
    if suffix in ("联席会", "联席会议") and _CONVENED.search(text, max(0, start - 24), start):
        return True
    if suffix.endswith("会") and (_MEETING.match(text, end) or text.endswith(_CONFERENCES, 0, start)):
        return True  # 县政协会议, 中国人民政治协商会议
    if text.startswith("之一", end):
        return True  # 全省最大的医院之一
    if suffix == "局" and (after == "长" or text[start - 1 : start] in "局副总布结格全大战邮时当"):
        return True
    if suffix == "大学" and _LIFE.match(text, end):
        return False
    ward = suffix.endswith("中心") and text.startswith("医院", end)  # 各中心医院, but 诊断中心医生
    longer = bool(after and after in wrong) and not _ARRANGES.match(text, end) and not _ALL.match(text, end)
    return ward or longer or text[start - 1 : start] + suffix in _SPLIT
