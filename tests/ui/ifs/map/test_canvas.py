"""The seam to the page: what is shown before it is written, what springs back, what is forgotten."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from kapdesk.ifs.model.drawn import Drawn, moved
from kapdesk.ifs.model.moves import Move, NotePinned, PartMet
from kapdesk.ifs.model.parts import Note, Part, Place
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.rules.looks import looks_of
from kapdesk.kernel.ids import PartId, ThingId
from tests.fakes.ifs import met
from tests.ui.ifs.map.conftest import THREE, K, M, Person, Record
from ui.ifs.map.canvas import MapCanvas


def shown(canvas: MapCanvas, drawn: Drawn) -> None:
    """The page shows a map."""
    canvas.show_map(drawn, looks_of(IfsState(drawn=drawn)))


@pytest.fixture
def made(canvas: MapCanvas) -> list[tuple[Move, ...]]:
    """Gestures that nobody writes."""
    found: list[tuple[Move, ...]] = []
    canvas.gestured.connect(found.append)
    canvas.new_id = lambda: f"new {len(found)}"
    shown(canvas, moved(Drawn(), THREE))
    canvas.act("whole")
    return found


def test_a_gesture_is_seen_before_it_is_written(
    canvas: MapCanvas, person: Person, made: list[tuple[Move, ...]]
) -> None:
    person.drags((-200, -100), (-250, 20))
    assert len(made) == 1
    assert person.item_at("Scanner") == (-250, 20)


def test_what_is_refused_springs_back_and_says_why(
    canvas: MapCanvas, person: Person, made: list[tuple[Move, ...]]
) -> None:
    said: list[str] = []
    canvas.said.connect(said.append)
    person.drags((-200, -100), (-250, 20))
    canvas.refused("That may not be laid.")
    assert person.item_at("Scanner") == (-200, -100)
    assert said == ["That may not be laid."]
    assert made


def test_a_second_gesture_stays_while_the_first_comes_back(
    canvas: MapCanvas, person: Person, made: list[tuple[Move, ...]]
) -> None:
    person.drags((-200, -100), (-250, 20))
    person.drags((100, 150), (150, 220))
    first = moved(moved(Drawn(), THREE), made[0])
    shown(canvas, first)
    assert person.item_at("Critic") == (150, 220)
    second = moved(first, made[1])
    shown(canvas, second)
    shown(canvas, moved(Drawn(), THREE))
    assert person.item_at("Critic") == (100, 150)


def test_a_new_part_is_seen_named_and_dressed_before_it_is_written(
    canvas: MapCanvas, person: Person, made: list[tuple[Move, ...]]
) -> None:
    person.clicks_twice(-250, 220)
    person.types("Numb-er")
    person.keys(K.Key_Return)
    assert canvas.chosen == ("new 0",)
    assert canvas.scene.item_of("new 0") is not None


def test_undo_while_a_gesture_is_being_written_shows_what_comes_back(
    canvas: MapCanvas, person: Person, made: list[tuple[Move, ...]]
) -> None:
    person.drags((-200, -100), (-250, 20))
    person.keys(K.Key_Z, held=M.ControlModifier)
    shown(canvas, moved(Drawn(), THREE))
    assert person.item_at("Scanner") == (-200, -100)
    assert made


def test_another_clients_map_keeps_nothing_of_the_one_before(
    canvas: MapCanvas, person: Person, made: list[tuple[Move, ...]]
) -> None:
    canvas.select(("Scanner",))
    person.keys(K.Key_C, held=M.ControlModifier)
    person.drags((-200, -100), (-250, 20))
    person.keys(K.Key_N)
    person.types("of the one before")
    other = moved(Drawn(), (met("Watcher", 1, 50, 60),))
    shown(canvas, other)
    assert canvas.chosen == ()
    assert canvas.scene.item_of("Scanner") is None
    assert not person.field().isVisible()
    person.keys(K.Key_V, held=M.ControlModifier)
    assert len(made) == 1


def test_forgetting_leaves_an_empty_map(
    canvas: MapCanvas, person: Person, made: list[tuple[Move, ...]]
) -> None:
    canvas.look_for("scanner")
    canvas.forget()
    assert canvas.scene.item_of("Scanner") is None
    assert canvas.hands.over.hits == []
    assert canvas.chosen == ()
    assert made == []


def test_pictures_are_asked_for_once_and_shown(canvas: MapCanvas) -> None:
    asked: list[tuple[str, ...]] = []
    canvas.pictures_wanted.connect(asked.append)
    part = Part(PartId("seen"), 1, "Seen", picture="a" * 64)
    note = Note(ThingId("pinned"), 100.0, 0.0, picture="b" * 64)
    drawn = moved(Drawn(), (PartMet(part, Place(-200, 0)), NotePinned(note)))
    shown(canvas, drawn)
    assert asked == [("a" * 64, "b" * 64)]
    red = QImage(20, 20, QImage.Format.Format_RGB32)
    red.fill(QColor("#FF0000"))
    canvas.show_picture("a" * 64, red)
    canvas.show_picture("b" * 64, red)
    shown(canvas, drawn)
    assert len(asked) == 1
    canvas.act("whole")
    QApplication.processEvents()
    seen = canvas.view.viewport().grab().toImage()
    for x in (-200, 100):
        assert QColor(seen.pixel(canvas.view.spot(x, 0))).name() == "#ff0000"


def test_selecting_from_beside_is_told_and_unknown_ids_are_passed_by(record: Record) -> None:
    told: list[tuple[str, ...]] = []
    record.canvas.selected.connect(told.append)
    record.canvas.select(("Critic", "nobody"))
    record.canvas.select(("Critic",))
    assert told == [("Critic",)]


def test_what_goes_off_the_map_is_not_chosen_any_more(record: Record, person: Person) -> None:
    told: list[tuple[str, ...]] = []
    record.canvas.select(("Critic",))
    record.canvas.selected.connect(told.append)
    person.keys(K.Key_Delete)
    assert told[-1] == ()


def test_the_legend_names_what_is_on_the_map(record: Record, person: Person) -> None:
    person.keys(K.Key_L, held=M.ShiftModifier)
    legend = record.canvas.corners.legend
    assert legend.isVisible()
    assert "not sure yet" in legend.accessibleDescription()
    assert "locked" not in legend.accessibleDescription()
    record.canvas.select(("Critic",))
    person.keys(K.Key_L)
    assert "locked where it is" in legend.accessibleDescription()


def test_without_a_way_to_name_it_nothing_new_is_laid(canvas: MapCanvas, person: Person) -> None:
    made: list[tuple[Move, ...]] = []
    canvas.gestured.connect(made.append)
    shown(canvas, moved(Drawn(), THREE))
    person.keys(K.Key_N)
    person.types("Numb-er")
    person.keys(K.Key_Return)
    canvas.select(("Scanner", "Critic"))
    for name in ("bond", "frame", "duplicate"):
        canvas.act(name)
    assert made == []


def test_a_sentence_goes_with_the_next_thing_that_is_done(record: Record, person: Person) -> None:
    person.keys(K.Key_Delete)
    assert record.canvas.said_now == "Choose something on the map first."
    person.clicks(100, 150)
    assert record.canvas.said_now == ""
