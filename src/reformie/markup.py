"""A record as a page: the article with its spans marked, and the fields beside it. For notebooks and browsers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from reformie import terms

if TYPE_CHECKING:
    from jinja2 import Template

_Record = dict[str, Any]
# Kind and its Chinese name. Of two kinds with the same bounds the earlier one here counts as the inner one.
KINDS = {
    "person": "人物",
    "position": "职务",
    "organisation": "机构",
    "division": "区划",
    "date": "日期",
    "figure": "数字",
    "document": "文件",
    "programme": "项目",
    "event": "事件",
    "quotation": "引语",
    "warning": "提示",
}
_TINTED = frozenset(KINDS) - {"division", "position", "event", "quotation", "warning"}
_SHOWN = 4  # so many places at most are quoted as evidence


@dataclass(frozen=True, slots=True)
class Mark:
    """A span to show: half-open bounds in the raw text, its kind (a key of ``KINDS``) and what a reader sees on hovering."""

    start: int
    end: int
    kind: str
    note: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text over which the same marks lie: their kinds, the innermost first, and all notes."""

    text: str
    kinds: tuple[str, ...]
    notes: str

    @property
    def tint(self) -> str:
        """The kind whose colour lies under the text: the innermost one that has a colour; a division yields to what it is part of."""
        return next((kind for kind in self.kinds if kind in _TINTED), "division" if "division" in self.kinds else "none")


def page(record: dict[str, Any]) -> str:
    """Give the HTML of a record, as ``Record.model_dump(by_alias=True)`` gives it; without the raw text only the fields."""
    text = record["source"]["text"]
    marks = sorted(_marks(record), key=lambda mark: (mark.start, -mark.end))
    used = {mark.kind for mark in marks}
    return _template().render(
        title=headline(record["source"]["title"], record["source"]["uri"]),
        pieces=list(pieces(text, marks)) if text is not None else [],
        legend=[(kind, name) for kind, name in KINDS.items() if kind in used] if text is not None else [],
        fields=list(_fields(record)),
    )


def headline(title: object, uri: object) -> str:
    """Give what an article is called where it is shown: its title, else the name of its file without the folders."""
    return str(title or re.split(r"[/\\]", str(uri).rstrip("/\\"))[-1])


def pieces(text: str, marks: Iterable[Mark]) -> Iterator[Piece]:
    """Cut ``text`` at the bounds of all marks, so that marks may overlap; the pieces joined give it back."""
    opening: dict[int, list[Mark]] = {}
    closing: dict[int, list[Mark]] = {}
    for mark in marks:
        opening.setdefault(mark.start, []).append(mark)
        closing.setdefault(mark.end, []).append(mark)
    cuts = sorted({0, len(text), *opening, *closing})
    order = list(KINDS)
    active: list[Mark] = []
    for start, end in pairwise(cuts):
        for mark in closing.get(start, ()):
            active.remove(mark)
        active += opening.get(start, ())
        inner = sorted(active, key=lambda mark: (mark.end - mark.start, order.index(mark.kind)))
        kinds = tuple(dict.fromkeys(mark.kind for mark in inner))
        yield Piece(text[start:end], kinds, "\n".join(dict.fromkeys(mark.note for mark in inner)))


@cache
def _template() -> Template:
    from jinja2 import Environment

    source = (resources.files("reformie") / "markup.html").read_text("utf-8")
    return Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True).from_string(source)


def _marks(record: _Record) -> Iterator[Mark]:
    yield from _people_marks(record)
    for division in record["divisions"]:
        yield from _each("division", division["mentions"], f"{division['full_name']} {division['code']}")
    for kind, entries in (("organisation", "organisations"), ("document", "documents"), ("programme", "programmes")):
        for entry in record[entries]:
            yield from _each(kind, entry["mentions"], entry.get("name") or entry["title"], entry["rule"])
    for date in record["dates"]:
        yield from _each("date", [date["span"]], _date_value(date), date["rule"])
    bodies = {body["id"]: body["name"] for body in record["organisations"]}
    for figure in record["figures"]:
        said = _joined(_amount(figure), figure["measure"], _owner(figure, record, bodies))
        yield from _each("figure", [figure["span"]], said, figure["rule"])
    for event in record["events"]:
        yield from _each("event", [event["evidence"]], event["name"], event["rule"])
    people = {person["id"]: person["name"] for person in record["people"]}
    for quotation in record["quotations"]:
        yield from _each("quotation", [quotation["span"]], _speaker(quotation, people), quotation["rule"])
    for warning in record["warnings"]:
        yield from _each("warning", [warning["span"]] if warning["span"] else [], terms.reading(warning["code"], warning["message"]))


def _people_marks(record: _Record) -> Iterator[Mark]:
    bodies = {body["id"]: body["name"] for body in record["organisations"]}
    for person in record["people"]:
        yield from _each("person", person["mentions"], person["name"], person["rule"])
        for post in person["positions"]:
            held = f"{person['name']}：{bodies.get(post['organisation'], '')}{post['role']}"
            yield from _each("position", [post["evidence"]], held, post["rule"])
        for honour in person["honours"]:
            yield from _each("position", [honour["evidence"]], f"{person['name']}：{honour['name']}（荣誉）")


def _each(kind: str, spans: Iterable[_Record], value: str, rule: str | None = None) -> Iterator[Mark]:
    note = f"{KINDS[kind]}：{value}" + (f" · {rule}" if rule else "")
    return (Mark(span["start"], span["end"], kind, note) for span in spans)


Row = tuple[str, str]


