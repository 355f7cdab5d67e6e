"""The four numbers of a set: what each is called, how it is stepped, typed and said."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from kapdesk.bilateral.model.plan import (
    AMPLITUDE_DEG,
    HELD_S,
    PASSES,
    RATE_HZ,
    SECONDS,
    SIZE_DEG,
    SetPlan,
)
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.units import Span

STEP_HZ, STEP_PASSES, STEP_S, STEP_DEG, STEP_SIZE_DEG = 0.05, 1, 5, 1.0, 0.5
HELD_WORDS = ("held", "until stopped", "-")


class Part(StrEnum):
    """One of the numbers, by the key it has in a plan file."""

    RATE = "rate_hz"
    LENGTH = "length"
    WIDTH = "amplitude_deg"
    SIZE = "size_deg"


LABELS = {
    Part.RATE: "Rate, Hz",
    Part.LENGTH: "Length",
    Part.WIDTH: "Width, °",
    Part.SIZE: "Size, °",
}
_SPANS = {Part.RATE: RATE_HZ, Part.WIDTH: AMPLITUDE_DEG, Part.SIZE: SIZE_DEG}
_STEPS = {Part.RATE: STEP_HZ, Part.WIDTH: STEP_DEG, Part.SIZE: STEP_SIZE_DEG}
USUAL_DEG = 28.0
"""The width that is stepped from where a plan names a share of the display.  source emdr-3.3"""


def label(part: Part, plan: SetPlan, *, sweeps: bool = False) -> str:
    """What stands above a number: its name and unit, for a length those that govern it."""
    if part is not Part.LENGTH:
        return LABELS[part]
    if plan.passes is None:
        return "Length" if plan.held else "Length, seconds"
    return "Length, sweeps" if sweeps else "Length, passes"


def words(part: Part, plan: SetPlan, *, sweeps: bool = False) -> str:
    """The number as it stands."""
    if part is Part.RATE:
        return f"{plan.rate_hz:.2f}"
    if part is Part.WIDTH:
        return f"{_width(plan):g}"
    if part is Part.SIZE:
        return f"{plan.size_deg:g}"
    if plan.passes is not None:
        return str(plan.passes * 2 if sweeps else plan.passes)
    return "held" if plan.held else f"{plan.seconds or 0.0:g}"


def stepped(part: Part, plan: SetPlan, steps: int) -> SetPlan:
    """The plan with a number so many steps up or down, as far as it goes; a held set has no length to step."""
    if part is Part.LENGTH:
        return _length_stepped(plan, steps)
    step, span = _STEPS[part], _SPANS[part]
    before = _number(part, plan)
    found = round(round(before / step) * step + steps * step, 2)
    return _put(part, plan, min(max(found, span.low), span.high))


def typed(part: Part, plan: SetPlan, text: str, *, sweeps: bool = False) -> SetPlan | Refusals:
    """The plan with a number as it was typed, or why that cannot be taken."""
    if part is Part.LENGTH:
        return _length_typed(plan, text.strip().casefold(), sweeps=sweeps)
    number, span = _read(text.strip().rstrip("°").removesuffix("Hz")), _SPANS[part]
    if number is None or number not in span:
        name = LABELS[part].partition(",")[0]
        return refused(part, f"{name} must lie between {span}.")
    return _put(part, plan, number)


def _length_typed(plan: SetPlan, text: str, *, sweeps: bool) -> SetPlan | Refusals:
    """Passes as a plain number, ``30 s`` for seconds, ``held`` until someone stops it."""
    if text in HELD_WORDS:
        return _with_length(plan, None, HELD_S)
    in_seconds = text.endswith("s") or (plan.passes is None and not plan.held)
    number = _read(text.rstrip("s"))
    if in_seconds:
        if number is None or number not in SECONDS:
            return refused(Part.LENGTH, f"Seconds must lie between {SECONDS}.")
        return _with_length(plan, None, number)
    if number is not None and sweeps:
        number /= 2
    if number is None or number not in PASSES or not number.is_integer():
        whole = "Sweeps must be an even number" if sweeps else "Passes must be a whole number"
        return refused(Part.LENGTH, f"{whole}; or “30 s”, or “held”.")
    return _with_length(plan, int(number), None)


def _length_stepped(plan: SetPlan, steps: int) -> SetPlan:
    if plan.held:
        return plan
    if plan.passes is not None:
        passes = plan.passes + steps * STEP_PASSES
        return _with_length(plan, int(_within(passes, PASSES)), None)
    return _with_length(plan, None, _within((plan.seconds or 0.0) + steps * STEP_S, SECONDS))


def _with_length(plan: SetPlan, passes: int | None, seconds: float | None) -> SetPlan:
    return msgspec.structs.replace(plan, passes=passes, seconds=seconds)


def _within(number: float, span: Span) -> float:
    return min(max(number, span.low), span.high)


def _width(plan: SetPlan) -> float:
    return USUAL_DEG if plan.amplitude_deg is None else plan.amplitude_deg


def _number(part: Part, plan: SetPlan) -> float:
    if part is Part.RATE:
        return plan.rate_hz
    return _width(plan) if part is Part.WIDTH else plan.size_deg


def _put(part: Part, plan: SetPlan, number: float) -> SetPlan:
    if part is Part.RATE:
        return msgspec.structs.replace(plan, rate_hz=number)
    if part is Part.SIZE:
        return msgspec.structs.replace(plan, size_deg=number)
    return msgspec.structs.replace(plan, amplitude_deg=number, amplitude_fraction=None)


def _read(text: str) -> float | None:
    """A number with a point or a comma, or None."""
    try:
        return float(text.strip().replace(",", "."))
    except ValueError:
        return None
