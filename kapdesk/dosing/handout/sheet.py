"""What every section of the record is written from: the view, the heading, the page and the words for a moment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from kapdesk.chart.model import Drawer, Fact, Line, SittingClosed, Timeline
from kapdesk.dosing.model.beside import Weighed
from kapdesk.dosing.model.view import DosingView
from kapdesk.kernel.ids import EntryId
from kapdesk.kernel.instant import Instant, elapsed_words
from kapdesk.press.paper import Page

F = TypeVar("F", bound=Fact)

LATE_S = 60.0
NOTHING = "–"
TICKED, OPEN = "☑", "☐"


@dataclass(frozen=True, slots=True)
class Adoption:
    """Who answers for a protocol or a set of limits, and since when.  ``kind`` is protocol or limits."""

    kind: str
    id: str
    version: str
    by: str
    on: str


@dataclass(frozen=True, slots=True, repr=False)
class RecordHeading:
    """What the record says beside the chart: whose it is, whose practice, and when it was printed.

    ``born`` and dates of adoption are ISO text; ``temperature`` is C or F; ``digest`` is the chain's tip.
    ``counts`` says what was given before this sitting; ``weighed`` is there only where the practice shows mg/kg;
    ``names`` are the people of the practice, id and name.
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
    adoptions: tuple[Adoption, ...] = ()
    temperature: str = "C"
    rehearsal: bool = False
    counts: str = ""
    weighed: Weighed | None = None
    names: tuple[tuple[str, str], ...] = ()

    def name_of(self, person: str) -> str:
        """The name of someone of the practice by their id; empty for nobody known."""
        return dict(self.names).get(person, "")


@dataclass(frozen=True)
class Sheet:
    """One record being written.  The view holds the chart's drawer and no other."""

    view: DosingView
    heading: RecordHeading
    page: Page

    @cached_property
    def began(self) -> Instant:
        """The moment the sitting began, or the printing where that is not in the chart."""
        return self.view.opened.at if self.view.opened else self.heading.printed

    @cached_property
    def ended(self) -> Instant:
        """The closing, or the printing while the sitting is open."""
        closed = self.view.lines_of(SittingClosed)
        return closed[-1].entry.at if closed else self.heading.printed

    @cached_property
    def first_dose(self) -> Instant | None:
        """When the first dose was given."""
        return self.view.t0

    @cached_property
    def day(self) -> str:
        """The day the sitting began."""
        return self.began.day()

    def found(self, kind: type[F]) -> Iterator[tuple[Line, F]]:
        """The standing lines of one kind with their facts, in time."""
        for line in self.view.lines_of(kind):
            if isinstance(line.entry.fact, kind):
                yield line, line.entry.fact

    def clock(self, moment: Instant) -> str:
        """The wall time; with its day when that is not the sitting's."""
        day = moment.day()
        return moment.hm() if day == self.day else f"{moment.hm()} {day}"

    def elapsed(self, moment: Instant) -> str:
        """Time since the first dose as ``T+00:42:10``; nothing while there is none."""
        if self.first_dose is None:
            return NOTHING
        words = elapsed_words(moment.seconds_since(self.first_dose))
        return f"T−{words[1:]}" if words.startswith("-") else f"T+{words}"

    def times(self, moment: Instant) -> tuple[str, str]:
        """The two cells most rows begin with: wall time and time since the first dose."""
        return self.clock(moment), self.elapsed(moment)

    def asides(self, line: Line) -> tuple[str, ...]:
        """What a line says about its own writing: later than it happened, in place of another."""
        return tuple(self._asides(line))

    def line_of(self, entry: EntryId) -> Line | None:
        """The line of an entry, if it is in this chart."""
        return self.view.timeline.find(entry)

    def _asides(self, line: Line) -> Iterator[str]:
        entry = line.entry
        if entry.corrects is not None:
            yield f"corrected at {self.clock(entry.recorded)}: {entry.reason}"
        elif line.late_s > LATE_S:
            yield f"written later, at {self.clock(entry.recorded)}"


def chart_only(view: DosingView) -> DosingView:
    """The view without a line of any other drawer."""
    lines = (line for line in view.timeline.lines if line.entry.drawer is Drawer.CHART)
    return DosingView(Timeline(tuple(lines)), view.samples)


def day_words(iso: str) -> str:
    """An ISO date as it is read aloud; what is not one stays as it is."""
    try:
        return Instant.from_iso(f"{iso}T00:00:00+00:00").day()
    except ValueError:
        return iso


def born_words(iso: str) -> str:
    """A birth date without its weekday."""
    return day_words(iso).partition(" ")[2] or iso
