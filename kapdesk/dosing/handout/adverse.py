"""Adverse events on paper: each with every field that was filled, what was not judged said so, and what came later."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.chart.model import Line
from kapdesk.dosing.handout.adverse_words import adverse_parts, followed_words
from kapdesk.dosing.handout.sheet import Sheet
from kapdesk.dosing.model.adverse import AdverseEventFollowed, AdverseEventRecorded
from kapdesk.kernel.ids import EntryId
from kapdesk.press.sitting import NOTHING
from kapdesk.press.strips import Strips
from kapdesk.press.tables import Row, table

NOT_JUDGED = "not judged"


def adverse(sheet: Sheet) -> Iterator[Strips]:
    """The adverse events of the session, if any was written."""
    rows = [_row(sheet, line, event) for line, event in sheet.found(AdverseEventRecorded)]
    if rows:
        names = ("Began", "Since dose", "What", "Severity", "Serious")
        yield table(sheet.page, "Adverse events", names, rows)


def _row(sheet: Sheet, line: Line, event: AdverseEventRecorded) -> Row:
    began = sheet.times(line.entry.at)
    cells = (*began, event.name, event.severity or NOTHING, event.serious or NOTHING)
    return Row(cells, (*_notes(sheet, line, event), *sheet.asides(line)))


def _notes(sheet: Sheet, line: Line, event: AdverseEventRecorded) -> Iterator[str]:
    if event.text:
        yield event.text
    related, expected = event.related or NOT_JUDGED, event.expected or NOT_JUDGED
    yield f"goes back to the medicine: {related}; expected here: {expected}"
    yield from adverse_parts(event)
    first = sheet.view.first_written()
    for later, followed in sheet.found(AdverseEventFollowed):
        if _first(first, followed.event) == _first(first, line.entry.id):
            yield f"later, {sheet.clock(later.entry.at)}: {followed_words(followed)}"
            yield from sheet.asides(later)


def _first(first: dict[EntryId, EntryId], entry: EntryId) -> EntryId:
    return first.get(entry, entry)
