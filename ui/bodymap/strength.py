"""How strong something is, nought to ten, or not said."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from kapdesk.body.model import INTENSITY
from ui.kit.buttons import ToggleButton

STEPS = range(round(INTENSITY.low), round(INTENSITY.high) + 1)
GAP_PX = 4
IN_ONE_LINE, IN_TWO_LINES = 11, 6
"""How many numbers stand in a line."""


class Strength(QWidget):
    """Eleven buttons that digits press: a 1 and then a 0 are ten.  Pressed again, one is let up: not said."""

    chosen = Signal()

    def __init__(
        self, name: str, *, columns: int = IN_ONE_LINE, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._down: int | None = None
        self._group = QButtonGroup(self)
        laid = QGridLayout(self)
        laid.setContentsMargins(0, 0, 0, 0)
        laid.setSpacing(GAP_PX)
        for step in STEPS:
            button = ToggleButton(str(step), name=f"{name}: {step}")
            button.setProperty("narrow", True)
            self._group.addButton(button, step)
            laid.addWidget(button, step // columns, step % columns)
            laid.setColumnStretch(step % columns, 1)
        self.setAccessibleName(name)
        self.setFocusProxy(self._group.button(0))
        self._group.idClicked.connect(self._on_clicked)

    def value(self) -> int | None:
        """The number that is down, or None."""
        return self._down

    def set_value(self, value: int | None) -> None:
        """Presses a number down without announcing it; None lets all up."""
        self._down = value
        self._group.setExclusive(False)
        for step in STEPS:
            self._group.button(step).setChecked(step == value)
        self._group.setExclusive(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit presses its number."""
        self._on_key(event)

    def _on_key(self, event: QKeyEvent) -> None:
        if not (event.text().isascii() and event.text().isdigit()):
            event.ignore()
            return
        ten = event.text() == "0" and self._down == 1
        self.set_value(STEPS[-1] if ten else int(event.text()))
        self.chosen.emit()

    def _on_clicked(self, step: int) -> None:
        self.set_value(None if step == self._down else step)
        self.chosen.emit()
