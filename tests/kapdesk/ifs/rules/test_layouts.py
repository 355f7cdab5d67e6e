"""Layouts: nothing over anything else, the same every time, what is locked or was not chosen untouched."""

from __future__ import annotations

from collections.abc import Callable, Collection
from itertools import combinations, count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kapdesk.ifs.model.drawn import Drawn, moved
from kapdesk.ifs.model.moves import FrameDrawn, Move, PartMet, PartMoved
from kapdesk.ifs.model.nouns import Kind, Ring, Seen, Tie
from kapdesk.ifs.model.parts import Part, Place
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.rules.allowed import against
from kapdesk.ifs.rules.layouts import clusters, polarity, rings
from kapdesk.ifs.rules.looks import looks_of
from kapdesk.ifs.rules.spots import SELF, Rect
from kapdesk.kernel.ids import PartId
from tests.fakes.ifs import bond, met, part
from tests.kapdesk.ifs.strategies import states

Layout = Callable[[IfsState, Collection[str] | None], tuple[Move, ...]]


def _clusters(state: IfsState, ids: Collection[str] | None) -> tuple[Move, ...]:
    counted = count(1)
    return clusters(state, ids, lambda: f"new{next(counted)}")


LAYOUTS: tuple[Layout, ...] = (rings, _clusters, polarity)
layouts = st.sampled_from(LAYOUTS)


def state_of(*moves: Move) -> IfsState:
    return IfsState(drawn=moved(Drawn(), moves))


def after(state: IfsState, moves: tuple[Move, ...]) -> IfsState:
    assert against(state.drawn, moves) is None
    return IfsState(drawn=moved(state.drawn, moves))


def boxes(state: IfsState) -> dict[PartId, Rect]:
    looks, drawn = looks_of(state), state.drawn
    return {
        one.id: Rect(
            drawn.place(one.id).x,
            drawn.place(one.id).y,
            looks.parts[one.id].size,
            looks.parts[one.id].size,
        )
        for one in drawn.present()
    }


def fixed(state: IfsState, ids: Collection[str] | None) -> set[PartId]:
    """Who may not be moved."""
    return {
        one.id
        for one in state.drawn.present()
        if state.drawn.place(one.id).locked or (ids is not None and one.id not in ids)
    }


@settings(deadline=None)
@given(states(), layouts, st.data())
def test_nothing_that_is_laid_lies_over_anything(
    state: IfsState, layout: Layout, data: st.DataObject
) -> None:
    everyone = [one.id for one in state.drawn.present()]
    ids = data.draw(st.none() | st.lists(st.sampled_from(everyone), unique=True))
    moves = layout(state, ids)
    if layout is polarity and not moves:
        return
    done, held = boxes(after(state, moves)), fixed(state, ids)
    for one, other in combinations(done, 2):
        if not (one in held and other in held):
            assert not done[one].meets(done[other]), (one, other)
    assert not any(done[one].meets(SELF) for one in done if one not in held)


@settings(deadline=None)
@given(states(), layouts, st.data())
def test_what_is_locked_or_not_chosen_stays_and_it_is_one_gesture_the_same_each_time(
    state: IfsState, layout: Layout, data: st.DataObject
) -> None:
    everyone = [one.id for one in state.drawn.present()]
    ids = data.draw(st.none() | st.lists(st.sampled_from(everyone), unique=True))
    moves = layout(state, ids)
    assert moves == layout(state, ids)
    then = after(state, moves).drawn
    for one in fixed(state, ids):
        assert then.place(one) == state.drawn.place(one)
    assert sum(isinstance(one, PartMoved) for one in moves) <= 1
    assert then.parts == state.drawn.parts


def test_rings_keep_how_near_to_self_a_part_stands() -> None:
    state = state_of(
        met("close", 1, 0, 90), met("near", 2, 200), met("edge", 3, 0, -400), met("far", 4, -900, 0)
    )
    then = after(state, rings(state)).drawn  # fmt: skip
    assert [then.place(PartId(one)).ring for one in ("close", "near", "edge", "far")] == list(Ring)
    assert then.place(PartId("near")).y == 0.0
    assert then.place(PartId("far")) == state.drawn.place(PartId("far"))


