"""An arrow goes from its tail to its point, a little bent."""

from __future__ import annotations

from math import dist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.body.drawing.arrows import HEAD, arrow

NUMBERS = st.integers(0, 500).map(float)
POINTS = st.tuples(NUMBERS, NUMBERS)


@given(POINTS, POINTS)
def test_it_begins_and_ends_where_it_should(
    start: tuple[float, float], end: tuple[float, float]
) -> None:
    found = arrow(start, end)
    assert found.line[0] == pytest.approx(start)
    assert found.line[-1] == pytest.approx(end)
    assert found.head[1] == end


@given(POINTS, POINTS, st.sampled_from([0.5, 1.0, 2.0]))
def test_its_head_is_two_lines_of_one_length(
    start: tuple[float, float], end: tuple[float, float], size: float
) -> None:
    if dist(start, end) < 1.0:
        return
    one, point, other = arrow(start, end, size=size).head
    assert dist(one, point) == pytest.approx(HEAD * size)
    assert dist(other, point) == pytest.approx(HEAD * size)
    assert dist(one, start) < dist(point, start) + HEAD * size


def test_it_is_bent() -> None:
    middle = arrow((0.0, 0.0), (100.0, 0.0)).line[6]
    assert middle == pytest.approx((50.0, 7.0))
