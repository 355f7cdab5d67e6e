"""What was changed after it was written, and what this KapDesk cannot read: nothing of it hidden."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kapdesk.chart.model import (
    WRONG_CHART,
    BodyErased,
    ClockShifted,
    EntryMoved,
    Fact,
    Line,
    Unknown,
)
from kapdesk.press.sitting import SittingSheet
from kapdesk.press.strips import Strips
from kapdesk.press.tables import Row, prose, table

Saying = Callable[[Fact], str]
"""A fact in words, as its slice says it."""


def corrections(sheet: SittingSheet, said: Saying) -> Iterator[Strips]:
    """Every correction with both values, its reason and its time."""
    rows = [row for line in sheet.timeline.lines for row in _correction(sheet, line, said)]
    if rows:
        names = ("Of", "Was", "Now", "Reason", "Written")
        yield table(sheet.page, "Corrections", names, rows)


def _correction(sheet: SittingSheet, line: Line, said: Saying) -> Iterator[Row]:
    entry = line.entry
    earlier = sheet.line_of(entry.corrects) if entry.corrects is not None else None
    if earlier is not None:
        was_at, now_at = sheet.clock(earlier.entry.at), sheet.clock(entry.at)
        moved = was_at != now_at
        was, now = said(earlier.entry.fact), said(entry.fact)
        yield Row(
            (
                was_at,
                f"{was_at} {was}" if moved else was,
                f"{now_at} {now}" if moved else now,
                entry.reason,
                sheet.clock(entry.recorded),
            )
        )


def others(sheet: SittingSheet) -> Iterator[Strips]:
    """Clock shifts, removed and moved entries, and facts from a newer KapDesk."""
    sentences = [s for line in sheet.timeline.lines for s in _sentence(sheet, line)]
    if sentences:
        yield prose(sheet.page, "About this chart", sentences)


def _sentence(sheet: SittingSheet, line: Line) -> Iterator[str]:
    when = sheet.clock(line.entry.at)
    match line.entry.fact:
        case ClockShifted(shift_s=shift_s):
            way = "forward" if shift_s > 0 else "back"
            yield (
                f"{when} the computer's clock was found set {way} by {_span(abs(shift_s))}; "
                "times in this record follow the session's own clock"
            )
        case BodyErased(why=why, was_at=was_at):
            because = "belonged to another chart" if why == WRONG_CHART else why
            yield f"{when} entry of {sheet.clock(was_at)} removed, {because}"
        case EntryMoved(written_at=written_at):
            yield f"{when} entry moved here; first written at {sheet.clock(written_at)} in another chart"
        case Unknown(kind=kind):
            yield f"{when} {kind}: written by a newer KapDesk, kept, and not readable in this one"


def _span(seconds: float) -> str:
    whole = round(seconds)
    if whole >= 3600:
        return f"{whole // 3600} h {whole % 3600 // 60} min"
    return f"{whole // 60} min {whole % 60} s" if whole >= 60 else f"{whole} s"
