"""Cuff and probe on one arm: SpO₂ falls while the cuff fills.  source kap-7.3."""

from __future__ import annotations

import msgspec

from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.kernel.instant import Instant

CUFF_S = 60.0  # source kap-7.3

Taken = tuple[Instant, Vitals]


class SharedArm(msgspec.Struct, frozen=True):
    """The arm that holds both, and the seconds since the cuff last filled there; None before it did."""

    arm: str
    since_s: float | None = None

    @property
    def filling(self) -> bool:
        """Whether SpO₂ may still stand low from it."""
        return self.since_s is not None and 0.0 <= self.since_s <= CUFF_S


def shared_arm(taken: tuple[Taken, ...], now: Instant) -> SharedArm | None:
    """Cuff and probe as they were last said to be, when that is one arm; what was said stands until it is said anew."""
    known = sorted((pair for pair in taken if pair[0] <= now), key=lambda pair: pair[0])
    cuff = next((vitals.arm for _, vitals in reversed(known) if vitals.arm), "")
    probe = next((vitals.probe_arm for _, vitals in reversed(known) if vitals.probe_arm), "")
    if not cuff or cuff != probe:
        return None
    filled = [at for at, vitals in known if vitals.systolic_mmhg is not None]
    return SharedArm(cuff, now.seconds_since(filled[-1]) if filled else None)


def cuff_arm_of(vitals: Vitals, at: Instant, earlier: tuple[Taken, ...]) -> str:
    """The arm on which the cuff filled above the probe within a minute of this SpO₂; empty when it did not."""
    if vitals.spo2_pct is None:
        return ""
    shared = shared_arm((*earlier, (at, vitals)), at)
    return shared.arm if shared is not None and shared.filling else ""


def shared_arm_now(view: DosingView, now: Instant) -> SharedArm | None:
    """The same for a session as it stands."""
    return shared_arm(tuple((entry.at, fact.vitals) for entry, fact in view.readings), now)
