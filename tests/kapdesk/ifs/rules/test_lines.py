"""A line goes from rim to rim and never backwards."""

from __future__ import annotations

from math import hypot

import pytest
from hypothesis import given
from msgspec.structs import replace

from kapdesk.ifs.model.drawn import Drawn, moved
from kapdesk.ifs.model.moves import NotePinned, PartsPutAway
from kapdesk.ifs.model.nouns import Tie
from kapdesk.ifs.model.parts import Note
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.rules.lines import APART, CLEAR, ends_of, lines_of, note_line, note_lines
from kapdesk.ifs.rules.looks import looks_of
from kapdesk.kernel.ids import PartId, ThingId
from tests.fakes.ifs import bond, met
from tests.kapdesk.ifs.strategies import states
from tests.kapdesk.ifs.told import Work


def test_a_line_ends_a_little_before_each_outline() -> None:
    work = Work()
    work.lays(met("a", 1, 0), met("b", 2, 400), bond("a", "b"))
    (one,) = work.drawn.standing_bonds()
    a, b = ends_of(work.drawn, looks_of(work.state), one)
    assert (a, b) == ((42 + CLEAR, 0.0), (400 - 42 - CLEAR, 0.0))


@given(states())
def test_a_line_lies_between_the_middles(state: IfsState) -> None:
    looks = looks_of(state)
    for one in state.drawn.standing_bonds():
        a, b = ends_of(state.drawn, looks, one)
        first, last = state.drawn.place(one.a), state.drawn.place(one.b)
        whole = hypot(last.x - first.x, last.y - first.y)
        assert hypot(b[0] - a[0], b[1] - a[1]) <= whole + 1e-6


def test_bonds_between_the_same_two_run_beside_each_other() -> None:
    work = Work()
    work.lays(met("a", 1, 0), met("b", 2, 400))
    work.lays(bond("a", "b"), bond("b", "a", Tie.PROTECTS), bond("a", "b", Tie.COPIES))
    looks = looks_of(work.state)
    found = [(a[1], b[1]) for _, a, b in lines_of(work.drawn, looks)]
    assert sorted(found) == [(-APART, -APART), (0.0, 0.0), (APART, APART)]


@given(states())
def test_every_standing_bond_has_its_line(state: IfsState) -> None:
    drawn = state.drawn
    told = [bond for bond, _, _ in lines_of(drawn, looks_of(state))]
    assert told == list(drawn.standing_bonds())


def test_the_line_of_a_note_goes_from_its_edge_to_the_edge_of_its_part() -> None:
    note = Note(ThingId("n"), 300.0, 0.0, 100.0, 50.0, words="w", about=PartId("a"))
    drawn = moved(Drawn(), (met("a", 1), NotePinned(note)))
    looks = looks_of(IfsState(drawn=drawn))
    ((a, b),) = note_lines(drawn, looks)
    assert (a, b[1]) == ((250.0, 0.0), 0.0)
    assert b[0] == pytest.approx(looks.parts[PartId("a")].size / 2 + CLEAR)
    bare = moved(drawn, (NotePinned(replace(note, about=None)),))
    assert tuple(note_lines(bare, looks)) == ()
    away = moved(drawn, (PartsPutAway((PartId("a"),)),))
    assert tuple(note_lines(away, looks)) == ()


@pytest.mark.parametrize("at", [(0.0, 0.0), (60.0, 10.0)])
def test_a_note_that_lies_over_its_part_has_no_line(at: tuple[float, float]) -> None:
    note = Note(ThingId("n"), *at, 100.0, 50.0, words="w", about=PartId("a"))
    assert note_line(note, (0.0, 0.0), 45.0) is None
