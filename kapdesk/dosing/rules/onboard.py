"""What a session's clock says of the medicine that was given, for whoever works with the client meanwhile."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from kapdesk.bilateral.model.guard import Onboard, SubstanceState
from kapdesk.dosing.model.protocol import Phase
from kapdesk.dosing.model.view import DosingView
from kapdesk.kernel.instant import Instant

ON_BOARD_H = 24.0
"""So long after its last dose a session is told of in another sitting of its client.  unit h.  source kd-onboard"""

_OF_PHASE = {
    "administration": SubstanceState.ONSET,
    "onset": SubstanceState.ONSET,
    "peak": SubstanceState.PEAK,
    "effect": SubstanceState.PEAK,
    "plateau": SubstanceState.COMEDOWN,
    "return": SubstanceState.COMEDOWN,
    "recovery": SubstanceState.AFTER,
    "debrief": SubstanceState.AFTER,
    "discharge": SubstanceState.AFTER,
}
"""The windows of a protocol by name: beginning, height, going, and what comes after.  source kd-onboard"""

_STRICTEST = (
    SubstanceState.PEAK,
    SubstanceState.ONSET,
    SubstanceState.COMEDOWN,
    SubstanceState.AFTER,
    SubstanceState.BEFORE,
    SubstanceState.NONE,
)


class Beside(msgspec.Struct, frozen=True):
    """Another dosing session of the client: how it stands, and whether it is still open."""

    view: DosingView
    open: bool = False


def onboard(view: DosingView, now: Instant) -> Onboard:
    """Where a session's client stands in the windows of its protocol.

    Each dose counts its own windows from where it stands now, put right or not, and the strictest holds; minutes are
    counted from the first dose.  A window of a name that is not known here counts as the peak, and so does time before
    the last window that no window names.
    """
    if view.t0 is None or now < view.t0:
        return Onboard(SubstanceState.BEFORE)
    phases = view.pinned.protocol.phases if view.pinned else ()
    since = [now.seconds_since(entry.at) / 60.0 for entry, _ in view.doses if entry.at <= now]
    return Onboard(strictest(_state(phases, minutes) for minutes in since), since[0], since[-1])


def beside(session: Beside, now: Instant) -> Onboard:
    """What another session of the client says of a moment.

    For a day after its last dose it is told of; afterwards the minutes alone are.  On the day of a dose that comes
    later, or may come since the session is open, it is the time before it.
    """
    found = onboard(session.view, now)
    if found.since_last_min is not None:
        worn_off = found.since_last_min > ON_BOARD_H * 60.0
        return msgspec.structs.replace(found, state=SubstanceState.NONE) if worn_off else found
    ahead = session.view.t0
    if ahead is None and session.open and session.view.opened is not None:
        ahead = session.view.opened.at
    return (
        Onboard(SubstanceState.BEFORE) if ahead is not None and _one_day(ahead, now) else Onboard()
    )


def together(found: Iterable[Onboard]) -> Onboard:
    """What several sessions say together: the strictest state, and the minutes of the one with the latest dose."""
    found = tuple(found)
    state = strictest(one.state for one in found)
    dosed = [one for one in found if one.since_last_min is not None]
    last = min(dosed, key=lambda one: one.since_last_min or 0.0, default=Onboard())
    return Onboard(state, last.minutes, last.since_last_min)


def strictest(states: Iterable[SubstanceState]) -> SubstanceState:
    """The one of several that narrows most."""
    return min(states, key=_STRICTEST.index, default=SubstanceState.NONE)


def _one_day(one: Instant, other: Instant) -> bool:
    return one.local().date() == other.local().date()


def _state(phases: tuple[Phase, ...], minutes: float) -> SubstanceState:
    after = [phase for phase in phases if phase.end_min > 0]
    if after and minutes >= max(phase.end_min for phase in after):
        return SubstanceState.AFTER
    found = next((phase for phase in after if phase.start_min <= minutes < phase.end_min), None)
    return _OF_PHASE.get(found.key, SubstanceState.PEAK) if found else SubstanceState.PEAK
