"""Which titles in 《》 are documents of a body: by the word they end in, and by what stands around them."""

from __future__ import annotations

from reformie.lexicon import Lexicons, any_of
from reformie.regexes import regex

_TAIL = regex(r"(?:[（(〔\[][^（）()〔〕\[\]]{1,24}[）)〕\]])+$")
_REPORTED = regex(r"(?:为题)?的?(?:党委|党组|常委会|政府)?工作报告")
_STATUTE = regex(r"^中华人民共和国|^中国共产党|.{2,30}(?:[一二三四五六七八九十]{1,3}|\d{1,3})条$")
_DELIVERED = regex("(?:所作的|提交的|提请[^，。；]{0,4}的)$")  # before a report that somebody gives to a meeting
_GENERIC = "总体|实施|工作|行动|试点|改革|若干|指导|建设|管理|三年|五年|专项|暂行|战略|合作|框架|发展|综合|两个|上述|本"


class TitleKinds:
    """Tells documents from songs, newspapers, certificates and the like.

    Args:
        lexicons: Gives ``document_kinds`` and ``not_documents``.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        kinds = lexicons.rows("document_kinds")
        self.plain = any_of(row["word"] for row in kinds if row["needs"] != "act")
        self._sure = regex(rf"(?:{self.plain})$")
        self._with_act = regex(rf"(?:{any_of(row['word'] for row in kinds)})$")
        self._short = regex(rf"(?:{_GENERIC}){{0,3}}(?:{any_of(row['word'] for row in kinds)})")
        others = lexicons.rows("not_documents")
        before = any_of(row["word"] for row in others if row["where"] == "before")
        self._before = regex(rf"(?:{before})(?:了|过|的|着)?$")
        self._after = regex(any_of(row["word"] for row in others if row["where"] == "after"))
        self._end = regex(rf"(?:{any_of(row['word'] for row in others if row['where'] == 'end')})$")

    def is_document(self, name: str, before: str, after: str, acted: bool, issued: bool) -> bool:
        """Tell whether a title is a document's.

        Args:
            name: The title. before, after: What stands around its marks, some characters each.
            acted: Whether something is done with it that bodies do with documents.
            issued: Whether that is issuing or considering, which makes a document of a title of any ending.
        """
        stem = core(name)
        if stem and _REPORTED.match(after) and before.endswith(("题为", "以", "作了", "作", "做了", "做")):
            return True
        if not stem or self._before.search(before) or self._after.match(after) or self._end.search(stem):
            return False
        if self._sure.search(stem) or _STATUTE.match(stem) or (stem.endswith("报告") and _is_delivered(stem, before)):
            return True
        return acted and (bool(self._with_act.search(stem)) or (issued and len(stem) >= 6))

    def is_short(self, name: str) -> bool:
        """Tell whether a title is nothing but a word for documents (方案, 实施意见)."""
        return bool(self._short.fullmatch(core(name)))


def _is_delivered(stem: str, before: str) -> bool:
    """Tell whether somebody gives a report so titled to a meeting: 所作的《…报告》, 作《关于…报告》."""
    return _DELIVERED.search(before) is not None or (stem.startswith("关于") and before.endswith(("作", "作了", "作的")))


def core(name: str) -> str:
    """Give a title without what stands in brackets behind it (试行, 2021—2025年)."""
    return _TAIL.sub("", name.strip())
