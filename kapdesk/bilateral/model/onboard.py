"""What a practice holds to while a medicine is on board, as one value; and what was opened against it for a sitting."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.bilateral.model.plan import RATE_HZ
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.units import Span

UNDER_EFFECT = (SubstanceState.ONSET, SubstanceState.PEAK, SubstanceState.COMEDOWN)
"""The states an effect lasts in."""

CHECK_S = Span(10.0, 60.0)
"""How long a practice may have a client follow a slow light.  unit s; source kd-check."""


class Light(StrEnum):
    """What becomes of the light in one window of a medicine."""

    CLOSED = "closed"
    CHECK = "check"
    """It opens once the eyes were seen to follow a slow light smoothly."""
    OPEN = "open"


class OnboardPolicy(msgspec.Struct, frozen=True):
    """House rules for stimulation with a medicine on board, as they stand until the practice chooses others.

    ``most_hz`` is the most while an effect lasts, ``check_s`` how long the client follows a slow light.
    unit Hz, s.  source emdr-3.6
    """

    onset: Light = Light.CLOSED
    peak: Light = Light.CLOSED
    comedown: Light = Light.CHECK
    after: Light = Light.CHECK
    most_hz: float = 0.8
    check_s: float = 20.0

    def light(self, state: SubstanceState) -> Light:
        """What becomes of the light in a state; it is open where nothing was given."""
        match state:
            case SubstanceState.ONSET:
                return self.onset
            case SubstanceState.PEAK:
                return self.peak
            case SubstanceState.COMEDOWN:
                return self.comedown
            case SubstanceState.AFTER:
                return self.after
            case _:
                return Light.OPEN

    def bound_hz(self, state: SubstanceState) -> float:
        """The most a set may go in a state.  unit Hz"""
        return min(self.most_hz, RATE_HZ.high) if state in UNDER_EFFECT else RATE_HZ.high


AS_SHIPPED = OnboardPolicy()


class OnboardRule(StrEnum):
    """A rule of the medicine's that can be opened for a sitting, with a reason."""

    LIGHT = "light"
    """The light, where it is closed whatever the eyes show."""
    CHECK = "check"
    """The light, where it waits for eyes that follow smoothly."""
    RATE = "rate"
    """A rate above the bound."""


class RuleOpened(Discreet, frozen=True):
    """A rule that is open in this sitting until the next dose, and why."""

    rule: OnboardRule
    reason: str
