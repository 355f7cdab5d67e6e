"""The view: it sees the map at a zoom, hears mouse and keys, and hands them on; it lays nothing itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsView, QToolTip, QWidget

from kapdesk.kernel.units import Span
from ui.board.frame import draw_frame
from ui.ifs.map.hands import Hands
from ui.ifs.map.keyboard import Keyboard
from ui.ifs.map.overlay import draw_overlay
from ui.ifs.map.scene import MapScene

ZOOMS = Span(0.1, 8.0)
"""How far away and how near the map is seen."""

USUAL = 1.0
STEP, FIT_MOST = 1.25, 1.6
"""One step of zoom; and how near whatever is fitted comes at most."""

SETTLED_MS = 140
"""After how long without another step of the wheel everything is drawn sharp.  unit ms"""

ROOM_PX, HIGH_PX = 40, 56
"""How much room is left beside what is seen whole, and above and below it: for its name and its handles.  unit px"""

PINCH = Qt.NativeGestureType.ZoomNativeGesture
_NOTCH = 120.0


class MapView(QGraphicsView):
    """A map in sight.  ``looked`` whenever it is seen from elsewhere; what hands and keys do goes to ``hands``."""

    looked = Signal()

    def __init__(
        self, scene: MapScene, hands: Hands, keyboard: Keyboard, parent: QWidget | None = None
    ) -> None:
        super().__init__(scene, parent)
        self._map = scene
        self._hands, self._keyboard = hands, keyboard
        self._before: tuple[float, int, int] | None = None
        self._fitted: tuple[QRectF, float] | None = None
        self._zooms = False
        self._still = QTimer(self)
        self._still.setObjectName("map at rest")
        self._still.setSingleShot(True)
        self._still.setInterval(SETTLED_MS)
        self._still.timeout.connect(self.settle)
        self._dress()

    @property
    def zoom(self) -> float:
        """How near the map is seen; 1 is 100 %."""
        return self.transform().m11()

    @property
    def middle(self) -> QPointF:
        """What of the map is in the middle.  unit map points"""
        return self.mapToScene(self.viewport().rect().center())

    def in_sight(self) -> QRectF:
        """What of the map is in sight.  unit map points"""
        return self.mapToScene(self.viewport().rect()).boundingRect()

    def spot(self, x: float, y: float) -> QPoint:
        """Where in the view a place of the map is seen.  unit px"""
        return self.mapFromScene(QPointF(x, y))

    def look_at(self, at: QPointF, zoom: float | None = None) -> None:
        """Sees the map with that place in the middle."""
        if zoom is not None:
            wanted = min(max(zoom, ZOOMS.low), ZOOMS.high)
            self.setTransform(QTransform.fromScale(wanted, wanted))
        self._fitted = None
        self.centerOn(at)
        self.settle()

    def zoom_at(self, by: float, at: QPoint) -> None:
        """Comes nearer, or goes farther, with what lies under a place of the view staying there."""
        before = self.mapToScene(at)
        wanted = min(max(self.zoom * by, ZOOMS.low), ZOOMS.high)
        if wanted == self.zoom:
            return
        self._zooms = True
        self._map.smooth(on=False)
        self.setTransform(QTransform.fromScale(wanted, wanted))
        now = self.mapToScene(at)
        self.pan((now - before) * wanted)

    def pan(self, by: QPointF) -> None:
        """Pushes the map along.  unit px"""
        self._fitted = None
        self._hurry()
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(round(across.value() - by.x()))
        down.setValue(round(down.value() - by.y()))
        self.see()

    def fit(self, box: QRectF, most: float = FIT_MOST) -> None:
        """Sees all of something, not nearer than that; whatever size the view takes, until somebody looks elsewhere."""
        if box.isNull():
            self.look_at(QPointF(), USUAL)
            return
        room = self.viewport().rect().adjusted(ROOM_PX, HIGH_PX, -ROOM_PX, -HIGH_PX)
        across = max(room.width(), 1) / max(box.width(), 1.0)
        down = max(room.height(), 1) / max(box.height(), 1.0)
        self.look_at(box.center(), min(across, down, most))
        self._fitted = (QRectF(box), most)

    def bring(self, box: QRectF) -> None:
        """Pushes the map until something is in sight, no farther than that; as near as it is seen now."""
        if not self.in_sight().contains(box):
            self._fitted = None
            self.ensureVisible(box, ROOM_PX, HIGH_PX)
            self.settle()

    def go_near(self, box: QRectF) -> None:
        """Sees one thing near; the next time, everything as it was seen before."""
        if self._before is not None:
            zoom, across, down = self._before
            self._before = None
            self.setTransform(QTransform.fromScale(zoom, zoom))
            self.horizontalScrollBar().setValue(across)
            self.verticalScrollBar().setValue(down)
            self.settle()
            return
        across, down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        self._before = (self.zoom, across, down)
        self.fit(box, 2.5)

    def settle(self) -> None:
        """Draws everything in sight sharp."""
        self._still.stop()
        self._zooms = False
        self._map.ground.hurried = False
        self._map.smooth(on=True)
        self.see()

    def see(self) -> None:
        """Draws what came into sight."""
        if not self._zooms:
            self._map.dress(self.in_sight(), self.zoom, self.devicePixelRatioF())
        self.viewport().update()
        self.looked.emit()

    def event(self, event: QEvent) -> bool:
        """What acts on the map is no key of the page; another theme or display is another picture."""
        return self._follow(event) or super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Follows the pointer out of the view, and two fingers that pinch."""
        if event.type() == QEvent.Type.Leave:
            self._hands.hover(None)
        if isinstance(event, QNativeGestureEvent) and event.gestureType() is PINCH:
            self.zoom_at(1.0 + event.value(), event.position().toPoint())
            return True
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel zooms at the cursor; with Shift it pushes the map aside."""
        self._on_wheel(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A button goes down."""
        self._hands.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The hand moves."""
        self._hands.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A button comes up."""
        self._hands.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Twice on a part goes to it, on empty ground it lays a new one."""
        self._hands.double(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The same acts in a menu."""
        self._hands.menu(event.pos(), event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys act; Ctrl and Tab lead out of the map.  What was told to the hand that rests goes."""
        QToolTip.hideText()
        if not self._leave(event):
            self._keyboard.press(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Space comes up."""
        self._keyboard.release(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The frame grows strong."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Nothing stays pressed that was let go elsewhere."""
        super().focusOutEvent(event)
        self._hands.let_go()
        self.viewport().update()

    def focusNextPrevChild(self, _forward: bool) -> bool:
        """Tab goes through the map; Ctrl and Tab leave it."""
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size: what was seen whole is seen whole, else what is in the middle stays there."""
        super().resizeEvent(event)
        if self._fitted is not None:
            self.fit(*self._fitted)
        self.see()

    def drawBackground(self, painter: QPainter, _rect: QRectF | QRect) -> None:
        """The rings and the bonds."""
        painter.save()
        painter.setWorldMatrixEnabled(False)
        size = self.viewport().size()
        self._map.ground.draw(painter, self.viewportTransform(), size, self._map.resting)
        painter.restore()

    def drawForeground(self, painter: QPainter, _rect: QRectF | QRect) -> None:
        """What is over the map for a moment, and the frame of the keyboard."""
        painter.save()
        painter.setWorldMatrixEnabled(False)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        held = self.hasFocus()
        draw_overlay(painter, self.viewportTransform(), self._hands.over, held=held)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        draw_frame(painter, QRectF(self.viewport().rect()), -2.0, held=held)
        painter.restore()

    def _leave(self, event: QKeyEvent) -> bool:
        tab, back = event.key() == Qt.Key.Key_Tab, event.key() == Qt.Key.Key_Backtab
        held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        return held and (tab or back) and super().focusNextPrevChild(tab)

    def _hurry(self) -> None:
        """Everything moves: what is drawn anew is drawn plain until it rests."""
        self._map.ground.hurried = True
        self._still.start()

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(policy)
        self.setVerticalScrollBarPolicy(policy)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        # Measured: what lies beneath is one picture and each part another, so that all of it costs less than finding
        # out what of it has changed.
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)

    def _follow(self, event: QEvent) -> bool:
        kinds = QEvent.Type
        if event.type() in (kinds.PaletteChange, kinds.DevicePixelRatioChange, kinds.StyleChange):
            self._map.ground.forget()
            self.see()
        if isinstance(event, QKeyEvent) and event.type() == kinds.ShortcutOverride:
            event.setAccepted(self._keyboard.takes(event))
            return event.isAccepted()
        return False

    def _on_wheel(self, event: QWheelEvent) -> None:
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.pan(QPointF(turned.y() or turned.x(), 0.0))
        elif turned.y():
            self.zoom_at(STEP ** (turned.y() / _NOTCH), event.position().toPoint())
        event.accept()
