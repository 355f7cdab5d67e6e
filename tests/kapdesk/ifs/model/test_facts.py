"""Everything that can happen in parts work is known to a vault."""

from __future__ import annotations

from kapdesk.ifs.model.facts import FACTS, SAID, WORK
from kapdesk.ifs.model.kept import MeetingsCarried
from kapdesk.ifs.model.moves import MOVES


def test_moves_and_work_are_apart_and_each_stands_once() -> None:
    assert set(MOVES).isdisjoint(WORK)
    assert len(FACTS) == len(set(FACTS)) == len(MOVES) + len(WORK) + 1
    assert set(FACTS) == {*SAID, MeetingsCarried}
