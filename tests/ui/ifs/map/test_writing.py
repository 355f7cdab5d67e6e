"""Typing on the map: a name at once, an empty one lays nothing, Esc leaves everything."""

from __future__ import annotations

from kapdesk.ifs.model.moves import PartMet
from kapdesk.ifs.model.nouns import Ring
from kapdesk.kernel.ids import BondId, PartId, ThingId
from tests.ui.ifs.map.conftest import FRAME, NOTE, THREE, K, M, Person, Record
from ui.ifs.map.canvas import MapCanvas

SCANNER = PartId("Scanner")


def test_two_clicks_on_empty_ground_and_a_name_are_a_new_part(
    record: Record, person: Person
) -> None:
    person.clicks_twice(-250, 220)
    assert record.kept == []
    person.types("Numb-er")
    person.keys(K.Key_Return)
    ((move,),) = record.kept
    assert isinstance(move, PartMet)
    assert (move.part.name, move.part.number) == ("Numb-er", 4)
    assert (move.place.x, move.place.y) == (-250, 220)
    assert record.canvas.chosen == (move.part.id,)
    assert person.view.hasFocus()


def test_n_lays_a_part_where_nobody_lies(record: Record, person: Person) -> None:
    person.keys(K.Key_Tab, K.Key_N)
    person.types("Numb-er")
    person.keys(K.Key_Return)
    ((move,),) = record.kept
    assert isinstance(move, PartMet)
    for other in ("Scanner", "Escape", "Critic"):
        place = record.drawn.place(PartId(other))
        assert max(abs(place.x - move.place.x), abs(place.y - move.place.y)) > 84


def test_the_first_part_of_an_empty_map_is_not_on_self(canvas: MapCanvas, person: Person) -> None:
    record = Record(canvas)
    person.keys(K.Key_N)
    person.types("First")
    person.keys(K.Key_Return)
    (part,) = record.drawn.present()
    assert record.drawn.place(part.id).distance > 80


def test_parts_named_one_after_the_other_all_come_where_they_are_seen(
    record: Record, person: Person
) -> None:
    for number in range(8):
        person.keys(K.Key_N)
        person.types(f"number {number}")
        person.keys(K.Key_Return)
        ((move,),) = record.kept[-1:]
        assert isinstance(move, PartMet)
        place = move.place
        assert person.view.in_sight().contains(place.x, place.y + place.size)


def test_parts_named_one_after_the_other_stand_round_self_and_none_farther_by_chance(
    canvas: MapCanvas, person: Person
) -> None:
    record = Record(canvas)
    for number in range(6):
        person.keys(K.Key_N)
        person.types(f"number {number}")
        person.keys(K.Key_Return)
    rings = {record.drawn.place(one.id).ring for one in record.drawn.present()}
    assert rings == {Ring.NEARBY}


def test_an_empty_name_vanishes(record: Record, person: Person) -> None:
    person.keys(K.Key_N)
    person.types("   ")
    person.keys(K.Key_Return)
    assert record.kept == []
    assert not person.field().isVisible()


def test_esc_leaves_a_name_as_it_was(record: Record, person: Person) -> None:
    person.clicks(-200, -100)
    person.keys(K.Key_F2)
    assert person.field().toPlainText() == "Scanner"
    person.types("Watcher")
    person.keys(K.Key_Escape)
    assert record.kept == []
    assert record.canvas.chosen == ("Scanner",)


def test_f2_renames(record: Record, person: Person) -> None:
    person.clicks(-200, -100)
    person.keys(K.Key_F2)
    person.types("Watcher")
    person.keys(K.Key_Return)
    assert record.drawn.parts[SCANNER].name == "Watcher"
    assert len(record.kept) == 1


def test_the_same_name_is_no_gesture_and_no_name_keeps_the_old(
    record: Record, person: Person
) -> None:
    person.clicks(-200, -100)
    person.keys(K.Key_F2, K.Key_Return)
    person.keys(K.Key_F2, K.Key_Backspace, K.Key_Return)
    assert record.kept == []
    assert record.drawn.parts[SCANNER].name == "Scanner"


def test_what_was_typed_is_kept_when_the_keyboard_goes_elsewhere(
    record: Record, person: Person
) -> None:
    person.keys(K.Key_N)
    person.types("Numb-er")
    person.clicks(-250, 250)
    assert len(record.kept) == 1
    assert not person.field().isVisible()


def test_leaving_the_page_keeps_what_was_typed(record: Record, person: Person) -> None:
    person.keys(K.Key_N)
    person.types("Numb-er")
    record.canvas.finish()
    assert len(record.kept) == 1


def test_letters_in_the_field_are_no_acts(record: Record, person: Person) -> None:
    person.clicks(-200, -100)
    person.keys(K.Key_F2)
    person.types("lhbn ")
    assert record.kept == []
    assert person.field().toPlainText() == "lhbn "
    person.keys(K.Key_Escape)


def test_a_note_is_written_in_several_lines(record: Record, person: Person) -> None:
    person.keys(K.Key_T)
    person.types("one")
    person.keys(K.Key_Return, held=M.ShiftModifier)
    person.types("two")
    person.keys(K.Key_Return)
    (note,) = record.drawn.notes.values()
    assert note.words == "one\ntwo"
    assert record.canvas.chosen == (note.id,)


def test_a_note_without_words_is_taken_off(canvas: MapCanvas, person: Person) -> None:
    record = Record(canvas, *THREE, NOTE)
    canvas.act("whole")
    person.clicks_twice(-180, 150)
    person.keys(K.Key_Delete, K.Key_Return)
    assert dict(record.drawn.notes) == {}


def test_a_frame_and_a_bond_are_written_on(canvas: MapCanvas, person: Person) -> None:
    record = Record(canvas, *THREE, FRAME)
    canvas.act("whole")
    person.clicks_twice(-260, -80)
    person.types("the bus")
    person.keys(K.Key_Return)
    canvas.select(("Scanner polarised with Escape",))
    person.keys(K.Key_F2)
    person.types("since the move")
    person.keys(K.Key_Return)
    assert record.drawn.frames[ThingId("frame")].words == "the bus"
    assert record.drawn.bonds[BondId("Scanner polarised with Escape")].note == "since the move"


def test_the_field_stays_over_its_place_and_readable_at_every_zoom(
    record: Record, person: Person
) -> None:
    person.clicks(-200, -100)
    for zoom in (0.1, 0.4, 1.0, 3.0):
        person.view.look_at(person.view.mapToScene(person.at(-200, -100)), zoom)
        person.keys(K.Key_F2)
        field = person.field()
        wanted = person.at(-200, -58)
        assert abs(field.geometry().center().x() - wanted.x()) <= 2
        assert field.font().pixelSize() >= 15
        person.turns(1, -200, -100)
        wanted = person.at(-200, -58)
        assert abs(field.geometry().center().x() - wanted.x()) <= 2
        person.keys(K.Key_Escape)
    assert record.kept == []
