"""Marks at work: added, joined, changed, taken away, and every step taken back."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from msgspec.structs import replace

from kapdesk.body.model import BodyMark, BodyMarks
from kapdesk.body.parse import against
from kapdesk.body.regions import NOWHERE
from tests.kapdesk.body.strategies import PLACES
from tests.ui.bodymap.conftest import felt
from ui.bodymap.working import Working


def test_what_is_put_in_is_named_and_the_last_is_current() -> None:
    working = Working()
    working.put(felt("throat tight 7; gut"))
    assert len({mark.id for mark in working.marks if mark.id}) == 2
    assert working.current == working.marks[-1]
    assert not working.undoable


def test_names_of_before_are_kept() -> None:
    working = Working()
    working.put((BodyMark(regions=("I.M.gut",), id="a"),))
    assert working.marks[0].id == "a"


def test_a_pressed_region_is_a_mark_and_pressed_again_becomes_current() -> None:
    working = Working()
    assert working.pick("I.M.gut", joins=False)
    assert working.pick("I.M.throat", joins=False)
    assert not working.pick("I.M.gut", joins=False)
    assert working.current == working.marks[0]
    assert len(working.marks) == 2


def test_a_region_joins_the_current_mark_once() -> None:
    working = Working()
    working.pick("I.M.gut", joins=True)
    assert working.pick("I.M.throat", joins=True)
    assert not working.pick("I.M.throat", joins=True)
    assert [mark.regions for mark in working.marks] == [("I.M.gut", "I.M.throat")]


def test_nowhere_stands_alone_and_goes_when_something_is_felt() -> None:
    working = Working()
    working.put(felt("throat; gut"))
    working.say_nowhere()
    assert [mark.regions for mark in working.marks] == [(NOWHERE,)]
    working.pick("I.M.gut", joins=False)
    assert [mark.regions for mark in working.marks] == [("I.M.gut",)]


def test_nothing_joins_nowhere() -> None:
    working = Working()
    working.say_nowhere()
    assert not working.pick("I.M.gut", joins=True)


def test_a_removed_mark_gives_way_to_the_one_before() -> None:
    working = Working()
    working.put(felt("throat; gut; jaw"))
    working.choose(working.marks[1].id)
    working.remove()
    assert [mark.regions for mark in working.marks] == [("I.M.throat",), ("I.M.jaw",)]
    assert working.current == working.marks[0]
    working.remove()
    working.remove()
    working.remove()
    assert working.marks == ()
    assert working.current is None


def test_a_change_that_changes_nothing_is_no_step() -> None:
    working = Working()
    working.put(felt("throat"))
    assert not working.change(working.marks[0])
    assert not working.undoable


class Steps(RuleBasedStateMachine):
    """Whatever is done, each step goes back to exactly what was before."""

    def __init__(self) -> None:
        super().__init__()
        self._working = Working()
        self._seen: list[BodyMarks] = [()]

    @rule(place=st.sampled_from(PLACES), joins=st.booleans())
    def picks(self, place: str, joins: bool) -> None:
        if self._working.pick(place, joins=joins):
            self._seen.append(self._working.marks)

    @rule(intensity=st.integers(0, 10))
    def rates(self, intensity: int) -> None:
        current = self._working.current
        if current is not None and self._working.change(replace(current, intensity=intensity)):
            self._seen.append(self._working.marks)

    @rule()
    def says_nowhere(self) -> None:
        self._working.say_nowhere()
        self._seen.append(self._working.marks)

    @rule()
    def removes(self) -> None:
        if self._working.current is not None:
            self._working.remove()
            self._seen.append(self._working.marks)

    @rule()
    def undoes(self) -> None:
        self._working.undo()
        if len(self._seen) > 1:
            self._seen.pop()

    @invariant()
    def stands_as_it_was_seen(self) -> None:
        assert self._working.marks == self._seen[-1]
        assert against(self._working.marks) == ()
        assert (self._working.current is None) == (not self._working.marks)


TestSteps = Steps.TestCase
