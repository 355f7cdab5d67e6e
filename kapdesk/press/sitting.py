"""What a printed sitting is written from, whatever was done in it: its lines, its heading, the words for a moment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from kapdesk.chart.model import Drawer, Fact, Line, SittingClosed, SittingOpened, Timeline
from kapdesk.kernel.ids import EntryId
from kapdesk.kernel.instant import Instant
from kapdesk.press.paper import Page

F = TypeVar("F", bound=Fact)

LATE_S = 60.0
NOTHING = "–"


@dataclass(frozen=True, slots=True, repr=False)
class SittingHeading:
    """What a printed sitting says beside its lines: whose it is, whose practice, and when it was printed.

    ``born`` is ISO text; ``digest`` is the chain's tip; ``names`` are the people of the practice, id and name.
    """

    client: str
    born: str
    practice: str
    address: str
    phone: str
    therapist: str
    sitting_number: int
    printed: Instant
    digest: str
    version: str
    rehearsal: bool = False
    names: tuple[tuple[str, str], ...] = ()

    def name_of(self, person: str) -> str:
        """The name of someone of the practice by their id; empty for nobody known."""
        return dict(self.names).get(person, "")


@dataclass(frozen=True)
class SittingSheet:
    """One sitting being printed.  The lines are those of the chart's drawer and no other."""

    timeline: Timeline
    heading: SittingHeading
    page: Page

    @cached_property
    def opened(self) -> Line | None:
        """The line that opened it."""
        return next((line for line, _ in self.found(SittingOpened)), None)

    @cached_property
    def began(self) -> Instant:
        """The moment it began, or the printing where that is not in the chart."""
        return self.opened.entry.at if self.opened else self.heading.printed

    @cached_property
    def ended(self) -> Instant:
        """The closing, or the printing while it is open."""
        closed = [line.entry.at for line, _ in self.found(SittingClosed)]
        return closed[-1] if closed else self.heading.printed

    @cached_property
    def day(self) -> str:
        """The day it began."""
        return self.began.day()

    def found(self, kind: type[F]) -> Iterator[tuple[Line, F]]:
        """The standing lines of one kind with their facts, in time."""
        for line in self.timeline.in_time():
            if line.standing and isinstance(line.entry.fact, kind):
                yield line, line.entry.fact

    def clock(self, moment: Instant) -> str:
        """The wall time; with its day when that is not the sitting's."""
        day = moment.day()
        return moment.hm() if day == self.day else f"{moment.hm()} {day}"

    def asides(self, line: Line) -> tuple[str, ...]:
        """What a line says about its own writing: later than it happened, in place of another."""
        entry = line.entry
        if entry.corrects is not None:
            return (f"corrected at {self.clock(entry.recorded)}: {entry.reason}",)
        return (f"written later, at {self.clock(entry.recorded)}",) if line.late_s > LATE_S else ()

    def line_of(self, entry: EntryId) -> Line | None:
        """The line of an entry, if it is in this chart."""
        return self.timeline.find(entry)


def chart_lines(timeline: Timeline) -> Timeline:
    """The lines without those of any other drawer."""
    return Timeline(tuple(line for line in timeline.lines if line.entry.drawer is Drawer.CHART))


def day_words(iso: str) -> str:
    """An ISO date as it is read aloud; what is not one stays as it is."""
    try:
        return Instant.from_iso(f"{iso}T00:00:00+00:00").day()
    except ValueError:
        return iso


def born_words(iso: str) -> str:
    """A birth date without its weekday."""
    return day_words(iso).partition(" ")[2] or iso
