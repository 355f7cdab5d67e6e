"""A photograph of what was laid out on the floor, and parts with their bonds upon it."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from kapdesk.ifs.model.moves import NotePinned, PartMoved
from kapdesk.ifs.model.parts import Note, Place, Placed
from kapdesk.kernel.ids import PartId, ThingId
from tests.ui.ifs.map.conftest import THREE, M, Person, Record
from ui.ifs.map.canvas import MapCanvas

PHOTO = NotePinned(Note(ThingId("photo"), -50.0, -100.0, 200.0, 150.0, picture="digest"))
GREEN = QColor("#204020")


def photographed(canvas: MapCanvas, *more: NotePinned) -> Record:
    """Three parts, the bond of two running over a photograph."""
    record = Record(canvas, *THREE, PHOTO, *more)
    canvas.act("whole")
    picture = QImage(200, 150, QImage.Format.Format_RGB32)
    picture.fill(GREEN)
    canvas.show_picture("digest", picture)
    return record


def crossed(canvas: MapCanvas, x: float) -> int:
    """How many pixels of a column of the photograph are no longer its own, about the height of the bond."""
    QApplication.processEvents()
    shot = canvas.view.viewport().grab().toImage()
    at = canvas.view.spot(x, -100.0)
    column = (shot.pixelColor(at.x(), at.y() + down) for down in range(-12, 13))
    return sum(one.name() != GREEN.name() for one in column)


def test_a_bond_is_seen_over_a_picture(canvas: MapCanvas) -> None:
    photographed(canvas)
    assert crossed(canvas, -100.0) > 0


def test_a_bond_that_is_carried_is_seen_over_it_too(canvas: MapCanvas, person: Person) -> None:
    photographed(canvas)
    person.presses(-200.0, -100.0)
    person.moves(-240.0, -100.0, M.AltModifier)
    assert crossed(canvas, -100.0) > 0
    person.lets_go(-240.0, -100.0, M.AltModifier)
    assert crossed(canvas, -100.0) > 0


def test_words_pinned_on_the_map_keep_their_ground(canvas: MapCanvas) -> None:
    record = photographed(canvas)
    aside = (Placed(PartId("Escape"), Place(100.0, 300.0)),)
    record.canvas.hands.hand.table.offer((PartMoved(aside),))
    assert crossed(canvas, -20.0) == 0


def test_self_is_seen_over_a_picture(canvas: MapCanvas) -> None:
    under = Note(ThingId("photo"), 0.0, 0.0, 300.0, 220.0, picture="digest")
    photographed(canvas, NotePinned(under))
    QApplication.processEvents()
    shot = canvas.view.viewport().grab().toImage()
    colours = {shot.pixelColor(canvas.view.spot(x, 0.0)).name() for x in (-30.0, 30.0)}
    assert GREEN.name() not in colours


def test_a_part_on_a_picture_is_taken_before_it(canvas: MapCanvas, person: Person) -> None:
    record = photographed(canvas)
    record.canvas.hands.hand.table.offer(
        (PartMoved((Placed(PartId("Critic"), Place(-50.0, -60.0)),)),)
    )
    person.clicks(-50.0, -60.0)
    assert canvas.chosen == ("Critic",)
    person.view.look_at(QPointF())
