from __future__ import annotations

import random
import re
from html import unescape
from html.parser import HTMLParser
from typing import Any

import pytest

from reformie.markup import Mark, headline, page, pieces
from sample import TEXT, sample, span

RECORD = sample().model_dump(by_alias=True)


class Reader(HTMLParser):
    """Collects the article's text and its marks as (title, text) pairs, and complains about tags that do not pair up."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.marks: list[tuple[str, str]] = []
        self.feed(html)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if any(attrs.get("class") == "text" for _, attrs in self.open):
            self.text += data
            tag, attrs = self.open[-1]
            if tag == "mark":
                self.marks.append((attrs["title"] or "", data))


def test_the_article_stands_there_whole_with_its_line_breaks() -> None:
    assert Reader(page(RECORD)).text == TEXT


def test_marks_show_value_and_rule() -> None:
    notes = {text: title for title, text in Reader(page(RECORD)).marks}
    assert "日期：2024-03 · dates.this_year" in notes["今年3月"]
    assert "提示：check <this>" in notes["今年3月"], "a warning without a Chinese reading shows its own words"
    assert notes["30"].splitlines()[0] == "数字：30 家 · 科技企业 · 属江城区 · figures.count"
    assert "人物：方明 · people.post_name" in notes["方\n明"]
    assert "方明：江城市江城区科学技术协会主席" in notes["主席"]


def test_overlapping_marks_are_cut_apart() -> None:
    html = page(RECORD)
    inside = re.search(r'<mark class="([^"]*)"[^>]*>今年3月</mark>', html)
    assert inside is not None
    assert inside[1].split() == ["date", "warning", "quotation", "in-date"]


def test_fields_are_named_in_chinese() -> None:
    html = unescape(page(RECORD))
    for name in ("区县", "发布日期", "人物及职务", "机构", "日期", "数字", "文件", "引语", "提示"):
        assert f"<summary>{name}" in html
    assert "<td>2024-06-18</td><td>给定</td>" in html
    assert "江城市江城区科学技术协会 主席" in html
    assert "<summary>事件" not in html, "a field with nothing in it is left out"


def shown(**changes: Any) -> dict[str, str]:
    """Give what the view says beside each thing that it lists."""
    rows = re.findall(r"<tr><td>(.*?)</td><td>(.*?)</td></tr>", unescape(page(sample(**changes).model_dump(by_alias=True))))
    return dict(rows)


def test_codes_and_reasons_are_told_in_chinese() -> None:
    source = sample().source.model_dump()
    inferred = {"basis": "inferred", "because": "2023 is written out as a past year; so 2024.", "evidence": [span("今年3月")]}
    event = {"id": "e1", "name": "揭牌", "type": "founding", "date": "d1", "place": "江城区", "organiser": "o1", "people": ["p1"]}
    date = sample().dates[0].model_dump() | {"mod": "END"}
    figure = sample().figures[0].model_dump() | {"bound": "more_than"}
    rows = shown(
        source=source | {"published": source["published"] | inferred},
        events=[event | {"evidence": span("印发"), "rule": "events.founded"}],
        programmes=[{"id": "g1", "name": "科技企业", "kind": "slogan", "mentions": [span("科技企业")], "rule": "programmes.quoted"}],
        reform={
            "name": "科协改革", "status": "试点", "began": "d1", "lead_body": "o1", "plan": "t1", "vision": ["少跑路"],
            "evidence": [span("科协"), span("印发")],
        },
        dates=[date],
        figures=[figure],
        warnings=[
            {"code": "no_publication_date", "message": "No publication date is printed.", "span": None},
            {"code": "date_open", "message": "今年3月 has no year to hang on.", "span": span("今年3月")},
        ],
    )  # fmt: skip
    assert rows["2024-06-18"] == "推断 · 据「今年3月」"
    assert rows["揭牌"] == "成立 · 今年3月 · 江城区 · 江城市江城区科学技术协会 · 方明"
    assert rows["科技企业"] == "口号"
    assert rows["科协改革"] == "试点 · 今年3月 · 江城市江城区科学技术协会 · 《江城区科协改革方案》 · 少跑路 · 据「科协」「印发」"
    assert rows["今年3月"] == "2024-03（末）"
    assert rows["30"] == "科技企业 · 30 家（多于） · 属江城区 · 今年3月"
    assert rows["发表日期未知"].startswith("文中没有印出发表日期")
    assert rows["日期不全"].startswith("“今年3月”：文中没有可推算的年份")
    assert not [about for about in rows.values() if re.search(r"[a-z]{3,} [a-z]{2,}", about)], "no English sentence is left"


def test_times_without_a_day_are_told_in_chinese() -> None:
    assert shown(dates=[sample().dates[0].model_dump() | {"value": "PRESENT_REF", "start": None, "end": None}])["今年3月"] == "现在"


@pytest.mark.parametrize(
    ("title", "uri", "name"),
    [
        ("江城改革", "in/a.txt", "江城改革"),
        (None, "/home/somebody/in/a.txt", "a.txt"),
        (None, "C:\\in\\a.txt", "a.txt"),
        (None, "in/articles.csv#2", "articles.csv#2"),
        (None, "https://example.org/news/", "news"),
    ],
)
def test_an_article_without_a_title_is_called_by_its_file(title: str | None, uri: str, name: str) -> None:
    assert headline(title, uri) == name
    record = sample(source=sample().source.model_dump() | {"title": title, "uri": uri})
    assert f'<div class="title">{name}</div>' in page(record.model_dump(by_alias=True))


def test_everything_is_escaped() -> None:
    html = page(RECORD)
    assert "<30>" not in html
    assert "check <this>" not in html
    assert "江城改革 &amp; 实践" in html
    assert "<script" not in page(sample(warnings=[{"code": "c", "message": '"><script>', "span": None}]).model_dump(by_alias=True))


def test_without_text_only_the_fields_are_shown() -> None:
    bare = sample().model_dump(by_alias=True)
    bare["source"] = bare["source"] | {"text": None}
    html = page(bare)
    assert "<mark" not in html
    assert "方明" in html


def test_a_record_shows_itself_in_a_notebook() -> None:
    assert sample()._repr_html_() == page(RECORD)


def test_a_record_of_nothing() -> None:
    lists = ("divisions", "people", "organisations", "dates", "figures", "documents", "quotations", "sections", "warnings")
    html = page(sample(district=None, **dict.fromkeys(lists, ())).model_dump(by_alias=True))
    assert Reader(html).text == TEXT
    assert "未能确定" in html


def test_pieces_joined_give_the_text_back() -> None:
    dice = random.Random(1)
    text = "".join(dice.choices("一二三\n<&", k=200))
    marks = []
    for n in range(60):
        start = dice.randrange(200)
        marks.append(Mark(start, dice.randrange(start, 200) + 1, dice.choice(["date", "figure", "quotation"]), f"n{n}"))
    cut = list(pieces(text, marks))
    assert "".join(piece.text for piece in cut) == text
    at = 0
    for piece in cut:
        covering = {mark.note for mark in marks if mark.start <= at < mark.end}
        assert set(filter(None, piece.notes.split("\n"))) == covering
        at += len(piece.text)


def test_many_marks() -> None:
    cut = list(pieces("字" * 60_000, [Mark(i, i + 3, "date", "n") for i in range(0, 59_000, 2)]))
    assert "".join(piece.text for piece in cut) == "字" * 60_000


def test_a_division_inside_a_body_takes_the_colour_of_the_body() -> None:
    colours = re.findall(r'<mark class="[^"]*in-(\w+)"[^>]*>(江城区|科协)</mark>', page(RECORD))
    assert colours == [("organisation", "江城区"), ("organisation", "科协"), ("document", "江城区")]
