"""What a typed line says of sets before it is a fact: the service finds the set it is about."""

from __future__ import annotations

from kapdesk.bilateral.model.guard import Pursuit
from kapdesk.bilateral.model.onboard import OnboardRule
from kapdesk.bilateral.model.plan import Channel
from kapdesk.kernel.discreet import Discreet


class SetNoted(Discreet, frozen=True):
    """A set that was run without the stage, whole.  unit Hz, s; what was not said is None or empty.

    ``done`` are the passes that were done, all of them where nothing is said.
    """

    preset: str = ""
    rate_hz: float | None = None
    passes: int | None = None
    seconds: float | None = None
    channels: tuple[Channel, ...] = ()
    ended: str = "finished"
    done: int | None = None
    why: str = ""


class Rated(Discreet, frozen=True):
    """The distress after the latest set.  unit 0 to 10."""

    distress: int


class CameUpSaid(Discreet, frozen=True):
    """What came up in the latest set."""

    text: str = ""
    tags: tuple[str, ...] = ()


class EyesSeen(Discreet, frozen=True):
    """What the eyes showed as they followed a slow light."""

    seen: Pursuit


class RuleOpenedSaid(Discreet, frozen=True):
    """A rule of the medicine's opened for this sitting, and why."""

    rule: OnboardRule
    reason: str


class Fits(Discreet, frozen=True):
    """What was found to fit the client: the fastest that is comfortable, and the channels they prefer.  unit Hz."""

    most_hz: float | None = None
    prefers: tuple[Channel, ...] = ()


SetSaid = SetNoted | Rated | CameUpSaid | EyesSeen | RuleOpenedSaid | Fits
