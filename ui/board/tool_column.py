"""What to draw with, in a column beside the sheet: eight inks, three nibs, the eraser."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtWidgets import QGridLayout, QWidget

from kapdesk.sketch.inks import COLOURS, SHEET, ink_words, number_of
from kapdesk.sketch.model import Ink, Nib
from ui.board.tools import Tool
from ui.kit.buttons import ToggleButton
from ui.kit.surface import column
from ui.theme.tokens import GRID_PX

SWATCH_PX = 18
SPOT = 0.3
"""How large a spot of ink is in its swatch.  unit share of the swatch"""

ACROSS = 2


class ToolColumn(QWidget):
    """One button for each ink, each nib, and the eraser.  ``chosen`` gives the tool a person took."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Tools")
        self._tool = Tool()
        self._inks = {ink: _ink_button(ink) for ink in Ink}
        self._nibs = {
            nib: ToggleButton(nib.value.capitalize(), name=f"Breadth: {nib.value}") for nib in Nib
        }
        self._eraser = ToggleButton("Eraser")
        inks = QGridLayout()
        inks.setSpacing(GRID_PX // 2)
        for place, (ink, button) in enumerate(self._inks.items()):
            inks.addWidget(button, place // ACROSS, place % ACROSS)
            button.clicked.connect(partial(self._on_ink, ink))
        laid = column(gap_px=GRID_PX // 2)
        laid.addLayout(inks)
        laid.addSpacing(GRID_PX)
        for nib, button in self._nibs.items():
            laid.addWidget(button)
            button.clicked.connect(partial(self._on_nib, nib))
        laid.addSpacing(GRID_PX)
        laid.addWidget(self._eraser)
        self._eraser.clicked.connect(self._on_eraser)
        self.setLayout(laid)
        self.show_tool(self._tool)

    def show_tool(self, tool: Tool) -> None:
        """Marks what is in the hand."""
        self._tool = tool
        for ink, button in self._inks.items():
            button.setChecked(ink is tool.ink and not tool.erases)
        for nib, button in self._nibs.items():
            button.setChecked(nib is tool.nib)
        self._eraser.setChecked(tool.erases)

    def _on_ink(self, ink: Ink) -> None:
        self._choose(self._tool.inked(ink))

    def _on_nib(self, nib: Nib) -> None:
        self._choose(self._tool.with_nib(nib))

    def _on_eraser(self) -> None:
        self._choose(self._tool.turned())

    def _choose(self, tool: Tool) -> None:
        self.show_tool(tool)
        self.chosen.emit(tool)


def _ink_button(ink: Ink) -> ToggleButton:
    button = ToggleButton(str(number_of(ink)), name=f"Ink {ink_words(ink)}")
    button.setToolTip(ink_words(ink))
    button.setProperty("narrow", True)
    button.setIcon(QIcon(_Swatch(ink)))
    button.setIconSize(QSize(SWATCH_PX, SWATCH_PX))
    return button


class _Swatch(QIconEngine):
    """A spot of an ink on the sheet it is drawn on."""

    def __init__(self, ink: Ink) -> None:
        super().__init__()
        self._ink = ink

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Paints it."""
        del mode, state
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(SHEET))
        painter.drawRoundedRect(rect, 4.0, 4.0)
        painter.setBrush(QColor(COLOURS[self._ink]))
        middle = QRectF(rect).center()
        painter.drawEllipse(middle, SPOT * rect.width(), SPOT * rect.width())

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """It as a picture of that size."""
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        """Another of the same."""
        return _Swatch(self._ink)
