"""Events: marked-up sentences, what they carry, and text that must not take long."""

from __future__ import annotations

from pathlib import Path

import pytest

import reformie
from examples_reader import table

EXAMPLES = Path(__file__).parent / "examples" / "events.txt"


@pytest.mark.parametrize(("district", "sentence", "wanted"), list(table(EXAMPLES)))
def test_examples(district: str, sentence: str, wanted: list[str]) -> None:
    record = reformie.extract(f"{district}的新闻。\n{sentence}")
    values = {date.id: date.value for date in record.dates}
    assert [f"{e.type}|{e.name}|{values.get(e.date or '', '-')}" for e in record.events] == wanted


def test_place_organiser_and_people() -> None:
    record = reformie.extract("2023年4月6日，肥西县委在桃花镇召开全县农村改革现场会。会上，肥西县委书记王建国作部署。\n")
    (event,) = record.events
    bodies = {body.id: body.name for body in record.organisations}
    names = {person.id: person.name for person in record.people}
    assert event.place == "桃花镇"
    assert bodies[event.organiser or ""] == "中共肥西县委员会"
    assert [names[person] for person in event.people] == ["王建国"]
    assert event.evidence.text.startswith("2023年4月6日")


@pytest.mark.parametrize(("clauses", "there"), [(20, 1), (200, 0)])
def test_who_is_named_far_off_took_no_part(clauses: int, there: int) -> None:
    record = reformie.extract(f"2023年4月6日，肥西县委召开全县农村改革现场会，{'大家认真学习，' * clauses}县委书记王建国出席。\n")
    assert [len(event.people) for event in record.events] == [there] and len(record.people) == 1


def test_told_twice_is_one_event() -> None:
    text = "肥西县全县人才工作会议2023年4月6日召开。\n县委书记在全县人才工作会议上强调，要抓落实。\n图①：全县人才工作会议。\n"
    assert len(reformie.extract(text).events) == 1


@pytest.mark.parametrize("piece", ["召开", "会议", "成立", "《", "》印发《", "被列为", "2023年4月6日，", "“", "在", "、", "签订"])
def test_hostile_text_is_survived(piece: str) -> None:
    record = reformie.extract("肥西县" + piece * (4_000 // len(piece)))
    assert record.district is not None


def test_people_belong_to_the_event_that_they_are_told_with() -> None:
    text = "2023年3月6日，肥西县委书记王建国到桃花镇调研，2023年5月8日，县长李志强主持召开全县供水改革推进会。\n"
    record = reformie.extract("肥西县的新闻。\n" + text)
    names = {person.id: person.name for person in record.people}
    assert [[names[person] for person in event.people] for event in record.events] == [["王建国"], ["李志强"]]


def test_a_sentence_without_end_does_not_give_every_event_all_people() -> None:
    piece = "2023年3月6日肥西县委书记王建国、李志强、陈晓明召开供水改革第{}次推进会，"
    record = reformie.extract("肥西县的新闻。\n" + "".join(piece.format(number) for number in range(1, 90)))
    assert len(record.events) > 40
    assert sum(len(event.people) for event in record.events) <= 4 * len(record.events)


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("2023年6月8日，阳城县召开护林大会。县长牛志刚讲话。", ["牛志刚"]),
        ("2023年6月8日，阳城县举行护林开工仪式。高明远宣布开工。大家鼓掌。牛志刚主持仪式。", ["高明远", "牛志刚"]),
        ("2023年6月8日，阳城县召开护林大会。大家鼓掌。县长牛志刚出席。", ["牛志刚"]),
        ("2023年6月8日，阳城县召开护林大会。大家鼓掌。护林员牛志刚回到林场。", []),
        ("2023年6月8日，阳城县召开护林大会。2023年6月9日，牛志刚出席防火推进会并讲话。", ["牛志刚"]),
        # of whom something is decided, and whose words are read
        (
            "2023年6月8日，阳城县人大常委会召开第十次会议。会议决定接受孟大伟辞去县长职务的请求，任命牛志刚为副县长。高明远主持会议。",
            ["高明远"],
        ),
        ("2023年6月8日，阳城县委召开常委会会议，学习了高明远同志在全省大会上的讲话精神。县长牛志刚主持会议。", ["牛志刚"]),
    ],
)
def test_who_was_there(text: str, there: list[str]) -> None:
    record = reformie.extract(f"阳城县的新闻。\n{text}\n")
    names = {person.id: person.name for person in record.people}
    assert [names[person] for event in record.events for person in event.people] == there


@pytest.mark.parametrize(
    ("sentence", "organiser"),
    [
        ("2023年6月8日，阳城县明德中学揭牌仪式在学校操场举行。", None),
        ("2023年6月8日，阳城县教育局举行明德中学揭牌仪式。", "阳城县教育局"),
        ("2023年6月8日，阳城县教育局护林捐赠仪式在学校操场举行。", "阳城县教育局"),
    ],
)
def test_what_is_unveiled_holds_nothing(sentence: str, organiser: str | None) -> None:
    record = reformie.extract(f"阳城县的新闻。\n{sentence}\n")
    bodies = {body.id: body.name for body in record.organisations}
    assert [bodies.get(event.organiser or "") for event in record.events] == [organiser]


_POINTED = "6月3日，武功县医保局召开支付改革推进会。石磊介绍，成效明显。"


@pytest.mark.parametrize(
    ("sentence", "issuer", "event"),
    [
        (
            "该局还联合县财政局、县卫健局印发《武功县结算管理办法》。",
            "武功县医疗保障局",
            "武功县医保局联合县财政局、县卫健局印发《武功县结算管理办法》",
        ),
        ("该局与县财政局联合出台《武功县结算管理办法》。", "武功县医疗保障局", "武功县医保局与县财政局联合出台《武功县结算管理办法》"),
        ("该局印发《武功县结算管理办法》。", "武功县医疗保障局", "武功县医保局印发《武功县结算管理办法》"),
        ("县财政局会同县卫健局印发《武功县结算管理办法》。", "武功县财政局", "县财政局会同县卫健局印发《武功县结算管理办法》"),
        ("该院联合县财政局印发《武功县结算管理办法》。", None, "县财政局印发《武功县结算管理办法》"),
    ],
)
def test_who_issues_is_the_body_that_a_word_points_back_at(sentence: str, issuer: str | None, event: str) -> None:
    record = reformie.extract(_POINTED + sentence)
    names = {body.id: body.name for body in record.organisations}
    (document,) = record.documents
    assert names.get(document.issuer or "") == issuer
    (issued,) = [one for one in record.events if one.type == "issuing"]
    assert issued.name == event
    assert issuer is None or names[issued.organiser or ""] == issuer


@pytest.mark.parametrize(
    ("where", "place"),
    [
        ("在虎什哈镇调研并", "虎什哈镇"),
        ("在虎什哈镇考察时", "虎什哈镇"),
        ("在虎什哈镇实地督导后", "虎什哈镇"),
        ("在县考察培训中心", "县考察培训中心"),
        ("在我县调研并", "我县"),
        ("在县人民会堂集会并", None),
    ],
)
def test_what_else_was_done_there_is_no_part_of_the_place(where: str, place: str | None) -> None:
    record = reformie.extract(f"滦平县的事\n2023年5月8日，县委书记王大海{where}召开产业发展座谈会。")
    assert [event.place for event in record.events if event.type == "meeting"] == [place]
