"""Systems that an article is plainly about and never calls a reform, and those it names in passing."""

from __future__ import annotations

import pytest

import reformie


def _reform(text: str) -> tuple[str, str | None] | None:
    record = reformie.extract(text, published="2024-05-20")
    dates = {date.id: date.value[:4] for date in record.dates}
    return (record.reform.name, dates.get(record.reform.began or "")) if record.reform else None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("自2019年全面推行田长制以来，云阳县设立县乡村三级田长312名。", ("田长制", "2019")),
        ("守好一片山\n　　2022年，云阳县推行林长制，全县共有1260名各级林长。林长进山，火情少了。", ("林长制", "2022")),
        (
            "医共体让山里人少跑路\n　　2021年以来，云阳县推进紧密型县域医共体建设，26家卫生院接入，下沉医生82名。",
            ("紧密型县域医共体建设", "2021"),
        ),
        ("云阳县“三站”融合发展助增收\n　　云阳县推动“三站”融合发展。“三站”融合发展让36个村增收。", ("“三站”融合发展", None)),
        (
            "家门口的好学校\n　　云阳县实行集团化办学，组建集团6个。集团化办学以来，12所学校受益。集团化办学后，老师走动了。如今，集团化办学覆盖90%的学校。",
            ("集团化办学", None),
        ),
    ],
)
def test_a_system_that_the_article_is_about(text: str, found: tuple[str, str | None]) -> None:
    assert _reform(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "河水清了\n　　云阳县清理河道36公里，投资200万元。云阳县还落实河长制，河长巡河3600人次。",
        "云阳县工业增长5%\n　　云阳县工业增长5%，推进紧密型县域医共体建设，新建学校3所。",
        "云阳县山里的路\n　　云阳县推动农旅融合发展，游客36万人次。农旅融合发展，路好走了。",
        "云阳县召开医共体建设推进会\n　　云阳县推进医共体建设，会期1天。",
        "云阳县“三站”融合发展示范园开园\n　　云阳县建设“三站”融合发展示范园，占地36亩。",
        "全国推行林长制，设立各级林长120万名。",
    ],
)
def test_a_system_told_of_in_passing_is_none(text: str) -> None:
    assert _reform(text) is None
