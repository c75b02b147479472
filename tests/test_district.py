"""Which district an article is about."""

from __future__ import annotations

import pytest

from reformie.assemble.passing import Named, alone
from reformie.divisions import divisions_of
from reformie.pipeline import extract
from reformie.record import Record

_REST = "教育局牵头推进改革，三年来新建学校6所。{0}财政局负责人说，{0}各部门行动起来。"
_AMONG_NEIGHBOURS = (
    "婺源的路与浙江、安徽、福建的路相连。婺源县设路长，全县都有人管，县委印发办法。婺源县与开化县、休宁县、衢州市、黄山市约定同管，"
    "浙江的司机、安徽的司机、福建的客商都来，浙江和安徽的部门也来。全县设路长18名，县财政列支，婺源县还办了赛。"
)


def record_of(start: str, name: str, published: str = "2023-05-10") -> Record:
    return extract(start + (name + _REST).format(name), published=published)


@pytest.mark.parametrize(
    ("start", "name", "code"),
    [
        ("甘肃省临夏州近日召开会议。", "东乡县", "622926"),
        ("本报讯 ", "东乡县", "622926"),
        ("东乡族自治县召开会议。", "东乡县", "622926"),
        ("本报讯 ", "松桃县", "520628"),
        ("本报讯 ", "鄂温克旗", "150724"),
        ("本报讯 ", "沙县", "350405"),
        ("福建省福州市今年加力。", "鼓楼区", "350102"),
        ("江苏省徐州市今年加力。", "鼓楼区", "320302"),
        ("开封市禹王台区、", "鼓楼区", "410204"),
        ("甘肃省兰州市今年加力。", "城关区", "620102"),
        ("四川省乐山市今年加力。乐山市", "市中区", "511102"),
        ("河北省张家口市今年加力。", "桥西区", "130703"),
        ("吉林省长春市今年加力。", "朝阳区", "220104"),
        ("江西省南昌市今年加力。", "西湖区", "360103"),
        ("辽宁省阜新市今年加力。", "海州区", "210902"),
        ("连云港市今年加力。", "海州区", "320706"),
        ("黑龙江省双鸭山市今年加力。", "宝山区", "230506"),
        ("广西桂林市今年加力。", "资源县", "450329"),
        ("湖南省怀化市", "会同县", "431225"),
    ],
)
def test_the_surroundings_tell_which_of_several_is_meant(start: str, name: str, code: str) -> None:
    record = record_of(start, name)
    assert record.district is not None and record.district.code == code
    assert not {"namesake_district"} & {warning.code for warning in record.warnings}


def test_a_city_is_not_the_county_that_bears_its_name() -> None:
    text = "吉州区举行签约。" + "吉安第八小学、吉安第九小学、吉安第十小学参加，吉安的老师来了。" * 3 + "区委常委王立新出席。"
    record = extract(text, published="2023-05-10")
    assert record.district is not None and record.district.code == "360802"
    record = extract("吉安县举行签约。" + text, published="2023-05-10")
    assert record.district is not None and record.district.code == "360821"


def test_a_newspaper_tells_its_place() -> None:
    record = extract("朝阳区教育局牵头推进改革。朝阳区财政局负责人说，朝阳区行动起来。\n（来源：长春日报）", published="2023-05-10")
    assert record.district is not None and record.district.code == "220104"
    record = extract("东乡县教育局牵头推进改革。东乡县财政局负责人说，东乡县行动起来。\n（来源：民族日报）", published="2010-05-10")
    assert record.district is not None and record.district.code == "622926"


def test_a_county_that_was_no_more_loses_to_its_namesake_and_to_its_heir() -> None:
    old = record_of("江西省抚州市今年加力。", "东乡县", "2012-05-10").district
    assert old is not None and old.code == "361029"
    heir = extract("平果市由平果县改设。平果县财政局、平果县教育局、平果县水利局合署，平果市召开会议。", published="2023-05-10").district
    assert heir is not None and heir.name == "平果市"


