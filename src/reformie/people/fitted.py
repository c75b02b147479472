"""Bodies made to fit the posts beside them: which characters belong to the name, and which body the post is one of."""

from __future__ import annotations

from dataclasses import replace

from reformie.findings import Body, Place
from reformie.mention import Mention
from reformie.regexes import regex

_OF_CONGRESS = regex(r"(?:党组书记、)?(?:常务|第一)?副?主任(?!科员)")  # of its standing committee: 区人大主任
_NAMED_BEFORE = regex(r"(?:主任|经理|书记|[所站局科股队院校厂社镇乡村区县市]长)$")
_RUN_ON = regex(r"(?!呼|雍|谐)([\u4e00-\u9fff]{2,3}[和与])(?=[\u4e00-\u9fff]{2,}(?:[所站局院校厂社]|公司|中心|学)$)")
_OF_LEVEL = regex(r"(?:^|(?<=[、，。；：“”\s和由任是为兼原]))[村镇乡](?![村镇级域场块土])")
_RULE_OF_LAW = regex(r"([省市县区州旗])(依法治)$")  # 省依法治|省领导小组
_FORMER = regex(r"(?<![\u4e00-\u9fff])原(?![点野生创初乡色味素料油动力麓])")  # 原|村小学
_STAFF_OF_SCHOOL = regex(r"校[医警工](?![院护疗])")  # 中心小学|校医


def fitted(text: str, body: Mention[Body]) -> Mention[Body]:
    """Give a body with the characters that are its own.

    Left out is what belongs to the posts beside it (县长|兼|桃花新区管委会, 医疗集团|总院长, 桃花小学|校医) and the person told before
    (主任张三和|桃花镇供电所). 区人大主任 is one of its standing committee, 村用水者协会 has its village.
    """
    start, end, value = body.start, body.end, body.value
    if value.name.startswith("兼") and text[start] == "兼":
        start, value = start + 1, replace(value, name=value.name[1:])
    if text.startswith("总院长", end - 2) and value.name.endswith(("集团总院", "医共体总院")):
        end, value = end - 2, replace(value, name=value.name[:-2], form=value.form.removesuffix("总院"))
    if value.name.endswith(("小学校", "中学校")) and _STAFF_OF_SCHOOL.match(text, end - 1):
        end, value = end - 1, replace(value, name=value.name[:-1], form=value.form.removesuffix("校"))
    if value.kind == "office" and value.form == "人大" and _OF_CONGRESS.match(text, end) and not _is_township(value):
        value = replace(value, form="人大常委会")
    law = _RULE_OF_LAW.search(text, start - 4, start) if text.endswith("依法治", 1, start) else None
    if law is not None and text[start] == law[1]:
        level = Mention(law.start(1), law.end(1), Place("level", law[1]), "places.level")
        start, value = law.start(), Body("named", value.form, (level,), name=text[law.start(2) : end], type="working_body")
    if value.kind == "named" and value.name.startswith("原") and _FORMER.match(text, start):
        start, value = start + 1, replace(value, name=value.name[1:])
    if value.kind == "named" and not value.places and value.name == text[start:end]:
        run_on = _RUN_ON.match(text, start, end) if _NAMED_BEFORE.search(text, max(0, start - 3), start) else None
        if run_on is not None:
            start, value = run_on.end(), replace(value, name=text[run_on.end() : end])
        elif _OF_LEVEL.match(text, start):
            level = Mention(start, start + 1, Place("level", text[start]), "places.level")
            value = replace(value, places=(level,), name=value.name[1:])
    return body if value is body.value else replace(body, start=start, end=end, value=value)


def _is_township(body: Body) -> bool:
    """Tell whether a body is one of a township, whose congress has no standing committee."""
    last = body.places[-1].value if body.places else None
    return last is not None and (last.kind == "township" or (last.kind == "level" and last.name in ("镇", "乡", "街道")))
