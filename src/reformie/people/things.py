"""What houses, places, plants, animals and wares are called: stretches that begin like a name and end like a thing."""

from __future__ import annotations

from reformie.lexicon import Lexicons
from reformie.people.characters import THINGS
from reformie.segment import Segmenter

_ALWAYS = THINGS | frozenset(
    "阁楼院园寺苑庵祠馆厅坊宫殿巷弄廊棚宅邸果梨柚柑橙薯瓜藕蒜葱椒菌菜饭粥汤鸡鸭鹅猪狗猫兔蜂虾蟹鳖驴舰艇灯椅奖杯赛卡券剧歌曲舞戏"
)  # last of what a thing is called
_SOMETIMES = frozenset(
    "桥塔堂亭门庄城村湾山岭峰岩石泉潭湖溪河江海滩岛林花草树木竹桃枣茶豆梅兰菊莲荷香米麦鱼羊牛马虫鸟龙凤船车机炉布绸锦瓷玉雨雪风云霜阳月星日春夏秋冬派客人生族节"
)  # last of given names too: of a thing only where they stand behind a word (明德|塔, 马兰|花)
_USUAL = 40  # given names that a character is met in, at least
_SEEN = 3  # a word that the dictionary has no oftener is but somebody's name


class Things:
    """Tells names of persons from what things are called.

    Args:
        lexicons: Gives ``given_characters``.
        segmenter: Tells which stretches are words.
    """

    def __init__(self, lexicons: Lexicons, segmenter: Segmenter) -> None:
        usual = frozenset(row["character"] for row in lexicons.rows("given_characters") if int(row["count"]) >= _USUAL)
        self._always = _ALWAYS - usual - _SOMETIMES
        self._sometimes = _ALWAYS & usual | _SOMETIMES
        self._frequency = segmenter.frequency

    def holds(self, stretch: str) -> bool:
        """Tell whether a stretch of three characters is what a thing is called (白云寺, 文昌鸡, 明德塔)."""
        known = self._frequency(stretch[:2]) > _SEEN or self._frequency(stretch) > _SEEN
        return stretch[-1] in self._always or (known and stretch[-1] in self._sometimes)
