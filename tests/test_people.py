"""People's own grammars: posts told behind a name, names of parts, lists of words, and two people of one name."""

from __future__ import annotations

import re

import pytest

import reformie
from parsed import lasts, samples
from reformie.extractors import people
from reformie.findings import PersonName
from reformie.lexicon import Lexicons
from reformie.mention import Mention
from reformie.people import characters, honours, unpeopled
from reformie.people.bare import _listed_places
from reformie.people.characters import UNDERWAY, UNDERWAY_SIGNS
from reformie.people.holding import _HELD, _HOLDS, _VERB, Holdings
from reformie.people.parts import PartNames
from reformie.people.surnames import Surnames, ends_of
from reformie.people.title_grammar import TitleGrammar
from reformie.people.titles import Titles
from reformie.people.wordlists import Endings, Openings


def holdings(text: str, named: frozenset[int] = frozenset()) -> Holdings:
    """Give the reader of a text without bodies and places; ``named`` are the offsets at which a name begins."""
    return Holdings(text, Titles(text, TitleGrammar(Lexicons()), [], []), named.__contains__, Endings(["大户"]))


def held(text: str, name: str) -> list[str]:
    return [post.role for post in holdings(text).held(text.index(name) + len(name))]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("鲁琼任组长。", ["组长"]),
        ("鲁琼当上了网格长。", ["网格长"]),
        ("鲁琼当上了爷爷。", []),
        ("鲁琼现任副局长兼办公室主任。", ["副局长", "主任"]),
        ("鲁琼同志被任命为院长。", ["院长"]),
        ("鲁琼原是校长。", ["原校长"]),
        ("鲁琼挂职担任副院长。", ["挂职副院长"]),
        ("鲁琼，女，1980年生，现任镇长。", ["镇长"]),
        ("鲁琼（院长）说，", ["院长"]),
        ("鲁琼任了几年。", []),
        ("鲁琼任期三年。", []),
        ("鲁琼是改革的受益者。", []),
        ("鲁琼说，组长到了。", []),
    ],
)
def test_posts_behind_a_name(text: str, roles: list[str]) -> None:
    assert held(text, "鲁琼") == roles


def test_a_post_right_before_another_name_is_that_persons() -> None:
    text = "鲁琼是院长周远的学生。"
    assert holdings(text, frozenset({5})).held(2) == ()


def test_the_look_ahead_of_verbs_of_holding_hides_none() -> None:
    for told in (*samples(_HELD, 3000), *samples(f"，?{_VERB}", 2000)):
        seen, held = _HOLDS.match(told.string), re.match(_HELD, told.string)
        assert (seen and seen.span()) == (held and held.span()), told.string


@pytest.mark.parametrize(
    ("pattern", "known"),
    [
        (honours.BEFORE, characters.HONOUR_LASTS | {"\n"}),  # $ stands before a line feed too, which leads up to no name
        (people._TOLD_OF, characters.TOLD_LASTS | {"\n"}),
        (unpeopled.CREDIT, unpeopled.CREDIT_LASTS),
    ],
)
def test_what_leads_up_to_a_name_ends_where_it_is_looked_for(pattern, known: frozenset[str]) -> None:
    assert lasts(pattern.pattern) <= known


@pytest.mark.parametrize(
    ("pattern", "known", "at"),
    [(characters._USED, characters._USED_FIRSTS, {"师": 1}), (characters._THAT, characters._THING_FIRSTS, {})],
)
def test_a_thing_begins_with_what_it_is_looked_for_at(pattern, known: frozenset[str], at: dict[str, int]) -> None:
    for thing in samples(pattern.pattern, 400):
        assert thing[0][at.get(thing[0][0], 0)] in known


def test_where_verbs_of_holding_begin_and_their_posts() -> None:
    assert holdings("鲁琼任组长，周远任期三年，任务很重。").takings() == {2: 3}


