"""How a client's map changed."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.ifs.model.kept import VersionNamed
from kapdesk.ifs.model.moves import PartMoved
from kapdesk.ifs.model.parts import Place, Placed
from kapdesk.ifs.seen.history import Dose
from kapdesk.kernel.ids import PartId
from tests.fakes.ifs import made
from tests.ui.ifs.panel.test_map_panel import saves
from tests.ui.ifs.visit import Visit, laid, the_map
from ui.ifs.changes.panel import ChangesPanel


def changes(visit: Visit) -> ChangesPanel:
    """The part of the page, of a map that changed since it was laid."""
    laid(visit)
    nearer = Placed(PartId("young"), Place(0.0, 125.0))
    visit.entries.announce(made(visit.desk, visit.book, (PartMoved((nearer,)),)))
    visit.page.show_part("changes")
    panel = visit.page.panels["changes"]
    assert isinstance(panel, ChangesPanel)
    return panel


def test_before_anything_it_says_what_belongs_here(visit: Visit) -> None:
    visit.opens()
    visit.page.show_part("changes")
    assert "Nothing has changed yet" in visit.reads()
    visit.keys(Qt.Key.Key_Space, Qt.Key.Key_N)
    visit.button("To the map").click()
    assert visit.page.panels.shown.title == "Map"


def test_every_gesture_can_be_stopped_at_and_played_through(visit: Visit) -> None:
    panel = changes(visit)
    assert len(panel.sentences.rows.rows()) > 3
    visit.keys(Qt.Key.Key_E)
    panel.since.go(1)
    assert "Young came closer to Self" in visit.reads()
    panel.play()
    for _ in range(4):
        panel._on_turn()
    assert panel.until.value() == panel.until.maximum()
    assert not panel._timer.isActive()
    visit.keys(Qt.Key.Key_Space)
    assert panel._timer.isActive()
    visit.page.show_part("map")
    assert not panel._timer.isActive()


def test_both_moments_are_chosen_by_keys_from_anywhere(visit: Visit) -> None:
    panel = changes(visit)
    alt, shift = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
    visit.keys(Qt.Key.Key_E)
    last = panel.until.maximum()
    visit.keys(Qt.Key.Key_Right, Qt.Key.Key_Left, held=alt)
    first = panel.since.value()
    visit.keys(Qt.Key.Key_Right, held=alt | shift)
    assert (panel.until.value(), panel.since.value()) == (last - 1, min(first + 1, last))


def test_a_sentence_leads_to_its_part_on_the_map(visit: Visit) -> None:
    panel = changes(visit)
    panel.sentences.chosen.emit("young")
    assert visit.page.panels.shown is the_map(visit)
    assert the_map(visit).outline.selected() == ("young",)


def test_the_curve_of_a_part_stands_in_the_place_of_the_maps(visit: Visit) -> None:
    panel = changes(visit)
    visit.keys(Qt.Key.Key_C)
    assert panel.curve.isVisible()
    assert not panel.maps.isVisible()
    visit.keys(Qt.Key.Key_C)
    assert panel.maps.isVisible()


def test_two_maps_stand_side_by_side(visit: Visit) -> None:
    panel = changes(visit)
    visit.keys(Qt.Key.Key_S)
    assert panel.maps.before.isVisible()


def test_a_version_is_named_and_found_again(visit: Visit) -> None:
    panel = changes(visit)
    visit.keys(Qt.Key.Key_N)
    visit.types("spring")
    saves(visit)
    assert [one.label for one in visit.wrote() if isinstance(one, VersionNamed)] == ["spring"]
    assert any(stop.words == "spring" for stop in panel._stops)


def test_doses_are_stops_too(visit: Visit) -> None:
    panel = changes(visit)
    panel._on_doses(visit.book, (Dose(panel._view.state.gestures.edits[0].at),))
    assert any(stop.what == "a dose" for stop in panel._stops)
