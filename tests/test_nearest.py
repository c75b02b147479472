"""Which of the bodies named before a bare post it is held at, read from bounds and full names alone."""

from __future__ import annotations

import re

import pytest

from reformie.assemble.bodies import Entry, Register
from reformie.assemble.context import Context
from reformie.assemble.nearest import Nearest
from reformie.divisions import divisions_of
from reformie.findings import Body
from reformie.mention import Mention


class _Listed(Register):
    """A register of bodies whose full names are what the text says."""

    def __init__(self, text: str, bodies: list[Mention[Body]]) -> None:
        super().__init__(None, Context(divisions_of(None), None, None, (), (), (), ()))  # type: ignore[arg-type]
        for body in bodies:
            name = text[body.start : body.end]
            self.entries.setdefault(name, Entry(name, "hospital", "county")).mentions.append((body.start, body.end, body.rule))


def held_at(text: str, *, pointed: bool = False) -> str | None:
    """Give the body at which an 院长 at the end of a text of hospitals is held; those of the district begin with 县."""
    bodies = [Mention(m.start(), m.end(), Body("named", "医院"), "test") for m in re.finditer(r"[县省][甲乙丙丁]医院", text)]
    return Nearest(text, bodies, _Listed(text, bodies), "县").body(len(text), "医院", pointed=pointed)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("县甲医院开会。", "县甲医院"),
        ("县甲医院开会。县乙医院也开会。", "县乙医院"),
        ("县甲医院与县乙医院结对。", "县甲医院"),
        ("该院联合县乙医院、县丙医院会诊，县甲医院牵头。", "县甲医院"),
        ("县甲医院开会。该院与县乙医院结对。", "县甲医院"),
        ("县甲医院开会，县里与县乙医院签约。", "县甲医院"),
        ("县甲医院开会。该院又跟县乙医院结对，委托县丙医院办班。", "县甲医院"),
        ("县甲医院开会。专家从县乙医院调来。", "县甲医院"),
        ("县甲医院开会。药从县乙医院送走。", "县乙医院"),
        ("县甲医院带着县乙医院、县丙医院一起走。", "县甲医院"),
        ("县乙医院、县丙医院参加。", "县丙医院"),
        ("县甲医院院长兼任县乙医院院长，副", "县甲医院"),
        ("县甲医院开会。省丁医院来人。", "县甲医院"),
        ("县甲医院开会，省丁医院", "省丁医院"),
        ("省丁医院开会。", "省丁医院"),
        ("没有医院。", None),
    ],
)
def test_the_body_told_of_and_not_one_beside_it(text: str, body: str | None) -> None:
    assert held_at(text) == body


def test_a_word_that_points_may_mean_another_districts_body() -> None:
    assert held_at("县甲医院开会。省丁医院来人。该", pointed=True) == "省丁医院"


def test_a_body_told_of_long_ago_gives_way_to_one_named_beside() -> None:
    assert held_at("县甲医院开会。" + "天" * 600 + "专家从县乙医院调来。") == "县乙医院"


def test_a_body_named_behind_the_post_is_not_meant() -> None:
    text = "县甲医院开会。院长说，县乙医院也来。"
    bodies = [Mention(0, 4, Body("named", "医院"), "test"), Mention(11, 15, Body("named", "医院"), "test")]
    assert Nearest(text, bodies, _Listed(text, bodies), "县").body(7, "医院") == "县甲医院"


def test_what_is_said_shortly_before() -> None:
    text = "走进村卫生室。" + "天" * 100
    near = Nearest(text, [], _Listed(text, []), "县")
    assert near.says(10, "村卫生室")
    assert not near.says(100, "村卫生室")
