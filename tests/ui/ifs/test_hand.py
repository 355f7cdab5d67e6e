"""What a hand does to the map."""

from __future__ import annotations

from kapdesk.ifs.model.moves import PartMoved
from kapdesk.ifs.model.parts import Place, Placed
from kapdesk.kernel.ids import PartId
from kapdesk.vault.errors import VaultDamaged
from tests.ui.ifs.visit import Visit, laid, state
from ui.ifs.hand import NOTHING_TO_REDO, NOTHING_TO_UNDO, Hand
from ui.work.pen import Pen


def hand_of(visit: Visit) -> tuple[Hand, list[str]]:
    hand = Hand(visit.desk.ifs.map, Pen(visit.lane, visit.entries, visit.page), visit.page)
    told: list[str] = []
    for signal in (hand.refused, hand.failed, hand.said):
        signal.connect(told.append)
    hand.stand(visit.book, None)
    return hand, told


def at(x: float) -> PartMoved:
    return PartMoved((Placed(PartId("young"), Place(x, 0.0)),))


def test_a_gesture_is_laid_taken_back_and_put_back(visit: Visit) -> None:
    laid(visit)
    hand, told = hand_of(visit)
    before = state(visit).drawn.digest()
    hand.lay((at(100.0),))
    after = state(visit).drawn.digest()
    hand.undo()
    assert state(visit).drawn.digest() == before
    hand.redo()
    assert state(visit).drawn.digest() == after
    hand.redo()
    assert told == [NOTHING_TO_REDO]


def test_what_was_not_laid_is_said(visit: Visit) -> None:
    laid(visit)
    hand, told = hand_of(visit)
    hand.lay((at(1e9),))
    hand.undo()
    hand.undo()
    visit.lane.trouble = VaultDamaged()
    hand.lay((at(10.0),))
    assert told[0].startswith("A place lies between")
    assert told[1] == NOTHING_TO_UNDO
    assert told[2] == VaultDamaged().sentence


def test_nothing_is_laid_for_nobody(visit: Visit) -> None:
    hand, told = hand_of(visit)
    hand.stand(type(visit.book)(""), None)
    hand.lay((at(10.0),))
    hand.undo()
    assert told == []
    assert len(hand.new_id()) == 36
