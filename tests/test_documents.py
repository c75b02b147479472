"""Documents: marked-up sentences with issuer and date, look-alikes, short forms, and hostile input."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import reformie
from pages import plain_page
from reformie.article import Article
from reformie.extractors.documents import DocumentsExtractor
from reformie.findings import Findings
from reformie.lexicon import Lexicons
from reformie.record import Record

_MARK = re.compile(r"\[([^|\]]+)\|([^\]]*)\]")


def lines() -> Iterator[tuple[str, str]]:
    for line in (Path(__file__).parent / "examples" / "documents.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            district, _, sentence = line.partition("\t")
            yield district, sentence


def told(record: Record, offset: int) -> list[tuple[int, str, str]]:
    names = {body.id: body.name for body in record.organisations}
    values = {date.id: date.value for date in record.dates}
    return sorted(
        (span.start - offset, span.text, f"{names.get(d.issuer or '', '-')}; {values.get(d.date or '', '-')}")
        for d in record.documents
        for span in d.mentions
    )


@pytest.mark.parametrize(("district", "sentence"), list(lines()))
def test_example(district: str, sentence: str) -> None:
    lead = f"{district}召开会议。\n"
    wanted, plain, position = [], "", 0
    for match in _MARK.finditer(sentence):
        plain += sentence[position : match.start()]
        wanted.append((len(plain), match[1], match[2]))
        plain += match[1]
        position = match.end()
    assert told(reformie.extract(lead + plain + sentence[position:]), len(lead)) == wanted


def test_one_document_has_all_its_mentions() -> None:
    text = "2023年5月，秦淮区政府印发《秦淮区用水权确权登记办法（试行）》。\n根据《用水权确权登记办法》，水权可以转让。《办法》实施后，节水3万吨。"
    (document,) = reformie.extract(text).documents
    assert document.title == "秦淮区用水权确权登记办法（试行）"
    assert [m.text for m in document.mentions] == ["秦淮区用水权确权登记办法（试行）", "用水权确权登记办法", "办法"]
    assert document.id == "t1"


def test_issuing_tells_more_than_considering() -> None:
    text = "2023年5月，秦淮区委常委会会议审议《秦淮区公共服务改革方案》。\n2023年6月，秦淮区政府印发《秦淮区公共服务改革方案》。"
    record = reformie.extract(text)
    assert told(record, 0)[0][2] == "南京市秦淮区人民政府; 2023-06"


def test_a_title_across_lines_keeps_its_own_characters() -> None:
    text = "秦淮区召开会议。\n秦淮区政府印发《秦淮区推進\n公共服務改革方案》。"
    (document,) = reformie.extract(text).documents
    assert document.title == document.mentions[0].text == "秦淮区推進公共服務改革方案"
    assert text[document.mentions[0].start : document.mentions[0].end] == "秦淮区推進\n公共服務改革方案"


def test_a_user_may_add_kinds(tmp_path: Path) -> None:
    (tmp_path / "document_kinds.tsv").write_text("word\tneeds\n攻略\t\n", "utf-8")
    findings = Findings(Article.from_text(""), plain_page("翻开《秦淮区办事攻略》，一目了然。"))
    DocumentsExtractor(Lexicons(tmp_path))(findings)
    assert [m.value.name for m in findings.documents] == ["秦淮区办事攻略"]


@pytest.mark.parametrize("piece", ["《", "》", "《甲", "《甲方案》", "《甲《乙》", "印发《甲方案》、", "印发关于", "，印发", "（"])
def test_hostile_text_is_survived(piece: str) -> None:
    text = (piece * 5_000)[:5_000]
    findings = Findings(Article.from_text(text), plain_page(text))
    DocumentsExtractor(Lexicons())(findings)
    assert all(0 <= m.start < m.end <= len(text) for m in findings.documents)
