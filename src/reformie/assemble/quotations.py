"""From direct speech to the record's quotations: spans that hold, and speakers by id."""

from __future__ import annotations

from collections.abc import Mapping

from reformie.assemble.spans import span
from reformie.findings import Speech
from reformie.layout.page import Page
from reformie.mention import Mention
from reformie.record import Quotation, Span


def quotation_records(page: Page, quotations: list[Mention[Speech]], people: Mapping[str, str]) -> tuple[Quotation, ...]:
    """Give the quotations in text order.

    Args:
        page: The article's page. quotations: What the extractor found.
        people: Id of each person of the record by name.
    """
    made: list[Quotation] = []
    for mention in quotations:
        speech = mention.value
        speaker = people.get(speech.speaker or "")
        told = span(page, *speech.text) if speech.text is not None else None
        text = told.text if told is not None else speech.speaker if speaker is None else None
        for where in _spans(page, mention):
            made.append(Quotation(id=f"q{len(made) + 1}", speaker=speaker, speaker_text=text, span=where, rule=mention.rule))
    return tuple(made)


def _spans(page: Page, mention: Mention[Speech]) -> list[Span]:
    """Give the span of a quotation, or one a paragraph: where each opens with a mark of its own, or something foreign stands between."""
    parts = mention.value.parts
    opened = any(page.text[start - 1] == "“" for start, _ in parts[1:])
    whole = None if opened else span(page, mention.start, mention.end)
    if whole is not None:
        return [whole]
    return [part for bounds in parts if (part := span(page, *bounds)) is not None]
