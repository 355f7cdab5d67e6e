"""What a closed meeting comes to anew, once a line of it was put right."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec.structs import replace

from kapdesk.emdr.model.circumstances import Circumstances
from kapdesk.emdr.model.rows import Standing
from kapdesk.emdr.model.state import EmdrState, TargetState
from kapdesk.emdr.model.variant import Variant
from kapdesk.emdr.rules.case import Case
from kapdesk.emdr.rules.statuses import Ending, statuses, why
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import EntryId, SittingId
from kapdesk.kernel.instant import Instant


class Restated(Discreet, frozen=True):
    """A status as the end of a meeting should have given it, and the line that gave another; None where none did."""

    ending: Ending
    instead_of: EntryId | None


def restated(
    state: EmdrState,
    sitting: SittingId,
    around: Circumstances,
    variant_of: Callable[[str], Variant],
) -> Iterator[Restated]:
    """Every status that a closed meeting would give otherwise now; nothing of one that goes on.

    ``around`` is how it was at the end.  A target whose status was said anew since then keeps it.  source emdr-4.4
    """
    meeting = state.meeting(sitting)
    closed_at = meeting.closed_at if meeting is not None else None
    if closed_at is None:
        return
    given = {one.id: _given(one, sitting, closed_at) for one in state.targets}
    before = replace(state, targets=tuple(_without(one, given[one.id]) for one in state.targets))
    found = {one.target: one for one in statuses(before, sitting, around, variant_of)}
    for one in before.targets:
        row = given[one.id]
        case = Case(before, sitting, around, variant_of(one.variant), one)
        now = found.get(one.id) or (row and Ending(one.id, one.status, why(case)))
        if now and not _said_since(one, closed_at) and not _same(row, now):
            yield Restated(now, row.entry if row is not None else None)


def _given(target: TargetState, sitting: SittingId, closed_at: Instant) -> Standing | None:
    """The status the end of a meeting gave a target."""
    rows = (one for one in target.statuses if (one.sitting, one.at) == (sitting, closed_at))
    return next(rows, None)


def _without(target: TargetState, row: Standing | None) -> TargetState:
    """A target as it stood before one of its statuses."""
    return replace(target, statuses=tuple(one for one in target.statuses if one is not row))


def _said_since(target: TargetState, closed_at: Instant) -> bool:
    return any(one.at > closed_at for one in target.statuses)


def _same(row: Standing | None, now: Ending) -> bool:
    return row is not None and (row.status, row.why) == (now.status, now.why)
