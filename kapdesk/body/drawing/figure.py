"""The whole figure, front and back: outline, regions that tile it, zones within, and what lies around it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType

from kapdesk.body.drawing.borders import chain
from kapdesk.body.drawing.curves import Path, Point, flattened, joined, placed, turned
from kapdesk.body.drawing.details import BACK_LINES, FRONT_LINES
from kapdesk.body.drawing.inner import BACK_ZONES, FRONT_ZONES, halo_ring, halo_side, halo_sides
from kapdesk.body.drawing.outline import half
from kapdesk.body.model import BOX_WIDTH, Side, View

MIDDLE = BOX_WIDTH / 2.0


class Layer(StrEnum):
    """Shapes of one layer never overlap; an inner zone lies over the regions of the surface."""

    SURFACE = "surface"
    INNER = "inner"
    AROUND = "around"


@dataclass(frozen=True, slots=True)
class Drawn:
    """One region as it is drawn on a figure.  shape closed paths, even-odd.

    ``corners`` are the same paths, flattened; ``box`` is what they keep within: left, top, right, bottom.
    """

    region: str
    view: View
    layer: Layer
    paths: tuple[Path, ...]
    corners: tuple[tuple[Point, ...], ...] = field(repr=False, compare=False)
    box: tuple[float, float, float, float] = field(repr=False, compare=False)

    @classmethod
    def of(cls, region: str, view: View, layer: Layer, *paths: Path) -> Drawn:
        """A region drawn by its paths."""
        corners = tuple(map(flattened, paths))
        across = [x for path in corners for x, _ in path]
        down = [y for path in corners for _, y in path]
        box = (min(across), min(down), max(across), max(down))
        return cls(region, view, layer, paths, corners, box)


@dataclass(frozen=True, slots=True)
class Figure:
    """One view of the body.  ``details`` are fine lines that tell front from back."""

    view: View
    outline: Path
    shapes: tuple[Drawn, ...]
    details: tuple[Path, ...] = ()

    def layer(self, layer: Layer) -> tuple[Drawn, ...]:
        """The shapes of one layer."""
        return tuple(shape for shape in self.shapes if shape.layer is layer)


_FRONT_MIDDLE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "forehead": ("crown", "temple", "brow"),
        "face": ("brow", "temple", "jaw", "chin"),
        "neck": ("chin", "jaw", "neck", "collar"),
        "pelvis": ("waistband", "hip", "crotch"),
    }
)
_BACK_MIDDLE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "head": ("crown", "temple", "jaw", "nape top"),
        "neck": ("nape top", "jaw", "neck", "nape side", "nape"),
        "spine.upper": ("nape", "nape side", "blade side", "waist side", "waist"),
        "spine.low": ("waist", "waist side", "seat side", "seat top"),
    }
)
"""Places a half border of a middle region goes by, from the middle line outwards and back to it."""

_ARM: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "arm.upper": ("deltoid", "elbow outside", "elbow inside", "armpit", "deltoid"),
        "arm.lower": (
            "elbow outside",
            "wrist outside",
            "wrist inside",
            "elbow inside",
            "elbow outside",
        ),
        "hand": ("wrist outside", "fingertips", "wrist inside", "wrist outside"),
        "foot": ("ankle outside", "foot outside", "foot inside", "ankle inside", "ankle outside"),
    }
)
_FRONT_PAIRS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "shoulder": ("trapezius", "deltoid", "armpit", "trapezius"),
        "chest.upper": ("collar", "neck", "trapezius", "armpit", "breastbone", "collar"),
        "chest.lower": ("breastbone", "armpit", "ribs", "arch", "breastbone"),
        "belly": ("arch", "ribs", "hip", "waistband", "arch"),
        "thigh": (
            "hip",
            "above the knee outside",
            "above the knee inside",
            "crotch",
            "hip",
        ),
        "knee": (
            "above the knee outside",
            "below the knee outside",
            "below the knee inside",
            "above the knee inside",
            "above the knee outside",
        ),
        "shin": (
            "below the knee outside",
            "ankle outside",
            "ankle inside",
            "below the knee inside",
            "below the knee outside",
        ),
        **_ARM,
    }
)
_BACK_PAIRS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "shoulder": ("neck", "deltoid", "armpit", "blade side", "nape side", "neck"),
        "back.upper": ("blade side", "armpit", "ribs", "waist side", "blade side"),
        "back.low": ("waist side", "ribs", "hip", "seat side", "waist side"),
        "seat": ("seat top", "seat side", "hip", "seat", "crotch", "seat top"),
        "thigh": ("seat", "knee outside", "knee inside", "crotch", "seat"),
        "calf": ("knee outside", "ankle outside", "ankle inside", "knee inside", "knee outside"),
        **_ARM,
    }
)
"""Places the border of a region of one side goes by, round to where it began."""


@lru_cache
def figure(view: View) -> Figure:
    """The figure seen from the front or from the back.  raises ValueError for any other view."""
    if view not in (View.FRONT, View.BACK):
        raise ValueError("a figure is seen from the front or from the back")
    middle, pairs = (
        (_FRONT_MIDDLE, _FRONT_PAIRS) if view is View.FRONT else (_BACK_MIDDLE, _BACK_PAIRS)
    )
    shapes = (
        *(_of_middle(view, zone, names) for zone, names in middle.items()),
        *(drawn for zone, names in pairs.items() for drawn in _of_sides(view, zone, names)),
        *_zones(view),
        *_around(view),
    )
    return Figure(view, _both_halves(half()), shapes, _details(view))


def sign_of(view: View, side: Side) -> float:
    """Which way a side of the client lies on a picture: +1 to its right, -1 to its left.

    Seen from the front the client's left lies to the right of the picture, seen from the back to its left.
    """
    left = 1.0 if view is View.FRONT else -1.0
    return {Side.LEFT: left, Side.MIDDLE: 0.0, Side.RIGHT: -left}[side]


def _of_middle(view: View, zone: str, names: tuple[str, ...]) -> Drawn:
    return Drawn.of(f"{view}.M.{zone}", view, Layer.SURFACE, _both_halves(chain(*names)))


def _of_sides(view: View, zone: str, names: tuple[str, ...]) -> Iterator[Drawn]:
    border = chain(*names)
    for side in (Side.LEFT, Side.RIGHT):
        path = placed(border, MIDDLE, sign_of(view, side))
        yield Drawn.of(f"{view}.{side}.{zone}", view, Layer.SURFACE, path)


def _zones(view: View) -> Iterator[Drawn]:
    zones = FRONT_ZONES if view is View.FRONT else BACK_ZONES
    for zone, border in zones.items():
        path = placed(border, MIDDLE, sign_of(view, Side.LEFT))
        yield Drawn.of(f"I.M.{zone}", view, Layer.INNER, path)


def _around(view: View) -> Iterator[Drawn]:
    if view is View.BACK:
        paths = (_both_halves(halo_ring()), _both_halves(half()))
        yield Drawn.of("X.halo.behind", view, Layer.AROUND, *paths)
        return
    for zone, border in halo_sides().items():
        yield Drawn.of(f"X.halo.{zone}", view, Layer.AROUND, _both_halves(border))
    for side, word in ((Side.LEFT, "left"), (Side.RIGHT, "right")):
        path = placed(halo_side(), MIDDLE, sign_of(view, side))
        yield Drawn.of(f"X.halo.{word}", view, Layer.AROUND, path)


def _details(view: View) -> tuple[Path, ...]:
    lines = FRONT_LINES if view is View.FRONT else BACK_LINES
    both = (placed(line, MIDDLE, sign) for line in lines for sign in (1.0, -1.0))
    return tuple(dict.fromkeys(both))


def _both_halves(border: Path) -> Path:
    """A half border from the middle line to the middle line, closed by its mirror image."""
    return joined(placed(border, MIDDLE, 1.0), turned(placed(border, MIDDLE, -1.0)))
