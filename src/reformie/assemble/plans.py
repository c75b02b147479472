"""Which document is a reform's plan: what the text says of its issuing, and whether it speaks of reform there."""

from __future__ import annotations

import re

from reformie.assemble.claims import Claim
from reformie.layout.page import Page
from reformie.regexes import regex

_ISSUES = regex(r"(?:出台|印发|制定|推出|发布|实施)了?$")
_ISSUED_NEAR = 6  # so near before a title stands the word that says it was issued
_SENTENCE = 160  # so far back of a plan what its paragraph speaks of is read


def passed(plan: Claim) -> bool:
    """Tell whether the text says that a document was issued or passed, and not only what it rules."""
    return bool(plan.events) or (plan.document is not None and plan.document.rule != "documents.named")


def of_reform(page: Page, plan: Claim) -> bool:
    """Tell whether the sentence in which a plan is issued, or the one before it in the paragraph, speaks of reform."""
    _, at = _before(page, plan)
    first = page.text.rfind("\n", max(0, at - _SENTENCE), at) + 1
    stops = [stop.start() for stop in re.finditer("。", page.text[first:at])]
    return "改革" in page.text[first + (stops[-2] + 1 if len(stops) > 1 else 0) : at]


def issued_there(page: Page, plan: Claim) -> bool:
    """Tell whether the word that says that a plan was issued stands right before its title."""
    return _ISSUES.search(page.text, *_before(page, plan)) is not None


def _before(page: Page, plan: Claim) -> tuple[int, int]:
    """Give the bounds of the few characters of the clean text before the title of a plan."""
    at = page.text.find(f"《{plan.document.title}》") if plan.document else -1
    return max(0, at - _ISSUED_NEAR), max(0, at)
