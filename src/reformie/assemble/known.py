"""The full official names met so far in an article, found again by what they end in or hold."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import NamedTuple

from reformie.record import Level, OrganisationType


class FullName(NamedTuple):
    """A full official name with its type, level and parent: a tuple, as each is looked up again and again."""

    name: str
    type: OrganisationType
    level: Level
    parent: str | None = None


class Known:
    """The full names of an article in the order in which they come up.

    All that it gives costs about the same however many names there are: an article may name thousands.
    """

    def __init__(self) -> None:
        self._told: list[FullName] = []
        self._last: dict[FullName, int] = {}  # where in ``_told`` each was told last
        self._apart: list[FullName] = []  # each once, by its first mention
        self._by_name: dict[str, FullName] = {}
        self._by_pair: dict[str, list[int]] = {}  # two characters next to each other: which of ``_apart`` have them
        self._paired = 0  # so many of ``_apart`` are entered there, which waits until it is asked for
        self._latest: dict[Hashable, tuple[int, FullName | None]] = {}

    def add(self, full: FullName) -> None:
        """Enter a mention."""
        if full not in self._last:
            self._apart.append(full)
            self._by_name.setdefault(full.name, full)
        self._last[full] = len(self._told)
        self._told.append(full)

    def named(self, name: str) -> FullName | None:
        """Give the first that has this name."""
        return self._by_name.get(name)

    def latest(self, key: Hashable, fits: Callable[[FullName], bool]) -> FullName | None:
        """Give the one told last that ``fits``.

        Args:
            key: Stands for ``fits``; only what was told since the last call with this key is looked at.
            fits: Tells whether a name is meant.
        """
        seen, found = self._latest.get(key, (0, None))
        found = next((full for full in reversed(self._told[seen:]) if fits(full)), found)
        self._latest[key] = (len(self._told), found)
        return found

    def first_with(self, part: str, fits: Callable[[FullName], bool]) -> FullName | None:
        """Give the one told first that holds ``part``, of two characters or more, and ``fits``."""
        return next((self._apart[at] for at in self._holding(part) if part in self._apart[at].name and fits(self._apart[at])), None)

    def latest_with(self, part: str, fits: Callable[[FullName], bool]) -> FullName | None:
        """Give the one told last that holds ``part``, of two characters or more, and ``fits``."""
        found = (self._apart[at] for at in self._holding(part) if part in self._apart[at].name and fits(self._apart[at]))
        return max(found, key=self._last.__getitem__, default=None)

    def _holding(self, part: str) -> Sequence[int]:
        """Give those that have the rarest pair of characters of ``part``."""
        for number in range(self._paired, len(self._apart)):
            name = self._apart[number].name
            for pair in {name[at : at + 2] for at in range(len(name) - 1)}:
                self._by_pair.setdefault(pair, []).append(number)
        self._paired = len(self._apart)
        return min((self._by_pair.get(part[at : at + 2], ()) for at in range(len(part) - 1)), key=len, default=range(len(self._apart)))
