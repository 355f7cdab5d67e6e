"""Boxes on a sheet: who meets whom, found over many squares."""

from __future__ import annotations

from kapdesk.ifs.handout.crowd import CELL_PT, SQUARE_PT, Box, Crowd, Density, around, box_about


def test_boxes_meet_where_they_share_room_and_not_where_they_touch() -> None:
    box = box_about(0.0, 0.0, 10.0, 10.0)
    assert box == Box(-5.0, -5.0, 5.0, 5.0)
    assert box.meets(box.moved(9.0, 9.0))
    assert not box.meets(box.moved(10.0, 0.0))
    assert box.grown(2.0).holds(box)
    assert not box.holds(box.moved(1.0, 0.0))
    assert (box.width, box.height, box.moved(3.0, 4.0).middle) == (10.0, 10.0, (3.0, 4.0))


def test_the_room_of_many_holds_each() -> None:
    boxes = [box_about(x, -x, 10.0, 4.0) for x in (0.0, 50.0, -20.0)]
    assert all(around(iter(boxes)).holds(box) for box in boxes)


def test_a_crowd_finds_what_stands_there_however_large_it_is() -> None:
    crowd = Crowd()
    large = Box(0.0, 0.0, 5 * CELL_PT, 5 * CELL_PT)
    crowd.add(large)
    assert not crowd.is_free(box_about(4.5 * CELL_PT, 4.5 * CELL_PT, 2.0, 2.0))
    assert crowd.is_free(large.moved(5 * CELL_PT, 0.0))


def test_points_are_counted_in_the_squares_a_box_touches() -> None:
    drawn = Density()
    for x in (1.0, 2.0, -30.0):
        drawn.add(x, 1.0)
    assert drawn.within(box_about(SQUARE_PT / 2, SQUARE_PT / 2, 2.0, 2.0)) == 2
    assert drawn.within(box_about(-30.0, 0.0, 60.0, 4.0)) == 3
    assert drawn.within(box_about(0.0, 50.0, 60.0, 4.0)) == 0
