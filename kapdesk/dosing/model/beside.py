"""What other rooms know of a client that a dosing session shows beside its own facts, as plain values."""

from __future__ import annotations

import msgspec

from kapdesk.kernel.instant import Instant


class Weighed(msgspec.Struct, frozen=True):
    """What the client weighed, and on which day as ISO text.  unit kg."""

    kg: float
    on: str


class Earlier(msgspec.Struct, frozen=True):
    """One earlier session of the client: when it began, and when each dose of it was given."""

    opened: Instant
    doses: tuple[Instant, ...] = ()
