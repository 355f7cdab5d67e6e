"""How long a client was observed: a count up from a dose. It says what was asked for and never that someone may go."""

from __future__ import annotations

import msgspec

from kapdesk.dosing.model.view import DosingView
from kapdesk.kernel.instant import Instant

LAST = "last"


class Observed(msgspec.Struct, frozen=True):
    """The stay so far.  unit seconds; minutes.  ``from_last`` says which dose it counts from."""

    since: Instant
    seconds: float
    asked_min: float
    from_last: bool


def observed_since(view: DosingView) -> Instant | None:
    """The dose the stay counts from: the first, or the last where the protocol says so.  source kap-3.2-esk."""
    doses = view.doses
    if view.pinned is None or not doses:
        return None
    return doses[-1][0].at if view.pinned.protocol.observe_from == LAST else doses[0][0].at


def observed_at(view: DosingView, now: Instant) -> Observed | None:
    """The stay as it stands at a moment; None before the first dose, and where no stay is asked for."""
    since = observed_since(view)
    if view.pinned is None or since is None or view.pinned.protocol.observe_min is None:
        return None
    protocol = view.pinned.protocol
    return Observed(
        since,
        now.seconds_since(since),
        view.pinned.protocol.observe_min,
        protocol.observe_from == LAST,
    )
