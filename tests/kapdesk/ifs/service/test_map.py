"""The map through a real vault: one save a gesture, refusals that write nothing, undo and redo without limit."""

from __future__ import annotations

from kapdesk.chart.workbook import BOTH
from kapdesk.desk.desk import Desk
from kapdesk.ifs.model.moves import BondsEnded, PartMoved, PartsMerged
from kapdesk.ifs.model.parts import Place, Placed
from kapdesk.ifs.model.view import view_of
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BondId, BookId, PartId
from tests.fakes.ifs import bond, made, met, state_of

Room = tuple[Desk, BookId]


def test_a_gesture_is_one_save_and_what_it_says_stands(room: Room) -> None:
    desk, book = room
    entries = made(desk, book, (met("scanner", 1, 200), met("young one", 2, 400)))
    assert [entry.seq for entry in entries] == [entries[0].seq, entries[0].seq + 1]
    drawn = state_of(desk, book).drawn
    assert [one.name for one in drawn.present()] == ["scanner", "young one"]
    assert drawn.place(PartId("young one")).x == 400


def test_a_gesture_of_which_one_move_is_refused_writes_none(room: Room) -> None:
    desk, book = room
    found = desk.ifs.map.gesture(book, (met("scanner"), bond("scanner", "nobody")))
    assert isinstance(found, Refusals)
    assert state_of(desk, book).drawn.empty


def test_every_gesture_can_be_taken_back_and_put_back_to_the_same_map(room: Room) -> None:
    desk, book = room
    gestures = (
        (met("scanner", 1, 200), met("young one", 2, 400), met("escape", 3, -200)),
        (bond("scanner", "young one"), bond("escape", "young one")),
        (PartMoved((Placed(PartId("scanner"), Place(10, 20)),)),),
        (BondsEnded((BondId("scanner protects young one"),)),),
        (PartsMerged(PartId("scanner"), (PartId("escape"),)),),
    )
    digests = [state_of(desk, book).drawn.digest()]
    for moves in gestures:
        made(desk, book, moves)
        digests.append(state_of(desk, book).drawn.digest())
    for digest in reversed(digests[:-1]):
        assert desk.ifs.map.undo(book)
        assert state_of(desk, book).drawn.digest() == digest
    assert state_of(desk, book).drawn.empty
    assert desk.ifs.map.undo(book) == ()
    for digest in digests[1:]:
        assert desk.ifs.map.redo(book)
        assert state_of(desk, book).drawn.digest() == digest
    assert desk.ifs.map.redo(book) == ()


def test_a_new_gesture_after_an_undo_leaves_nothing_to_put_back(room: Room) -> None:
    desk, book = room
    made(desk, book, (met("scanner"),))
    desk.ifs.map.undo(book)
    made(desk, book, (met("escape"),))
    assert desk.ifs.map.redo(book) == ()
    assert [one.name for one in state_of(desk, book).drawn.present()] == ["escape"]


def test_the_ledger_read_anew_says_the_same_map(room: Room) -> None:
    desk, book = room
    made(desk, book, (met("scanner"), met("young one", 2)))
    made(desk, book, (bond("scanner", "young one"),))
    desk.ifs.map.undo(book)
    desk.ifs.map.redo(book)
    again = view_of(desk.ledger.book(book, drawers=BOTH))
    assert again.state == state_of(desk, book)


def test_bonds_follow_a_part_that_turned_out_to_be_another(room: Room) -> None:
    desk, book = room
    made(desk, book, (met("scanner"), met("young one", 2), met("escape", 3)))
    made(desk, book, (bond("escape", "young one"),))
    made(desk, book, (PartsMerged(PartId("scanner"), (PartId("escape"),)),))
    drawn = state_of(desk, book).drawn
    assert [(one.a, one.b) for one in drawn.standing_bonds()] == [("scanner", "young one")]
    assert drawn.lives_on(PartId("escape")) == "scanner"
