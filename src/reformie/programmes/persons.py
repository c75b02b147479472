"""Words in quotation marks that say who somebody is, and name no programme."""

from __future__ import annotations

from reformie.programmes.alike import Quote
from reformie.programmes.emphasis import likened
from reformie.regexes import regex

_ONE_OF_THEM = regex(r"(?<!\d)[1一][名位]$")
_MANY_OF_THEM = regex(r"\d{1,5}[余多]?[名位]$")
_WHO_THEY_ARE = regex("(?:妈妈|爸爸|奶奶|阿姨|[员师者]|专家|管家)$")
_OF_PERSONS = regex(
    r"(?:聘请?|选聘|招募|配备?|选派|当上|当起|担任)了?(?:[\d一二两三四五六七八九十]{1,4}[余多]?)[名位]$|(?:当上|当起|担任)了?$"
)  # 聘1名“…”: what somebody is
_CREW = regex(r"(?![靠由请有让给为被把将在带到])[\u4e00-\u9fff]{0,4}?(?:团队|服务队|[小分]队|医疗队|宣讲[队团]|服务团|支教队|志愿者)")
_SET_UP = regex(
    "(?:组建|组成|成立|编成|编为|派出|派来|派驻|推出|设立|建起|建立|打造|培育|拉起|办起|组织起?|[进入]了|报名进|加入|参加)了?(?:(?:[\\d一二两三四五六七八九十]{1,4}[余多]?|首)支)?$"
)
_NAMED_CREW = regex("[\u4e00-\u9fff]{0,4}?(?:团队|[\u4e00-\u9fff]队|讲师团|宣讲团|服务团)(?![队伍员长])")
_OTHER_CREW = regex(
    "救援|艺术|合唱|舞|乐|球|代表|考古|科考|[船车舰]队|部队|消防|演出|表演|秧歌|龙舟|军|警|调查|专案|项目组"
)  # bodies and crews for show, matches and war


def set_up(text: str, start: int, end: int) -> int | None:
    """Give where the name of a crew ends that somebody sets up, sends or joins, and of which the words at ``start``:``end`` are quoted, or None."""
    if end - start < 3 or likened(text[start:end]) or _SET_UP.search(text, max(0, start - 14), start - 1) is None:
        return None
    named = _NAMED_CREW.match(text, end + 1)
    return named.end() if named is not None and not _OTHER_CREW.search(named[0]) else None


def somebody(text: str, quote: Quote) -> bool:
    """Tell whether what is quoted says who one is (1名“…”), or who many are (764名“爱心妈妈”)."""
    if _ONE_OF_THEM.search(text, max(0, quote.start - 4), quote.start - 1):
        return True
    many = _MANY_OF_THEM.search(text, max(0, quote.start - 8), quote.start - 1)
    return many is not None and _WHO_THEY_ARE.search(quote.words) is not None


def become(text: str, quote: Quote) -> bool:
    """Tell whether what is quoted is what some were hired, chosen or made to be (聘1名“…”, 当上“…”)."""
    return _OF_PERSONS.search(text, max(0, quote.start - 8), quote.start - 1) is not None


def crew(text: str, quote: Quote) -> bool:
    """Tell whether a crew bears what is quoted as its name (“牛医生”服务队)."""
    return _CREW.match(text, quote.end + 1) is not None
