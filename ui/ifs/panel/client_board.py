"""A client-safe map as the board of the stage: the same marks under the names the stage draws them by."""

from __future__ import annotations

from math import hypot

from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.rules.looks import looks_of
from kapdesk.ifs.seen import board as safe
from ui.kit.shapes import Pattern, Shape
from ui.kit.strokes import Arrow, Stroke
from ui.stage.board import (
    Board,
    FrameMark,
    LineMark,
    Mark,
    PictureMark,
    RingMark,
    ShapeMark,
    WordsMark,
)

LETTERS = 1.0 / 40.0
"""How high letters are on the client's display, of the map's own height: a name is read across a room.

The stage never draws them smaller than can be read from a chair; here they are half as high again and more.
"""


def board_of(state: IfsState, *, nouns: bool) -> Board:
    """The map as the client's display shows it: nothing in it that is hidden or for the therapist alone."""
    shared = safe.client_safe(state.drawn, looks_of(state, nouns=nouns))
    parts = [one for one in shared.marks if isinstance(one, safe.Shape)]
    rings = sorted((o for o in shared.marks if isinstance(o, safe.Ringed)), key=_radius)
    holding = next((ring for ring in rings if all(_within(ring, one) for one in parts)), None)
    if holding is None:
        marks = tuple(_mark(one) for one in shared.marks)
        return Board(shared.width, shared.height, marks, LETTERS * shared.height)
    # Empty rings beyond would only make everything else small.
    kept = [o for o in shared.marks if not isinstance(o, safe.Ringed) or o.radius <= holding.radius]
    across = 2.0 * holding.radius
    return Board(
        across,
        across,
        tuple(_mark(one) for one in kept),
        LETTERS * across,
        holding.x - holding.radius,
        holding.y - holding.radius,
    )


def _radius(ring: safe.Ringed) -> float:
    return ring.radius


def _within(ring: safe.Ringed, part: safe.Shape) -> bool:
    return hypot(part.x - ring.x, part.y - ring.y) + part.size / 2 <= ring.radius


def _mark(one: safe.Mark) -> Mark:
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
            return RingMark(one.x, one.y, one.radius, one.label)
        case safe.Framed():
            return FrameMark(one.x, one.y, one.width, one.height, one.label)
        case safe.Worded():
            return _noted(one)
    raise TypeError(type(one).__name__)


def _noted(one: safe.Worded) -> WordsMark | PictureMark:
    if one.png:
        return PictureMark(one.x, one.y, one.width, one.height, one.png)
    return WordsMark(one.x, one.y, one.width, one.height, one.text)
