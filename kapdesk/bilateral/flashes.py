"""Whether rendered frames flash: what a photosensitive person could be harmed by, looked for pixel by pixel.

After WCAG 2.3.1.  A flash is a pair of opposing changes of relative luminance by a tenth of the most, the darker
below 0.8, or of a saturated red; more than three within a second are too many where they fill 0.006 steradian, a
quarter of any 10-degree field.  An area flashes together in two ways, and both are looked for: its pixels change in
the same frame, or so much of a field is bright and then dark again, however the change went through it.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kapdesk.bilateral.geometry import Geometry

CHANGE = 0.1
"""The least change of a flash.  unit share of the greatest relative luminance.  source emdr-3.5"""

DARKER_BELOW = 0.8
"""What the darker state of a flash lies below.  unit relative luminance.  source emdr-3.5"""

MOST_FLASHES = 3
"""So many within any second are no hazard.  source emdr-3.5"""

SECOND_S = 1.0
_NEARLY_S = 1e-6
FIELD_DEG = 10.0
LIMIT_SR = 0.006
"""The area from which on flashes count: a quarter of a 10-degree field.  unit steradian.  source emdr-3.5"""

RED_SHARE = 0.8
RED_CHANGE = 20.0
RED_SCALE = 320.0
"""A red with this share of a pixel is saturated; a change of (R - G - B) x 320 by 20 is one.  source emdr-3.5"""

_LINEAR = np.array(
    [
        one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4
        for one in np.arange(256) / 255.0
    ]
)
_WEIGHTS = np.array([0.2126, 0.7152, 0.0722])

Frame = NDArray[np.uint8]
Marks = NDArray[np.bool_]
Numbers = NDArray[np.float64]


class Flashes(NamedTuple):
    """The worst of one kind: the area that flashes more than three times a second, and when.

    ``share`` is of the area from which on it is a hazard; 1 and above is one.
    """

    kind: str
    share: float = 0.0
    at_s: float = 0.0

    @property
    def hazard(self) -> bool:
        """Whether it is too much."""
        return self.share >= 1.0


class Found(NamedTuple):
    """What frames did: the worst of both kinds, and the greatest share of the display that changed at a frame."""

    general: Flashes
    red: Flashes
    stepped: float

    @property
    def hazard(self) -> bool:
        """Whether anything in them is a hazard."""
        return self.general.hazard or self.red.hazard


def flashes(frames: Iterable[tuple[float, Frame]], geometry: Geometry) -> Found:
    """What frames with their times do.  ``geometry`` is that of the frames; shape (height, width, 3), sRGB.

    Where nothing was measured, a third of the width and height stands for a 10-degree field, as in WCAG.
    """
    field = _Field(geometry)
    general = _Kind("general", field, CHANGE, DARKER_BELOW)
    red = _Kind("red", field, RED_CHANGE, math.inf)
    stepped, last = 0.0, None
    for at_s, frame in frames:
        linear = _LINEAR[frame]
        bright = linear @ _WEIGHTS
        general.see(bright, at_s)
        red.see(_redness(linear), at_s)
        if last is not None:
            stepped = max(stepped, float(np.mean(np.abs(bright - last) > CHANGE)))
        last = bright
    return Found(general.worst, red.worst, stepped)


class _Field:
    """How large a 10-degree field is on a display, and how much of it counts.  unit pixels, square pixels."""

    def __init__(self, geometry: Geometry) -> None:
        if geometry.measured:
            side = round(geometry.px(FIELD_DEG))
            self.across, self.down = min(side, geometry.width_px), min(side, geometry.height_px)
            self.limit = LIMIT_SR * (math.degrees(1.0) * geometry.px(1.0)) ** 2
        else:
            self.across, self.down = geometry.width_px // 3, geometry.height_px // 3
            self.limit = self.across * self.down / 4.0

    def areas(self, marks: Marks) -> Numbers:
        """How much of each field on the display is marked, as a share of what counts."""
        sums = np.zeros((marks.shape[0] + 1, marks.shape[1] + 1))
        marks.cumsum(axis=0, out=sums[1:, 1:]).cumsum(axis=1, out=sums[1:, 1:])
        rows = sums[self.down :] - sums[: -self.down]
        found: Numbers = (rows[:, self.across :] - rows[:, : -self.across]) / self.limit
        return found


class _Swings:
    """Values that go up and down, each by a least change: which turn at a moment, and how often within a second."""

    def __init__(self, least: float, darker_below: float) -> None:
        self._least = least
        self._below = darker_below
        self._low = self._high = self._way = self._count = np.zeros(0)
        self._seen: deque[tuple[float, Marks]] = deque()

    def see(self, values: Numbers, at_s: float) -> tuple[Marks, Marks]:
        """The ones that rise and the ones that fall by enough at this moment."""
        if not self._way.size:
            self._low, self._high = values.copy(), values.copy()
            self._way, self._count = np.zeros(values.shape), np.zeros(values.shape)
        low, high = np.minimum(self._low, values), np.maximum(self._high, values)
        rises = (values - low >= self._least) & (low < self._below) & (self._way <= 0.0)
        falls = (high - values >= self._least) & (values < self._below) & (self._way >= 0.0)
        falls &= ~rises
        turns = rises | falls
        self._way = np.where(turns, np.where(rises, 1.0, -1.0), self._way)
        self._low, self._high = np.where(turns, values, low), np.where(turns, values, high)
        self._keep(turns, at_s)
        return rises, falls

    @property
    def up(self) -> Marks:
        """Which rose last."""
        found: Marks = self._way > 0.0
        return found

    @property
    def many(self) -> Marks:
        """Which make more changes within the last second than the most flashes have."""
        found: Marks = self._count > 2.0 * MOST_FLASHES
        return found

    def _keep(self, turns: Marks, at_s: float) -> None:
        while self._seen and self._seen[0][0] <= at_s - SECOND_S + _NEARLY_S:
            self._count = self._count - self._seen.popleft()[1]
        if turns.any():
            self._seen.append((at_s, turns))
            self._count = self._count + turns


class _Kind:
    """One kind of flash, looked for in both ways."""

    def __init__(self, kind: str, field: _Field, least: float, darker_below: float) -> None:
        self.worst = Flashes(kind)
        self._field = field
        self._pixels = _Swings(least, darker_below)
        self._fields = _Swings(1.0, math.inf)

    def see(self, values: Numbers, at_s: float) -> None:
        """Take in the next frame's values."""
        rises, falls = self._pixels.see(values, at_s)
        if not (rises.any() or falls.any()):
            self._fields.see(self._field.areas(self._pixels.up), at_s)
            return
        many = self._pixels.many
        for turned in (rises & many, falls & many):
            if turned.any():
                self._note(float(self._field.areas(turned).max()), at_s)
        swung = self._fields.see(self._field.areas(self._pixels.up), at_s)
        if any((one & self._fields.many).any() for one in swung):
            self._note(1.0, at_s)

    def _note(self, share: float, at_s: float) -> None:
        if share > self.worst.share:
            self.worst = Flashes(self.worst.kind, share, at_s)


def _redness(linear: Numbers) -> Numbers:
    """How much of a saturated red each pixel is, 0 where it is none."""
    red, rest = linear[..., 0], linear[..., 1] + linear[..., 2]
    saturated = red >= RED_SHARE * (red + rest)
    return np.where(saturated, np.maximum(red - rest, 0.0) * RED_SCALE, 0.0)
