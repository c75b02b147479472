"""Structured, checkable records from Chinese newspaper articles on district reforms.

Importing this package reads and loads nothing; each public name is fetched when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reformie.errors import InputError, LexiconError, MissingExtraError, StoredError
    from reformie.pipeline import extract, extract_many, load
    from reformie.record import Failure, Record
    from reformie.tabular.as_frames import tables

__version__ = "0.1.0"
__all__ = [
    "Failure",
    "InputError",
    "LexiconError",
    "MissingExtraError",
    "Record",
    "StoredError",
    "__version__",
    "extract",
    "extract_many",
    "load",
    "tables",
]

_HOMES = {
    "Failure": "reformie.record",
    "InputError": "reformie.errors",
    "LexiconError": "reformie.errors",
    "MissingExtraError": "reformie.errors",
    "Record": "reformie.record",
    "StoredError": "reformie.errors",
    "extract": "reformie.pipeline",
    "extract_many": "reformie.pipeline",
    "load": "reformie.pipeline",
    "tables": "reformie.tabular.as_frames",
}


if not TYPE_CHECKING:  # a type checker would take every name for granted

    def __getattr__(name: str) -> object:
        home = _HOMES.get(name)
        if home is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(home), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
