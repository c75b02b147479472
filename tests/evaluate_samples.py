"""A small article with gold, and the record that agrees with gold in everything; made up."""

from __future__ import annotations

import hashlib
from typing import Any

from reformie.evaluate.kinds import date_entry, figure_entry
from reformie.evaluate.model import Gold
from reformie.evaluate.places import Flat
from reformie.record import Record

ARTICLE = """□记者 高远山

今年3月5日，云岭县召开改革推进会。
“我们先易后难，一步一
步把账算清楚。”县教育局局长马云

川说。目前，全县建成食堂约3
0家，服务老人1.2万人。县教育局印发
《云岭县食堂改革方案》，“暖胃工程”进一步铺开。
目前，县科协有会员30名，占全县三
分之一。会员30名全部到岗。
"""


def gold_data() -> dict[str, Any]:
    """Give the sample's gold as JSON data, fresh at every call."""
    bodies = [("云岭县教育局", "县教育局", "government"), ("云岭县科学技术协会", "县科协", "people's_organisation")]
    return {
        "doc": "sample",
        "source": {"title": None, "series": None, "authors": ["高远山"], "published": {"value": "2024", "basis": "inferred: 今年"}},
        "district": {"name": "云岭县", "code": "530199", "province": "云南省"},
        "people": [
            {
                "name": "马云川",
                "positions": [{"org": "云岭县教育局", "org_mention": "县教育局", "role": "局长"}],
                "honours": [],
                "mentions": 1,
            }
        ],
        "organisations": [{"name": name, "aliases": [alias], "type": kind, "level": "county"} for name, alias, kind in bodies],
        "dates": [
            _date("今年3月5日", "记者高远山", "2024-03-05", "2024-03-05"),
            _date("目前", "局长马云川说。", "PRESENT_REF", None),
            _date("目前", "工程”进一步铺开。", "PRESENT_REF", None),
        ],
        "figures": [
            _figure("约30家", "全县建成食堂约30家", 30, "家", "食堂", "云岭县", bound="approx", period="目前"),
            _figure("1.2万人", "服务老人1.2万人", 12000, "人", "老人", None),
            _figure("30名", "县科协有会员30名", 30, "名", "会员", "云岭县科学技术协会"),
            _figure("三分之一", "占全县三分之一", 0.333, "", "会员", "云岭县科学技术协会", kind="ratio"),
            _figure("30名", "会员30名全部到岗", 30, "名", "“会员”", None),
        ],
        "documents": [{"title": "云岭县食堂改革方案", "issuer": "云岭县教育局", "date": None}],
        "events": [{"name": "云岭县改革推进会", "type": "meeting", "date": "2024-03-05", "place": None, "organiser": None}],
        "quotes": [{"speaker": "马云川", "speaker_text": None, "begins": "我们先易后难，一步一步把", "ends": "步把账算清楚。"}],
        "programmes": [{"name": "暖胃工程", "kind": "project"}],
        "not_figures": ["一步一步", "进一步"],
    }


def _date(text: str, hint: str, value: str, day: str | None) -> dict[str, Any]:
    return {"text": text, "line_hint": hint, "type": "DATE", "value": value, "mod": None, "start": day, "end": day}


def _figure(text: str, context: str, value: float, unit: str, measure: str, owner: str | None, **other: Any) -> dict[str, Any]:
    base = {"text": text, "context": context, "value": value, "low": None, "high": None, "unit": unit, "bound": "exact", "kind": "count"}
    return base | {"measure": measure, "owner": owner, "qualifiers": [], "period": None} | other


def sample_gold() -> Gold:
    """Give the sample's gold."""
    return Gold.model_validate(gold_data())


def perfect(gold: Gold, raw: str = ARTICLE, uri: str = "sample.txt") -> dict[str, Any]:
    """Give the record, as JSON data, that agrees with gold in everything that is scored."""
    spans = _Spans(raw)
    sha256 = hashlib.sha256(raw.encode()).hexdigest()
    published = gold.source.published
    base = {"source": _source(raw, uri, sha256, published.value if published else None), "district": None}
    if gold.district:
        base["district"] = {**gold.district.model_dump(), "full_name": gold.district.name, "prefecture": None, "evidence": []}
    bodies = {entry.name: f"o{n}" for n, entry in enumerate(gold.organisations, 1)}
    implied = sorted({post.org for person in gold.people for post in person.positions if post.org and post.org not in bodies})
    bodies |= {name: f"o{n}" for n, name in enumerate(implied, len(bodies) + 1)}
    people = {entry.name: f"p{n}" for n, entry in enumerate(gold.people, 1)}
    return base | {
        "schema": "reformie/record/1",
        "id": f"000000-{sha256[:12]}",
        "divisions": [],
        "reform": None,
        "people": [_person(spans, person.model_dump(), people, bodies) for person in gold.people],
        "organisations": [_body(spans, entry.model_dump(), bodies) for entry in gold.organisations]
        + [_body(spans, {"name": name, "aliases": [], "type": "other", "level": "none"}, bodies) for name in implied],
        "dates": _dates(spans, gold),
        "figures": _figures(spans, gold, bodies),
        "documents": [
            {"id": f"c{n}", "title": e.title, "issuer": None, "date": None, "mentions": [], "rule": "t"}
            for n, e in enumerate(gold.documents)
        ],
        "events": _events(spans, gold),
        "quotations": _quotations(spans, gold, people),
        "programmes": [{"id": f"r{n}", "name": e.name, "kind": e.kind, "mentions": [], "rule": "t"} for n, e in enumerate(gold.programmes)],
        "sections": [],
        "warnings": [],
    }


