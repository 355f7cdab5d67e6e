"""How the map is seen: zoom at the cursor, fit, going near and back, another theme, another display."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kapdesk.ifs.model.moves import PartMoved
from kapdesk.ifs.model.parts import Place, Placed
from kapdesk.kernel.ids import PartId
from tests.ui.ifs.map.conftest import THREE, K, M, Person, Record
from ui.ifs.map.canvas import MapCanvas
from ui.ifs.map.overlay import HANDLE_PX
from ui.kit.buttons import Button
from ui.kit.surface import column
from ui.theme.tokens import CONTRAST, DAY, DUSK, Tokens
from ui.theme.worn import wear

HIDDEN = PartMoved((Placed(PartId("Critic"), Place(100, 150, hidden=True, locked=True)),))


@pytest.fixture
def undressed() -> Iterator[None]:
    yield
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    wear(app, DUSK)


def _under(person: Person, x: float, y: float) -> QPointF:
    return QPointF(person.at(x, y))


@pytest.mark.parametrize("notches", [1, -1, 3])
def test_the_wheel_zooms_at_the_cursor(record: Record, person: Person, notches: int) -> None:
    before = _under(person, 100, 150)
    person.turns(notches, 100, 150)
    assert person.view.zoom == pytest.approx(1.25**notches)
    assert (_under(person, 100, 150) - before).manhattanLength() <= 2
    assert record.kept == []


def test_zoom_keeps_between_its_ends(record: Record, person: Person) -> None:
    person.turns(40, 0, 0)
    assert person.view.zoom == pytest.approx(8.0)
    person.turns(-80, 0, 0)
    assert person.view.zoom == pytest.approx(0.1)
    person.turns(-1, 0, 0)
    assert person.view.zoom == pytest.approx(0.1)


def test_the_wheel_with_shift_pushes_aside(record: Record, person: Person) -> None:
    before = person.at(0, 0)
    person.turns(1, 0, 0, M.ShiftModifier)
    assert (person.at(0, 0) - before).x() == 120
    assert person.view.zoom == pytest.approx(1.0)


def test_ctrl_0_sees_it_at_100_percent(record: Record, person: Person) -> None:
    person.turns(3, 0, 0)
    person.keys(K.Key_0, held=M.ControlModifier)
    assert person.view.zoom == pytest.approx(1.0)
    person.keys(K.Key_Plus, held=M.ControlModifier)
    assert person.view.zoom == pytest.approx(1.25)
    person.keys(K.Key_Minus, K.Key_Minus, held=M.ControlModifier)
    assert person.view.zoom == pytest.approx(0.8)


def test_all_of_it_and_what_is_chosen_can_be_seen_whole(record: Record, person: Person) -> None:
    person.view.look_at(QPointF(5000, 5000), 3.0)
    person.keys(K.Key_F)
    for x, y in ((-200, -100), (100, -100), (100, 150), (0, 0)):
        assert person.view.viewport().rect().contains(person.at(x, y))
    record.canvas.select(("Critic",))
    person.keys(K.Key_F, held=M.ShiftModifier)
    assert (_under(person, 100, 150) - _under_middle(person)).manhattanLength() <= 4
    assert person.view.zoom > 1.6


def _under_middle(person: Person) -> QPointF:
    return QPointF(person.view.viewport().rect().center())


def test_two_clicks_on_a_part_go_near_and_two_more_return(record: Record, person: Person) -> None:
    before = (person.view.zoom, person.at(0, 0))
    person.clicks_twice(100, 150)
    assert person.view.zoom > 1.5
    assert record.canvas.chosen == ("Critic",)
    person.clicks_twice(100, 150)
    assert (person.view.zoom, person.at(0, 0)) == before
    assert record.kept == []


def test_an_empty_click_chooses_nothing_and_one_with_a_modifier_leaves_it(
    record: Record, person: Person
) -> None:
    person.clicks(100, 150)
    person.clicks(-300, 250, M.ShiftModifier)
    person.clicks(-300, 250, M.ControlModifier)
    assert set(record.canvas.chosen) == {"Critic"}
    person.clicks(-300, 250)
    assert record.canvas.chosen == ()


def test_clicks_with_a_modifier_take_in_and_out(record: Record, person: Person) -> None:
    person.clicks(100, 150)
    person.clicks(100, -100, M.ShiftModifier)
    person.clicks(-50, -100, M.ControlModifier)
    assert set(record.canvas.chosen) == {"Critic", "Escape", "Scanner polarised with Escape"}
    person.clicks(100, 150, M.ControlModifier)
    assert record.canvas.chosen == ("Escape", "Scanner polarised with Escape")


def test_what_is_under_the_hand_comes_in_front_with_its_handles(
    record: Record, person: Person
) -> None:
    person.hovers(100, 150)
    item = record.canvas.scene.item_of("Critic")
    other = record.canvas.scene.item_of("Escape")
    assert item is not None
    assert other is not None
    assert item.zValue() > other.zValue()
    assert len(record.canvas.hands.over.handles) == 4
    person.hovers(-300, 250)
    assert item.zValue() == other.zValue()
    assert record.canvas.hands.over.handles == []


@pytest.mark.parametrize("zoom", [0.3, 0.5, 1.0, 2.0])
def test_handles_lie_off_the_name_however_near_it_is_seen(
    record: Record, person: Person, zoom: float
) -> None:
    record.canvas.select(("Critic",))
    person.view.look_at(QPointF(100, 150), zoom)
    person.view.settle()
    named = person.view.viewportTransform().mapRect(record.canvas.scene.whole("Critic"))
    seen = [person.view.viewportTransform().map(one) for one in record.canvas.hands.over.handles]
    lowest = max(one.y() for one in seen)
    assert lowest - HANDLE_PX >= named.bottom() - 8.0
    assert lowest - HANDLE_PX <= named.bottom() + 8.0


def test_no_handle_is_in_sight_while_a_part_is_carried(record: Record, person: Person) -> None:
    person.hovers(100, 150)
    person.presses(100, 150)
    person.moves(140, 190)
    assert record.canvas.hands.over.handles == []
    person.lets_go(140, 190)
    assert len(record.canvas.hands.over.handles) == 4


@pytest.mark.parametrize("theme", [DAY, CONTRAST])
@pytest.mark.usefixtures("undressed")
def test_another_theme_draws_everything_anew(canvas: MapCanvas, theme: Tokens) -> None:
    record = Record(canvas, *THREE, HIDDEN)
    canvas.act("whole")
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    wear(app, theme)
    QApplication.processEvents()
    turned = record.canvas.grab().toImage()
    other = MapCanvas()
    other.resize(record.canvas.size())
    other.show()
    Record(other, *THREE, HIDDEN)
    other.act("whole")
    QApplication.processEvents()
    record.canvas.view.clearFocus()
    other.view.clearFocus()
    assert turned.pixelColor(20, 300).name().upper() == theme.ground
    assert record.canvas.grab().toImage() == other.grab().toImage()
    other.hide()


def test_after_the_wheel_rests_everything_is_drawn_sharp(record: Record, person: Person) -> None:
    person.turns(2, 0, 0)
    timer = person.view.findChild(QTimer, "map at rest")
    assert timer is not None
    assert timer.isActive()
    assert record.canvas.scene.ground.hurried
    timer.stop()
    timer.timeout.emit()
    item = record.canvas.scene.item_of("Critic")
    assert item is not None
    assert item.scale() == pytest.approx(1.0 / person.view.zoom)
    assert not record.canvas.scene.ground.hurried


def test_the_keyboards_frame_and_ring_are_seen(record: Record, person: Person) -> None:
    held = record.canvas.grab().toImage()
    assert held.pixelColor(2, 300).name().upper() == DUSK.accent
    person.keys(K.Key_Tab)
    assert record.canvas.hands.over.ring is not None


def test_the_view_says_what_it_is_and_what_is_chosen(record: Record, person: Person) -> None:
    assert person.view.accessibleName() == "Parts map"
    person.keys(K.Key_Tab)
    assert person.view.accessibleDescription().startswith("Scanner; 1 chosen.")


def test_an_empty_map_says_how_to_begin(canvas: MapCanvas, person: Person) -> None:
    record = Record(canvas)
    assert canvas.corners.hint.isVisible()
    person.keys(K.Key_N)
    person.types("First")
    person.keys(K.Key_Return)
    assert not canvas.corners.hint.isVisible()
    record.undo()
    assert canvas.corners.hint.isVisible()


def test_what_is_seen_whole_stays_whole_in_a_view_of_another_size(
    record: Record, person: Person
) -> None:
    record.canvas.fit_all()
    before = person.view.zoom
    record.canvas.resize(500, 400)
    assert person.view.zoom < before
    for x, y in ((-200, -100), (100, -100), (100, 150)):
        assert person.view.viewport().rect().contains(person.at(x, y))
    person.turns(1, 0, 0)
    near = person.view.zoom
    record.canvas.resize(900, 700)
    assert person.view.zoom == near


def test_ctrl_and_tab_lead_out_of_the_map(qtbot: QtBot) -> None:
    around, before, canvas, after = QWidget(), Button("before"), MapCanvas(), Button("after")
    around.setLayout(column(before, canvas, after))
    qtbot.addWidget(around)
    with qtbot.waitActive(around):
        around.show()
        around.activateWindow()
    Record(canvas, *THREE)
    person = Person(canvas)
    canvas.view.setFocus()
    person.keys(K.Key_Tab, K.Key_Tab)
    assert canvas.view.hasFocus()
    person.keys(K.Key_Tab, held=M.ControlModifier)
    assert after.hasFocus()
    canvas.view.setFocus()
    person.keys(K.Key_Backtab, held=M.ControlModifier | M.ShiftModifier)
    assert before.hasFocus()
