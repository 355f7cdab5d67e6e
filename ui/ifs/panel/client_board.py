"""A client-safe map as the board of the stage: the same marks under the names the stage draws them by."""

from __future__ import annotations

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


def board_of(state: IfsState, *, nouns: bool) -> Board:
    """The map as the client's display shows it: nothing in it that is hidden or for the therapist alone."""
    shared = safe.client_safe(state.drawn, looks_of(state, nouns=nouns))
    return Board(shared.width, shared.height, tuple(_mark(one) for one in shared.marks))


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
