"""A painted line is as wide as the pen pressed."""

from __future__ import annotations

import pytest

from kapdesk.body.drawing.strokes import BRUSH, THINNEST, Piece, pieces
from kapdesk.body.model import BOX_HEIGHT, BOX_WIDTH, Spot


def test_a_point_is_one_piece_that_goes_nowhere() -> None:
    middle = (0.5 * BOX_WIDTH, 0.5 * BOX_HEIGHT)
    assert pieces((Spot(0.5, 0.5),)) == (Piece(middle, middle, BRUSH),)


def test_a_line_is_as_many_pieces_as_it_has_steps() -> None:
    found = pieces((Spot(0.1, 0.1), Spot(0.2, 0.1), Spot(0.2, 0.3)))
    assert [piece.end for piece in found[:-1]] == [piece.start for piece in found[1:]]
    assert len(found) == 2


@pytest.mark.parametrize(
    ("first", "second", "share"), [(1.0, 1.0, 1.0), (1.0, 0.5, 0.75), (0.0, 0.0, THINNEST)]
)
def test_a_piece_is_as_wide_as_its_ends_together(first: float, second: float, share: float) -> None:
    [piece] = pieces((Spot(0.1, 0.1, first), Spot(0.2, 0.1, second)))
    assert piece.width == pytest.approx(share * BRUSH)


def test_nothing_painted_covers_nothing() -> None:
    assert pieces(()) == ()
