"""Guides draw a part in line where it is nearly so already, and can be off."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kapdesk.ifs.rules.snapping import WITHIN, Box, Guide, snapped

OTHER = Box(100.0, 100.0, 80.0)
coordinates = st.floats(-500, 500)
boxes = st.builds(Box, coordinates, coordinates, st.floats(32, 240))


def test_a_middle_snaps_to_a_middle_and_shows_the_line() -> None:
    found = snapped(103.0, 300.0, 40.0, [OTHER])
    assert (found.x, found.y) == (100.0, 300.0)
    assert found.guides == (Guide(True, 100.0, 60.0, 320.0),)


def test_an_edge_snaps_to_an_edge_and_to_the_other_edge() -> None:
    assert snapped(82.0, 300.0, 40.0, [OTHER]).x == 80.0
    beside = snapped(162.0, 300.0, 40.0, [OTHER])
    assert beside.x == 160.0
    assert beside.guides[0].at == 140.0


def test_both_ways_snap_by_themselves() -> None:
    found = snapped(303.0, 102.0, 40.0, [OTHER, Box(300.0, 500.0, 40.0)])
    assert (found.x, found.y) == (300.0, 100.0)
    assert [guide.down for guide in found.guides] == [True, False]


def test_guides_that_are_off_change_nothing() -> None:
    assert snapped(103.0, 101.0, 40.0, [OTHER], on=False) == (103.0, 101.0, ())
    assert snapped(103.0, 101.0, 40.0, []) == (103.0, 101.0, ())


@given(coordinates, coordinates, st.floats(32, 240), st.lists(boxes, max_size=5))
def test_nothing_is_drawn_farther_than_it_may_and_a_guide_says_so(
    x: float, y: float, size: float, others: list[Box]
) -> None:
    found = snapped(x, y, size, others)
    assert abs(found.x - x) <= WITHIN + 1e-9
    assert abs(found.y - y) <= WITHIN + 1e-9
    if found.x != x:
        assert any(guide.down for guide in found.guides)
    if found.y != y:
        assert any(not guide.down for guide in found.guides)
