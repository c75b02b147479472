"""Figures: marked-up sentences, look-alikes, layout blocks, and what is read on hostile input."""

from __future__ import annotations

from decimal import Decimal
from itertools import accumulate
from pathlib import Path

import pytest

from examples_reader import Example, Marked, examples
from pages import plain_page
from reformie.article import Article
from reformie.extractors.figures import FiguresExtractor
from reformie.figures.candidate import Candidate
from reformie.figures.case import ENDS, TOLD, UNTOLD, Case
from reformie.figures.rules import Rule, Rules
from reformie.figures.words import Piece
from reformie.findings import Body, Findings, PersonName, Place, Post, Quantity
from reformie.layout.page import Block, Page
from reformie.lexicon import Lexicons
from reformie.mention import Mention
from reformie.pipeline import extract
from reformie.record import Record
from reformie.segment import segmenter_of
from reformie.timex import Timex

EXAMPLES = list(examples(Path(__file__).parent / "examples" / "figures.txt"))
BOUNDS = ("exact", "approx", "more_than", "at_least", "less_than", "at_most")


def shown(text: str, unit: str, measure: str | None) -> Case:
    """Give a case whose second piece is the figure."""
    made = Candidate(1, 3, Decimal(3), None, None, unit, "exact", "count", "figures.count", measure=measure, head=measure)
    pieces = [Piece(0, 1, "noun", text[0]), Piece(1, 3, "figure", text[1:3]), *[Piece(3, 4, "break", mark) for mark in text[3:4]]]
    return Case(text, pieces, 1, made, (), ())


def test_a_rule_is_asked_only_of_figures_of_its_units_that_show_what_it_needs() -> None:
    rules = Rules(
        Rule(lambda _: None),
        Rule(lambda _: "ends untold", ENDS | UNTOLD, but=frozenset({"户"})),
        Rule(lambda _: "of houses", TOLD, units=frozenset({"户"})),
        Rule(lambda _: "told", TOLD),
    )
    asked = {("个", None): "ends untold", ("个", "村"): "told", ("户", "村"): "of houses", ("户", None): None}
    for (unit, measure), thing in asked.items():
        case = shown("村3户。", unit, measure)
        assert rules.give(case, case.shows()) == thing


@pytest.fixture(scope="module")
def extractor() -> FiguresExtractor:
    return FiguresExtractor(Lexicons())


def findings_of(text: str, page: Page | None = None) -> Findings:
    cuts = frozenset(accumulate(map(len, segmenter_of(None).cut(text)), initial=0))
    return Findings(Article.from_text(text), page or plain_page(text), cuts=cuts)


def prepared(example: Example) -> Findings:
    """Give the findings of an example with its dates, bodies and places filled in."""
    findings = findings_of(example.text)
    for mark in example.of("d"):
        timex = Timex(mark.start, mark.end, "DATE", "XXXX", None, None, None, None, "test")
        findings.dates.append(Mention(mark.start, mark.end, timex, "test"))
    for mark in example.of("o"):
        findings.organisations.append(Mention(mark.start, mark.end, Body("named", ""), "test"))
    for mark in example.of("p"):
        findings.places.append(Mention(mark.start, mark.end, Place("township", example.text[mark.start : mark.end]), "test"))
    return findings


def number(text: str) -> tuple[float | None, float | None, float | None]:
    low, dots, high = text.partition("..")
    return (None, float(low), float(high)) if dots else (float(low), None, None)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.text)
def test_example(example: Example, extractor: FiguresExtractor) -> None:
    findings = prepared(example)
    extractor(findings)
    wanted = example.of("f")
    shown = [(example.text[m.start : m.end], m.value) for m in findings.figures]
    assert [(m.start, m.end) for m in findings.figures] == [(m.start, m.end) for m in wanted], shown
    for mark, figure in zip(wanted, findings.figures, strict=True):
        compare(example.text, mark, figure.value)


def compare(text: str, mark: Marked, found: Quantity) -> None:
    value, unit, kind, *bound = mark.fields[0].split(" ")
    unit = "" if unit == "(none)" else unit
    assert (found.value, found.low, found.high) == pytest.approx(number(value))
    assert (found.unit, found.kind, found.bound) == (unit, kind, bound[0] if bound else "exact")
    if len(mark.fields) > 1 and mark.fields[1]:
        assert found.measure == (None if mark.fields[1] == "-" else mark.fields[1])
    rest = dict(part.split("=") for part in mark.fields[2].split(";")) if len(mark.fields) > 2 else {}
    if "q" in rest:
        assert set(rest["q"].split(",")) <= set(found.qualifiers)
    if "x" in rest:
        assert not set(rest["x"].split(",")) & set(found.qualifiers)
    for key, bounds in (("o", found.owner), ("p", found.period)):
        if rest.get(key) == "-":
            assert bounds is None
        elif key in rest:
            assert bounds is not None
            assert text[slice(*bounds)] == rest[key]


def test_decimals_are_exact(extractor: FiguresExtractor) -> None:
    findings = findings_of("投入1.1亿元，占29.3%。")
    extractor(findings)
    assert [m.value.value for m in findings.figures] == [110000000, 29.3]
    assert isinstance(findings.figures[0].value.value, int)