def test_who_had_no_place_yet_stands_by_what_it_does() -> None:
    exile = PartMet(part("young", 2, kind=Kind.EXILE))
    state = state_of(met("scanner", 1), exile)
    then = after(state, rings(state)).drawn
    assert then.place(PartId("scanner")).ring is Ring.NEARBY
    assert then.place(PartId("young")).ring is Ring.EDGE


def test_a_ring_that_is_laid_already_stays_as_it_is() -> None:
    state = state_of(*(met(f"p{n}", n, 10.0 * n, 200.0) for n in range(1, 9)))
    once = after(state, rings(state))
    assert rings(once) == ()


def test_whoever_was_there_first_stays_when_somebody_new_is_laid() -> None:
    old = [met(f"p{n}", n, 10.0 * n, 200.0) for n in range(1, 9)]
    once = after(state_of(*old), rings(state_of(*old)))
    more = IfsState(drawn=moved(once.drawn, (met("new", 9, 60.0, 240.0),)))
    (move,) = rings(more)
    assert isinstance(move, PartMoved)
    assert [one.part for one in move.placed] == ["new"]


def told(name: str, number: int, trailhead: str, x: float = 0, seen: Seen = Seen.BOTH) -> PartMet:
    return PartMet(
        Part(PartId(name), number, name, trailhead=trailhead, seen_by=seen), Place(x, 300)
    )


def test_a_cluster_has_its_frame_with_all_of_it_inside() -> None:
    state = state_of(
        told("a", 1, "Sunday evening"), told("b", 2, "sunday  evening", 500), told("c", 3, "")
    )
    then = after(state, _clusters(state, None))
    (frame,) = then.drawn.frames.values()
    assert frame.words == "Sunday evening"
    for name, inside in (("a", True), ("b", True), ("c", False)):
        place = then.drawn.place(PartId(name))
        within = frame.x < place.x < frame.x + frame.width and (
            frame.y < place.y < frame.y + frame.height
        )
        assert within is inside
    again = _clusters(then, None)
    assert {one.frame.id for one in again if isinstance(one, FrameDrawn)} <= {frame.id}


def test_what_only_the_therapist_may_see_is_not_told_by_a_frame() -> None:
    state = state_of(told("a", 1, "secret", seen=Seen.CLINICIAN))
    (frame,) = after(state, _clusters(state, None)).drawn.frames.values()
    assert frame.seen_by is Seen.CLINICIAN
    both = state_of(told("a", 1, "Secret", seen=Seen.CLINICIAN), told("b", 2, "secret"))
    (frame,) = after(both, _clusters(both, None)).drawn.frames.values()
    assert (frame.words, frame.seen_by) == ("secret", Seen.BOTH)


def see_saw(locked: bool = False) -> IfsState:
    return state_of(
        PartMet(part("critic", 1), Place(300, 300, locked=locked)),
        met("escape", 2, -200, 700),
        PartMet(part("young", 3, kind=Kind.EXILE), Place(900, 900)),
        met("else", 4, 50, 460),
        bond("critic", "young"),
        bond("escape", "young"),
        bond("critic", "escape", Tie.POLARISED),
    )


@pytest.mark.parametrize("locked", [False, True])
def test_a_see_saw_has_whom_they_protect_in_the_middle(locked: bool) -> None:
    state = see_saw(locked)
    then = after(state, polarity(state)).drawn
    left, middle, right = (then.place(PartId(one)) for one in ("escape", "young", "critic"))
    assert left.x < middle.x < right.x
    assert left.y == middle.y == right.y
    assert right.x - middle.x == pytest.approx(middle.x - left.x, abs=0.02)
    assert (right == state.drawn.place(PartId("critic"))) is locked


def test_where_nobody_pulls_there_is_no_see_saw() -> None:
    state = state_of(met("a", 1), met("b", 2), bond("a", "b"))
    assert polarity(state) == ()


def test_three_hundred_parts_on_one_spot_find_room() -> None:
    state = state_of(*(met(f"p{n}", n, 100.0) for n in range(1, 301)))
    for layout in LAYOUTS:
        done = boxes(after(state, layout(state, None)))
        if layout is not polarity:
            assert not any(one.meets(other) for one, other in combinations(done.values(), 2))
