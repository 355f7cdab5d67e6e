"""What was seen, said and asked."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.chart.model import Line
from kapdesk.dosing.handout.sheet import OPEN, TICKED, Sheet
from kapdesk.dosing.handout.wording import event_kind, quoted
from kapdesk.dosing.model.facts import (
    EventNoted,
    PhaseNoted,
    SafetyAsked,
)
from kapdesk.dosing.model.music import TrackChanged
from kapdesk.dosing.model.protocol import CHECKLISTS, CheckItem
from kapdesk.dosing.model.score import MomentBookmarked
from kapdesk.dosing.rules.missing import ticked_of
from kapdesk.dosing.rules.moments import words_added
from kapdesk.press.sitting import LATE_S, NOTHING
from kapdesk.press.strips import Strips
from kapdesk.press.tables import Row, prose, table

_MOMENTS = {"before": "before the dose", "end": "at the end"}


def before(sheet: Sheet) -> Iterator[Strips]:
    """The lists before the dose: ticked, or not."""
    pinned = sheet.view.pinned
    for name, words in CHECKLISTS.items():
        items = pinned.protocol.checklist(name) if pinned else ()
        if items:
            ticked = ticked_of(sheet.view, name)
            said = [_item(item, item.key in ticked) for item in items]
            yield prose(sheet.page, words, said, sheet.page.body)


def _item(item: CheckItem, ticked: bool) -> str:
    return f"{TICKED} {item.words}" if ticked else f"{OPEN} {item.words}: not ticked"


def events(sheet: Sheet) -> Strips:
    """Everything seen, said or done, quotes to the letter."""
    rows = sorted(
        (*_noted(sheet), *_phases(sheet), *_played(sheet), *_bookmarks(sheet)),
        key=lambda pair: pair[0],
    )
    if not rows:
        return prose(sheet.page, "Events", ["No events were written down."])
    names = ("Time", "Since dose", "What", "Words")
    return table(sheet.page, "Events", names, [row for _, row in rows])


def _noted(sheet: Sheet) -> Iterator[tuple[tuple[int, int], Row]]:
    worded, first = words_added(sheet.view), sheet.view.first_written()
    for line, event in sheet.found(EventNoted):
        added = worded.get(first[line.entry.id], ())
        details = "\n".join(f"{name}: {value}" for name, value in event.fields.items())
        texts = (event.text, *(one.text for _, one in added))
        said = (quoted(event.kind, text) for text in texts)
        words = "\n".join(part for part in (*said, details) if part)
        placed, row = _placed(sheet, line, event_kind(event.kind), words)
        late = (entry for entry, _ in added if entry.recorded.seconds_since(entry.at) > LATE_S)
        asides = (f"words written at {sheet.clock(entry.recorded)}" for entry in late)
        yield placed, Row(row.cells, (*row.notes, *asides))


def _phases(sheet: Sheet) -> Iterator[tuple[tuple[int, int], Row]]:
    pinned = sheet.view.pinned
    names = {phase.key: phase.name for phase in pinned.protocol.phases} if pinned else {}
    for line, seen in sheet.found(PhaseNoted):
        yield _placed(sheet, line, "phase seen", names.get(seen.phase, seen.phase))


def _played(sheet: Sheet) -> Iterator[tuple[tuple[int, int], Row]]:
    for line, change in sheet.found(TrackChanged):
        yield _placed(sheet, line, f"music {change.action}", change.track)


def _bookmarks(sheet: Sheet) -> Iterator[tuple[tuple[int, int], Row]]:
    for line, mark in sheet.found(MomentBookmarked):
        yield _placed(sheet, line, "bookmark", mark.label)


def _placed(sheet: Sheet, line: Line, what: str, words: str) -> tuple[tuple[int, int], Row]:
    entry = line.entry
    cells = (*sheet.times(entry.at), what, words or NOTHING)
    return (entry.at.utc_us, entry.seq), Row(cells, sheet.asides(line))


def safety(sheet: Sheet) -> Strips:
    """The safety question: when it was asked and what was answered."""
    rows = [
        Row(
            (
                sheet.clock(line.entry.at),
                _MOMENTS.get(asked.moment, asked.moment),
                asked.answer,
                asked.text or NOTHING,
            ),
            sheet.asides(line),
        )
        for line, asked in sheet.found(SafetyAsked)
    ]
    if not rows:
        return prose(sheet.page, "Safety question", ["Not asked, or not written down."])
    names = ("Time", "Asked", "Answer", "Words")
    return table(sheet.page, "Safety question", names, rows)
