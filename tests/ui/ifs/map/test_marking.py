"""A frame for what happened, before anybody came of it: the exercise that begins with an event."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from kapdesk.ifs.model.moves import NotePinned
from kapdesk.ifs.model.parts import Note
from kapdesk.kernel.ids import PartId, ThingId
from tests.ui.ifs.map.conftest import NOTE, THREE, K, M, Person, Record
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
