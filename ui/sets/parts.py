"""The four numbers of a set: what each is called, how it is stepped, typed and said."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from kapdesk.bilateral.model.plan import (
    AMPLITUDE_DEG,
    PASSES,
    RATE_HZ,
    SECONDS,
    SIZE_DEG,
    SetPlan,
)
from kapdesk.bilateral.parse.typed import parse_length, parse_rate, parse_size, parse_width
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.units import Span

STEP_HZ, STEP_PASSES, STEP_S, STEP_DEG, STEP_SIZE_DEG = 0.05, 1, 5, 1.0, 0.5


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
        share = plan.amplitude_fraction
        return f"{_width(plan):g}" if share is None else f"{share * 100.0:g} %"
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
    found = _parsed(part, plan, text, sweeps=sweeps)
    return refused(part, found.sentences()) if isinstance(found, Refusals) else found


def _parsed(part: Part, plan: SetPlan, text: str, *, sweeps: bool) -> SetPlan | Refusals:
    match part:
        case Part.LENGTH:
            in_seconds = plan.passes is None and not plan.held
            counted = "sweeps" if sweeps else "passes"
            length = parse_length(text, bare="seconds" if in_seconds else counted)
            return length if isinstance(length, Refusals) else length.on(plan)
        case Part.WIDTH:
            wide = parse_width(text)
            return wide if isinstance(wide, Refusals) else wide.on(plan)
        case _:
            number = parse_rate(text) if part is Part.RATE else parse_size(text)
            return number if isinstance(number, Refusals) else _put(part, plan, number)


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
