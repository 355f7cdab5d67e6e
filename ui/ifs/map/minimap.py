"""The whole map in a corner, with what of it is in sight; a press goes there."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from ui.ifs.map.colours import part_colour
from ui.ifs.map.laid import Laid
from ui.theme.tokens import RADIUS_PX
from ui.theme.worn import worn

SIZE = QSize(168, 120)
"""How large it is.  unit px"""

_ROOM_PX, _ABOUT, _DOT_PX = 8.0, 120.0, 2.5


class Minimap(QWidget):
    """Shows all of the map.  ``gone_to`` with the place of the map a press asks for.

    It is for the hand alone: whoever goes by keys finds everything by Tab, by search and in the list.
    """

    gone_to = Signal(QPointF)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._laid = Laid()
        self._seen, self._roomy = QRectF(), True
        self._dots = QPixmap()
        self.setFixedSize(SIZE)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName("The whole map")

    def show_map(self, laid: Laid, seen: QRectF, *, roomy: bool = True) -> None:
        """Shows the map with what of it is in sight, where not all of it is and the view is ``roomy``."""
        if laid is self._laid and (seen, roomy) == (self._seen, self._roomy):
            return
        if laid is not self._laid:
            self._dots = QPixmap()
        self._laid, self._seen, self._roomy = laid, seen, roomy
        self.setVisible(roomy and bool(laid.parts) and not seen.contains(laid.whole))
        self.update()

    def forget(self) -> None:
        """Draws it anew, in another theme."""
        self._dots = QPixmap()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt asks for it."""
        self._paint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press goes there."""
        self._go(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Held, the view follows."""
        self._go(event)

    def _whole(self) -> QRectF:
        around = self._laid.whole.united(QRectF(-_ABOUT, -_ABOUT, 2 * _ABOUT, 2 * _ABOUT))
        return around.adjusted(-_ABOUT, -_ABOUT, _ABOUT, _ABOUT)

    def _scale(self) -> tuple[float, QPointF]:
        """How much smaller than the map it is, and where the map's middle lies in it."""
        whole, room = self._whole(), QRectF(self.rect())
        inside = room.adjusted(_ROOM_PX, _ROOM_PX, -_ROOM_PX, -_ROOM_PX)
        side = min(inside.width() / whole.width(), inside.height() / whole.height())
        return side, inside.center() - whole.center() * side

    def _go(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            side, at = self._scale()
            self.gone_to.emit((event.position() - at) / side)
        event.accept()

    def _paint(self) -> None:
        ratio = self.devicePixelRatioF()
        if self._dots.isNull() or self._dots.devicePixelRatio() != ratio:
            self._dots = self._drawn_dots(ratio)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._dots)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, at = self._scale()
        painter.setPen(QPen(QColor(worn().accent), 1.5))
        seen = QRectF(at + self._seen.topLeft() * side, self._seen.size() * side)
        inside = QRectF(self.rect()).adjusted(2.0, 2.0, -2.0, -2.0)
        painter.drawRect(seen.intersected(inside))
        painter.end()

    def _drawn_dots(self, ratio: float) -> QPixmap:
        """Everything but what is in sight: it stays the same while the view moves."""
        dots = QPixmap(self.size() * ratio)
        dots.setDevicePixelRatio(ratio)
        dots.fill(Qt.GlobalColor.transparent)
        painter = QPainter(dots)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(worn().line), 1.0))
        painter.setBrush(QColor(worn().surface))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_PX, RADIUS_PX
        )
        side, at = self._scale()
        painter.setPen(Qt.PenStyle.NoPen)
        for part, box in self._laid.parts.items():
            painter.setBrush(part_colour(self._laid.dress[part].colour))
            dot = max(box.width() * side / 2.0, _DOT_PX)
            painter.drawEllipse(at + box.center() * side, dot, dot)
        painter.setPen(QPen(QColor(worn().accent), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(at, 3.0, 3.0)
        painter.end()
        return dots
