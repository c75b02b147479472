"""Figures of one measure, lined up by period."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reformie.dossier import conflicts
from reformie.dossier.models import BodyOwner, Conflict, DistrictOwner, DossierDistrict, FigureSeries, FigureValue
from reformie.dossier.said import Said
from reformie.record import BodyOwner as RecordBodyOwner
from reformie.record import Figure, FigureKind, Record

_Owner = tuple[str, str] | None  # ("organisation", name), ("district", code) or ("place", name)
_Key = tuple[str, str, FigureKind, _Owner, tuple[str, ...]]


class Figures:
    """The figures of one district. A figure whose measure the article does not tell can be compared with no other and is left out."""

    def __init__(self) -> None:
        self._series: dict[_Key, dict[tuple[object, ...], FigureValue]] = {}
        self._divisions: dict[str, str] = {}

    def add(self, record: Record, said: Said) -> None:
        """Take in the figures of one record; what it says twice counts once."""
        self._divisions |= {division.code: division.name for division in record.divisions}
        for figure in record.figures:
            if figure.measure is None:
                continue
            key = figure.measure, figure.unit, figure.kind, _owner(figure, said), tuple(sorted(figure.qualifiers))
            value = _value(figure, said)
            same = value.record, value.period, value.value, value.low, value.high, value.bound
            self._series.setdefault(key, {}).setdefault(same, value)

    def series(self, bodies: Mapping[str, str]) -> tuple[FigureSeries, ...]:
        """Give the series in order of first appearance, the values of each in order of time; ``bodies`` is name → id."""
        return tuple(self._each(bodies))

    def _each(self, bodies: Mapping[str, str]) -> Iterator[FigureSeries]:
        for number, ((measure, unit, kind, owner, qualifiers), values) in enumerate(self._series.items(), 1):
            yield FigureSeries(
                id=f"f{number}",
                measure=measure,
                unit=unit,
                kind=kind,
                owner=_owned(owner, bodies),
                owner_place=owner[1] if owner and owner[0] == "place" else None,
                qualifiers=qualifiers,
                values=tuple(sorted(values.values(), key=_place_in_time)),
                records=tuple(dict.fromkeys(value.record for value in values.values())),
            )

    def conflicts(self, series: Sequence[FigureSeries], bodies: Mapping[str, str], district: DossierDistrict) -> Iterator[Conflict]:
        """Give the figures that contradict each other."""
        names = {**self._divisions, district.code: district.name, **{identity: name for name, identity in bodies.items()}}
        return conflicts.of_figures(series, names)


def _owner(figure: Figure, said: Said) -> _Owner:
    if figure.owner is None:
        return ("place", figure.owner_place.text) if figure.owner_place else None
    if isinstance(figure.owner, RecordBodyOwner):
        name = said.body(figure.owner.organisation)
        return ("organisation", name) if name else None
    return "district", figure.owner.district


def _owned(owner: _Owner, bodies: Mapping[str, str]) -> BodyOwner | DistrictOwner | None:
    if owner is None or owner[0] == "place":
        return None
    kind, name = owner
    return BodyOwner(organisation=bodies[name]) if kind == "organisation" else DistrictOwner(district=name)


def _value(figure: Figure, said: Said) -> FigureValue:
    return FigureValue(
        value=figure.value,
        low=figure.low,
        high=figure.high,
        bound=figure.bound,
        text=figure.text,
        period=said.when(figure.period),
        record=said.record,
        date=said.date,
        span=figure.span,
    )


def _place_in_time(value: FigureValue) -> tuple[str, str, str, str, str, int]:
    """Sort by the period's first day, then its last; figures without one come last, in order of publication."""
    when = value.period
    first, last = (when.start or "9999-99-99", when.end or "9999-99-99") if when else ("9999-99-99", "")
    return first, last, when.value if when else "~", value.date or "9999", value.record, value.span.start
