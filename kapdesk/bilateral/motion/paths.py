"""From the swing of a set to where its light stands on the plane: one formula a path."""

from __future__ import annotations

import numpy as np

from kapdesk.bilateral.model.plan import Path
from kapdesk.bilateral.motion.shape import Values

ARC_DEG = 40.0
"""Half of the angle a pendulum swings through, which bends the arc.  source emdr-3.7"""

ROUND = (Path.INFINITY, Path.CIRCLE)
"""Paths that are their own profile: even in phase, without an edge to pause at."""

_HALF = float(np.sqrt(0.5))
_ARC_UP = float(np.tan(np.radians(ARC_DEG) / 2.0))

REACH = {
    Path.HORIZONTAL: (1.0, 0.0),
    Path.VERTICAL: (0.0, 1.0),
    Path.RISING: (_HALF, _HALF),
    Path.FALLING: (_HALF, _HALF),
    Path.INFINITY: (1.0, 0.5),
    Path.CIRCLE: (1.0, 1.0),
    Path.ARC: (1.0, _ARC_UP),
    Path.TWO_POINT: (1.0, 0.0),
}
"""How far each path goes to the right and up from the centre.  unit half-widths."""


def on_plane(path: Path, swing: Values, cycles: Values, opened: Values) -> tuple[Values, Values]:
    """Where the light stands, right and up.  unit half-widths.

    ``swing`` is the place along a straight line, -1 to 1; ``cycles`` the phase; ``opened`` how far a circle has
    opened from the centre, 0 to 1, which no other path needs.
    """
    match path:
        case Path.VERTICAL:
            return np.zeros_like(swing), swing
        case Path.RISING | Path.FALLING:
            return swing * _HALF, swing * (_HALF if path is Path.RISING else -_HALF)
        case Path.INFINITY:
            return np.sin(2.0 * np.pi * cycles), np.sin(4.0 * np.pi * cycles) / 2.0
        case Path.CIRCLE:
            turn = 2.0 * np.pi * cycles
            return opened * np.sin(turn), opened * np.cos(turn)
        case Path.ARC:
            most = float(np.radians(ARC_DEG))
            angle = most * swing
            return np.sin(angle) / np.sin(most), (1.0 - np.cos(angle)) / np.sin(most)
        case _:
            return swing, np.zeros_like(swing)
