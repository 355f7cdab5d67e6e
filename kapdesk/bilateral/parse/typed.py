"""What a therapist types into the steppers: a rate, a length, a width, a size, a distance."""

from __future__ import annotations

import re

import msgspec

from kapdesk.bilateral.geometry import DISTANCE_CM
from kapdesk.bilateral.model.plan import HELD_S, SetPlan
from kapdesk.bilateral.parse import bounds
from kapdesk.bilateral.parse.bounds import Bound
from kapdesk.kernel.errors import Refusal, Refusals, refused

HELD_WORDS = ("-", "held", "open", "until stopped", "until you stop it")

_NUMBER = r"([0-9]{1,5}(?:[.,][0-9]{1,4})?)"
_RATE = re.compile(_NUMBER + r"\s*(?:hz)?")
_LENGTH = re.compile(_NUMBER + r"\s*(passes|pass|sweeps|sweep|s|sec|seconds|min|minutes)?")
_CLOCK = re.compile(r"([0-9]{1,2}):([0-5][0-9])")
_WIDTH = re.compile(_NUMBER + r"\s*(°|deg|degrees|%)?")
_SIZE = re.compile(_NUMBER + r"\s*(?:°|deg|degrees)?")
_DISTANCE = re.compile(_NUMBER + r"\s*(cm|m|in)?")
_CM = {"cm": 1.0, "m": 100.0, "in": 2.54, None: 1.0}
_LENGTH_ASKED = "A length is so many passes, such as 24, or seconds, such as 30 s or 1:30."


class Length(msgspec.Struct, frozen=True):
    """How long a set is: passes or seconds, one of them."""

    passes: int | None = None
    seconds: float | None = None

    def on(self, plan: SetPlan) -> SetPlan:
        """The plan with this length."""
        return msgspec.structs.replace(plan, passes=self.passes, seconds=self.seconds)


class Wide(msgspec.Struct, frozen=True):
    """How wide a set is: degrees, or a share of the display, one of them."""

    amplitude_deg: float | None = None
    amplitude_fraction: float | None = None

    def on(self, plan: SetPlan) -> SetPlan:
        """The plan with this width."""
        return msgspec.structs.replace(
            plan, amplitude_deg=self.amplitude_deg, amplitude_fraction=self.amplitude_fraction
        )


def parse_rate(text: str) -> float | Refusals:
    """Full cycles a second, as ``1`` or ``0,8 Hz``.  A fast one is asked about with the whole plan."""
    return _bounded(bounds.RATE, _RATE, text)


def parse_size(text: str) -> float | Refusals:
    """Degrees, as ``2`` or ``1.5°``."""
    return _bounded(bounds.SIZE, _SIZE, text)


def parse_length(text: str, *, bare: str = "passes") -> Length | Refusals:
    """A length, as ``24``, ``24 passes``, ``48 sweeps``, ``30 s``, ``1:30`` or ``held``.

    ``bare`` is what a number without a unit counts: passes, single sweeps, two a pass, or seconds.
    """
    typed = text.strip().lower()
    if typed in HELD_WORDS:
        return Length(seconds=HELD_S)
    clock = _CLOCK.fullmatch(typed)
    if clock:
        return _seconds(int(clock[1]) * 60.0 + int(clock[2]))
    found = _LENGTH.fullmatch(typed)
    if found is None:
        return refused("passes", _LENGTH_ASKED)
    number, unit = _float(found[1]), found[2] or bare
    if unit.startswith("pass"):
        return _passes(number)
    if unit.startswith("sweep"):
        return _sweeps(number)
    return _seconds(number * (60.0 if unit.startswith("min") else 1.0))


def parse_width(text: str) -> Wide | Refusals:
    """A width, as ``28``, ``28°`` or ``80 %`` of the display."""
    found = _WIDTH.fullmatch(text.strip().lower())
    if found is None:
        return refused(
            "amplitude_deg", "Width is in degrees, such as 28, or a share, such as 80 %."
        )
    if found[2] == "%":
        share = _float(found[1]) / 100.0
        if not bounds.WIDTH_SHARE.takes(share):
            span = bounds.WIDTH_SHARE.span
            sentence = f"Width must lie between {span.low:.0%} and {span.high:.0%} of the display."
            return refused("amplitude_fraction", sentence)
        return Wide(amplitude_fraction=share)
    value = _bounded(bounds.WIDTH_DEG, _WIDTH, text)
    return value if isinstance(value, Refusals) else Wide(amplitude_deg=value)


def parse_distance(text: str) -> float | Refusals:
    """How far the eyes are from the display.  unit cm; ``80``, ``1.2 m`` and ``32 in`` are taken."""
    found = _DISTANCE.fullmatch(text.strip().lower())
    distance = _float(found[1]) * _CM[found[2]] if found else float("nan")
    if distance not in DISTANCE_CM:
        return refused("distance_cm", f"The distance must lie between {DISTANCE_CM} cm.")
    return distance


def _bounded(bound: Bound, pattern: re.Pattern[str], text: str) -> float | Refusals:
    found = pattern.fullmatch(text.strip().lower())
    value = _float(found[1]) if found else float("nan")
    return value if bound.takes(value) else Refusals((bound.refusal(),))


def _passes(number: float) -> Length | Refusals:
    if not bounds.LENGTH_PASSES.takes(number):
        return Refusals((bounds.LENGTH_PASSES.refusal(),))
    return Length(passes=int(number))


def _sweeps(number: float) -> Length | Refusals:
    span = bounds.LENGTH_PASSES.span
    if not bounds.LENGTH_PASSES.takes(number / 2.0):
        sentence = f"Sweeps must be an even number between {span.low * 2:g} and {span.high * 2:g}."
        return Refusals((Refusal("passes", sentence),))
    return Length(passes=int(number / 2.0))


def _seconds(number: float) -> Length | Refusals:
    if not bounds.LENGTH_SECONDS.takes(number):
        return Refusals((bounds.LENGTH_SECONDS.refusal(),))
    return Length(seconds=number)


def _float(text: str) -> float:
    return float(text.replace(",", "."))
