"""The lines that part the outline into regions, each drawn once: neighbours share them, so nothing overlaps or gapes.

Everything is drawn on the half whose distances grow outwards; the other half is its mirror image.  unit of the box.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from types import MappingProxyType

from kapdesk.body.drawing.curves import Path, Point, joined, straight, through, turned
from kapdesk.body.drawing.outline import KNOTS, PLACES, between

_WITHIN: Mapping[str, Point] = MappingProxyType(
    {
        "brow": (0.0, 85.0),
        "chin": (0.0, 159.0),
        "nape top": (0.0, 150.0),
        "collar": (0.0, 197.0),
        "breastbone": (0.0, 243.0),
        "arch": (0.0, 301.0),
        "waistband": (0.0, 428.0),
        "nape": (0.0, 188.0),
        "nape side": (15.0, 185.5),
        "blade side": (16.0, 270.0),
        "waist side": (16.0, 330.0),
        "seat side": (17.0, 432.0),
        "waist": (0.0, 331.0),
        "seat top": (0.0, 433.0),
    }
)
"""Places inside the outline; those with no distance lie on the middle line."""

_CURVES: Mapping[tuple[str, str], tuple[Point, ...]] = MappingProxyType(
    {
        ("temple", "brow"): ((24.0, 85.5),),
        ("jaw", "chin"): ((15.5, 156.5),),
        ("neck", "collar"): ((15.0, 190.0),),
        ("trapezius", "armpit"): ((61.0, 214.0), (68.0, 239.0)),
        ("armpit", "deltoid"): ((96.5, 260.3),),
        ("armpit", "breastbone"): ((54.0, 254.0), (27.0, 245.0)),
        ("ribs", "arch"): ((46.0, 317.5), (21.0, 306.0)),
        ("hip", "waistband"): ((40.0, 431.0),),
        ("hip", "crotch"): ((52.0, 449.0), (26.0, 468.0)),
        ("elbow outside", "elbow inside"): ((123.2, 357.6),),
        ("wrist outside", "wrist inside"): ((154.8, 464.6),),
        ("above the knee outside", "above the knee inside"): ((41.0, 607.5),),
        ("below the knee outside", "below the knee inside"): ((40.3, 659.0),),
        ("ankle outside", "ankle inside"): ((39.1, 813.4),),
        ("jaw", "nape top"): ((15.0, 149.5),),
        ("neck", "nape side"): (),
        ("nape side", "nape"): (),
        ("nape side", "blade side"): (),
        ("blade side", "waist side"): (),
        ("waist side", "seat side"): (),
        ("waist side", "waist"): (),
        ("seat side", "seat top"): (),
        ("armpit", "blade side"): ((58.0, 276.0), (36.0, 280.0)),
        ("ribs", "waist side"): ((45.0, 328.0),),
        ("hip", "seat side"): ((45.0, 428.0),),
        ("seat", "crotch"): ((64.0, 499.0), (38.0, 508.0), (14.0, 500.0)),
        ("knee outside", "knee inside"): ((40.6, 636.5),),
    }
)
"""Each border by the places it joins, with the points it goes through between them."""


def chain(*names: str) -> Path:
    """The line from place to place: along a border where there is one, along the middle, else along the outline."""
    return joined(*(_way(start, end) for start, end in pairwise(names)))


def _way(start: str, end: str) -> Path:
    if (start, end) in _CURVES:
        return _border(start, end)
    if (end, start) in _CURVES:
        return turned(_border(end, start))
    if _point(start)[0] == _point(end)[0] == 0.0:
        return straight(_point(start), _point(end))
    if PLACES[start] < PLACES[end]:
        return between(start, end)
    return turned(between(end, start))


def _border(start: str, end: str) -> Path:
    """A border; one that ends on the middle line crosses it level."""
    points = (_point(start), *_CURVES[start, end], _point(end))
    level = (-points[-2][0], points[-2][1]) if points[-1][0] == 0.0 and end != "crotch" else None
    return through(points, after=level)


def _point(name: str) -> Point:
    return _WITHIN[name] if name in _WITHIN else KNOTS[PLACES[name]].point
