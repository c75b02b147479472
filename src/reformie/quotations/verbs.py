"""The verbs that tell who speaks, found where they tell it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from reformie.lexicon import Lexicons, Row
from reformie.regexes import regex

_HEARER = regex("(?:[他她我你](?:们|俩)?|记者|笔者|大家|大伙儿?|众人)(?=[，：])")  # may stand behind a verb of speech


class Verbs:
    """The verbs that tell who speaks.

    Args:
        lexicons: Gives ``quotation_verbs``.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        rows = sorted(lexicons.rows("quotation_verbs"), key=lambda row: -len(row["verb"]))
        self._use = {row["verb"]: row["use"] for row in rows}
        alike: defaultdict[str, list[str]] = defaultdict(list)
        for row in rows:
            alike[row["verb"][0]].append(_behind_first(row))
        # They are put together by their first character, so that a place where none can begin is passed over quickly.
        self._any = regex("|".join(f"{re.escape(first)}(?:{'|'.join(rests)})" for first, rests in alike.items()))

    def find(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Give the verbs between two offsets; those that tell only at a clause's end only there."""
        for match in self._any.finditer(text, start, end):
            closes = match.end() == end or text[match.end()] in "，：。！？“”" or _HEARER.match(text, match.end()) is not None
            if self._use[match[0]] != "final" or closes:
                yield match

    def direct(self, match: re.Match[str]) -> bool:
        """Tell whether a quotation may follow the verb without a sign between."""
        return self._use[match[0]] == "direct"


def _behind_first(row: Row) -> str:
    """Give the pattern of a verb behind its first character."""
    first, rest = row["verb"][0], row["verb"][1:]
    before = f"(?<![{re.escape(row['not_before'])}]{first})" if row["not_before"] else ""
    after = f"(?![{re.escape(row['not_after'])}])" if row["not_after"] else ""
    return before + re.escape(rest) + after
