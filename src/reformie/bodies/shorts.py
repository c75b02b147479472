"""Forms that point at a body named elsewhere: 财政局 in a list behind 市科技局, 组织部 before a post, 联盟 behind its full name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import product
from operator import attrgetter

from reformie.bodies.made import SITE
from reformie.findings import Body
from reformie.gazetteer import matches_at, occurrences
from reformie.mention import Mention, apart, positions
from reformie.regexes import regex
from reformie.segment import PROPER_TAGS, Segmenter

_JOINERS = frozenset("、和与及")
_SMALL_PLACES = {"township": "t", "village": "v", "镇": "t", "乡": "t", "街道": "t", "苏木": "t", "村": "v"}
_LISTING = regex(r"(?:[，。；：\s]|带领|率领|率|会同|[，。；：\s][据由]|[。！？，]”)$")
_COUNTY_OFFICE = regex(r".{2,}[局办委]")
_ATTENDED = regex(
    r"(?:[、和][\u4e00-\u9fff]{2,8}){0,6}?等?(?:[\d多几]{0,3}[个家]?(?:部门|单位))?的?(?:主要|相关|有关|分管)?(?:负责人|负责同志|领导)"
)
_ALONE = regex(
    r"(?<=局)(?:(?:主要|有关|相关|分管)?(?:负责人|负责同志|工作人员|干部职工)(?:介绍|说|表示|告诉)|民警|介绍|统计(?=，|显示)|牵头|联合(?!国|体)|会同|印发|出台|连续|先后|派出|选派|率先|随即|立即|组织(?!部|科|人事)|荣?获(?!批)|承担)"
)
_COMMITTEES = ("委", "党委", "地委")
_PARTNER = regex(r"[、和与及]?((?:人民)?政府|行署|行政公署)(?![采购网办投债补性])")
_PREFECTURES = ("盟", "地区", "地")  # have a 行署 and no government
_BARE = regex(r".{2,}(?:局|委|办|部|厅|室|联|协|会|院|心|处|所|站|队|公司|集团)")
_WITH_OFFICE = "(?=办公室)"
_GENERAL = {  # general words that point back, and what stands behind them
    "领导小组": "", "协调小组": "", "专项小组": _WITH_OFFICE, "推进小组": _WITH_OFFICE, "工作小组": _WITH_OFFICE, "专责小组": _WITH_OFFICE,
    "专班": "", "联盟": "", "指挥部": "", "联合体": "", "联席会": "(?!议)", "联席会议": "(?=办公室|总?召集人|成员单位)",
    "医共体": "", "医联体": "", "医疗集团": "", "集团": "", "服务团": _WITH_OFFICE,
}  # fmt: skip
GENERAL = tuple(map("".join, product(("", "改革", "建设"), ("", "工作"), _GENERAL)))
_SHORT = regex(
    rf"(?:改革|建设)?(?:工作)?(?:{'|'.join(word + behind for word, behind in _GENERAL.items())})"
    r"(?:办公室|秘书处|总院(?!长)|理事会(?!员)|监事会|(?:专家|技术|指导|咨询|学术)委员会|(?![^中]{0,5}[设建立成办由和与及在的])[\u4e00-\u9fff]{2,6}?中心)?"
)
_UNIT = regex(
    r"(?:办公室|秘书处|(?<=集团)总院|理事会|监事会|(?:专家|技术|指导|咨询|学术)委员会|(?:(?<=联盟|集团|专班)|(?<=联合体|医共体|指挥部)|(?<=领导小组|协调小组|推进小组|专项小组|工作小组|专责小组))[\u4e00-\u9fff]+中心)$"
)
_OF_MANY = ("联盟", "联合体", "医共体", "集团")  # where several bodies end in these, the bare word is a general one
_NEAR_WORDS = {  # such words of other kinds, and what stands behind them
    **dict.fromkeys(["协会", "商会", "学会", "基金会", "议事会", "业委会", "专家团", "研究院", "总院", "总医院", "专家组", "工作组", "服务队", "先锋队", "突击队", "联合社"], ""),
    **dict.fromkeys(["委员会办公室", "办公室", "临时党支部", "临时党委", "党总支", "合作社理事会", "合作社监事会"], ""),
    "大队": "(?!长)", "管委会": "(?:办公室)?", "中心": "(?=副?主任)",
    **{f"{first}{second}中心": "" for first, second in product("化交指服调", "解易导务度")}, **{f"{side}院区": "" for side in "东西南北"},
}  # fmt: skip
NEAR = tuple(_NEAR_WORDS)
_NEARBY = regex(
    rf"(?<=[，。；、：“（\n \u3000为由从向把被将让与给在对任兼])(?:{'|'.join(word + behind for word, behind in _NEAR_WORDS.items())})(?![员+”])"
)
_TAILS = {
    "管委会": ("管委会", "管理委员会"),
    "总院": ("总院", "总医院"),
    "合作社": ("合作社",),
    "业委会": ("业委会", "业主委员会"),
    "临时党支部": ("临时党支部", "临时支部委员会"),
    "临时党委": ("临时党委", "临时委员会"),
}  # what the body ends in at which such a word points back
INSPECTING = ("执法检查组",)
_INSPECTING = regex(r"执法检查组(?<![\u4e00-\u9fff]执法检查组)(?=[^成])")
_GLUED = regex(r"[\u4e00-\u9fff](?<![为由从向把被将让与给在对任兼入该的了和及是以到立县市区旗])$")  # 城投|集团 is a name of its own
_COUNTED = regex(r"[个家所类级各多\d校]$|各地$|[产行]业$")
_SPOKEN = regex(r".{2,}(?:局|委|中心)")
_FREE = regex(r"[，。；、：“”（由从向把被将让与给在对和问]$")
_COMMON = 5  # a brand that jieba's dictionary counts more often is a common word
COMPANY_UNIONS = ("公司工会", "企业工会")
_COMPANY_UNION = regex(rf"(?<![\u4e00-\u9fff])(?:{'|'.join(COMPANY_UNIONS)})(?=主席|副主席|委员会|组织|负责人)")
_START = attrgetter("start")
_NEAR = 150  # a word like 协会 points at a body named at most so many characters before
_NO_BUREAU = "(?<![困新变结全大布格时政开当僵残骗饭棋败定终])"  # 困局, 格局
_BUREAU = regex(rf"(?![省市县区州旗])[\u4e00-\u9fff]{{2,9}}?{_NO_BUREAU}局(?=[、，。；等和与及（联牵会共负参])")
_ENDED = r"(?=[、，。；等和与及（联牵会共负参到])"
_SISTER = regex(
    rf"(?:妇联|团委|科协|残联|文联|侨联|编办|供销社){_ENDED}|(?:人大(?:常委会)?|(?<=[大会委协]、)政府|政协|法院)"
    r"(?=[、，。；）]|[和与及](?!其)|等(?!级|待)|各?(?:主要|分管|有关|相关)?(?:领导(?!干部学)|负责|班子)|机关(?!事)|联合(?!国|体)|会同|共同|牵头|组织(?!部)|开展|视察|参[加与])"
)
_SISTERS = (
    "局",
    "委",
    "办",
    "部",
    "会",
    "联",
    "协",
    "室",
    "府",
    "人大",
    "法院",
    "检察院",
    "供销社",
)  # no hospital or firm, which have such of their own
_DEPARTMENT = regex(rf"(?:党[群建政]|群团|社会|纪检|政治|机关)工作部{_ENDED}")  # what a county merges its Party's departments into
_ITEM_WORD = r"(?:(?![的了在和与及由为等各全省市县区州旗镇乡村、局])[\u4e00-\u9fff])"
_MERGED = regex(
    rf"{_ITEM_WORD}{{2,6}}(?:和{_ITEM_WORD}{{2,6}})?(?<!邮政){_NO_BUREAU}局{_ENDED}"
)  # 基层治理和社会事业局 behind what is no bureau
_PASSED = regex(rf"{_ITEM_WORD}{{2,7}}[办局部委室处](?=、)")  # one that no table knows, in the middle of such a list
_COMPANY = regex(r"(?:公司|集团|药业|总厂)$")
_COINAGE = 3  # characters that stand for a company by themselves; two are too often something else
_WHOLE = 4  # characters of a brand that is told by the whole of it
_SELDOM = 100
_OF_COMPANIES = {"科协": "科学技术协会", "工会": "工会"}
_SITE = regex(SITE)
LEGAL = regex(r"(?<=集团)(?:股份|控股)?有限(?:责任)?公司$")
_PADDING = regex(r"(?:集团|控股|股份)+$")


def bare_offices(text: str, known: list[Mention[Body]], forms: Mapping[int, str], levels: Mapping[str, str]) -> list[Mention[Body]]:
    """Find the offices in a list behind one with its place: each takes that place (市科技局、财政局、人社局).

    Args:
        text: The clean text. known: the bodies found.
        forms: The forms of offices in the text by where they begin.
        levels: At which levels each form stands.
    """
    found: list[Mention[Body]] = []
    taken: set[int] | None = None
    ends = {mention.end for mention in known}
    for mention in known:
        if not _may_lead(mention.value):
            continue
        if (government := _government(text, mention)) is not None and government.end not in ends:
            found.append(government)
            mention = government
        if text[mention.end : mention.end + 1] not in _JOINERS:
            continue
        current = mention
        while follower := _follower(text, current, forms, levels):
            taken = positions(known) if taken is None else taken
            if not taken.isdisjoint(range(follower.start, follower.end)):
                break
            found.append(follower)
            current = follower
    return found


def _government(text: str, party: Mention[Body]) -> Mention[Body] | None:
    """Find the government that stands behind a Party committee and takes its place (某镇党委政府, 县委、政府)."""
    body = party.value
    told = _PARTNER.match(text, party.end) if body.form in _COMMITTEES and body.places and not body.unit else None
    if told is None or body.places[-1].value.kind == "village":
        return None
    if told[1].startswith("行") and not body.places[-1].value.name.endswith(_PREFECTURES):
        return None
    return Mention(told.start(1), told.end(1), Body("office", told[1], body.places), "organisations.listed_office")


def rosters(text: str, known: list[Mention[Body]], forms: Mapping[int, str], levels: Mapping[str, str]) -> list[Mention[Body]]:
    """Find the offices of the article's place that are told without it: a list of those whose heads took part (水利局、林业局负责人), or one that acts."""
    found: list[Mention[Body]] = []
    behind = 0
    for first in sorted(forms):
        if first < behind or not _LISTING.search(text, max(0, first - 2), first):
            continue
        row: list[Mention[Body]] = []
        at = first
        while (form := forms.get(at, "")) and _COUNTY_OFFICE.fullmatch(form) and "c" in levels[form]:
            row.append(Mention(at, at + len(form), Body("bare", form), "organisations.roster"))
            behind = at + len(form)
            at = behind + (text[behind : behind + 1] in _JOINERS)
            if at == behind:
                break
        if _ATTENDED.match(text, behind) if len(row) > 1 else row and _ALONE.match(text, behind):
            found += row
    return apart(found, known)