def test_where_nothing_tells_there_is_a_warning() -> None:
    record = record_of("本报讯 ", "鼓楼区")
    (warning,) = [w for w in record.warnings if w.code == "namesake_district"]
    assert "福建省福州市鼓楼区" in warning.message


def test_a_verb_before_a_level_word_is_no_county() -> None:
    record = extract("怀化市溆浦县教育局会同县财政局印发方案，溆浦县各校落实。", published="2023-05-10")
    assert record.district is not None and record.district.name == "溆浦县"
    assert "会同县" not in {division.name for division in record.divisions}


def test_every_autonomous_county_has_its_short_form() -> None:
    divisions = divisions_of(None)
    for name in divisions.full_names:
        for division in divisions.named(name, "2023"):
            if division.name == name and name.endswith(("自治县", "自治旗")) and division.valid("2023"):
                short = name.split("自治")[0]
                forms = [
                    form for form in divisions.names() if short.startswith(form[:-1]) and form[-1] == name[-1] and len(form) < len(name) - 1
                ]
                assert any(division.code in {d.code for d in divisions.named(form, "2023") if d.valid("2023")} for form in forms), name


@pytest.mark.parametrize(
    ("county", "bare", "name"),
    [
        ("肥西县", "肥西", "肥西县"),
        ("循化县", "循化", "循化撒拉族自治县"),
        ("环江县", "环江", "环江毛南族自治县"),
        ("恭城县", "恭城", "恭城瑶族自治县"),
        ("景宁县", "景宁", "景宁畲族自治县"),
        ("积石山县", "积石山", "积石山保安族东乡族撒拉族自治县"),
        ("鄂伦春旗", "鄂伦春", "鄂伦春自治旗"),
    ],
)
def test_an_autonomous_county_without_its_nations_is_named_as_well_as_any(county: str, bare: str, name: str) -> None:
    """Its bare name is known from there on, and it is what tells of three provinces' cities is about."""
    level = county[-1]
    record = extract(
        f"渡口值守\n　　{county}有渡口26处。{bare}的船工说好，{bare}水利局出钱。鱼卖到济南、长沙、西安。全{level}铺开，{level}委印发办法。"
    )
    assert record.district is not None and record.district.name == name
    assert [mention.text for mention in record.divisions[0].mentions] == [county, bare, bare]


@pytest.mark.parametrize(
    "text", ["宽城县有渡口26处。宽城的船工说好。", "为人民和县委分忧，民和的船工说好。", "村民互助县里出钱，互助的船工说好。"]
)
def test_what_others_are_called_too_or_reads_as_words_is_not_named_so(text: str) -> None:
    record = extract(f"渡口值守\n　　{text}鱼卖到济南、长沙、西安。")
    assert record.district is None
    assert {"宽城", "民和", "互助"}.isdisjoint(mention.text for division in record.divisions for mention in division.mentions)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("今年以来，我国信贷投放稳步加大。前三季度，涉农贷款增加3万亿元。在云南陇川县，一家支行上门服务。贷款余额20万亿元。", None),
        ("数据显示，上半年电影票房超过300亿元。《兰州夜话》等影片受到欢迎。", None),
        ("4月8日，四川新增登记企业20家（均在绵阳市）。四川省委作出部署，全省累计登记300家，四川服务企业60家。", "四川省"),
        ("11月2日，发布会在昆明云海会堂举行。云南粮食产量达1900万吨，云南茶园达700万亩，全省增收。", "云南省"),
        ("2022年全市春季开工活动举行。市委书记、市长出席。全市上下抓项目，市政府作部署，主会场设在灌云县。", "连云港市"),
        ("青海前三季度经济向好。全省增加值增长7%，青海牛存栏500万头，省政府作部署。西宁的企业来了。", "青海省"),
        ("西安等地开展活动。西安新增学校6所，西安的老师来了。", "西安市"),
        ("陇川县上半年新增学校6所。", "陇川县"),
        ("前年4月，县文旅局会同县妇联、县总工会定了办法。全县绣坊60家，县财政补助。县妇联主席李兰说，县里还要办赛。", None),
        (_AMONG_NEIGHBOURS, "婺源县"),
        ("医生入户记。在江苏省镇江市丹徒区世业镇卫生院，医生每周入户。院长说，签约居民有400多人。", "丹徒区"),
        (
            "四个项目同天开工，全国劳模到场。桂林甲塑业有限公司、桂林乙玻璃有限公司、桂林丙水泥有限公司都来了。县委书记王海讲话，县政府作部署。灵川县把项目当抓手，全县干劲足。",
            "灵川县",
        ),
        ("濮阳根天刚亮就上路。濮阳根说，全市的路都有人管。市交通局、市财政局定了办法。濮阳根收工回家，市政府发了奖。", None),
        ("贵州推动算力转化。贵州作为枢纽，机房里服务器向深圳输出算力。贵州创新模式，贵州已有上万家企业用上平台。", "贵州省"),
    ],
)
def test_a_place_named_in_passing_is_not_what_the_article_is_about(text: str, name: str | None) -> None:
    district = extract(text, published="2023-05-10").district
    assert (district and district.name) == name


