"""A client-safe map as the board of the stage: the same marks under the names the stage draws them by."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import hypot
from typing import TypeAlias

from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.seen import board as safe
from kapdesk.ifs.seen import marks
from ui.kit.shapes import Pattern, Shape
from ui.kit.strokes import Arrow, Stroke
from ui.stage.board import (
    MOST_MEANINGS,
    Board,
    CardMark,
    FrameMark,
    LineMark,
    Mark,
    Meaning,
    RingMark,
    ShapeMark,
)

Pictures: TypeAlias = Callable[[Sequence[str]], Mapping[str, bytes]]
"""What there is of some pictures, by their digests."""

LETTERS = 1.0 / 30.0
"""How high letters are on the client's display, of the map's own height: a name is read across a room.

The stage never draws them smaller than can be read from a chair; here they are half as high again and more.
"""


def no_pictures(_digests: Sequence[str]) -> Mapping[str, bytes]:
    """None of them."""
    return {}


@dataclass(frozen=True, slots=True)
class Asked:
    """A map and how it is to be shown: with its terms or in plain words, with the rings, with a legend."""

    state: IfsState
    nouns: bool = True
    rings: bool = True
    legend: bool = False


def board_of(asked: Asked, pictures: Pictures = no_pictures) -> Board:
    """The map as the client's display shows it: nothing in it that is hidden or for the therapist alone.

    ``pictures`` gives what there is of the pictures that are on it; the place of one that is not there stays empty.
    """
    shared = safe.client_safe(
        asked.state, nouns=asked.nouns, rings=asked.rings, legend=asked.legend
    )
    found = pictures(shared.pictures)
    album = tuple(dict.fromkeys(found[one] for one in shared.pictures if found.get(one)))
    places = {one: album.index(found[one]) for one in shared.pictures if found.get(one)}
    left, top, right, bottom, kept = _cut_to(shared)
    high = bottom - top
    return Board(
        right - left,
        high,
        tuple(_mark(one, places) for one in kept),
        LETTERS * high,
        left,
        top,
        album,
        tuple(_meaning(one) for one in shared.legend[:MOST_MEANINGS]),
    )


def _meaning(one: marks.Meant) -> Meaning:
    sample = _line(one.sample) if isinstance(one.sample, marks.Line) else _shape(one.sample, {})
    return Meaning(sample, safe.cut(one.words, safe.LABEL_LETTERS))


def _cut_to(shared: marks.Shared) -> tuple[float, float, float, float, tuple[marks.Mark, ...]]:
    """What is shown at least, and the marks on it: empty rings beyond would only make everything else small."""
    parts = [one for one in shared.marks if isinstance(one, marks.Shape)]
    rings = [one for one in shared.marks if isinstance(one, marks.Ringed) and not one.open]
    rings.sort(key=_radius)
    holding = next((ring for ring in rings if all(_within(ring, one) for one in parts)), None)
    if holding is None:
        return 0.0, 0.0, shared.width, shared.height, shared.marks
    x, y, radius = holding.x, holding.y, holding.radius
    kept = (o for o in shared.marks if not isinstance(o, marks.Ringed) or o.radius <= radius)
    return x - radius, y - radius, x + radius, y + radius, tuple(kept)


def _radius(ring: marks.Ringed) -> float:
    return ring.radius


def _within(ring: marks.Ringed, part: marks.Shape) -> bool:
    return hypot(part.x - ring.x, part.y - ring.y) + part.size / 2 <= ring.radius


def _mark(one: marks.Mark, places: Mapping[str, int]) -> Mark:
    match one:
        case marks.Shape():
            return _shape(one, places)
        case marks.Line():
            return _line(one)
        case marks.Ringed():
            return RingMark(one.x, one.y, one.radius, one.label, one.open)
        case marks.Framed():
            return FrameMark(one.x, one.y, one.width, one.height, one.label)
        case marks.Worded():
            box = (one.x, one.y, one.width, one.height)
            return CardMark(*box, one.text, places.get(one.picture), one.sealed)
    raise TypeError(type(one).__name__)


def _shape(one: marks.Shape, places: Mapping[str, int]) -> ShapeMark:
    return ShapeMark(
        one.x,
        one.y,
        one.size,
        Shape(one.shape),
        one.fill,
        Pattern(one.pattern),
        one.dashed,
        one.opacity,
        one.label,
        safe.FILLED,
        one.inside,
        places.get(one.picture),
    )


def _line(one: marks.Line) -> LineMark:
    return LineMark(
        one.x,
        one.y,
        one.bx,
        one.by,
        stroke=Stroke(one.stroke),
        arrow=Arrow(one.arrow),
        width=one.width,
        label=one.label,
        dashed=one.dashed,
    )
