from __future__ import annotations

import io
import itertools
import subprocess
import sys
import weakref
from pathlib import Path
from typing import Any

import orjson
import pytest
from jsonschema import Draft202012Validator

from reformie import cli
from reformie.dossier import group
from reformie.dossier.agree import contradictory, held, span_of
from reformie.dossier.group import dossiers, find_places
from reformie.dossier.models import Attestation, Dossier, FigureValue, When
from reformie.errors import StoredError
from reformie.pipeline import records as extracted
from reformie.read.sources import read_articles
from reformie.record import Record, Span
from reformie.schema import schema_of
from reformie.write import line
from sample import sample, span

CORPUS = Path(__file__).parents[1] / "corpus" / "articles"
BUREAU = "江城市江城区科学技术协会"


def made(*records: Record) -> list[Dossier]:
    stream = io.BytesIO(b"".join(map(line, records)))
    return list(dossiers(stream, find_places(stream, "records.jsonl"), "records.jsonl"))


def merged(*records: Record) -> Dossier:
    (dossier,) = made(*records)
    return dossier


def article(number: int, published: str | None, *, person: str = "方明", role: str = "主席", **changes: Any) -> Record:
    """The sample as another article: of another day, with another person in the post."""
    base = sample()
    source = base.source.model_dump() | {"sha256": f"{number:064x}"}
    if published is None:
        source["published"] = None
    else:
        source["published"] |= {
            "value": published,
            "start": published + "-01-01"[len(published) - 4 :],
            "end": published + "-12-31"[len(published) - 4 :],
        }
    who = base.people[0].model_dump()
    who["name"] = person
    who["positions"][0]["role"] = role
    return sample(**{"id": f"990101-{number:012x}", "source": source, "people": [who]} | changes)


def of(dossier: Dossier, field: str) -> list[tuple[str, list[Any]]]:
    return [(each.subject, [value.value for value in each.values]) for each in dossier.conflicts if each.field == field]


@pytest.fixture(scope="module")
def yinzhou() -> list[Record]:
    """The four articles on one district."""
    results = list(extracted(read_articles(sorted(CORPUS.glob("dossier-*.txt")))))
    assert len(results) == 4 and all(isinstance(result, Record) for result in results)
    return [result for result in results if isinstance(result, Record)]


def test_the_planted_contradictions_are_found_and_nothing_else(yinzhou: list[Record]) -> None:
    dossier = merged(*yinzhou)
    assert dossier.district.name == "鄞州区"
    assert len(dossier.articles) == 4
    assert of(dossier, "people.positions") == [("宁波市鄞州区司法局局长", ["赵启帆", "林若谷", "赵启帆"])]
    assert of(dossier, "figures.values") == [("鄞州区 取消 证明材料 2023", [312, 287])]
    assert {conflict.field for conflict in dossier.conflicts} == {"people.positions", "figures.values"}
    texts = {record.id: record.source.text or "" for record in yinzhou}
    for conflict in dossier.conflicts:
        for value in conflict.values:
            assert value.span is not None
            cut = texts[value.record][value.span.start : value.span.end]
            assert "".join(cut.split()) == value.span.text


def test_people_keep_all_posts_with_the_dates_at_which_they_are_attested(yinzhou: list[Record]) -> None:
    dossier = merged(*yinzhou)
    names = {body.id: body.name for body in dossier.organisations}
    person = next(person for person in dossier.people if person.name == "陆景川")
    posts = {(names[post.organisation or ""], post.role): [each.date for each in post.attested] for post in person.positions}
    assert posts[("中共宁波市鄞州区委员会", "副书记")] == ["2023-05-18"]
    assert posts[("中共宁波市鄞州区委员会", "书记")] == ["2024-06-20"]
    assert len({body.name for body in dossier.organisations}) == len(dossier.organisations)


