"""What a person does at the desk for a picture: keys, presses, typing and choosing, each by the name in sight."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from ui.kit.layers import Layer
from ui.kit.surface import bring_into_sight

Found = TypeVar("Found", bound=QWidget)
TYPED_INTO = (QLineEdit, QPlainTextEdit)


class Hand(ABC):
    """Finds things as they are called, and what lies on top before what lies beneath."""

    @property
    @abstractmethod
    def shown(self) -> QWidget:
        """What is in sight."""

    @abstractmethod
    def settles(self) -> None:
        """Waits until nothing waits for its turn."""

    def keys(self, *names: Qt.Key | str, held: Qt.KeyboardModifier | None = None) -> None:
        """Presses keys, or types, wherever the focus is."""
        for name in names:
            target = QApplication.focusWidget() or self.shown
            modifier = Qt.KeyboardModifier.NoModifier if held is None else held
            if isinstance(name, str):
                QTest.keyClicks(target, name, modifier)
            else:
                QTest.keyClick(target, name, modifier)
            self.settles()

    def control(self, *names: Qt.Key | str) -> None:
        """The same with Ctrl held."""
        self.keys(*names, held=Qt.KeyboardModifier.ControlModifier)

    def presses(self, words: str) -> None:
        """Presses the first button in sight that begins with these words or has that name."""
        self._topmost(
            [
                button
                for button in self.shown.findChildren(QAbstractButton)
                if button.text().startswith(words) or button.accessibleName().startswith(words)
            ],
            words,
        ).click()
        self.settles()

    def types(self, name: str, words: str) -> None:
        """Types into the field in sight with this name, in place of what stood there."""
        field = self._topmost(
            [
                one
                for one in self.shown.findChildren(QWidget)
                if isinstance(one, TYPED_INTO) and one.accessibleName() == name
            ],
            name,
        )
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(field, Qt.Key.Key_Delete)
        if words.isascii():
            QTest.keyClicks(field, words)
        else:
            composed = QInputMethodEvent()
            composed.setCommitString(words)
            QApplication.sendEvent(field, composed)
        self.settles()

    def chooses(self, name: str, words: str) -> None:
        """Chooses what begins with these words in the field in sight with this name."""
        box = self._topmost(
            [one for one in self.shown.findChildren(QComboBox) if one.accessibleName() == name],
            name,
        )
        offered = [box.itemText(index) for index in range(box.count())]
        index = next((at for at, one in enumerate(offered) if one.startswith(words)), None)
        assert index is not None, f"{name} offers {offered} and not {words}"
        box.setFocus()
        box.setCurrentIndex(index)
        box.activated.emit(index)
        self.settles()

    def _topmost(self, found: list[Found], wanted: str) -> Found:
        """The first of them a person would reach: on what lies over the page, then in sight, then by scrolling."""
        reached = [one for one in found if one.isVisible() and one.isEnabled()]
        assert reached, f"nothing in sight is called {wanted}"
        seen = [one for one in reached if not one.visibleRegion().isEmpty()] or reached
        chosen = next((one for one in seen if _lies_over(one)), seen[0])
        bring_into_sight(chosen)
        return chosen


def _lies_over(widget: QWidget) -> bool:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, Layer):
        above = above.parentWidget()
    return above is not None