@pytest.mark.parametrize(
    ("published", "name", "code"),
    [(None, "临安市", "330185"), ("2008-08-05", "临安市", "330185"), (None, "临安区", "330112"), ("2020-08-05", "临安区", "330112")],
)
def test_a_bare_name_is_what_the_article_names_in_full(published: str | None, name: str, code: str) -> None:
    record = extract(f"{name}科协召开全委会议。会上举行“临安创新与发展”论坛，临安各镇的代表参加。", published=published)
    assert record.district is not None and (record.district.name, record.district.code) == (name, code)
    assert [division.code for division in record.divisions] == [code]


def test_a_division_and_its_heir_that_are_both_named_stay_two() -> None:
    record = extract("临安区科协召开全委会议。临安区委的代表参加。临安市科协成立于多年前，临安撤市设区后更名。")
    assert record.district is not None and record.district.code == "330112"
    assert {division.code for division in record.divisions} == {"330112", "330185"}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("当地召开会议，部署下一步工作。", "No administrative division is named,"),
        ("柳河镇召开会议，部署下一步工作。", "No administrative division is named,"),
        ("北京和上海、广州都在推进改革，天津也已起步。", "The text does not tell which of the divisions that it names it is about,"),
    ],
)
def test_the_warning_of_an_unknown_district_says_why(text: str, why: str) -> None:
    messages = [warning.message for warning in extract(text, published="2023-05-10").warnings if warning.code == "no_district"]
    assert len(messages) == 1 and messages[0].startswith(why)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("宜宾市召开会议，市委副书记周明讲话。宜宾市委书记王海出席，兴文县、屏山县作典型发言。", "511500"),
        ("滨州市召开会议，市委副书记周明讲话。滨州市委书记王海出席，邹平市、沾化区作典型发言。", "371600"),
        ("赣州市茶油产业现场会召开\n5月6日，赣州市茶油产业现场会在瑞金市召开。市委书记陈平讲话，瑞金市、上犹县作交流发言。", "360700"),
        ("咸宁市市县两级医保局同步改革。市医保局局长王海说，全市已有80家医院加入，其中通城、崇阳两县全部完成。咸宁市委重视。", "421200"),
        # a county-level city that speaks of itself, though its prefecture is named too
        ("邹平市召开会议，市委副书记周明讲话。滨州市农业农村局局长刘明到会。全市建成大棚5万个。邹平市还将建数据平台。", "371681"),
        ("在瑞金市，市委把改革列为一号工程。瑞金市设服务站30个。赣州市农业农村局、赣州市委、赣州市科协先后推广。", "360781"),
        ("通城县医改\n通城县委书记李明说，全县建成医共体2个。咸宁市委、咸宁市卫健委、咸宁市医保局到县调研，市委、市政府推广。", "421222"),
    ],
)
def test_a_city_keeps_its_article_from_the_counties_that_it_names(text: str, code: str) -> None:
    record = extract(text, published="2023-05-10")
    assert record.district is not None and record.district.code == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("近日，屏山县委书记李明率党政考察团赴江苏省睢宁县学习考察。在睢宁县，考察团参观了家具产业园，睢宁县县长王海陪同。", "511529"),
        ("在市水利局副局长吴平带领下，道县、江永、新田三县水利负责人前往贵州省遵义市学习河长制。遵义市水务局局长陈强陪同。", "431100"),
        ("为推进我市殡葬改革，近日，市民政局副局长黄平率溆浦、辰溪、靖州民政负责人赴江西省赣州市考察。南康区负责人陪同。", "431200"),
        # the host's own article
        (
            "吕梁日报\n街道有了新气象\n离石区滨河街道的居民说好。5月6日，汾阳市的一个考察团到离石取经。离石区区委编委开会，区司法局来了。",
            "141102",
        ),
        ("睢宁县迎来取经团\n5月6日，四川省屏山县考察团到睢宁县考察学习。睢宁县家具产业园负责人介绍了经验。", "320324"),
        ("四川省屏山县委书记李明率考察团来我县学习。考察团到睢宁县家具产业园考察。睢宁县委副书记王军陪同。睢宁县委很重视。", "320324"),
        ("屏山县林长制\n宜宾市林业局局长王平到屏山县考察林长制。县委书记李明说，全县设林长500名。", "511529"),
    ],
)
def test_an_article_is_the_guest_s_or_the_host_s(text: str, code: str) -> None:
    record = extract(text, published="2023-05-10")
    assert record.district is not None and record.district.code == code


