"""A worksheet that was answered, in a line."""

from __future__ import annotations

from kapdesk.chart.model import Fact
from kapdesk.people.model.worksheet import Answered, SheetWorded
from kapdesk.sheets.model import Filled


def how_far(filled: Filled) -> str:
    """How much of a sheet was answered."""
    asked = sum(1 for _ in filled.sheet.prompts())
    return f"{len(filled.answers)} of {asked} answered"


def said(fact: Fact) -> str:
    """A worksheet in one line, for the timeline; never what was answered in it."""
    if not isinstance(fact, Answered):
        return fact.words()
    sheet = fact.filled.sheet
    apart = ", kept apart" if isinstance(fact, SheetWorded) else ""
    return f"Worksheet, {sheet.title}, version {sheet.version}: {how_far(fact.filled)}{apart}"
