"""In which dosing sessions a part was seen, the first of them foremost: sorted, linked, or met on the map there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kapdesk.chart.caught import Caught
from kapdesk.chart.kinds import DOSING
from kapdesk.ifs.model.kept import SeenInDose
from kapdesk.ifs.model.moves import PartMet
from kapdesk.ifs.model.nouns import Linked
from kapdesk.ifs.model.state import IfsState
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import PartId, SittingId
from kapdesk.kernel.instant import Instant


class Sight(Discreet, frozen=True):
    """A part as it was seen in a dosing session: when, and in what words, where any were caught.  unit minutes"""

    sitting: SittingId
    at: Instant
    words: str = ""
    since_dose_min: float | None = None

    @property
    def when(self) -> str:
        """The moment as it is read: ``Wed 4 Mar 2026, 12:34, 40 min after the dose``."""
        since = self.since_dose_min
        after = "" if since is None else f", {since:.0f} min after the dose"
        return f"{self.at.day()}, {self.at.hm()}{after}"


def seen_in_doses(
    state: IfsState, part: PartId, caught: Sequence[Caught] = ()
) -> tuple[Sight, ...]:
    """Every time a part was seen in a dosing session, the first time first; of whom it turned out to be, too.

    ``caught`` are the words that the sessions caught; without them nothing that was sorted is found.
    """
    found = (*_sorted(state, part, caught), *_linked(state, part), *_met(state, part))
    return tuple(sorted(found, key=lambda one: (one.at, one.sitting)))


def _sorted(state: IfsState, part: PartId, caught: Sequence[Caught]) -> Iterator[Sight]:
    known = {one.entry: one for one in caught}
    for row in state.of(part, SeenInDose):
        one = known.get(row.fact.entry) if isinstance(row.fact, SeenInDose) else None
        if one is not None:
            yield Sight(one.sitting, one.at, one.words, one.since_dose_min)


def _linked(state: IfsState, part: PartId) -> Iterator[Sight]:
    for link in state.links:
        if link.kind is Linked.DOSE and state.drawn.lives_on(link.part) == part:
            meeting = state.meeting(SittingId(link.to))
            if meeting is not None:
                yield Sight(meeting.sitting, meeting.opened)


def _met(state: IfsState, part: PartId) -> Iterator[Sight]:
    for edit in state.gestures.standing():
        if isinstance(edit.fact, PartMet) and edit.fact.part.id == part:
            meeting = state.meeting(edit.sitting)
            if meeting is not None and meeting.kind == DOSING:
                yield Sight(meeting.sitting, edit.at)
