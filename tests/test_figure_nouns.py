"""How far the noun of a figure goes: by sentence each figure's text and measure."""

from __future__ import annotations

import pytest

from reformie.pipeline import extract


def measured(text: str) -> list[tuple[str, str | None]]:
    """Give the figures of a text with their measures."""
    return [(figure.text, figure.measure) for figure in extract(text).figures]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("这次有90名山区小学从教20年以上的在职教师参加体检。", ("90名", "在职教师")),
        ("县里表彰20名县直单位扎根一线的优秀干部。", ("20名", "优秀干部")),
        ("15名村级卫生室从事基层医疗30年的乡村医生受到表扬。", ("15名", "乡村医生")),
        ("大会选出20名单位推荐的代表。", ("20名", "代表")),
        ("5名企业派驻的技术人员全程指导。", ("5名", "技术人员")),
        ("10名村里外出打工的年轻人返乡。", ("10名", "年轻人")),
        ("他慰问了30名乡镇中学坚守岗位的骨干教师。", ("30名", "骨干教师")),
        ("昨天有5名司机撞伤了路过的老人。", ("5名", "司机")),
        ("12名代表就群众关心的问题作了发言。", ("12名", "代表")),
        ("20名乡镇反映强烈的问题得到解决。", ("20名", "乡镇")),
    ],
)
def test_people_are_told_behind_what_describes_them(text: str, want: tuple[str, str]) -> None:
    assert measured(text) == [want]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("会上表彰了17个教学质量管理与质量评估先进集体。", ("17个", "教学质量管理与质量评估先进集体")),
        ("评选出12个安全生产与应急管理先进单位。", ("12个", "安全生产与应急管理先进单位")),
        ("建设10个生态保护与修复项目。", ("10个", "生态保护与修复项目")),
        ("建成5个农业科技研发与推广基地。", ("5个", "农业科技研发与推广基地")),
        ("成立3个项目建设与要素保障工作专班。", ("3个", "项目建设与要素保障工作专班")),
        ("建设了3个数据采集与共享系统。", ("3个", "数据采集与共享系统")),
        ("8家企业与高校签订合作协议。", ("8家", "企业")),
        ("从四个方面加强和改进工作。", ("四个", "方面")),
        ("3个部门管理与服务平台上线。", ("3个", "部门")),
        ("5个环节审批与监管平台打通。", ("5个", "环节")),
    ],
)
def test_two_deeds_with_one_head_are_one_noun(text: str, want: tuple[str, str]) -> None:
    assert measured(text) == [want]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("召开各类意见征求会、协调会等310余次。", ("310余次", "意见征求会、协调会")),
        ("今年召开意见征求会20场。", ("20场", "意见征求会")),
        ("会议要求31个县直相关部门主管领导参加。", ("31个", "县直相关部门")),
        ("全县12个街道办事处都设了窗口。", ("12个", "街道办事处")),
        ("与民生相关的12个部门参加。", ("12个", "部门")),
    ],
)
def test_a_noun_is_taken_whole(text: str, want: tuple[str, str]) -> None:
    assert measured(text) == [want]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("县人大常委会主任李俊山，副主任胡小霞及委员共23人出席会议。", ("23人", "出席人员")),
        ("县人大常委会主任李俊山，副主任胡小霞、马小军及各委员共19人参加会议。", ("19人", "参会人员")),
        ("县委书记李俊山、县长何大川及县直有关部门负责人共50余人参加植树活动。", ("50余人", "参加人员")),
        ("滦平县人大常委会组成人员21人出席会议。", ("21人", "滦平县人大常委会组成人员")),
        ("会议应到常委会组成人员27人。", ("27人", "常委会组成人员")),
        ("来自各村的党员、群众代表共60人参加会议。", ("60人", "党员、群众代表")),
        ("县政协主席李俊山和委员共35人赴乡下视察。", ("35人", "委员")),
    ],
)
def test_those_who_came_are_not_the_last_ones_listed(text: str, want: tuple[str, str]) -> None:
    assert measured(text) == [want]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("会议任命何大川等2名同志为滦平县监察委员会委员。", "任命滦平县监察委员会委员"),
        ("会议选举张小军、尚东明两位同志为副主席。", "副主席"),
        ("会上表彰何大川等10名同志为优秀党务工作者。", "优秀党务工作者"),
        ("县里授予何大川等20名同志“优秀共产党员”称号。", "“优秀共产党员”"),
        ("会议免去王小山等4名同志的职务。", "免去"),
        ("这次有5名人员为临时聘用。", "人员"),
        ("12名同志为群众办事。", "同志"),
    ],
)
def test_comrades_are_counted_as_what_they_were_made(text: str, want: str) -> None:
    assert [measure for _, measure in measured(text)] == [want]


