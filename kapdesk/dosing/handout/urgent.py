"""Urgent times on paper: everything pressed on the card, what was taken back struck in words, and the end."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.chart.model import Line
from kapdesk.dosing.handout.sheet import Sheet
from kapdesk.dosing.handout.wording import said
from kapdesk.dosing.model.urgent import (
    FACTS,
    UrgentEnded,
    UrgentSeen,
    UrgentStamped,
    UrgentStruck,
)
from kapdesk.kernel.instant import Instant
from kapdesk.press.strips import Strips
from kapdesk.press.tables import Row, table

TITLE = "Urgent card"
TAKEN_BACK = "(taken back at {})"


def urgent(sheet: Sheet) -> Iterator[Strips]:
    """Each press with its time; nothing where the card was not used."""
    rows = list(rows_of(sheet))
    if rows:
        yield table(sheet.page, TITLE, ("Time", "Since dose", "What"), rows)


def rows_of(sheet: Sheet) -> Iterator[Row]:
    """One row for each press that is no taking back, in time."""
    struck = {(fact.card, fact.n): line.entry.at for line, fact in sheet.found(UrgentStruck)}
    for line in sheet.view.timeline.in_time():
        if line.standing and isinstance(line.entry.fact, FACTS):
            yield from _row(sheet, line, struck)


def _row(sheet: Sheet, line: Line, struck: dict[tuple[str, int], Instant]) -> Iterator[Row]:
    match line.entry.fact:
        case UrgentStruck():
            return
        case UrgentSeen(card=card, n=n) | UrgentStamped(card=card, n=n) as fact:
            taken = struck.get((card, n))
            aside = f" {TAKEN_BACK.format(sheet.clock(taken))}" if taken else ""
            words = f"{fact.words()}{aside}"
        case UrgentEnded(text=text):
            words = f"Ended. {text}".rstrip()
        case fact:
            words = _first_letter(said(fact))
    moment = line.entry.at
    elapsed = sheet.elapsed(moment)
    yield Row((_seconds(sheet, moment), elapsed, words), sheet.asides(line))


def _seconds(sheet: Sheet, moment: Instant) -> str:
    """The wall time to the second, with its day when that is not the sitting's."""
    return sheet.clock(moment).replace(moment.hm(), moment.hms(), 1)


def _first_letter(text: str) -> str:
    return text[:1].upper() + text[1:]
