"""Whose sets these are: of the sitting here, or of a test run that nothing is kept of."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from kapdesk.bilateral.model.kept import StimulationFitted
from kapdesk.chart.model import Entry
from kapdesk.kernel.ids import SittingId
from ui.bridge.keeper import FormStore, Spot
from ui.sets.afterwards import AfterWay
from ui.sets.here import Here
from ui.sets.recording import Recording
from ui.stimulation.around import SetBook

NOWHERE = "Open a session, or try without recording."
CLOSED = "This session is closed. Open another, or try without recording."
FORM = "after a set"


@dataclass(frozen=True, slots=True)
class Whose:
    """The sitting on show, None where there is none, and whether sets are only tried."""

    here: Here | None = None
    trying: bool = False

    def at(self, here: Here | None) -> Whose:
        """With this sitting on show; one that goes on ends a test run."""
        return Whose(here, self.trying and (here is None or here.closed))

    def anew(self, here: Here | None) -> Whose:
        """The same sitting as it stands now."""
        return replace(self, here=here)

    @property
    def place(self) -> str:
        """The sitting on show, empty where there is none."""
        return self.here.sitting if self.here is not None else ""

    @property
    def sitting(self) -> SittingId | None:
        """Where sets go now; nowhere in a test run."""
        return self.here.sitting if self.here is not None and not self.trying else None

    @property
    def lacking(self) -> str:
        """What is missing before a set may begin; empty where nothing is."""
        if self.trying:
            return ""
        if self.here is None:
            return NOWHERE
        return CLOSED if self.here.closed else ""

    def ways(self, book: SetBook, drafts: FormStore) -> tuple[Recording | None, AfterWay | None]:
        """Where sets go and the words after them; None for both where they go nowhere."""
        sitting = self.sitting
        if sitting is None:
            return None, None
        recording = Recording(partial(book.start, sitting), partial(book.end, sitting))
        say, rate = partial(book.say, sitting), partial(book.rate, sitting)
        return recording, AfterWay(say, rate, drafts, Spot(sitting, FORM))

    def met_by(self, entry: Entry) -> bool:
        """Whether something written changes what is said of the sitting on show."""
        if self.here is None:
            return False
        return entry.sitting == self.here.sitting or isinstance(entry.fact, StimulationFitted)
