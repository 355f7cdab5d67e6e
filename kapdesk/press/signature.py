"""How the sitting ended, who signed it, and the lines for ink."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.chart.model import AddendumWritten, Line, SittingClosed, SittingSigned
from kapdesk.press.sitting import LATE_S, SittingSheet
from kapdesk.press.strips import Strips, together
from kapdesk.press.tables import Row, prose, table

NOT_SIGNED = "Not signed"
_LINE = "_" * 34
_DATE = "_" * 16


def closing(sheet: SittingSheet) -> Strips:
    """How the sitting ended and what it was closed without."""
    return prose(sheet.page, "End of the session", tuple(_closing(sheet)))


def _closing(sheet: SittingSheet) -> Iterator[str]:
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


def signature(sheet: SittingSheet, by_hand: tuple[str, ...]) -> Iterator[Strips]:
    """The signature in KapDesk, the chain's digest, and lines for those who sign by hand."""
    yield prose(sheet.page, "Signature", tuple(_signed(sheet)))
    rows = [Row((f"\n{name}", f"\n{_LINE}", f"\n{_DATE}")) for name in by_hand]
    names = ("By hand", "Name and signature", "Date")
    yield together(table(sheet.page, "", names, rows))


def _signed(sheet: SittingSheet) -> Iterator[str]:
    found = list(sheet.found(SittingSigned))
    if not found:
        yield f"{NOT_SIGNED}."
    for line, signed in found:
        at = line.entry.at
        yield f"Signed by {signed.name}, {at.day()} {at.hms()}: {signed.meaning}"
        yield f"Digest of what was signed: {signed.digest}"
    yield f"Digest of the chain when printed: {sheet.heading.digest}"


def added_before(sheet: SittingSheet) -> Iterator[Strips]:
    """Words added after closing, which the signature covers."""
    found = [one for one in _addenda(sheet) if not _signed_before(sheet, one[0])]
    yield from _added(sheet, "Added after closing", found)


def added_after(sheet: SittingSheet) -> Iterator[Strips]:
    """Words added after signing, in the order they were written."""
    found = [one for one in _addenda(sheet) if _signed_before(sheet, one[0])]
    yield from _added(sheet, "Added after signing", found)


def _added(
    sheet: SittingSheet, title: str, found: list[tuple[Line, AddendumWritten]]
) -> Iterator[Strips]:
    if found:
        told = [_addendum(sheet, n, line, fact.text) for n, (line, fact) in enumerate(found, 1)]
        yield prose(sheet.page, title, told)


def _addendum(sheet: SittingSheet, number: int, line: Line, text: str) -> str:
    entry, author = line.entry, sheet.heading.name_of(line.entry.author)
    by = f" by {author}" if author else ""
    told = f", about {entry.at.day()} {entry.at.hm()}" if line.late_s > LATE_S else ""
    return f"{number}. Written {entry.recorded.day()} {entry.recorded.hm()}{by}{told}: {text}"


def _addenda(sheet: SittingSheet) -> list[tuple[Line, AddendumWritten]]:
    return sorted(sheet.found(AddendumWritten), key=lambda one: one[0].entry.seq)


def _signed_before(sheet: SittingSheet, line: Line) -> bool:
    return any(signed.entry.seq < line.entry.seq for signed, _ in sheet.found(SittingSigned))
