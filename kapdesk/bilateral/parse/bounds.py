"""What each number of a plan may be, by the key it has in a plan file."""

from __future__ import annotations

from dataclasses import dataclass

from kapdesk.bilateral.model.plan import (
    AMPLITUDE_DEG,
    AMPLITUDE_FRACTION,
    CROSS_FEED,
    EDGE_PAUSE_S,
    GAIN,
    PASSES,
    PITCH_HZ,
    PULSE_MS,
    RATE_HZ,
    SECONDS,
    SIZE_DEG,
    STRENGTH,
)
from kapdesk.kernel.errors import Refusal
from kapdesk.kernel.units import Span


@dataclass(frozen=True, slots=True, repr=False)
class Bound:
    """One number: its key, what a person calls it, its range and its unit."""

    key: str
    label: str
    span: Span
    unit: str = ""
    whole: bool = False

    def __repr__(self) -> str:
        """The kind alone, as of every value that holds words."""
        return f"<{type(self).__name__}>"

    def refusal(self) -> Refusal:
        """Why a value outside the range cannot be taken."""
        kind = "a whole number" if self.whole else "a number"
        unit = f" {self.unit}" if self.unit else ""
        return Refusal(self.key, f"{self.label} must be {kind} between {self.span}{unit}.")

    def takes(self, value: float) -> bool:
        """Whether a number lies within, and is whole where it must be."""
        return value in self.span and (not self.whole or float(value).is_integer())


RATE = Bound("rate_hz", "Rate", RATE_HZ, "Hz")
LENGTH_PASSES = Bound("passes", "Passes", PASSES, "full cycles", whole=True)
LENGTH_SECONDS = Bound("seconds", "Length", SECONDS, "seconds")
PAUSE = Bound("edge_pause_s", "The pause at each edge", EDGE_PAUSE_S, "seconds")
WIDTH_DEG = Bound("amplitude_deg", "Width", AMPLITUDE_DEG, "degrees")
WIDTH_SHARE = Bound("amplitude_fraction", "Width", AMPLITUDE_FRACTION, "of the display's width")
SIZE = Bound("size_deg", "Size", SIZE_DEG, "degrees")

PLAN = (RATE, LENGTH_PASSES, LENGTH_SECONDS, PAUSE, WIDTH_DEG, WIDTH_SHARE, SIZE)
SOUND = (
    Bound("pitch_left_hz", "The left pitch", PITCH_HZ, "Hz"),
    Bound("pitch_right_hz", "The right pitch", PITCH_HZ, "Hz"),
    Bound("gain_left", "The left gain", GAIN, "of full"),
    Bound("gain_right", "The right gain", GAIN, "of full"),
    Bound("cross_feed", "The share heard in the other ear", CROSS_FEED),
)
TOUCH = (
    Bound("strength", "The strength of a pulse", STRENGTH, "of full"),
    Bound("pulse_ms", "The length of a pulse", PULSE_MS, "ms"),
)
