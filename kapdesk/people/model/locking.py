"""What the screening says about light, tone and touch, and about work on memories; what a clinician opened again."""

from __future__ import annotations

import msgspec

from kapdesk.bilateral.model.plan import Channel
from kapdesk.chart.model import Fact
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import EntryId
from kapdesk.sheets.model import Filled


class LockRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one answer closes or narrows.  ``key`` is the prompt's on ``sheet``; ``raised_by`` is yes or no.

    ``closes`` takes the channels away until a clinician opens them; ``most_hz`` and ``most_db`` narrow; one with
    neither only says its reason.  ``phases`` are those of work on memories it shuts until a clinician opens them,
    with ``phase_reason``, or with ``reason`` where that says it.  source emdr-4.12
    """

    key: str
    sheet: str
    title: str
    channels: tuple[Channel, ...]
    reason: str
    source: str
    closes: bool = False
    most_hz: float | None = None
    most_db: float | None = None
    raised_by: str = "yes"
    phases: tuple[str, ...] = ()
    phase_reason: str = ""

    def phase_key(self, phase: str) -> str:
        """What its lock on a phase is called: apart from what the same answer closes for light, tone and touch."""
        return f"{phase}/{self.key}"

    @property
    def keys(self) -> tuple[str, ...]:
        """Every key a lock of this rule may be opened by."""
        return (self.key, *(self.phase_key(phase) for phase in self.phases))


class PhaseLock(Discreet, frozen=True):
    """One thing the screening said that shuts a phase of work on memories, with the reason as it is shown.

    ``key`` is its own: opening it opens no channel, and opening a channel does not open it.  source emdr-4.12
    """

    key: str
    phase: str
    reason: str


class Asked(msgspec.Struct, frozen=True):
    """A sheet as it was answered last: its entry, its answers, and the number of the last one asked anew."""

    entry: EntryId
    filled: Filled
    since: int


class StimulationAsked(Fact, frozen=True):
    """The sheet about light, tone and touch was answered."""

    filled: Filled

    def words(self) -> str:
        """The words that were written beside the answers."""
        return self.filled.words()


class LockOpened(Fact, frozen=True):
    """A clinician opened what the screening closes, and says why.  ``about`` is the answer as it stood then."""

    key: str
    about: str
    reason: str

    def words(self) -> str:
        """Why."""
        return self.reason


class LockShut(Fact, frozen=True):
    """What a clinician had opened is closed again."""

    key: str
    reason: str = ""

    def words(self) -> str:
        """Why, where it was said."""
        return self.reason


FACTS: tuple[type[Fact], ...] = (StimulationAsked, LockOpened, LockShut)
