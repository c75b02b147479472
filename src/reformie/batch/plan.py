"""The plan of a run: its inputs, cut into chunks that are the same whenever the inputs are the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from itertools import chain, islice
from pathlib import Path

from reformie.article import Article
from reformie.batch.job import Settings, Task, Unit
from reformie.errors import InputError
from reformie.read.sources import STREAMED, find_files, read_articles, read_file, unread_columns
from reformie.record import Failure
from reformie.targets import Place
from reformie.together import TOGETHER

_CHUNK = 192  # twelve times what a process works on side by side
_PART = 64  # a chunk is at most so small a part of what came before it, so that the last ones keep no process long from its end
_CHUNK_CHARACTERS = 1_000_000  # as far as they are known before an article is read


def units(
    paths: Iterable[str], settings: Settings, own: AbstractSet[Place] = frozenset(), say: Callable[[str], None] | None = None
) -> Iterator[Unit]:
    """Give the inputs behind what the user named, in order: files by their path, the articles of tables and streams as they are.

    Args:
        paths: What the user named.
        settings: Those of the run.
        own: What the run itself writes; in a folder it is passed over.
        say: Is told, once a table, which of its columns are not read.
    """
    for path in paths:
        if path == "-":
            yield from map(_unit, read_articles([path], published=settings.published, encoding=settings.encoding))
            continue
        for file in find_files(path, own):
            if isinstance(file, InputError):
                yield _unit(file)
            elif Path(file).suffix.lower() in STREAMED:
                if say is not None and (names := unread_columns(file, settings.encoding)):
                    say(f"reformie: {file}: columns that are not read: {', '.join(names)}")
                yield from map(_unit, read_file(file, published=settings.published, encoding=settings.encoding))
            else:
                yield file


def _unit(article: Article | InputError) -> Unit:
    if isinstance(article, Article):
        return article
    return Failure.of(article)


def tasks(found: Iterable[Unit], settings: Settings, folder: Path, old: dict[int, tuple[str, ...]]) -> Iterator[Task]:
    """Cut inputs into chunks.

    Args:
        found: The inputs.
        settings: Those of the run.
        folder: Where shards are written.
        old: For each chunk's number, the shards that earlier runs left.
    """
    for number, chunk in enumerate(_chunks(found)):
        yield Task(number, chunk, settings, str(folder), old.get(number, ()))


def few(paths: Iterable[str], settings: Settings, most: int, own: AbstractSet[Place] = frozenset()) -> bool:
    """Tell whether there are ``most`` articles or fewer, without reading standard input; the rest as in `units`."""
    counted = chain.from_iterable((path,) if path == "-" else units([path], settings, own) for path in paths)
    return next(islice(counted, most, None), None) is None


def _chunks(found: Iterable[Unit]) -> Iterator[tuple[Unit, ...]]:
    chunk: list[Unit] = []
    size = before = 0
    for unit in found:
        weight = len(unit.raw) if isinstance(unit, Article) else 0
        if chunk and (len(chunk) == _most(before) or size + weight > _CHUNK_CHARACTERS):
            yield tuple(chunk)
            before += len(chunk)
            chunk, size = [], 0
        chunk.append(unit)
        size += weight
    if chunk:
        yield tuple(chunk)


def _most(before: int) -> int:
    """Give how many inputs the chunk holds that ``before`` others come before: full batches, few enough."""
    return min(max(before // _PART // TOGETHER, 1) * TOGETHER, _CHUNK)
