"""Schemes that are named by figures, plus signs or a pattern of words: “2+3+X”, “社区+商户”, “一员一岗”, “五个到位”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reformie.regexes import regex

_SUM = r"[\dNX]{1,4}(?:[+×][\dNX]{1,4})+"
_COUNTED = r"[一二三四五六七八九十两]{1,2}(?:统一|统|化|包|共|免|优先|公开|个一)|\d{3,6}"
_NUMBERED = regex(f"{_SUM}|{_COUNTED}")
_SUMMED = regex(_SUM)
_JOINED = regex(r"[\u4e00-\u9fffA-Za-z]{2,12}(?:\+[\u4e00-\u9fffA-Za-z]{2,12}){1,4}")
_JOINED_NOUN = regex(
    r"[\u4e00-\u9fff]{0,2}(?:服务中心|服务站|服务点|服务网点|服务队|经营|种植|养殖|种养|套种|轮作|复种)(?=[，。；、：\d])"
)  # the house where they go together, or how land is worked so
_BROUGHT = regex(r"(?:推行|推出|探索|探索出|首创|创新|试行|形成|构建|建立|创设)了?$")
_SORTED = regex(r"的?[\u4e00-\u9fff]{0,4}(?:业态|产品|应用|场景|消费|发展|格局|活动|线路|项目|材料|工资|水价|价格)")
_SPREAD = regex(r"(?:铺|推|复制|扩|延伸)(?:开|广|向|到|展)")
_A_WAY = regex(r"的?[\u4e00-\u9fff]{0,4}(?:模式|机制|架构|路径)|联合|协同|协作|联动|共同|携手|合力")
_ONE_BY_ONE = regex(r"一([\u4e00-\u9fff]{1,2})一(?!\1)[\u4e00-\u9fff]{1,3}(?<![策档案册片聘])|(?:一[\u4e00-\u9fff]){3,5}")
_ONE_FOR_EACH = regex(r"一([\u4e00-\u9fff]{1,2})一(?!\1)[\u4e00-\u9fff]{1,2}")
_SHORT = regex(r"[两三四五六七八九十](?![道座堵块只张][坎关山墙牌手])个?[\u4e00-\u9fff]{1,2}(?<![走长员师户])")
_SUM_OF = regex(r"[两三四五六七八九十]个?(?![难道座堵块只张步大类条][坎关山墙牌手走])[\u4e00-\u9fff]{1,4}(?<![走长员师户难怕愁忧盼问坎])")
_COUNT = "零一两三四五六七八九十"
_ITEMS_BEFORE = regex(r"(?:[^，。；、“”\n]{2,10}、){2,9}[^，。；、“”\n]{2,10}$")
_SUM_BEHIND = regex(r"(?:[:：]|，即)(?P<items>[^，。；：、“”\n]{2,12}(?:、[^，。；：、“”\n]{2,12}){1,9})(?=[，。；])")
_ITEMS_BEHIND = regex(r"[:：](?:一[^，。；、“”\n]{2,10}[、，]){1,8}一")
_WHAT = regex(
    r"(?:组合|分级|网格|贯通|联合|协同)?(?:(?!的)[\u4e00-\u9fff]{0,4}(?:套餐|服务包|签约|管理|培养|培育|格局|政策包|体系|办法|规矩|制度|服务法|清单|标准|联动|举措|建设|管理架构|[式型](?:轮岗|走教|送教|支教|帮带|带教|结对|帮扶|包联|值守|巡诊|巡查)))"
    r"(?=[，。；：、和\d]|已|$)"
)
_TRIED = regex(r"(?:推行|推出|开展|探索|探索出|创新|首创|构建|建立|制定|制订|定下|定了|立下|创新推出|探索推行|提供|送上)了?$")
_MANAGED = regex(r"(?:贯通|联合|分类|分级)?(?:管理|培养|签约)(?=[，。；、])")
_OBEYED = regex(r"(?:执行|贯彻|遵守|落实)了?$")
_ARTICLES = regex(
    r"[\u4e00-\u9fff]{2,8}(?:(?:\d{1,3}|[一二三四五六七八九十]{1,3})条(?:措施|政策)?|(?:\d{1,2}|[三四五六七八九十]{1,2})件[实大好]?事)"
)
_TITLED = regex(
    r"(?!(?:管理|综合|体制|机制|制度|管理体制|配套|创新|试点|全面|系列)改革)[\u4e00-\u9fff]{0,6}?改革(?!试点|工作|实施|方案|意见|领导|推进会|会|培训|专班|经验|成果|案例|[和与及之、]|办公室|小组|措施|举措|政策)"
)
_ONE_RULE = regex(r"[一二三四五六七八九十两]{1,2}统一")
_BY_PATTERN = regex(  # its groups are kinds: 一支队伍管执法, then 拿地即开工, 免申即享; 综合查一次; 县管校聘, 乡聘村用
    r"(?P<slogan>(?:(?!的)[\u4e00-\u9fff]){2,6}管(?![不得])(?:[\u4e00-\u9fff]{2}|[好住]))"
    r"|(?P<project>[\u4e00-\u9fff]{2,4}即(?:[享办批用审兑退赔付报]|享受|办结|登记|[开投拿领交办发供接][工产证业电水网房])"
    r"|[\u4e00-\u9fff]{2,4}(?:一次(?![性办])[\u4e00-\u9fff]|(?<!跑)[\u4e00-\u9fff]一次)"
    r"|[省市县区旗州乡镇][管聘招选派属建][\u4e00-\u9fff][聘用管])"
)
_LEADING = regex(r"为(?:龙头|牵引|抓手|载体|引领)(?=深化|推进|推动|带动|促进|，)")
_PUSHED = regex(r"推[动进]|促进")
_LANDS = regex(r"落地(?=[，。；])")
_DOS_AND_DONTS = regex(r"[一二两三四五六七八九十][\u4e00-\u9fff]{1,3}[一二两三四五六七八九十][\u4e00-\u9fff]{1,4}")
_FOUGHT = regex("(?:改革|专项)?(?:硬仗|攻坚战|攻坚行动|战役)")
_LAID_DOWN = regex(r"(?:定下|立下|定了|约定|划出|制定|明确|提出|推行|实行)了?$")
_GIVEN = ("套餐", "服务包", "政策包")
_ONE_STEP = regex(r"一[\u4e00-\u9fff]{2,3}")
_ROW_BEFORE = regex(r"(?:“一[\u4e00-\u9fff]{2,3}”、[\u4e00-\u9fff]{2,10}){1,8}“$")
_ROW_BEHIND = regex(r"(?:”、[\u4e00-\u9fff]{2,10}“一[\u4e00-\u9fff]{2,3}){1,8}")
_AGAINST = regex(r"防止|杜绝|避免|反对|不搞|禁止|整治")
_ROW_REACH = 120  # so far back such a row may begin
_ROW_STOPS = 2  # between three there are two


def numbered(text: str, start: int, end: int) -> int | None:
    """Give where the name of a scheme of figures ends that begins at the marks: with the noun behind them, without which it says nothing."""
    words = text[start:end]
    if not _NUMBERED.fullmatch(words) or (what := _WHAT.match(text, end + 1)) is None:
        return None
    if _ONE_RULE.fullmatch(words) and what[0] == "管理":
        return None  # so every union of hospitals or schools is run
    tried = _TRIED.search(text, max(0, start - 8), start - 1)
    summed = _SUMMED.fullmatch(words) and not obeyed(text, start)
    return what.end() if tried or summed or what[0].endswith(_GIVEN) else None


def obeyed(text: str, start: int) -> bool:
    """Tell whether what begins at ``start`` in marks is only kept to: such rules come from above."""
    return _OBEYED.search(text, max(0, start - 8), start - 1) is not None


def managed(text: str, start: int, end: int) -> int | None:
    """Give where the name of a way of managing or training ends whose first half is quoted and that is said to be tried."""
    what = _MANAGED.match(text, end + 1)
    tried = _TRIED.search(text, max(0, start - 8), start - 1)
    return what.end() if what and tried else None


def by_pattern(words: str) -> str | None:
    """Give the kind of a name whose pattern tells that it promises or names a way of working (管…, 即…, 查一次, 县管校聘), or None."""
    match = _BY_PATTERN.fullmatch(words)
    return match.lastgroup if match is not None else None


def leads_on(text: str, start: int, end: int) -> bool:
    """Tell whether a reform is led by what is quoted (以“…”为龙头深化…), or it is brought about (推动“…”落地)."""
    leads = end - start >= 4 and text[start - 2] == "以" and _LEADING.match(text, end + 1)
    lands = end - start >= 3 and _PUSHED.match(text, start - 3) and _LANDS.match(text, end + 1)
    return bool(leads or lands)


def articles(words: str) -> bool:
    """Tell whether words name a paper by what it is on and how many points it makes (“开办九条”)."""
    return _ARTICLES.fullmatch(words) is not None


def joined(words: str) -> bool:
    """Tell whether words name who or what works together, joined by plus signs."""
    return _JOINED.fullmatch(words) is not None


def names_itself(words: str) -> bool:
    """Tell whether words are a name wherever they stand, in the title of a plan too: a sum (管委会+公司) or a known way (县管校聘)."""
    return joined(words) or by_pattern(words) is not None


def tried(text: str, start: int, end: int) -> bool:
    """Tell whether a sum of who works together is brought in, spread or called a way of working; else it only says what goes together."""
    brought = _BROUGHT.search(text, max(0, start - 8), start - 1) and _SORTED.match(text, end + 1) is None
    return (
        bool(brought) or (text[start - 2] in "把将" and _SPREAD.match(text, end + 1) is not None) or _A_WAY.match(text, end + 1) is not None
    )


def joined_to(text: str, start: int, end: int) -> int | None:
    """Give where the name of a house or of a way of farming ends of which the sum stands in marks (“机耕+植保”服务中心), or None."""
    noun = _JOINED_NOUN.match(text, end + 1) if joined(text[start:end]) else None
    return noun.end() if noun else None


def one_by_one(words: str) -> bool:
    """Tell whether words promise one thing for each of another (“一员一岗”) or count three and more things one by one."""
    return _ONE_BY_ONE.fullmatch(words) is not None


def kept_each(text: str, start: int, end: int) -> bool:
    """Tell whether each thing of a kind is kept by a paper or card of its own, and is said to be managed so (“一树一档”管理)."""
    return _ONE_FOR_EACH.fullmatch(text, start, end) is not None and text.startswith("管理", end + 1)


def titled(text: str, quotes: Sequence[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """Give the bounds of what titles quote and call a reform (推进“…”审批改革见闻), with its marks."""
    for quote in quotes:
        if (reform := _TITLED.match(text, quote.end())) is not None:
            yield quote.start(), reform.end()


def in_row(text: str, start: int, end: int) -> bool:
    """Tell whether words are one of three and more in a row that each say in one step what becomes of a field (报表“一键填”、诉求“一口进”)."""
    if _ONE_STEP.fullmatch(text, start, end) is None:
        return False
    before, behind = _ROW_BEFORE.search(text, max(0, start - _ROW_REACH), start), _ROW_BEHIND.match(text, end)
    row = text[before.start() if before else start : behind.end() if behind else end]
    return row.count("”、") >= _ROW_STOPS and not _AGAINST.search(text, max(0, start - _ROW_REACH), end)


def summed_up(text: str, start: int, end: int) -> bool:
    """Tell whether a count and a noun sum up things that are listed before or behind them."""
    if _DOS_AND_DONTS.fullmatch(text, start, end):  # two counts, and what they are behind a colon
        if _FOUGHT.match(text, end + 1):
            return True
        return text[end + 1 : end + 2] in (":", "：") and _LAID_DOWN.search(text, max(0, start - 6), start - 1) is not None
    told = _SUM_BEHIND.match(text, end + 1)
    if told is not None and _SUM_OF.fullmatch(text, start, end):
        return told["items"].count("、") + 1 == _COUNT.index(text[start])
    if not _SHORT.fullmatch(text, start, end):
        return False
    listed = _ITEMS_BEFORE.search(text, max(0, start - 100), start - 1)
    each = not text.endswith("统一", start, end) or (listed is not None and "统一" in listed[0])  # 人员、财务、药品“三统一” is common
    if listed is not None and each and listed[0].count("、") + 1 == _COUNT.index(text[start]):
        return True
    return _ITEMS_BEHIND.match(text, end + 1) is not None
