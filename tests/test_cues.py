"""Readers that are asked only where one of their words stands: nowhere else would they find anything."""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import _parser as parser  # what the library parses a pattern into has no public home

import pytest

from parsed import samples
from reformie.article import Article
from reformie.bodies import aid, away, branded, builders, founded, honoured, houses, introduced, planned, quoted, shorts, sites, zones
from reformie.bodies.cues import CUES
from reformie.extractors.organisations import OrganisationsExtractor
from reformie.findings import Body, Findings
from reformie.gazetteer import Cues, Scan, matches_at
from reformie.lexicon import Lexicons
from reformie.mention import Mention
from reformie.pipeline import load
from reformie.segment import segmenter_of
from reformie.tokenizer import findings_of
from test_examples import EXAMPLES, lines_of
from test_regexes import _words

_TOGETHER = 25  # lines of examples that make one text


class _Everywhere:
    """Sends every reader everywhere."""

    def told(self, text: str) -> dict[object, range]:
        return dict.fromkeys(CUES, range(len(text) + 1))


def _texts() -> Iterator[str]:
    for table in sorted(EXAMPLES.glob("*.txt")):
        lines = [re.sub(r"\[([^|\]]+)\|[^\]]*\]", r"\1", sentence) for _, sentence in lines_of(table.name)]
        for first in range(0, len(lines), _TOGETHER):
            yield "\n".join(lines[first : first + _TOGETHER])


def _bodies(extractor: OrganisationsExtractor, findings: Findings) -> list[Mention[Body]]:
    findings.organisations.clear()
    extractor(findings)
    return [*findings.organisations]


def test_no_reader_of_bodies_finds_more_where_it_is_sent_everywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    nlp = load()
    extractor, everywhere = (OrganisationsExtractor(Lexicons(), segmenter_of(None)) for _ in range(2))
    monkeypatch.setattr(everywhere, "_cues", _Everywhere())
    told = 0
    for text in _texts():
        doc = nlp.tokenizer.without_tokens(Article.from_text(text))
        findings = findings_of(dict(nlp.pipeline)["reformie_places"](doc))
        wanted = _bodies(everywhere, findings)
        assert _bodies(extractor, findings) == wanted
        told += len(wanted)
    assert told > 1000


def test_a_reader_is_told_where_each_of_its_words_begins() -> None:
    cues = Cues({"groups": ["专班", "工作专班", ""], "firms": ["集团"], "none": []}, Scan())
    assert cues.told("工作专班和集团、集团") == {"groups": [0, 2], "firms": [5, 8]}
    assert cues.told("") == {}


def test_matches_at_some_offsets_are_those_that_the_whole_text_has() -> None:
    pattern, text = re.compile("(?:改革)?(?:工作)?专班"), "改革工作专班、工作专班，专班"
    assert [m.span() for m in matches_at(pattern, text, range(len(text), -1, -1))] == [m.span() for m in pattern.finditer(text)]
    assert [m.span() for m in matches_at(pattern, text, [4, 4, 7])] == [(4, 6), (7, 11)]


@pytest.mark.parametrize(
    ("reader", "patterns"),
    [
        (aid.aid_bodies, [aid._AID, aid._PAIRED]),
        (away.away_branches, [away._AWAY]),
        (branded.branded, [branded._SHOWN]),
        (founded.founded_groups, [founded._GIVEN]),
        (founded.task_groups, [founded._PARTED, founded._HEADED]),
        (honoured.honoured_teams, [honoured._TITLE]),
        (houses.sections, [houses._ROW, houses._DOUBLE]),
        (quoted.listed_groups, [quoted._CLOSE]),
        (shorts.company_unions, [shorts._COMPANY_UNION]),
        (shorts.inspections, [shorts._INSPECTING]),
        (introduced.introduced, [introduced._INTRODUCED, introduced._EACH]),
        (sites.site_offices, [sites._OFFICE]),
        (zones.run_parks, [zones._RUN_PARK]),
        (zones.ZoneBodies.bare, [zones.ZoneBodies(Lexicons())._bare]),
    ],
)
def test_what_a_reader_looks_for_holds_one_of_its_cues(reader, patterns) -> None:
    for pattern in patterns:
        for found in samples(pattern.pattern, 400, before="，"):
            assert any(cue in found.string for cue in CUES[reader]), found.string


@pytest.mark.parametrize(
    ("reader", "pattern"),
    [
        (builders.builders, builders._BUILDER),
        (planned.planned_groups, planned._BARE),
        (shorts.nearby, shorts._NEARBY),
        (shorts.short_forms, shorts._SHORT),
    ],
)
def test_what_a_reader_looks_for_begins_with_one_of_its_cues(reader, pattern) -> None:
    for found in samples(pattern.pattern, 400, before="，"):
        assert found[0].startswith(tuple(CUES[reader])), found[0]


def test_each_section_ends_as_the_cues_of_sections_begin() -> None:
    ends = _words(parser.parse(houses._SECTION_END))
    assert ends == {"科", "股", "部", "办公室"}
    assert {f"{end}、" for end in ends} < set(houses.CUES)


def test_each_head_of_a_company_holds_its_cue() -> None:
    assert [word for word, head in branded._HEADS.items() if word not in head] == []
