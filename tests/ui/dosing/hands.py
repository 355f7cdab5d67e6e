"""What a person does on the session page, and what they see there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.fakes.session_room import SessionDesk
from ui.dosing.flags import FlagList
from ui.dosing.form import FormPanel
from ui.dosing.head import SessionHead
from ui.dosing.log import Log
from ui.dosing.page import SessionPage
from ui.dosing.quick_line import QuickLine
from ui.dosing.shelf import Shelf
from ui.dosing.side import SideColumn
from ui.kit.field import ChoiceField

Part = QWidget
DOSE = {"amount": "150", "unit": "mg", "route": "sublingual", "given_by": "nurse 1"}


def one(page: QWidget, kind: type[Part]) -> Part:
    """The one widget of a kind."""
    found = page.findChildren(kind)
    assert len(found) == 1, found
    return found[0]


def log(page: SessionPage) -> tuple[str, ...]:
    """The lines of the log."""
    found = one(page, Log)
    assert isinstance(found, Log)
    return found.shown()


def words(widget: QWidget) -> str:
    """Every word in sight."""
    QApplication.processEvents()
    return "\n".join(
        label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)
    )


def press(widget: QWidget, text: str) -> None:
    """Presses the button in sight that says so."""
    QApplication.processEvents()
    found = [
        button
        for button in widget.findChildren(QAbstractButton)
        if text in (button.text(), button.accessibleName()) and button.isVisibleTo(widget)
    ]
    assert len(found) == 1, (text, found)
    found[0].click()


def key(page: QWidget, name: str) -> None:
    """Presses a key on the page."""
    QTest.keyClicks(page, name)


def quick(page: SessionPage, text: str, *, enter: bool = True) -> QLineEdit:
    """Types into the quick line."""
    field = one(page, QuickLine).findChildren(QLineEdit)[0]
    field.clear()
    QTest.keyClicks(field, text)
    if enter:
        QTest.keyClick(field, Qt.Key.Key_Return)
    return field


def form(page: SessionPage) -> FormPanel | None:
    """The form in sight."""
    shelf = one(page, Shelf)
    assert isinstance(shelf, Shelf)
    return shelf.form()


def fill(page: SessionPage, **texts: str) -> None:
    """Types into the fields of the form in sight, by their labels."""
    panel = form(page)
    assert panel is not None
    for ask in panel.form.asks:
        if ask.key not in texts:
            continue
        panel.restore({ask.key: texts[ask.key]})
    if "at" in texts:
        panel.restore({"at": texts["at"]})
    panel.typed.emit()


def record(page: SessionPage) -> None:
    """Presses the act of the form in sight."""
    panel = form(page)
    assert panel is not None
    press(panel, panel.form.act)


def state(page: SessionPage) -> tuple[object, ...]:
    """What is shown: clock, head, phases and due reading, flags, log."""
    parts = [one(page, kind) for kind in (SessionHead, SideColumn, FlagList)]
    return (*(words(part) for part in parts), log(page))


def typed_words(widget: QWidget) -> list[str]:
    """What stands in every text field."""
    lines = [field.text() for field in widget.findChildren(QLineEdit)]
    return [*lines, *(field.toPlainText() for field in widget.findChildren(QPlainTextEdit))]


def choices_open(panel: QWidget) -> list[str]:
    """The key of every choice of a form."""
    return [field.key() for field in panel.findChildren(ChoiceField)]


def opened(desk: SessionDesk, qtbot: QtBot, *, rehearsal: bool = False) -> SessionPage:
    """The session page in sight, with the sitting in progress, begun when there is none."""
    rows = desk.sittings.open_now()
    sitting = rows[0].id if rows else desk.begin(rehearsal=rehearsal)
    made = desk.page()
    qtbot.addWidget(made)
    made.resize(1190, 690)
    made.show()
    made.opened(sitting)
    made.setFocus()
    return made


def give_dose(page: SessionPage) -> None:
    """Gives the first dose by key."""
    key(page, "d")
    fill(page, **DOSE)
    record(page)
