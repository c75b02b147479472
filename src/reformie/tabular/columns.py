"""The tables and their columns, as data: names, Chinese headings, types, meanings, examples, widths in Excel.

``docs/data-dictionary.md`` is held against this module by a test.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from reformie import terms
from reformie.terms import Terms

Kind = Literal["text", "integer", "number", "date"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        name: Stable name, used in CSV, SQLite, Parquet and pandas.
        heading: Chinese heading, used in Excel.
        meaning: One plain English sentence.
        example: A value as CSV shows it.
        kind: ``date`` is a whole day, ``integer`` counts and offsets, ``number`` any quantity.
        width: Width in Excel, in Latin characters; a Chinese character takes two.
        terms: The Chinese words that Excel shows for the codes of a closed vocabulary; all other forms keep the codes.
    """

    name: str
    heading: str
    meaning: str
    example: str
    kind: Kind = "text"
    width: int = 12
    terms: Terms | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its name, the Chinese name of its sheet, what one row stands for, and its columns."""

    name: str
    sheet: str
    row: str
    columns: tuple[Column, ...]


# At the beginning of every table: whose article, and when.
ARTICLE = (
    Column("district", "区县", "Name of the district that the article is about.", "浏阳市", width=20),
    Column("published", "发表日期", "Publication date of the article: a year, a month or a day.", "2024-09-12"),
)
# At the end of every table: where the article says so.
EVIDENCE = (
    Column("quotation", "原文", "The evidence as the article has it, without the line breaks and the spaces of the layout.", "37份", width=24),
    Column("context", "上下文", "The evidence between 【】 with up to 15 characters on either side, white space left out; where it is long, its middle is left out too.", "许可证。“过去要跑6个部门、交【37份】材料，来回折腾一个多月，现在1", width=64),
    Column("article_title", "文章标题", "Title of the article; the table districts has it as `title`.", "一张证管一个行业", width=40),
    Column("article", "文章编号", "Id of the article's record.", "430181-2e1711b473e6", width=22),
    Column("uri", "文章来源", "Where the article came from, as the user named it.", "corpus/articles/liuyang.txt", width=34),
    Column("span_start", "起", "Offset of the first character of the evidence in the article's raw text.", "162", "integer", 8),
    Column("span_end", "止", "Offset behind the last character of the evidence.", "165", "integer", 8),
    Column("district_code", "区县代码", "GB/T 2260 code of the district that the article is about.", "430181", width=10),
)  # fmt: skip

_ID = "Id within the article's record; with `article` it names one {}."


def _id(what: str, example: str) -> Column:
    return Column("id", "编号", _ID.format(what), example, width=7)


def _rule(example: str) -> Column:
    return Column("rule", "规则", "The rule that found it.", example, width=26)


_MENTIONS = Column("mentions", "提及次数", "How often the article names it.", "3", "integer", 10)


def _days(first: str, last: str) -> tuple[Column, Column]:
    return (
        Column("first_day", "开始日期", "First day of the value, where it can be told.", first, "date"),
        Column("last_day", "结束日期", "Last day of the value, inclusive, where it can be told.", last, "date"),
    )


def _body(name: str, heading: str, what: str) -> tuple[Column, Column]:
    return (
        Column(name, heading, f"Full name of {what}; empty where it is not told.", "中共浏阳市委员会", width=40),
        Column(f"{name}_id", f"{heading}编号", f"Id of {what} in the table organisations.", "o6", width=8),
    )


def _date(name: str, heading: str, what: str) -> tuple[Column, ...]:
    return (
        Column(name, heading, f"{what}, as TIMEX3.", "2024-08-28", width=23),
        Column(f"{name}_id", f"{heading}编号", f"Id of that date in the table dates ({what.lower()}).", "d12", width=8),
    )


TABLES = (
    Table("districts", "区县", "one article, with its district and its reform; an article without a district has its row too", (
        *ARTICLE,
        Column("full_name", "区县全称", "Full name of the district.", "湖南省长沙市浏阳市", width=30),
        Column("prefecture", "所属地市", "The prefecture above it, where there is one.", "长沙市", width=22),
        Column("province", "省份", "Its province.", "湖南省", width=16),
        Column("title", "标题", "Title of the article.", "一张证管一个行业", width=50),
        Column("published_basis", "日期依据", "Whether the publication date is printed, given or inferred.", "printed", width=10, terms=terms.BASES),
        Column("published_first_day", "发表日期起", "First day of the publication date.", "2024-09-12", "date"),
        Column("published_last_day", "发表日期止", "Last day of the publication date.", "2024-09-12", "date"),
        Column("reform", "改革名称", "Name of the reform that the article is about.", "一业一证改革", width=30),
        Column("reform_status", "改革类型", "Its status.", "试点", width=12),
        *_body("lead_body", "牵头机构", "the body that leads the reform"),
        *(column for column in EVIDENCE if column.name != "article_title"),
    )),
    Table("people", "人物", "one person in one article", (
        *ARTICLE,
        _id("person", "p1"),
        Column("name", "姓名", "Personal name.", "段予淮", width=12),
        Column("positions", "职务", "All posts of the person in this article, parted by ；.", "浏阳市人民政府市长", width=44),
        Column("honours", "荣誉", "Titles won, parted by ；.", "最美科技工作者", width=24),
        _MENTIONS, *EVIDENCE, _rule("people.behind_post"),
    )),
    Table("positions", "职务", "one post of one person in one article", (
        *ARTICLE,
        Column("person", "姓名", "Personal name of the holder.", "段予淮", width=12),
        Column("person_id", "人物编号", "Id of the holder in the table people.", "p2", width=10),
        *_body("organisation", "机构", "the body where the post is held"),
        Column("role", "职务", "The post with its rank words, without the body.", "副书记", width=18),
        *EVIDENCE, _rule("positions.phrase"),
    )),
    Table("organisations", "机构", "one body in one article", (
        *ARTICLE,
        _id("body", "o6"),
        Column("name", "名称", "The fullest official form of the name.", "中共浏阳市委员会", width=40),
        Column("aliases", "别称", "Every form in the article, parted by ；.", "市委", width=24),
        Column("type", "类型", "Type of the body.", "party", width=20, terms=terms.ORGANISATION_TYPES),
        Column("level", "层级", "Administrative level.", "county", width=13, terms=terms.LEVELS),
        *_body("parent", "上级机构", "the body that it belongs to"),
        _MENTIONS, *EVIDENCE, _rule("organisations.office"),
    )),
    Table("dates", "日期", "one date expression at one place", (
        *ARTICLE,
        _id("date", "d12"),
        Column("text", "日期表述", "The expression.", "今年1—8月", width=22),
        Column("type", "类型", "TIMEX3 type: DATE, DURATION, SET or TIME.", "DATE", width=11, terms=terms.DATE_TYPES),
        Column("value", "取值", "TIMEX3 value.", "2024-01/2024-08", width=24),
        Column("mod", "修饰", "TIMEX3 modifier.", "END", width=12, terms=terms.DATE_MODS),
        *_days("2024-01-01", "2024-08-31"),
        Column("anchor", "参照", "What it was resolved against: published, or the id of a date.", "published", width=11, terms=terms.ANCHORS),
        *EVIDENCE, _rule("dates.range"),
    )),
    Table("figures", "数值", "one figure at one place", (
        *ARTICLE,
        _id("figure", "f3"),
        Column("text", "数值表述", "The figure as written.", "37份", width=18),
        Column("measure", "指标", "What is counted or measured.", "材料", width=30),
        Column("value", "数值", "The value with its scale folded in (87.1亿元 is 8710000000); empty for a range.", "37", "number", 18),
        Column("low", "下限", "Lower end of a range.", "3", "number", 11),
        Column("high", "上限", "Upper end of a range.", "5", "number", 11),
        Column("unit", "单位", "Measure word or unit, without scale.", "份", width=9),
        Column("bound", "界限", "exact, approx, more_than, at_least, less_than or at_most.", "exact", width=11, terms=terms.BOUNDS),
        Column("kind", "种类", "count, money, area, length, mass, ratio, growth, rank or other.", "count", width=9, terms=terms.FIGURE_KINDS),
        Column("owner", "所属", "The body, division, township or village whose figure it is.", "浏阳市", width=40),
        Column("owner_id", "所属编号", "Id of that body in the table organisations, or code of that division; townships and villages have none.", "430181", width=10),
        Column("qualifiers", "限定", "Words that change the reading, parted by 、.", "累计、新增", width=14),
        Column("period", "时期", "The date expression that it holds for.", "上半年", width=20),
        Column("period_id", "时期编号", "Id of that expression in the table dates.", "d9", width=10),
        Column("period_value", "时期取值", "Its TIMEX3 value.", "2024-H1", width=20),
        Column("period_first_day", "时期起", "Its first day, where it can be told.", "2024-01-01", "date"),
        Column("period_last_day", "时期止", "Its last day, where it can be told.", "2024-06-30", "date"),
        *EVIDENCE, _rule("figures.count"),
    )),
    Table("events", "事件", "one happening in one article", (
        *ARTICLE,
        _id("event", "e1"),
        Column("name", "事件", "Name in short.", "全县营商环境大会", width=44),
        Column("type", "类型", "Type of the event.", "meeting", width=14, terms=terms.EVENT_TYPES),
        *_date("date", "日期", "When it happened"),
        *_days("2024-08-28", "2024-08-28"),
        Column("place", "地点", "Where it happened.", "县政务服务中心", width=22),
        *_body("organiser", "组织者", "the body that held it"),
        Column("people", "人物", "Who took part, parted by 、.", "欧阳文博", width=24),
        *EVIDENCE, _rule("events.founded"),
    )),
    Table("documents", "文件", "one titled document in one article", (
        *ARTICLE,
        _id("document", "t1"),
        Column("title", "标题", "Title without 《》.", "浏阳市一业一证改革实施方案", width=50),
        *_body("issuer", "发文机构", "the body that issued it"),
        *_date("date", "日期", "When it was issued"),
        _MENTIONS, *EVIDENCE, _rule("documents.issued"),
    )),
    Table("quotations", "引语", "one stretch of direct speech; `quotation` is what was said, without the quotation marks", (
        *ARTICLE,
        _id("quotation", "q1"),
        Column("speaker", "说话人", "Personal name of the speaker; empty where only a description is told.", "段予淮", width=12),
        Column("speaker_id", "说话人编号", "Id of the speaker in the table people.", "p2", width=12),
        Column("speaker_text", "说话人表述", "The speaker as the article describes him or her.", "相关负责人", width=22),
        replace(EVIDENCE[0], width=70), *EVIDENCE[1:], _rule("quotations.followed"),
    )),
    Table("programmes", "项目", "one named plan, platform, slogan or project in one article", (
        *ARTICLE,
        _id("programme", "g1"),
        Column("name", "名称", "Its name.", "幸福食堂", width=40),
        Column("kind", "种类", "plan, platform, slogan, project, award or other.", "project", width=10, terms=terms.PROGRAMME_KINDS),
        _MENTIONS, *EVIDENCE, _rule("programmes.of_plan"),
    )),
    Table("warnings", "提示", "one thing that a reader should check; it has no evidence where no one place shows it", (
        *ARTICLE,
        Column("code", "提示", "Stable name of what to check.", "no_publication_date", width=16, terms=terms.WARNINGS),
        Column("reading", "说明", "What to check, in Chinese.", "文中没有印出发表日期，也未给定，且无从推断。", width=60),
        Column("message", "英文说明", "What to check, in English.", "No publication date is printed or given, and none can be inferred.", width=60),
        *EVIDENCE,
    )),
)  # fmt: skip
