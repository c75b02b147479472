"""What the lines of a headline are: one sentence on two lines, who attended, a place that opens the main line. All text here is folded text."""

from __future__ import annotations

from bisect import bisect_left

from reformie.divisions import divisions_of
from reformie.layout import kinds
from reformie.regexes import regex
from reformie.segment import segmenter_of

_H = r"[\u3400-\u9fff]"
_HANGING = frozenset("和与及暨")  # a line that begins with these, and with no word, goes on
# what governs what follows it, at the end of a line
_GOVERNS = regex(r"(?:召开|举行|举办|开展|荣获|获评|通过|推进|落实|审议|关于|迎来|启动|打造|部署|学习贯彻)$")
_PAPER = regex(r"(?:公报|报告|办法|方案|意见|通知|决定|规定|细则|条例|公告|通告|决议|计划|规划)(?:[（(][^（）()]{2,12}[）)])?$")
_OF_PAPER = regex(rf"^(?:{_H}{{2,24}})?关于[^：:]{{4,}}")
_ASSEMBLY = regex(r"(?:代表大会|代表会议|委员会|常委会|政协|党代会|人代会|届)$")
_SESSION = regex(r"(?:常务委员会|常委会)?第?[一二三四五六七八九十百\d]{1,4}(?:次|届)")
_BODY_ALONE = regex(
    rf"{_H}{{2,18}}(?:人大常委会|常委会|委员会|人民政府|[县市区旗州镇乡](?:政府|政协|人大|纪委|委)|办公室|法院|检察院|[^全新大]局|总工会|妇联|团委|中学|小学|医院|街道|[县市区旗])$"
)
_DEED = regex(r"(?:召开|举行|举办|开展|组织|深入|赴|到|荣获|获|积极|全力|扎实|持续|推进|启动|成立|部署|审议|表彰|慰问|集中|圆满)")
_SET_PHRASES = (
    "国民经济和社会发展统计公报",
    "国民经济和社会发展计划执行情况",
    "国民经济和社会发展第十",
    "政府工作报告",
    "人民代表大会",
    "政治协商会议",
    "中国特色社会主义",
)
_ATTENDED = regex(
    r"[\u3400-\u9fff 、]{2,20}?(?:等(?:领导)?)?(?:出席|主持|讲话|参加|陪同|列席|到会|致辞|作报告)(?:并|会议|仪式|活动|讲话|致辞|作报告|祝贺|宣布|[开闭]幕|式){0,5}$"
    rf"|{_H}{{2,4}}(?:再次)?当选{_H}{{2,8}}$"
)
_LONGEST_ATTENDED = 24
_SAYS = regex("(?:强调|指出|要求|表示|提出|时说|寄语)[：:]?$")  # a line over what somebody said
_PLACED = regex(rf"[县市区旗州]{_H}|{_H}{{1,4}}?[镇乡](?!村){_H}")
_LONGEST_PLACE = 10
_SHORTEST_PLACED = 8
_LONGEST_CRY = 10
_SHORTEST_TITLE = 6
_SHORTEST_BROKEN, _COMMON = 8, 100  # characters; occurrences in the texts behind jieba's dictionary
_SHORTEST_OBJECT = 4  # 文摘 behind 召开 is a page's word
_TOPIC = regex(rf"[“”·{_H[1:-1]}]{{4,16}}(?<!消息|报道)(?<![讯电])[：:]$")
_IS_TITLE = regex("^(?:标 {0,8}题|题 {0,8}目)[：:] *")
_TELLS_TITLE = regex("(?:原标题|[^。：:\n]{2,30}[讯电] {0,3}题)[：:] *(?P<title>[^。\n]{6,60})$")


def without_label(title: str) -> str:
    """Give a title without the word that says that it is one (标  题：某某)."""
    return _IS_TITLE.sub("", title)


def told(line: str) -> str | None:
    """Give the title that a line of the page's own tells, 原标题：某某 or 某某社8月24日电 题：某某, or None."""
    match = _TELLS_TITLE.match(line) if "题" in line else None
    return match["title"] if match else None


def wrapped(above: str, below: str) -> bool:
    """Tell whether two lines of a headline are one sentence that the column broke."""
    if _PAPER.search(above) and not _OF_PAPER.match(above):
        return False
    if above[-1] in "：:":
        return _TOPIC.match(above) is not None and len(below) >= _SHORTEST_TITLE and not kinds.number_level(below)
    if below[0] in _HANGING and not any(segmenter_of(None).frequency(below[:size]) for size in (2, 3)):
        return True
    governed = _GOVERNS.search(above) is not None and len(below) >= _SHORTEST_OBJECT
    if governed or (_ASSEMBLY.search(above) and _SESSION.match(below)) or _across(above, below):
        return True
    if _OF_PAPER.match(above) and not _PAPER.search(above) and _PAPER.search(below):
        return True
    return _inside_word(above, below) or (_BODY_ALONE.match(above) is not None and _DEED.match(below) is not None)


def _inside_word(above: str, below: str) -> bool:
    """Tell whether the break lies inside a common word of which no word is left above it (综合改|革)."""
    words = segmenter_of(None)
    starts = words.starts(above + below)
    at = bisect_left(starts, len(above))
    if len(above) < _SHORTEST_BROKEN or starts[at : at + 1] == [len(above)]:
        return False
    word = (above + below)[starts[at - 1] : starts[at] if at < len(starts) else None]
    return len(above) - words.starts(above)[-1] == 1 and words.frequency(word) > _COMMON


def _across(above: str, below: str) -> bool:
    """Tell whether a phrase that is always the same stands across the break."""
    return any(
        above.endswith(phrase[:cut]) and below.startswith(phrase[cut : cut + 2])
        for phrase in _SET_PHRASES
        for cut in range(2, len(phrase) - 1)
    )


def beside(text: str) -> bool:
    """Tell whether a line of a headline says who was there or was elected (甲 乙等出席, 丙当选主席), or who says what follows."""
    return _SAYS.search(text) is not None or (len(text) <= _LONGEST_ATTENDED and _ATTENDED.match(text) is not None)


def placed(text: str) -> bool:
    """Tell whether a line opens with a place, as the main line of local news does."""
    named = divisions_of(None).named
    return len(text) >= _SHORTEST_PLACED and (_PLACED.match(text) is not None or any(named(text[:end]) for end in range(2, _LONGEST_PLACE)))


def cries(text: str) -> bool:
    """Tell whether a line is an exclamation over the headline (喜报！)."""
    return len(text) <= _LONGEST_CRY and text[-1] in "！!"
