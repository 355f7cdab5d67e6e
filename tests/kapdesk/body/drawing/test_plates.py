"""Numbers lie in large marks and beside small ones, and never on each other."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from kapdesk.body.drawing.hatches import Bounds
from kapdesk.body.drawing.plates import Plates

ROOM = Bounds(0.0, 0.0, 300.0, 300.0)


def _meet(one: Bounds, other: Bounds) -> bool:
    return (
        one.left < other.right
        and other.left < one.right
        and one.top < other.bottom
        and other.top < one.bottom
    )


def _inside(plate: Bounds) -> bool:
    across = ROOM.left <= plate.left and plate.right <= ROOM.right
    return across and ROOM.top <= plate.top and plate.bottom <= ROOM.bottom


def test_a_large_mark_holds_its_number() -> None:
    plate = Plates(ROOM).put(20.0, 18.0, (150.0, 150.0), Bounds(100.0, 100.0, 200.0, 200.0))
    assert plate == Bounds(140.0, 141.0, 160.0, 159.0)


def test_a_small_mark_stays_in_sight_beside_its_number() -> None:
    mark = Bounds(145.0, 145.0, 155.0, 155.0)
    assert not _meet(Plates(ROOM).put(20.0, 18.0, (150.0, 150.0), mark), mark)


@given(st.lists(st.tuples(st.integers(20, 280), st.integers(60, 240)), min_size=1, max_size=6))
def test_a_few_numbers_never_lie_on_each_other_nor_outside(points: list[tuple[int, int]]) -> None:
    plates = Plates(ROOM)
    found = [
        plates.put(24.0, 16.0, (x, y), Bounds(x - 5.0, y - 5.0, x + 5.0, y + 5.0))
        for x, y in points
    ]
    assert all(map(_inside, found))
    assert not any(_meet(one, other) for one, other in combinations(found, 2))


def test_with_no_room_at_all_it_stands_at_its_mark() -> None:
    plates = Plates(Bounds(0.0, 0.0, 1.0, 1.0))
    plate = plates.put(20.0, 18.0, (0.5, 0.5), Bounds(0.0, 0.0, 1.0, 1.0))
    assert plate.left == 3.0
