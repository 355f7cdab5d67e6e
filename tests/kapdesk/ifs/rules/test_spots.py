"""The nearest free place is free, near, and the same every time."""

from __future__ import annotations

from math import hypot

from hypothesis import given
from hypothesis import strategies as st

from kapdesk.ifs.model.parts import REACH
from kapdesk.ifs.rules.spots import Rect, Spots, room_of

values = st.integers(-600, 600)
rects = st.builds(Rect, values, values, st.integers(20, 300), st.integers(20, 300))


def test_touching_is_not_lying_over_each_other() -> None:
    one = Rect(0, 0, 100, 50)
    assert not one.meets(one.at(100, 0))
    assert one.meets(one.at(99, 0))
    assert not one.meets(one.at(0, 50))


def test_a_free_place_is_kept_and_a_taken_one_left() -> None:
    spots = Spots()
    one = Rect(0, 0, 100, 100)
    assert spots.nearest(one) == one
    second = spots.nearest(one)
    assert not second.meets(one)
    assert hypot(second.x, second.y) < 160


def test_nothing_lies_past_the_edge_of_the_map() -> None:
    edge = Rect(REACH.high, 0, 100, 100)
    assert Spots().nearest(edge).x <= REACH.high - 50


def test_a_long_name_takes_room_up_to_a_point() -> None:
    assert room_of(0, 0, 80, "a").width == 100
    assert room_of(0, 0, 80, "a" * 15).width > 100
    assert room_of(0, 0, 80, "a" * 80) == room_of(0, 0, 80, "a" * 40)


@given(st.lists(rects, max_size=25))
def test_whoever_is_laid_lies_over_nobody_and_the_same_way_again(wanted: list[Rect]) -> None:
    spots, again = Spots(), Spots()
    laid = [spots.nearest(one) for one in wanted]
    assert not any(one.meets(other) for n, one in enumerate(laid) for other in laid[:n])
    assert [again.nearest(one) for one in wanted] == laid