def test_later_clauses_and_pronouns_tell_of_the_last_person() -> None:
    text = "村民鲁琼返乡后，担任组长。她现任院长。"
    (mention,) = holdings(text).later([Mention(2, 4, PersonName("鲁琼", ()), "people.test")])
    assert [post.role for post in mention.value.posts] == ["组长", "院长"]


def test_a_post_that_somebody_else_is_asked_to_hold_is_not_theirs() -> None:
    text = "书记鲁琼要求，由镇长担任组长。"
    (mention,) = holdings(text).later([Mention(2, 4, PersonName("鲁琼", ()), "people.test")])
    assert mention.value.posts == ()


def test_two_hold_two_posts_in_their_order() -> None:
    text = "鲁琼、周远分别担任组长、院长。"
    found = [Mention(0, 2, PersonName("鲁琼", ()), "people.test"), Mention(3, 5, PersonName("周远", ()), "people.test")]
    assert [[post.role for post in m.value.posts] for m in holdings(text).later(found)] == [["组长"], ["院长"]]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("那顺乌力吉说", [5]),
        ("更登加说", [2, 3]),
        ("斯琴毕力格领着", [5]),
        ("一不拉高兴", [3]),
        ("巴彦塔拉苏木", []),
        ("巴图村口", []),
        ("改革方案", []),
    ],
)
def test_names_of_known_parts(text: str, ends: list[int]) -> None:
    assert [end for end, _ in PartNames(Lexicons()).at(text, 0)] == ends


def test_one_short_part_weighs_less_than_two() -> None:
    parts = PartNames(Lexicons())
    assert [weight for _, weight in parts.at("巴图说", 0)] < [weight for _, weight in parts.at("巴图孟克说", 0)]


def test_parts_begin_only_where_they_are_looked_for() -> None:
    parts = PartNames(Lexicons())
    text = "牧民那顺乌力吉和巴图来了"
    assert {start for start in range(len(text)) if parts.at(text, start)} <= parts.starts(text)


def test_words_by_their_first_and_last_character() -> None:
    openings, endings = Openings(("说", "说道", "表示")), Endings(("民", "村民", "农户"))
    assert [openings.at("他说道", start) for start in range(4)] == ["", "说道", "", ""]
    assert [endings.before("山村民", end) for end in range(4)] == ["", "", "", "村民"]
    assert endings.before("山村民", 3, floor=2) == "民"


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("李明说", [2, 3]),
        ("李王明说", [2, 3, 4]),  # a second surname
        ("司马明说", [2, 3, 4]),  # 司 is a surname too
        ("上官明说", [3, 4]),
        ("上官，", []),
        ("李明，说", [2]),
        ("李", []),
        ("明李说", []),
    ],
)
def test_a_known_surname_tells_where_a_name_may_end(text: str, ends: list[int]) -> None:
    surnames = Surnames(["李", "王", "司", "司马", "上官", "爱新觉罗"])
    assert list(surnames.ends(text, 0)) == ends
    assert [list(ends_of(match)) for match in surnames.opening.finditer(text) if match.start() == 0] == [ends] * bool(ends)


def test_what_is_under_way_is_seen_by_its_second_character() -> None:
    assert {sign for sign in map(chr, range(0x4E00, 0xA000)) if UNDERWAY.match(f"看{sign}看")} == UNDERWAY_SIGNS


def bodies_of(text: str, name: str) -> list[list[tuple[str | None, str]]]:
    record = reformie.extract(text)
    names = {body.id: body.name for body in record.organisations}
    return [[(names.get(p.organisation or ""), p.role) for p in person.positions] for person in record.people if person.name == name]


NAMESAKES = "铜鼓县召开会议。\n铜鼓县教育局局长李明说，要快。\n铜鼓县水利局局长李明说，要稳。\n"


def test_two_of_one_name_who_hold_one_post_at_two_bodies_stay_apart() -> None:
    assert bodies_of(NAMESAKES, "李明") == [[("铜鼓县教育局", "局长")], [("铜鼓县水利局", "局长")]]


