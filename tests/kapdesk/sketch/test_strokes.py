"""Lines as paths: from end to end, within their heads, five ways."""

from __future__ import annotations

import pytest

from kapdesk.sketch.strokes import DASHES, HEAD, Arrow, Stroke, heads_of, line_path, line_width

A, B = (10.0, 20.0), (190.0, 20.0)


def test_a_whole_line_goes_straight_and_a_double_one_twice() -> None:
    assert line_path(A, B, "solid", 2.0) == (("M", A), ("L", B))
    assert line_path(A, B, "dashed", 2.0) == line_path(A, B, "solid", 2.0)
    double = line_path(A, B, "double", 2.0)
    assert [act for act, _ in double] == ["M", "L", "M", "L"]
    assert {values[1] for _, values in double} == {20.0 + 2.2, 20.0 - 2.2}


def test_a_zigzag_swings_to_both_sides_and_ends_where_it_should() -> None:
    path = line_path(A, B, Stroke.ZIGZAG, 2.0)
    assert path[-1] == ("L", B)
    assert {round(values[1], 1) for _, values in path} == {20.0, 23.2, 16.8}


@pytest.mark.parametrize("stroke", Stroke)
def test_a_line_keeps_clear_of_the_tip_of_its_head(stroke: Stroke) -> None:
    path = line_path(A, B, stroke, 2.0, Arrow.B)
    assert B[0] - HEAD * 2.0 < max(values[0] for _, values in path) < B[0]
    assert line_path(A, A, stroke, 2.0, Arrow.BOTH)


def test_heads_point_at_their_tips() -> None:
    (head,) = heads_of(A, B, Arrow.B, 2.0)
    assert head[0] == B
    assert head[1] == pytest.approx((180.0, 25.0))
    assert [one[0] for one in heads_of(A, B, "both", 2.0)] == [A, B]
    assert heads_of(A, B, "none", 2.0) == ()


def test_only_broken_lines_are_broken() -> None:
    assert set(DASHES) == {Stroke.DASHED, Stroke.DOTTED}
    assert line_width("double", 2.0) < line_width("solid", 2.0) == 2.0
    with pytest.raises(ValueError, match="wobbly"):
        line_path(A, B, "wobbly", 2.0)