def test_figures_of_one_measure_are_lined_up_by_period(yinzhou: list[Record]) -> None:
    series = [each for each in merged(*yinzhou).figures if each.measure == "证明材料" and "收取" in each.qualifiers and each.unit == "份"]
    assert [[(value.period.value, value.value) for value in each.values if value.period] for each in series] == [
        [("2022", 468_000), ("2023", 182_000), ("2024-01/2024-05", 46_000)]
    ]


def test_order_and_copies_change_nothing(yinzhou: list[Record]) -> None:
    expected = merged(*yinzhou).to_json()
    for order in itertools.islice(itertools.permutations(yinzhou), 0, None, 5):
        assert merged(*order).to_json() == expected
    assert merged(*yinzhou, *reversed(yinzhou)).to_json() == expected


def test_copies_that_differ_are_chosen_by_their_bytes_alone() -> None:
    one, other = article(1, "2024", person="甲"), article(1, "2024", person="乙")
    assert merged(one, other) == merged(other, one)
    assert len(merged(one, other).people) == 1


def test_one_dossier_for_each_district_in_order_of_the_codes(yinzhou: list[Record]) -> None:
    assert [dossier.district.code for dossier in made(sample(), *yinzhou)] == ["330212", "990101"]


def test_a_dossier_fits_its_schema_and_reads_back(yinzhou: list[Record]) -> None:
    for dossier in made(sample(), *yinzhou):
        Draft202012Validator(schema_of(Dossier)).validate(orjson.loads(dossier.to_json()))
        assert Dossier.from_json(dossier.to_json()) == dossier


@pytest.mark.parametrize(
    ("days", "holders", "found"),
    [
        (["2024-03-01", "2024-05-01", "2024-06-01"], "甲乙甲", [["甲", "乙", "甲"]]),
        (["2024-03-01", "2024-05-01", "2024-06-01"], "甲甲乙", []),
        (["2024-03-01", "2024-03-01"], "甲乙", [["甲", "乙"]]),
        (["2024-03-01", "2024-03-02"], "甲乙", []),
        (["2024", "2024"], "甲乙", []),
        (["2024", "2024-06-01"], "甲乙", []),
        (["2023", "2024-06-01", "2025"], "甲乙甲", [["甲", "乙", "甲"]]),
        ([None, "2024-06-01"], "甲乙", []),
    ],
)
def test_one_post_with_two_holders_at_one_time(days: list[str | None], holders: str, found: list[list[str]]) -> None:
    articles = [article(number, day, person=name) for number, (day, name) in enumerate(zip(days, holders, strict=True), 1)]
    assert [values for _, values in of(merged(*articles), "people.positions")] == found


@pytest.mark.parametrize("role", ["副主席", "委员", "原主席", "科长"])
def test_a_post_that_several_can_hold_is_no_conflict(role: str) -> None:
    assert merged(article(1, "2024-03-01", person="甲", role=role), article(2, "2024-03-01", person="乙", role=role)).conflicts == ()


def test_two_holders_in_one_article_are_no_disagreement_between_articles() -> None:
    both = [article(1, "2024-03-01", person=name).people[0].model_dump() | {"id": f"p{n}"} for n, name in enumerate("甲乙", 1)]
    assert merged(article(1, "2024-03-01", people=both), article(2, "2024-03-01", person="甲")).conflicts == ()


def test_a_person_who_is_head_and_deputy_at_one_time() -> None:
    days = ["2024-03-01", "2024-05-01", "2024-06-01"]
    roles = ["主席", "副主席", "主席"]
    articles = [article(number, day, role=role) for number, (day, role) in enumerate(zip(days, roles, strict=True), 1)]
    assert of(merged(*articles), "people.role") == [(f"方明：{BUREAU}", roles)]
    promoted = [article(number, day, role=role) for number, (day, role) in enumerate(zip(days, ["副主席", "主席", "主席"], strict=True), 1)]
    assert merged(*promoted).conflicts == ()


def at_work(number: int, published: str, body: str, kind: str, role: str) -> Record:
    """The sample as another article, with its person at a body of another name and type."""
    bodies = [each.model_dump() for each in sample().organisations]
    held = sample().people[0].positions[0].organisation
    for each in bodies:
        if each["id"] == held:
            each |= {"name": body, "type": kind}
    return article(number, published, role=role, organisations=bodies)


