"""A figure in its sentence, as the rules see it that look for its noun in other clauses."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reformie.figures.backwards import PERSON, left
from reformie.figures.candidate import Candidate
from reformie.figures.row import DEEDS, SMALL, closes, index_at
from reformie.figures.words import Piece
from reformie.regexes import regex

BACK = 60  # characters
_WORKERS = regex(r"(?:师傅|护士|司机|骨干|青壮年|院长|校长|园长|书记|主任)(?:全员)?$")
_LAST = 24  # pieces looked through backwards
ABLE = frozenset("会能懂愿肯敢")
# 追回八成: what became of what the figure before tells the amount of
_FATES = r"追回|追缴|兑付|拨付|支付|归还|偿还|退还|返还|收回|采纳|吸收|吸纳|落实|答复|解决|认领|认养|到账|复耕|复垦|复绿|还田|销号|清零|清退|腾退|化解|整改|办结|交付|售出|卖出|建成|拆除|绝收|受灾|成灾|修复|验收|销售|发出|用掉|花掉|还清|清偿|付清|结清|缴清"
_FATE = regex(
    rf"[，；](?:其中|目前|现|如今|至今|已经?|仅|只|还|仍|先后|共|累计|基本|全部|提前|被|当场|当天|最终|陆续|分批|[^，。；\d]{{0,2}}治理|[^，。；\d]{{0,10}}只够){{0,3}}(?P<deed>{_FATES}|(?<=只够)[\u4e00-\u9fff])(?:了|近|约|超)?$"
)


# What a figure shows, each as a bit. A rule that needs some of it is not even asked where one is missing (``rules``).
ENDS, OPENS, AFTER, SAME, UNTOLD, TOLD, HEADLESS, DEED, DONE, BARE = (1 << bit for bit in range(10))


class Case:
    """A figure, its sentence, and what was told before it.

    Attributes:
        text: The clean text. pieces: The sentence. at: The figure's piece, never the first. made: The figure.
        told: The figures before it in its sentence. earlier: The figures of the sentence before.
        lead: What stands before it in the sentence, at most ``BACK`` characters of it. clause: What of that stands in the figure's own clause.
        opens, ends: Whether its clause opens with the figure, or ends behind it. last: The figure before, in the sentence.
        same: The last one before of the same unit and kind whose noun is known.
    """

    last: Candidate | None
    same: Candidate | None
    __slots__ = ("_stands", "at", "clause", "earlier", "ends", "last", "lead", "made", "opens", "pieces", "same", "text", "told")

    def __init__(
        self, text: str, pieces: Sequence[Piece], at: int, made: Candidate, told: Sequence[Candidate], earlier: Sequence[Candidate]
    ) -> None:
        self.text, self.pieces, self.at, self.made, self.told, self.earlier = text, pieces, at, made, told, earlier
        self.lead = lead = text[max(pieces[0].start, made.start - BACK) : made.start]
        self.clause = lead[max(lead.rfind("，"), lead.rfind("；"), lead.rfind("。")) + 1 :]
        self.opens = pieces[at - 1].kind == "break"
        self.ends = closes(pieces, at + 1)
        self._stands = ENDS * self.ends | OPENS * self.opens
        self.last = self.same = None
        if told:
            self.last = told[-1]
            self._stands |= AFTER
            unit, kind = made.unit, made.kind
            for one in reversed(told):
                if one.unit == unit and one.kind == kind and one.head:
                    self.same = one
                    self._stands |= SAME
                    break

    def shows(self) -> int:
        """Give what the figure shows, as its measure is now.

        ENDS, OPENS, AFTER, SAME: ``ends`` and ``opens``; there is a figure before it, or one of the ``same``.
        UNTOLD, TOLD, HEADLESS: it has no measure, has one, has no head. DEED: its measure is only the deed of several characters before it.
        DONE, BARE: small words left out, a deed stands before it, or a mark.
        """
        pieces, at, made = self.pieces, self.at - 1, self.made
        shown = self._stands
        if made.head is None:
            shown |= HEADLESS
        if made.measure is None:
            shown |= UNTOLD
        else:
            shown |= TOLD
            if made.measure == pieces[at].text and pieces[at].kind in DEEDS and len(made.measure) > 1:
                shown |= DEED
        while at > 0 and pieces[at].kind in SMALL:
            at -= 1
        kind = pieces[at].kind
        return shown | DONE | BARE if kind in DEEDS else shown | BARE if kind == "break" else shown

    def noun(self, offset: int) -> str | None:
        """Read the noun phrase that ends at an offset of ``lead``."""
        return left(self.text, self.pieces, index_at(self.pieces, self.made.start - len(self.lead) + offset)).text or None

    def thing(self, offset: int) -> str | None:
        """Read the noun that ends at an offset of ``lead``, or None where a deed ends there."""
        found = left(self.text, self.pieces, index_at(self.pieces, self.made.start - len(self.lead) + offset))
        return found.head or None if not found.deed else None

    def person(self) -> str | None:
        """Read the last noun for people that stands before the figure in its sentence."""
        for at in range(self.at - 1, max(-1, self.at - _LAST), -1):
            if self.pieces[at].kind == "noun" and (PERSON.search(self.pieces[at].text) or _WORKERS.search(self.pieces[at].text)):
                return left(self.text, self.pieces, at + 1).head.removesuffix("全员") or None
        return None

    def deed_in(self, start: int, end: int) -> bool:
        """Tell whether a stretch of ``lead`` holds a deed or a state, or tells what somebody is able to do."""
        first = self.made.start - len(self.lead)
        told = self.pieces[index_at(self.pieces, first + start) : index_at(self.pieces, first + end)]
        return any(piece.kind in DEEDS or piece.tie == "state" or piece.text[0] in ABLE for piece in told)

    def fate(self) -> re.Match[str] | None:
        """Read what its clause tells of what became of something; only a mark of a clause opens that."""
        return _FATE.match(self.lead, max(0, len(self.lead) - len(self.clause) - 1))

    def before(self, unit: str) -> Candidate | None:
        """Give the last figure before, in the sentence or the one before it, of a unit, whose noun is known."""
        return next((one for one in (*reversed(self.told), *reversed(self.earlier)) if one.unit == unit and one.head), None)
