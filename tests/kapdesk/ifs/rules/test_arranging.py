"""Parts in line and evenly apart; what is locked stays, and a second time changes nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.ifs.model.drawn import Drawn, moved
from kapdesk.ifs.model.moves import PartMet
from kapdesk.ifs.model.parts import REACH, Place
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.rules.allowed import against
from kapdesk.ifs.rules.arranging import (
    Align,
    Spread,
    aligned,
    distributed,
    middle_of,
    shifted,
    within,
)
from kapdesk.kernel.ids import PartId
from tests.fakes.ifs import part
from tests.kapdesk.ifs.strategies import states

A, B, C = PartId("a"), PartId("b"), PartId("c")


def laid(*places: Place) -> Drawn:
    names = "abcdef"
    met = [PartMet(part(names[n], n + 1), place) for n, place in enumerate(places)]
    return moved(Drawn(), met)


THREE = laid(Place(0, 0, 40), Place(100, 50, 80), Place(300, 90, 60))


@pytest.mark.parametrize(
    ("how", "expected"),
    [
        (Align.LEFT, [(0, 0), (20, 50), (10, 90)]),
        (Align.RIGHT, [(310, 0), (290, 50), (300, 90)]),
        (Align.TOP, [(0, 0), (100, 20), (300, 10)]),
        (Align.BOTTOM, [(0, 100), (100, 80), (300, 90)]),
        (Align.ACROSS, [(0, 45), (100, 45), (300, 45)]),
        (Align.DOWN, [(150, 0), (150, 50), (150, 90)]),
    ],
)
def test_parts_come_in_line(how: Align, expected: list[tuple[float, float]]) -> None:
    after = moved(THREE, aligned(THREE, (A, B, C), how))
    assert [(after.place(one).x, after.place(one).y) for one in (A, B, C)] == expected


def test_gaps_become_equal_and_the_outer_two_stay() -> None:
    after = moved(THREE, distributed(THREE, (A, B, C), Spread.ACROSS))
    assert [after.place(one).x for one in (A, B, C)] == [0, 145, 300]
    assert distributed(THREE, (A, B), Spread.ACROSS) == ()
    assert aligned(THREE, (A,), Align.LEFT) == ()


def test_what_is_locked_stays_and_sizes_may_come_from_elsewhere() -> None:
    drawn = laid(Place(0, 0, 40), Place(100, 50, 80, locked=True), Place(300, 90, 60))
    after = moved(drawn, aligned(drawn, (A, B, C), Align.LEFT))
    assert after.place(B) == drawn.place(B)
    after = moved(drawn, aligned(drawn, (A, B, C), Align.LEFT, {A: 100.0}))
    assert after.place(C).x == -20.0


def test_nothing_goes_farther_than_the_map() -> None:
    assert within(30_000.0) == REACH.high
    assert shifted(THREE, {A: (0.0, 0.0)}) == ()
    assert middle_of([(0.0, 0.0), (4.0, 2.0)]) == (2.0, 1.0)


@given(states(), st.sampled_from((*Align, *Spread)))
def test_any_arranging_is_one_allowed_move_and_leaves_what_is_locked(
    state: IfsState, how: Align | Spread
) -> None:
    drawn = state.drawn
    ids = [one.id for one in drawn.present()]
    moves = aligned(drawn, ids, how) if isinstance(how, Align) else distributed(drawn, ids, how)
    assert len(moves) <= 1
    assert against(drawn, moves) is None
    after = moved(drawn, moves)
    for one in ids:
        if drawn.place(one).locked:
            assert after.place(one) == drawn.place(one)