def test_one_name_at_two_workplaces_may_be_two_people() -> None:
    school = at_work(1, "2024-03-01", "江城区桃花小学", "school", "校长")
    ward = at_work(2, "2024-05-01", "江城区人民医院", "hospital", "护士长")
    assert of(merged(school, ward), "people.namesakes") == [("方明", ["江城区桃花小学校长", "江城区人民医院护士长"])]


@pytest.mark.parametrize(
    ("published", "body", "kind", "role"),
    [
        ("2025-03-01", "江城区人民医院", "hospital", "护士长"),
        ("2024-05-01", "江城区人民政府", "government", "副区长"),
        ("2024-05-01", "江城区作家协会", "association", "主席"),
        ("2024-05-01", "江城区人民医院", "hospital", "特聘顾问"),
        ("2024-05-01", "江城区桃花小学", "school", "书记"),
    ],
)
def test_posts_that_one_person_may_hold_are_no_namesakes(published: str, body: str, kind: str, role: str) -> None:
    school = at_work(1, "2024-03-01", "江城区桃花小学", "school", "校长")
    assert of(merged(school, at_work(2, published, body, kind, role)), "people.namesakes") == []


def entries(*articles: Record) -> list[tuple[list[str], tuple[str, ...]]]:
    """The people called 方明 in a dossier of articles: the bodies of each one's posts, and the records."""
    dossier = merged(*articles)
    names = {body.id: body.name for body in dossier.organisations}
    people = [person for person in dossier.people if person.name == "方明"]
    assert len({person.id for person in dossier.people}) == len(dossier.people)
    return [([names[post.organisation or ""] for post in person.positions], person.records) for person in people]


def test_namesakes_at_two_workplaces_at_one_time_are_two_entries() -> None:
    school = at_work(1, "2024-03-01", "江城区桃花小学", "school", "校长")
    ward = at_work(2, "2024-03-20", "江城区人民医院", "hospital", "护士长")
    again = at_work(3, "2024-06-01", "江城区桃花小学", "school", "书记")
    silent = article(4, "2024-07-01", people=[sample().people[0].model_dump() | {"positions": []}])
    found = entries(school, ward, again, silent)
    assert [(sorted(set(bodies)), records) for bodies, records in found] == [
        (["江城区桃花小学"], (school.id, again.id, silent.id)),
        (["江城区人民医院"], (ward.id,)),
    ]
    assert of(merged(school, ward), "people.namesakes") == [("方明", ["江城区桃花小学校长", "江城区人民医院护士长"])]


def test_a_change_of_post_leaves_one_entry() -> None:
    school = at_work(1, "2024-03-01", "江城区桃花小学", "school", "校长")
    ward = at_work(2, "2024-05-01", "江城区人民医院", "hospital", "护士长")
    assert [records for _, records in entries(school, ward)] == [(school.id, ward.id)]
    both = at_work(3, "2024-03-20", "江城区人民医院", "hospital", "护士长")
    assert len(entries(school, both)) == 2


