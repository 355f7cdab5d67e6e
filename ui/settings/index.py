"""The sections of the settings by name, at the left: one press leads to each, and the one in sight is marked."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from ui.kit.buttons import ToggleButton
from ui.kit.surface import Scroll


class SectionIndex(Scroll):
    """``chosen`` gives the number of the section that was pressed."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap_px=0, parent=parent)
        self.setAccessibleName("Sections")
        self._group = QButtonGroup(self)
        self.column.addStretch(1)
        self._group.idClicked.connect(self.chosen)

    def add(self, title: str) -> None:
        """One more section at the end."""
        number = len(self._group.buttons())
        button = ToggleButton(title, name=f"Go to {title}")
        button.setProperty("kind", "bare")
        button.setProperty("leftward", True)
        button.setChecked(number == 0)
        self._group.addButton(button, number)
        self.column.insertWidget(number, button)

    def current(self) -> int:
        """The section that is marked; -1 while there is none."""
        return self._group.checkedId()

    def show_current(self, number: int) -> None:
        """Marks the section in sight."""
        button = self._group.button(number)
        if button is not None:
            button.setChecked(True)
            self.ensureWidgetVisible(button)
