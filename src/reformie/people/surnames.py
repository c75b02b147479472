"""Where a name with a known surname may begin and end, by its first characters alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from reformie.lexicon import any_of
from reformie.regexes import regex

_HAN = "[\u4e00-\u9fff]"


class Surnames:
    """Finds the stretches that begin with a known surname: one or two characters more, three behind a surname that a second one may follow.

    Args:
        surnames: The surnames; those of more than two characters are not looked for.

    Attributes:
        opening: Finds the first character of such a stretch; ``ends_of`` tells from the match where the stretch may end.
    """

    def __init__(self, surnames: Iterable[str]) -> None:
        known = [surname for surname in surnames if re.fullmatch(f"{_HAN}{{1,2}}", surname)]
        singles = {surname for surname in known if len(surname) == 1}
        compounds = {surname for surname in known if len(surname) == 2}
        doubled = {surname for surname in compounds if surname[0] in singles}
        self.opening = regex(
            f"(?:{any_of({surname[0] for surname in known})})"
            f"(?:(?<={any_of(singles)})(?=((?:(?:{any_of(singles)})|{_second(doubled)}){_HAN}{{0,2}}|{_HAN}{{1,2}}))"
            f"|(?=({_second(compounds - doubled)}{_HAN}{{1,2}})))"
        )

    def ends(self, text: str, start: int) -> Sequence[int]:
        """Give where a name that begins at ``start`` may end."""
        return ends_of(self.opening.match(text, start))


def ends_of(opening: re.Match[str] | None) -> Sequence[int]:
    """Give where a name may end whose opening was found: behind its surname and one character more, or further on."""
    if opening is None:
        return ()
    surname = opening.lastindex or 1
    return range(opening.start() + surname + 1, opening.end(surname) + 1)


def _second(surnames: set[str]) -> str:
    """Give a regular expression for the second character of some surnames, behind their first."""
    return f"(?:{any_of({surname[1] for surname in surnames})})(?<={any_of(surnames)})"
