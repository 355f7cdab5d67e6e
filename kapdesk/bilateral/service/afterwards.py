"""What is said after a set: how strong the distress is, and what came up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import msgspec

from kapdesk.bilateral.model.facts import CAME_UP_TAGS, CameUp, SetRated
from kapdesk.bilateral.model.guard import Onboard
from kapdesk.bilateral.service.sets import NO_SET
from kapdesk.bilateral.service.writing import Clears, Writing, Written
from kapdesk.chart.model import Act, Fact
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import EntryId, SittingId
from kapdesk.kernel.instant import Instant
from kapdesk.kernel.units import Span

F = TypeVar("F", bound=Fact)

DISTRESS = Span(0, 10)


@dataclass(frozen=True, slots=True)
class AfterSets:
    """The words between two sets.  thread: the record lane.  ``onboard_at`` is the dosing clock's word."""

    writing: Writing
    onboard_at: Callable[[SittingId, Instant], Onboard]

    def rate(
        self,
        sitting: SittingId,
        started: EntryId,
        distress: int,
        *,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write the distress after a set.  unit 0 to 10."""
        rated = SetRated(started, distress)
        return _against(rated) or self._write(sitting, rated, started, at, clears)

    def say_came_up(
        self,
        sitting: SittingId,
        started: EntryId,
        text: str = "",
        tags: tuple[str, ...] = (),
        *,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write what came up in a set, into the therapist's own notes; refuses nothing at all."""
        said = CameUp(started, text.strip(), tags)
        return _against(said) or self._write(sitting, said, started, at, clears)

    def correct(
        self,
        sitting: SittingId,
        entry: EntryId,
        said: SetRated | CameUp,
        reason: str,
        *,
        following: Sequence[Act] = (),
        clears: Clears = (),
    ) -> Written:
        """Write what a line should have said, at its own time; both stay, and the reason with them.

        ``following`` is what comes of it elsewhere, written in the same save.
        """
        view = self.writing.until_signed(sitting)
        if isinstance(view, Refusals):
            return view
        if not reason.strip():
            return refused("reason", "A correction needs its reason.")
        line = view.timeline.find(entry)
        if line is None or not line.standing or not isinstance(line.entry.fact, type(said)):
            return refused("entry", "That line is not there to be corrected.")
        if against := _against(said):
            return against
        said = self._stamped(sitting, said, line.entry.at)
        return self.writing.sittings.record(
            sitting,
            (said,),
            at=line.entry.at,
            corrects=entry,
            reason=reason.strip(),
            following=following,
            clears=clears,
        )

    def _write(
        self,
        sitting: SittingId,
        said: Fact,
        started: EntryId,
        at: Instant | None,
        clears: Clears,
    ) -> Written:
        view = self.writing.until_signed(sitting, at)
        if isinstance(view, Refusals):
            return view
        if all(one.entry.id != started for one in view.sets):
            return NO_SET
        said = self._stamped(sitting, said, at or self.writing.now(sitting))
        return self.writing.sittings.record(sitting, (said,), at=at, clears=clears)

    def _stamped(self, sitting: SittingId, said: F, at: Instant) -> F:
        """A rating with where the client stood at its moment; anything else as it is."""
        if not isinstance(said, SetRated):
            return said
        onboard = self.onboard_at(sitting, at)
        return msgspec.structs.replace(
            said, substance=onboard.state, since_dose_min=onboard.minutes
        )


def _against(said: SetRated | CameUp) -> Refusals | None:
    """Why these words cannot be written down."""
    match said:
        case SetRated(distress=distress) if not DISTRESS.low <= distress <= DISTRESS.high:
            return refused("distress", "Distress is from 0 to 10.")
        case CameUp(text="", tags=()):
            return refused("text", "Write what came up, or tick what it was.")
        case CameUp(tags=tags) if set(tags) - set(CAME_UP_TAGS):
            return refused("tags", f"What can be ticked: {', '.join(CAME_UP_TAGS)}.")
        case _:
            return None
