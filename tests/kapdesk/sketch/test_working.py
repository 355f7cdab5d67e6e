"""Undo and redo of a drawing."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from kapdesk.sketch.model import Sketch, Stroke
from kapdesk.sketch.working import MOST_STEPS, Working
from tests.kapdesk.sketch.strategies import strokes

_steps = st.lists(st.one_of(strokes(), st.integers(0, 4)), max_size=12)


def _worked(steps: list[Stroke | int]) -> list[Working]:
    """What the drawing was after each step: a stroke, or the erasing of one."""
    found = [Working()]
    for step in steps:
        now = found[-1]
        found.append(now.erased([step]) if isinstance(step, int) else now.added(step))
    return found


@given(_steps)
def test_undo_goes_back_through_every_step_and_redo_comes_forward(
    steps: list[Stroke | int],
) -> None:
    worked = _worked(steps)
    states = [one.now for one in worked]
    distinct = [states[0], *(b for a, b in itertools.pairwise(states) if a != b)]
    at = worked[-1]
    back = [at.now]
    while at.undoable:
        at = at.undone()
        back.append(at.now)
    assert back == distinct[::-1]
    forth = [at.now]
    while at.redoable:
        at = at.redone()
        forth.append(at.now)
    assert forth == distinct
    assert at == worked[-1]


@given(_steps, strokes())
def test_a_new_stroke_lets_go_what_was_undone(steps: list[Stroke | int], stroke: Stroke) -> None:
    after = _worked(steps)[-1].undone().added(stroke)
    assert not after.redoable
    assert after.undone().redone() == after


def test_nothing_to_undo_redo_or_erase_changes_nothing() -> None:
    start = Working()
    assert start.undone() is start
    assert start.redone() is start
    assert start.erased([0]) is start
    assert start.now == Sketch()


@given(strokes())
def test_the_oldest_steps_are_let_go(stroke: Stroke) -> None:
    at = Working()
    for _ in range(MOST_STEPS + 5):
        at = at.added(stroke)
    assert len(at.past) == MOST_STEPS
    assert len(at.now.strokes) == MOST_STEPS + 5
