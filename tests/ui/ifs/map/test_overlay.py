"""What is drawn out of a part by its handles, and led by its end: a bond, or a new part with one."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF

from kapdesk.ifs.model.drawn import Drawn, moved
from kapdesk.ifs.model.moves import (
    BondChanged,
    BondDrawn,
    PartDescribed,
    PartMet,
    PartMoved,
)
from kapdesk.ifs.model.nouns import Kind, Pattern, Shape, Tie
from kapdesk.ifs.model.parts import SIZE, Place, Placed
from kapdesk.kernel.ids import PartId
from tests.fakes.ifs import bond, part
from tests.ui.ifs.map.conftest import THREE, K, M, Person, Record, at
from ui.ifs.map.canvas import MapCanvas

SCANNER, ESCAPE, CRITIC = PartId("Scanner"), PartId("Escape"), PartId("Critic")


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