def test_a_bare_name_is_what_is_written_in_full() -> None:
    text = "{0}科协召开会议，围绕“富阳发展”开展活动。富阳已有学会8个。{0}科协主席周明讲话。"
    for name, code in (("富阳市", "330183"), ("富阳区", "330111")):
        record = extract(text.format(name))
        assert record.district is not None and record.district.code == code
        assert [division.code for division in record.divisions] == [code]


@pytest.mark.parametrize(
    ("text", "district"),
    [
        ("本报讯 建始一中教育集团成立。县委副书记到会。建始的学生有了新校舍。", "建始县"),
        ("东阿：办事只跑一次\n东阿政务中心新增窗口12个。", "东阿县"),
        ("本报讯 建始的学生有了新校舍。县委副书记到会。", "建始县"),
        ("本报讯 学生有了新校舍，村民有了新卫生室，道路也修到了家门口，建始的茶叶不愁卖。县委副书记到会。", None),
        ("湖北建始推进改革，走出新路。", "建始县"),
        ("湖北合作推进改革，走出新路。", None),
        ("理事长吐尔逊·东阿说，全县受益。", None),
        ("建始的茶叶和东阿的阿胶都好卖，建始、东阿常来常往，该县供货。", None),
        ("资源共享，资源下沉，全县受益。", None),
        ("河间账目公开\n河间全市有学校90所。市教育局说，账都公开了。", "河间市"),
        ("资源共享\n资源全县统筹，县教育局说好。", None),
        ("霞浦渔排换新\n霞浦推行海域改革，全县渔民受益。宁德市海洋局到霞浦调研。", "霞浦县"),
        ("福鼎渔排换新\n福鼎推行海域改革，全市渔民受益。宁德市海洋局到福鼎调研。", "福鼎市"),
        ("渔排换新\n宁德市推行海域改革，全市渔民受益。福鼎的渔民也来了。", "宁德市"),
        ("平遥院落换新\n平遥推行修缮改革，县委书记到平遥东街。晋中市派专家来。", "平遥县"),
        ("资源盘活\n资源共享，资源下沉，县委书记到会。桂林市派专家来。", "桂林市"),
        ("宁德市福安市渔排换新\n福鼎来人，福鼎学习，福安市推行海域改革，全市受益。", "福安市"),
    ],
)
def test_a_county_that_is_only_called_by_its_short_name(text: str, district: str | None) -> None:
    record = extract(text)
    assert (record.district.name if record.district else None) == district


