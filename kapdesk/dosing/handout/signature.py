"""How the sitting ended, who signed it, and the lines for ink."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.chart.model import SittingClosed, SittingSigned
from kapdesk.dosing.handout.sheet import Sheet
from kapdesk.press.strips import Strips
from kapdesk.press.tables import Row, prose, table

NOT_SIGNED = "Not signed"
INK_LINES = ("Prescriber", "Given by", "Witness")
_LINE = "_" * 34
_DATE = "_" * 16


def closing(sheet: Sheet) -> Strips:
    """How the sitting ended and what it was closed without."""
    return prose(sheet.page, "End of the session", tuple(_closing(sheet)))


def _closing(sheet: Sheet) -> Iterator[str]:
    found = list(sheet.found(SittingClosed))
    if not found:
        yield "The session is not closed."
        return
    line, closed = found[-1]
    yield f"{closed.ended.capitalize()} at {sheet.clock(line.entry.at)}."
    if closed.missing:
        yield "Left open when it was closed:"
    for missing in closed.missing:
        yield f"☐ {missing}"


def signature(sheet: Sheet) -> Iterator[Strips]:
    """The signature in KapDesk, the chain's digest, and lines for those who sign by hand."""
    yield prose(sheet.page, "Signature", tuple(_signed(sheet)))
    rows = [Row((f"\n{name}", f"\n{_LINE}", f"\n{_DATE}")) for name in INK_LINES]
    names = ("By hand", "Name and signature", "Date")
    yield table(sheet.page, "", names, rows)


def _signed(sheet: Sheet) -> Iterator[str]:
    found = list(sheet.found(SittingSigned))
    if not found:
        yield f"{NOT_SIGNED}."
    for line, signed in found:
        at = line.entry.at
        yield f"Signed by {signed.name}, {at.day()} {at.hms()}: {signed.meaning}"
        yield f"Digest of what was signed: {signed.digest}"
    yield f"Digest of the chain when printed: {sheet.heading.digest}"
