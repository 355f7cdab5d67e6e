"""A worksheet in a line of the timeline."""

from __future__ import annotations

from kapdesk.kernel.ids import BookId
from kapdesk.people.model.worksheet import SheetAnswered, SheetPrinted, SheetWorded
from kapdesk.people.rules.worksheets import said
from kapdesk.sheets.model import Answer, Filled, LongWords, Section, Sheet

SHEET = Sheet(
    "own-evening",
    "2",
    "Evening",
    (Section("One", tuple(LongWords(key=key, asks=key) for key in ("how", "why"))),),
)
FILLED = Filled(SHEET, (Answer("how", "slow and warm"),))


def test_a_line_says_which_sheet_and_how_far_never_what_was_answered() -> None:
    assert said(SheetAnswered(FILLED)) == "Worksheet, Evening, version 2: 1 of 2 answered"
    apart = "Worksheet, Evening, version 2: 1 of 2 answered, kept apart"
    assert said(SheetWorded(FILLED)) == apart


def test_another_fact_speaks_for_itself() -> None:
    fact = SheetPrinted(BookId("b"), "own-evening", "A4")
    assert said(fact) == fact.words()