def placed(text: str, known: list[Mention[Body]]) -> list[Mention[Body]]:
    """Give bureaus without a place that stand in a list behind one with a place that place (县住建局、…管理局)."""
    found: list[Mention[Body]] = []
    for mention in known:
        body, before = mention.value, found[-1] if found else None
        bare = body.kind == "named" and body.form.endswith("局") and not body.places
        if bare and before and before.value.places and before.value.form.endswith("局") and text[before.end : mention.start] == "、":
            mention = replace(mention, value=replace(body, places=before.value.places))
        found.append(mention)
    return found


def _may_lead(body: Body) -> bool:
    """Tell whether a body may be the first of a list of offices: an office, or a bureau or a group's office with a place (县森防指挥部办公室)."""
    if body.kind in ("office", "bare") or not body.places:
        return body.kind in ("office", "bare")
    of_group = body.type == "working_body" and body.name.endswith("办公室") and body.places[-1].value.kind in ("level", "division")
    return body.kind == "named" and (body.form.endswith("局") or of_group)


def _follower(text: str, before: Mention[Body], forms: Mapping[int, str], levels: Mapping[str, str]) -> Mention[Body] | None:
    start = before.end + 1
    if text[before.end : start] not in _JOINERS:
        return None
    form = forms.get(start)
    if form is None and _bureau(text, before) is None and (passed := _PASSED.match(text, start)) and passed.end() + 1 in forms:
        start = passed.end() + 1
        form = forms[start]
    if form is None or not (_BARE.fullmatch(form) or _is_sister(text, start, form, before.value)):
        return _bureau(text, before)
    if set(levels[form]).isdisjoint(levels.get(before.value.form, levels[form])) or _is_below(before.value, levels[form]):
        return None
    return Mention(start, start + len(form), Body("office", form, before.value.places), "organisations.listed_office")


