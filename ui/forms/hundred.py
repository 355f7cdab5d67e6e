"""A scale from nought to a hundred: a button for every ten, and a line for what lies between."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.kit.field import Field
from ui.kit.scale_row import ScaleRow
from ui.kit.surface import column, row
from ui.theme.tokens import GRID_PX

EXACT_PX = 112
EXACT = "or exactly"


class Hundred(QWidget):
    """``chosen`` with every change; the line says what holds, and the button of a whole ten is down with it."""

    chosen = Signal()
    settled = Signal()

    def __init__(self, name: str, steps: tuple[int, ...], *, columns: int = 0) -> None:
        super().__init__()
        self._tens = ScaleRow(name, steps=steps, columns=columns)
        self._exact = Field("", placeholder=EXACT, name=f"{name} {EXACT}")
        self._exact.setFixedWidth(EXACT_PX)
        laid: QBoxLayout = column(gap_px=4) if columns else row(gap_px=GRID_PX)
        laid.addWidget(self._tens, 1)
        laid.addWidget(self._exact, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(laid)
        self.setFocusProxy(self._exact)
        self._tens.chosen.connect(self._on_pressed)
        self._exact.typed.connect(self._on_typed)
        self._exact.entered.connect(self.settled)

    def text(self) -> str:
        """What holds, as it was typed."""
        return self._exact.text()

    def set_text(self, text: str) -> None:
        """Puts a number in, as if kept from before."""
        self._exact.set_text(text)
        self._follow(text)

    def _follow(self, text: str) -> None:
        number = text.strip()
        self._tens.set_value(int(number) if number.isascii() and number.isdigit() else None)

    def _on_pressed(self, step: int) -> None:
        self._exact.set_text(str(step))
        self.chosen.emit()

    def _on_typed(self, text: str) -> None:
        self._follow(text)
        self.chosen.emit()
