"""Shadow text: headline effects that a PDF prints twice, and that come out as 深化改革深化改革 or 云云溪溪篇篇."""

from __future__ import annotations

from reformie.regexes import regex

_TWICE = regex(r"(\S[^\n]{2,60}\S)\s*\1")
_DOUBLED = regex(r"(?:([\u3400-\u9fff])\1(?!\1)){3,30}")


def unshadow(text: str) -> list[tuple[int, int]] | None:
    """Find what to read of a line that is nothing but shadow text.

    Returns:
        Half-open bounds of the pieces to read, in order; None when any part of the line is printed once, as 干干净净 is in a sentence.
    """
    pieces: list[tuple[int, int]] = []
    at = 0
    while at < len(text):
        if text[at] in " ·|丨":
            at += 1
            continue
        match = _TWICE.match(text, at)
        if match is not None:
            pieces.append(match.span(1))
        else:
            match = _DOUBLED.match(text, at)
            if match is None:
                return None
            pieces += [(i, i + 1) for i in range(match.start(), match.end(), 2)]
        at = match.end()
    return pieces or None