def _is_below(before: Body, levels: str) -> bool:
    """Tell whether the place of a body is a township or village, which has no such office (大屯镇河长制办公室、水利局)."""
    place = before.places[-1].value if before.places else None
    letter = _SMALL_PLACES.get(place.kind if place.kind != "level" else place.name) if place is not None else None
    return letter is not None and letter not in levels


def _is_sister(text: str, start: int, form: str, before: Body) -> bool:
    """Tell whether a form too short to be one body everywhere (妇联) ends a member of a list that an office of a place opens."""
    sister = _SISTER.match(text, start) if before.places and not before.unit and before.form.endswith(_SISTERS) else None
    return sister is not None and sister[0] == form


def _bureau(text: str, before: Mention[Body]) -> Mention[Body] | None:
    """Find a bureau or department that the table does not know in a list of offices (住建局、X局、水务局; 县委办公室、党群工作部)."""
    if text[before.end] != "、":
        return None
    if (department := _DEPARTMENT.match(text, before.end + 1)) is not None:
        party = Body("office", "委", before.value.places, unit=department[0])
        return Mention(department.start(), department.end(), party, "organisations.listed_office")
    match = (_BUREAU if before.value.form.endswith("局") else _MERGED).match(text, before.end + 1)
    if match is None:
        return None
    body = Body("named", "局", before.value.places, name=match[0], type="government")
    return Mention(match.start(), match.end(), body, "organisations.listed_bureau")


