"""The units of an office by their full names: 交警大队 is 交通警察大队, a court's 民一庭 its 民事审判第一庭."""

from __future__ import annotations

import re

from reformie.regexes import regex

_TRIAL = regex(r"^([民刑])(?:事审判)?([一二三四五])?庭$")  # 民一庭, 刑庭
_MATTERS = {"民": "民事", "刑": "刑事"}
_COURTS = {
    "行政庭": "行政审判庭",
    "审监庭": "审判监督庭",
    "环资庭": "环境资源审判庭",
    "知产庭": "知识产权审判庭",
    "少年庭": "少年审判庭",
    "家事庭": "家事审判庭",
    "破产庭": "破产审判庭",
}


def full_unit(form: str, unit: str) -> str:
    """Give the full name of a unit of the office ``form``, or the unit as it is written."""
    if form == "政协":
        unit = re.sub("委$", "委员会", unit)  # 政协经济委
    if form == "公安局":
        unit = re.sub("^交警(?=[大支]队)", "交通警察", unit)
    if form.endswith("法院"):
        trial = _TRIAL.match(unit)
        unit = _MATTERS[trial[1]] + "审判" + (f"第{trial[2]}庭" if trial[2] else "庭") if trial else _COURTS.get(unit, unit)
    return re.sub("办$", "办公室", unit)
