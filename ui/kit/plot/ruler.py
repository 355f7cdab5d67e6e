"""The time of a plot as a strip of its own, for a plot that scrolls: it stays in sight and follows the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.kit.plot.inks import inks_of
from ui.kit.plot.stack import StackedPlot
from ui.theme.fonts import text_font
from ui.theme.tokens import SMALL_PX
from ui.theme.worn import worn

HEIGHT_PX = 20
LABEL_PX = 64


class Ruler(QWidget):
    """Writes each round minute in words of its owner's, under the place where the plot shows it."""

    def __init__(self, plot: StackedPlot, words: Callable[[float], str]) -> None:
        super().__init__()
        self._plot = plot
        self._words = words
        self.setFixedHeight(HEIGHT_PX)
        plot.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whenever the plot is painted, so is this."""
        if event.type() == QEvent.Type.Paint:
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt asks for the picture."""
        self._draw()

    def shown(self) -> tuple[str, ...]:
        """The words as they stand, from left to right."""
        frame = self._plot.frame_shown()
        return tuple(self._words(minute) for minute in frame.window.ticks(frame.span_px))

    def _draw(self) -> None:
        frame = self._plot.frame_shown()
        painter = QPainter(self)
        painter.setFont(text_font(SMALL_PX))
        painter.setPen(inks_of(worn()).quiet)
        for minute in frame.window.ticks(frame.span_px):
            middle = frame.x_px(minute)
            box = QRectF(middle - LABEL_PX / 2, 0.0, LABEL_PX, HEIGHT_PX)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._words(minute))
        painter.end()
