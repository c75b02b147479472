"""What goes wrong with an input, in a form that a person can act on."""

from __future__ import annotations

from typing import Literal

ErrorCode = Literal[
    "missing",
    "unreadable",
    "empty",
    "too_large",
    "binary",
    "undecodable",
    "not_chinese",
    "unsupported",
    "broken",
    "internal",
    "too_slow",
    "killed",
]


class InputError(Exception):
    """An input that gives no record.

    Args:
        code: The stable name of the trouble; see ``ErrorCode``.
        message: Names the input's trouble and what to do about it, in one plain sentence or two.
        uri: The input, as the user named it.
        sha256: Hex digest of the raw bytes, where they could be read.
    """

    def __init__(self, code: ErrorCode, message: str, uri: str = "", sha256: str | None = None) -> None:
        super().__init__(message)
        self.code: ErrorCode = code
        self.message = message
        self.uri = uri
        self.sha256 = sha256

    def __str__(self) -> str:
        """Give the message with the input's name before it, where it has one."""
        return f"{self.uri}: {self.message}" if self.uri else self.message

    def __reduce__(self) -> tuple[type[InputError], tuple[ErrorCode, str, str, str | None]]:
        """Let it be pickled, as every error that a process of a pool raises is: an exception keeps only the message by itself."""
        return type(self), (self.code, self.message, self.uri, self.sha256)


def needs(what: str, extra: str) -> str:
    """Say that something needs an extra, in words that hold wherever reformie was installed from."""
    return f"{what} needs the extra {extra}: pip install '.[{extra}]' in the folder of reformie's source"


class MissingExtraError(ImportError):
    """Something was asked for that needs an extra; the message says how to install it."""


class LexiconError(ValueError):
    """A lexicon table that cannot be read; the message names file, line and what is wrong."""


class StoredError(ValueError):
    """Something that was read back as a record or a dossier and is none; the message says what is wrong, and in a file also where."""
