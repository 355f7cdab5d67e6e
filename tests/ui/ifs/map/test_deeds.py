"""Copy, cut, paste and duplicate, inner bonds with them."""

from __future__ import annotations

from kapdesk.ifs.model.moves import BondDrawn, PartMet
from kapdesk.kernel.ids import PartId
from tests.ui.ifs.map.conftest import FRAME, NOTE, THREE, K, M, Person, Record
from ui.ifs.map.canvas import MapCanvas

SCANNER = PartId("Scanner")
CTRL = M.ControlModifier


def test_a_copy_takes_its_inner_bonds_along(record: Record, person: Person) -> None:
    record.canvas.select(("Scanner", "Escape"))
    person.keys(K.Key_C, K.Key_V, held=CTRL)
    (moves,) = record.kept
    assert [type(move) for move in moves] == [PartMet, PartMet, BondDrawn]
    assert len(record.canvas.chosen) == 2
    assert not {"Scanner", "Escape"} & set(record.canvas.chosen)
    assert len(tuple(record.drawn.standing_bonds())) == 2


def test_a_copy_is_pasted_under_the_cursor(record: Record, person: Person) -> None:
    person.clicks(-200, -100)
    person.keys(K.Key_C, held=CTRL)
    person.hovers(-250, 230)
    person.keys(K.Key_V, held=CTRL)
    (key,) = record.canvas.chosen
    place = record.drawn.place(PartId(key))
    assert (place.x, place.y) == (-250, 230)
    assert record.drawn.parts[PartId(key)].number == 4


def test_a_second_paste_right_away_is_a_third_part(record: Record, person: Person) -> None:
    record.canvas.select(("Scanner",))
    person.keys(K.Key_C, K.Key_V, K.Key_V, held=CTRL)
    assert len(record.kept) == 2
    assert [part.number for part in record.drawn.present()] == [1, 2, 3, 4, 5]


def test_paste_with_nothing_copied_says_so(record: Record, person: Person) -> None:
    person.keys(K.Key_V, held=CTRL)
    assert record.kept == []
    assert record.said == ["Nothing was copied yet."]


def test_cut_puts_away_and_can_be_pasted(record: Record, person: Person) -> None:
    record.canvas.select(("Scanner", "Escape"))
    person.keys(K.Key_X, held=CTRL)
    assert [part.id for part in record.drawn.present()] == ["Critic"]
    person.keys(K.Key_V, held=CTRL)
    assert len(tuple(record.drawn.present())) == 3
    assert len(tuple(record.drawn.standing_bonds())) == 1
    assert SCANNER in record.drawn.away


def test_duplicate_leaves_what_was_copied(record: Record, person: Person) -> None:
    record.canvas.select(("Critic",))
    person.keys(K.Key_C, held=CTRL)
    record.canvas.select(("Scanner",))
    person.keys(K.Key_D, held=CTRL)
    person.keys(K.Key_V, held=CTRL)
    names = [part.name for part in record.drawn.present()]
    assert names == ["Scanner", "Escape", "Critic", "Scanner", "Critic"]


def test_frames_and_notes_are_copied_too(canvas: MapCanvas, person: Person) -> None:
    record = Record(canvas, *THREE, FRAME, NOTE)
    canvas.select(("frame", "note"))
    person.keys(K.Key_D, held=CTRL)
    assert (len(record.drawn.frames), len(record.drawn.notes)) == (2, 2)


def test_a_picture_is_asked_for_where_it_is_wanted(record: Record, person: Person) -> None:
    asked: list[tuple[float, float]] = []
    record.canvas.pictured.connect(lambda x, y: asked.append((x, y)))
    person.hovers(-250, 230)
    person.keys(K.Key_T, held=M.ShiftModifier)
    assert asked == [(-250, 230)]
