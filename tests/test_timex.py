"""Time expressions: example sentences with hits and look-alikes, bounds of values, anchors, the publication date, hostile input."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pages import plain_page
from reformie import timex
from reformie.article import Article
from reformie.extractors.dates import DatesExtractor
from reformie.findings import Findings
from reformie.lexicon import Lexicons
from reformie.timex.named import NamedTimes
from reformie.timex.scan import Scan

EXAMPLES = Path(__file__).parent / "examples" / "dates.txt"
SCAN: list[Scan] = []
_MARK = re.compile(r"\[([^\[\]|]+)\|([^\[\]|]+)(?:\|([A-Z_]+))?\]")


def examples() -> list[tuple[str, str]]:
    lines = [line for line in EXAMPLES.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    return [(line.split("\t")[0], line.split("\t")[1]) for line in lines]


@pytest.mark.parametrize(("reference", "marked"), examples())
def test_example(reference: str, marked: str) -> None:
    text = _MARK.sub(lambda m: m[1], marked)
    expected = [(m[1], m[2], m[3]) for m in _MARK.finditer(marked)]
    found = timex.find(text, None if reference == "-" else reference)
    assert [(text[t.start : t.end], t.value, t.mod) for t in found] == expected


@pytest.mark.parametrize(
    ("text", "reference", "first", "last"),
    [
        ("2022年初", None, "2022-01-01", "2022-12-31"),
        ("2022年2月", None, "2022-02-01", "2022-02-28"),
        ("2022年冬天", None, "2022-12-01", "2023-02-28"),
        ("“十三五”", None, "2016-01-01", "2020-12-31"),
        ("“十三五”以来", None, "2016-01-01", None),
        ("今年以来", "2023", "2023-01-01", None),
        ("2024年6月30日前", None, None, "2024-06-30"),
        ("今后5年", "2023-03-21", "2023-03-21", "2028-03-20"),
        ("近三年来", "2024-08-21", "2021-08-22", "2024-08-21"),
        ("今后5年", "2023", None, None),
        ("本周", "2023-06-15", "2023-06-12", "2023-06-18"),
        ("前三季度", "2024", "2024-01-01", "2024-09-30"),
        ("近年来", "2024", None, None),
    ],
)
def test_bounds(text: str, reference: str | None, first: str | None, last: str | None) -> None:
    (found,) = timex.find(text, reference)
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("4月16日上午9时，村民到了。\n10时整，大会开始。", "2023-04-16T10:00"),
        ("4月16日，村民到了广场。\n10时整，大会开始。", "2023-04-16T10:00"),
        ("4月16日上午9时，村民到了。\n大家排好队，说说笑笑。\n10时整，大会开始。", "2023-04-16T10:00"),
        ("3月5日，方案印发。\n4月16日上午9时，村民到了。\n大家排好队。\n10时整，大会开始。", "XXXX-XX-XXT10:00"),
        # another day told there, a year long past, a time of day that opens nothing
        ("4月16日，村民到了。3月5日，方案印发。\n10时整，大会开始。", "XXXX-XX-XXT10:00"),
        ("2021年4月16日，方案印发。\n10时整，大会开始。", "XXXX-XX-XXT10:00"),
        ("4月16日上午9时，村民到了。\n大家都在等，10时整，大会开始。", "XXXX-XX-XXT10:00"),
    ],
)
def test_a_time_of_day_goes_on_with_the_paragraph_before(text: str, clock: str) -> None:
    assert timex.find(text, "2023-05-09")[-1].value == clock


def test_length_hangs_on_the_event_of_its_sentence() -> None:
    _, found = timex.find("今年3月21日，大会明确了今后5年的任务。", "2023")
    assert (found.type, found.value, found.first, found.last, found.anchor) == ("DURATION", "P5Y", "2023-03-21", "2028-03-20", 0)


def test_spaces_inside_a_date_are_read_over_and_kept_in_the_bounds() -> None:
    text = "记者 2022 年 8 月 10 日 在现场看到，2023 年投用。"
    found = timex.find(text)
    assert [(text[t.start : t.end], t.value) for t in found] == [("2022 年 8 月 10 日", "2022-08-10"), ("2023 年", "2023")]


@given(
    st.text(
        alphabet="0123456789年月日、—-至到和一二三十五上下半今去明同当每第周个世纪时点:春节国庆党的大以来起前后成立目近过去“", max_size=40
    )
)
@settings(max_examples=400, deadline=None)
def test_one_pass_finds_what_each_pattern_alone_finds(text: str) -> None:
    scan = NamedTimes(Lexicons()).scan if not SCAN else SCAN[0]
    SCAN[:] = [scan]
    found = [(finder, match.span()) for finder, match in scan.matches(text)]
    for finder in scan.finders:
        assert [span for by, span in found if by is finder] == [match.span() for match in finder.pattern.finditer(text)]


def test_one_pass_finds_what_each_pattern_alone_finds_in_the_examples() -> None:
    scan = NamedTimes(Lexicons()).scan
    text = "\n".join(_MARK.sub(lambda m: m[1], marked) for _, marked in examples())
    found = [(finder, match.span()) for finder, match in scan.matches(text)]
    for finder in scan.finders:
        assert [span for by, span in found if by is finder] == [match.span() for match in finder.pattern.finditer(text)]


def test_one_pass_finds_every_name_behind_a_year() -> None:
    lexicons = Lexicons()
    scan = NamedTimes(lexicons).scan
    names = [name for table in ("public_events", "annual_days") for row in lexicons.rows(table) for name in row["names"].split("|")]
    names += [
        "第三个国庆节",
        "农历八月十五",
        "正月初五",
        "腊月",
        "冬月初一",
        "大年初一",
        "3、5月",
        "3月5日、7日",
        "6日至8日",
        "五六月间",
        "九月至十月",
    ]
    text = "\n".join(f"{year}{name}以来" for year in ("", "2023年", "2023年度的", "今年", "去年的") for name in names)
    found = [(finder, match.span()) for finder, match in scan.matches(text)]
    for finder in scan.finders:
        assert [span for by, span in found if by is finder] == [match.span() for match in finder.pattern.finditer(text)]


IN_EVERY_UNIT = (
    "3年 30余年 三载 3个季度 3个月 3个多月 3个半月 3周 3星期 3个星期 3个礼拜 3天 3昼夜 3个昼夜 3工作日 3个工作日 3个个工作日 3自然日 3个自然日"
    " 3小时 3个小时 3个多小时 3钟头 3个钟头 3分钟 3刻钟 3秒 3秒钟 一个世纪 一个多世纪 一个半世纪"
)


@pytest.mark.parametrize("written", IN_EVERY_UNIT.split())
def test_lengths_are_read_in_every_unit(written: str) -> None:
    (found,) = timex.find(f"前后用了{written}。")
    assert (found.type, found.end - found.start) == ("DURATION", len(written))


def test_half_a_surrogate_pair_is_read_over() -> None:
    found = timex.find("今年3月\ud800，今天(5日)投用。", "2024")
    assert [(t.start, t.value) for t in found] == [(0, "2024-03"), (6, "2024-03-05")]


def test_anchors() -> None:
    found = timex.find("2022年6月成立。同年8月扩容。今年3月验收。5月25日揭牌。", "2023")
    assert [(t.value, t.anchor) for t in found] == [
        ("2022-06", None),
        ("2022-08", 0),
        ("2023-03", "published"),
        ("2023-05-25", "published"),
    ]


def findings(text: str, published: str | None = None) -> Findings:
    made = Findings(Article.from_text(text, published=published), plain_page(text))
    DatesExtractor(Lexicons())(made)
    return made


def test_publication_year_after_past_years_and_a_congress() -> None:
    found = findings("2022年5月，方案通过审议。2022年9月6日，大会召开。党的二十大胜利闭幕后，干部下沉。今年3月，试点验收。")
    assert found.published is not None
    assert (found.published.value, found.published.basis) == ("2023", "inferred")
    assert "二十大" in found.published.because
    assert found.published.evidence
    assert found.dates[-1].value.value == "2023-03"


def test_publication_year_from_an_ordinal_day_and_what_is_to_come() -> None:
    text = "2021年11月启动。今年5月30日是第六个全国科技工作者日。大家以实干迎接党的二十大胜利召开。"
    published = findings(text).published
    assert published is not None and published.value == "2022"


def test_publication_year_of_a_month_that_names_a_congress() -> None:
    published = findings("去年10月，党的二十大胜利闭幕。截至9月底，任务过半。").published
    assert published is not None and published.value == "2023"


def test_publication_year_after_a_range_that_has_run_its_course() -> None:
    text = "2022年1月1日起分灶吃饭。2021年至2023年，全区收入由58.6亿元增长到71.2亿元。今年一季度，税收占比提高。"
    published = findings(text).published
    assert published is not None and published.value == "2024"
    assert findings("明确2023年至2025年建设任务。今年3月，启动。").published is None


def test_a_year_that_is_still_to_come_is_not_this_year() -> None:
    told = "2024年，全县组建两个总医院。2024年5月，方案印发。今年3月，协议签订。"
    before, after = findings(told).published, findings(told + "2025年，全县将投资1.1亿元。").published
    assert before is not None and before.value == "2025"
    assert after is not None and after.value == "2024"


def test_publication_year_of_a_plan_or_an_anniversary() -> None:
    published = findings("今年是“十四五”收官之年，3月以来项目提速。").published
    assert published is not None and published.value == "2025"
    published = findings("今年是新中国成立75周年，5月起开展巡演。").published
    assert published is not None and published.value == "2024"


@pytest.mark.parametrize("text", ["党的二十大代表抵京。", "喜迎党的二十大。", "党的二十大将于10月16日召开。", "预祝党的二十大圆满成功。"])
def test_a_congress_to_come_contradicts_nothing(text: str) -> None:
    assert findings(text, "2022-10-01").doubts == []


def test_an_old_year_alone_tells_nothing() -> None:
    found = findings("1998年建成的锅炉房焕然一新。今年3月，改造完工。")
    assert found.published is None
    assert [mention.value.value for mention in found.dates] == ["1998", "XXXX-03"]
    assert [doubt.code for doubt in found.doubts] == ["date_open"]


def test_a_congress_alone_tells_no_year() -> None:
    assert findings("党的十八大以来，山乡巨变。今年3月，路修到了家门口。").published is None


def test_reference_that_is_no_date() -> None:
    with pytest.raises(ValueError, match="2023-02-30"):
        timex.find("今年", "2023-02-30")


def test_contradiction_is_a_doubt() -> None:
    found = findings("2023年5月启动，2023年9月验收。今年，全区上下喜迎党的二十大。")
    assert found.published is None
    assert "publication_contradicted" in [doubt.code for doubt in found.doubts]


def test_given_date_contradicted() -> None:
    found = findings("党的二十大召开后，宣讲团走进车间。", "2021-05-01")
    assert found.published is not None and found.published.basis == "given"
    assert [doubt.code for doubt in found.doubts] == ["publication_contradicted"]


def test_given_date_that_is_none() -> None:
    found = findings("5月25日，座谈会召开。", "yesterday")
    assert found.published is None
    assert [doubt.code for doubt in found.doubts] == ["publication_unreadable", "date_open"]


def test_users_events_are_read(tmp_path: Path) -> None:
    (tmp_path / "public_events.tsv").write_text("names\tfirst\tlast\tspread\n县第十六次党代会\t2021-09-28\t2021-09-30\tyes\n", "utf-8")
    made = Findings(Article.from_text("x"), plain_page("县第十六次党代会召开以来，项目提速。"))
    DatesExtractor(Lexicons(tmp_path))(made)
    assert [(m.value.value, m.value.mod) for m in made.dates] == [("2021-09-28", "AFTER")]


@given(
    st.text(alphabet="0123456789年月日初底前后以来起今去同当每第至—一二三十五上下半周天个(),。“”春节季度\n", max_size=60),
    st.sampled_from([None, "2023", "2023-06-15"]),
)
@settings(max_examples=400, deadline=None)
@example(text="每十十周", reference=None)
def test_holds_on_any_text(text: str, reference: str | None) -> None:
    last = 0
    for found in timex.find(text, reference):
        assert last <= found.start < found.end <= len(text)
        assert found.value
        assert found.first is None or found.last is None or found.first <= found.last
        last = found.end


@pytest.mark.parametrize(
    "unit",
    [
        "1",
        "年",
        "、",
        "一",
        "2022年",
        "1月",
        "“",
        "每",
        "第",
        "十",
        "今年",
        "前",
        "2022年的",
        "1日",
        "《",
        "近",
        "小时",
        "1-",
        "党的二十大",
        "1、",
        "1小时",
        "每周二、",
        "2020、",
        "成立以来",
        "国庆中秋",
        "2 年",
    ],
)
def test_hostile_text(unit: str) -> None:
    text = unit * (4_000 // len(unit))
    found = timex.find(text, "2023-06-15")
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert all(first.end <= second.start for first, second in pairwise(found))


@pytest.mark.parametrize(
    "unit",
    [
        "去年10月党的二十大",
        "1月当天",
        "《2022年》2021年",
        "“2022年度优秀单位”2021年",
        "比2022年1月\n",
        "同年",
        "2022年1月成立。成立以来",
        "今年3月比去年同期",
        "今年是",
        "2021年至2023年",
        "今年第53个世界环境日9月",
        "2024年9月起9月26日",
        "到2024年底9月26日(星期一)",
    ],
)
def test_extractor_on_hostile_text(unit: str) -> None:
    count = 4_000 // len(unit)
    assert len(findings(unit * count).dates) >= count - 1
