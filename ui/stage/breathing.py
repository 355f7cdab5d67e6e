"""The breathing circle: a dim disc that grows while one breathes in and shrinks while one breathes out."""

from __future__ import annotations

import math

from kapdesk.bilateral.geometry import Geometry
from kapdesk.bilateral.model.plan import BREATH_S
from ui.stage.scene import Light

SMALLEST, LARGEST = 0.06, 0.14
"""Its radius as shares of the display's height; at its largest it covers less than a flash may.  source emdr-3.5"""

GLOW = 0.3
"""How much of the light's colour it has over the ground.  source emdr-3.5"""

FADE_S = 2.0
"""How long it takes to come and to go.  unit s."""


def breath(t_s: float, in_s: float, out_s: float) -> float:
    """How full one breath is, 0 to 1, at rest at both ends; ``t_s`` since the first breath in began.

    A breath shorter or longer than there may be is taken as the nearest that may.
    """
    in_s, out_s = (min(max(one, BREATH_S.low), BREATH_S.high) for one in (in_s, out_s))
    along = t_s % (in_s + out_s)
    part = along / in_s if along < in_s else 1.0 - (along - in_s) / out_s
    return (1.0 - math.cos(math.pi * part)) / 2.0


def circle(full: float, share: float, colour: str, geometry: Geometry) -> Light:
    """The disc at one moment, so much of it come."""
    radius = geometry.height_px * (SMALLEST + (LARGEST - SMALLEST) * full)
    centre = geometry.width_px / 2.0, geometry.height_px / 2.0
    return Light(*centre, radius, colour, GLOW * share)
