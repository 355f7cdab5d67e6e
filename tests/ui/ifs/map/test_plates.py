"""Words on the map stand on no part, on no other words, and where one looks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from kapdesk.ifs.model.moves import FrameDrawn, Move, NotePinned
from kapdesk.ifs.model.nouns import Tie
from kapdesk.ifs.model.parts import Frame, Note
from kapdesk.kernel.ids import ThingId
from tests.fakes.ifs import bond, met
from tests.ui.ifs.map.conftest import Person, Record
from ui.ifs.map.bonds import tell_picked
from ui.ifs.map.canvas import MapCanvas
from ui.ifs.map.ground import ABOUT_SELF
from ui.ifs.map.plates import Plates
from ui.theme.worn import worn

pytestmark = pytest.mark.usefixtures("qapp")

INSIDE = QRectF(0, 0, 400, 300)
CROWDED: tuple[Move, ...] = (
    *(met(f"The one of {n} o’clock", n, -260.0 + 130 * n, -190.0) for n in range(1, 5)),
    met("Small", 5, 0.0, -310.0),
    met("Near", 6, -110.0, 0.0),
    bond("Near", "Small", Tie.POLARISED),
    bond("Small", "The one of 4 o’clock", Tie.PROTECTS),
    FrameDrawn(Frame(ThingId("frame"), -300.0, 60.0, 600.0, 200.0, "what they do in the evening")),
    NotePinned(Note(ThingId("note"), 0.0, 160.0, words="ask the small one\nin spring")),
)


def told(plates: Plates) -> list[QRectF]:
    return list(plates.boxes)


def test_the_word_of_a_ring_stands_in_sight_before_elsewhere() -> None:
    above = QPointF(200, 40)
    plates = Plates()
    plates.tell_ring("nearby", above, 100.0, INSIDE)
    (box,) = told(plates)
    assert INSIDE.contains(box)


def test_where_all_of_it_is_full_a_ring_has_no_word_and_a_chosen_line_has() -> None:
    plates = Plates([INSIDE.adjusted(-900, -900, 900, 900)])
    plates.tell_ring("nearby", QPointF(200, 150), 100.0, INSIDE)
    assert told(plates) == []
    plates.tell_line("polarised", QPointF(0, 0), QPointF(100, 0))
    assert told(plates) == []
    plates.tell_line("polarised", QPointF(0, 0), QPointF(100, 0), needed=True)
    assert len(told(plates)) == 1


def test_words_are_seen_where_they_are_told_to_stand() -> None:
    plates = Plates()
    plates.tell_line("polarised", QPointF(20, 50), QPointF(180, 50))
    picture = QImage(200, 100, QImage.Format.Format_RGB32)
    picture.fill(QColor("#808080"))
    painter = QPainter(picture)
    plates.draw(painter)
    painter.end()
    (box,) = told(plates)
    assert picture.pixelColor(int(box.left()) + 3, 50) == QColor(worn().ground)
    assert picture.pixelColor(5, 50) == QColor("#808080")


@pytest.mark.parametrize("size", [(900, 700), (380, 560)])
def test_no_words_of_a_map_stand_on_a_part_or_on_others(
    canvas: MapCanvas, person: Person, size: tuple[int, int]
) -> None:
    record = Record(canvas, *CROWDED)
    canvas.resize(*size)
    canvas.fit_all()
    canvas.grab()
    words = canvas.scene.ground.words
    assert words
    less = 12.0 / canvas.view.zoom
    wholes = (canvas.scene.whole(one.id) for one in record.drawn.present())
    lying = [one.adjusted(less, less, -less, -less) for one in wholes]
    lying += [QRectF(-60, 132, 120, 56), ABOUT_SELF]
    for number, one in enumerate(words):
        assert not any(one.intersects(other) for other in (*lying, *words[:number]))


def test_what_is_chosen_in_words_is_not_covered_by_the_word_of_a_ring(
    canvas: MapCanvas, person: Person
) -> None:
    record = Record(canvas, *CROWDED)
    canvas.act("whole")
    canvas.grab()
    before = canvas.scene.ground.words
    (polarised,) = (one for one in record.drawn.standing_bonds() if one.tie is Tie.POLARISED)
    canvas.select((polarised.id,))
    canvas.grab()
    bonds = canvas.scene.resting(True)
    seen, inside = canvas.view.viewportTransform(), QRectF(canvas.view.viewport().rect())
    chosen = Plates(seen.mapRect(box) for box in (*bonds.boxes, ABOUT_SELF))
    tell_picked(chosen, seen, inside, bonds)
    (box,) = chosen.boxes
    words = [seen.mapRect(one) for one in canvas.scene.ground.words]
    assert not any(box.intersects(one) for one in words)
    assert len(words) >= len(before) - 1


def test_a_few_parts_have_their_names_however_small_and_many_have_not(canvas: MapCanvas) -> None:
    few = [met(f"Part {n}", n, 40.0 * n, 90.0) for n in range(1, 4)]
    many = [met(f"Part {n}", n, 40.0 * n, 90.0) for n in range(1, 30)]
    wide: list[float] = []
    for moves in (few, many):
        Record(canvas, *moves)
        canvas.view.look_at(QPointF(), 0.3)
        canvas.view.settle()
        wide.append(canvas.scene.whole("Part 1").height())
    assert wide[0] > wide[1] + 20


def test_ring_words_do_not_run_over_the_edge_of_a_frame(canvas: MapCanvas) -> None:
    frame = QRectF(0.0, -700.0, 300.0, 640.0)
    Record(
        canvas,
        met("Far", 1, 420.0, 300.0),
        FrameDrawn(Frame(ThingId("frame"), 0.0, -700.0, 300.0, 640.0)),
    )
    canvas.act("whole")
    canvas.grab()
    assert canvas.scene.ground.words
    for one in canvas.scene.ground.words:
        assert frame.contains(one) or not frame.intersects(one)
