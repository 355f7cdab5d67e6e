"""Moves: all process notes, all of a gesture, searched by what they say, with the pictures they name."""

from __future__ import annotations

from typing import get_args

import pytest

from kapdesk.chart.model import Drawer, Fact
from kapdesk.ifs.model.moves import MOVES, Move
from tests.fakes.facts import whole


def test_the_union_and_the_list_name_the_same_moves() -> None:
    assert set(get_args(Move)) == set(MOVES)


@pytest.mark.parametrize("kind", MOVES)
def test_a_move_is_a_process_note_of_a_gesture(kind: type[Fact]) -> None:
    made = whole(kind, "word")
    assert made.drawer is Drawer.PROCESS
    assert getattr(made, "gesture", None) == 1
    assert "word" in made.words() or kind.__name__ in {
        "PartMoved",
        "PartsBroughtBack",
        "ThingsTaken",
    }


def test_pictures_are_named_by_whoever_has_one() -> None:
    named = {kind.__name__ for kind in MOVES if getattr(whole(kind, "w"), "pictures", tuple)()}
    assert named == {"PartMet", "PartDescribed", "NotePinned"}
