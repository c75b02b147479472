"""jieba's hidden Markov model for words that no dictionary holds, in time linear in the text's length.

A character begins a word (B), stands inside one (M), ends it (E) or is one by itself (S). Sums and ties are jieba's.
"""

from __future__ import annotations

from functools import cache
from operator import itemgetter

from reformie.regexes import regex

_CHINESE = regex(r"[\u4E00-\u9FD5]+")
_PIECES = regex(r"([\u4E00-\u9FD5]{2,})|[\u4E00-\u9FD5]|[a-zA-Z0-9]+(?:\.\d+)?%?|[^\u4E00-\u9FD5a-zA-Z0-9]+")
_IMPOSSIBLE = -3.14e100

Chances = tuple[float, float, float, float]


def cut_unknown(run: str) -> list[str]:
    """Cut a run of characters that the dictionary gives as single ones, as ``jieba.finalseg.cut`` does."""
    if _CHINESE.fullmatch(run):  # as most are
        return _words(run)
    words: list[str] = []
    for piece in _PIECES.finditer(run):
        words += _words(piece[0]) if piece[1] else (piece[0],)
    return words


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


def _words(run: str) -> list[str]:
    """Cut a run of Chinese characters along the likeliest states: forward for the best way to each state, back along it for the words."""
    characters, (b, m, e, s), (eb, sb, bm, mm, be, me, es, ss) = _model()
    begins, inside, ends, alone = characters[run[0]]
    b, m, e, s = b + begins, m + inside, e + ends, s + alone
    ways: list[tuple[bool, bool, bool, bool]] = []
    for character in run[1:]:
        begins, inside, ends, alone = characters[character]
        from_e, from_s = e + eb + begins, s + sb + begins
        from_b, from_m = b + bm + inside, m + mm + inside
        whole_b, whole_m = b + be + ends, m + me + ends
        after_e, after_s = e + es + alone, s + ss + alone
        # Of equal ways jieba takes the one from the state whose letter comes later: S before E, M before B.
        way = (from_s >= from_e, from_m >= from_b, whole_m >= whole_b, after_s >= after_e)
        ways.append(way)
        b, m = from_s if way[0] else from_e, from_m if way[1] else from_b
        e, s = whole_m if way[2] else whole_b, after_s if way[3] else after_e
    return _back(run, ways, "S" if s >= e else "E")


def _back(run: str, ways: list[tuple[bool, bool, bool, bool]], state: str) -> list[str]:
    words: list[str] = []
    end = len(run)
    for at in range(end - 1, 0, -1):
        s_or_b, m_in, m_end, s_alone = ways[at - 1]
        if state == "B":
            words.append(run[at:end])
            end, state = at, "S" if s_or_b else "E"
        elif state == "S":
            words.append(run[at:end])
            end, state = at, "S" if s_alone else "E"
        elif state == "M":
            state = "M" if m_in else "B"
        else:
            state = "M" if m_end else "B"
    words.append(run[:end])
    return words[::-1]
