"""Names in quotation marks of which a clause says that this is it: 答案是“…”机制, 用的是“…”工作法, 订单由“…”系统派."""

from __future__ import annotations

from reformie.programmes.alike import Quote
from reformie.programmes.emphasis import complains, likened, urges
from reformie.regexes import regex

_TOOLS = frozenset(
    {
        "平台",
        "系统",
        "小程序",
        "微信小程序",
        "APP",
        "客户端",
        "公众号",
        "热线",
        "应用",
        "卡",
        "卡片",
        "码",
        "券",
        "消费券",
        "地图",
        "一张图",
        "专线",
        "驾驶舱",
    }
    | {"服务站", "工作站", "联络站", "驿站", "工作室", "调解室", "直播间", "服务包", "套餐", "课堂", "夜校"}
)
_WORKS = frozenset({"项目", "计划", "行动计划", "行动", "攻坚行动", "工程", "活动", "基金"})
_WAYS = frozenset(
    {"机制", "模式", "工作模式", "发展模式", "制度", "责任制", "积分制", "工作法", "办法", "路子", "规矩", "清单", "步法", "套餐"}
    | {f"{what}法" for what in ("服务", "分配", "管理", "治理", "议事", "调解", "监督", "带教")}
)
_TOOL_BY = regex("(?:[从由]|有了|这[个张块套间]|叫[作做]?|称[作为]|名[为叫])$")
_TURNS_INTO = regex("(?:转|变|走|升|迈|跃|跳|改)?(?:变|升级|型|化)?[成为向到至]")
_ASKED = (
    "(?:答案|核心|关键|抓手|支点|突破口|切入口|切入点|切口|办法|法子|做法|打法|路子|路径|招数?|法宝|秘诀|诀窍|载体|钥匙|底气|依托|引擎|杠杆|药方|良方|对策|举措"
    "|措施|亮点|重头戏|头一[条件桩]|[一二三四五六七八]件事|后盾|帮手)"
)
_DOES = "(?:[靠凭用推打走抓建办搞]|[实推执试]行|推[广进动]|实施|开展|探索|首创|独创|[开研]发|使用|应用|启用|依托|依靠|采[用取]|借助|仰仗)"
_ANSWER = regex(f"(?:(?<![他她你我]的)(?<![他她你我]){_ASKED}[^，。；：、“”\n]{{0,4}}|{_DOES}的)(?:就|正|便|还|也|都|则)?是$")
_JUST_THIS = regex("[这那](?:就|正|便)是$")
_CALLED = regex("(?:叫[作做]|名[为叫])$")
_AT_A_PLACE = regex("的(?:地方|去处|所在|[小木板]屋|站点|屋子|亭子|房子|点位)，(?:就|正|便)?是$")
_NOT_SO = regex(
    "过去|以前|从前|曾|原来|原先|往年|此前|之前|当年|那时|旧|老办法|老路|老规矩|不[再能会该应许搞要想是愿敢]|并非|绝非|而非|难[道以的]|问题|症结|病根|毛病|弊端|矛盾|[痛堵难]点"
    "|最怕|[怕怨愁恨缺少丢]的|反对|避免|防止|打破|告别|摆脱|破除|取消|所谓|俗称|有人说|以为"
)  # what was once, is blamed, or is denied
_OLD_WAYS = regex("[老旧土笨](?:办法|规矩|路子?|一套|模式|做法|传统|机制|观念|黄历)|没有?|[无不]")
_WAY = regex(r"的(?:办法|做法|模式|机制)")
_SETTLED = regex(r"(?:定下|定了|敲定|确定|确立|立下|探索出|摸索出|形成|推行|实行)了?$")
_BY_THAT = regex("(?:统一|全程|直接|兜底|承担|负责|出面|接手|接单|派单|牵头|调解|配送|代办|管理|照管|支付|垫付|来)")
_REACH = 30


def stated(text: str, start: int, end: int, noun: str, noun_end: int) -> bool:
    """Tell whether what is quoted, with its noun, is said to be what is used or done, and not what somebody lives in, buys or speaks of.

    Args:
        text: The clean text. start, end: bounds of the words without their marks. noun, noun_end: the noun behind them, and where it ends.
    """
    words, opening = text[start:end], start - 1
    clause = max(text.rfind(stop, max(0, start - _REACH), start) for stop in "。；！？\n") + 1
    clause = max(clause, start - _REACH, 0)
    if (
        len(words) < 3
        or _OLD_WAYS.match(words)
        or likened(words)
        or complains(words)
        or urges(words)
        or _NOT_SO.search(text, clause, opening)
    ):
        return False
    if noun in _TOOLS:
        by = _TOOL_BY.search(text, clause, opening) or _ANSWER.search(text, clause, opening)
        return by is not None and _TURNS_INTO.match(text, noun_end) is None
    if noun not in _WAYS and noun not in _WORKS:
        return False
    if noun in _WAYS and _JUST_THIS.search(text, clause, opening):
        return True
    if _CALLED.search(text, clause, opening):
        return True
    return _ANSWER.search(text, clause, opening) is not None or _AT_A_PLACE.search(text, clause, opening) is not None


def has_come(text: str, quote: Quote) -> bool:
    """Tell whether people have what is quoted now, settled on it as their way, or leave things to it, and it is called by what it is (有了“云上课堂”)."""
    if len(quote.words) < 4 or quote.kind is None:
        return False
    settled = _WAY.match(text, quote.end + 1) and _SETTLED.search(text, max(0, quote.start - 8), quote.start - 1)
    left_to = text[quote.start - 2] == "由" and _BY_THAT.match(text, quote.end + 1)
    return bool(settled or left_to) or text[quote.start - 3 : quote.start - 1] == "有了"