def perfect_record(gold: Gold, raw: str = ARTICLE, uri: str = "sample.txt") -> Record:
    """Give the perfect record as a model."""
    return Record.model_validate(perfect(gold, raw, uri))


class _Spans:
    """Spans of the raw text by whitespace-free offsets."""

    def __init__(self, raw: str) -> None:
        self.flat = Flat(raw)
        self._raw = [offset for offset, char in enumerate(raw) if not char.isspace()]

    def at(self, start: int, end: int) -> dict[str, Any]:
        return {"start": self._raw[start], "end": self._raw[end - 1] + 1, "text": self.flat.text[start:end]}

    def first(self, word: str) -> dict[str, Any]:
        start = self.flat.text.index(word)
        return self.at(start, start + len(word))


def _source(raw: str, uri: str, sha256: str, published: str | None) -> dict[str, Any]:
    day = {"value": published, "start": "", "end": "", "basis": "inferred", "because": "", "evidence": []} if published else None
    head = {"uri": uri, "sha256": sha256, "encoding": "utf-8", "characters": len(raw), "text": raw}
    return head | {"title": None, "series": None, "authors": [], "published": day}


def _person(spans: _Spans, person: dict[str, Any], people: dict[str, str], bodies: dict[str, str]) -> dict[str, Any]:
    evidence = spans.first(person["name"])
    posts = [
        {"organisation": bodies.get(post["org"]), "role": post["role"], "evidence": evidence, "rule": "t"} for post in person["positions"]
    ]
    return {"id": people[person["name"]], "name": person["name"], "positions": posts, "honours": [], "mentions": [evidence], "rule": "t"}


def _body(spans: _Spans, body: dict[str, Any], bodies: dict[str, str]) -> dict[str, Any]:
    mentions = [spans.first(alias) for alias in body["aliases"]]
    return {**body, "id": bodies[body["name"]], "aliases": [], "parent": None, "mentions": mentions, "rule": "t"}


def _dates(spans: _Spans, gold: Gold) -> list[dict[str, Any]]:
    places = spans.flat.locate([date_entry(entry) for entry in gold.dates])
    found = []
    for n, (entry, place) in enumerate(zip(gold.dates, places, strict=True), 1):
        assert place is not None
        data = entry.model_dump(exclude={"line_hint"}) | {"id": f"d{n}", "span": spans.at(*place), "anchor": None, "rule": "t"}
        found.append(data)
    return found


def _figures(spans: _Spans, gold: Gold, bodies: dict[str, str]) -> list[dict[str, Any]]:
    places = spans.flat.locate([figure_entry(entry) for entry in gold.figures])
    found = []
    for n, (entry, place) in enumerate(zip(gold.figures, places, strict=True), 1):
        assert place is not None
        data = entry.model_dump(exclude={"context"}) | {"id": f"f{n}", "span": spans.at(*place), "period": None, "rule": "t"}
        if entry.owner:
            data["owner"] = {"organisation": bodies[entry.owner]} if entry.owner in bodies else {"district": entry.owner}
            if gold.district and entry.owner == gold.district.name:
                data["owner"] = {"district": gold.district.code}
        found.append(data)
    return found


def _events(spans: _Spans, gold: Gold) -> list[dict[str, Any]]:
    links: dict[str, Any] = {"date": None, "organiser": None, "people": [], "evidence": spans.at(0, 1), "rule": "t"}
    return [{"id": f"e{n}", "name": e.name, "type": e.type, "place": e.place, **links} for n, e in enumerate(gold.events, 1)]


def _quotations(spans: _Spans, gold: Gold, people: dict[str, str]) -> list[dict[str, Any]]:
    found = []
    for n, quote in enumerate(gold.quotes, 1):
        start = spans.flat.text.index(quote.begins)
        end = spans.flat.text.index(quote.ends, start + len(quote.begins) - len(quote.ends)) + len(quote.ends)
        speaker = {"speaker": people.get(quote.speaker or ""), "speaker_text": quote.speaker_text}
        found.append({"id": f"q{n}", "span": spans.at(start, end), "rule": "t", **speaker})
    return found
