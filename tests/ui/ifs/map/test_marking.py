"""A frame for what happened, before anybody came of it; and notes and frames that are held where they are."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from kapdesk.ifs.model.moves import NotePinned
from kapdesk.ifs.model.parts import Note
from kapdesk.kernel.ids import PartId, ThingId
from tests.ui.ifs.map.conftest import FRAME, NOTE, THREE, K, M, Person, Record
from ui.ifs.map.canvas import MapCanvas
from ui.ifs.map.ground import SELF


def test_with_nothing_chosen_a_frame_is_named_at_once_and_covers_nobody(
    record: Record, person: Person
) -> None:
    person.keys(K.Key_G, held=M.ControlModifier)
    person.types("the call at night")
    person.keys(K.Key_Return)
    (frame,) = record.drawn.frames.values()
    assert frame.words == "the call at night"
    assert len(record.kept) == 1
    box = QRectF(frame.x, frame.y, frame.width, frame.height)
    for part in record.drawn.present():
        place = record.drawn.place(part.id)
        assert not box.contains(place.x, place.y)
    assert not box.intersects(QRectF(-SELF, -SELF, 2 * SELF, 2 * SELF))
    assert record.canvas.chosen == (frame.id,)


def test_it_leaves_the_words_of_a_note_free_and_not_a_picture(
    canvas: MapCanvas, person: Person
) -> None:
    beside = (NOTE, NotePinned(Note(ThingId("photo"), 0.0, 0.0, 900.0, 900.0, picture="abc")))
    record = Record(canvas, *THREE, *beside)
    canvas.act("whole")
    person.keys(K.Key_G, held=M.ControlModifier)
    person.types("the call at night")
    person.keys(K.Key_Return)
    (frame,) = record.drawn.frames.values()
    box = QRectF(frame.x, frame.y, frame.width, frame.height)
    assert not box.intersects(QRectF(-270.0, 105.0, 180.0, 90.0))
    assert box.intersects(QRectF(-450.0, -450.0, 900.0, 900.0))


def test_a_part_that_comes_then_lies_in_it(record: Record, person: Person) -> None:
    person.keys(K.Key_G, held=M.ControlModifier)
    person.types("the call at night")
    person.keys(K.Key_Return, K.Key_N)
    person.types("the one who hides")
    person.keys(K.Key_Return)
    (frame,) = record.drawn.frames.values()
    new = next(one for one in record.drawn.present() if one.name == "the one who hides")
    place = record.drawn.place(PartId(new.id))
    assert QRectF(frame.x, frame.y, frame.width, frame.height).contains(place.x, place.y)


def test_called_nothing_it_is_none(record: Record, person: Person) -> None:
    person.keys(K.Key_G, held=M.ControlModifier)
    person.keys(K.Key_Return)
    person.keys(K.Key_G, held=M.ControlModifier)
    person.types("the call")
    person.keys(K.Key_Escape)
    assert record.kept == []


def test_round_what_is_chosen_it_is_drawn_as_before(record: Record, person: Person) -> None:
    person.clicks(100, 150)
    person.keys(K.Key_G, held=M.ControlModifier)
    (frame,) = record.drawn.frames.values()
    assert (frame.x, frame.width) == (30, 140)


def test_on_a_map_that_takes_nothing_no_frame_is_asked_for(
    canvas: MapCanvas, record: Record, person: Person
) -> None:
    record.look_only()
    person.keys(K.Key_G, held=M.ControlModifier)
    assert not person.field().isVisible()
    person.clicks(100, 150)
    person.keys(K.Key_G, held=M.ControlModifier)
    assert record.kept == []
    assert canvas.chosen == ("Critic",)


def locks(record: Record, person: Person, *keys: str) -> None:
    record.canvas.select(keys)
    person.keys(K.Key_L)


def test_a_note_and_a_frame_are_locked_and_let_go_with_a_part_in_one_gesture(
    canvas: MapCanvas, person: Person
) -> None:
    record = Record(canvas, *THREE, NOTE, FRAME)
    locks(record, person, "note", "frame", "Critic")
    assert len(record.kept) == 1
    drawn = record.drawn
    assert drawn.notes[ThingId("note")].locked
    assert drawn.frames[ThingId("frame")].locked
    assert drawn.place(PartId("Critic")).locked
    locks(record, person, "note", "frame", "Critic")
    assert record.drawn == record.begun


def test_a_locked_picture_is_gone_over_as_empty_ground_is(
    canvas: MapCanvas, person: Person
) -> None:
    photo = NotePinned(Note(ThingId("photo"), 0.0, 0.0, 900.0, 600.0, picture="abc"))
    record = Record(canvas, *THREE, photo)
    canvas.act("whole")
    locks(record, person, "photo")
    kept = len(record.kept)
    person.drags((-260.0, -180.0), (-120.0, -40.0))
    assert "Scanner" in canvas.chosen
    assert "Critic" not in canvas.chosen
    person.clicks(-300.0, 200.0)
    assert canvas.chosen == ("photo",)
    assert canvas.hands.over.corners == []
    person.keys(K.Key_Right, K.Key_Plus)
    canvas.finish()
    assert len(record.kept) == kept
    person.keys(K.Key_Delete)
    assert not record.drawn.notes


def test_a_locked_frame_stays_when_its_corner_or_its_edge_is_pulled(
    canvas: MapCanvas, person: Person
) -> None:
    record = Record(canvas, *THREE, FRAME)
    canvas.act("whole")
    locks(record, person, "frame")
    person.clicks(-260, -80)
    person.drags((180, -40), (240, 20))
    person.drags((-260, -80), (-290, 0))
    assert len(record.kept) == 1


def test_a_copy_of_what_is_locked_is_free(canvas: MapCanvas, person: Person) -> None:
    record = Record(canvas, *THREE, NOTE)
    locks(record, person, "note")
    person.keys(K.Key_D, held=M.ControlModifier)
    assert [one.locked for one in record.drawn.notes.values()] == [True, False]
