"""What is ranked, where the clause of the rank tells only among whom, or that the rank changed."""

from __future__ import annotations

from reformie.figures.case import Case
from reformie.regexes import regex

# 在全省各开发区中居第六位, 居全省80个县第三位: those among whom something is ranked are not ranked.
_AMONG = regex(
    r"[，；](?:在[^，。；]{2,24}(?<!考核)(?<!考评)(?<!评价)(?<!测评)(?<!评比)(?<![竞大比]赛)(?<!评估)(?<!评选)[中里内](?:总)?|(?:在|位?居|列|排)?全?[^，。；、在]{0,6}\d+[个家所][^，。；、]{1,10}[中里内]?)?(?:排名|名列|位列|位居|列居|跃居|稳居|排在?|列|居)(?:全[^，。；、\d]{1,8})?$"
)
# 2019年还居第三位，去年滑到第八位
_MOVED = regex(
    r"[，；](?:[^，。；、\d]{0,4}|\d{4}年底?)(?:已|又|却|则|就|再|一路|一举|连续){0,2}(?:[升降滑跌掉落退爬冲进]|[上下]升|下[滑降]|滑落|跌落|回落|攀升|爬升|跃升|前[移进])[到至]了?$"
)
# 年度考核拿了全公司第二名
_EXAMINED = regex(
    r"(?P<what>[^，。；、\d]{0,10}(?:考核|考评|评比|测评|竞赛|比赛|大赛|评选|统考|中考|高考|期末考试|考试|测试|抽测|月考))(?:中|里)?(?:[又还也就])?(?:拿|得|获|考|排|夺|捧)(?:了|到|得|回|下|在)?(?:个|过)?(?:全[^，。；、\d]{1,6})?$"
)


def ranked(case: Case) -> str | None:
    """Give what is ranked, or None where the clause tells it by itself."""
    if examined := _EXAMINED.search(case.lead):
        return case.noun(examined.end("what"))
    last = case.last
    if last is not None and last.kind == "rank" and _MOVED.search(case.lead):
        return last.measure
    among = _AMONG.search(case.lead)
    if among is None:
        return None
    start = case.made.start - len(case.lead) + among.start()
    return next((one.measure for one in reversed(case.told) if one.end <= start and one.kind != "rank"), None)