def test_bodies_of_a_text_that_tells_no_district_keep_the_bare_level_word() -> None:
    record = extract("县委书记周大山到会，县教育局、市卫健委参加，村党支部也来了人。")
    assert record.district is None
    assert [body.name for body in record.organisations] == ["中共县委员会", "县教育局", "市卫生健康委员会"]


@pytest.mark.parametrize("name", ["高县", "兴县", "成县", "和县", "新县"])
def test_a_county_of_two_common_words_names_itself(name: str) -> None:
    record = extract(f"{name}：公车合起来管\n{name}融媒体中心讯 县财政局局长王海说，{name}公车有18辆。", published="2023-05-10")
    assert record.district is not None and record.district.name == name
    assert "融媒体中心" in record.organisations[0].name


@pytest.mark.parametrize(
    "text", ["全县提高县级统筹能力，振兴县域经济。新县城建好了，部门和县财政局都来了。", "新县城更美了。\n新县城有了公园。"]
)
def test_words_that_end_before_a_level_name_no_county(text: str) -> None:
    assert not {"高县", "兴县", "成县", "和县", "新县"}.intersection(d.name for d in extract(text, published="2023-05-10").divisions)


def test_the_short_form_of_a_county_that_begins_with_a_number_is_no_count() -> None:
    record = extract("台州市三门县召开会议。三门海岸线长22公里，从三门海事处抽人，三门的做法好。", published="2023-05-10")
    assert [figure.text for figure in record.figures] == ["22公里"]


@pytest.mark.parametrize("lead", ["建成甲区10个、", "建成甲区10个、\n", "建成10处，其中", "建成10处，其中，"])
def test_a_division_told_as_a_part_is_not_named_for_itself(lead: str) -> None:
    text = f"{lead}铜鼓县2处。"
    counts, titled = alone(text, [Named(len(lead), len(lead) + 3, "360926", tuple(divisions_of(None).line("360926", None)))])
    assert not counts and not titled


@pytest.mark.parametrize("name", ["赵宁波", "王延安", "孙长春", "陈安阳", "欧阳海口"])
@pytest.mark.parametrize(
    "text", ["现场会在我县召开，县委副书记{}，县委常委林大河参加。", "县政协副主席林大河、{}到会，县委办公室负责人陪同。"]
)
def test_a_place_inside_a_person_s_name_tells_no_district(text: str, name: str) -> None:
    record = extract(text.format(name), published="2023-05-10")
    assert record.district is None and not record.divisions


def test_what_stands_behind_a_post_as_names_do_is_no_place() -> None:
    assert not extract("县政协副主席马鞍山，县委办公室负责人陪同。", published="2023-05-10").divisions


def test_a_place_beside_a_person_of_that_name_is_named_all_the_same() -> None:
    record = extract("宁波市推进改革。副市长周宁波说，宁波要走在前列。宁波的港口很大，市长林大河来过。", published="2023-05-10")
    assert [[span.text for span in division.mentions] for division in record.divisions] == [["宁波市", "宁波", "宁波"]]
    assert [person.name for person in record.people] == ["周宁波", "林大河"]


@pytest.mark.parametrize("text", ["县长宁波考察归来后说，要学。", "副县长和宁波客商座谈。", "副县长，宁波挂职干部，来了。"])
def test_a_place_behind_a_post_is_no_person_where_no_name_can_stand(text: str) -> None:
    assert [division.name for division in extract(text, published="2023-05-10").divisions] == ["宁波市"]


