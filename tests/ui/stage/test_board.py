"""What may be shared, and what is refused without a word of what is on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

import msgspec
import pytest

from ui.kit.shapes import Shape
from ui.kit.strokes import Arrow, Stroke
from ui.stage.board import (
    MOST_BYTES,
    MOST_LABEL,
    MOST_MARKS,
    MOST_MEANINGS,
    MOST_PICTURE_BYTES,
    MOST_PICTURES,
    MOST_TEXT,
    MOST_WORDS,
    NOT_SHOWN,
    TOO_LARGE,
    TOO_MUCH,
    Board,
    BoardRefused,
    CardMark,
    FrameMark,
    LineMark,
    Mark,
    Meaning,
    RingMark,
    ShapeMark,
    packed,
    unpacked,
)
from ui.stage.messages import ShowBoard, ToStage

SECRET = "the one who hides"
EVERY_KIND: tuple[Mark, ...] = (
    ShapeMark(100.0, 80.0, 40.0, Shape.STAR, label=SECRET),
    LineMark(0.0, 0.0, 50.0, 50.0, stroke=Stroke.ZIGZAG, arrow=Arrow.BOTH, label=SECRET),
    RingMark(100.0, 80.0, 60.0, SECRET),
    FrameMark(10.0, 10.0, 80.0, 60.0, SECRET),
    CardMark(10.0, 10.0, 80.0, 60.0, SECRET, picture=0),
    CardMark(10.0, 10.0, 80.0, 60.0, SECRET, hatched=True),
)


MEANT = Meaning(ShapeMark(0.0, 0.0, 1.5), SECRET)


@dataclass(frozen=True)
class Bad:
    """A board with one thing wrong about it."""

    board: Board
    why: str = NOT_SHOWN


def _with(*marks: Mark, **others: Any) -> Board:
    return Board(200.0, 160.0, marks, **others)


BAD: dict[str, Bad] = {
    "no width": Bad(Board(0.0, 160.0)),
    "nowhere": Bad(_with(ShapeMark(float("nan"), 0.0, 40.0))),
    "far away": Bad(_with(ShapeMark(1e9, 0.0, 40.0))),
    "endless": Bad(_with(ShapeMark(0.0, 0.0, float("inf")))),
    "no size": Bad(_with(RingMark(0.0, 0.0, -1.0))),
    "no letters": Bad(_with(letters=0.0)),
    "no colour": Bad(_with(ShapeMark(0.0, 0.0, 40.0, fill=SECRET))),
    "two lines of colour": Bad(_with(LineMark(0.0, 0.0, 9.0, 9.0, colour="#112233\n"))),
    "no shape": Bad(_with(ShapeMark(0.0, 0.0, 40.0, shape=cast(Shape, SECRET)))),
    "more than there": Bad(_with(ShapeMark(0.0, 0.0, 40.0, opacity=1.5))),
    "a long label": Bad(_with(ShapeMark(0.0, 0.0, 40.0, label="x" * (MOST_LABEL + 1)))),
    "a long text": Bad(_with(CardMark(0.0, 0.0, 9.0, 9.0, "x" * (MOST_WORDS + 1)))),
    "many marks": Bad(_with(*[RingMark(0.0, 0.0, 1.0)] * (MOST_MARKS + 1)), TOO_MUCH),
    "many words": Bad(
        _with(*[CardMark(0.0, 0.0, 9.0, 9.0, "x" * MOST_WORDS)] * (MOST_TEXT // MOST_WORDS + 1)),
        TOO_MUCH,
    ),
    "many pictures": Bad(_with(pictures=(b"x",) * (MOST_PICTURES + 1))),
    "a picture that cannot be": Bad(_with(CardMark(0.0, 0.0, 9.0, 9.0, picture=-1))),
    "much to read": Bad(_with(legend=(MEANT,) * (MOST_MEANINGS + 1))),
    "a legend of secrets": Bad(_with(legend=(Meaning(MEANT.sample, "x" * (MOST_LABEL + 1)),))),
    "large pictures": Bad(
        _with(pictures=(bytes(MOST_PICTURE_BYTES // 2 + 1),) * 2),
        TOO_LARGE,
    ),
}


def test_every_kind_of_mark_arrives_as_it_was_sent() -> None:
    board = _with(*EVERY_KIND, pictures=(b"any bytes",), legend=(MEANT,))
    sent: ToStage = ShowBoard(3, packed(board))
    came = msgspec.json.decode(msgspec.json.encode(sent), type=ToStage)
    assert isinstance(came, ShowBoard)
    assert (came.share, unpacked(came.board)) == (3, board)


@pytest.mark.parametrize("name", BAD)
def test_what_is_wrong_is_refused_on_both_sides(name: str) -> None:
    bad = BAD[name]
    for side in (lambda: packed(bad.board), lambda: unpacked(msgspec.Raw(_sent(bad.board)))):
        with pytest.raises(BoardRefused) as refused:
            side()
        assert refused.value.sentence in (bad.why, NOT_SHOWN)
        assert SECRET not in f"{refused.value!r} {refused.value.__cause__!r}"
        assert refused.value.__cause__ is None
        assert refused.value.__suppress_context__ or refused.value.__context__ is None


def _sent(board: Board) -> bytes:
    return msgspec.json.encode(board)


def test_half_a_letter_is_refused() -> None:
    with pytest.raises(BoardRefused):
        packed(_with(ShapeMark(0.0, 0.0, 40.0, label="\ud800")))


@pytest.mark.parametrize("sent", [b"{}", b'{"width":1', b"\xff", b"[]", b'"words"'])
def test_what_is_no_board_is_refused(sent: bytes) -> None:
    with pytest.raises(BoardRefused):
        unpacked(msgspec.Raw(sent))


def test_what_is_allowed_fits_on_the_wire() -> None:
    """The largest there can be, in letters that take the most bytes."""
    words = [CardMark(0.1, 0.1, 0.1, 0.1, "\x01" * MOST_WORDS)] * (MOST_TEXT // MOST_WORDS)
    line = LineMark(-123456.789012345, -123456.789012345, 123456.789012345, 123456.789012345)
    rest = MOST_MARKS - len(words)
    largest = Board(
        123456.789, 123456.789, (*words, *[line] * rest), pictures=(bytes(MOST_PICTURE_BYTES),)
    )
    assert len(bytes(packed(largest))) < MOST_BYTES


def test_nothing_that_is_shown_says_what_is_on_it() -> None:
    board = _with(*EVERY_KIND, pictures=(b"any bytes",), legend=(MEANT,))
    shown = [
        repr(one) for one in (board, MEANT, *EVERY_KIND, ShowBoard(1, packed(board)), board.marks)
    ]
    assert not [one for one in shown if SECRET in one or "any bytes" in one]
