"""One panel of a storyboard on the screen: its face, its words beneath, its marks upon it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QApplication, QWidget

from ui.board.face_painting import draw_face, high_for
from ui.board.panel_face import PanelFace
from ui.theme.fonts import text_font
from ui.theme.tokens import RADIUS_PX, SMALL_PX
from ui.theme.worn import worn

EDGE_PX = 4
"""The room around the face, for the frame of what holds the keyboard."""

CAPTION_LINES = 2


class PanelCard(QWidget):
    """A panel to go to.  ``entered`` when it took the keyboard, ``opened`` by two clicks; while it is dragged
    ``dragged`` with the place under the hand, then ``let_go`` with it.

    Places are points of the parent.
    """

    entered = Signal(str)
    opened = Signal(str)
    dragged = Signal(str, QPoint)
    let_go = Signal(str, QPoint)

    def __init__(self, face: PanelFace, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.face = face
        self._number = 0
        self._picture = QPixmap()
        self._pressed_at: QPoint | None = None
        self._drags = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_face(self, face: PanelFace, number: int, words: str) -> None:
        """Shows a panel; ``number`` is its place, ``words`` what a screen reader says."""
        if face != self.face:
            self._picture = QPixmap()
        self.face, self._number = face, number
        self.setAccessibleName(words)
        self.update()

    def stand(self, width_px: int) -> None:
        """Takes a width, and the height that goes with it."""
        face = high_for(width_px - 2 * EDGE_PX)
        self.setFixedSize(width_px, round(face) + 2 * EDGE_PX + self._caption_px())

    @property
    def is_dragged(self) -> bool:
        """Whether a hand is moving it."""
        return self._drags

    def give_up_drag(self) -> None:
        """Leaves it where it stood."""
        self._pressed_at, self._drags = None, False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press goes to it."""
        self._pressed(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A move drags it."""
        self._moved(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A release puts it down."""
        self._released(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two clicks open it."""
        self.give_up_drag()
        self.opened.emit(self.face.key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """It is the current one."""
        super().focusInEvent(event)
        self.update()
        self.entered.emit(self.face.key)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The frame grows faint."""
        super().focusOutEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Another theme is another face."""
        super().changeEvent(event)
        self._changed(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt asks for the picture."""
        self._paint(event)

    def _pressed(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._pressed_at = event.position().toPoint()
        else:
            event.ignore()

    def _moved(self, event: QMouseEvent) -> None:
        if self._pressed_at is None:
            return
        far = (event.position().toPoint() - self._pressed_at).manhattanLength()
        self._drags = self._drags or far >= QApplication.startDragDistance()
        if self._drags:
            self.dragged.emit(self.face.key, self.mapToParent(event.position().toPoint()))

    def _released(self, event: QMouseEvent) -> None:
        drags = self._drags
        self.give_up_drag()
        if drags:
            self.let_go.emit(self.face.key, self.mapToParent(event.position().toPoint()))

    def _changed(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._picture = QPixmap()
            self.update()

    def _caption_px(self) -> int:
        return CAPTION_LINES * QFontMetrics(text_font(SMALL_PX)).height() + 6

    def _paint(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(EDGE_PX, EDGE_PX, self.width() - 2 * EDGE_PX, 0.0)
        box.setHeight(round(high_for(box.width())))
        painter.drawPixmap(QPointF(0.0, 0.0), self._face(box))
        self._draw_caption(painter, box)
        if self.hasFocus():
            painter.setPen(QPen(QColor(worn().accent), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(
                box.adjusted(-2.0, -2.0, 2.0, 2.0), RADIUS_PX / 2, RADIUS_PX / 2
            )
        painter.end()

    def _face(self, box: QRectF) -> QPixmap:
        """The face as a picture, painted once."""
        ratio = self.devicePixelRatioF()
        size = QSize(self.width(), round(box.bottom()) + EDGE_PX) * ratio
        if self._picture.size() != size:
            self._picture = QPixmap(size)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_face(painter, box, self.face)
            painter.end()
        return self._picture

    def _draw_caption(self, painter: QPainter, box: QRectF) -> None:
        """Its number, and its words where the face shows something else; the last line that fits is cut."""
        font = text_font(SMALL_PX)
        says = f"{self._number}"
        if self.face.words and (self.face.drawing or self.face.picture):
            says = f"{self._number}  {' '.join(self.face.words.split())}"
        room = QRectF(box.left(), box.bottom() + 4.0, box.width(), self._caption_px() - 4.0)
        most = int(room.width() * CAPTION_LINES * 0.9)
        says = QFontMetrics(font).elidedText(says, Qt.TextElideMode.ElideRight, most)
        painter.setFont(font)
        painter.setPen(QColor(worn().quiet))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap, says)
