"""A figure while it is being read."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from reformie.bound_words import Bound
from reformie.findings import Bounds, Quantity
from reformie.mention import Mention
from reformie.numerals import Numeral
from reformie.record import FigureKind

# Units of occasions, of what acts, of people, and of what does things or has them.
TIMES = frozenset({"次", "遍", "趟", "回", "轮"})
DOERS = frozenset({"名", "人", "位", "户", "家", "个", "所", "支"})
PEOPLE = frozenset({"人", "名", "位", "人次"})
PIECES = (
    "个",
    "名",
    "位",
    "家",
    "支",
    "所",
    "座",
    "种",
    "项",
    "套",
    "台",
    "部",
    "处",
    "件",
    "只",
    "门",
    "款",
    "户",
    "间",
)  # no part of one is told
OFFICES = frozenset({"部门", "部委"})  # counted by themselves: 四部门联合检查
ACTORS = frozenset({"名", "人", "位", "户", "家"})
_EXACT = 2**53  # beyond it JSON readers keep no whole number exactly, and beyond 64 bits none can be written


@dataclass(slots=True)
class Candidate:
    """A numeral with its unit, and what has been made out about it so far.

    Attributes:
        start, end: Half-open bounds in the clean text, bound words included.
        weak: Whether it counts only where its neighbours show that it counts (一个 in a list of counts).
        shift: The sign and verb of a growth: 1, -1, or 0 where it is none.
        head: The noun of the measure, without a verb before it; what later figures of the sentence may inherit.
        deed: Whether the measure ends in a deed (跨校上岗).
    """

    start: int
    end: int
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str
    bound: Bound
    kind: FigureKind
    rule: str
    weak: bool = False
    shift: int = 0
    measure: str | None = None
    head: str | None = None
    deed: bool = False
    qualifiers: list[str] = field(default_factory=list)
    owner: Bounds | None = None
    period: Bounds | None = None

    @classmethod
    def of(cls, numeral: Numeral, end: int, unit: str, kind: FigureKind, rule: str) -> Candidate:
        """Make a candidate of a numeral with the unit that ends at ``end``."""
        return cls(numeral.start, end, numeral.value, numeral.low, numeral.high, unit, numeral.bound, kind, rule)

    def mention(self) -> Mention[Quantity]:
        """Give the finished figure."""
        low, high = self.low, self.high
        if self.shift < 0:
            low, high = (None if n is None else -n for n in (high, low))
        value = -abs(self.value) if self.value is not None and self.shift < 0 else self.value  # 下降-4.1% is no rise
        quantity = Quantity(
            _number(value), _number(low), _number(high), self.unit, self.bound, self.kind,
            self.measure, tuple(self.qualifiers), self.owner, self.period,
        )  # fmt: skip
        return Mention(self.start, self.end, quantity, self.rule)


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    whole = int(value)
    return whole if -_EXACT <= whole <= _EXACT and whole == value else float(value)