def test_namesakes_are_warned_of() -> None:
    (warning,) = [w for w in reformie.extract(NAMESAKES).warnings if w.code == "namesakes"]
    assert "李明" in warning.message
    assert warning.span is not None
    assert NAMESAKES[warning.span.start : warning.span.end] == "李明"
    assert NAMESAKES.rindex("李明") == warning.span.start


@pytest.mark.parametrize(
    "text",
    [
        "铜鼓县召开会议。\n铜鼓县教育局局长李明说，要快。\n局长李明说，要稳。\n",
        "铜鼓县召开会议。\n铜鼓县教育局局长李明说，要快。\n李明说，要稳。\n",
        "铜鼓县召开会议。\n铜鼓县教育局局长李明兼任县委改革办副主任。\n铜鼓县委改革办副主任李明说，要稳。\n",
    ],
)
def test_one_person_told_of_twice_is_one(text: str) -> None:
    assert len(bodies_of(text, "李明")) == 1
    assert not [w for w in reformie.extract(text).warnings if w.code == "namesakes"]


def test_a_name_alone_is_the_namesake_told_last() -> None:
    record = reformie.extract(NAMESAKES + "会后，李明表示，年内完成。\n")
    assert [len(person.mentions) for person in record.people if person.name == "李明"] == [1, 2]


def branch(text: str, name: str) -> list[tuple[str | None, str]]:
    """Give the posts of somebody with the full names of their bodies."""
    record = reformie.extract(text)
    bodies = {body.id: body.name for body in record.organisations}
    return [(bodies.get(p.organisation or ""), p.role) for person in record.people if person.name == name for p in person.positions]


def test_a_branch_secretary_is_that_of_the_village_of_his_paragraph() -> None:
    lead = "肥西县召开会议。在肥西县人民医院，看病不难。\n"
    village = branch(lead + "虎山镇沙嘴村有300户，党支部书记卫立海说。", "卫立海")
    assert village == [("中共肥西县虎山镇沙嘴村支部委员会", "书记")]
    assert branch(lead + "虎山镇沙嘴村来人了，肥西县人民医院接诊，党支部书记卫立海说。", "卫立海") == [("肥西县人民医院", "党支部书记")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("县水利局规划股股长由文彬介绍，新渠年内通水。", "由文彬"),
        ("市税务局征管科科长泮秀兰记得，那天下着雨。", "泮秀兰"),
        ("县住建局燃气股股长者明辉说，管网已经换完。", "者明辉"),
        ("县档案局局长岢玉梅任副组长。", "岢玉梅"),
        ("虎山村党支部书记巴特·那生看了看天，没有说话。", "巴特·那生"),
        ("村民才次克·巴图了解到政策后很高兴。", "才次克·巴图"),
        ("傅有德说，老师傅有三个徒弟。", "傅有德"),
        ("门常青说，他是第一批会员。", "门常青"),
    ],
)
def test_names_that_few_bear(text: str, name: str) -> None:
    assert [person.name for person in reformie.extract(text).people] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "县妇联主席亲自登门介绍政策。",
        "县供销社主任多方协调说服了农户。",
        "县医保局局长现场办理说明会。",
        "老师傅有了新徒弟。",
        "路修到哪、钱花在哪，都要公开。钱花到哪里，账就记到哪里。",
        "牌子挂着、门常锁，路难走、水常断。",
        "网格员代办、代点、代送。",
        "三名老教师磨课。",
        "县长来桃花镇督导夏种工作，夏粮要颗粒归仓。",
        "本版责编 况文然\n县里召开会议。",
    ],
)
def test_deeds_and_things_are_no_names(text: str) -> None:
    assert not reformie.extract(text).people


def test_a_person_told_elsewhere_without_the_preposition_keeps_the_name() -> None:
    people = reformie.extract("县水利局规划股股长由文彬介绍情况。村民文彬说好。").people
    assert "由文彬" not in [person.name for person in people]


