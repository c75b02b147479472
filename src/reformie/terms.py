"""The record's closed vocabularies in Chinese words, for analysts: in the workbook and in the notebook view. The record itself keeps its codes."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from reformie.regexes import regex

Terms = Mapping[str, str]
"""Code → Chinese word."""

BASES: Final[Terms] = MappingProxyType({"printed": "刊载", "given": "给定", "inferred": "推断"})
ORGANISATION_TYPES: Final[Terms] = MappingProxyType({
    "party": "党委机构", "government": "政府机构", "people's_organisation": "群团组织", "company": "企业", "school": "学校", "hospital": "医疗机构",
    "research": "科研机构", "association": "社会组织", "working_body": "议事协调机构", "park": "园区", "media": "媒体", "venue": "场馆", "other": "其他",
})  # fmt: skip
LEVELS: Final[Terms] = MappingProxyType({
    "national": "国家级", "provincial": "省级", "prefectural": "地市级", "county": "县区级", "township": "乡镇级", "none": "无层级",
})  # fmt: skip
DATE_TYPES: Final[Terms] = MappingProxyType({"DATE": "日期", "DURATION": "时长", "SET": "周期", "TIME": "时刻"})
DATE_MODS: Final[Terms] = MappingProxyType({
    "START": "初", "MID": "中", "END": "末", "APPROX": "约", "BEFORE": "之前", "AFTER": "之后", "MORE_THAN": "多于", "LESS_THAN": "少于",
})  # fmt: skip
REFERENCES: Final[Terms] = MappingProxyType({"PAST_REF": "过去", "PRESENT_REF": "现在", "FUTURE_REF": "将来"})
ANCHORS: Final[Terms] = MappingProxyType({"published": "发表日期"})
BOUNDS: Final[Terms] = MappingProxyType({
    "exact": "准确值", "approx": "约数", "more_than": "多于", "at_least": "不少于", "less_than": "少于", "at_most": "不多于",
})  # fmt: skip
FIGURE_KINDS: Final[Terms] = MappingProxyType({
    "count": "数量", "money": "金额", "area": "面积", "length": "长度", "mass": "重量", "ratio": "占比", "growth": "增幅", "rank": "位次", "other": "其他",
})  # fmt: skip
EVENT_TYPES: Final[Terms] = MappingProxyType({
    "meeting": "会议", "founding": "成立", "signing": "签约", "issuing": "印发", "ceremony": "仪式", "election": "选举", "competition": "赛事",
    "training": "培训", "inspection": "调研检查", "opening": "开业开放", "designation": "获批命名", "other": "其他",
})  # fmt: skip
PROGRAMME_KINDS: Final[Terms] = MappingProxyType({
    "plan": "计划", "platform": "平台", "slogan": "口号", "project": "项目", "award": "奖项", "other": "其他",
})  # fmt: skip
WARNINGS: Final[Terms] = MappingProxyType({
    "date_open": "日期不全", "heading_unplaced": "标题未归位", "namesake_district": "区县重名", "namesakes": "人物重名", "no_district": "区县未定",
    "no_publication_date": "发表日期未知", "publication_contradicted": "发表日期存疑", "publication_open": "发表年份未定",
    "publication_unreadable": "给定日期有误", "rival_district": "区县存疑", "unresolved_body": "机构未定",
})  # fmt: skip

# {} stands for a name in the message, in its order there.
_READINGS: Final[Terms] = MappingProxyType({
    "date_open": "文中没有可推算的年份或月日，取值留有 X。",
    "heading_unplaced": "该标题单独排列，文中看不出它统领哪一部分。",
    "namesake_district": "文中分不清是否指同名的{}，请核对。",
    "namesakes": "有两人同名{}，在两个机构任同一职务，请核对是否确为两人。",
    "no_district": "未能确定本文所讲的区县，单写的“区”“县”“市”无法对应。",
    "no_publication_date": "文中没有印出发表日期，也未给定，且无从推断。",
    "publication_contradicted": "文中所述与发表日期或所推年份不符，请核对。",
    "publication_open": "文中所述与两个年份同样相符，发表日期因此留空。",
    "publication_unreadable": "随文给定的发表日期不是有效日期。",
    "rival_district": "{}与{}被提及的次数相近，请核对本文讲的是哪一个。",
    "unresolved_body": "该简称在文中不能对应到唯一的机构。",
})  # fmt: skip
_NAMES = regex(r"[\u3400-\u9fff·、]+")


def reading(code: str, message: str) -> str:
    """Say in Chinese what a warning says; a code that has no reading, or a message without its names, stays as it is."""
    template = _READINGS.get(code, "")
    names = _NAMES.findall(message)
    wanted = template.count("{}")
    return template.format(*names[:wanted]) if template and len(names) >= wanted else message
