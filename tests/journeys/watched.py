"""KapDesk as it is, in a process that also says where things stand on its screen, so that a hand can find them.

``python -m tests.journeys.watched SOCKET VAULT``.  Each question waits on the socket until its answer is yes, also
over a lock, which replaces this process by a fresh one.
"""

from __future__ import annotations

import json
import socket
import sys
from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QMetaObject, QModelIndex, QObject, QPoint, QRect, Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from shiboken6 import getCppPointer

from tests.journeys.acts import note_acts
from tests.journeys.another_day import set_the_wall
from ui.__main__ import main

LOOK_MS = 20
SURFACES = ("card", "ground")
QUESTION_BYTES = 10_000
Answer = Any


class Watch(QObject):
    """Looks at the one question that waits, and answers it as soon as it can."""

    def __init__(self, line: socket.socket) -> None:
        super().__init__()
        self._line = line
        self._stood: Answer = None
        # There is no application yet; this waits for the one that the program makes.
        QMetaObject.invokeMethod(self, "begin", Qt.ConnectionType.QueuedConnection)

    @Slot()
    def begin(self) -> None:
        """Looks from now on."""
        timer = QTimer(self)
        timer.timeout.connect(self._look)
        timer.start(LOOK_MS)

    def _look(self) -> None:
        try:
            question = self._line.recv(QUESTION_BYTES, socket.MSG_PEEK | socket.MSG_DONTWAIT)
        except BlockingIOError:
            return
        answer = _answered(json.loads(question)) if question else None
        # What still moves is not there yet.
        answer, self._stood = (answer if answer == self._stood else None), answer
        if answer is not None:
            self._line.send(json.dumps(answer).encode())
            self._line.recv(QUESTION_BYTES)


def _answered(question: dict[str, str]) -> Answer:
    """The answer, or None while it is not true yet."""
    match question:
        case {"where": name}:
            return next(_places(name), None)
        case {"words": "focus"}:
            return _held()
        case {"left": which}:
            return _held()[1] not in ("", which) or None
        case {"words": "surface"}:
            return _words(_surface())
        case {"words": _}:
            return _words()
    return _is_true(question) or None


def _is_true(question: dict[str, str]) -> bool:
    match question:
        case {"seen": words}:
            return words in _words()
        case {"gone": words}:
            return words not in _words()
        case {"focused": name}:
            widget = QApplication.focusWidget()
            return widget is not None and _name(widget) == name
        case {"value": name, "is": wanted}:
            return any(_value(w) == wanted for w in _visible() if _name(w) == name)
        case {"list": wanted}:
            return (QApplication.activePopupWidget() is not None) is (wanted == "open")
        case {"resting": timer}:
            return not any(t.isActive() for t in _timers(timer))
    raise ValueError(question)


def _visible() -> list[QWidget]:
    """What is shown, in the order in which it is read."""
    shown = [widget for widget in QApplication.allWidgets() if widget.isVisible()]
    return sorted(shown, key=_corner)


def _corner(widget: QWidget) -> tuple[int, int]:
    corner = widget.mapToGlobal(QPoint(0, 0))
    return corner.y(), corner.x()


def _timers(name: str) -> Iterator[QTimer]:
    for window in QApplication.topLevelWidgets():
        yield from window.findChildren(QTimer, name)


def _name(widget: QWidget) -> str:
    """What a screen reader calls it; for what the toolkit brings, its own name."""
    said = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
    return widget.accessibleName() or said or widget.objectName()


def _held() -> list[str]:
    """What has the keyboard, and what tells it from another of the same name."""
    held = QApplication.focusWidget()
    return ["", ""] if held is None else [_name(held), str(getCppPointer(held)[0])]


def _value(widget: QWidget) -> str:
    match widget:
        case QLineEdit():
            return widget.text()
        case QPlainTextEdit():
            return widget.toPlainText()
        case QComboBox():
            return widget.currentText()
        case QLabel() | QAbstractButton():
            return widget.text()
    return ""


def _surface() -> QWidget | None:
    """What holds the keyboard: the card, the sheet or the page before the desk that is being worked in."""
    at = QApplication.focusWidget()
    while at is not None and at.property("surface") not in SURFACES:
        at = at.parentWidget()
    return at


def _words(within: QWidget | None = None) -> str:
    """Everything that can be read on the screen, hidden letters as they are shown; or what is in sight of a part."""
    said: list[str] = []
    for widget in _visible():
        if within is not None and not _in_sight_of(within, widget):
            continue
        if isinstance(widget, QAbstractItemView):
            said.extend(row for row, _ in _rows(widget))
        elif isinstance(widget, QLineEdit):
            said.append(widget.displayText())
        else:
            said.append(_value(widget))
    return "\n".join(said)


def _in_sight_of(whole: QWidget, part: QWidget) -> bool:
    return whole.isAncestorOf(part) and not part.visibleRegion().isEmpty()


def _rows(view: QAbstractItemView, under: QModelIndex | None = None) -> Iterator[tuple[str, QRect]]:
    """Every row, what hangs beneath each with it."""
    model, above = view.model(), under if under is not None else QModelIndex()
    for number in range(model.rowCount(above)):
        index = model.index(number, 0, above)
        yield str(index.data()), view.visualRect(index)
        yield from _rows(view, index)


def _places(name: str) -> Iterator[dict[str, Any]]:
    """Where a thing of that name, or a row with those words, stands; the one that can be pressed first."""
    seen = _visible()
    found = [_place(w, w.rect()) for w in seen if _name(w) == name and not isinstance(w, QLabel)]
    for view in seen:
        if isinstance(view, QAbstractItemView):
            found.extend(
                _place(view.viewport(), rect) for words, rect in _rows(view) if name in words
            )
    yield from sorted(found, key=lambda place: not place["free"])


def _place(widget: QWidget, rect: QRect) -> dict[str, Any]:
    """The middle in pixels of the X screen, and whether a hand would meet the thing there."""
    middle = widget.mapToGlobal(rect.center())
    met = QApplication.widgetAt(middle)
    free = met is not None and (met is widget or widget.isAncestorOf(met)) and widget.isEnabled()
    window = widget.window()
    centre = window.mapToGlobal(window.rect().center())
    return {
        "x": _pixels(widget, middle).x(),
        "y": _pixels(widget, middle).y(),
        "free": free,
        "above": middle.y() < centre.y(),
        "centre_y": _pixels(widget, centre).y(),
    }


def _pixels(widget: QWidget, point: QPoint) -> QPoint:
    corner = widget.screen().geometry().topLeft()
    return corner + (point - corner) * widget.devicePixelRatioF()


if __name__ == "__main__":
    watch = Watch(socket.socket(fileno=int(sys.argv[1])))
    set_the_wall()
    note_acts()
    sys.exit(main(sys.argv[2:]))
