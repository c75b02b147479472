"""The heads of the democratic parties and of the federations of industry and commerce."""

from __future__ import annotations

import pytest

from reformie.pipeline import extract


def posts_of(text: str) -> dict[str, list[tuple[str | None, str]]]:
    record = extract(text, published="2023-05-10")
    names = {body.id: body.name for body in record.organisations}
    return {p.name: [(names.get(q.organisation or ""), q.role) for q in p.positions] for p in record.people}


PARTIES = {
    "民革": "中国国民党革命委员会", "民盟": "中国民主同盟", "民建": "中国民主建国会", "民进": "中国民主促进会", "农工党": "中国农工民主党",
    "致公党": "中国致公党", "九三学社": "九三学社", "台盟": "台湾民主自治同盟",
}  # fmt: skip


@pytest.mark.parametrize(("party", "full"), PARTIES.items())
def test_the_chair_of_a_party_holds_its_committee(party: str, full: str) -> None:
    text = f"滁州市召开座谈会。市政协副主席、{party}滁州市委主委林大河，{party}市委会专职副主委王小舟参加。"
    assert posts_of(text) == {
        "林大河": [("中国人民政治协商会议滁州市委员会", "副主席"), (f"{full}滁州市委员会", "主委")],
        "王小舟": [(f"{full}滁州市委员会", "专职副主委")],
    }


@pytest.mark.parametrize(("party", "full"), PARTIES.items())
def test_a_county_has_branches_of_a_party(party: str, full: str) -> None:
    text = f"定远县召开座谈会。{party}定远县支部主委林大河、{party}全椒县总支副主委王小舟参加。"
    assert posts_of(text) == {"林大河": [(f"{full}定远县支部", "主委")], "王小舟": [(f"{full}全椒县总支部", "副主委")]}


def test_a_party_is_called_by_its_level_alone() -> None:
    text = "滁州市召开座谈会。市民盟主委林大河、市九三学社副主委王小舟、市工商联副主席（兼职）陈大明参加。"
    assert posts_of(text) == {
        "林大河": [("中国民主同盟滁州市委员会", "主委")],
        "王小舟": [("九三学社滁州市委员会", "副主委")],
        "陈大明": [("滁州市工商业联合会", "副主席")],
    }


def test_no_such_chair_nor_branch() -> None:
    text = "定远县桃花小区业主委员会主任林大河介绍，居民自主委托物业。县党支部书记王小舟说，市民革新观念，市民进楼，市民革命纪念馆开了门，市民盟誓，市民革除陋习。"
    record = extract(text, published="2023-05-10")
    assert not any(q.role.endswith("主委") for p in record.people for q in p.positions)
    assert not any(name in body.name for body in record.organisations for name in PARTIES.values())


@pytest.mark.parametrize("rank", ["一级调研员", "三级主任科员"])
def test_a_post_at_the_office_of_a_body_is_the_body_s(rank: str) -> None:
    text = f"定远县政协副主席林大河、县政协机关{rank}王小舟参加。"
    assert posts_of(text)["王小舟"] == [("中国人民政治协商会议定远县委员会", rank)]


@pytest.mark.parametrize(
    ("start", "whole"),
    [
        ("市科协党组成员", "滁州市科学技术协会"),
        ("市总工会党组成员", "滁州市总工会"),
        ("市工商联副主席", "滁州市工商业联合会"),
        ("团市委副书记", "中国共产主义青年团滁州市委员会"),
    ],
)
@pytest.mark.parametrize("part", ["国际部", "权益保障部", "宣传部"])
def test_the_department_of_a_people_s_organisation_behind_a_post(start: str, whole: str, part: str) -> None:
    record = extract(f"滁州市召开座谈会。{start}、{part}部长林大河介绍了情况。", published="2023-05-10")
    names = {body.id: body.name for body in record.organisations}
    assert [names.get(q.organisation or "") for q in record.people[0].positions] == [whole, whole + part]
    assert len(names) == 2


def test_the_departments_of_a_committee_stay_its_own() -> None:
    text = "滁州市召开座谈会。市委常委、宣传部部长林大河，市委副书记兼统战部部长王小舟，市委常委、武装部部长陈大明参加。"
    assert posts_of(text) == {
        "林大河": [("中共滁州市委员会", "常委"), ("中共滁州市委员会宣传部", "部长")],
        "王小舟": [("中共滁州市委员会", "副书记"), ("中共滁州市委员会统一战线工作部", "部长")],
        "陈大明": [("中共滁州市委员会", "常委"), ("滁州市人民武装部", "部长")],
    }


@pytest.mark.parametrize("join", ["兼", "、"])
def test_the_discipline_commission_of_a_zone_behind_its_committee(join: str) -> None:
    assert posts_of(f"定远县开发区党工委副书记{join}纪工委书记林大河介绍了情况。") == {
        "林大河": [("中共定远县开发区工作委员会", "副书记"), ("中共定远县开发区纪律检查工作委员会", "书记")]
    }


@pytest.mark.parametrize("said", ["介绍了情况。", "说：“好。”", "表示，要推进。", "说道，日子好了。"])
@pytest.mark.parametrize("name", ["付石会", "王学会", "林国会"])
def test_a_given_name_that_ends_like_a_verb_is_whole(name: str, said: str) -> None:
    assert [*posts_of(f"定远县炉桥镇党委书记{name}{said}")] == [name]


@pytest.mark.parametrize("behind", ["会参加。", "会同县水利局检查。", "会上说，好。", "会后介绍了情况。", "会见了客商。", "会介绍经验吗？"])
def test_what_someone_will_do_is_no_part_of_his_name(behind: str) -> None:
    assert [*posts_of(f"定远县炉桥镇党委书记林刚{behind}")] == ["林刚"]


@pytest.mark.parametrize(
    "role",
    [
        "生态公益林护林员",
        "天然林护林员",
        "草原生态管护员",
        "公益林护林员",
        "护林员",
        "特邀检察官助理",
        "特邀监督员",
        "检察官助理",
        "特约监察员",
    ],
)
def test_a_role_keeps_its_head(role: str) -> None:
    posts = posts_of(f"定远县推行改革。定远县{role}林大河说，路好走了。")
    assert [told for _, told in posts["林大河"]] == [role]


def test_a_guest_of_a_meeting_holds_no_other_post() -> None:
    text = "定远县推行改革。会议特邀县农业农村局局长林大河讲课。"
    assert posts_of(text) == {"林大河": [("定远县农业农村局", "局长")]}
