"""jieba's hidden Markov model for words that no dictionary holds, in time linear in the text's length.

A character begins a word (B), stands inside one (M), ends it (E) or is one by itself (S). Sums and ties are jieba's.
"""

from __future__ import annotations

from functools import cache
from operator import itemgetter

from reformie.regexes import regex

_PIECES = regex(r"([\u4E00-\u9FD5]{2,})|[\u4E00-\u9FD5]|[a-zA-Z0-9]+(?:\.\d+)?%?|[^\u4E00-\u9FD5a-zA-Z0-9]+")
_IMPOSSIBLE = -3.14e100

Chances = tuple[float, float, float, float]
Way = tuple[int, "Way | None"]


def unknown_starts(text: str, start: int, end: int) -> list[int]:
    """Give where the words begin, as ``jieba.finalseg.cut`` cuts them, in a run of characters that the dictionary gives as single ones."""
    starts: list[int] = []
    while start < end and (piece := _PIECES.match(text, start, end)):
        if piece.lastindex:
            starts += _starts(text, start, piece.end())
        else:
            starts.append(start)
        start = piece.end()
    return starts


class _Characters(dict[str, Chances]):
    """The chances of a character to begin, continue, end and be a word; it holds no more than the characters of the dictionary's range."""

    def __init__(self) -> None:
        from jieba.finalseg import prob_emit

        self._states = itemgetter("B", "M", "E", "S")(prob_emit.P)

    def __missing__(self, character: str) -> Chances:
        begins, inside, ends, alone = (state.get(character, _IMPOSSIBLE) for state in self._states)
        self[character] = chances = (begins, inside, ends, alone)
        return chances


@cache
def _model() -> tuple[_Characters, Chances, tuple[float, ...]]:
    """Give the chances of characters, those of the first state, and those of the eight steps between states."""
    from jieba.finalseg import prob_start, prob_trans

    begins, inside, ends, alone = itemgetter("B", "M", "E", "S")(prob_start.P)
    steps = ("EB", "SB", "BM", "MM", "BE", "ME", "ES", "SS")
    return _Characters(), (begins, inside, ends, alone), tuple(prob_trans.P[step[0]][step[1]] for step in steps)


def _starts(text: str, start: int, end: int) -> list[int]:
    """Cut Chinese characters along the likeliest states; the best way to each state so far is kept as where its last word begins, and the way to there."""
    characters, (b, m, e, s), (eb, sb, bm, mm, be, me, es, ss) = _model()
    begins, inside, ends, alone = characters[text[start]]
    b, m, e, s = b + begins, m + inside, e + ends, s + alone
    to_b: Way = (start, None)
    to_m = to_e = to_s = to_b
    for at in range(start + 1, end):
        begins, inside, ends, alone = characters[text[at]]
        from_e, from_s = e + eb + begins, s + sb + begins
        from_b, from_m = b + bm + inside, m + mm + inside
        whole_b, whole_m = b + be + ends, m + me + ends
        after_e, after_s = e + es + alone, s + ss + alone
        way_b, way_m, way_e, way_s = to_b, to_m, to_e, to_s
        # Of equal ways jieba takes the one from the state whose letter comes later: S before E, M before B.
        b, to_b = (from_s, (at, way_s)) if from_s >= from_e else (from_e, (at, way_e))
        m, to_m = (from_m, way_m) if from_m >= from_b else (from_b, way_b)
        e, to_e = (whole_m, way_m) if whole_m >= whole_b else (whole_b, way_b)
        s, to_s = (after_s, (at, way_s)) if after_s >= after_e else (after_e, (at, way_e))
    way: Way | None = to_s if s >= e else to_e
    starts: list[int] = []
    while way is not None:
        begin, way = way
        starts.append(begin)
    return starts[::-1]
