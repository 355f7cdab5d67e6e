"""Nought to ten as eleven large buttons, rather than a slider."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from ui.kit.buttons import ToggleButton
from ui.theme.tokens import SESSION_CONTROL_PX

STEPS = range(11)


class ScaleRow(QWidget):
    """Eleven buttons, 0 to 10.  ``chosen`` gives the number pressed."""

    chosen = Signal(int)

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        for step in STEPS:
            button = ToggleButton(str(step), tall=True, name=f"{name} {step}")
            button.setProperty("narrow", True)
            button.setMinimumWidth(SESSION_CONTROL_PX // 2)
            self._group.addButton(button, step)
            line.addWidget(button, 1)
        self.setAccessibleName(name)
        self._group.idClicked.connect(self.chosen)

    def value(self) -> int | None:
        """The number that is down, or None."""
        step = self._group.checkedId()
        return step if step >= 0 else None

    def set_value(self, value: int | None) -> None:
        """Presses a number down without announcing it; None lets all up."""
        self._group.setExclusive(False)
        for step in STEPS:
            self._group.button(step).setChecked(step == value)
        self._group.setExclusive(True)
