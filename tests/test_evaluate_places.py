from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reformie.evaluate.places import Flat, flatten, occurrences


def test_a_span_across_a_break_falls_on_the_joined_text() -> None:
    raw = " 建成3\n\n0家　食堂"
    flat = Flat(raw)
    assert flat.text == "建成30家食堂"
    assert flat.place(raw.index("3"), raw.index("家") + 1) == (2, 5)
    assert flat.show((2, 5)) == "建成[30家]食堂"


@given(st.text("甲乙 \n　\t1", max_size=30), st.data())
def test_places_agree_with_flattened_slices(raw: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(raw)))
    end = data.draw(st.integers(start, len(raw)))
    one, two = Flat(raw).place(start, end)
    assert flatten(raw)[one:two] == flatten(raw[start:end])


def test_occurrences_overlap() -> None:
    assert list(occurrences("一步一步一步", "一步一步")) == [0, 2]
    assert list(occurrences("甲", "")) == []


def test_context_tells_equal_strings_apart() -> None:
    flat = Flat("目前，甲县有目前的事。乙县目前有丙。")
    assert flat.locate([("目前", "乙县目前", 2)]) == [(13, 15)]
    assert flat.locate([("目前", "", 0)]) == [(0, 2)]


def test_text_order_tells_equal_contexts_apart() -> None:
    flat = Flat("分管领导1名，中层干部1名，专职人员1名。")
    context = "领导1名，中层干部1名"
    assert flat.locate([("1名", context, None), ("1名", context, None)]) == [(4, 6), (11, 13)]


def test_one_bad_context_does_not_push_the_rest_out() -> None:
    flat = Flat("春天30名，夏天30名，秋天30名。")
    entries = [("30名", "秋天30名", None), ("30名", "夏天30名", None), ("30名", "秋天30名", None)]
    assert flat.locate(entries) == [(2, 5), (8, 11), (14, 17)]


def test_an_entry_out_of_order_or_absent_has_no_place() -> None:
    flat = Flat("甲1个，乙2个，丙3个。")
    assert flat.locate([("1个", "", None), ("3个", "", None), ("2个", "", None), ("9个", "", None)]).count(None) == 2
    assert flat.locate([("9个", "", None)]) == [None]


@given(st.lists(st.sampled_from(["甲1名", "乙2名", "丙"]), max_size=12))
def test_every_occurrence_listed_in_order_is_found(parts: list[str]) -> None:
    text = "".join(parts)
    flat = Flat(text)
    entries: list[tuple[str, str, int | None]] = [(part[1:], part, None) for part in parts if part != "丙"]
    places = flat.locate(entries)
    assert [text[p[0] : p[1]] for p in places if p] == [entry[0] for entry in entries]
    assert [p for p in places if p] == sorted({p for p in places if p})