def district_of(text: str) -> str | None:
    district = extract(text, published="2023-05-10").district
    return district and district.full_name


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("平江县动态\n　　全县面积有邻县的三倍大，其中山区、丘陵约占87%。", "湖南省岳阳市平江县"),
        ("大连市中山区动态\n　　在中山区召开会议，中山区实现增长。", "辽宁省大连市中山区"),
        ("桃江县政协来我县考察\n　　桃江县政协副主席周大明带队来我县考察竹产业。县政协主席陪同。", None),
        ("阿拉善左旗考察团来我旗考察\n　　阿拉善左旗考察团来我旗考察。旗长周大明陪同。", None),
        ("平江县动态\n　　桃江县、安化县党政代表团，一行10人，来到我县学习。", "湖南省岳阳市平江县"),
        ("兴安盟扎赉特旗政协一行来我旗学习。旗政协副主席包图雅陪同。", None),
        ("省委编办副主任、桃江县试点指导组组长谢大双带队来我县指导。县委书记周大明陪同。", "湖南省益阳市桃江县"),
        ("今日桃江网讯 记者 李大硕 报道：3月29日，省政府研究室副主任王大安一行来我县调研。县委书记周大明陪同。", "湖南省益阳市桃江县"),
        ("省供销社主任周大明一行到我市科尔沁左翼中旗、库伦旗调研。市委书记王大海、库伦旗旗委书记赵小军参加。", "内蒙古自治区通辽市"),
        ("重庆市民政局局长周大明到我市云阳县调研。云阳县副县长王大海陪同。", "重庆市"),
        ("保定市公安机关推出改革。涞源县公安局推行，易县公安局跟进，全市公安部门提速。", "河北省保定市"),
        ("甘南州政府第30次常务会议在合作召开。合作市政府负责人列席。", "甘肃省甘南藏族自治州"),
        ("中共兴安盟委员会会议在乌兰浩特召开。盟委书记王大海主持会议。", "内蒙古自治区兴安盟"),
        ("岳阳市平江县召开会议。平江县县长王大海主持，市政府来人指导。", "湖南省岳阳市平江县"),
        ("甘肃省供销社主任周大明一行赴滦平县考察供销社改革。副县长王大海陪同考察。我县供销社介绍了情况。", "河北省承德市滦平县"),
        (
            "教育改革见成效\n　　市教育局局长周大明介绍，全市12所学校推行改革。\n（作者：瓦房店市融媒体中心 记者 王大海）",
            "辽宁省大连市瓦房店市",
        ),
        ("平江县动态\n　　平江县委书记周大明陪同来我县考察的客商。平江县邀请专家来我县讲课。", "湖南省岳阳市平江县"),
        ("分红记\n　　周小英是湖南省岳阳市平江县爽口村的村民。爽口是湖南的省级贫困村。", "湖南省岳阳市平江县"),
        ("今年，蒲县总工会发展会员63人。", "山西省临汾市蒲县"),
        ("平江县动态\n　　楚雄村海拔近800米，全村260户。大理村海拔700米。文山村有村民310人。", "湖南省岳阳市平江县"),
    ],
)
def test_whose_article_it_is(text: str, place: str | None) -> None:
    assert district_of(text) == place


def test_a_village_that_bears_a_city_s_name_gives_it_no_figures() -> None:
    record = extract("平江县动态\n　　楚雄村海拔近800米。大理村海拔700米。文山村有村民310人。", published="2023-05-10")
    assert {division.name for division in record.divisions} == {"平江县"}


def test_what_begins_inside_a_word_is_no_court_and_no_school() -> None:
    text = "平江县动态\n　　长沙二中院到会。经过平江县长坪坳下新联村村民大会表决同意。"
    assert not [body for body in extract(text, published="2023-05-10").organisations if body.type == "school"]