def short_forms(text: str, starts: Iterable[int], known: list[Mention[Body]], cuts: frozenset[int]) -> list[Mention[Body]]:
    """Find general words that point back at the nearest body named before that ends in them; they begin at some of ``starts``."""
    found: list[Mention[Body]] = []
    first: dict[str, int | None] = {}
    planned = {mention.end for mention in known if mention.rule == "organisations.planned_group"}
    for match in matches_at(_SHORT, text, starts):
        word = _UNIT.sub("", match[0])
        if word not in first:
            full = [(_stem(m.value), m.end) for m in reversed(known) if m.value.kind in ("named", "office")]
            ends = {stem: end for stem, end in full if stem.endswith(word)}
            ends = ends or {stem: end for stem, end in full if LEGAL.sub("", stem).endswith(word)}
            first[word] = min(ends.values(), default=None) if len(ends) < 2 or not word.endswith(_OF_MANY) else None
        named = first[word]
        glued = (_GLUED if word == "集团" else _COUNTED).search(text, max(0, match.start() - 2), match.start())
        begins = match.start() in cuts or text[match.start() - 1] == "任"  # jieba may tie 任 to what stands behind it
        if begins and not glued and named is not None and named <= match.start():
            rule = "organisations.planned_group" if named in planned else "organisations.short"
            found.append(Mention(match.start(), match.end(), Body("short", word, unit=match[0][len(word) :]), rule))
    return apart(found, known)


def again(text: str, known: list[Mention[Body]]) -> list[Mention[Body]]:
    """Find an office's bare form behind the office itself (区市场监管局 … “市场监管局”)."""
    found: list[Mention[Body]] = []
    done: set[str] = set()
    for full in known:
        form = full.value.form
        if full.value.kind != "office" or form in done or not _SPOKEN.fullmatch(form):
            continue
        done.add(form)
        found += [
            Mention(start, start + len(form), Body("office", form, full.value.places), "organisations.again")
            for start in occurrences(text, form, full.end)
            if _FREE.search(text, start - 1, start)
        ]
    return apart(found, known)


def inspections(text: str, known: list[Mention[Body]]) -> list[Mention[Body]]:
    """Find the groups by which the people's congress named last before inspects (执法检查组); ``known`` is in text order."""
    found: list[Mention[Body]] = []
    for match in _INSPECTING.finditer(text):
        last = next((m for m in reversed(known) if m.end <= match.start() and m.value.form == "人大常委会"), None)
        if last is not None:
            body = replace(last.value, unit=match[0], target=None)
            found.append(Mention(match.start(), match.end(), body, "organisations.inspection"))
    return apart(found, known)


def _stem(body: Body) -> str:
    return (body.name or body.form).removesuffix("办公室")


def nearby(text: str, starts: Iterable[int], known: list[Mention[Body]]) -> list[Mention[Body]]:
    """Find general words (协会, 办公室) that point back at the body named right before that ends in them.

    They begin at some of ``starts``; ``known`` is in text order.
    """
    found: list[Mention[Body]] = []
    for match in matches_at(_NEARBY, text, starts):
        near, here = (bisect_left(known, at, key=_START) for at in (match.start() - _NEAR, match.start()))
        last = next((m for m in reversed(known[near:here]) if m.end <= match.start() and _ends_in(m.value, match[0])), None)
        if last is not None:
            campus = match[0] if match[0].endswith("院区") and not last.value.unit else ""
            whole = next((word for word in ("管委会", "委员会", "合作社") if match[0].startswith(word)), "")
            unit = match[0].removeprefix(whole) if whole else campus
            body = Body("short", match[0], type=last.value.type, unit=unit, target=(last.start, last.end))
            found.append(Mention(match.start(), match.end(), body, "organisations.nearby"))
    return apart(found, known)


