"""Steps to the left of a body's suffix: over words, brackets, ordinals, places and the heads of committees."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator

from reformie.bodies.governing import Barriers
from reformie.findings import Place
from reformie.mention import Mention
from reformie.regexes import regex

_LEVELS = ("省", "市", "县", "区", "州", "旗", "盟", "镇", "乡", "街道", "苏木")
_LEVEL = regex(
    r"(?<![城都社园山地辖全各两农乡新老湾景片校小牧库厂军特战林郊矿产商展治])(自治[区州县旗]|(?:(?<![\u4e00-\u9fff])|(?<=[由到与和给向请经从]))地区"
    rf"|{'|'.join(_LEVELS)})$"
)
_LEVEL_ENDS = frozenset(level[-1] for level in _LEVELS)  # 自治县 and 地区 end in one of them too
_NAMED = regex(
    r"[\u4e00-\u9fff](?<![全我本该由在和与及是的省到向经为对各让给任了立建])[州旗盟]"
)  # 铭州职业学校, 云旗实业集团, 君盟科技公司: a name, no level
_HEADS = ("委", "党委", "党工委", "政府", "人大常委会", "人民法院")
_HEAD = regex(rf"(?:{'|'.join(_HEADS)})$")
_HEAD_ENDS = frozenset(head[-1] for head in _HEADS)
_NUMBER = frozenset("第一二三四五六七八九十百〇0123456789")
_ORDINAL = regex(r"第[一二三四五六七八九十百\d]+$|(?<![一二三四五六七八九〇十百千万\d年])[一二三四五六七八九〇]{3,4}$")  # 第二, 八五四
_TIED_FIRSTS = frozenset("省市县区州旗盟街苏由设")
_TIED = regex(r"[省市县区州旗盟]|街道|苏木|由(?=原|.{2})|(?<=[另增下内])设")
_FAR = 12
_PLAIN = regex(r"[\u4e00-\u9fffA-Za-z](?<![的在与和及由为以是了将把被对向从到等、])")
_MEETS = regex(
    r"会[见晤]|引[进入来]|招[引来]|拜会|约见|出席|书记|主任|兼|成立|组建|设立|[创领兴]办|首[家个批支]|有[个家]"
)  # 在北京会见…, 桃花村书记兼…: where it was or who it was, not where the company is
_SPOKEN = regex(r"[：。！？；]")  # in quotation marks: no part of a name but what somebody said
FOUNDED = regex(r"(?:成立|组建|设立|建立|创办|领办|兴办|组成|结成)[了过]?$|设了$|(?:选出|选举产生|推选出)了?$")
_POINTED = regex(r"该(镇|乡|街道|苏木|村|社区|嘎查)[^，。；：！？\n]*$")  # founded by people of the place named last
_OWN_LEVEL = regex(r"(?<![\u4e00-\u9fff])(镇|乡|街道|苏木)(?:里|上|党委|党工委)?(?:[又还也已]|随即|随后|迅速)?$")
_CLOSERS = {"”": "“", "）": "（", "』": "『", "」": "「"}

_MOUNT = regex(r"[一二三四五六七八九十百千万](?![家个座条处片期批级项多余万千百十])[\u4e00-\u9fff]{1,2}[山岭峰岩]")  # 九灵山: no number
_NUMERAL = regex(r"[第一二三四五六七八九十百千万两几\d]")


class Walk:
    """Steps to the left in one text.

    Args:
        text: The clean text.
        cuts: Offsets at which words begin and end, ascending; those of verbs inside a word are added.
        by_end: Places by their end.
        is_known: Tells whether the dictionary holds a word.
        barriers: Offsets behind verbs that no name reaches over; no word and no place does either.
    """

    def __init__(
        self, text: str, cuts: list[int], by_end: dict[int, Mention[Place]], is_known: Callable[[str], object], barriers: Barriers
    ) -> None:
        self._is_known = is_known
        self.text = text
        self.barriers = barriers
        inside = {at for at in barriers.offsets if cuts[bisect_left(cuts, at) : bisect_right(cuts, at)] != [at]}
        self.cuts = sorted([*cuts, *inside]) if inside else cuts
        self._by_end = {end: place for end, place in by_end.items() if not barriers.inside(place.start, end)}
        self._towns = {place.value.name[:-1] for place in by_end.values() if place.value.name.endswith(("镇", "乡"))}

    def word(self, left: int) -> int:
        """Give where the word that ends at ``left``, or holds it, begins; an ordinal (第二) counts as a word."""
        ordinal = _ORDINAL.search(self.text, max(0, left - 5), left) if self.text[left - 1] in _NUMBER else None
        if ordinal:
            return ordinal.start()
        index = bisect_left(self.cuts, left)
        start = self.cuts[index - 1] if index else 0
        if left - start == 2 and self.text.startswith("县民", start):
            return start + 1  # 县|民安服务中心: no people of the county
        # jieba may tie a level word or 由 to an unknown name behind it (县|交发, 由|原).
        level = _TIED.match(self.text, start, left) if self.text[start] in _TIED_FIRSTS else None
        whole = level is not None and (left - level.end() > 1 or level[0] == "由")
        return level.end() if level and whole and not self._is_known(self.text[start:left]) else start

    def words(self, start: int, end: int) -> Iterator[str]:
        """Give the words of a stretch; one that the stretch's edge cuts short counts as far as it goes."""
        index = bisect_left(self.cuts, start)
        if index < len(self.cuts) and start < self.cuts[index]:
            yield self.text[start : min(self.cuts[index], end)]  # behind a 由 that jieba tied to a name
        while index < len(self.cuts) and self.cuts[index] < end:
            following = self.cuts[index + 1] if index + 1 < len(self.cuts) else end
            yield self.text[self.cuts[index] : min(following, end)]
            index += 1

    def lead(self, left: int) -> list[Mention[Place]]:
        """Give the places that a name begins with if it begins right before ``left``: places, a bare level word, either with 委 or 政府."""
        head = _HEAD.search(self.text, max(0, left - 5), left) if self.text[left - 1 : left] in _HEAD_ENDS else None
        for end in (head.start(), left) if head else (left,):
            chain = self._places(end, exact=end != left) or self._level(end)
            if chain:
                return chain
        return []

    def far_lead(self, left: int) -> list[Mention[Place]]:
        """Give the places that a company's name begins with some characters before ``left``, where plain characters stand between.

        A made-up name may hold any word (重庆|牡丹|原|农业…), so that the walk over words can end too early.
        """
        for end in range(left - 1, max(left - _FAR, 0), -1):
            if not _PLAIN.match(self.text[end]):
                return []
            if end in self._by_end:
                return [] if _MEETS.search(self.text, end, left) else self._places(end, exact=True)
        return []

    def township(self, end: int) -> int:
        """Give the length of a township's name without its 镇 or 乡 that ends at ``end`` (竹园镇 … 竹园|供销社), or 0."""
        return next((n for n in (3, 2) if n <= end and self.text[end - n : end] in self._towns), 0)

    def founders(self, left: int) -> list[Mention[Place]]:
        """Give the village or township whose people founded the association that begins at ``left`` (光明村村民|组建|香榧协会)."""
        founded = FOUNDED.search(self.text, max(0, left - 3), left)
        if founded and (own := _POINTED.search(self.text, max(0, founded.start() - _FAR), founded.start())):  # 该镇六个村结成
            return [Mention(own.start(1), own.end(1), Place("level", own[1]), "places.level")]
        if founded and (own := _OWN_LEVEL.search(self.text, max(0, founded.start() - 6), founded.start())):  # 街道成立
            return [Mention(own.start(1), own.end(1), Place("level", own[1]), "places.level")]
        chain = self.far_lead(founded.start() + 1) if founded else []
        if founded and not chain and self.text.endswith("村民", 0, founded.start()):  # of the village named last
            return [Mention(founded.start() - 2, founded.start() - 1, Place("level", "村"), "places.level")]
        return chain if chain and chain[-1].value.kind in ("village", "township") else []

    def _places(self, left: int, *, exact: bool) -> list[Mention[Place]]:
        """Give the chain of places whose last ends at ``left`` or, where words and places disagree, inside the word before it."""
        end = left
        if not exact and end not in self._by_end:
            first = self.word(left)
            while end > first and end not in self._by_end:
                end -= 1
            if end <= first:
                return []
        chain: list[Mention[Place]] = []
        while end in self._by_end:
            chain.insert(0, self._by_end[end])
            end = chain[0].start
        abroad = chain and chain[0].value.kind == "division" and not chain[0].value.full
        return [*self._level(chain[0].start), *chain] if abroad else chain  # 县|福建商会

    def _level(self, left: int) -> list[Mention[Place]]:
        if self.text[left - 1 : left] not in _LEVEL_ENDS:
            return []
        match = _LEVEL.search(self.text, max(0, left - 4), left)
        if match and (self._inside_word(match.start()) or (match[1] in "州旗盟" and self._is_called(match.start()))):
            return []
        if match and match[1] in "镇乡" and match.start() in self._by_end:
            return []  # 宁州|乡野公司
        return [Mention(match.start(), left, Place("level", match[1]), "places.level")] if match else []

    def _is_called(self, position: int) -> bool:
        """Tell whether 州, 旗 or 盟 at ``position`` ends a name (君|盟), and stands behind no whole word of its own (成立|旗…小组)."""
        return bool(_NAMED.match(self.text, max(0, position - 1))) and not FOUNDED.search(self.text, max(0, position - 3), position)

    def tied_level(self, left: int) -> list[Mention[Place]]:
        """Give the level word that begins an unknown word at ``left`` (县大|数据…), or nothing."""
        index = bisect_left(self.cuts, left + 1)
        end = self.cuts[index] if index < len(self.cuts) else left + 1
        known = end - left > 1 and self._is_known(self.text[left:end])
        return [] if known or self.text.startswith("区块", left) or self.text[left] not in "省市县区州旗盟" else self._level(left + 1)

    def _inside_word(self, position: int) -> bool:
        """Tell whether ``position`` lies inside a word of the dictionary (兰|州大学)."""
        index = bisect_left(self.cuts, position)
        if index == 0 or index >= len(self.cuts) or self.cuts[index] == position:
            return False
        word = self.text[self.cuts[index - 1] : self.cuts[index]]
        return word not in ("和县", "县民") and bool(self._is_known(word))

    def bracket(self, left: int) -> int | None:
        """Give where a bracket or quotation of at most twelve characters that ends at ``left`` opens (中元（集团）), or None."""
        opener = _CLOSERS.get(self.text[left - 1 : left])
        opened = self.text.rfind(opener, max(0, left - 14), left) if opener else -1
        return opened if opened >= 0 and not _SPOKEN.search(self.text, opened, left) else None


def stands_behind_numeral(text: str, left: int, start: int) -> bool:
    """Tell whether the character before ``left`` looks like a number but begins the name of a mountain (九|灵山小学)."""
    mount = left > 0 and _MOUNT.match(text, left - 1, start) is not None
    return mount and not _NUMERAL.match(text[max(0, left - 2) : left - 1])
