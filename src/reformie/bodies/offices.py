"""Offices of a place: 区科协, 浦口区科技局, 中共湖南省委组织部, 团县委, each a place and a form of the table of bodies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from reformie.findings import Body, Place
from reformie.gazetteer import gazetteer_of
from reformie.lexicon import Lexicons, any_of
from reformie.mention import Mention
from reformie.regexes import regex

_LEVELS = {"province": "p", "prefecture": "f", "county": "c", "city": "pfc", "township": "t", "village": "v", "national": "n"}
_PREFIX = regex(r"(?:中国共产党|中共|国家税务总局)$")
_LEAGUES = {
    "中国共产主义青年团": "共青团",
    "中国国民党革命委员会": "民革",
    "中国民主同盟": "民盟",
    "中国民主建国会": "民建",
    "中国民主促进会": "民进",
    "中国农工民主党": "农工党",
    "中国致公党": "致公党",
    "台湾民主自治同盟": "台盟",
    "中国少年先锋队": "少先队",
}
_LEAGUE = regex(rf"(?:{any_of([*_LEAGUES, *_LEAGUES.values(), '九三学社'])})$")  # 共青团南陵县委 is no committee of the Communist Party
# 政协南陵县委员会 and 政协第九届南陵县委员会 are no committees of the Communist Party either.
_CONFERENCE = regex(r"(?:中国人民政治协商会议|(?<!全国)政协)(?:第?[一二三四五六七八九十\d]{1,3}届)?$")
_NATIONAL_CONFERENCE = Body("fixed", "全国政协", name="中国人民政治协商会议全国委员会", type="other")
_CONFERENCE_LENGTH = 15  # characters; how it and its term are written is no longer
_COMMITTEES = ("第", "委员会")  # what that committee may begin with
_ITS_OWN = ("常务委员会", "办公室")
_NTH = r"第?[一二三四五六七八九十\d]{1,3}届"
_TERM = regex(_NTH)
_TERM_FIRSTS = frozenset("第一二三四五六七八九十0123456789")
# What is counted by terms: 县第十七届人大常委会.
_TERMED = ("人大常委会", "人民代表大会常务委员会", "人大主席团", "纪律检查委员会", "纪委", "监察委员会")
_ITS_COMMITTEE = regex(f"(?:{_NTH})?委员会")
_PANEL = regex(
    rf"(?:执法检查|视察|专题调研)组|(?!常委|机关|各|有关|相关|其他|专门?委|副?主[席任]|副?秘书长|{_NTH}(?:委员会|常委))(?:(?![率带赴到受向由对被陪同])[\u4e00-\u9fff]){{2,10}}?(?:委员会|委)(?=[、，。；）]|副?主任|委员|和|与|负责|组织|召开|开展|会同|牵头|赴)"
)
_NATIONAL = regex(r"全国|中国|国家")
_YOUTH = regex(r"团(?<![集社财剧兵旅乐]团)(省|市|县|区|州|旗)委(?!员)")
_DUAL = ("纪委", ("监委", "监察委"))  # 县纪委监委 is two bodies, each with its own mention
_PREFECTURE = regex(r"委(?![员会派托])")  # 地 stands for a prefecture (地区) only in 地委
_WARD = (
    r"(?:(?:(?:心血?管|神经|呼吸(?:与危重症)?|消化|内分泌|肾病?|血液|肿瘤|风湿免疫|老年病?|胸|普通?|肝胆|泌尿|骨|脊柱|关节|创伤|胃肠|甲乳|整形|烧伤)[内外]?|心脏?[内外]?|[内外儿妇产眼]|妇产"
    r"|小儿|新生儿|口腔|耳鼻(?:咽?喉)?|皮肤|急诊|重症|重症医学|急诊医学|康复|康复医学|麻醉|感染(?:性疾病)?|超声|检验|放射|影像|医学影像|病理|药剂|针灸(?:推拿)?|推拿|全科(?:医学)?|疼痛|体检|透析|公共卫生)科"
    r"|护理部|重症监护室|急诊中心|胸痛中心|卒中中心|体检中心)(?![学室、和与及]|医[生师护]|护士|专[家科]|手术|门诊|建设|能力|水平|疾病|设备|病[房人]|患者|诊疗|技术|人才|骨干|力量)"
)  # 骨科医生 of a hospital tells of a doctor, not of the department
_SECTION = regex(r"(?!副|主任|书记|党|一[级])[^\W\d与和及的、任]{2,8}?[科处股室](?=副?[科处股室]长|副?主任(?!科)|负责人)")  # of an 办公室
_UNIT = regex(
    r"(?:(?<=联社)|(?<=联合社))[^\W\d与和及、在]{2,5}?(?:信用社|分社)"  # of a credit union
    r"|(?<=委)第[一二三四五六七八九十]{1,3}巡察组"  # of a Party committee
    r"|(?:(?<=科院)|(?<=科学院))[^\W\d与和及的、任]{2,10}?研究(?:所|中心)"  # of an academy of sciences
    r"|(?:第[一二三四五六七八九十]{1,2})?(?:检察部|纪检监察室|监督检查室|审查调查室)"  # of a procuratorate or a discipline commission
    r"|(?:(?<=法院)|(?<=检察院))(?:立案|速裁|综合审判|行政审判|审判监督|环境资源审判|知识产权审判|破产审判|金融审判|家事(?:少年)?审判|少年审判|[刑民]事审判(?:第[一二三四五])?|[民刑行][一二三四五]?|行政|审监|环资|知产|少年|家事|破产|执行)庭(?!审)"  # of a court
    r"|(?:(?<=法院)|(?<=检察院))(?!组|成立|设|建|打造|优化|配|抽|派|以|的|有|由|各|多|全)[\u4e00-\u9fff]{0,4}(?:审判|速裁|执行|调解|未检|检察|办案|公益诉讼)(?:团队|办案组)(?!建设)"  # of a court or a procuratorate
    rf"|(?<=医院){_WARD}"  # of a hospital
    r"|(?:(?<=工会)|(?<=妇联)|(?<=团委)|(?<=科协)|(?<=残联)|(?<=工商联))(?!组|联|会|举|开|设|各|全|在|干|内)[^\W\d与和及的、任]{0,6}?(?:服务中心|发展部|权益部|联络部|宣传部|组织部|学会部|科普部|维权部)"  # of a people's organisation
    r"|(?<=局)(?!原|组|联|会|举|开|设|各|全|在|内|推|加|大|建|实|等|把|为|积|对|从|按|以|向)[\u4e00-\u9fff]{2,7}?(?<![持参控入配技募红折量分炒])股(?=[、，。；负办牵组开承])(?!份|开发)"  # a county bureau's section
    r"|(?<=局)派?驻(?!点|地|村|在|外|场|各|多)(?:(?![的了在与和及由为对将把向从到是等个支名])[\u4e00-\u9fff]){2,14}?(?:(?:侦查|执行|反拒执|机动|保安)大队|警务[室站]|联络室|工作站|[\u4e00-\u9fff]{2}大队|中队)(?!长)"  # of a bureau, posted at another body
    r"|派?驻[\u4e00-\u9fff]{1,10}?(?:检察(?:联络)?室|检察工作站|检察官办公室)"  # of a procuratorate, posted elsewhere
    r"|执行局"
    r"|(?<=人大常委会)[^\W\d与和及的、]{2,6}工作室"  # of a people's congress
    r"|(?:综合)?(?:办公室|秘书处|机关党委)(?!主任科)"  # of any office
    r"|(?:(?:常务|执行)?理事会|监事会|执行委员会|执委会)(?!副?主任)"  # of a federation
    r"|(?!常委)[^\W\d与和及的、任兼]{2,8}?部(?=副?部长)"  # with its head behind it
    r"|(?!副)[^\W\d与和及的、任]{2,8}?管理局(?=副?局长)"
    r"|(?!原|副|有关|相关|各|所有|职能|责任|其他|多个|总[工农会经规]|[局厅部]长|主任|书记|党|这|让|把|被)[^\W\d与和及的、兼]{2,8}?(?:[与和][^\W\d与和及的、]{2,6}?)?(?:科|处|股|办|室|站|所|中心)(?=副?[科处股站所]长|副?主任|主治医师|护士长|(?:相关|有关)?负责人)"
    r"|[骨儿内外妇产眼]科(?=副?主任|主治医师|护士长|负责人)"
    r"|(?!组织|联合|会同|负责|下设|指导|协调|配合|托管|有|设|共|建|启|各|驻[各多])(?:[^\W\d与和及、队]和(?=分院|院区|分校|支行)|[^\W\d与和及、队]{2,4}?)(?:分局|法庭|派出所|税务所|市场监管所|市场监督管理所|分中心|分院|院区|分校|支行|分行|支队|大队(?!伍)|(?<!区)中队(?![伍长])|校区)"  # local branches, by their own name
    r"|[东西南北](?:院区|校区)"
    r"|(?<=人民政府)驻[\u4e00-\u9fff]{2,4}办事处"
    r"|(?<=馆)(?!有|设|共|建|启|各|总)[^\W\d与和及、的在]{2,8}?分馆"  # of a library
    r"|(?<=消防救援[支大]队)(?!有|设|共|建|启|各)[^\W\d与和及、的在]{0,4}?(?:特勤(?:[一二三]站|站)|消防(?:救援)?站)"
)
_KINDS = regex(r"(?:中心)?卫生院[、和与及]村(?:级)?卫生[室所]")  # 镇卫生院、村卫生室 are all there are
_COUNTED = regex(r"[\d余多几两十百千万][家个所]$|(?:以上|所有|部分|多数)的?$")  # 13家镇卫生院, 一半以上的镇卫生院: no one body
_VILLAGERS = regex(
    r"(?:查(?=委员会)|(?<![兼任是由和各每全本该原])村(?=委会(?![员计])))(委员?会)"
)  # 青山村|委会 is how a villagers' committee is mostly written
_SOMEBODY = regex(r"(?:(?<!第)一[位名个]|[几两多]位|有的|有些|某)(?:[^，。；：“”\n]{0,8}的)?$")  # 一位参会的|镇党委书记
_BRANCH = regex(rf"委会|支部|总支部?|工作委员会|{_NTH}委员会")  # of such a party, behind its place (民盟桃源县支部)
_KIND_OF_BRANCH = {"支部": "支部", "总支": "总支", "总支部": "总支", "工作委员会": "工委"}
_WITHOUT_FORM = ("委会", "委员会", "支部", "总支", "工作委员会", "第")  # what a place's office may begin with that is no form of the table
_DASHES = ("—", "→", "-")
_DEPLOYS = (
    "法制",
    "法规",
    "法治",
    "案例",
    "部署",
    "会同",
    "会商",
    "会议",
    "面向",
    "面对",
    "面临",
    "理论",
)  # words that begin as such words end
_NEVER_AFTER = {
    "委": "员任托会婉身曲屈",
    "党委": "会",
    "法院": "系",
    "人大": "代",
    "工会": "会",
    "政府": "采网",
    "科学院": "院",
    "医院": "+",
    "局": "面部势限域",
    "办": "理结事完法案",
    "队": "伍员",
    "站": "点",
    "安委会": "议",
    "爱卫会": "议",
    "消委会": "议",
    "个协": "议定助",
    "行": "动业为情政程道走横天",
    "民革": "命新除故",
    "民盟": "誓约",
}


class Offices:
    """The grammar of offices.

    Args:
        lexicons: Gives ``bodies`` and ``level_words``.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        self.levels: dict[str, str] = {}
        for row in lexicons.rows("bodies"):
            self.levels[row["form"]] = self.levels.get(row["form"], "") + row["levels"]
        self._sets = {form: frozenset(levels) for form, levels in self.levels.items()}
        self._gazetteer = gazetteer_of(lexicons, self.levels)
        words = {row["word"]: (_LEVELS[row["level"]], frozenset(row["not_after"])) for row in lexicons.rows("level_words")}
        self._words = words
        self._dual = frozenset(_DUAL[0] + second for second in _DUAL[1])
        self._word = regex(any_of(words))

    def forms(self, text: str) -> dict[int, str]:
        """Give for each offset at which a form begins the longest form there."""
        return self._gazetteer.longest_at(text)

    def find(self, text: str, places: list[Mention[Place]], forms: dict[int, str]) -> Iterator[Mention[Body]]:
        """Find the offices of a text whose places and ``forms`` are known."""
        by_end = {place.end: place for place in places}
        for place in places:
            if _begin(text, place.start, place.end, forms) in forms or text.startswith(_WITHOUT_FORM, place.end):
                yield from self._at(text, place, by_end, forms, _levels_of(place.value))
        for match in self._word.finditer(text):
            begin = _begin(text, match.start(), match.end(), forms)
            if begin not in forms or match.end() in by_end:
                continue
            level, not_after = self._words[match[0]]
            if level in "tv" and _is_any(text, match, level, forms[begin]):
                continue
            if (match[0] == "地" and not _PREFECTURE.match(text, match.end())) or text[match.start() - 1 : match.start()] in not_after:
                continue
            named = by_end.get(match.start())
            again = named is not None and named.value.kind == "division" and named.value.name.endswith(match[0])  # 浦东新区区委
            value = named.value if named is not None and again else Place("level", match[0])
            yield from self._at(text, Mention(match.start(), match.end(), value, "places.level"), by_end, forms, level)
        for match in _YOUTH.finditer(text):
            place = Mention(match.start(1), match.end(1), Place("level", match[1]), "places.level")
            yield Mention(match.start(), match.end(), Body("office", "团委", (place,)), "organisations.youth_league")
        for match in _NATIONAL.finditer(text):
            if match.end() not in forms and not text.startswith(_WITHOUT_FORM, match.end()):
                continue
            place = Mention(match.start(), match.end(), Place("national", match[0]), "places.national")
            yield from self._at(text, place, by_end, forms, "n")

    def _longest_prefix(self, text: str) -> str | None:
        return next((text[:length] for length in range(len(text), 0, -1) if text[:length] in self.levels), None)

    def _at(
        self, text: str, place: Mention[Place], by_end: dict[int, Mention[Place]], forms: dict[int, str], levels: str
    ) -> Iterator[Mention[Body]]:
        begin = _begin(text, place.start, place.end, forms)
        form = forms.get(begin)
        while form is not None and not self._fits(text, begin, form, levels):
            form = self._longest_prefix(form[:-1])
        written = form or ""
        if form is None and (committee := _villagers(text, place)):
            form = "村委会"
            written = committee
        branch = _BRANCH.match(text, place.end)  # 民革某省委会 is how these parties write their committee
        whole = branch[0] if branch else form or ""
        if not whole and not text.startswith(_COMMITTEES, place.end):
            return
        chain = [place]
        while chain[0].start in by_end and chain[0].value.kind != "national":
            chain.insert(0, by_end[chain[0].start])
        start = chain[0].start
        league = _LEAGUE.search(text, max(0, start - 10), start) if branch or whole in ("委", "委员会") else None
        own_form = _LEAGUES.get(league[0], league[0]) + _KIND_OF_BRANCH.get(whole, "委") if league else ""
        if league and own_form in self.levels:
            own = Body("office", own_form, tuple(chain))
            yield Mention(league.start(), place.end + len(whole), own, "organisations.office")
            return
        if text.startswith(_COMMITTEES, place.end) and (conference := self._conference(text, chain)) is not None:
            yield conference
            return
        if form is None:
            return
        end = begin + len(written)
        end += 2 * (form.endswith("办") and text.startswith("公室", end))  # 县编办公室: the office again, by its whole word
        prefix = _PREFIX.search(text, max(0, start - 6), start)
        start -= len(prefix[0]) if prefix else 0
        if form in self._dual:
            yield Mention(start, begin + len(_DUAL[0]), Body("office", _DUAL[0], tuple(chain)), "organisations.office")
            yield Mention(begin + len(_DUAL[0]), end, Body("office", form[len(_DUAL[0]) :], tuple(chain)), "organisations.office")
            return
        panel = _PANEL.match(text, end) if form in ("人大", "人大常委会", "政协") else None
        if panel:
            body = Body("office", form, tuple(chain), unit=panel[0])
            yield Mention(start, panel.end(), body, "organisations.panel")
            return
        unit = (_SECTION if form.endswith(("办公室", "办")) else _UNIT).match(text, end)
        body = Body("office", form, tuple(chain), unit=unit[0] if unit else "")
        yield Mention(start, end + len(body.unit), body, "organisations.office")

    def _conference(self, text: str, chain: list[Mention[Place]]) -> Mention[Body] | None:
        """Give the Political Consultative Conference of a place whose name stands before it, or a committee of it (政协桃源县第十届委员会提案委)."""
        start, end = chain[0].start, chain[-1].end
        closed = _ITS_COMMITTEE.match(text, end)
        opened = _CONFERENCE.search(text, max(0, start - _CONFERENCE_LENGTH), start) if closed is not None else None
        if opened is None or closed is None:
            return None
        if chain[-1].value.kind == "national":
            return Mention(opened.start(), closed.end(), _NATIONAL_CONFERENCE, "organisations.national")
        form = "政协" + next((own for own in _ITS_OWN if text.startswith(own, closed.end())), "")
        end = closed.end() + len(form) - 2
        panel = _PANEL.match(text, end) if form == "政协" else None
        body = Body("office", form, tuple(chain), unit=panel[0] if panel else "")
        return Mention(opened.start(), end + len(body.unit), body, "organisations.office")

    def _fits(self, text: str, start: int, form: str, levels: str) -> bool:
        if text.startswith("委办局", start) or self._sets[form].isdisjoint(levels):  # 区委办局 are a district's offices of all kinds
            return False
        end = start + len(form)
        wrong = _NEVER_AFTER.get(form[-1:]) or _NEVER_AFTER.get(form)
        return wrong is None or end == len(text) or text[end] not in wrong or text.startswith(_DEPLOYS, end)