@pytest.mark.parametrize(
    ("text", "measure", "qualifiers"),
    [
        ("检察院共立案调查公益诉讼案件95件。", "公益诉讼案件", ("立案调查",)),
        ("公安局立案侦查电信诈骗案件45起。", "电信诈骗案件", ("立案侦查",)),
        ("全年批准逮捕犯罪嫌疑人120人。", "犯罪嫌疑人", ("批准逮捕",)),
        ("队员走访调查农户1200户。", "农户", ("走访调查",)),
        ("今年开展调查研究活动15次。", "调查研究活动", ()),
        ("社区发放调查问卷3000份。", "调查问卷", ()),
    ],
)
def test_what_was_done_with_cases_is_no_part_of_them(text: str, measure: str, qualifiers: tuple[str, ...]) -> None:
    (figure,) = extract(text).figures
    assert (figure.measure, tuple(figure.qualifiers)) == (measure, qualifiers)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("会上，授予种粮大户韩玉成等8户为十佳种粮示范户。", ["十佳种粮示范户"]),
        ("县里推选李小山等3户为示范户。", ["示范户"]),
        ("镇里评选出5户为“美丽庭院”。", ["“美丽庭院”"]),
        ("县里认定30家为专精特新企业，50家为创新型企业。", ["专精特新企业", "创新型企业"]),
        ("县里命名清河村等12个村为民主法治示范村。", ["村"]),
        ("这里有15户，其中4户为低保户。", [None, None]),
        ("林业局连续两届获全国造林绿化先进县的荣誉。", ["全国造林绿化先进县"]),
        ("县医院连续四届荣获省级文明单位称号。", ["省级文明单位"]),
        ("村里先后两次被评为全国文明村。", ["全国文明村"]),
        ("他连续三次获得贷款。", [None]),
        ("两次获奖的作品在馆里展出。", ["获奖"]),
    ],
)
def test_awards_tell_what_is_counted(text: str, want: list[str | None]) -> None:
    assert [measure for _, measure in measured(text)] == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("在分红大会上，有村民把6万多元抱回了家。", ["分红"]),
        ("她在合作社务工一天150元，离家又近。", ["务工收入"]),
        ("他在家门口干活一个月2000多元。", ["干活收入"]),
        ("工人们务工每月收入3000元。", ["收入"]),
        ("他把2000元还给了失主。", [None]),
        ("全镇柑橘种植已发展至6000余亩。", ["柑橘"]),
        ("生猪养殖发展到2万头。", ["生猪"]),
        ("企业拿出30万元奖励员工。", ["奖励"]),
        ("榆树县60万重奖优秀教育工作者。", ["重奖"]),
        ("县里10万红包奖励返乡人才。", ["红包"]),
        ("政府以20万元重奖人才。", ["重奖"]),
    ],
)
def test_sums_and_land_are_what_the_text_tells(text: str, want: list[str | None]) -> None:
    assert [measure for _, measure in measured(text)] == want


@pytest.mark.parametrize(
    ("text", "value", "unit", "kind"),
    [("县里50万重奖科研人员。", 500000, "", "money"), ("双方签下30万订金。", 300000, "", "money")],
)
def test_what_is_granted_is_a_sum(text: str, value: int, unit: str, kind: str) -> None:
    (figure,) = extract(text).figures
    assert (figure.value, figure.unit, figure.kind) == (value, unit, kind)


@pytest.mark.parametrize("text", ["三重保障护航群众健康。", "县里发放5万重组家庭补贴。", "全县有5万奖励对象。"])
def test_what_looks_like_a_grant_is_none(text: str) -> None:
    assert all(figure.kind != "money" and figure.unit != "重" for figure in extract(text).figures)


@pytest.mark.parametrize(("text", "told"), [("奖金总额超过了60万元。", "超过了60万元"), ("产量突破了5万吨。", "5万吨")])
def test_what_was_passed_is_more_than(text: str, told: str) -> None:
    (figure,) = extract(text).figures
    assert (figure.text, figure.bound) == (told, "more_than")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("全年完成全口径财政收入18.6亿元。", ("18.6亿元", "全口径财政收入")),
        ("全口径工业增加值增长7.2%。", ("7.2%", "全口径工业增加值")),
        ("全市实现全社会消费品零售总额92亿元。", ("92亿元", "全社会消费品零售总额")),
        ("全县全社会货运量达820万吨。", ("820万吨", "全社会货运量")),
        ("全社会研发投入8.2亿元。", ("8.2亿元", "全社会研发投入")),
        ("全社会动员志愿者3000人。", ("3000人", "志愿者")),
        ("全社会化服务组织达36家。", ("36家", "社会化服务组织")),
        ("新建安全社会治理站8个。", ("8个", "安全社会治理站")),
        ("全县健全社会救助制度12项。", ("12项", "健全社会救助制度")),
    ],
)
def test_what_is_measured_of_all_society_keeps_that(text: str, want: tuple[str, str]) -> None:
    assert measured(text) == [want]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("全县老年协会组织有12个。", ("12个", "老年协会组织")),
        ("镇村两级妇联组织只有9个。", ("9个", "镇村两级妇联组织")),
        ("各乡镇科普组织达到45个。", ("45个", "科普组织")),
        ("全县科普组织5个。", ("5个", "科普组织")),
        ("县里组织了3个小分队。", ("3个", "小分队")),
        ("县文联组织3个采风团下乡。", ("3个", "采风团")),
    ],
)
def test_organisations_are_counted_behind_small_words_too(text: str, want: tuple[str, str]) -> None:
    assert measured(text) == [want]
