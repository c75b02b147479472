"""Slogans: words in quotation marks that fall into even parts, and what around them tells that they are urged or kept to."""

from __future__ import annotations

from reformie.programmes.alike import Quote
from reformie.programmes.emphasis import complains
from reformie.regexes import regex

_PART = regex(r"[、·，]")
_COUNTS = regex(r"(?!一[^、，]*[、，]一)[一两三四五六七八九十多][^、，]{1,6}(?:[、，][一两三四五六七八九十多][^、，]{1,6})+")
_KEPT = regex(r"(?:实行|采取|执行|落实)了?(?:“[^“”\n]{2,20}”、?){0,3}$")
_RULED = regex(
    "(?:原则|理念|目标|思路|口号|标语|宣传语|宗旨|路径|路子|做法|打法|格局|(?<!问题)(?<!症结)(?<!矛盾)核心|要义|要诀|口诀|诀窍|秘诀)[为是]$"
)
_LACKS = regex("[没缺无][人钱地房路水料]")  # what is complained of
_FOUR_AND_FOUR = regex("[\u4e00-\u9fff]{4}、[\u4e00-\u9fff]{4,6}")
_ITS_SUBJECT = regex(
    r"[。，；\n](?!但|却|而|有|于是|所以|因为)(?:(?![的了在是为着]|[成变称]|[说叫])[\u4e00-\u9fff]){2,8}(?<![行取持施做到现立])$"
)
_ONCE = regex("过去|以前|从前|曾经|原来|原先|往年|此前|之前|当年|那时|存在|问题|有的|一些")
_LONG_AGO = regex("[他她你我]的|们的|过去的?|以前的?|从前的?|当年的?|老(?=的?(?:口号|标语|办法|规矩|路子|思路|做法|传统))|原先的?|那时的?")
_ANSWER = regex(
    r"写[进入]|的文章|这篇文章|是[^，。；]{1,8}(?:答案|思路|秘诀|法宝|目标)|的[\u4e00-\u9fff]{0,6}?(?:机制|模式|路子|思路|做法|新路|闭环|链条|[流规]程)|(?:渐渐)?成了[^，。；]{0,8}?(?:口头禅|顺口溜|新规矩)|的(?:序幕|生动|美丽|美好|幸福|崭新)"
)
_NOW_KNOWN = regex(
    "[四五六七八九十]{1,3}个大?字(?!形容|概括[他她])|，?这(?:[一几]?句话?|[四五六七八九十]{1,3}个字)(?=[，。；])|，?(?:如今|现在)(?:已经?)?(?:成[了为]|变成了?)(?!过去|历史|往事|老黄历|难题|问题|笑)"
)
_SHAPED = regex("(?<!没有)(?:形成|构建|建立)[起了出]*$")
_SHAPE = regex("的(?:新|良好|工作|管理|治理)?格局")
_TREND = regex(
    "的[\u4e00-\u9fff]{0,6}?(?:态势|局面|趋势|特点|特征|走势|状况|特色|现象|问题|嘱托|典范|精神|要求)"
)  # what is observed, or asked for from above
_CRY = "(?:口号|标语|宣传语)"
_CRY_BEFORE = regex(f"(?<![他她你我咱]的)(?<!们的){_CRY}(?:[：:]|之一|叫[作做]?|[喊写]的?是|便是|就是|是|为)?$")
_CRY_BEHIND = regex(f"(?:，?这|的|这样的|类)?(?:[句条幅个])?(?:(?![老旧])[\u4e00-\u9fff]){{0,4}}?{_CRY}")
_LETTERS = regex(f"[四五六七八九十]{{1,3}}个[大红金蓝白黑]?字[^“”\n]{{0,40}}?{_CRY}")
_OF_EVERY_WALL = regex(
    "祝|欢迎|快乐|如意|平安|安全|新春|新年|春节|福如|寿比|天天|学习|严禁|禁止|请|谢绝|勿|文明|听党|跟党|中国|爱国|初心|使命|为人民|小康|要想富|大寨|大庆|生育|毛主席|万岁|团结|祖国"
)  # what hangs on walls everywhere
_ANOTHERS = regex(
    "商[店场铺户家]|店[里家铺门]|超市|广告|促销|卖场|厂家|运动会|赛场|校门|学校门口|教室|操场|公司门口|厂区"
)  # cries of trade, sport and schools
_SAID = 18
_NOW_IS = regex("(?:现在|如今)是$")
_SURE_OF = regex("确保(?:实现|做到|达到)?了?$")
_LONGEST_PART = 12
_STEP = 4  # three and more steps of so many characters are a way of working
_NOT_URGED = regex(
    "(?:的[总基本体具硬]{0,4}(?:原则|方针|要求|精神|使命|担当|嘱托|情怀|境界|愿景|典范|基调|要领)|的(?:精神|历史|政治|使命|责任|殷切|殷殷|光辉|美好)[\u4e00-\u9fff]{2}"
    "|为(?:主题|主线|引领|指引|遵循|己任|导向|统领)|[四三五六]下沉)"
)  # principles come from above, themes are a meeting's


