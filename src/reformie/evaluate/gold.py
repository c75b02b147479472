"""Reading gold annotations, and finding the articles that they are about."""

from __future__ import annotations

from pathlib import Path

import orjson
from pydantic import ValidationError

from reformie.evaluate.checks import validate
from reformie.evaluate.model import Gold

__all__ = ["Gold", "GoldError", "articles_folder", "find_article", "problems", "read_gold", "read_gold_file", "validate"]
_SHOWN = 5


class GoldError(ValueError):
    """Gold that cannot be used; the message names the file and what is wrong."""


def read_gold(folder: Path) -> dict[str, Gold]:
    """Read every ``*.json`` of a gold folder.

    Returns:
        File stem → gold, in order of the stems.

    Raises:
        GoldError: The folder holds no gold, or a file is not in the gold format.
    """
    if not folder.is_dir():
        raise GoldError(f"{folder}: no such folder; give the folder that holds the gold files (<stem>.json)")
    files = sorted(folder.glob("*.json"))
    if not files:
        raise GoldError(f"{folder}: holds no gold files (<stem>.json)")
    return {file.stem: read_gold_file(file) for file in files}


def read_gold_file(file: Path) -> Gold:
    """Read one gold file.

    Raises:
        GoldError: It cannot be read or is not in the gold format.
    """
    try:
        return Gold.model_validate(orjson.loads(file.read_bytes()))
    except OSError as error:
        raise GoldError(f"{file}: cannot be read ({error.strerror})") from error
    except orjson.JSONDecodeError as error:
        raise GoldError(f"{file}: not JSON: {error}") from error
    except ValidationError as error:
        raise GoldError(f"{file}: {_explain(error)}") from error


def _explain(error: ValidationError) -> str:
    lines = [f"{'.'.join(map(str, each['loc'])) or 'the file'}: {each['msg']}" for each in error.errors(include_url=False)]
    more = [f"and {len(lines) - _SHOWN} more"] if len(lines) > _SHOWN else []
    return "; ".join(lines[:_SHOWN] + more)


def articles_folder(gold: Path) -> Path:
    """Give the folder of the articles: the gold folder itself where a ``<stem>.txt`` stands beside a gold file, else ``../articles``.

    Raises:
        GoldError: There is neither.
    """
    if any(file.with_suffix(".txt").is_file() for file in gold.glob("*.json")):
        return gold
    sibling = gold.absolute().parent / "articles"
    if sibling.is_dir():
        return sibling
    raise GoldError(f"{gold}: no article (<stem>.txt) beside the gold files and no folder {sibling}")


def find_article(articles: Path, stem: str) -> Path:
    """Give the path of an article.

    Raises:
        GoldError: It does not exist.
    """
    path = articles / f"{stem}.txt"
    if not path.is_file():
        raise GoldError(f"{path}: no such article, though there is gold for it")
    return path


def problems(folder: Path) -> list[str]:
    """Check every file of a gold folder against its article; a line names the file and the problem, none means all is well."""
    found = []
    articles = articles_folder(folder)
    for file in sorted(folder.glob("*.json")):
        try:
            text = find_article(articles, file.stem).read_text("utf-8-sig")
            found += [f"{file.name}: {problem}" for problem in validate(read_gold_file(file), text)]
        except (GoldError, UnicodeDecodeError) as error:
            found.append(f"{file.name}: {error}")
    return found
