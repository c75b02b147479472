"""An invented article and its record, written out by hand: what display, schema and command line are tested with."""

from __future__ import annotations

import hashlib
from typing import Any

from reformie.record import SCHEMA, Record

TEXT = "江城区科协主席方\n明说：“今年3月，科技企业达到<30>家，增长8.7%。”\n《江城区科协改革方案》印发。\n"


def span(text: str, occurrence: int = 0) -> dict[str, Any]:
    """Give the span of ``text`` (breaks left out) in the article."""
    flat = [(i, char) for i, char in enumerate(TEXT) if char != "\n"]
    joined = "".join(char for _, char in flat)
    at = -1
    for _ in range(occurrence + 1):
        at = joined.index(text, at + 1)
    return {"start": flat[at][0], "end": flat[at + len(text) - 1][0] + 1, "text": text}


def _figure(number: int, text: str, **fields: Any) -> dict[str, Any]:
    empty = {"low": None, "high": None, "bound": "exact", "owner": None, "qualifiers": [], "period": "d1", "rule": "figures.count"}
    return {"id": f"f{number}", "text": text, "span": span(text)} | empty | fields


def sample(**changes: Any) -> Record:
    """Give the record, with fields replaced by ``changes``."""
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    published = {
        "value": "2024-06-18",
        "start": "2024-06-18",
        "end": "2024-06-18",
        "basis": "given",
        "because": "given by the caller",
        "evidence": [],
    }
    source = {
        "uri": "sample.txt",
        "sha256": digest,
        "encoding": "utf-8",
        "characters": len(TEXT),
        "text": TEXT,
        "title": "江城改革 & 实践",
        "series": None,
        "authors": ["林一"],
        "published": published,
    }
    body = {
        "id": "o1",
        "name": "江城市江城区科学技术协会",
        "aliases": ["江城区科协"],
        "type": "people's_organisation",
        "level": "county",
        "parent": None,
        "mentions": [span("江城区科协")],
        "rule": "organisations.body",
    }
    post = {"organisation": "o1", "role": "主席", "evidence": span("江城区科协主席"), "rule": "positions.before_name"}
    date = {
        "id": "d1",
        "text": "今年3月",
        "span": span("今年3月"),
        "type": "DATE",
        "value": "2024-03",
        "mod": None,
        "start": "2024-03-01",
        "end": "2024-03-31",
        "anchor": "published",
        "rule": "dates.this_year",
    }
    quotation = {
        "id": "q1",
        "speaker": "p1",
        "speaker_text": None,
        "span": span("今年3月，科技企业达到<30>家，增长8.7%。"),
        "rule": "quotations.said",
    }
    fields = {
        "schema": SCHEMA,
        "id": f"990101-{digest[:12]}",
        "source": source,
        "district": {
            "name": "江城区",
            "code": "990101",
            "full_name": "某省江城市江城区",
            "prefecture": "江城市",
            "province": "某省",
            "evidence": [span("江城区")],
        },
        "divisions": [
            {"code": "990101", "name": "江城区", "full_name": "某省江城市江城区", "mentions": [span("江城区"), span("江城区", 1)]}
        ],
        "reform": None,
        "people": [
            {"id": "p1", "name": "方明", "positions": [post], "honours": [], "mentions": [span("方明")], "rule": "people.post_name"}
        ],
        "organisations": [body],
        "dates": [date],
        "figures": [
            _figure(1, "30", value=30, unit="家", kind="count", measure="科技企业") | {"owner": {"district": "990101"}},
            _figure(2, "8.7%", value=8.7, unit="%", kind="growth", measure="科技企业"),
        ],
        "documents": [
            {
                "id": "t1",
                "title": "江城区科协改革方案",
                "issuer": None,
                "date": None,
                "mentions": [span("江城区科协改革方案")],
                "rule": "documents.title",
            }
        ],
        "events": [],
        "quotations": [quotation],
        "programmes": [],
        "sections": [{"heading": None, "span": span("江城区科协主席方明说"), "figures": ["f1", "f2"], "people": ["p1"], "events": []}],
        "warnings": [{"code": "date_without_year", "message": "check <this>", "span": span("今年3月")}],
    }
    return Record.model_validate(fields | changes)