_PURPOSE = regex("为(?:办社|经营|发展)?宗旨")
_OF_EVERY_HOUSE = regex(
    "服务|为民|人民|育人|树人|为本|至上|第一|救死|质量|顾客|客户|诚信|信誉|安全|公平|公正|司法|公益|奉献|友爱|团结|求[实真]|互[利惠助]|共赢|共同发展|平等|双赢"
)  # what any house says that it is for


def core(words: str) -> str:
    """Give words without what parts them."""
    return _PART.sub("", words)


def even(words: str) -> bool:
    """Tell whether words are a slogan's: two or more parts of three characters or more and much the same length."""
    parts = _PART.split(words)
    if len(parts) == 1:
        return False
    shortest, *_, longest = sorted(map(len, parts))
    return shortest >= (3 if len(parts) == 2 else 2) and longest - shortest <= 3 and longest <= _LONGEST_PART


def shouted(text: str, quote: Quote, *, urged: bool) -> bool:
    """Tell whether even words are a slogan here; ``urged`` tells that a verb of urging stands before them."""
    start, behind = quote.start, quote.end + 1
    if complains(quote.words) or _SURE_OF.search(text, max(0, start - 8), start - 1):
        return False
    steps = [len(part) for part in _PART.split(quote.words)]
    stepwise = (
        len(steps) >= 3 and min(steps) >= _STEP and text[behind : behind + 1] in ("，", "。", "的") and not _TREND.match(text, behind)
    )
    counts = _COUNTS.fullmatch(quote.words) and _KEPT.search(text, max(0, start - 60), start - 1)
    ruled = ruled_by(text, quote) or _says_how(text, quote)
    any_house = _PURPOSE.match(text, behind) is not None and _OF_EVERY_HOUSE.search(quote.words) is not None
    urged = urged and not any_house and _NOT_URGED.match(text, behind) is None
    return bool(
        urged
        or ruled
        or counts
        or now_is(text, quote)
        or stepwise
        or _ANSWER.match(text, behind)
        or cried(text, quote)
        or _known(text, quote)
    )


def _known(text: str, quote: Quote) -> bool:
    """Tell whether even parts are what all know by now (“…、…”八个字, “…、…”，如今成了…), or the shape that things are to take."""
    behind = quote.end + 1
    if _LACKS.search(quote.words) or _ONCE.search(text, max(0, quote.start - 24), quote.start):
        return False
    shaped = _SHAPED.search(text, max(0, quote.start - 8), quote.start - 1) and _SHAPE.match(text, behind)
    return bool(shaped or _NOW_KNOWN.match(text, behind))


def cried(text: str, quote: Quote) -> bool:
    """Tell whether words in two and more even parts are called the cry under which it is done (口号“…，…”), and none that hangs everywhere."""
    if not even(quote.words) or _OF_EVERY_WALL.search(quote.words) or _ONCE.search(text, max(0, quote.start - 24), quote.start):
        return False
    if _ANOTHERS.search(text, max(0, quote.start - _SAID), quote.start) or _ANOTHERS.search(text, quote.end, quote.end + _SAID):
        return False
    called = _CRY_BEFORE.search(text, max(0, quote.start - 8), quote.start - 1) or _CRY_BEHIND.match(text, quote.end + 1)
    return bool(called or _LETTERS.match(text, quote.end + 1))


def now_is(text: str, quote: Quote) -> bool:
    """Tell whether three and more even parts say how things are now (现在是“…、…、…”)."""
    return quote.words.count("、") > 1 and even(quote.words) and _NOW_IS.search(text, max(0, quote.start - 6), quote.start - 1) is not None


def ruled_by(text: str, quote: Quote) -> bool:
    """Tell whether even parts are said to be the aim, the way or the heart of what is done (路子是“…、…”)."""
    if _LACKS.search(quote.words) or _LONG_AGO.search(text, max(0, quote.start - 12), quote.start - 1):
        return False
    return even(quote.words) and _RULED.search(text, max(0, quote.start - 6), quote.start - 1) is not None


def _says_how(text: str, quote: Quote) -> bool:
    """Tell whether two parts of four characters say at once how a thing is now done (人员“县招乡用、岗随人走”，…), and not how it was."""
    if _FOUR_AND_FOUR.fullmatch(quote.words) is None or text[quote.end + 1 : quote.end + 2] not in ("，", "。"):
        return False
    subject = _ITS_SUBJECT.search(text, max(0, quote.start - 12), quote.start - 1)
    return subject is not None and not _ONCE.search(text, max(0, quote.start - 40), quote.start)
