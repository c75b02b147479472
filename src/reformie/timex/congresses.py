"""Party congresses of provinces, which articles name without their province: 省第十二次党代会, 自治区第十一次党代会."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from reformie import numerals
from reformie.lexicon import Lexicons, any_of
from reformie.regexes import regex
from reformie.timex.named import Event

_CONGRESS = regex(r"第?(?P<nth>[一二三四五六七八九十]{1,3})次(?P<kind>党代会|党(?:员|的)?代表大会|代表大会)")


class Congresses:
    """The party congresses of the provinces.

    Args:
        lexicons: Gives ``provincial_congresses``.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        rows = list(lexicons.rows("provincial_congresses"))
        self._first = {(row["province"], row["nth"]): row["first"] for row in rows}
        self._levels = {row["province"]: row["level"] for row in rows}
        self._provinces = {name: row["province"] for row in rows for name in row["names"].split("|")}
        self._before = regex(rf"(?P<party>中国共产党)?(?P<name>{any_of(self._provinces)})?(?P<level>省|自治区|市)?$")

    def find(self, text: str, provinces: Iterable[str] = ()) -> Iterator[tuple[int, int, Event]]:
        """Give the bounds of each congress of known time that a text names.

        Args:
            text: Any text.
            provinces: The first two figures of the code of each place that it names; the congresses of the province named most go without its name.
        """
        if "代表大会" not in text and "党代会" not in text:
            return
        province = next((province for province, _ in Counter(provinces).most_common(1)), None)
        for match in _CONGRESS.finditer(text):
            head = self._before.search(text, max(0, match.start() - 14), match.start())
            if head is None or (match["kind"] == "代表大会" and not head["party"]):
                continue
            of = self._provinces[head["name"]] if head["name"] else province
            nth = numerals.parse(match["nth"])
            first = self._first.get((of or "", f"{nth.value}")) if nth is not None else None
            if first is not None and (head["level"] or head["name"]) and head["level"] in (None, self._levels[of or ""]):
                yield head.start(), match.end(), Event(text[head.start() : match.end()], first, "", True)
