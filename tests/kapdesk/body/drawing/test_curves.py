"""Curves go through what they are given and come back as they went."""

from __future__ import annotations

from itertools import pairwise
from math import dist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.body.drawing.curves import (
    Point,
    flattened,
    is_closed,
    joined,
    placed,
    ring,
    straight,
    through,
    turned,
)

COORDINATES = st.integers(0, 400).map(float)
POINTS = st.lists(st.tuples(COORDINATES, COORDINATES), min_size=2, max_size=8, unique=True)


@given(POINTS)
def test_a_line_goes_through_its_points(points: list[Point]) -> None:
    path = through(points)
    assert [piece.start for piece in path] + [path[-1].end] == points


@given(POINTS)
def test_a_line_turned_round_is_the_same_line(points: list[Point]) -> None:
    path = through(points)
    assert turned(turned(path)) == path
    there, back = flattened(path), flattened(turned(path))
    assert all(dist(a, b) < 1e-6 for a, b in zip(there, reversed(back), strict=True))


@given(POINTS)
def test_a_mirror_image_lies_as_far_on_the_other_side(points: list[Point]) -> None:
    path = through(points)
    right, left = placed(path, 200.0, 1.0), placed(path, 200.0, -1.0)
    for one, other in zip(flattened(right), flattened(left), strict=True):
        assert one[0] - 200.0 == pytest.approx(200.0 - other[0])
        assert one[1] == pytest.approx(other[1])


def test_a_ring_is_closed_and_goes_on_smoothly_where_it_began() -> None:
    path = ring([(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)])
    assert is_closed(path)
    first, last = path[0], path[-1]
    into = (last.end[0] - last.arriving[0], last.end[1] - last.arriving[1])
    out = (first.leaving[0] - first.start[0], first.leaving[1] - first.start[1])
    assert into == pytest.approx(out)


def test_close_points_make_no_loop() -> None:
    path = through([(0.0, 0.0), (100.0, 0.0), (101.0, 1.0), (101.0, 100.0)])
    points = flattened(path, 40)
    assert all(one[0] <= two[0] + 0.6 for one, two in pairwise(points))


def test_lines_are_joined_only_where_they_meet() -> None:
    one, two = straight((0.0, 0.0), (1.0, 0.0)), straight((1.0, 0.0), (1.0, 1.0))
    assert joined(one, two) == one + two
    assert not is_closed(joined(one, two))
    with pytest.raises(ValueError, match="do not meet"):
        joined(two, one)


def test_a_line_of_two_points_is_straight() -> None:
    assert {round(y, 9) for _, y in flattened(through([(0.0, 5.0), (9.0, 5.0)]))} == {5.0}