def _begin(text: str, start: int, end: int, forms: dict[int, str]) -> int:
    """Give where the form begins that stands behind a place, or behind the term of office that counts it (县第十七届|人大常委会)."""
    if end in forms or text[end : end + 1] not in _TERM_FIRSTS:
        return end
    term = _TERM.match(text, end)
    form = forms.get(term.end(), "") if term else ""
    of_party = form.startswith("委员会") and _PREFIX.search(text, max(0, start - 5), start)
    return term.end() if term and (of_party or form.startswith(_TERMED)) else end


def _is_any(text: str, word: re.Match[str], level: str, form: str) -> bool:
    """Tell whether the word for a township or village before a form means no one of them (13家镇卫生院, 村妇联主席)."""
    start, end = word.span()
    if text[start - 1 : start] in _DASHES or (level == "v" and form == "妇联"):  # 区委—街道党工委—社区党支部: a ladder of such bodies
        return True
    if _COUNTED.search(text, max(0, start - 3), start) or _KINDS.match(text, end):
        return True
    return _SOMEBODY.search(text, max(0, start - 13), start) is not None


def _villagers(text: str, village: Mention[Place]) -> str | None:
    """Give how the committee of a village's people is written that stands behind it, or None."""
    named = village.value.kind == "village" or village.value.name == "嘎查"
    committee = _VILLAGERS.match(text, village.end - 1) if named else None
    return committee[1] if committee else None


def _levels_of(place: Place) -> str:
    """Give the levels at which a place's bodies can stand: a code tells a division's, the kind that of any other."""
    if place.kind == "division":
        return _levels_of_codes(place.codes)
    return _LEVELS[place.kind]


@cache
def _levels_of_codes(codes: tuple[str, ...]) -> str:
    return "".join(sorted({"p" if code.endswith("0000") else "f" if code.endswith("00") else "c" for code in codes}))
