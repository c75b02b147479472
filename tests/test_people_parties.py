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
    text = "定远县桃花小区业主委员会主任林大河介绍，居民自主委托物业。县党支部书记王小舟说，市民革新观念，市民进楼，市民革命纪念馆开了门。"
    record = extract(text, published="2023-05-10")
    assert not any(q.role.endswith("主委") for p in record.people for q in p.positions)
    assert not any(name in body.name for body in record.organisations for name in PARTIES.values())


@pytest.mark.parametrize("rank", ["一级调研员", "三级主任科员"])
def test_a_post_at_the_office_of_a_body_is_the_body_s(rank: str) -> None:
    text = f"定远县政协副主席林大河、县政协机关{rank}王小舟参加。"
    assert posts_of(text)["王小舟"] == [("中国人民政治协商会议定远县委员会", rank)]
