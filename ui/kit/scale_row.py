"""A scale as large buttons, one a number, rather than a slider."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from ui.kit.buttons import ToggleButton
from ui.theme.tokens import SESSION_CONTROL_PX

STEPS = range(11)


class ScaleRow(QWidget):
    """Eleven buttons, 0 to 10, or those of another scale.  ``chosen`` gives the number pressed.

    ``words`` are what stands on them where that is not the plain number; ``columns`` breaks them into lines of so
    many, where there is little room across.
    """

    chosen = Signal(int)

    def __init__(
        self,
        name: str,
        *,
        steps: Sequence[int] = STEPS,
        words: Sequence[str] = (),
        columns: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.steps = steps
        self._group = QButtonGroup(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for place, said in enumerate(words or [str(step) for step in steps]):
            button = ToggleButton(said, tall=True, name=f"{name} {said}")
            button.setProperty("narrow", True)
            button.setMinimumWidth(SESSION_CONTROL_PX // 2)
            self._group.addButton(button, place)
            line, at = divmod(place, columns or len(steps))
            grid.addWidget(button, line, at)
            grid.setColumnStretch(at, 1)
        self.setAccessibleName(name)
        self._group.idClicked.connect(self._on_clicked)

    def value(self) -> int | None:
        """The number that is down, or None."""
        place = self._group.checkedId()
        return self.steps[place] if place >= 0 else None

    def set_value(self, value: int | None) -> None:
        """Presses a number down without announcing it; None lets all up."""
        self._group.setExclusive(False)
        for place, step in enumerate(self.steps):
            self._group.button(place).setChecked(step == value)
        self._group.setExclusive(True)

    def _on_clicked(self, place: int) -> None:
        self.chosen.emit(self.steps[place])
