"""Whole numbers in Chinese characters: 两千三百, 三百五, 二〇二二 once 〇 is folded to 零."""

from __future__ import annotations

from math import prod

from reformie.regexes import regex

LEADING = "一二两三四五六七八九"
DIGITS = {char: i for i, char in enumerate("零一二三四五六七八九")} | {"两": 2}
SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_SECTION = regex(rf"零?(?:([{LEADING}])千)?(?:零?([{LEADING}])百)?(?:零?([{LEADING}]?)十)?(?:零?([{LEADING}]))?")


def read(word: str) -> int | None:
    """Read a Chinese whole number: figure by figure where it has no scale word, by its scales otherwise."""
    word = word.replace("廿", "二十").replace("卅", "三十")
    if not word:
        return None
    if all(char in DIGITS for char in word):
        return int("".join(str(DIGITS[char]) for char in word)) if "两" not in word[1:] else None
    if word[0] in "百千" and word[1:].strip("万亿") == "":
        return _product(word)
    return _scaled(word)


def _product(word: str) -> int | None:
    known = word in ("百", "千", "百万", "千万", "百亿", "千亿", "百万亿", "千万亿")
    return prod(SCALES[char] for char in word) if known else None


def _scaled(word: str) -> int | None:
    for scale in ("亿", "万"):
        left, found, right = word.rpartition(scale)
        if found:
            head = _integer_part(left, scale)
            tail = _tail(right, SCALES[scale])
            return None if head is None or tail is None else head * SCALES[scale] + tail
    return _section(word)


def _integer_part(left: str, scale: str) -> int | None:
    if not left:
        return 1
    if scale in left:
        return None
    return DIGITS.get(left) if len(left) == 1 and left in DIGITS else _scaled(left)


def _tail(right: str, scale: int) -> int | None:
    if not right:
        return 0
    if len(right) == 1 and right in DIGITS:
        return DIGITS[right] * scale // 10
    return _scaled(right)


def _section(word: str) -> int | None:
    match = _SECTION.fullmatch(word)
    if match is None:
        return None
    total = 0
    for group, scale in zip(match.groups(), (1000, 100, 10, 1), strict=True):
        if group is not None:
            total += (DIGITS[group] if group else 1) * scale
    if len(word) > 1 and word[-1] in DIGITS and word[-2] in "百千":
        total += DIGITS[word[-1]] * (SCALES[word[-2]] // 10 - 1)
    return total
