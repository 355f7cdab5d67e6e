"""What a session's clock says of the medicine that was given, for whoever works with the client meanwhile."""

from __future__ import annotations

from collections.abc import Iterable

from kapdesk.bilateral.model.guard import Onboard, SubstanceState
from kapdesk.dosing.model.protocol import Phase
from kapdesk.dosing.model.view import DosingView
from kapdesk.kernel.instant import Instant

ON_BOARD_H = 24.0
"""How long a dosing session is still told of in another sitting of its client.  unit h.  source kd-onboard"""

_OF_PHASE = {
    "administration": SubstanceState.ONSET,
    "onset": SubstanceState.ONSET,
    "peak": SubstanceState.PEAK,
    "plateau": SubstanceState.PEAK,
    "effect": SubstanceState.PEAK,
    "return": SubstanceState.COMEDOWN,
    "recovery": SubstanceState.COMEDOWN,
}
_STRICTEST = (
    SubstanceState.PEAK,
    SubstanceState.ONSET,
    SubstanceState.COMEDOWN,
    SubstanceState.AFTER,
    SubstanceState.BEFORE,
    SubstanceState.NONE,
)


def onboard(view: DosingView, now: Instant) -> Onboard:
    """Where a session's client stands in the windows of its protocol.

    Each dose counts its own windows, and the strictest holds; minutes are counted from the first dose.  A window of a
    name that is not known here counts as the peak, and so does time before the last window that no window names.
    """
    if view.t0 is None or now < view.t0:
        return Onboard(SubstanceState.BEFORE)
    phases = view.pinned.protocol.phases if view.pinned else ()
    since = [now.seconds_since(entry.at) / 60.0 for entry, _ in view.doses if entry.at <= now]
    return Onboard(strictest(_state(phases, minutes) for minutes in since), since[0], since[-1])


def strictest(states: Iterable[SubstanceState]) -> SubstanceState:
    """The one of several that narrows most."""
    return min(states, key=_STRICTEST.index, default=SubstanceState.NONE)


def _state(phases: tuple[Phase, ...], minutes: float) -> SubstanceState:
    after = [phase for phase in phases if phase.end_min > 0]
    if after and minutes >= max(phase.end_min for phase in after):
        return SubstanceState.AFTER
    found = next((phase for phase in after if phase.start_min <= minutes < phase.end_min), None)
    return _OF_PHASE.get(found.key, SubstanceState.PEAK) if found else SubstanceState.PEAK
