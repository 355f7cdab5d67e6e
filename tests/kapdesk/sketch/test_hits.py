"""Which stroke an eraser takes."""

from __future__ import annotations

from hypothesis import given

from kapdesk.sketch.hits import under
from kapdesk.sketch.model import Ink, Nib, Sketch, stroke_of
from tests.kapdesk.sketch.strategies import sketches

REACH = 0.01
ACROSS = stroke_of(Ink.BLACK, Nib.FINE, [(0.1, 0.5), (0.9, 0.5)])
DOWN = stroke_of(Ink.RED, Nib.BROAD, [(0.5, 0.1), (0.5, 0.9)])
DOT = stroke_of(Ink.BLUE, Nib.BROAD, [(0.2, 0.2)])
DRAWN = Sketch((ACROSS, DOWN, DOT))


def test_the_topmost_stroke_within_reach_is_found() -> None:
    assert under(DRAWN, (0.3, 0.5), REACH) == 0
    assert under(DRAWN, (0.5, 0.5), REACH) == 1
    assert under(DRAWN, (0.205, 0.2), REACH) == 2
    assert under(DRAWN, (0.3, 0.3), REACH) is None
    assert under(Sketch(), (0.5, 0.5), REACH) is None


def test_reach_is_the_same_across_and_down_and_counts_the_lines_own_breadth() -> None:
    far = REACH + Nib.FINE.width / 2
    assert under(DRAWN, (0.3, 0.5 + far * 4 / 3 - 0.001), REACH) == 0
    assert under(DRAWN, (0.3, 0.5 + far * 4 / 3 + 0.002), REACH) is None
    assert under(DRAWN, (0.9 + far - 0.001, 0.5), REACH) == 0
    assert under(DRAWN, (0.9 + far + 0.002, 0.5), REACH) is None


@given(sketches())
def test_every_point_of_a_stroke_finds_it_or_one_above_it(sketch: Sketch) -> None:
    for place, stroke in enumerate(sketch.strokes):
        for at in stroke.points:
            found = under(sketch, at, 0.0)
            assert found is not None
            assert found >= place
