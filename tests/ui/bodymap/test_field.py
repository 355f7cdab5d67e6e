"""The field: picture, list and words say the same, and the keyboard alone can do all of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kapdesk.body.model import Depth, Direction, Mode, Quality
from kapdesk.body.parse import NO_INTENSITY, typed_marks
from kapdesk.body.regions import NOWHERE, REGIONS
from kapdesk.body.words import ASKED, YOUR_LEFT, YOUR_RIGHT
from tests.golden.fitting import silent, unfit
from tests.ui.bodymap.conftest import Show, felt, paints, presses
from ui.bodymap.canvas import BodyCanvas
from ui.bodymap.field import BodyMapField
from ui.bodymap.mark_list import MarkList
from ui.bodymap.strength import Strength
from ui.kit.surface import Scroll


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def types(text: str) -> None:
    QTest.keyClicks(focused(), text)


def presses_key(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, held)


def tabs_to(name: str) -> None:
    """Tab until what has this name has the focus."""
    for _ in range(60):
        if focused().accessibleName().startswith(name):
            return
        presses_key(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never reaches {name}")


def clicks(field: BodyMapField, name: str) -> None:
    buttons = field.findChildren(QAbstractButton)
    next(one for one in buttons if one.accessibleName() == name).click()


def rows(field: BodyMapField) -> list[str]:
    return [row.title for row in field.findChildren(MarkList)[0].rows()]


def refusal(field: BodyMapField) -> str:
    return " ".join(
        one.text() for one in field.findChildren(QLabel) if one.property("tone") == "grave"
    )


def test_a_line_typed_is_drawn_listed_and_given_back(field: BodyMapField, qtbot: QtBot) -> None:
    field.start()
    with qtbot.waitSignal(field.changed):
        types("throat tight 7 stronger; both hands buzz 3")
        presses_key(Qt.Key.Key_Return)
    assert typed_marks(field.value()) == (
        "throat tight 7 stronger; left hand and right hand buzz 3"
    )
    assert rows(field) == ["Throat", "Left hand and right hand"]
    said = field.findChildren(BodyCanvas)[0].accessibleDescription()
    assert said == "Throat: tight 7, stronger; Left hand and right hand: buzz 3"


def test_every_place_and_every_feeling_can_be_said_by_keyboard(field: BodyMapField) -> None:
    field.start()
    types("throat")
    presses_key(Qt.Key.Key_Return)
    tabs_to("Feels")
    types("ti")
    tabs_to("It is")
    types("st")
    tabs_to("Lies")
    types("in")
    tabs_to("How strong")
    types("10")
    tabs_to("Spreads to")
    types("jaw")
    tabs_to("Its colour")
    types("grey")
    tabs_to("Client’s words")
    types("like a stone ")
    [mark] = field.value()
    assert (mark.quality, mark.direction, mark.depth) == (
        Quality.TIGHT,
        Direction.STRONGER,
        Depth.INSIDE,
    )
    assert (mark.intensity, mark.spread_to, mark.words) == (10, "I.M.jaw", "like a stone")
    assert mark.colour == "grey"


def test_what_is_a_matter_for_a_medic_is_asked_with_nothing_marked_and_judged_by_no_mark(
    field: BodyMapField,
) -> None:
    for marks in ("", "chest pressure 9", "nowhere"):
        field.set_value(felt(marks))
        [asked] = [one for one in field.findChildren(QLabel) if one.text() == ASKED]
        assert asked.isVisibleTo(field)


def test_another_quality_is_said_in_other_words(field: BodyMapField) -> None:
    field.set_value(felt("gut"))
    field.start()
    tabs_to("Feels")
    types("ot")
    tabs_to("What it feels like")
    types("wool")
    assert (field.value()[0].quality, field.value()[0].other) == (Quality.OTHER, "wool")
    tabs_to("Feels")
    presses_key(Qt.Key.Key_Up)
    assert (field.value()[0].quality, field.value()[0].other) == (Quality.PULSE, "")


def test_every_place_is_offered_to_spread_to_but_nowhere(field: BodyMapField) -> None:
    box = next(b for b in field.findChildren(QComboBox) if b.accessibleName() == "Spreads to")
    offered = {box.itemData(i) for i in range(box.count())}
    assert offered == {"", *(region.id for region in REGIONS if region.id != NOWHERE)}


def test_what_cannot_be_read_is_refused_and_stays(field: BodyMapField) -> None:
    field.start()
    types("throat tight 11")
    presses_key(Qt.Key.Key_Return)
    assert NO_INTENSITY in refusal(field)
    assert field.value() == ()
    presses_key(Qt.Key.Key_Backspace)
    assert refusal(field) == ""
    presses_key(Qt.Key.Key_Return)
    assert typed_marks(field.value()) == "throat tight 1"


def test_the_beginning_of_one_place_is_enough(field: BodyMapField) -> None:
    field.start()
    types("thro")
    presses_key(Qt.Key.Key_Return)
    assert rows(field) == ["Throat"]


def test_a_region_pressed_becomes_a_mark_and_with_shift_joins_it(
    field: BodyMapField, canvas: BodyCanvas
) -> None:
    presses(canvas, "I.M.throat")
    presses(canvas, "I.M.jaw", held=Qt.KeyboardModifier.ShiftModifier)
    assert [mark.regions for mark in field.value()] == [("I.M.throat", "I.M.jaw")]
    presses(canvas, "F.L.knee")
    presses(canvas, "I.M.throat")
    assert len(field.value()) == 2
    assert field.findChildren(MarkList)[0].current_key() == field.value()[0].id


def test_a_stroke_is_painted_and_taken_back(field: BodyMapField, canvas: BodyCanvas) -> None:
    clicks(field, "On the body: Paint")
    paints(canvas, "I.M.throat", "I.M.gut")
    paints(canvas, "F.L.thigh")
    assert [mark.mode for mark in field.value()] == [Mode.STROKE, Mode.POINT]
    clicks(field, "Undo")
    assert [mark.mode for mark in field.value()] == [Mode.STROKE]
    field.findChildren(MarkList)[0].setFocus()
    presses_key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.value() == ()


def test_delete_takes_the_chosen_mark_away(field: BodyMapField, qtbot: QtBot) -> None:
    field.set_value(felt("throat; gut; jaw"))
    marks = field.findChildren(MarkList)[0]
    marks.setFocus()
    presses_key(Qt.Key.Key_Up)
    with qtbot.waitSignal(field.changed):
        presses_key(Qt.Key.Key_Delete)
    assert rows(field) == ["Throat", "Jaw"]
    clicks(field, "Remove")
    assert rows(field) == ["Jaw"]


def test_enter_on_a_row_goes_to_its_feeling(field: BodyMapField) -> None:
    field.set_value(felt("throat; gut"))
    field.findChildren(MarkList)[0].setFocus()
    presses_key(Qt.Key.Key_Return)
    assert focused().accessibleName() == "Feels"


def test_nowhere_stands_alone(field: BodyMapField) -> None:
    field.set_value(felt("throat; gut"))
    clicks(field, "Nowhere / numb")
    assert [mark.regions for mark in field.value()] == [(NOWHERE,)]
    assert field.refusals() == ()
    strength = next(w for w in field.findChildren(Strength))
    assert not strength.isVisible()
    clicks(field, "Undo")
    assert strength.isVisible()


def test_what_is_put_in_comes_back_and_is_not_announced(field: BodyMapField) -> None:
    heard: list[int] = []
    field.changed.connect(lambda: heard.append(1))
    marks = felt("throat tight 7 inside to jaw; gut weaker")
    field.set_value(marks)
    assert typed_marks(field.value()) == typed_marks(marks)
    assert heard == []
    assert not any(
        one.isEnabled()
        for one in field.findChildren(QAbstractButton)
        if one.accessibleName() == "Undo"
    )


def test_inner_zones_can_be_put_away(field: BodyMapField, canvas: BodyCanvas) -> None:
    clicks(field, "Inner zones: throat, heart, gut and others")
    presses(canvas, "I.M.throat")
    assert [mark.regions for mark in field.value()] == [("F.M.neck",)]


def test_what_lies_under_the_pointer_is_named(field: BodyMapField, canvas: BodyCanvas) -> None:
    canvas.pointed.emit("left knee")
    assert any(one.text() == "Left knee" for one in field.findChildren(QLabel))
    canvas.pointed.emit("")
    assert not any(one.text() == "Left knee" for one in field.findChildren(QLabel))


@pytest.mark.parametrize(
    "text", ["", "throat tight 7 stronger inside to jaw; gut other wool 3; nape"]
)
def test_beneath_one_another_it_fits_a_side_sheet(show: Show, text: str) -> None:
    scroll = Scroll()
    field = BodyMapField(sides=(YOUR_LEFT, YOUR_RIGHT))
    field.set_value(felt(text.replace("nape", "back of the neck")))
    scroll.column.addWidget(field)
    show(scroll)
    scroll.resize(372 + 8, 700)
    QApplication.processEvents()
    assert unfit(scroll, (380, 700)) == []
    assert silent(scroll) == []


@pytest.mark.parametrize("text", ["", "throat tight 7 stronger inside to jaw; gut other wool 3"])
def test_on_a_page_it_fits_beside(field: BodyMapField, text: str) -> None:
    field.set_value(felt(text))
    QApplication.processEvents()
    assert unfit(field, (1130, 660)) == []
    assert silent(field) == []
