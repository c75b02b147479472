"""Folding: characters that look alike or mean the same become one, always one for one, so that offsets hold.

Two steps. `fold` looks at each character alone and runs over the raw text. `unify_punctuation` looks at the neighbours too
and runs over the joined text, where a line break no longer stands between a character and its neighbour.

What the clean text uses: half-width letters, digits and signs (%, +, /, ~, -); full-width ，。；：！？（） and “ ” ‘ ’ in
Chinese, but half-width ones inside numbers and foreign words (87.1, 1,234, 15:30); — for every long dash, · for every
middle dot, … for every ellipsis, 〇 for the zero that is written as a circle.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from reformie.lexicon import Lexicons
from reformie.regexes import regex

INVISIBLE = "\u200b"
"""What every zero-width or control character is folded to; it never reaches the clean text."""

_KEPT_WIDE = "！（），：；？"
_ALIKE = {
    "“": "「﹁〝｢", "”": "」﹂〞〟｣", "‘": "『﹃", "’": "』﹄", '"': "＂", "'": "＇", "，": "﹐︐", "、": "﹑︑､", "。": "︒｡",
    "；": "﹔︔", "：": "﹕︰︓", "？": "﹖︖", "！": "﹗︕", "（": "﹙︵", "）": "﹚︶", "〔": "﹝︹", "〕": "﹞︺", "【": "︻︗",
    "】": "︼︘", "《": "︽≪«", "》": "︾≫»", "〈": "︿", "〉": "﹀",
    "·": "•・･‧∙⋅", "—": "―─–︱", "-": "‐‑−", "…": "⋯︙", "%": "﹪", "~": "〜∼",
}  # fmt: skip
_SPACES = "\t\x1f\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_BREAKS = "\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_NOTHING = (
    (0x00, 0x08), (0x0E, 0x1B), (0x7F, 0x84), (0x86, 0x9F), (0xAD, 0xAD), (0x61C, 0x61C), (0x180E, 0x180E), (0x200B, 0x200F),
    (0x202A, 0x202E), (0x2060, 0x206F), (0xFEFF, 0xFEFF), (0xFFF9, 0xFFFB), (0xFFFE, 0xFFFF), (0xD800, 0xDFFF),
)  # fmt: skip
_TRADITIONAL_SHARE = 50  # an article is traditional when one character in so many is


@dataclass(frozen=True, slots=True)
class _Tables:
    always: dict[int, int]
    foldable: re.Pattern[str]
    traditional: re.Pattern[str]
    doubtful: dict[int, int]
    in_doubt: re.Pattern[str]


def fold(raw: str) -> str:
    """Fold each character by itself; the answer has the same length.

    Line breaks of every kind become a line feed (the carriage return of a CRLF a space), spaces of every kind a space.
    """
    tables = _tables()
    text = raw.replace("\r\n", " \n").replace("\r", "\n") if "\r" in raw else raw
    folded = tables.foldable.sub(lambda match: match[0].translate(tables.always), text)
    if tables.in_doubt.search(folded) and len(tables.traditional.findall(raw)) * _TRADITIONAL_SHARE > len(raw):
        folded = folded.translate(tables.doubtful)
    return folded


@cache
def _tables() -> _Tables:
    lexicons = Lexicons()
    simple: dict[str, str] = {}
    doubtful: dict[int, int] = {}
    for row in lexicons.rows("traditional"):
        if row["when"] == "always":
            simple[row["traditional"]] = row["simplified"]
        else:
            doubtful[ord(row["traditional"])] = ord(row["simplified"])
    always = _signs()
    for row in lexicons.rows("radicals"):
        always[row["radical"]] = simple.get(row["ideograph"], row["ideograph"])
    for code in range(0xF900, 0xFADA):
        character = unicodedata.normalize("NFKC", chr(code))
        if character != chr(code):
            always[chr(code)] = simple.get(character, character)
    always.update(simple)
    return _Tables(
        {ord(old): ord(new) for old, new in always.items()},
        regex(f"[{_class(always)}]+"),
        regex(f"[{_class(simple)}]"),
        doubtful,
        regex(f"[{_class(map(chr, doubtful))}]"),
    )


def _class(characters: Iterable[str]) -> str:
    return re.escape("".join(sorted(characters)))


def _signs() -> dict[str, str]:
    signs = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if chr(code) not in _KEPT_WIDE}
    signs["￥"] = "¥"
    signs.update((chr(code), unicodedata.normalize("NFKC", chr(code))) for code in range(0xFE5F, 0xFE6C) if code != 0xFE67)
    signs.update((old, new) for new, olds in _ALIKE.items() for old in olds)
    signs.update(dict.fromkeys(_SPACES, " "))
    signs.update(dict.fromkeys(_BREAKS, "\n"))
    signs.update((chr(code), INVISIBLE) for first, last in _NOTHING for code in range(first, last + 1) if chr(code) != INVISIBLE)
    return signs


_MIXED = regex(r"""[,:;?!.："'○◯\n]""")
_MIXED_WITH_BRACKETS = regex(r"""[,:;?!.："'○◯\n()（）]""")
_TO_WIDE = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！"}
_CHINESE_DIGITS = frozenset("一二三四五六七八九〇零○◯")
_CHINESE_SIGNS = frozenset("，。；：！？、（）“”‘’《》【】〈〉…—·%‰℃")
_HAN = regex(r"[\u3007\u3400-\u9fff\U00020000-\U000323af]")


