"""Whether the work on one target reaches those beside it: their distress, as long as nobody worked on them."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.emdr.model.nouns import Measure, Tie
from kapdesk.emdr.model.rows import Rating
from kapdesk.emdr.model.state import EmdrState, TargetState
from kapdesk.emdr.seen.meetings import first_worked
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import TargetId

BELONGS = {
    Tie.FLOATBACK: "by floatback",
    Tie.TOUCHSTONE: "by the touchstone",
    Tie.CLUSTER: "of one cluster",
}


class Beside(Discreet, frozen=True):
    """A target that belongs to another, why it does, and its distress while it was untreated, placed in time.

    ``worked`` says that it was worked on itself later; what was rated from then on is not in ``ratings``.
    """

    target: TargetState
    why: tuple[str, ...]
    ratings: tuple[Rating, ...]
    worked: bool = False

    @property
    def moved(self) -> tuple[int, int] | None:
        """Its first distress and its latest; None until there are two."""
        if len(self.ratings) < 2:
            return None
        return self.ratings[0].value, self.ratings[-1].value


def beside(state: EmdrState, target: TargetId) -> tuple[Beside, ...]:
    """The targets tied to one or of its theme, by number, each with what was rated of it while it was untreated."""
    found = state.target(target)
    if found is None:
        return ()
    others = sorted(state.targets, key=lambda one: one.number)
    return tuple(
        _beside(state, other, why)
        for other in others
        if other.id != target and (why := tuple(_reasons(state, found, other)))
    )


def _beside(state: EmdrState, other: TargetState, why: tuple[str, ...]) -> Beside:
    since = first_worked(state, other.id)
    kept = (one for one in other.rated(Measure.DISTRESS) if since is None or one.at < since)
    return Beside(other, why, tuple(kept), worked=since is not None)


def _reasons(state: EmdrState, one: TargetState, other: TargetState) -> Iterator[str]:
    pair = {one.id, other.id}
    yield from (BELONGS[tie.tie] for tie in state.ties if {tie.one, tie.other} == pair)
    if one.theme is not None and one.theme is other.theme:
        yield f"same theme: {one.theme}"