def value(text: str, number: float | None, bound: str = "exact", record: str = "a", **changes: Any) -> FigureValue:
    when = When(value="2023", mod=None, start="2023-01-01", end="2023-12-31")
    fields = {"value": number, "low": None, "high": None, "bound": bound, "text": text, "period": when, "record": record}
    return FigureValue.model_validate(fields | {"date": None, "span": Span(start=0, end=1, text="x")} | changes)


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        (value("312项", 312), value("287项", 287), False),
        (value("30家", 30), value("26家", 26), False),
        (value("30余家", 30, "more_than"), value("32家", 32), True),
        (value("30余家", 30, "more_than"), value("26家", 26), False),
        (value("不足30家", 30, "less_than"), value("26家", 26), True),
        (value("不超过30家", 30, "at_most"), value("31家", 31), False),
        (value("约30家", 30, "approx"), value("32家", 32), True),
        (value("约30家", 30, "approx"), value("40家", 40), False),
        (value("12.8万人", 128_000), value("128345人", 128_345), True),
        (value("12.8万人", 128_000), value("12.9万人", 129_000), True),  # 128,500 rounds to either
        (value("12.8万人", 128_000), value("13.1万人", 131_000), False),
        (value("8.7%", 8.7), value("8.72%", 8.72), True),
        (value("8.7%", 8.7), value("8.9%", 8.9), False),
        (value("3—5家", None, low=3, high=5), value("4家", 4), True),
        (value("3—5家", None, low=3, high=5), value("6家", 6), False),
        (value("三成", 30), value("31%", 31), False),
        (value("3家", 3, period=None), value("4家", 4, period=None), True),
        (value("3家", 3, record="b"), value("4家", 4), True),  # both in one article
    ],
)
def test_whether_two_figures_can_both_be_true(one: FigureValue, other: FigureValue, agree: bool) -> None:
    found = list(contradictory([one, other.model_copy(update={"record": "b"})]))
    assert found == ([] if agree else [[one, other.model_copy(update={"record": "b"})]])


def test_open_periods_and_other_ends_are_not_compared() -> None:
    since = When(value="2024-01-01", mod="AFTER", start="2024-01-01", end=None)
    assert not list(contradictory([value("3家", 3, period=since), value("4家", 4, record="b", period=since)]))
    end = When(value="2023", mod="END", start="2023-01-01", end="2023-12-31")
    assert not list(contradictory([value("3家", 3), value("4家", 4, record="b", period=end)]))


def test_the_span_of_a_hostile_number_is_found_at_once() -> None:
    assert span_of(value("9" * 100_000 + "家", 9.0)) == (9.0, 9.0)
    assert span_of(value("1" + "万" * 100 + "家", 9.0))[0] < 9.0


@pytest.mark.parametrize(
    ("dates", "expected"),
    [(["2024-03-01", "2024-05-01"], ("2024-03-01", "2024-05-01")), (["2024"], None), (["2023", "2024"], ("2023-12-31", "2024-01-01"))],
)
def test_what_is_attested_for_certain(dates: list[str], expected: tuple[str, str] | None) -> None:
    assert held([Attestation(record="a", date=date, span=Span(start=0, end=1, text="x")) for date in dates]) == expected


def event(number: int, name: str, date: str | None) -> dict[str, Any]:
    rest = {"type": "meeting", "place": None, "organiser": "o1", "people": ["p1"], "evidence": span("印发"), "rule": "events.meeting"}
    return {"id": f"e{number}", "name": name, "date": date} | rest


def test_events_documents_programmes_and_reforms_are_merged() -> None:
    later = sample().dates[0].model_dump() | {"id": "d2", "value": "2024-05", "start": "2024-05-01", "end": "2024-05-31"}
    dates = [sample().dates[0].model_dump(), later]
    paper = sample().documents[0].model_dump() | {"issuer": "o1"}
    programme = {"id": "g1", "name": "科技企业", "kind": "project", "mentions": [span("科技企业")], "rule": "programmes.quoted"}
    reform = {"name": "科协改革", "status": None, "began": "d1", "lead_body": "o1", "plan": "t1", "vision": ["服务"], "evidence": []}
    other_reform = reform | {"began": "d2", "status": "试点"}
    first = article(
        1, "2024-06-01", dates=dates, programmes=[programme], reform=reform, documents=[paper | {"date": "d1"}],
        events=[event(1, "座谈会", None), event(2, "推进会", "d2"), event(3, "动员会", "d1")],
    )  # fmt: skip
    second = article(
        2, "2024-06-02", dates=dates, programmes=[programme], reform=other_reform, documents=[paper | {"date": "d2"}],
        events=[event(1, "推进会", "d2")],
    )  # fmt: skip
    dossier = merged(second, first)
    assert [(each.name, len(each.records), each.organiser, each.people) for each in dossier.events] == [
        ("动员会", 1, "o1", ("p1",)), ("推进会", 2, "o1", ("p1",)), ("座谈会", 1, "o1", ("p1",)),
    ]  # fmt: skip
    assert [(each.title, each.issuer, len(each.records)) for each in dossier.documents] == [("江城区科协改革方案", "o1", 2)]
    assert [(each.name, len(each.records)) for each in dossier.programmes] == [("科技企业", 2)]
    (found,) = dossier.reforms
    assert (found.status, found.lead_body, found.plan, found.vision) == ("试点", "o1", "t1", ("服务",))
    assert of(dossier, "documents.date") == [("江城区科协改革方案", ["2024-03", "2024-05"])]
    assert of(dossier, "reforms.began") == [("科协改革", ["2024-03", "2024-05"])]