def company_unions(text: str, known: list[Mention[Body]]) -> list[Mention[Body]]:
    """Find the trade union of the company named last before (公司工会); ``known`` is in text order."""
    found: list[Mention[Body]] = []
    for match in _COMPANY_UNION.finditer(text):
        last = next((m for m in reversed(known) if m.end <= match.start() and m.value.kind == "named" and m.value.type == "company"), None)
        if last is not None:
            body = replace(last.value, unit="工会", type="people's_organisation")
            found.append(Mention(match.start(), match.end(), body, "organisations.company_union"))
    return found


def _ends_in(body: Body, word: str) -> bool:
    if word == "委员会办公室":
        return body.kind == "named" and body.type in ("other", "working_body") and body.name.endswith("委员会")
    if word == "办公室":
        return (body.name + body.form + body.unit).endswith(("领导小组办公室", "专班办公室", "指挥部办公室"))
    if word.endswith("院区"):
        return body.unit == word or (not body.unit and (body.name or body.form).endswith("医院"))
    tails = next((full for short, full in _TAILS.items() if word.startswith(short)), (word,))
    return body.kind != "short" and (body.name or body.form).endswith(tails)


def brands(text: str, known: list[Mention[Body]], segmenter: Segmenter) -> list[Mention[Body]]:
    """Find companies by their bare brand beside their full name (…陇芯微电子有限公司 … 陇芯微电子), with what is their own (陇芯微科协).

    A brand that begins with a common word points at nothing.
    """
    found: list[Mention[Body]] = []
    done: set[str] = set()
    stems = [(full, stem) for full in known if len(stem := _brand_stem(full.value, segmenter)) >= _COINAGE]
    taken = positions(known) if stems else set[int]()
    for full, stem in stems:
        if stem in done:
            continue
        done.add(stem)
        if taken.issuperset(occurrences(text, stem[:_COINAGE], 0)):  # no more than the full names themselves
            continue
        common = _is_common(stem[:2], segmenter)
        if common and (len(stem) < _WHOLE or segmenter.frequency(stem[:2]) > _SELDOM):
            continue
        brand = stem if common else _coined(stem, segmenter) or stem[:4]  # behind a known word only the whole is a brand (双沟酒业)
        at = text.find(brand)
        while at >= 0:
            end = at + len(brand)
            while end - at < len(stem) and text[end : end + 1] == stem[end - at]:
                end += 1
            end += 2 if text.startswith("集团", end) and "集团" in full.value.name + full.value.form else 0
            own = next((word for word in _OF_COMPANIES if text.startswith(word, end)), "")
            site = _SITE.match(text, end)
            own = site[0] if site else own
            kind = "people's_organisation" if own in _OF_COMPANIES else full.value.type
            body = Body("short", text[at:end], type=kind, unit=_OF_COMPANIES.get(own, own), target=(full.start, full.end))
            found.append(Mention(at, end + len(own), body, "organisations.brand"))
            at = text.find(brand, end)
    return apart(found, known)


def _coined(stem: str, segmenter: Segmenter) -> str:
    """Give the three characters that a company's name begins with when they are a coinage before words of trade (云锐达|智能|科技)."""
    words = segmenter.cut(stem)
    begun = next((count for count in (1, 2) if sum(map(len, words[:count])) == _COINAGE), 0)
    coined = begun and len(words) > begun and any(len(word) > 1 and not _is_common(word, segmenter) for word in words[:begun])
    return stem[:_COINAGE] if coined and not segmenter.frequency(stem[:_COINAGE]) else ""


def _brand_stem(body: Body, segmenter: Segmenter) -> str:
    """Give a company's name without places, suffix and padding (集团), or nothing for what is no company."""
    if body.kind != "named" or not _COMPANY.search(body.form):
        return ""
    stem = _PADDING.sub("", body.name.removesuffix(body.form))
    return stem[2:] if not body.places and len(stem) > 4 and segmenter.tag(stem[:2]) == "ns" else stem


def _is_common(word: str, segmenter: Segmenter) -> bool:
    return segmenter.frequency(word) > _COMMON and segmenter.tag(word)[:2] not in PROPER_TAGS
