"""A sheet's form in a window, and the few gestures a person makes on it."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

W = TypeVar("W", bound=QWidget)


def shown(qtbot: QtBot, form: W) -> W:
    """A form or a part of one, in sight and with the focus."""
    qtbot.addWidget(form)
    form.resize(900, 700)
    form.show()
    form.activateWindow()
    assert QTest.qWaitForWindowActive(form)
    return form


def types(text: str) -> None:
    """Types into whatever has the focus."""
    QTest.keyClicks(focused(), text)


def presses(key: Qt.Key) -> None:
    """Presses one key."""
    QTest.keyClick(focused(), key)


def clicks(widget: QWidget, words: str) -> None:
    """Clicks the button in sight with these words."""
    button = next(one for one in widget.findChildren(QPushButton) if _seen(one, words))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def reads(widget: QWidget) -> str:
    """Every word of the labels and buttons in sight."""
    labels = [one.text() for one in widget.findChildren(QLabel) if one.isVisible()]
    buttons = [one.text() for one in widget.findChildren(QPushButton) if one.isVisible()]
    return "\n".join((*labels, *buttons))


def focused() -> QWidget:
    """What has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def _seen(button: QPushButton, words: str) -> bool:
    return button.isVisible() and button.text() == words
