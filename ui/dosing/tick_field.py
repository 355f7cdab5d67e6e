"""One thing to tick: a large box beside words that may run over several lines."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.dosing.answer_field import AnswerField
from ui.kit.buttons import ToggleButton
from ui.kit.surface import row
from ui.kit.text import Label
from ui.theme.tokens import CONTROL_PX

TICKED = "yes"


class TickField(AnswerField):
    """A tick box."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = tick_box(label)
        self._box.toggled.connect(self._on_toggled)
        self._box.clicked.connect(self._on_clicked)
        self.setFocusProxy(self._box)
        line = row(self._box, Label(label, wrap=True))
        line.setStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self._below)

    def text(self) -> str:
        """``yes`` when ticked, else nothing."""
        return TICKED if self._box.isChecked() else ""

    def set_text(self, text: str) -> None:
        """Ticks it, as if kept from before."""
        self._box.setChecked(text == TICKED)

    def _on_toggled(self, ticked: bool) -> None:
        self._box.setText("✓" if ticked else "")

    def _on_clicked(self) -> None:
        self.typed.emit(self.text())


def tick_box(name: str) -> ToggleButton:
    """A large square box that is ticked by a press."""
    box = ToggleButton("", name=name)
    box.setFixedWidth(CONTROL_PX)
    box.setProperty("narrow", True)
    return box
