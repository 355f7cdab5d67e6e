"""A client-safe map as the board of the stage: the same marks under the names the stage draws them by."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import hypot
from typing import TypeAlias

from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.rules.looks import looks_of
from kapdesk.ifs.seen import board as safe
from ui.kit.shapes import Pattern, Shape
from ui.kit.strokes import Arrow, Stroke
from ui.stage.board import Board, CardMark, FrameMark, LineMark, Mark, RingMark, ShapeMark

Pictures: TypeAlias = Callable[[Sequence[str]], Mapping[str, bytes]]
"""What there is of some pictures, by their digests."""

LETTERS = 1.0 / 30.0
"""How high letters are on the client's display, of the map's own height: a name is read across a room.

The stage never draws them smaller than can be read from a chair; here they are half as high again and more.
"""


def no_pictures(_digests: Sequence[str]) -> Mapping[str, bytes]:
    """None of them."""
    return {}


def board_of(state: IfsState, *, nouns: bool, pictures: Pictures = no_pictures) -> Board:
    """The map as the client's display shows it: nothing in it that is hidden or for the therapist alone.

    ``pictures`` gives what there is of the pictures that are on it; the place of one that is not there stays empty.
    """
    shared = safe.client_safe(state.drawn, looks_of(state, nouns=nouns))
    found = pictures(shared.pictures)
    album = tuple(dict.fromkeys(found[one] for one in shared.pictures if found.get(one)))
    places = {one: album.index(found[one]) for one in shared.pictures if found.get(one)}
    left, top, right, bottom, kept = _cut_to(shared)
    marks = tuple(_mark(one, places) for one in kept)
    high = bottom - top
    return Board(right - left, high, marks, LETTERS * high, left, top, album)


def _cut_to(shared: safe.Shared) -> tuple[float, float, float, float, tuple[safe.Mark, ...]]:
    """What is shown at least, and the marks on it: empty rings beyond would only make everything else small."""
    parts = [one for one in shared.marks if isinstance(one, safe.Shape)]
    rings = [one for one in shared.marks if isinstance(one, safe.Ringed) and not one.open]
    rings.sort(key=_radius)
    holding = next((ring for ring in rings if all(_within(ring, one) for one in parts)), None)
    if holding is None:
        return 0.0, 0.0, shared.width, shared.height, shared.marks
    x, y, radius = holding.x, holding.y, holding.radius
    kept = (o for o in shared.marks if not isinstance(o, safe.Ringed) or o.radius <= radius)
    return x - radius, y - radius, x + radius, y + radius, tuple(kept)


def _radius(ring: safe.Ringed) -> float:
    return ring.radius


def _within(ring: safe.Ringed, part: safe.Shape) -> bool:
    return hypot(part.x - ring.x, part.y - ring.y) + part.size / 2 <= ring.radius


def _mark(one: safe.Mark, places: Mapping[str, int]) -> Mark:
    match one:
        case safe.Shape():
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
        case safe.Line():
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
        case safe.Ringed():
            return RingMark(one.x, one.y, one.radius, one.label, one.open)
        case safe.Framed():
            return FrameMark(one.x, one.y, one.width, one.height, one.label)
        case safe.Worded():
            box = (one.x, one.y, one.width, one.height)
            return CardMark(*box, one.text, places.get(one.picture), one.sealed)
    raise TypeError(type(one).__name__)
