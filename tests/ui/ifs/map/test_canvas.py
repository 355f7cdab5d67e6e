"""The map as a person uses it: everything through the real view, each gesture taken back and put back."""

from __future__ import annotations

from kapdesk.ifs.model.moves import PartDescribed, PartMet, PartMoved
from kapdesk.kernel.ids import PartId
from tests.ui.ifs.map.conftest import K, M, Person, Record

SCANNER, ESCAPE, CRITIC = PartId("Scanner"), PartId("Escape"), PartId("Critic")


def _at(record: Record, part: PartId) -> tuple[float, float]:
    place = record.drawn.place(part)
    return place.x, place.y


def test_a_part_is_dragged_in_one_gesture_when_let_go(record: Record, person: Person) -> None:
    person.presses(-200, -100)
    person.moves(-230, -60)
    person.moves(-250, 20)
    assert record.kept == []
    person.lets_go(-250, 20)
    ((move,),) = record.kept
    assert isinstance(move, PartMoved)
    assert _at(record, SCANNER) == (-250, 20)
    assert record.canvas.chosen == ("Scanner",)


def test_many_are_dragged_together(record: Record, person: Person) -> None:
    record.canvas.select(("Scanner", "Critic"))
    person.drags((100, 150), (137, 183))
    assert len(record.kept) == 1
    assert _at(record, SCANNER) == (-163, -67)
    assert _at(record, CRITIC) == (137, 183)
    assert _at(record, ESCAPE) == (100, -100)


def test_a_new_part_is_named_by_typing_at_once(record: Record, person: Person) -> None:
    person.keys(K.Key_N)
    person.types("Numb-er")
    person.keys(K.Key_Return)
    ((move,),) = record.kept
    assert isinstance(move, PartMet)
    assert (move.part.name, move.part.number) == ("Numb-er", 4)
    assert record.canvas.chosen == (move.part.id,)


def test_f2_renames(record: Record, person: Person) -> None:
    person.clicks(-200, -100)
    person.keys(K.Key_F2)
    person.types("Watcher")
    person.keys(K.Key_Return)
    ((move,),) = record.kept
    assert isinstance(move, PartDescribed)
    assert record.drawn.parts[SCANNER].name == "Watcher"


def test_a_bond_is_drawn_by_dragging_from_a_handle(record: Record, person: Person) -> None:
    person.clicks(-200, -100)
    person.hovers(-200, -100)
    person.drags((-200, -44), (100, 150))
    (_, new) = record.drawn.standing_bonds()
    assert (new.a, new.b) == (SCANNER, CRITIC)


def test_two_are_bonded_by_a_key(record: Record, person: Person) -> None:
    person.clicks(-200, -100)
    person.clicks(100, 150, M.ControlModifier)
    person.keys(K.Key_B)
    assert len(tuple(record.drawn.standing_bonds())) == 2