@pytest.mark.parametrize(
    ("text", "name", "post"),
    [
        ("铜鼓县本号镇召开会议。\n本号镇科协主席王海川说，要快。", "王海川", ("铜鼓县本号镇科学技术协会", "主席")),
        ("铜鼓县召开会议。\n给他看病的，是来龙镇卫生院院长戚小川。", "戚小川", ("铜鼓县来龙镇卫生院", "院长")),
        ("铜鼓县成立铜鼓县巾帼志愿服务总队，李明任总队长。", "李明", ("铜鼓县巾帼志愿服务总队", "总队长")),
        ("铜鼓县财政局总会计师燕小川说，账要算清。", "燕小川", ("铜鼓县财政局", "总会计师")),
        ("铜鼓县文明办主任李明说，要实。", "李明", ("铜鼓县精神文明建设指导委员会办公室", "主任")),
        ("铜鼓县文体和旅游局局长李明说，要实。", "李明", ("铜鼓县文化体育和旅游局", "局长")),
        (
            "铜鼓县殡葬改革工作联席会议召开，县委常委、联席会议总召集人李明主持。",
            "李明",
            ("铜鼓县殡葬改革工作联席会议", "总召集人"),
        ),
        (
            "铜鼓县虎山乡石沟村落了雪，铜鼓县桃花乡、梨花乡也落了雪。\n石沟村党支部书记武二川说，路不好走。",
            "武二川",
            ("中共铜鼓县虎山乡石沟村支部委员会", "书记"),
        ),
    ],
)
def test_posts_at_bodies_by_their_full_names(text: str, name: str, post: tuple[str, str]) -> None:
    assert post in branch(text, name)


@pytest.mark.parametrize(
    "text", ["铜鼓县殡葬改革工作联席会议召开。", "铜鼓县召开殡葬改革工作联席会议，听取汇报。", "铜鼓县的村落多，传统村落有5处。"]
)
def test_a_meeting_that_only_convenes_is_no_body(text: str) -> None:
    assert not reformie.extract(text).organisations


def test_idioms_and_set_words_are_no_names() -> None:
    text = "开工那天，台下群众喜笑颜开。以前苍蝇满天飞，田大多是望天收的坡地。"
    assert not reformie.extract(text, published="2023-05-10").people


@pytest.mark.parametrize("joint", ["、", "和", "及", "与"])
@pytest.mark.parametrize("last", ["河口", "王家大湾河"])
@pytest.mark.parametrize("end", ["", "\n"])
def test_a_list_of_places_reaches_up_to_what_counts_them(joint: str, last: str, end: str) -> None:
    assert _listed_places(f"桃花岭、李家湾{joint}{last}{end}三个乡镇通了水。") == [(0, len(f"桃花岭、李家湾{joint}{last}"))]


def test_names_listed_behind_a_known_one_are_found() -> None:
    text = "县委书记韦秋荷出席。下午，韦秋荷、周川柏、唐石渠、陆国平等县四套班子领导一起到了奠基仪式。韦秋荷、机械厂和学校也来了人。"
    names = [person.name for person in reformie.extract(text, published="2023-05-10").people]
    assert names[:3] == ["韦秋荷", "周川柏", "唐石渠"] and not {"机械厂", "机械"}.intersection(names)


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("副县长张有田、王有才、李在先、徐以新、田建出席。", ["张有田", "王有才", "李在先", "徐以新", "田建"]),
        ("副县长向大海、张之和、李建华参加。", ["向大海", "张之和", "李建华"]),
        ("副县长张有田、高新区、王有才参加。", ["张有田"]),
        ("副县长张有田、王家湾、王有才参加。", ["张有田"]),
    ],
)
def test_a_name_between_two_others_of_a_list_may_hold_what_else_stands_behind_names(text: str, holders: list[str]) -> None:
    assert [person.name for person in reformie.extract(text).people if person.positions] == holders