def test_a_number_of_more_than_64_bits_is_written_and_read_back() -> None:
    record = extract("云岭县总投资99999999999999亿元。")
    assert [figure.value for figure in Record.from_json(record.to_json()).figures] == pytest.approx([1e22])


def test_a_numeral_inside_a_date_body_or_place_is_no_figure(extractor: FiguresExtractor) -> None:
    text = "第三季度三家村街道和八一小学新建5个站点"
    findings = findings_of(text)
    findings.dates.append(Mention(0, 4, Timex(0, 4, "DATE", "XXXX-Q3", None, None, None, None, "test"), "test"))
    findings.places.append(Mention(4, 9, Place("township", "三家村街道"), "test"))
    findings.organisations.append(Mention(10, 14, Body("named", "小学"), "test"))
    extractor(findings)
    assert [text[m.start : m.end] for m in findings.figures] == ["5个"]


def told_by(text: str, head: str, house: str) -> Findings:
    """Give findings in which ``head`` is named at each place and holds a post at ``house``, which is named once."""
    findings = findings_of(text)
    at = text.index(house)
    findings.organisations.append(Mention(at, at + len(house), Body("named", ""), "test"))
    post = Post("院长", at, at + len(house) + 2, 0, None, "test")
    starts = [start for start in range(len(text)) if text.startswith(head, start)]
    posts = [(post,), *[()] * len(starts)]
    findings.people += [Mention(s, s + len(head), PersonName(head, p), "test") for s, p in zip(starts, posts, strict=False)]
    return findings


@pytest.mark.parametrize(
    "text",
    [
        "云岭医院院长高远山到任三年。“门诊量这几年翻了样，我们接诊2万人次。”高远山说。",
        "云岭医院院长高远山到任三年。高远山介绍，去年接诊2万人次。",
        "云岭医院院长高远山到任三年。他算了一笔账，去年接诊2万人次。",
        "云岭医院院长高远山到任三年。高远山带着6名医师下乡。",
    ],
)
def test_what_a_head_tells_is_the_house_s(text: str, extractor: FiguresExtractor) -> None:
    findings = told_by(text, "高远山", "云岭医院")
    extractor(findings)
    owner = findings.figures[-1].value.owner
    assert owner is not None
    assert text[slice(*owner)] == "云岭医院"


def test_what_is_told_after_a_new_subject_is_not_the_speaker_s(extractor: FiguresExtractor) -> None:
    findings = told_by("云岭医院院长高远山到任三年。高远山介绍，全县接诊2万人次。", "高远山", "云岭医院")
    extractor(findings)
    assert findings.figures[-1].value.owner is None


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("云岭县农业局局长介绍情况，全县种茶30亩。", None),
        ("云岭县农业局选派4名技术员下乡。", "云岭县农业局"),
        ("云岭县农业局内设机构由9个减为6个。", "云岭县农业局"),
        ("云岭县农业局负责此事。该局推广良种30万亩。", "云岭县农业局"),
        ("云岭县农业局负责此事。该局会同多家单位推广良种30万亩。", None),
        ("全嘎查种草30亩。", "全嘎查"),
        ("该社区有30名网格员。", "该社区"),
    ],
)
def test_a_bureau_owns_what_is_of_its_own_house_and_no_village_is_the_district(
    text: str, owner: str | None, extractor: FiguresExtractor
) -> None:
    findings = findings_of(text)
    name = "云岭县农业局"
    if text.startswith(name):
        findings.organisations.append(Mention(0, len(name), Body("office", "农业局", type="government"), "test"))
    extractor(findings)
    where = findings.figures[-1].value.owner
    assert (text[slice(*where)] if where else None) == owner


@pytest.mark.parametrize(("told", "owner"), [("推广良种30万亩。", "云岭县"), ("下设3个工作组。", "云岭县茶改领导小组办公室")])
def test_the_office_of_a_leading_group_tells_the_division_s_figures(told: str, owner: str, extractor: FiguresExtractor) -> None:
    name = "云岭县茶改领导小组办公室"
    findings = findings_of(name + told)
    county = Mention(0, 3, Place("division", "云岭县"), "test")
    findings.organisations.append(Mention(0, len(name), Body("office", "领导小组办公室", places=(county,)), "test"))
    extractor(findings)
    where = findings.figures[-1].value.owner
    assert where is not None
    assert (name + told)[slice(*where)] == owner


