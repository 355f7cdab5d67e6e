"""Labels that never cover each other."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from kapdesk.press.lanes import Placed, lane_count, lanes_for, spread

WANTED = st.lists(st.tuples(st.floats(0, 500), st.floats(1, 120)), max_size=20).map(sorted)


@given(WANTED)
def test_labels_in_one_lane_do_not_touch_and_stay_inside(wanted: list[tuple[float, float]]) -> None:
    placed = lanes_for(wanted, (0.0, 500.0), 4)
    kept = [(p, width) for p, (_, width) in zip(placed, wanted, strict=True) if p.lane is not None]
    assert all(p.start_pt >= 0.0 and p.start_pt + width <= 500.001 for p, width in kept)
    for (a, a_width), (b, b_width) in combinations(kept, 2):
        apart = a.start_pt + a_width <= b.start_pt or b.start_pt + b_width <= a.start_pt
        assert a.lane != b.lane or apart


def test_a_label_at_the_edge_is_pushed_back() -> None:
    assert lanes_for([(490.0, 60.0)], (0.0, 500.0), 1) == [Placed(0, 440.0)]


def test_a_label_without_room_is_named_so() -> None:
    placed = lanes_for([(0.0, 50.0), (10.0, 50.0)], (0.0, 500.0), 1)
    assert [p.lane for p in placed] == [0, None]
    assert lane_count(placed) == 1


def test_no_labels_need_no_lane() -> None:
    assert lane_count(lanes_for([], (0.0, 500.0), 3)) == 0


def test_crowded_heights_are_spread_and_kept_inside() -> None:
    found = spread([90.0, 92.0, 95.0], 10.0, (0.0, 100.0))
    assert found == [80.0, 90.0, 100.0]
    assert spread([10.0, 50.0], 10.0, (0.0, 100.0)) == [10.0, 50.0]
    assert spread([], 10.0, (0.0, 100.0)) == []