def _fields(record: _Record) -> Iterator[tuple[str, list[Row]]]:
    """Give each field's Chinese name with its rows of (what, about it); a field with nothing to show is left out."""
    people = {person["id"]: person["name"] for person in record["people"]}
    bodies = {body["id"]: body["name"] for body in record["organisations"]}
    dates = {date["id"]: date["text"] for date in record["dates"]}
    shown = [
        ("来源", _source(record["source"])),
        ("区县", _district(record)),
        ("发布日期", _published(record["source"]["published"])),
        ("改革", _reform(record, bodies, dates)),
        ("人物及职务", [(person["name"], _posts(person, bodies)) for person in record["people"]]),
        ("机构", [(body["name"], "、".join(form for form in body["aliases"] if form != body["name"])) for body in record["organisations"]]),
        ("日期", [(date["text"], _date_value(date)) for date in record["dates"]]),
        ("数字", [(figure["text"], _figure(figure, record, bodies, dates)) for figure in record["figures"]]),
        ("文件", [(entry["title"], _joined(bodies.get(entry["issuer"]), dates.get(entry["date"]))) for entry in record["documents"]]),
        ("事件", [(event["name"], _event(event, dates, bodies, people)) for event in record["events"]]),
        ("引语", [(_speaker(entry, people) or "？", entry["span"]["text"]) for entry in record["quotations"]]),
        ("项目", [(entry["name"], terms.PROGRAMME_KINDS.get(entry["kind"], entry["kind"])) for entry in record["programmes"]]),
        ("段落", [(section["heading"] or "（无标题）", _contents(section)) for section in record["sections"]]),
        ("提示", [_warning(warning) for warning in record["warnings"]]),
    ]
    return ((name, rows) for name, rows in shown if rows)


def _source(source: _Record) -> list[Row]:
    about = (("标题", source["title"]), ("系列", source["series"]), ("作者", "、".join(source["authors"])), ("出处", source["uri"]))
    return [(name, value) for name, value in about if value]


def _district(record: _Record) -> list[Row]:
    district = record["district"]
    return [(district["full_name"], district["code"])] if district else [("未能确定", "")]


def _published(published: _Record | None) -> list[Row]:
    if published is None:
        return [("未知", "")]
    return [(published["value"], _joined(terms.BASES[published["basis"]], _evidence(published["evidence"])))]


def _reform(record: _Record, bodies: dict[str, str], dates: dict[str, str]) -> list[Row]:
    reform = record["reform"]
    if reform is None:
        return []
    plan = next((f"《{document['title']}》" for document in record["documents"] if document["id"] == reform["plan"]), None)
    about = (reform["status"], dates.get(reform["began"]), bodies.get(reform["lead_body"]), plan, *reform["vision"])
    return [(reform["name"], _joined(*about, _evidence(reform["evidence"])))]


def _evidence(spans: list[_Record]) -> str:
    """Give what the article says, 据「…」: of several places the first few."""
    said = list(dict.fromkeys(span["text"] for span in spans))
    return f"据「{'」「'.join(said[:_SHOWN])}」{'等' * (len(said) > _SHOWN)}" if said else ""


def _event(event: _Record, dates: dict[str, str], bodies: dict[str, str], people: dict[str, str]) -> str:
    who = "、".join(people.get(person, person) for person in event["people"])
    kind = terms.EVENT_TYPES.get(event["type"], event["type"])
    return _joined(kind, dates.get(event["date"]), event["place"], bodies.get(event["organiser"]), who)


def _warning(warning: _Record) -> Row:
    where = f"“{warning['span']['text']}”：" if warning["span"] else ""
    return terms.WARNINGS.get(warning["code"], warning["code"]), where + terms.reading(warning["code"], warning["message"])


def _posts(person: _Record, bodies: dict[str, str]) -> str:
    posts = [f"{bodies.get(post['organisation'], '')} {post['role']}".strip() for post in person["positions"]]
    return "；".join([*posts, *(honour["name"] for honour in person["honours"])])


def _figure(figure: _Record, record: _Record, bodies: dict[str, str], dates: dict[str, str]) -> str:
    whose = _owner(figure, record, bodies)
    return _joined(figure["measure"], _amount(figure), whose, dates.get(figure["period"]), *figure["qualifiers"])


def _owner(figure: _Record, record: _Record, bodies: dict[str, str]) -> str:
    """Give whose figure it is: a body, a division, a township or village, or "" where that is not told."""
    owner = figure["owner"] or {}
    place = (figure["owner_place"] or {}).get("text")
    name = bodies.get(owner.get("organisation", "")) or _divisions(record).get(owner.get("district", "")) or place
    return f"属{name}" if name else ""


def _divisions(record: _Record) -> dict[str, str]:
    named = [*record["divisions"], *([record["district"]] if record["district"] else [])]
    return {division["code"]: division["name"] for division in named}


def _contents(section: _Record) -> str:
    counts = (("人物", section["people"]), ("数字", section["figures"]), ("事件", section["events"]))
    return _joined(*(f"{name} {len(ids)}" for name, ids in counts if ids))


def _date_value(date: _Record) -> str:
    value = terms.REFERENCES.get(date["value"], date["value"])
    return value + (f"（{terms.DATE_MODS[date['mod']]}）" if date["mod"] else "")


def _amount(figure: _Record) -> str:
    number = figure["value"] if figure["value"] is not None else f"{_number(figure['low'])}–{_number(figure['high'])}"
    bound = "" if figure["bound"] == "exact" else f"（{terms.BOUNDS[figure['bound']]}）"
    return f"{_number(number)} {figure['unit']}".strip() + bound


def _number(value: float | str | None) -> str:
    return "" if value is None else value if isinstance(value, str) else f"{value:,}"


def _speaker(quotation: _Record, people: dict[str, str]) -> str:
    return people.get(quotation["speaker"]) or quotation["speaker_text"] or ""


def _joined(*parts: str | None) -> str:
    return " · ".join(part for part in parts if part)
