"""A scale as large buttons, one a number, rather than a slider."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from ui.kit.buttons import ToggleButton
from ui.theme.tokens import SESSION_CONTROL_PX

STEPS = range(11)


class ScaleRow(QWidget):
    """Eleven buttons, 0 to 10, or those of another scale.  ``chosen`` gives the number pressed.

    ``columns`` breaks them into lines of so many, where there is little room across.
    """

    chosen = Signal(int)

    def __init__(
        self,
        name: str,
        *,
        steps: range = STEPS,
        columns: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.steps = steps
        self._group = QButtonGroup(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for place, step in enumerate(steps):
            button = ToggleButton(str(step), tall=True, name=f"{name} {step}")
            button.setProperty("narrow", True)
            button.setMinimumWidth(SESSION_CONTROL_PX // 2)
            self._group.addButton(button, step)
            line, at = divmod(place, columns or len(steps))
            grid.addWidget(button, line, at)
            grid.setColumnStretch(at, 1)
        self.setAccessibleName(name)
        self._group.idClicked.connect(self.chosen)

    def value(self) -> int | None:
        """The number that is down, or None."""
        step = self._group.checkedId()
        return step if step >= 0 else None

    def set_value(self, value: int | None) -> None:
        """Presses a number down without announcing it; None lets all up."""
        self._group.setExclusive(False)
        for step in self.steps:
            self._group.button(step).setChecked(step == value)
        self._group.setExclusive(True)
