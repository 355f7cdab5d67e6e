"""Zones felt within, drawn over the surface, and the halo of what is felt outside.  unit of the box.  source body-6.2

Distances grow towards the client's left; most zones lie evenly on both sides of the middle, the heart a little left.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import cos, pi, sin
from types import MappingProxyType

from kapdesk.body.drawing.curves import Path, Point, joined, ring, straight, through, turned
from kapdesk.body.drawing.outline import KNOTS, PLACES, between

_OVAL_POINTS = 16


def _even(*points: Point) -> Path:
    """A closed line that is the same on both sides: the half from its top down, mirrored."""
    mirrored = [(-x, y) for x, y in reversed(points) if x]
    return ring((*points, *mirrored))


def _round(middle: Point, wide: float, high: float) -> Path:
    """An upright oval."""
    angles = (2.0 * pi * i / _OVAL_POINTS for i in range(_OVAL_POINTS))
    return ring([(middle[0] + wide * sin(a), middle[1] - high * cos(a)) for a in angles])


FRONT_ZONES: Mapping[str, Path] = MappingProxyType(
    {
        "scalp": _even((0, 50), (20, 53.5), (33, 65), (36, 77), (30, 75), (18, 67.5), (0, 65)),
        "eyes": _even((0, 93), (16, 91), (30, 95), (32, 100), (27, 106), (14, 107.5), (0, 104)),
        "jaw": _even((0, 138), (14, 135), (25, 124), (33, 122), (31, 132), (20, 147), (0, 153.5)),
        "throat": _even((0, 163), (9, 166), (11, 178), (8, 191), (0, 195)),
        "heart": ring(
            [
                (10, 217.5),
                (15, 212.5),
                (24, 211),
                (32, 216),
                (33, 226),
                (26, 237.5),
                (10, 250.5),
                (-6, 237.5),
                (-13, 226),
                (-12, 216),
                (-4, 211),
                (5, 212.5),
            ],
        ),
        "chest": _even((0, 262), (30, 263.5), (62, 272), (66, 280), (60, 292), (30, 287), (0, 285)),
        "belly.upper": _round((0, 331), 36, 29),
        "gut": _round((0, 394), 45, 28),
        "pelvis": _round((0, 449), 42, 19),
    }
)
BACK_ZONES: Mapping[str, Path] = MappingProxyType(
    {"spine": _even((0, 158), (5, 162), (5.5, 220), (5.5, 300), (6, 380), (5.5, 440), (0, 448))}
)
"""What is felt within, by the figure it is drawn on."""

_AROUND: tuple[Point, ...] = (
    (0, 8),
    (42, 15),
    (78, 42),
    (105, 88),
    (130, 142),
    (151, 204),
    (169, 272),
    (183, 345),
    (192.5, 422),
    (196.5, 500),
    (195, 577),
    (187, 652),
    (173, 725),
    (152, 792),
    (121, 847),
    (82, 880),
    (40, 892),
    (0, 894),
)
_SIDE_FROM, _SIDE_TO = 3, 14
"""Between which of these points the halo lies beside the body: from the temples to the feet."""


def halo_ring() -> Path:
    """The far edge of the halo, from above the head round one side to below the feet."""
    first, last = _AROUND[1], _AROUND[-2]
    return through(_AROUND, before=(-first[0], first[1]), after=(-last[0], last[1]))


def halo_sides() -> Mapping[str, Path]:
    """What lies above the head and below the feet, each as a half border from the middle to the middle."""
    edge = halo_ring()
    temple, foot = KNOTS[PLACES["temple"]].point, KNOTS[PLACES["foot outside"]].point
    sole = KNOTS[PLACES["foot inside"]].point
    above = joined(
        edge[:_SIDE_FROM],
        straight(_AROUND[_SIDE_FROM], temple),
        turned(between("crown", "temple")),
    )
    below = joined(
        straight((0.0, sole[1]), sole),
        turned(between("foot outside", "foot inside")),
        straight(foot, _AROUND[_SIDE_TO]),
        edge[_SIDE_TO:],
    )
    return {"above": above, "below": below}


def halo_side() -> Path:
    """What lies beside the body, from the temples to the feet, the room between arm and trunk with it."""
    temple, foot = KNOTS[PLACES["temple"]].point, KNOTS[PLACES["foot outside"]].point
    return joined(
        straight(temple, _AROUND[_SIDE_FROM]),
        halo_ring()[_SIDE_FROM:_SIDE_TO],
        straight(_AROUND[_SIDE_TO], foot),
        turned(between("temple", "foot outside")),
    )
