"""From degrees of visual angle to pixels of a display, by a card held to the screen and the distance of the eyes."""

from __future__ import annotations

import math

import msgspec

from kapdesk.bilateral.model.plan import Path, SetPlan
from kapdesk.bilateral.motion.paths import REACH
from kapdesk.kernel.units import Span

CARD_CM = (8.560, 5.398)
"""Width and height of a bank card (ISO/IEC 7810 ID-1).  unit cm.  source emdr-3.7"""

PX_PER_CM = Span(10, 300)
"""What a display can be, from a large television to the densest small screen.  unit pixels a cm.  source kd-display"""

DISTANCE_CM = Span(30, 500)
"""How far the eyes may be from the display.  unit cm.  source kd-display"""

USUAL_DEG = 28.0
"""The width of a plan that names none.  unit degrees.  source emdr-3.3"""

NARROW_DEG = 20.0
"""A display that cannot show this width at the distance measured is said to be too small.  source emdr-3.3"""

USUAL_SHARE = 0.9
"""The share of a display's width or height that a path may take up.  source emdr-3.3"""

UNMEASURED_DEG = 30.0
"""What the usual share of a display is drawn as while nothing was measured; never shown.  source kd-display"""

LIGHT_SHARE = 1.0 / 3.0
"""The share of a display's shorter side that a light may be across.  source kd-display"""

DOT_SHARE = 0.02
"""A jumping or unmeasured light covers less than this share of the display.  source emdr-3.5"""

THUMB_NOTE = (
    "Without a ruler: held at arm's length, the nail of a thumb is about 1.5 to 2 degrees wide. "
    "It helps to check what was measured; nothing is worked out from it."
)
"""Help only.  source emdr-3.7"""

_LEAST_WIDTH = 1e-3


class Geometry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A display: its size in its own pixels and, where it was measured, what a centimetre and the distance come to."""

    width_px: int
    height_px: int
    px_per_cm: float | None = None
    distance_cm: float | None = None

    @property
    def measured(self) -> bool:
        """Whether degrees can be said."""
        return self.px_per_cm is not None and self.distance_cm is not None

    def px(self, degrees: float) -> float:
        """Pixels for a visual angle about the middle; drawn by a rule of thumb where nothing was measured."""
        if self.px_per_cm is None or self.distance_cm is None:
            return degrees * self.width_px * USUAL_SHARE / UNMEASURED_DEG
        return 2.0 * self.distance_cm * math.tan(math.radians(degrees) / 2.0) * self.px_per_cm

    def degrees(self, px: float) -> float | None:
        """The visual angle of so many pixels about the middle, or None where nothing was measured."""
        if self.px_per_cm is None or self.distance_cm is None:
            return None
        return math.degrees(2.0 * math.atan(px / (2.0 * self.distance_cm * self.px_per_cm)))


def px_per_cm(card_px: float) -> float:
    """Pixels a centimetre, from how many pixels long a card's outline is when it lies on the card."""
    return card_px / CARD_CM[0]


def size_px(plan: SetPlan, geometry: Geometry, path: Path | None = None) -> float:
    """The diameter of the light on the plan's path, or on another it changed to.

    A jumping or unmeasured one is drawn smaller where it would cover too much.
    """
    shorter = min(geometry.width_px, geometry.height_px)
    wanted = min(geometry.px(plan.size_deg), shorter * LIGHT_SHARE)
    if (path or plan.path) is Path.TWO_POINT or not geometry.measured:
        return min(wanted, _most_dot_px(geometry))
    return wanted


def half_width_px(
    plan: SetPlan, geometry: Geometry, path: Path | None = None, width: float = 1.0
) -> float:
    """From the centre to an edge of the plan's path, or of another it changed to, in which a place is said.

    ``width`` is the share of the plan's width that is already in the place; the two together never pass the display.
    """
    most = _most_half_px(plan, geometry, path or plan.path)
    return min(_wanted_px(plan, geometry) / 2.0, most / max(width, _LEAST_WIDTH))


def amplitude_deg(plan: SetPlan, geometry: Geometry) -> float | None:
    """What the plan's width comes to on this display, edge to edge; None where nothing was measured."""
    return geometry.degrees(2.0 * half_width_px(plan, geometry))


def widest_deg(plan: SetPlan, geometry: Geometry) -> float | None:
    """The widest that the plan's path can be on this display; None where nothing was measured."""
    return geometry.degrees(2.0 * _most_half_px(plan, geometry, plan.path))


def too_small(plan: SetPlan, geometry: Geometry) -> str | None:
    """The sentence for a display that cannot show the least useful width at this distance, or None."""
    widest = widest_deg(plan, geometry)
    if widest is None or widest >= NARROW_DEG:
        return None
    return (
        f"This display is too small for {NARROW_DEG:g} degrees at {geometry.distance_cm or 0.0:.0f} cm: "
        f"{widest:.0f} degrees at most along this path. Bring it nearer, or use a larger one."
    )


def _wanted_px(plan: SetPlan, geometry: Geometry) -> float:
    """Edge to edge, whatever the display can hold."""
    if plan.amplitude_fraction is not None:
        return plan.amplitude_fraction * geometry.width_px
    return geometry.px(USUAL_DEG if plan.amplitude_deg is None else plan.amplitude_deg)


def _most_half_px(plan: SetPlan, geometry: Geometry, path: Path) -> float:
    """The farthest from the centre that keeps the whole light on the display."""
    radius = size_px(plan, geometry, path) / 2.0
    limits = [
        min(extent * USUAL_SHARE / 2.0, extent / 2.0 - radius) / reach
        for extent, reach in zip((geometry.width_px, geometry.height_px), REACH[path], strict=True)
        if reach
    ]
    return max(min(limits), 0.0)


def _most_dot_px(geometry: Geometry) -> float:
    """The diameter of a disc that stays under the share of the display a dot may cover."""
    area = DOT_SHARE * geometry.width_px * geometry.height_px
    return math.floor(2.0 * math.sqrt(area / math.pi) - 0.5)