def test_only_a_record_at_a_time_is_held(monkeypatch: pytest.MonkeyPatch) -> None:
    tracked: list[weakref.ref[Record]] = []
    most = 0

    def watched(entry: bytes, where: str) -> Record:
        nonlocal most
        record = Record.from_json(entry)
        tracked.append(weakref.ref(record))
        most = max(most, sum(each() is not None for each in tracked))
        return record

    monkeypatch.setattr(group, "stored_record", watched)
    assert len(merged(*(article(number, "2024-06-01") for number in range(1, 40))).articles) == 39
    assert most <= 2


def run(*arguments: object) -> int:
    return cli.main([str(argument) for argument in arguments])


@pytest.fixture
def records(tmp_path: Path) -> Path:
    file = tmp_path / "records.jsonl"
    file.write_bytes(line(article(1, "2024-03-01")) + b"\n" + line(sample(district=None)) + line(article(2, "2024-03-01", person="甲")))
    return file


def test_the_command_writes_dossiers_and_tells_what_it_left_out(records: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run("dossier", records) == 0
    out, err = capfd.readouterr()
    assert [len(Dossier.from_json(each).conflicts) for each in out.splitlines()] == [1]
    assert err == "reformie: left out 1 of 3 records, which have no district\n"
    assert run("dossier", records, "-o", tmp_path / "dossiers.jsonl") == 0
    assert (tmp_path / "dossiers.jsonl").read_text("utf-8") == out
    assert capfd.readouterr().err.splitlines()[1:] == ["reformie: 1 dossier from 2 records"]


def test_the_command_reads_a_pipe(records: Path) -> None:
    command = [sys.executable, "-m", "reformie", "dossier", "-"]
    done = subprocess.run(command, input=records.read_bytes(), capture_output=True, check=True, timeout=120)
    assert Dossier.from_json(done.stdout).articles == ("990101-000000000001", "990101-000000000002")


@pytest.mark.parametrize("content", [b"{", b"[]", b'{"id": 1}', b'{"id": "x", "source": {"sha256": "", "published": null}, "district": 3}'])
def test_what_is_no_record_is_told_with_its_line(tmp_path: Path, content: bytes, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "records.jsonl").write_bytes(line(sample()) + content)
    assert run("dossier", tmp_path / "records.jsonl", "-o", tmp_path / "out.jsonl") == cli.USAGE
    assert "records.jsonl, line 2: not" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["records.jsonl"]


def test_a_record_of_another_version_is_told() -> None:
    broken = orjson.loads(line(sample())) | {"people": 3}
    stream = io.BytesIO(orjson.dumps(broken))
    with pytest.raises(StoredError, match="line 1: not a record of this version: people"):
        list(dossiers(stream, find_places(stream, "x"), "x"))


def test_nothing_to_merge_is_told(tmp_path: Path) -> None:
    (tmp_path / "records.jsonl").write_bytes(line(sample(district=None)))
    assert run("dossier", tmp_path / "records.jsonl") == cli.NOTHING_READ
    assert run("dossier", tmp_path / "records.jsonl", "-o", tmp_path / "records.jsonl") == cli.USAGE
