"""The readers of bodies that few texts tell of, each with the words without which it finds nothing there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from reformie.bodies import (
    aid,
    away,
    begun,
    branded,
    builders,
    corps,
    founded,
    honoured,
    houses,
    introduced,
    medical,
    planned,
    quoted,
    shorts,
    sites,
    zones,
)
from reformie.bodies.groups import GROUPS

CUES: Mapping[Callable[..., object], Iterable[str]] = {
    aid.aid_bodies: aid.CUES,
    away.away_branches: away.CUES,
    begun.begun_groups: GROUPS,
    branded.branded: branded.CUES,
    builders.builders: builders.CUES,
    corps.corps_bodies: corps.CUES,
    founded.founded_groups: founded.CUES,
    founded.task_groups: founded.TASK_CUES,
    honoured.honoured_teams: honoured.CUES,
    houses.sections: houses.CUES,
    introduced.introduced: introduced.INTRODUCING,
    medical.clinics: medical.CUES,
    planned.planned_groups: planned.CUES,
    quoted.listed_groups: quoted.CUES,
    shorts.company_unions: shorts.COMPANY_UNIONS,
    shorts.inspections: shorts.INSPECTING,
    shorts.nearby: shorts.NEAR,
    shorts.short_forms: shorts.GENERAL,
    sites.site_offices: sites.CUES,
    zones.run_parks: zones.PARK_CUES,
    zones.ZoneBodies.bare: zones.CUES,
}
