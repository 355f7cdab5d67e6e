"""What a hand does with the button held: each is one gesture, laid when it lets go, and never before."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from kapdesk.ifs.model.drawn import Drawn, moved
from kapdesk.ifs.model.moves import (
    BondChanged,
    BondDrawn,
    FrameDrawn,
    PartDescribed,
    PartMet,
    PartMoved,
)
from kapdesk.ifs.model.nouns import Kind, Pattern, Shape, Tie
from kapdesk.ifs.model.parts import SIZE, Place, Placed
from kapdesk.kernel.ids import PartId, ThingId
from tests.fakes.ifs import bond, part
from tests.ui.ifs.map.conftest import FRAME, MIDDLE, NOTE, THREE, K, M, Person, Record
from ui.ifs.map.canvas import MapCanvas

SCANNER, ESCAPE, CRITIC = PartId("Scanner"), PartId("Escape"), PartId("Critic")


def at(record: Record, part: PartId) -> tuple[float, float]:
    """Where a part lies."""
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


def test_a_bond_is_drawn_by_dragging_from_a_handle(record: Record, person: Person) -> None:
    person.hovers(-200, -100)
    person.drags((-256, -100), (100, 150))
    ((move,),) = record.kept
    assert isinstance(move, BondDrawn)
    assert (move.bond.a, move.bond.b) == (SCANNER, CRITIC)


def test_a_second_bond_between_the_same_two_says_why_not(record: Record, person: Person) -> None:
    person.hovers(-200, -100)
    person.drags((-144, -100), (100, -100))
    assert record.kept == []
    assert record.said == ["These two have a bond already."]


def test_a_bond_let_go_over_empty_ground_brings_a_new_part(record: Record, person: Person) -> None:
    person.hovers(-200, -100)
    person.drags((-256, -100), (-250, 200))
    assert record.kept == []
    person.types("The little one")
    person.keys(K.Key_Return)
    ((part, bond),) = record.kept
    assert isinstance(part, PartMet)
    assert isinstance(bond, BondDrawn)
    assert (bond.bond.a, bond.bond.b) == (SCANNER, part.part.id)
    assert (part.place.x, part.place.y) == (-250, 200)


def test_a_bond_to_a_part_without_a_name_is_no_bond(record: Record, person: Person) -> None:
    person.hovers(-200, -100)
    person.drags((-256, -100), (-250, 200))
    person.keys(K.Key_Return)
    assert record.kept == []


def test_esc_gives_up_a_bond(record: Record, person: Person) -> None:
    person.hovers(-200, -100)
    person.presses(-256, -100)
    person.moves(100, 150)
    person.keys(K.Key_Escape)
    person.lets_go(100, 150)
    assert record.kept == []
    assert not person.field().isVisible()


def test_the_first_part_of_all_can_be_bonded_to(canvas: MapCanvas, person: Person) -> None:
    record = Record(canvas, THREE[0])
    canvas.act("whole")
    person.hovers(-200, -100)
    person.drags((-256, -100), (0, 200))
    person.types("Second")
    person.keys(K.Key_Return)
    assert len(tuple(record.drawn.standing_bonds())) == 1


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


def test_a_part_that_goes_while_a_bond_is_drawn_from_it_takes_the_bond_along(
    record: Record, person: Person
) -> None:
    person.hovers(-200, -100)
    person.presses(-256, -100)
    person.moves(-300, 0)
    record.begun = moved(Drawn(), THREE[1:3])
    record.show()
    person.moves(-300, 50)
    person.keys(K.Key_Escape)
    person.lets_go(-300, 50)
    assert record.kept == []


def test_no_handle_is_left_of_what_was_put_away_under_the_hand(
    record: Record, person: Person
) -> None:
    person.clicks(100, 150)
    person.hovers(100, 150)
    person.keys(K.Key_Delete)
    assert record.canvas.hands.over.handles == []
    person.hovers(101, 151)
    person.clicks(157, 150)
    assert len(record.kept) == 1


def test_an_end_of_a_bond_is_led_to_another_part(record: Record, person: Person) -> None:
    person.clicks(-50, -100)
    person.drags((53, -100), (100, 150))
    ((move,),) = record.kept
    assert isinstance(move, BondChanged)
    assert (move.bond.a, move.bond.b) == (SCANNER, CRITIC)
    assert record.canvas.chosen == (move.bond.id,)


def test_an_end_let_go_over_empty_ground_or_its_own_part_stays(
    record: Record, person: Person
) -> None:
    person.clicks(-50, -100)
    person.drags((-153, -100), (-250, 200))
    person.drags((-153, -100), (100, -100))
    person.presses(53, -100)
    person.moves(100, 150)
    person.keys(K.Key_Escape)
    person.lets_go(100, 150)
    assert record.kept == []
    assert record.said == []


def test_an_end_is_not_led_to_where_that_bond_is_already(canvas: MapCanvas, person: Person) -> None:
    record = Record(canvas, *THREE, bond("Scanner", "Critic", Tie.POLARISED))
    canvas.act("whole")
    person.clicks(-50, -100)
    person.drags((53, -100), (100, 150))
    assert record.kept == []
    assert record.said == ["These two have a bond already."]


def test_seen_from_far_away_a_part_is_no_smaller_for_the_hand_than_24_px(
    record: Record, person: Person
) -> None:
    person.view.look_at(QPointF(), 0.1)
    reach = 11.0 / person.view.zoom
    person.clicks(100 + 3 * reach, 150 + reach)
    assert not record.canvas.chosen
    person.clicks(100 + reach, 150 + reach)
    assert record.canvas.chosen == ("Critic",)
    person.keys(K.Key_Escape)
    aside = 7.0 / person.view.zoom
    person.drags((100 - aside, 150 - aside), (100 + 5 * reach, 150), M.AltModifier)
    assert at(record, CRITIC)[0] > 100
    assert len(record.kept) == 1


def test_a_bond_is_let_go_at_a_part_seen_from_far_away(record: Record, person: Person) -> None:
    person.view.look_at(QPointF(), 0.2)
    person.hovers(100, 150)
    handle = record.canvas.hands.over.handles[0]
    near = 10.0 / person.view.zoom
    person.drags((handle.x(), handle.y()), (100 + near, -100 - near))
    ((move,),) = record.kept
    assert isinstance(move, BondDrawn)
    assert {move.bond.a, move.bond.b} == {CRITIC, ESCAPE}


@pytest.mark.parametrize("held", [M.NoModifier, M.ControlModifier])
def test_with_ctrl_a_new_part_drawn_from_another_looks_like_it(
    canvas: MapCanvas, person: Person, held: M
) -> None:
    dressed = replace(
        part("Critic", 3, kind=Kind.CRITIC),
        colour="amber",
        shape=Shape.STAR,
        pattern=Pattern.DOTS,
        job="says what will go wrong",
    )
    larger = PartMoved((Placed(CRITIC, Place(100.0, 150.0, size=120.0)),))
    record = Record(canvas, *THREE, PartDescribed(dressed), larger)
    canvas.act("whole")
    person.hovers(100, 150)
    handle = canvas.hands.over.handles[0]
    person.drags((handle.x(), handle.y()), (330, 230), held)
    person.types("the small one")
    person.keys(K.Key_Return)
    assert len(record.kept) == 1
    new = next(one for one in record.drawn.present() if one.name == "the small one")
    size = record.drawn.place(new.id).size
    look = (new.colour, new.shape, new.pattern, size)
    usual = ("", None, Pattern.PLAIN, SIZE)
    assert look == (("amber", Shape.STAR, Pattern.DOTS, 120.0) if held else usual)
    assert (new.kind, new.job) == (Kind.UNSURE, "")
    assert [one.b for one in record.drawn.bonds_of(CRITIC)] == [new.id]
