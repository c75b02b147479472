"""What houses, places, plants, animals and wares are called: stretches that begin like a name and end like a thing."""

from __future__ import annotations

from reformie.lexicon import Lexicons
from reformie.people.characters import THINGS
from reformie.segment import PROPER_TAGS, Segmenter

_ALWAYS = THINGS | frozenset(
    "阁楼院园寺苑庵祠馆厅坊宫殿巷弄廊棚宅邸果梨柚柑橙薯瓜藕蒜葱椒菌菜饭粥汤鸡鸭鹅猪狗猫兔蜂虾蟹鳖驴舰艇灯椅奖杯赛卡券剧歌曲舞戏藤蔓课"
)  # last of what a thing is called
_SOMETIMES = frozenset(
    "桥塔堂亭门庄城村湾山岭峰岩石泉潭湖溪河江海滩岛林花草树木竹桃枣茶豆梅兰菊莲荷香米麦鱼羊牛马虫鸟龙凤船车机炉布绸锦瓷玉雨雪风云霜阳月星日春夏秋冬派客人生族节声梦话线馨钟"
)  # last of given names too: of a thing only where they stand behind a word (明德|塔, 马兰|花)
_USUAL = 40  # given names that a character is met in, at least
_OFTEN = 50  # so usual that a name may well end so though it begins as a word does (高大|泉)
_KNOWN = 30  # an ordinary word
_SEEN = 3  # a word that the dictionary has no oftener is but somebody's name


class Things:
    """Tells names of persons from what things are called.

    Args:
        lexicons: Gives ``given_characters`` and ``not_names``.
        segmenter: Tells which stretches are words.
    """

    def __init__(self, lexicons: Lexicons, segmenter: Segmenter) -> None:
        counts = {row["character"]: int(row["count"]) for row in lexicons.rows("given_characters")}
        usual = {char for char, count in counts.items() if count >= _USUAL}
        self._always = _ALWAYS - usual - _SOMETIMES
        self._sometimes = _ALWAYS & usual | _SOMETIMES
        self._oftener = frozenset(char for char in self._always | self._sometimes if counts.get(char, 0) < _OFTEN)
        self._not_names = frozenset(lexicons.column("not_names", "stretch"))
        self._frequency, self._tag = segmenter.frequency, segmenter.tag

    def holds(self, stretch: str) -> bool:
        """Tell whether a stretch of three characters is what a thing is called (白云寺, 文昌鸡, 明德塔)."""
        known = self._frequency(stretch[:2]) > _SEEN or self._frequency(stretch) > _SEEN
        return stretch[-1] in self._always or stretch in self._not_names or (known and stretch[-1] in self._sometimes)

    def begins_plainly(self, stretch: str) -> bool:
        """Tell whether three characters are an ordinary word and what things end in (幸福|门, 安居|桥), so that no evidence makes them a name."""
        plain = len(stretch) == 3 and stretch[-1] in self._oftener and self._frequency(stretch[:2]) > _KNOWN
        return plain and self._tag(stretch[:2])[:2] not in PROPER_TAGS
