"""A drawing as a value."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from kapdesk.sketch.model import MOST_POINTS, Ink, Nib, Sketch, Stroke, place_of, stroke_of
from tests.kapdesk.sketch.strategies import sketches, strokes

_anywhere = st.floats(-2.0, 3.0)


@given(st.lists(st.tuples(_anywhere, _anywhere), min_size=1, max_size=50))
def test_what_a_hand_draws_lies_in_the_box_on_its_steps_and_never_stands_still(
    path: list[tuple[float, float]],
) -> None:
    points = stroke_of(Ink.BLUE, Nib.FINE, path).points
    assert points
    for at in points:
        assert all(0.0 <= side <= 1.0 and side == round(side, 3) for side in at)
        assert place_of(*at) == at
    assert all(one != other for one, other in itertools.pairwise(points))


def test_a_very_long_stroke_keeps_its_ends_and_fewer_points() -> None:
    path = [(i % 900 / 1000, i % 7 / 1000) for i in range(5000)]
    points = stroke_of(Ink.RED, Nib.BROAD, path).points
    assert len(points) <= MOST_POINTS
    assert (points[0], points[-1]) == (path[0], place_of(*path[-1]))


@given(sketches(), strokes())
def test_a_stroke_is_added_on_top_and_erased_whole(sketch: Sketch, stroke: Stroke) -> None:
    more = sketch.with_stroke(stroke)
    assert more.strokes[-1] == stroke
    assert more.without([len(sketch.strokes)]) == sketch
    assert more.without([99]) == more


@given(sketches())
def test_inks_are_told_in_the_order_of_their_numbers(sketch: Sketch) -> None:
    order = [tuple(Ink).index(ink) for ink in sketch.inks()]
    assert order == sorted(set(order))
    assert set(sketch.inks()) == {stroke.ink for stroke in sketch.strokes}


def test_a_broader_nib_draws_a_broader_line_and_a_drawing_never_says_itself() -> None:
    widths = [nib.width for nib in Nib]
    assert widths == sorted(widths)
    sketch = Sketch((stroke_of(Ink.RED, Nib.FINE, [(0.25, 0.5)]),))
    assert "0.25" not in repr(sketch) + repr(sketch.strokes[0])
