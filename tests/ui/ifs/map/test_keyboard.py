"""The map by keys alone: push, choose, name, bond, align; every gesture taken back and put back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QTimer

from kapdesk.ifs.model.moves import BondsEnded, PartMoved, PartsPutAway, ThingsTaken
from kapdesk.ifs.model.parts import SIZES
from kapdesk.kernel.ids import BondId, PartId, ThingId
from tests.ui.ifs.map.conftest import FRAME, NOTE, THREE, K, M, Person, Record
from ui.ifs.map.canvas import MapCanvas

SCANNER, ESCAPE, CRITIC = PartId("Scanner"), PartId("Escape"), PartId("Critic")
BOND = BondId("Scanner polarised with Escape")
BOTH = M.ControlModifier | M.ShiftModifier


def rest(canvas: MapCanvas) -> None:
    """The time after the last arrow is over."""
    timer = canvas.findChild(QTimer, "nudges at rest")
    assert timer is not None
    assert timer.isActive()
    timer.stop()
    timer.timeout.emit()


def test_arrows_push_in_one_gesture_once_they_rest(record: Record, person: Person) -> None:
    record.canvas.select(("Scanner",))
    person.keys(K.Key_Right, K.Key_Right, K.Key_Down)
    assert record.kept == []
    assert person.item_at("Scanner") == (-192, -96)
    rest(record.canvas)
    ((move,),) = record.kept
    assert isinstance(move, PartMoved)
    place = record.drawn.place(SCANNER)
    assert (place.x, place.y) == (-192, -96)


def test_with_shift_an_arrow_pushes_farther(record: Record, person: Person) -> None:
    record.canvas.select(("Scanner", "Critic"))
    person.keys(K.Key_Left, held=M.ShiftModifier)
    rest(record.canvas)
    assert record.drawn.place(SCANNER).x == -232
    assert record.drawn.place(CRITIC).x == 68


def test_esc_forgets_what_was_pushed(record: Record, person: Person) -> None:
    record.canvas.select(("Scanner",))
    person.keys(K.Key_Right, K.Key_Escape)
    assert record.kept == []
    assert person.item_at("Scanner") == (-200, -100)
    assert record.canvas.chosen == ("Scanner",)


def test_another_act_lays_what_was_pushed_first(record: Record, person: Person) -> None:
    record.canvas.select(("Scanner",))
    person.keys(K.Key_Right, K.Key_L)
    assert len(record.kept) == 2
    assert record.drawn.place(SCANNER).x == -196
    assert record.drawn.place(SCANNER).locked


def test_a_push_there_and_back_is_no_gesture(record: Record, person: Person) -> None:
    record.canvas.select(("Scanner",))
    person.keys(K.Key_Right, K.Key_Left)
    rest(record.canvas)
    assert record.kept == []


def test_with_nothing_chosen_arrows_push_the_map(record: Record, person: Person) -> None:
    before = person.at(0, 0)
    person.keys(K.Key_Right)
    assert person.at(0, 0).x() == before.x() - 60
    assert record.kept == []


def test_tab_goes_round_and_ctrl_a_takes_all(record: Record, person: Person) -> None:
    chosen: list[tuple[str, ...]] = []
    for _ in range(5):
        person.keys(K.Key_Tab)
        chosen.append(record.canvas.chosen)
    assert chosen == [("Scanner",), ("Escape",), ("Critic",), (BOND,), ("Scanner",)]
    person.keys(K.Key_Backtab, held=M.ShiftModifier)
    assert set(record.canvas.chosen) == {BOND}
    person.keys(K.Key_A, held=M.ControlModifier)
    assert set(record.canvas.chosen) == {"Scanner", "Escape", "Critic", BOND}
    person.keys(K.Key_Escape)
    assert record.canvas.chosen == ()


def test_m_keeps_one_chosen_while_tab_goes_on(record: Record, person: Person) -> None:
    person.keys(K.Key_Tab, K.Key_M, K.Key_Tab, K.Key_Tab)
    assert record.canvas.chosen == ("Scanner", "Critic")
    person.keys(K.Key_K)
    (_, new) = record.drawn.standing_bonds()
    assert (new.a, new.b) == (SCANNER, CRITIC)


def test_a_bond_is_drawn_by_keys_alone(record: Record, person: Person) -> None:
    person.keys(K.Key_Tab, K.Key_K)
    assert record.canvas.hands.reaching.target == "Escape"
    person.keys(K.Key_Down)
    assert record.canvas.hands.reaching.target == "Critic"
    person.keys(K.Key_Return)
    (_, new) = record.drawn.standing_bonds()
    assert (new.a, new.b) == (SCANNER, CRITIC)


def test_tab_goes_through_those_a_bond_may_go_to_and_esc_gives_up(
    record: Record, person: Person
) -> None:
    person.keys(K.Key_Tab, K.Key_K, K.Key_Tab, K.Key_Tab, K.Key_Tab)
    assert record.canvas.hands.reaching.target == "Critic"
    person.keys(K.Key_Escape)
    assert not record.canvas.hands.reaching.is_on_its_way
    assert record.kept == []
    assert record.canvas.chosen == ("Scanner",)


def test_a_bond_that_is_there_says_so(record: Record, person: Person) -> None:
    person.keys(K.Key_Tab, K.Key_K, K.Key_Return)
    assert record.kept == []
    assert record.said[-1] == "They have a bond already."


def test_one_part_alone_has_nobody_to_be_bonded_to(canvas: MapCanvas, person: Person) -> None:
    record = Record(canvas, THREE[0])
    person.keys(K.Key_Tab, K.Key_K)
    assert record.said[-1] == "There is no other part to draw a bond to."


def test_bonds_between_the_chosen_end(record: Record, person: Person) -> None:
    record.canvas.select(("Scanner", "Escape"))
    person.keys(K.Key_K, held=M.ShiftModifier)
    ((move,),) = record.kept
    assert move == BondsEnded((BOND,))
    person.keys(K.Key_K, held=M.ShiftModifier)
    assert record.said[-1] == "There is no bond between them."


@pytest.mark.parametrize("key", [K.Key_Delete, K.Key_Backspace])
def test_delete_puts_away_ends_and_takes(canvas: MapCanvas, person: Person, key: K) -> None:
    record = Record(canvas, *THREE, FRAME, NOTE)
    canvas.select(("Critic", BOND, "frame", "note"))
    person.keys(key)
    (moves,) = record.kept
    assert moves == (
        BondsEnded((BOND,)),
        PartsPutAway((CRITIC,)),
        ThingsTaken((ThingId("frame"), ThingId("note"))),
    )
    assert canvas.chosen == ()
    assert CRITIC in record.drawn.parts


def test_delete_with_nothing_chosen_says_so(record: Record, person: Person) -> None:
    person.keys(K.Key_Delete)
    assert record.kept == []
    assert record.said == ["Choose something on the map first."]


def test_plus_and_minus_make_larger_and_smaller(record: Record, person: Person) -> None:
    record.canvas.select(("Scanner",))
    person.keys(K.Key_Plus)
    person.keys(K.Key_Plus, held=M.ShiftModifier)
    assert record.drawn.place(SCANNER).size == 108
    person.keys(K.Key_Minus)
    assert record.drawn.place(SCANNER).size == 96
    for _ in range(20):
        person.keys(K.Key_Minus)
    assert record.drawn.place(SCANNER).size == SIZES.low
    assert len(record.kept) == 9


def test_page_keys_change_depth(record: Record, person: Person) -> None:
    record.canvas.select(("Scanner",))
    person.keys(K.Key_PageUp)
    assert record.kept == []
    person.keys(K.Key_PageDown, K.Key_PageDown)
    assert record.drawn.place(SCANNER).depth == 40
    person.keys(K.Key_PageUp)
    assert record.drawn.place(SCANNER).depth == 20


def test_l_locks_and_unlocks_and_h_hides_and_reveals(record: Record, person: Person) -> None:
    record.canvas.select(("Scanner", "Critic"))
    person.keys(K.Key_L, K.Key_H)
    place = record.drawn.place(SCANNER)
    assert (place.locked, place.hidden) == (True, True)
    person.keys(K.Key_Right)
    assert record.said[-1] == "It is locked where it is. Press L to unlock it."
    person.keys(K.Key_L, K.Key_H)
    place = record.drawn.place(CRITIC)
    assert (place.locked, place.hidden) == (False, False)
    assert len(record.kept) == 4


def test_undo_and_redo_by_their_keys(record: Record, person: Person) -> None:
    begun = record.drawn.digest()
    record.canvas.select(("Scanner",))
    person.keys(K.Key_L, K.Key_PageDown)
    ended = record.drawn.digest()
    person.keys(K.Key_Z, K.Key_Z, held=M.ControlModifier)
    assert record.drawn.digest() == begun
    person.keys(K.Key_Y, held=M.ControlModifier)
    person.keys(K.Key_Z, held=BOTH)
    assert record.drawn.digest() == ended


def test_redo_with_nothing_to_redo_is_calm(record: Record, person: Person) -> None:
    person.keys(K.Key_Y, held=M.ControlModifier)
    person.keys(K.Key_Z, held=M.ControlModifier)
    person.keys(K.Key_Z, held=BOTH)
    assert record.kept == []
    assert record.said == []


@pytest.mark.parametrize(
    ("key", "held", "xs"),
    [
        (K.Key_Left, M.ControlModifier, {-200.0}),
        (K.Key_Right, M.ControlModifier, {100.0}),
        (K.Key_C, BOTH, {-50.0}),
    ],
)
def test_the_chosen_are_aligned(
    record: Record, person: Person, key: K, held: M, xs: set[float]
) -> None:
    record.canvas.select(("Scanner", "Escape", "Critic"))
    person.keys(key, held=held)
    assert len(record.kept) == 1
    assert {record.drawn.place(part.id).x for part in record.drawn.present()} == xs


def test_the_chosen_are_distributed(record: Record, person: Person) -> None:
    record.canvas.select(("Scanner", "Escape", "Critic"))
    person.keys(K.Key_Up, held=M.ControlModifier)
    assert {record.drawn.place(part.id).y for part in record.drawn.present()} == {-100.0}
    record.canvas.select(("Scanner", "Escape"))
    person.keys(K.Key_Right, held=BOTH)
    assert record.said[-1].startswith("Choose three parts")


def test_a_frame_is_drawn_round_the_chosen_and_taken_off(record: Record, person: Person) -> None:
    record.canvas.select(("Scanner", "Escape"))
    person.keys(K.Key_G, held=M.ControlModifier)
    (frame,) = record.drawn.frames.values()
    assert (frame.x, frame.y, frame.width, frame.height) == (-270, -170, 440, 140)
    assert record.canvas.chosen == (frame.id,)
    person.keys(K.Key_G, held=BOTH)
    assert dict(record.drawn.frames) == {}
    assert len(record.kept) == 2


def test_o_opens_and_f2_enter_rename(record: Record, person: Person) -> None:
    opened: list[str] = []
    record.canvas.opened.connect(opened.append)
    person.keys(K.Key_Tab, K.Key_O)
    person.keys(K.Key_Return, held=M.ControlModifier)
    assert opened == ["Scanner", "Scanner"]
    person.keys(K.Key_Return)
    assert person.field().isVisible()
    person.keys(K.Key_Escape)
    assert not person.field().isVisible()
    assert record.kept == []


def test_keys_of_the_map_are_no_keys_of_the_page(record: Record, person: Person) -> None:
    assert person.keeps(K.Key_N)
    assert person.keeps(K.Key_0, M.ControlModifier)
    assert person.keeps(K.Key_F2)
    assert person.keeps(K.Key_Left)
    assert not person.keeps(K.Key_Escape)
    assert not person.keeps(K.Key_K, M.ControlModifier)
    record.canvas.select(("Scanner",))
    assert person.keeps(K.Key_Escape)


def test_a_map_that_takes_nothing_is_only_looked_at(record: Record, person: Person) -> None:
    record.look_only()
    record.canvas.select(("Scanner",))
    person.keys(K.Key_Delete, K.Key_N, K.Key_L, K.Key_K)
    person.drags((-200, -100), (-100, 0))
    assert record.kept == []
    assert not person.field().isVisible()


def test_what_is_pushed_stays_pushed_when_the_map_comes_again(
    record: Record, person: Person
) -> None:
    record.canvas.select(("Scanner",))
    person.keys(K.Key_Right)
    record.show()
    assert person.item_at("Scanner") == (-196, -100)
    rest(record.canvas)
    assert record.drawn.place(SCANNER).x == -196


def test_a_long_run_of_keys_is_taken_back_to_the_beginning_and_put_back(
    canvas: MapCanvas, person: Person
) -> None:
    record = Record(canvas, *THREE, FRAME, NOTE)
    begun = record.drawn.digest()
    plain = (K.Key_Tab, K.Key_M, K.Key_Plus, K.Key_L, K.Key_H, K.Key_PageDown, K.Key_K, K.Key_F2)
    held = (K.Key_D, K.Key_C, K.Key_V, K.Key_G, K.Key_A, K.Key_Left, K.Key_X)
    for turn in range(60):
        person.keys(plain[turn * 5 % len(plain)])
        if turn % 3 == 0:
            person.keys(K.Key_Escape)
        person.keys(held[turn * 3 % len(held)], held=M.ControlModifier)
        if turn % 7 == 0:
            person.keys(K.Key_Escape, K.Key_Escape, K.Key_Tab, K.Key_Plus)
        if turn % 11 == 0:
            person.keys(K.Key_Escape, K.Key_Tab, K.Key_Delete)
    person.keys(K.Key_Escape)
    canvas.finish()
    ended, count = record.drawn.digest(), len(record.kept)
    assert count > 20
    canvas.view.setFocus()
    for _ in range(count):
        person.keys(K.Key_Z, held=M.ControlModifier)
    assert record.drawn.digest() == begun
    for _ in range(count):
        person.keys(K.Key_Y, held=M.ControlModifier)
    assert record.drawn.digest() == ended


def in_sight(person: Person, x: float, y: float) -> bool:
    """Whether a place of the map is seen."""
    return person.view.viewport().rect().contains(person.at(x, y))


def test_tab_brings_what_it_comes_to_into_sight(record: Record, person: Person) -> None:
    person.view.look_at(QPointF(3000, 2000), 2.0)
    person.keys(K.Key_Tab)
    assert in_sight(person, -200, -100)
    person.keys(K.Key_Tab, K.Key_Tab)
    assert in_sight(person, 100, 150)
    assert person.view.zoom == 2.0


def test_what_is_chosen_in_the_list_comes_into_sight(record: Record, person: Person) -> None:
    person.view.look_at(QPointF(3000, 2000), 1.0)
    record.canvas.select(("Critic",))
    assert in_sight(person, 100, 150)


def test_what_is_pasted_comes_into_sight(record: Record, person: Person) -> None:
    record.canvas.select(("Critic",))
    person.keys(K.Key_C, held=M.ControlModifier)
    person.view.look_at(QPointF(3000, 2000), 1.0)
    person.keys(K.Key_V, held=M.ControlModifier)
    assert in_sight(person, 132, 182)
