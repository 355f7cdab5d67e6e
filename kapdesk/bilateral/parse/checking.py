"""Whether a whole plan can be taken: every number in its range, and what its parts ask of each other."""

from __future__ import annotations

import math
from collections.abc import Iterator

from kapdesk.bilateral.model.plan import (
    ASK_ABOVE_HZ,
    EVEN,
    MOST_PAUSED,
    TWO_POINT_HZ,
    Path,
    SetPlan,
    Voice,
)
from kapdesk.bilateral.parse import bounds
from kapdesk.bilateral.parse.bounds import Bound
from kapdesk.bilateral.parse.colours import against_look
from kapdesk.kernel.errors import Refusal, Refusals, refused

BOTH_LENGTHS = "A set has one length: passes or seconds, not both."
NO_LENGTH = "A set needs a length: passes or seconds."
BOTH_WIDTHS = "A set has one width: amplitude_deg or amplitude_fraction, not both."


def checked(plan: SetPlan, *, confirmed: bool = False) -> SetPlan | Refusals:
    """The plan, or everything against it.

    One that is only fast is asked about (``confirmable``) unless ``confirmed``; who asks keeps that for the session.
    """
    found = tuple(against(plan))
    if found:
        return Refusals(found)
    return plan if confirmed else asked_about_rate(plan.rate_hz) or plan


def asked_about_rate(rate_hz: float) -> Refusals | None:
    """The question about a fast rate, or None."""
    if rate_hz <= ASK_ABOVE_HZ:
        return None
    sentence = f"{rate_hz:g} Hz is faster than {ASK_ABOVE_HZ:g} Hz. Enter again if it is meant."
    return Refusals(refused("rate_hz", sentence).items, confirmable=True)


def against(plan: SetPlan) -> Iterator[Refusal]:
    """Everything that stands against a plan, by the keys of a plan file."""
    yield from _outside("", plan, bounds.PLAN)
    yield from _outside("sound.", plan.sound, bounds.SOUND)
    yield from _outside("touch.", plan.touch, bounds.TOUCH)
    yield from against_lengths(plan.passes, plan.seconds)
    if plan.amplitude_deg is not None and plan.amplitude_fraction is not None:
        yield Refusal("amplitude_fraction", BOTH_WIDTHS)
    yield from against_pace(plan)
    yield from against_look(plan.look)
    if len(set(plan.channels)) < max(len(plan.channels), 1):
        yield Refusal("channels", "A set needs at least one channel, and each once.")
    if plan.sound.file and plan.sound.voice is not Voice.MUSIC:
        yield Refusal("sound.file", "Only the voice “music” plays a file.")


def against_lengths(passes: object, seconds: object) -> Iterator[Refusal]:
    """What stands against the two ways of saying a length."""
    if passes is not None and seconds is not None:
        yield Refusal("seconds", BOTH_LENGTHS)
    if passes is None and seconds is None:
        yield Refusal("passes", NO_LENGTH)


def against_pace(plan: SetPlan) -> Iterator[Refusal]:
    """What stands against a rate together with its path and its pauses."""
    if plan.path is Path.TWO_POINT and plan.rate_hz > TWO_POINT_HZ:
        yield Refusal("rate_hz", f"A light that jumps goes at most at {TWO_POINT_HZ:g} Hz.")
    if plan.edge_pause_s <= 0.0:
        return
    if plan.path in EVEN:
        yield Refusal("edge_pause_s", f"The path “{plan.path}” has no edge to pause at.")
    elif 2.0 * plan.edge_pause_s * plan.rate_hz > MOST_PAUSED:
        most = math.floor(50.0 * MOST_PAUSED / plan.rate_hz) / 100.0
        yield Refusal(
            "edge_pause_s", f"At {plan.rate_hz:g} Hz the pause at each edge is at most {most:g} s."
        )


def _outside(table: str, part: object, every: tuple[Bound, ...]) -> Iterator[Refusal]:
    for bound in every:
        value = getattr(part, bound.key)
        if value is not None and not bound.takes(value):
            yield Refusal(table + bound.key, bound.refusal().sentence)
