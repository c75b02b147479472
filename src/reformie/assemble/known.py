"""The full official names met so far in an article, found again by what they end in or hold."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from functools import partial
from typing import NamedTuple

from reformie.record import Level, OrganisationType

_ZONE_ENDS = ("开发区", "高新区", "经开区", "合作区", "示范区", "保税区", "新区", "园区")


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

    def of_zone(self, level: str, forms: Sequence[str], unit: str) -> list[FullName]:
        """Give the office of a zone, told last, that 区 with one of some forms points at, with a unit of it; nothing where there is none."""
        told = (self.latest_with(form, partial(_is_of_zone, form)) for form in forms if level == "区")
        offices = [office for office in told if office is not None][:1]
        return [FullName(office.name + unit, office.type, office.level, office.name) if unit else office for office in offices]

    def _holding(self, part: str) -> Sequence[int]:
        """Give those that have the rarest pair of characters of ``part``."""
        for number in range(self._paired, len(self._apart)):
            name = self._apart[number].name
            for pair in {name[at : at + 2] for at in range(len(name) - 1)}:
                self._by_pair.setdefault(pair, []).append(number)
        self._paired = len(self._apart)
        return min((self._by_pair.get(part[at : at + 2], ()) for at in range(len(part) - 1)), key=len, default=range(len(self._apart)))


def _is_of_zone(form: str, full: FullName) -> bool:
    return full.name.endswith(form) and full.name.removesuffix(form).endswith(_ZONE_ENDS)


def ends_in(full: FullName, at: tuple[str, ...]) -> bool:
    """Tell whether a name, or that of the body which it is a unit of, has one of some endings."""
    return full.name.endswith(at) or (full.parent or "").endswith(at)
