"""What hands and keys mean, as moves: none of it is refused, and all of it comes to nothing where it does nothing."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kapdesk.ifs.model.drawn import Drawn, moved
from kapdesk.ifs.model.moves import (
    FrameDrawn,
    NotePinned,
    PartDescribed,
    PartMet,
    PartMoved,
    PartsBroughtBack,
)
from kapdesk.ifs.model.nouns import Tie
from kapdesk.ifs.model.parts import Frame, Note, Part, Place
from kapdesk.ifs.rules.allowed import against
from kapdesk.kernel.ids import PartId
from tests.ui.ifs.map.conftest import FRAME, NOTE, THREE
from ui.ifs.map import acting, marking
from ui.ifs.map.acting import Moves

BEGUN = moved(Drawn(), (*THREE, FRAME, NOTE))
KEYS = ("Scanner", "Escape", "Critic", "Scanner polarised with Escape", "frame", "note", "nobody")

Act = Callable[[Drawn, tuple[str, ...]], Moves]

ACTS: list[Act] = [
    lambda drawn, keys: acting.shifted(drawn, keys, 40_000.0, -7.0),
    lambda drawn, keys: acting.sized(drawn, keys, 3),
    lambda drawn, keys: acting.sized(drawn, keys, -9),
    lambda drawn, keys: acting.deepened(drawn, keys, 2),
    marking.locked,
    acting.hidden,
    acting.put_away,
    acting.unbonded,
    acting.unframed,
]


@given(st.lists(st.tuples(st.sampled_from(ACTS), st.sets(st.sampled_from(KEYS))), max_size=8))
def test_no_act_is_ever_refused(done: list[tuple[Act, set[str]]]) -> None:
    drawn = BEGUN
    for act, keys in done:
        moves = act(drawn, tuple(sorted(keys)))
        assert against(drawn, moves) is None
        drawn = moved(drawn, moves)


@pytest.mark.parametrize("act", ACTS)
def test_with_nothing_chosen_nothing_is_done(act: Act) -> None:
    assert act(BEGUN, ()) == ()
    assert act(BEGUN, ("nobody",)) == ()


def test_what_was_sized_by_its_activation_is_sized_by_hand_from_then_on() -> None:
    part = Part(PartId("loud"), 1, "Loud", size_by_activation=True)
    drawn = moved(Drawn(), (PartMet(part, Place(100, 0)),))
    first, second = acting.sized(drawn, ("loud",), 1)
    assert isinstance(first, PartMoved)
    assert isinstance(second, PartDescribed)
    assert not second.part.size_by_activation


def test_a_bond_is_changed_and_turned_and_the_same_again_is_nothing() -> None:
    bond = "Scanner polarised with Escape"
    assert acting.tied(BEGUN, bond, Tie.POLARISED) == ()
    assert against(BEGUN, acting.tied(BEGUN, bond, Tie.TRIGGERS)) is None
    assert against(BEGUN, acting.turned(BEGUN, bond)) is None
    assert acting.turned(BEGUN, "nobody") == ()


def test_what_was_put_away_keeps_its_bonds_for_when_it_comes_back() -> None:
    away = moved(BEGUN, acting.put_away(BEGUN, ("Scanner",)))
    assert tuple(away.standing_bonds()) == ()
    back = moved(away, (PartsBroughtBack((PartId("Scanner"),)),))
    assert len(tuple(back.standing_bonds())) == 1


def test_names_that_are_empty_lay_nothing() -> None:
    fresh = map(str, count())
    assert acting.met(BEGUN, "  ", 0.0, 0.0, fresh.__next__) == ((), "")
    assert acting.pinned(" \n", 0.0, 0.0, fresh.__next__) == ((), "")
    assert acting.named(BEGUN, "Scanner", " ") == ()
    assert acting.named(BEGUN, "nobody", "words") == ()


@pytest.mark.parametrize("move", [FRAME, NOTE])
def test_what_is_locked_is_moved_by_no_other_way(move: FrameDrawn | NotePinned) -> None:
    thing = move.frame if isinstance(move, FrameDrawn) else move.note
    held = replace(thing, locked=True)
    drawn = moved(BEGUN, (_laid(held),))
    refused = against(drawn, (_laid(replace(held, x=held.x + 4.0)),))
    assert refused is not None
    assert refused.sentences() == "It is locked where it is; unlock it first."
    for allowed in (replace(held, words="other words"), replace(thing, x=held.x + 4.0)):
        assert against(drawn, (_laid(allowed),)) is None
    assert acting.shifted(drawn, (held.id,), 4.0, 0.0) == ()
    assert acting.sized(drawn, (held.id,), 1) == ()
    assert acting.stretched(drawn, held.id, 0.0, 0.0, 300.0, 300.0) == ()


def _laid(thing: Frame | Note) -> FrameDrawn | NotePinned:
    return FrameDrawn(thing) if isinstance(thing, Frame) else NotePinned(thing)
