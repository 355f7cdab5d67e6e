"""Outlines as paths: closed, inside their box, and where a line from the middle meets them."""

from __future__ import annotations

from math import cos, hypot, pi, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.sketch.outlines import TILE, Pattern, Shape, marks_of, path_of, rim, scaled

turns = st.floats(0.0, 2 * pi)


@pytest.mark.parametrize("shape", Shape)
def test_a_shape_begins_once_closes_once_and_stays_in_its_box(shape: Shape) -> None:
    path = path_of(shape)
    assert [act for act, _ in path if act in "MZ"] == ["M", "Z"]
    assert path[0][0] == "M"
    ends = [values[-2:] for act, values in path if act != "Z"]
    assert all(-0.5001 <= value <= 0.5001 for end in ends for value in end)
    lengths = {"M": 2, "L": 2, "C": 6, "Z": 0}
    assert all(len(values) == lengths[act] for act, values in path)


def test_a_cloud_is_one_line_without_a_gap() -> None:
    path = path_of(Shape.CLOUD)
    first, last = path[0][1], path[-2][1][-2:]
    assert last == pytest.approx((0.33, 0.34))
    assert first == pytest.approx((-0.31, 0.34))


@given(st.sampled_from(Shape), turns)
def test_the_rim_lies_between_the_middle_and_the_box(shape: Shape, turn: float) -> None:
    far = rim(shape, cos(turn), sin(turn))
    assert 0.15 < far < 0.71
    assert rim(shape, 7 * cos(turn), 7 * sin(turn)) == pytest.approx(far)


def test_the_rim_of_a_circle_and_of_a_square_is_known() -> None:
    assert rim("circle", 3.0, 4.0) == pytest.approx(0.5, abs=0.003)
    assert rim("square", 1.0, 0.0) == pytest.approx(0.44)
    assert rim("square", 1.0, 1.0) == pytest.approx(hypot(0.44, 0.44))
    assert rim("square", 0.0, 0.0) == 0.0


def test_a_path_is_enlarged_and_put_elsewhere() -> None:
    assert scaled((("M", (1.0, 2.0)), ("Z", ())), 10.0, 5.0, 7.0) == (
        ("M", (15.0, 27.0)),
        ("Z", ()),
    )


def test_every_pattern_but_the_plain_one_has_marks() -> None:
    assert marks_of("plain") is None
    for pattern in set(Pattern) - {Pattern.PLAIN}:
        marked = marks_of(pattern)
        assert marked is not None
        assert marked.breadth < TILE / 4


def test_what_is_no_shape_and_no_pattern_is_refused() -> None:
    with pytest.raises(ValueError, match="blob"):
        path_of("blob")
    with pytest.raises(ValueError, match="fur"):
        marks_of("fur")
