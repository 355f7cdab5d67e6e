"""The outline of one half of the figure, from the crown round arm and leg to the crotch, with its named places.

A person stands upright, arms a little away from the body, neither man nor woman; front and back share one outline.
Distances are from the upright middle line and from the top of the box.  unit of the box.  source body-6.2
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from kapdesk.body.drawing.curves import Path, Point, through


@dataclass(frozen=True, slots=True)
class Knot:
    """A point the outline goes through; a named one is where a border meets it, a corner is where it breaks off."""

    out: float
    down: float
    name: str = ""
    corner: bool = False

    @property
    def point(self) -> Point:
        """Where it is."""
        return self.out, self.down


_HEAD = (
    Knot(0, 45, "crown"),
    Knot(15, 47.3),
    Knot(28, 54.5),
    Knot(37, 67),
    Knot(41, 82),
    Knot(41.8, 89, "temple"),
    Knot(41.8, 96, corner=True),
    Knot(44.6, 98),
    Knot(45.6, 104),
    Knot(43.8, 111.5),
    Knot(40.6, 117, corner=True),
    Knot(38.4, 127),
    Knot(34, 137.5),
    Knot(27.6, 146.5, "jaw", corner=True),
    Knot(25.8, 154.5),
    Knot(26, 163.5),
    Knot(29, 173, "neck"),
)
_ARM_OUTSIDE = (
    Knot(36, 181),
    Knot(46, 187.3),
    Knot(58, 192.5, "trapezius"),
    Knot(75, 198.3),
    Knot(90, 205.5),
    Knot(101.5, 216),
    Knot(109.5, 231.5),
    Knot(115, 252, "deltoid"),
    Knot(120.3, 275),
    Knot(126, 301),
    Knot(131.6, 325),
    Knot(137.6, 349, "elbow outside"),
    Knot(144.8, 372),
    Knot(151, 396),
    Knot(156.2, 420),
    Knot(160.8, 443),
    Knot(165, 461, "wrist outside"),
)
_HAND = (
    Knot(169, 474),
    Knot(173, 488),
    Knot(176.4, 503),
    Knot(178.6, 518),
    Knot(179, 531),
    Knot(177, 541.5),
    Knot(172, 546, "fingertips"),
    Knot(166, 542.5),
    Knot(160, 532.5),
    Knot(155, 519),
    Knot(151.6, 506),
    Knot(149.4, 496.5, corner=True),
    Knot(148, 504),
    Knot(145.4, 510.8),
    Knot(141.4, 512),
    Knot(138.8, 505),
    Knot(139.2, 491),
    Knot(141.6, 477.5),
    Knot(144, 464.5, "wrist inside"),
)
_ARM_INSIDE = (
    Knot(138, 445),
    Knot(130.5, 424),
    Knot(122, 402),
    Knot(114, 381),
    Knot(107, 360, "elbow inside"),
    Knot(101.5, 338),
    Knot(95, 316),
    Knot(88, 295),
    Knot(81.5, 277),
    Knot(76, 263, "armpit", corner=True),
)
_SIDE = (
    Knot(74.6, 281),
    Knot(72.6, 301),
    Knot(69.8, 322, "ribs"),
    Knot(67, 345),
    Knot(66, 365),
    Knot(67, 386),
    Knot(70.2, 410),
    Knot(73.6, 430, "hip"),
    Knot(76.8, 454),
    Knot(78.2, 478, "seat"),
)
_LEG_OUTSIDE = (
    Knot(77.8, 500),
    Knot(76, 526),
    Knot(72.8, 556),
    Knot(68.9, 586),
    Knot(65.2, 611, "above the knee outside"),
    Knot(63.2, 633, "knee outside"),
    Knot(62.8, 655, "below the knee outside"),
    Knot(63.8, 676),
    Knot(64, 697),
    Knot(61.8, 727),
    Knot(57.4, 760),
    Knot(53.4, 789),
    Knot(51.2, 811, "ankle outside"),
)
_FOOT = (
    Knot(51.8, 823),
    Knot(54.4, 834),
    Knot(59.4, 843.5),
    Knot(64.2, 851.5, "foot outside"),
    Knot(64.6, 858),
    Knot(57.5, 861.8),
    Knot(44, 862.6),
    Knot(31.5, 861.2),
    Knot(25.6, 854.5, "foot inside"),
    Knot(26, 844),
    Knot(27, 833),
    Knot(27, 822),
    Knot(27, 811, "ankle inside"),
)
_LEG_INSIDE = (
    Knot(25.6, 789),
    Knot(21.6, 760),
    Knot(17, 727),
    Knot(15, 697),
    Knot(15.8, 676),
    Knot(17.8, 655, "below the knee inside"),
    Knot(18, 633, "knee inside"),
    Knot(16.8, 611, "above the knee inside"),
    Knot(14, 586),
    Knot(10.6, 556),
    Knot(7.6, 526),
    Knot(5, 502),
    Knot(2.6, 487.5),
    Knot(0, 482, "crotch", corner=True),
)

KNOTS: tuple[Knot, ...] = (
    *_HEAD,
    *_ARM_OUTSIDE,
    *_HAND,
    *_ARM_INSIDE,
    *_SIDE,
    *_LEG_OUTSIDE,
    *_FOOT,
    *_LEG_INSIDE,
)

PLACES: dict[str, int] = {knot.name: i for i, knot in enumerate(KNOTS) if knot.name}
"""Where each named place stands on the way round."""


@lru_cache
def half() -> Path:
    """The half outline: one piece from each knot to the next."""
    pieces: list[Path] = []
    begun = 0
    for i, knot in enumerate(KNOTS):
        if i and (knot.corner or i == len(KNOTS) - 1):
            points = [one.point for one in KNOTS[begun : i + 1]]
            before = (-points[1][0], points[1][1]) if begun == 0 else None
            pieces.append(through(points, before=before))
            begun = i
    return tuple(piece for run in pieces for piece in run)


def between(start: str, end: str) -> Path:
    """The outline from one named place down to a later one."""
    return half()[PLACES[start] : PLACES[end]]
