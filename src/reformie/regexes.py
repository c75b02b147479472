"""Regular expressions that are compiled when they are first used: an article needs half of ours, and to compile all takes longer than to read it."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any, AnyStr, Generic, cast


def regex(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Give the regular expression ``source``, compiled when it is first asked for more than its source.

    A match's ``re`` is the compiled one, so that it is told by its source and not by identity.
    """
    return cast(re.Pattern[AnyStr], _Later(source, flags))


def each_of(words: str, behind: str) -> str:
    """Give a regular expression for any of some words, parted by ``|``, with the same behind each, that other alternatives may stand beside.

    As each alternative begins with a plain character, a place where none can begin is passed over quickly; in a group they would not be seen.
    """
    return "|".join(word + behind for word in words.split("|"))


class _Later(Generic[AnyStr]):
    """Stands for a pattern; what it was asked for once, such as its ``search``, it keeps as its own."""

    def __init__(self, source: AnyStr, flags: int) -> None:
        self.pattern: AnyStr = source
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[AnyStr]:
        return re.compile(self.pattern, self._flags)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        asked = getattr(self._compiled, name)
        setattr(self, name, asked)
        return asked
