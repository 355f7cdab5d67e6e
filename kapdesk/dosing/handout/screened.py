"""The screening as it stood when the session began."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.dosing.handout.sheet import Sheet
from kapdesk.dosing.model.screened import NO_NOTE, ScreeningStood
from kapdesk.press.sitting import day_words
from kapdesk.press.strips import Strips
from kapdesk.press.tables import Row, prose, table

TITLE = "Screening, as it stood"


def screened(sheet: Sheet) -> Iterator[Strips]:
    """What was left to ask with the prescriber's note on it; nothing where nobody was screened."""
    for _, stood in sheet.found(ScreeningStood):
        title = f"{TITLE} ({day_words(stood.screened_on)})" if stood.screened_on else TITLE
        if not stood.items:
            yield prose(sheet.page, title, ["Nothing was left to ask the prescriber."])
            continue
        rows = [Row((item.held, item.words, item.note or NO_NOTE)) for item in stood.items]
        yield table(sheet.page, title, ("Held as", "Item", "Prescriber's note"), rows)
