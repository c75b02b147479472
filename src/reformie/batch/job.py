"""What goes to a worker and what comes back: plain values that can be pickled."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING

from reformie import __version__
from reformie.article import Article
from reformie.record import Failure, Record

if TYPE_CHECKING:
    from reformie.summary import Row

Unit = str | Article | Failure
"""A file that the worker reads whole, or an article or a failure that came out of a stream and was read already."""

Extract = Callable[[Sequence[Article], str | None], list[Record | Failure]]
"""Makes the records of articles, with a folder of the user's lexicons; a function of a module, so that it can be pickled."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run does with every article.

    Attributes:
        published: Publication date for articles that bring none, ISO, or None.
        encoding: A codec for all inputs, or None.
        lexicon: A folder of the user's lexicons, or None.
        text: Whether records carry the raw text.
        limit: Seconds that one article may take in a worker process, or a batch of them before each is tried by itself.
        extract: Makes the records.
        fingerprint: Digest of all that decides what a record looks like, beside the article itself.
    """

    published: str | None
    encoding: str | None
    lexicon: str | None
    text: bool
    limit: float
    extract: Extract
    fingerprint: str

    @classmethod
    def of(
        cls,
        extract: Extract,
        *,
        published: str | None = None,
        encoding: str | None = None,
        lexicon: Path | None = None,
        text: bool = True,
        limit: float = 60.0,
    ) -> Settings:
        """Make settings with their fingerprint; the limit is no part of it, since it does not change a record."""
        folder = str(lexicon.resolve()) if lexicon is not None else None
        bare = cls(published, encoding, folder, text, limit, extract, "")
        return replace(bare, fingerprint=bare.fingerprint_here())

    def fingerprint_here(self) -> str:
        """Give the fingerprint that these settings have on this machine, with the code and the lexicons that are on it."""
        extract = f"{self.extract.__module__}.{self.extract.__qualname__}"
        parts = (_own_digest(), extract, self.published, self.encoding, _folder_digest(self.lexicon), self.text)
        return hashlib.sha256(repr(parts).encode()).hexdigest()

    def key(self, article: Article) -> str:
        """Give the digest of an article under these settings: the same key gives the same line."""
        parts = (self.fingerprint, article.uri, article.sha256, article.encoding, article.published, article.title)
        return hashlib.sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Task:
    """A chunk of the inputs.

    Attributes:
        number: Its place among the chunks, from 0.
        units: Its inputs, in order.
        settings: What is done with them.
        folder: Where its shard is written.
        old: Names of shards of this chunk that earlier runs left; what did not change since is taken from them.
    """

    number: int
    units: tuple[Unit, ...]
    settings: Settings
    folder: str
    old: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """The line of one article.

    Attributes:
        key: See `Settings.key`; empty where it must be done again when the run is started again.
        line: A record or a failure, line feed included.
        row: What the summary tells of the record; None for a failure.
    """

    key: str
    line: bytes
    row: Row | None


@dataclass(frozen=True, slots=True)
class Done:
    """A chunk that is done.

    Attributes:
        number: That of the task.
        shard: Name of its shard in the folder.
        records: How many records the shard holds.
        failures: How many failures.
    """

    number: int
    shard: str
    records: int
    failures: int


class BatchError(Exception):
    """A run that cannot begin or go on; the message says why and what to do."""


class Stopped(Exception):  # noqa: N818 - no error: somebody asked for it
    """The run was told to stop while a chunk was worked on."""


@cache
def _own_digest() -> str:
    """Digest this version of reformie: its number, its code and its lexicons, so that an edited checkout counts as another version."""
    digest = hashlib.sha256(__version__.encode())
    for name, data in sorted(_own_files(resources.files("reformie"))):
        digest.update(f"{name}\0{len(data)}\0".encode() + data)
    return digest.hexdigest()


def _own_files(folder: Traversable, prefix: str = "") -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for each in folder.iterdir():
        if each.is_dir():
            found += _own_files(each, f"{prefix}{each.name}/")
        elif each.name.endswith((".py", ".tsv")):
            found.append((prefix + each.name, each.read_bytes()))
    return found


@cache
def _folder_digest(folder: str | None) -> str | None:
    if folder is None:
        return None
    digest = hashlib.sha256()
    for table in sorted(Path(folder).glob("*.tsv")):
        data = table.read_bytes()
        digest.update(f"{table.name}\0{len(data)}\0".encode() + data)
    return digest.hexdigest()
