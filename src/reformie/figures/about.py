"""Whom the sentences are about that were read before a figure's own."""

from __future__ import annotations

from collections.abc import Callable

from reformie.figures.beside import Country, House, Subject
from reformie.findings import Bounds


class Topic:
    """Whom the sentences of a block that were read are about, found out when a figure asks for it.

    Args:
        told: Gives whom the sentence within some bounds is about, or None.

    Attributes:
        behind: Bounds of the sentences read since it was last asked for.
    """

    def __init__(self, told: Callable[[Bounds], Subject | None]) -> None:
        self.behind: list[Bounds] = []
        self._told = told
        self._subject: Subject | None = None

    def subject(self, handled: bool = False) -> Subject | None:
        """Give whom the last sentence that tells is about, or None; ``handled`` tells that the figure is of what an office handles."""
        told = map(self._told, reversed(self.behind))
        last = next((subject for subject in told if subject is not None and not isinstance(subject, Country)), self._subject)
        self._subject = last
        self.behind.clear()
        return Subject(None) if isinstance(last, House) and not handled else last
