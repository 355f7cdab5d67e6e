"""The one line of truth about a set: its rate, its length, its width, its profile, and how fast the eye must go."""

from __future__ import annotations

import math

from kapdesk.bilateral.model.plan import Path, SetPlan
from kapdesk.bilateral.motion.paths import ARC_DEG
from kapdesk.bilateral.motion.shape import top_speed
from kapdesk.kernel.many import many

PURSUIT_DEG_S = 30.0
"""Up to this speed eyes follow smoothly.  source emdr-3.3"""

MIXED_DEG_S = 60.0
"""Above this speed eyes mostly jump.  source emdr-3.3"""


def peak_deg_s(plan: SetPlan, amplitude_deg: float) -> float | None:
    """The greatest speed of the light, by its own profile and path.  unit degrees a second; None where it jumps."""
    match plan.path:
        case Path.TWO_POINT:
            return None
        case Path.INFINITY:
            shape = 2.0 * math.pi * math.sqrt(2.0)
        case Path.CIRCLE:
            shape = 2.0 * math.pi
        case Path.ARC:
            bent = math.radians(ARC_DEG) / math.sin(math.radians(ARC_DEG))
            shape = bent * top_speed(plan.profile, 2.0 * plan.edge_pause_s * plan.rate_hz)
        case _:
            shape = top_speed(plan.profile, 2.0 * plan.edge_pause_s * plan.rate_hz)
    return amplitude_deg / 2.0 * shape * plan.rate_hz


def eye_words(peak: float | None) -> str:
    """What that speed asks of the eyes: pursuit, mixed pursuit, or jumps."""
    if peak is None or peak > MIXED_DEG_S:
        return "mostly jumps"
    return "pursuit" if peak <= PURSUIT_DEG_S else "mixed pursuit"


def regime(plan: SetPlan, amplitude_deg: float | None, *, sweeps: bool = False) -> str:
    """The line, as ``1.00 Hz · 24 passes · 24 s · 28° · linear · peak 56°/s, mixed pursuit``.

    ``amplitude_deg`` is what the width comes to on the client's display, None where it was not measured; ``sweeps``
    counts single sweeps, two a pass.
    """
    return " · ".join((*pace(plan, sweeps=sweeps), *shape(plan, amplitude_deg)))


def pace(plan: SetPlan, *, sweeps: bool = False) -> tuple[str, ...]:
    """Its rate and its length."""
    return (f"{plan.rate_hz:.2f} Hz", *_length_words(plan, sweeps=sweeps))


def shape(plan: SetPlan, amplitude_deg: float | None) -> tuple[str, ...]:
    """How wide its light goes, how it moves, and what that asks of the eyes."""
    if amplitude_deg is None:
        return _profile_words(plan), "width in degrees not measured"
    peak = peak_deg_s(plan, amplitude_deg)
    speed = eye_words(peak) if peak is None else f"peak {peak:.0f}°/s, {eye_words(peak)}"
    return f"{amplitude_deg:.0f}°", _profile_words(plan), speed


def _length_words(plan: SetPlan, *, sweeps: bool) -> list[str]:
    if plan.held:
        return ["until you stop it"]
    if plan.passes is None:
        return [f"{plan.seconds or 0.0:g} s"]
    count = many(plan.passes * 2, "sweep") if sweeps else many(plan.passes, "pass")
    return [count, f"{plan.passes / plan.rate_hz:.3g} s"]


def _profile_words(plan: SetPlan) -> str:
    straight = plan.path not in (Path.INFINITY, Path.CIRCLE, Path.TWO_POINT)
    return str(plan.profile) if straight else str(plan.path)
