"""What the desk shares on the client's display: a client-safe list of things to draw, as values.

Nothing else of a record crosses to the stage.  Whoever makes a board takes into it only what the client may see.
"""

from __future__ import annotations

from typing import Annotated, TypeAlias

import msgspec
from msgspec import Meta

from kapdesk.kernel.errors import Trouble
from ui.kit.shapes import Pattern, Shape
from ui.kit.strokes import Arrow, Stroke

MOST_MARKS, MOST_MEANINGS = 2_000, 40
MOST_LABEL, MOST_WORDS, MOST_TEXT = 200, 2_000, 40_000
"""Letters of one label, of one text, and of everything together."""

MOST_PICTURES = 128
MOST_PICTURE_BYTES = 2 << 20
"""Of all pictures together."""

MOST_BYTES = 4 << 20
"""A whole board on its way; what is allowed otherwise comes to less."""

_FAR = 1_000_000.0

Along = Annotated[float, Meta(ge=-_FAR, le=_FAR)]
Size = Annotated[float, Meta(gt=0.0, le=_FAR)]
Share = Annotated[float, Meta(ge=0.0, le=1.0)]
Colour = Annotated[str, Meta(pattern="^#[0-9A-Fa-f]{6}$", max_length=7)]
LabelText = Annotated[str, Meta(max_length=MOST_LABEL)]
Which = Annotated[int, Meta(ge=0, lt=MOST_PICTURES)]

TOO_MUCH = "There is too much on it to be shown to the client."
TOO_LARGE = "Its pictures are too large to be shown to the client."
NOT_SHOWN = "The client's display cannot show this."


class BoardRefused(Trouble):
    """A board that is not shown; the sentence says nothing of what is on it."""


class _Mark(msgspec.Struct, frozen=True, tag=True, forbid_unknown_fields=True):
    """One thing that is drawn.  unit of all places and sizes: the map's own, right and down."""

    def __repr__(self) -> str:
        return type(self).__name__


class ShapeMark(_Mark, frozen=True):
    """A shape about its middle, with its label below it, or ``inside`` it where it has the room.

    ``opacity`` is the shape's alone; words are never faint.  ``filled`` is how much of its colour fills it: less than
    all of it leaves the colour to the line round it.  ``picture`` is one of the board's, by its place; it fills the
    shape.
    """

    x: Along
    y: Along
    size: Size
    shape: Shape = Shape.CIRCLE
    fill: Colour = "#5B6670"
    pattern: Pattern = Pattern.PLAIN
    dashed: bool = False
    opacity: Share = 1.0
    label: LabelText = ""
    filled: Share = 1.0
    inside: bool = False
    picture: Which | None = None


class LineMark(_Mark, frozen=True):
    """A line from a to b, with its label beside its middle.  A head is drawn where it ends: at the rim of a shape.

    ``dashed`` breaks a line of any kind, so that a dashed zigzag is still a zigzag.  Without a colour of its own it is
    drawn in what stands out on the display's ground.
    """

    ax: Along
    ay: Along
    bx: Along
    by: Along
    colour: Colour | None = None
    stroke: Stroke = Stroke.SOLID
    arrow: Arrow = Arrow.NONE
    width: Size = 2.0
    label: LabelText = ""
    dashed: bool = False


class RingMark(_Mark, frozen=True):
    """A thin ring about its middle, with its label on it; an ``open`` one is its label alone."""

    x: Along
    y: Along
    radius: Size
    label: LabelText = ""
    open: bool = False


class FrameMark(_Mark, frozen=True):
    """A thin frame, with its label above the left corner."""

    x: Along
    y: Along
    width: Size
    height: Size
    label: LabelText = ""


class CardMark(_Mark, frozen=True):
    """A card from its left upper corner: a picture with its text beneath, or a text alone.

    It grows downwards where the text needs it.  ``picture`` is one of the board's, by its place; one that is not there
    or does not read leaves the card empty.  ``hatched`` is the card of what is kept from every eye.
    """

    x: Along
    y: Along
    width: Size
    height: Size
    text: Annotated[str, Meta(max_length=MOST_WORDS)] = ""
    picture: Which | None = None
    hatched: bool = False


class Meaning(_Mark, frozen=True):
    """A line of the legend: a sample about 0,0 and what it means.  unit of the sample: heights of a letter"""

    sample: ShapeMark | LineMark
    words: LabelText


Mark: TypeAlias = ShapeMark | LineMark | RingMark | FrameMark | CardMark


class Board(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything that is shared at once, drawn in this order; all labels lie above all marks.

    ``width`` and ``height`` are what is shown at least, from ``left`` and ``top`` on; what lies beyond is shown too.
    ``letters`` is how high letters are; the stage never draws them smaller than can be read.  unit the map's own
    ``pictures`` are PNG or JPEG, each once, however many marks show it.  ``legend`` stands beside it.
    """

    width: Size
    height: Size
    marks: Annotated[tuple[Mark, ...], Meta(max_length=MOST_MARKS)] = ()
    letters: Size = 15.0
    left: Along = 0.0
    top: Along = 0.0
    pictures: Annotated[tuple[bytes, ...], Meta(max_length=MOST_PICTURES)] = ()
    legend: Annotated[tuple[Meaning, ...], Meta(max_length=MOST_MEANINGS)] = ()

    def __repr__(self) -> str:
        return f"Board({len(self.marks)} marks)"


def packed(board: Board) -> msgspec.Raw:
    """A board on its way to the stage.  raises BoardRefused."""
    _within_bounds(board)
    try:
        sent = msgspec.Raw(msgspec.json.encode(board))
    except UnicodeEncodeError:
        raise BoardRefused(NOT_SHOWN) from None
    unpacked(sent)
    return sent


def unpacked(sent: msgspec.Raw) -> Board:
    """A board as it came.  raises BoardRefused."""
    try:
        board = _READS.decode(sent)
    except (msgspec.DecodeError, UnicodeDecodeError):
        # What did not read is named by the error that it met.
        raise BoardRefused(NOT_SHOWN) from None
    _within_bounds(board)
    return board


_READS: msgspec.json.Decoder[Board] = msgspec.json.Decoder(Board)


def _within_bounds(board: Board) -> None:
    if sum(map(len, board.pictures)) > MOST_PICTURE_BYTES:
        raise BoardRefused(TOO_LARGE)
    letters = sum(map(_letters, board.marks)) + sum(len(one.words) for one in board.legend)
    if len(board.marks) > MOST_MARKS or letters > MOST_TEXT:
        raise BoardRefused(TOO_MUCH)


def _letters(mark: Mark) -> int:
    return len(mark.text) if isinstance(mark, CardMark) else len(mark.label)
