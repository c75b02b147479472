"""Words in quotation marks that are a figure of speech, a common tool or a means among others, and name no programme."""

from __future__ import annotations

from itertools import chain

from reformie.programmes import schemes
from reformie.programmes.alike import Quote
from reformie.regexes import regex

_TURNED = "(?:变身|化身|蝶变|蜕变|晋升|跃升)(?:成为|成|为|到)?了?"
_TURNS = regex(f"{_TURNED}“")
_TURNED_FROM = regex(f"”{_TURNED}$")
_EMBODIES = regex(r"化身(?:成为|成|为)?了?(?:[\d一二两三四五六七八九十]{1,4}[余多]?[名位个])?(?:“[^“”\n]{2,12}”[、和]?){0,4}$")
_STOP = regex("(?:公交|地铁|轻轨)?(?:站台)?(?:下车|上车|候车|乘车|换乘|转车|停靠)")  # behind “某某站”
_RIDES_TO = regex("(?:乘车|坐车|乘坐[^，。；“”\n]{1,10}|坐[^，。；“”\n]{1,8}车|公交车?|地铁)[^，。；“”\n]{0,6}[至到在]$")
_COMMON_WALL = regex("(?:网红|文化|宣传|党建|彩绘|手绘|荣誉|廉政|廉洁|展示|主题|照片|笑脸|形象|历史|法治|打卡|公示|涂鸦)+墙")
_IDIOMS = (
    (regex("(?:过|闯|把|守|攻克|攻破|卡)[好住稳严牢了]{0,2}$"), ("关",)),
    (regex("(?:解|打)[开好了]{0,2}$"), ("结", "扣")),
    (regex("(?:打|出)[好响出了]{0,2}$"), ("牌", "拳", "战", "仗")),
    (regex("念[好活响了]{0,2}$"), ("经",)),
    (regex("下[好活了]{0,2}$"), ("棋", "棋局", "先手棋")),
    (regex("(?:唱|演)[好响了]{0,2}$"), ("戏", "曲", "歌", "调")),
    (regex("(?:算|记)[好清细了]{0,2}$"), ("账",)),
    (regex("[架搭][起好了]{0,2}$"), ("桥",)),
    (regex("[开找][好准对出了]{0,2}$"), ("药方", "处方", "良方", "病根", "钥匙")),
    (regex("(?:补|织)[齐牢密好了]{0,2}$"), ("短板", "网", "课")),
    (regex("[吃喝][上下了]{0,2}$"), ("丸", "饭", "糖", "汤", "红利")),
    (regex("[敲拉][响起了]{0,2}$"), ("钟", "警报")),
    (regex("[撑筑系扣][起好牢紧了]{0,2}$"), ("伞", "墙", "带", "扣")),
    (regex("[挑扛][起好牢了]{0,2}$"), ("担子", "大梁", "重担")),
)  # what one does with a figure (过“…关”, 念“…经”)
_FIGURES = tuple(chain.from_iterable(heads for _, heads in _IDIOMS))
_NOT_MERELY = regex("(?:并非|绝非|不[是只仅光]是?)[^，。；“”\n]{1,6}的$")
_IS_A = regex("(?:是|成了|成为|如同?|像|好比)一[个座台间条把本部张处家][\u4e00-\u9fff]{0,4}$")
_BY_MEANS = regex("(?:通过|采取|采用|运用|利用|借助)了?(?:“[^“”\n]{2,20}”[、和]?){0,4}$")
_AND_OTHERS = regex(
    "(?:[、和]?“[^“”\n]{2,20}”){0,4}等[一系列多各种项激励灵活有效]{0,6}(?:机制|方式|方法|措施|手段|形式|渠道|途径|办法|举措)"
)
_FROM_ABOVE = regex("(?:按照?|根据|落实|执行|对照|贯彻|依据)(?:国家|中央|国务院|党中央|上级)的?$")
_TROUBLES = regex(
    "(?:[、和]?“[^“”\n]{2,20}”){1,6}等?[两三四五六七八九十\\d]{0,2}[类种个项大]?(?:[\u4e00-\u9fff]{0,4}?)(?:问题|现象|难题|诉求|投诉|顽疾|乱象|[难堵痛]点)"
)
_ONLINE = regex("(?:互联网|5G|AI|人工智能|大数据|物联网|区块链|线上|线下)[+＋].{1,16}")
_BUILT = regex("(?:[池厕膜肥]|厕所|设备|湿地|设施|装置|管网|滴灌|喷灌|机组|密植|调控)(?![\u4e00-\u9fff])")
_TECHNICAL = regex("的?[^，。；“”\n]{0,6}(?:技术|工艺|栽培|灌溉|改厕|设备|装置)")
_JOINED_INTO_ONE = regex("[两二三四五六七八九十多][合并]一")


def figurative(text: str, quote: Quote) -> bool:
    """Tell whether what is quoted is a figure of speech, a common tool or technique, or one means among others."""
    start, opening, behind, words = quote.start, quote.start - 1, quote.end + 1, quote.words
    before = max(0, start - 8), opening
    if _TURNS.match(text, behind) or _TURNED_FROM.search(text, *before):
        return True
    if _EMBODIES.search(text, max(0, start - 60), opening) or _COMMON_WALL.fullmatch(words):
        return True
    if words.endswith("站") and (_STOP.match(text, behind) or _RIDES_TO.search(text, max(0, start - 24), opening)):
        return True
    idiom = len(words) <= 6 and words.endswith(_FIGURES)
    if idiom and any(words.endswith(heads) and verb.search(text, max(0, start - 6), opening) for verb, heads in _IDIOMS):
        return True
    if _NOT_MERELY.search(text, max(0, start - 14), opening) or _IS_A.search(text, max(0, start - 10), opening):
        return True
    if _AND_OTHERS.match(text, behind) and _BY_MEANS.search(text, max(0, start - 100), opening):
        return True
    if _FROM_ABOVE.search(text, max(0, start - 10), opening) or _TROUBLES.match(text, behind):
        return True
    return _JOINED_INTO_ONE.fullmatch(words) is not None or technical(text, quote)


def technical(text: str, quote: Quote) -> bool:
    """Tell whether a sum is of things that are built, or a technique, or what anybody does by the net (“互联网+…”)."""
    if _ONLINE.fullmatch(quote.words):
        return True
    if not schemes.joined(quote.words):
        return False
    return _BUILT.search(quote.words) is not None or _TECHNICAL.match(text, quote.end + 1) is not None
