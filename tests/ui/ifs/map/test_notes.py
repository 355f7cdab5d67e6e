"""Notes about a part: made beside it, going with it however it is moved, said in words."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QTimer
from PySide6.QtGui import QImage

from kapdesk.ifs.model.moves import NotePinned, PartMoved
from kapdesk.ifs.model.parts import Note, Place, Placed
from kapdesk.kernel.ids import PartId, ThingId
from tests.ui.ifs.map.conftest import THREE, K, M, Person, Record
from ui.ifs.map.canvas import MapCanvas
from ui.ifs.map.laid import Laid
from ui.ifs.map.notes import ties_of

SCANNER, CRITIC = PartId("Scanner"), PartId("Critic")
TIED = NotePinned(Note(ThingId("tied"), -180.0, 40.0, words="since school", about=SCANNER))
LOOSE = NotePinned(Note(ThingId("loose"), -180.0, 200.0, words="of nobody"))


@pytest.fixture
def tied(canvas: MapCanvas) -> Record:
    """Three parts, a note about one of them and one about nobody."""
    found = Record(canvas, *THREE, TIED, LOOSE)
    canvas.act("whole")
    return found


def spot(record: Record, note: str = "tied") -> tuple[float, float]:
    one = record.drawn.notes[ThingId(note)]
    return one.x, one.y


def rested(canvas: MapCanvas) -> None:
    """The while after the last arrow is over."""
    timer = canvas.findChild(QTimer, "nudges at rest")
    assert timer is not None
    timer.stop()
    timer.timeout.emit()


def shot(canvas: MapCanvas) -> QImage:
    return canvas.view.grab().toImage()


def way(record: Record) -> tuple[float, float]:
    place = record.drawn.place(SCANNER)
    return place.x + 200.0, place.y + 100.0


def test_a_note_goes_with_the_part_that_is_dragged_and_back_with_it(
    tied: Record, person: Person
) -> None:
    person.keys(K.Key_G)
    person.drags((-200, -100), (-260, -70), M.AltModifier)
    dx, dy = way(tied)
    assert (dx, dy) != (0, 0)
    assert spot(tied) == (-180 + dx, 40 + dy)
    assert spot(tied, "loose") == (-180, 200)
    assert len(tied.kept) == 1
    person.keys(K.Key_Z, held=M.ControlModifier)
    assert (spot(tied), way(tied)) == ((-180, 40), (0, 0))


def test_it_is_seen_to_go_while_the_part_is_held(tied: Record, person: Person) -> None:
    note = person.canvas.scene.item_of("tied")
    assert note is not None
    before = note.pos()
    person.presses(-200, -100)
    person.moves(-260, -70, M.AltModifier)
    by = note.pos() - before
    assert (round(by.x()), round(by.y())) == pytest.approx((-60, 30), abs=3)
    person.keys(K.Key_Escape)
    assert note.pos() == before


def test_arrows_push_it_with_its_part_and_once_where_both_are_chosen(
    tied: Record, person: Person
) -> None:
    for chosen in (("Scanner",), ("Scanner", "tied")):
        before = spot(tied)
        tied.canvas.select(chosen)
        person.keys(K.Key_Right)
        rested(tied.canvas)
        assert spot(tied) == (before[0] + 4, before[1])


def test_a_locked_note_stays(canvas: MapCanvas, person: Person) -> None:
    held = NotePinned(Note(ThingId("tied"), -180.0, 40.0, words="w", locked=True, about=SCANNER))
    record = Record(canvas, *THREE, held)
    canvas.act("whole")
    person.drags((-200, -100), (-260, -70), M.AltModifier)
    assert way(record) != (0, 0)
    assert spot(record) == (-180, 40)


def test_a_layout_that_is_taken_carries_it(tied: Record, person: Person) -> None:
    moves = (PartMoved((Placed(SCANNER, Place(-300.0, -100.0)),)),)
    tied.canvas.proposal.show(moves, "1 part would lie elsewhere.")
    person.keys(K.Key_Return)
    assert spot(tied) == (-280, 40)


def test_a_new_note_is_about_the_one_part_that_is_chosen_and_lies_beside_it(
    record: Record, person: Person
) -> None:
    record.canvas.select(("Critic",))
    person.keys(K.Key_T)
    assert person.field().accessibleName() == "What does the note about Critic say?"
    person.types("it sounds like home")
    person.keys(K.Key_Return)
    (note,) = record.drawn.notes.values()
    assert (note.about, note.words) == (CRITIC, "it sounds like home")
    place = record.drawn.place(CRITIC)
    assert abs(note.x - place.x) < 300
    assert abs(note.y - place.y) < 200
    assert person.canvas.scene.item_of(note.id) is not None
    assert record.canvas.chosen == (note.id,)


@pytest.mark.parametrize("chosen", [(), ("Critic", "Escape")])
def test_with_none_or_two_chosen_it_is_about_nobody(
    record: Record, person: Person, chosen: tuple[str, ...]
) -> None:
    record.canvas.select(chosen)
    person.keys(K.Key_T)
    person.types("later")
    person.keys(K.Key_Return)
    (note,) = record.drawn.notes.values()
    assert note.about is None


def test_a_reader_is_told_whom_it_is_about(tied: Record, person: Person) -> None:
    assert person.canvas.isVisible()
    tied.canvas.select(("tied",))
    assert "since school, about Scanner" in tied.canvas.view.accessibleDescription()


def test_a_line_leads_from_the_edge_of_the_note_to_its_part(tied: Record) -> None:
    laid = tied.canvas.scene.resting(True)
    (line,) = laid.ties
    assert (line.p1().y(), round(line.p2().y())) == (-5.0, -53)
    assert tied.canvas.scene.resting(False).ties == laid.ties


def test_while_the_part_is_held_the_line_goes_with_it_and_no_longer_rests(
    tied: Record, person: Person
) -> None:
    person.presses(-200, -100)
    person.moves(-260, -70, M.AltModifier)
    scene = person.canvas.scene
    assert tuple(scene.resting(True).ties) == ()
    by = {"Scanner": QPointF(-60.0, 30.0), "tied": QPointF(-60.0, 30.0)}
    laid = Laid(tied.drawn)
    (rests,) = ties_of(laid, {}, moving=False)
    (goes,) = ties_of(laid, by, moving=True)
    assert goes == rests.translated(-60.0, 30.0)
    person.keys(K.Key_Escape)
    assert len(scene.resting(True).ties) == 1


def test_the_dots_are_seen_between_them(canvas: MapCanvas) -> None:
    without = Record(canvas, *THREE, NotePinned(replace(TIED.note, about=None)))
    canvas.act("whole")
    before = shot(canvas)
    without.kept.append((TIED,))
    without.show()
    assert shot(canvas) != before


def test_a_part_that_is_put_away_has_no_line(tied: Record, person: Person) -> None:
    tied.canvas.select(("Scanner",))
    person.keys(K.Key_Delete)
    assert tuple(tied.canvas.scene.resting(True).ties) == ()
    assert tied.drawn.notes[ThingId("tied")].about == SCANNER
