"""What every section of the record is written from: the view, the heading, the page and the words for a moment."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from kapdesk.dosing.model.beside import Weighed
from kapdesk.dosing.model.view import DosingView
from kapdesk.kernel.asked import Asked
from kapdesk.kernel.instant import Instant, elapsed_words
from kapdesk.press.paper import Page
from kapdesk.press.sitting import NOTHING, SittingHeading, SittingSheet, chart_lines

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
class RecordHeading(SittingHeading):
    """What the record says beside the chart, and beside what every printed sitting says.

    Dates of adoption are ISO text; ``temperature`` is C or F.  ``counts`` says what was given before this sitting;
    ``weighed`` is there only where the practice shows mg/kg.
    """

    adoptions: tuple[Adoption, ...] = ()
    temperature: str = "C"
    counts: str = ""
    weighed: Weighed | None = None


@dataclass(frozen=True)
class Sheet(SittingSheet):
    """One record being written.  The view holds the chart's drawer and no other."""

    heading: RecordHeading
    view: DosingView
    asked: tuple[Asked, ...] = ()

    @cached_property
    def first_dose(self) -> Instant | None:
        """When the first dose was given."""
        return self.view.t0

    def elapsed(self, moment: Instant) -> str:
        """Time since the first dose as ``T+00:42:10``; nothing while there is none."""
        if self.first_dose is None:
            return NOTHING
        words = elapsed_words(moment.seconds_since(self.first_dose))
        return f"T−{words[1:]}" if words.startswith("-") else f"T+{words}"

    def times(self, moment: Instant) -> tuple[str, str]:
        """The two cells most rows begin with: wall time and time since the first dose."""
        return self.clock(moment), self.elapsed(moment)


def sheet_of(
    view: DosingView, heading: RecordHeading, page: Page, asked: tuple[Asked, ...] = ()
) -> Sheet:
    """The sheet of a view, without a line of any other drawer than the chart's."""
    kept = chart_only(view)
    return Sheet(kept.timeline, heading, page, kept, asked)


def chart_only(view: DosingView) -> DosingView:
    """The view without a line of any other drawer."""
    return DosingView(chart_lines(view.timeline), view.samples)