def owners_of(text: str) -> list[str | None]:
    """Give the names of the bodies that own the figures of a text, - for a district or place, None for nobody's."""
    record = extract(text)
    names = {body.id: body.name for body in record.organisations}
    return [names.get(getattr(f.owner, "organisation", ""), "-") if f.owner or f.owner_place else None for f in record.figures]


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("清河县推行改革。“我到这里的头一个月，门诊只有310人次。”银杏镇卫生院院长刘一凡掰着指头向记者介绍。", "清河县银杏镇卫生院"),
        ("“去年我凭股权证领了3200元分红。”5月16日，清河县银杏镇柳林村，护林员孙大有指着屋后的山说。", None),
        ("清河县柳林村的孙大有种着12亩苹果。", None),
        ("清河县水利局局长王海明说，局里现有职工86名，其中窗口人员12名。", "清河县水利局"),
        ("清河县客运公司经理马志国很忙。这家公司去年运送旅客12万人次。", "清河县客运公司"),
        ("清河县猪肉每斤售价13元。", None),
        ("清河县厂房每亩租金从300元涨到520元。", None),
        ("清河县规定，苹果每斤收购价不低于4元。", "-"),
        ("清河县红果合作社以每吨4200元的价格收购苹果。", "清河县红果合作社"),
        ("清河县红果合作社今年每吨售价高出市场价300元。", "清河县红果合作社"),
        ("清河县客运公司通过短信向全县12万用户宣传改革。", "-"),
        ("清河县客运公司的服务惠及县内2300家企业。", "-"),
    ],
)
def test_speakers_prices_and_the_whole_district(text: str, owner: str | None) -> None:
    assert set(owners_of(text)) == {owner}


def test_what_takes_part_in_a_named_body_is_that_body_s(extractor: FiguresExtractor) -> None:
    text = "4家医院共同参与的云岭医疗联盟成立。"
    findings = findings_of(text)
    findings.organisations.append(Mention(9, 15, Body("named", "联盟"), "test"))
    extractor(findings)
    assert findings.figures[0].value.owner == (9, 15)


def test_an_institute_comes_before_a_centre(extractor: FiguresExtractor) -> None:
    text = "云岭研究院成立。茶业中心协办。研究院选育品种5个。"
    findings = findings_of(text)
    for start, end in ((0, 5), (8, 12)):
        findings.organisations.append(Mention(start, end, Body("named", ""), "test"))
    extractor(findings)
    assert findings.figures[0].value.owner == (0, 5)


def test_mentions_out_of_text_order_are_found(extractor: FiguresExtractor) -> None:
    text = "云岭公司去年招工30名。红石公司去年招工20名。"
    findings = findings_of(text)
    for name in ("红石公司", "云岭公司"):
        at = text.index(name)
        findings.organisations.append(Mention(at, at + 4, Body("named", ""), "test"))
    extractor(findings)
    assert [text[slice(*m.value.owner)] for m in findings.figures if m.value.owner] == ["云岭公司", "红石公司"]


def test_bylines_and_boilerplate_hold_no_figures(extractor: FiguresExtractor) -> None:
    text = "共3个版\n建成5个站点\n已读300人"
    blocks = (Block(0, 4, "dateline"), Block(5, 11, "paragraph"), Block(12, 18, "boilerplate"))
    page = Page(text, text, range(len(text)), blocks)
    findings = findings_of(text, page)
    extractor(findings)
    assert [text[m.start : m.end] for m in findings.figures] == ["5个"]


def test_a_user_may_add_units_and_shorthand(tmp_path: Path) -> None:
    (tmp_path / "units.tsv").write_text("form\tkind\tlone\n蒲团\tcount\tyes\n", "utf-8")
    (tmp_path / "political_shorthand.tsv").write_text("form\tkind\n攀登\tnoun\n", "utf-8")
    text = "备好12蒲团，推进三个攀登"
    findings = findings_of(text)
    FiguresExtractor(Lexicons(tmp_path))(findings)
    assert [text[m.start : m.end] for m in findings.figures] == ["12蒲团"]


@pytest.mark.parametrize(
    ("piece", "a_piece"),
    [("9", 0), ("3个、", 1), ("一", 0), ("、", 0), ("增长5%", 1), ("分别3家、", 1), ("由3家到", 1), ("共6名，", 1), ("“", 0), ("每", 0)],
)
def test_hostile_text(piece: str, a_piece: int, extractor: FiguresExtractor) -> None:
    text = piece * (4_000 // len(piece))
    findings = Findings(Article.from_text(text), plain_page(text), cuts=frozenset(range(len(text) + 1)))
    extractor(findings)
    assert len(findings.figures) >= a_piece * (4_000 // len(piece) - 1)


@pytest.mark.parametrize(
    ("text", "measure"),
    [("工人刘成武等37人在渡口工地干活。", "工人"), ("甲公司经理李成岗、乙公司经理王大山等15人到会。", None)],
)
def test_people_are_what_the_one_named_among_them_is(text: str, measure: str | None) -> None:
    """Beside several names no word tells what all of them are."""
    assert [figure.measure for figure in extract(text).figures] == [measure]


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("路灯坏了没人修。开春后，县里换了210盏。", ["路灯"]),
        ("“工程款不是一次付清。”周山河说，开工先付两成，剩下四成等验收。", ["工程款", "工程款"]),
        ("镇里有志愿者30人。去年救助了12人。", ["志愿者", None]),
        ("黄金涨了。村里留两成。", [None]),
    ],
)
def test_what_is_counted_may_be_the_topic_of_the_sentence_before(text: str, measures: list[str | None]) -> None:
    """People are told anew in each sentence, and gold is no sum."""
    assert [figure.measure for figure in extract(text).figures] == measures
