"""From the swing of a set to where its light stands on the plane: one formula a path."""

from __future__ import annotations

import numpy as np

from kapdesk.bilateral.model.plan import Path
from kapdesk.bilateral.motion.shape import Values

ARC_DEG = 40.0
"""Half of the angle a pendulum swings through, which bends the arc.  source emdr-3.7"""

ROUND = (Path.INFINITY, Path.CIRCLE)
"""Paths that are their own profile: even in phase, without an edge to pause at."""

_HALF = np.sqrt(0.5)


def on_plane(path: Path, swing: Values, cycles: Values, opened: Values) -> Values:
    """Where the light stands.  shape (n, 2), right and up; unit half-widths.

    ``swing`` is the place along a straight line, -1 to 1; ``cycles`` the phase; ``opened`` how far a circle has
    opened from the centre, 0 to 1, which no other path needs.
    """
    match path:
        case Path.HORIZONTAL | Path.TWO_POINT:
            right, up = swing, np.zeros_like(swing)
        case Path.VERTICAL:
            right, up = np.zeros_like(swing), swing
        case Path.RISING:
            right, up = swing * _HALF, swing * _HALF
        case Path.FALLING:
            right, up = swing * _HALF, -swing * _HALF
        case Path.INFINITY:
            right, up = np.sin(2.0 * np.pi * cycles), np.sin(4.0 * np.pi * cycles) / 2.0
        case Path.CIRCLE:
            right, up = (
                opened * np.sin(2.0 * np.pi * cycles),
                opened * np.cos(2.0 * np.pi * cycles),
            )
        case Path.ARC:
            most = np.radians(ARC_DEG)
            angle = most * swing
            right, up = np.sin(angle) / np.sin(most), (1.0 - np.cos(angle)) / np.sin(most)
    return np.stack((right, up), axis=-1)