def unify_punctuation(text: str) -> str:
    """Give each punctuation mark the width that its neighbours ask for, and quotation marks a direction; same length.

    Args:
        text: Folded and joined text, blocks parted by a line feed: there quotation marks and brackets begin afresh.
    """
    pattern = _MIXED_WITH_BRACKETS if "(" in text or ")" in text else _MIXED
    return "".join(_Unifier(text).pieces(pattern))


def _chinese(char: str) -> bool:
    return char in _CHINESE_SIGNS or bool(_HAN.match(char))


class _Unifier:
    """One pass over a text; keeps which marks are open."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.brackets: list[bool] = []
        self.quoted = {'"': False, "'": False}

    def pieces(self, pattern: re.Pattern[str]) -> list[str]:
        """Give the text in pieces, each character that the pattern finds by itself and in its unified form."""
        made: list[str] = []
        last = 0
        for match in pattern.finditer(self.text):
            at = match.start()
            made.append(self.text[last:at])
            before = made[-1][-1:] or (made[-2] if len(made) > 1 else "\n")  # as it is now: （县属）, though it was (县属)
            made.append(self._one(self.text[at], before, at))
            last = at + 1
        made.append(self.text[last:])
        return made

    def _one(self, char: str, before: str, at: int) -> str:
        after = self.text[at + 1] if at + 1 < len(self.text) else "\n"
        if char == "\n":
            self.brackets.clear()
            self.quoted = {'"': False, "'": False}
            return char
        if char in "()（）":
            return self._bracket(char, _chinese(before) or _chinese(after))
        if char in self.quoted:
            return self._quote(char, before, after)
        if char in "○◯":
            return "〇" if before in _CHINESE_DIGITS or after in _CHINESE_DIGITS else char
        if char == ".":
            return "。" if _HAN.match(before) and after in "\n \"'”’）)" else char
        if char in ",:：" and before.isdigit() and after.isdigit():
            return ":" if char == "：" else char
        return _TO_WIDE.get(char, char) if _chinese(before) or _chinese(after) else char

    def _bracket(self, char: str, wide: bool) -> str:
        if char in "(（":
            wide = wide or char == "（"
            self.brackets.append(wide)
            return "（" if wide else "("
        wide = self.brackets.pop() if self.brackets else wide
        return "）" if wide or char == "）" else ")"

    def _quote(self, char: str, before: str, after: str) -> str:
        if char == "'" and before.isascii() and before.isalnum() and after.isascii() and (after.isalnum() or not self.quoted[char]):
            return char
        doubled = before == char and char == "'"
        if not doubled:
            self.quoted[char] = not self.quoted[char]
        opening, closing = ("“", "”") if char == '"' else ("‘", "’")
        return opening if self.quoted[char] else closing
