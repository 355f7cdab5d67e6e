"""What a hand does with the button held: each is one gesture, laid when it lets go, and never before."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from kapdesk.ifs.model.moves import (
    FrameDrawn,
    PartMoved,
)
from kapdesk.ifs.model.parts import Place, Placed
from kapdesk.kernel.ids import PartId, ThingId
from tests.ui.ifs.map.conftest import FRAME, MIDDLE, NOTE, THREE, K, M, Person, Record, at
from ui.ifs.map.canvas import MapCanvas

SCANNER, ESCAPE, CRITIC = PartId("Scanner"), PartId("Escape"), PartId("Critic")


def test_a_part_is_dragged_in_one_gesture_when_let_go(record: Record, person: Person) -> None:
    person.presses(-200, -100)
    person.moves(-230, -60)
    person.moves(-250, 20)
    assert record.kept == []
    person.lets_go(-250, 20)
    ((move,),) = record.kept
    assert isinstance(move, PartMoved)
    assert at(record, SCANNER) == (-250, 20)
    assert record.canvas.chosen == ("Scanner",)


def test_many_are_dragged_together(record: Record, person: Person) -> None:
    record.canvas.select(("Scanner", "Critic"))
    person.drags((100, 150), (137, 183))
    assert len(record.kept) == 1
    assert at(record, SCANNER) == (-163, -67)
    assert at(record, CRITIC) == (137, 183)
    assert at(record, ESCAPE) == (100, -100)


def test_a_hand_that_shakes_drags_nothing(record: Record, person: Person) -> None:
    person.presses(-200, -100)
    person.moves(-199, -99)
    person.lets_go(-199, -99)
    assert record.kept == []
    assert record.canvas.chosen == ("Scanner",)


def test_esc_leaves_what_is_dragged_where_it_was(record: Record, person: Person) -> None:
    person.presses(-200, -100)
    person.moves(-100, 0)
    assert person.item_at("Scanner") == (-100, 0)
    person.keys(K.Key_Escape)
    person.lets_go(-100, 0)
    assert record.kept == []
    assert person.item_at("Scanner") == (-200, -100)


def test_leaving_the_window_in_a_drag_leaves_everything(record: Record, person: Person) -> None:
    person.presses(-200, -100)
    person.moves(-100, 0)
    person.view.clearFocus()
    person.lets_go(-100, 0)
    assert record.kept == []
    assert person.item_at("Scanner") == (-200, -100)


def test_shift_keeps_a_drag_on_a_line(record: Record, person: Person) -> None:
    person.presses(-200, -100)
    person.moves(-260, -70, M.ShiftModifier)
    person.lets_go(-260, -70, M.ShiftModifier)
    assert at(record, SCANNER) == (-260, -100)


def test_a_dragged_part_snaps_into_line(record: Record, person: Person) -> None:
    person.presses(-200, -100)
    person.moves(-250, 0)
    person.moves(-250, 147)
    assert person.guides() == 1
    person.lets_go(-250, 147)
    assert at(record, SCANNER) == (-250, 150)
    assert person.guides() == 0


def test_guides_can_be_turned_off(record: Record, person: Person) -> None:
    person.keys(K.Key_G)
    person.drags((-200, -100), (-250, 147))
    assert at(record, SCANNER) == (-250, 147)
    person.keys(K.Key_G)
    person.drags((-250, 147), (-253, 146))
    assert record.said[-1] == "Guides are on."


def test_alt_lets_one_drag_go_without_guides(record: Record, person: Person) -> None:
    person.drags((-200, -100), (-250, 147), M.AltModifier)
    assert at(record, SCANNER) == (-250, 147)


def test_a_locked_part_is_not_dragged_and_says_why(canvas: MapCanvas, person: Person) -> None:
    held = PartMoved((Placed(SCANNER, Place(-200, -100, locked=True)),))
    record = Record(canvas, *THREE, held)
    canvas.act("whole")
    person.drags((-200, -100), (-100, 0))
    assert record.kept == []
    assert record.said == ["It is locked where it is. Press L to unlock it."]


def test_a_frame_is_moved_with_what_lies_in_it(canvas: MapCanvas, person: Person) -> None:
    record = Record(canvas, *THREE, FRAME)
    canvas.act("whole")
    person.drags((-260, -80), (-290, 0))
    ((parts, frame),) = record.kept
    assert isinstance(parts, PartMoved)
    assert isinstance(frame, FrameDrawn)
    assert at(record, SCANNER) == (-230, -20)
    assert at(record, ESCAPE) == (70, -20)
    assert at(record, CRITIC) == (100, 150)
    assert (frame.frame.x, frame.frame.y) == (-290, -80)


def test_a_frame_is_made_larger_by_its_corner(canvas: MapCanvas, person: Person) -> None:
    record = Record(canvas, *THREE, FRAME)
    canvas.act("whole")
    person.clicks(-260, -80)
    assert canvas.chosen == ("frame",)
    person.drags((180, -40), (240, 20))
    ((move,),) = record.kept
    assert isinstance(move, FrameDrawn)
    assert (move.frame.x, move.frame.width, move.frame.height) == (-260, 500, 180)


def test_a_frame_keeps_a_size_however_far_its_corner_is_pushed(
    canvas: MapCanvas, person: Person
) -> None:
    record = Record(canvas, *THREE, FRAME)
    canvas.act("whole")
    person.clicks(-260, -80)
    person.drags((-260, -160), (400, 300))
    frame = record.drawn.frames[ThingId("frame")]
    assert (frame.width, frame.height) == (60, 40)
    assert (frame.x + frame.width, frame.y + frame.height) == (180, -40)


def test_esc_leaves_a_frame_as_large_as_it_was(canvas: MapCanvas, person: Person) -> None:
    record = Record(canvas, *THREE, FRAME)
    canvas.act("whole")
    person.clicks(-260, -80)
    person.presses(180, -40)
    person.moves(240, 20)
    person.keys(K.Key_Escape)
    person.lets_go(240, 20)
    assert record.kept == []


def test_a_note_is_dragged_and_made_wider(canvas: MapCanvas, person: Person) -> None:
    record = Record(canvas, *THREE, NOTE)
    canvas.act("whole")
    person.drags((-180, 150), (-280, 230))
    person.drags((-190, 275), (-150, 295))
    assert len(record.kept) == 2
    note = record.drawn.notes[ThingId("note")]
    assert (note.x, note.y, note.width, note.height) == (-260, 240, 220, 110)


def test_a_band_chooses_what_it_touches(record: Record, person: Person) -> None:
    person.drags((60, -200), (120, 160))
    assert record.canvas.chosen == ("Escape", "Critic")
    assert record.kept == []


def test_a_band_chooses_bonds_and_notes_and_frames(canvas: MapCanvas, person: Person) -> None:
    Record(canvas, *THREE, NOTE, FRAME)
    canvas.act("whole")
    person.drags((-60, -200), (-40, -80))
    chosen = [canvas.chosen]
    person.drags((-300, 260), (-120, 190))
    chosen.append(canvas.chosen)
    assert chosen == [("Scanner polarised with Escape", "frame"), ("note",)]


def test_a_band_with_shift_adds(record: Record, person: Person) -> None:
    person.clicks(-200, -100)
    person.presses(60, 60, M.ShiftModifier)
    person.moves(120, 160, M.ShiftModifier)
    person.lets_go(120, 160, M.ShiftModifier)
    assert record.canvas.chosen == ("Scanner", "Critic")


def test_esc_in_a_band_keeps_what_was_chosen(record: Record, person: Person) -> None:
    person.clicks(-200, -100)
    person.presses(60, 60)
    person.moves(120, 160)
    person.keys(K.Key_Escape)
    person.lets_go(120, 160)
    assert record.canvas.chosen == ("Scanner",)


def test_the_middle_button_pushes_the_map(record: Record, person: Person) -> None:
    before = person.at(0, 0)
    begun, ended = person.at(0, 0), person.at(60, 40)
    person.presses(0, 0, button=MIDDLE)
    person.moves(60, 40, button=MIDDLE)
    person.lets_go(60, 40, button=MIDDLE)
    assert person.at(0, 0) - before == ended - begun
    assert record.kept == []


def test_space_and_a_drag_push_the_map_and_leave_the_parts(record: Record, person: Person) -> None:
    before = person.at(0, 0)
    person.holds(K.Key_Space)
    person.presses(-200, -100)
    person.moves(-150, -100)
    person.lets_go(-150, -100)
    person.lifts(K.Key_Space)
    assert person.at(0, 0).x() > before.x()
    assert record.kept == []
    assert record.canvas.chosen == ()


def test_after_another_window_space_is_not_held_any_more(record: Record, person: Person) -> None:
    person.holds(K.Key_Space)
    person.view.clearFocus()
    person.view.setFocus()
    QApplication.processEvents()
    person.drags((-200, -100), (-250, 20))
    assert at(record, SCANNER) == (-250, 20)


def test_a_drag_from_a_part_that_is_not_chosen_drags_it_alone(
    record: Record, person: Person
) -> None:
    person.clicks(100, 150)
    person.drags((-200, -100), (-250, 20))
    assert record.canvas.chosen == ("Scanner",)
    assert at(record, CRITIC) == (100, 150)


def test_what_is_dragged_stays_in_the_hand_when_the_map_comes_again(
    record: Record, person: Person
) -> None:
    person.presses(-200, -100)
    person.moves(-250, 20)
    record.show()
    assert person.item_at("Scanner") == (-250, 20)
    person.lets_go(-250, 20)
    assert at(record, SCANNER) == (-250, 20)
