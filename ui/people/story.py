"""The client's timeline as rows: a heading for each sitting, its lines beneath while it is unfolded."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from kapdesk.chart.kinds import kind_words
from kapdesk.kernel.ids import SittingId
from kapdesk.people.model.clients import TimelineLine, TimelineSitting

LATE_S = 60.0
"""From here on a line says that it was written later than it happened."""

BETWEEN = SittingId("between")
"""Stands for what was written between sittings, which has no sitting of its own."""


@dataclass(frozen=True, slots=True, repr=False)
class StoryRow:
    """One row of the timeline.  A heading has ``unfolded`` set; a line has the time it happened."""

    sitting: SittingId
    words: str
    time: str = ""
    aside: str = ""
    tone: str = "quiet"
    struck: bool = False
    unfolded: bool | None = None

    def said(self) -> str:
        """The row as a screen reader says it."""
        return ", ".join(part for part in (self.time, self.words, self.aside) if part)


def rows_of(
    timeline: tuple[TimelineSitting, ...], unfolded: Collection[SittingId], text: str
) -> tuple[StoryRow, ...]:
    """The rows on show.  With a text only the lines that hold it, each under its sitting."""
    return tuple(_rows(timeline, unfolded, text.casefold().strip()))


def _rows(
    timeline: tuple[TimelineSitting, ...], unfolded: Collection[SittingId], text: str
) -> Iterator[StoryRow]:
    met = sum(1 for sitting in timeline if sitting.sitting)
    for place, sitting in enumerate(timeline):
        key = sitting.sitting or BETWEEN
        lines = [line for line in sitting.lines or () if text in line.words.casefold()]
        if not lines and (text or key == BETWEEN):
            continue
        shown = bool(text) or key in unfolded
        yield _heading(sitting, key, met - place, unfolded=shown)
        if shown:
            yield from (_line(key, line, dated=key == BETWEEN) for line in lines)


def _heading(sitting: TimelineSitting, key: SittingId, number: int, *, unfolded: bool) -> StoryRow:
    if sitting.opened is None:
        return StoryRow(key, "Between sessions", unfolded=unfolded)
    parts = [f"Session {number}", kind_words(sitting.kind), sitting.opened.day()]
    if sitting.rehearsal:
        parts.append("rehearsal")
    tone = "accent" if sitting.state == "open" else "quiet"
    aside = f"● {sitting.state}" if sitting.state == "open" else sitting.state
    return StoryRow(key, " · ".join(parts), aside=aside, tone=tone, unfolded=unfolded)


def _line(key: SittingId, line: TimelineLine, *, dated: bool) -> StoryRow:
    time = line.at.day() if dated else line.at.hm()
    words = line.words.replace("\n", " ")
    return StoryRow(key, words, time, _aside(line), struck=line.state == "corrected")


def _aside(line: TimelineLine) -> str:
    if line.state != "standing":
        return {"corrected": "earlier value", "erased": "removed"}[line.state]
    if line.reason:
        return f"corrected · {line.reason}"
    return "written later" if line.late_s > LATE_S else ""
