"""Fields keep what was typed and say under themselves why it cannot be taken."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from kapdesk.kernel.errors import Refusal, Refusals
from ui.kit.field import ChoiceField, Field, NoteField, show_refusals
from ui.kit.page import Page


def line_of(field: Field) -> QLineEdit:
    found = field.findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def test_typing_is_announced_and_takes_the_refusal_away(qtbot: QtBot) -> None:
    field = Field("Pulse", hint="beats a minute")
    qtbot.addWidget(field)
    heard: list[str] = []
    field.typed.connect(heard.append)
    field.refuse("Pulse must lie between 20 and 260.")
    assert field.refusal() == "Pulse must lie between 20 and 260."
    QTest.keyClicks(line_of(field), "74")
    assert heard == ["7", "74"]
    assert field.refusal() == ""


def test_enter_hands_the_text_over_and_keeps_it(qtbot: QtBot) -> None:
    field = Field("Pulse")
    qtbot.addWidget(field)
    field.set_text("74")
    with qtbot.waitSignal(field.entered) as told:
        QTest.keyClick(line_of(field), Qt.Key.Key_Return)
    assert told.args == ["74"]
    assert field.text() == "74"


def test_text_that_is_put_in_is_not_announced_as_typed(qtbot: QtBot) -> None:
    field = Field("Pulse")
    qtbot.addWidget(field)
    with qtbot.assertNotEmitted(field.typed):
        field.set_text("74")


def test_a_field_has_a_name_and_its_refusal_is_read_out(qtbot: QtBot) -> None:
    field = Field("Pulse")
    qtbot.addWidget(field)
    field.refuse("Too low.")
    assert line_of(field).accessibleName() == "Pulse"
    assert line_of(field).accessibleDescription() == "Too low."


def test_what_was_understood_takes_the_place_of_the_hint(qtbot: QtBot) -> None:
    field = Field("Line", hint="128/82 74 98")
    qtbot.addWidget(field)
    field.echo("pressure 128 over 82")
    assert field.refusal() == ""
    assert line_of(field).property("refused") is False


def test_a_frozen_field_takes_no_typing(qtbot: QtBot) -> None:
    field = Field("Passphrase", secret=True)
    qtbot.addWidget(field)
    field.freeze(True)
    QTest.keyClicks(line_of(field), "x")
    field.freeze(False)
    QTest.keyClicks(line_of(field), "y")
    assert field.text() == "y"


def test_a_secret_is_hidden_until_it_is_revealed(qtbot: QtBot) -> None:
    field = Field("Passphrase", secret=True)
    qtbot.addWidget(field)
    assert line_of(field).echoMode() == QLineEdit.EchoMode.Password
    field.reveal(True)
    assert line_of(field).echoMode() == QLineEdit.EchoMode.Normal


def test_every_refusal_finds_its_field_and_the_rest_comes_back(qtbot: QtBot) -> None:
    pulse, note = Field("Pulse"), NoteField("Note")
    for field in (pulse, note):
        qtbot.addWidget(field)
    refusals = Refusals((Refusal("pulse", "Too low."), Refusal("clock", "It lies ahead.")))
    left = show_refusals({"pulse": pulse, "note": note}, refusals)
    assert (left, pulse.refusal(), note.refusal()) == ("It lies ahead.", "Too low.", "")


def test_a_choice_is_known_by_its_key(qtbot: QtBot) -> None:
    field = ChoiceField("Role", [("nurse", "Nurse"), ("other", "Other")])
    qtbot.addWidget(field)
    field.set_key("other")
    assert field.key() == "other"
    field.set_key("nobody")
    assert field.key() == "other"
    field.offer([("a", "A")])
    assert field.key() == "a"


def test_turning_the_wheel_over_a_choice_chooses_nothing(qtbot: QtBot) -> None:
    field = ChoiceField("Role", [("nurse", "Nurse"), ("other", "Other")])
    qtbot.addWidget(field)
    box = field.findChild(QComboBox)
    assert box is not None
    at, none = QPointF(5, 5), Qt.MouseButton.NoButton
    turn = QWheelEvent(
        at, at, QPoint(), QPoint(0, -120), none, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, turn)
    assert field.key() == "nurse"


def test_typing_goes_on_behind_words_that_were_kept(qtbot: QtBot) -> None:
    field = NoteField("Note")
    qtbot.addWidget(field)
    field.set_text("half a")
    words = field.findChild(QPlainTextEdit)
    assert words is not None
    QTest.keyClicks(words, " line")
    assert field.text() == "half a line"


def test_a_note_is_announced_as_it_is_typed(qtbot: QtBot) -> None:
    field = NoteField("Note")
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.typed) as told:
        field.set_text("two\nlines")
    assert told.args == ["two\nlines"]
    assert field.text() == "two\nlines"


def test_letters_choose_and_are_no_keys_of_the_page(qtbot: QtBot) -> None:
    page = Page()
    qtbot.addWidget(page)
    pressed: list[str] = []
    page.bind("S", "distress", partial(pressed.append, "S"))
    field = ChoiceField("Route", [("", "—"), ("sublingual", "sublingual")])
    page.column.addWidget(field)
    page.show()
    page.activateWindow()
    box = field.findChildren(QComboBox)[0]
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    QTest.keyClicks(box, "sub")
    assert field.key() == "sublingual"
    assert pressed == []
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_S)
    assert pressed == ["S"]
