"""What narrows the choice of stimulation: locks from screening, and a medicine on board; values handed in."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from kapdesk.bilateral.model.plan import Channel
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.instant import Instant


class SubstanceState(StrEnum):
    """Where a client stands in the windows of a medicine that was given."""

    NONE = "none"
    BEFORE = "before the dose"
    ONSET = "onset"
    PEAK = "peak"
    COMEDOWN = "comedown"
    AFTER = "afterwards"


class Onboard(msgspec.Struct, frozen=True):
    """What the dosing clock says: the state, and the minutes since the first dose and the last, or None before any."""

    state: SubstanceState = SubstanceState.NONE
    minutes: float | None = None
    since_last_min: float | None = None

    def last_dose(self, now: Instant) -> Instant | None:
        """When the last dose was given, by what it says at a moment; None before any."""
        since = self.since_last_min
        return None if since is None else now.plus_s(-since * 60.0)


class Unsettled(Discreet, frozen=True):
    """What of a dosing session leaves resources alone to work on memories: the dose, the blood pressure, each a
    sentence, empty for none.

    source emdr-4.12
    """

    dose: str = ""
    pressure: str = ""


class Pursuit(StrEnum):
    """What the therapist saw in the client's eyes as they followed a slow light."""

    SMOOTH = "smooth"
    JERKY = "jerky"
    NYSTAGMUS = "nystagmus"
    DOUBLE = "double"


class Lock(Discreet, frozen=True):
    """One thing the screening said that closes or narrows a channel, with the reason as it is shown.

    ``closes`` takes the channel away until a clinician opens it with a reason; a lock that does not close only warns.
    ``most_hz`` bounds the rate, ``most_db`` the loudness against full, where it says so.  source emdr-4.12
    """

    key: str
    channel: Channel
    reason: str
    closes: bool = False
    most_hz: float | None = None
    most_db: float | None = None

    @property
    def bounds(self) -> bool:
        """Whether it narrows its channel."""
        return self.most_hz is not None or self.most_db is not None


class LengthLock(Discreet, frozen=True):
    """How long a set may be at a client's age, until a clinician opens it with a reason.

    ``preset`` is the key of the starting point of that age.  unit passes.  source emdr-4.12, emdr-3.1
    """

    key: str
    most_passes: int
    reason: str
    preset: str = ""


class Locks(Discreet, frozen=True):
    """Every lock of one client, and those that a clinician opened, by key, each with the reason given.

    ``length`` bounds every set, whatever its channels.
    """

    locks: tuple[Lock, ...] = ()
    opened: tuple[tuple[str, str], ...] = ()
    length: LengthLock | None = None

    def standing(self) -> tuple[Lock, ...]:
        """The locks nobody opened."""
        opened = {key for key, _ in self.opened}
        return tuple(lock for lock in self.locks if lock.key not in opened)

    def length_opened(self) -> str:
        """Why a clinician opened the length; empty while nobody did."""
        return dict(self.opened).get(self.length.key, "") if self.length is not None else ""
