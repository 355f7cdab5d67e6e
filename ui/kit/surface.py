"""What things stand on: cards, hairlines, rows and columns on the 8 px grid."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLineF, QObject, QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from ui.theme.tokens import GRID_PX, HAIRLINE_PX
from ui.theme.worn import worn

BAR_PX = 4
HATCH_PX, HATCH_GAP_PX = 1.4, 9


class Card(QFrame):
    """One surface with its own column.  Cards never hold cards."""

    def __init__(self, *, gap_px: int = 2 * GRID_PX, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(3 * GRID_PX, 3 * GRID_PX, 3 * GRID_PX, 3 * GRID_PX)
        self.column.setSpacing(gap_px)


class Ground(QFrame):
    """A plain area painted in one of the theme's grounds (ground or surface)."""

    def __init__(self, tone: str = "ground", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", tone)


class Hairline(QFrame):
    """The one line that separates things, lying or standing."""

    def __init__(self, *, upright: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("hairline", True)
        if upright:
            self.setFixedWidth(HAIRLINE_PX)
        else:
            self.setFixedHeight(HAIRLINE_PX)


class Scroll(QScrollArea):
    """A column that scrolls up and down inside a page, without a frame."""

    # Of the class as well: Qt asks once more while what nobody holds any more is taken apart.
    _growing: QWidget | None = None

    def __init__(self, *, gap_px: int = 3 * GRID_PX, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("horizontalScrollBarPolicy", "ScrollBarAlwaysOff")
        self.setProperty("focusPolicy", "NoFocus")
        self._inside = QWidget()
        self._inside.setProperty("surface", "clear")
        self.column = QVBoxLayout(self._inside)
        self.column.setContentsMargins(0, 0, GRID_PX, 0)
        self.column.setSpacing(gap_px)
        self.setWidget(self._inside)

    def keep_in_sight(self, part: QWidget) -> None:
        """Brings a part into sight whole, also what it is just growing by."""
        self._growing = part
        self.ensureWidgetVisible(part, 0, GRID_PX)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows what grows within."""
        return super().eventFilter(watched, event) or self._follow(watched, event)

    def _follow(self, watched: QObject, event: QEvent) -> bool:
        if (
            self._growing is not None
            and event.type() == QEvent.Type.Resize
            and watched is self.widget()
        ):
            part, self._growing = self._growing, None
            self.ensureWidgetVisible(part, 0, GRID_PX)
        return False


def empty(lines: QLayout) -> None:
    """Takes out everything that stands in it; what was a widget goes."""
    while (item := lines.takeAt(0)) is not None:
        if (gone := item.widget()) is not None:
            gone.hide()
            gone.deleteLater()


def bring_into_sight(part: QWidget) -> None:
    """Scrolls whatever a part lies in until it is seen, with what stands right beneath it."""
    above = part.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(part, 0, 4 * GRID_PX)
        above = above.parentWidget()


def draw_bar(painter: QPainter, rect: QRect) -> None:
    """Marks what is current: an accent bar along the left edge, plain in every theme."""
    upright = QRect(rect.left(), rect.top() + GRID_PX, BAR_PX, rect.height() - 2 * GRID_PX)
    painter.fillRect(upright, QColor(worn().accent))


def draw_hatch(painter: QPainter, box: QRectF) -> None:
    """Slanted lines all over a box and nothing beside it: what stands there is not shown."""
    painter.save()
    painter.setClipRect(box)
    painter.setPen(QPen(QColor(worn().line), HATCH_PX))
    for step in range(0, int(box.width() + box.height()), HATCH_GAP_PX):
        top = QPointF(box.left() + step, box.top())
        painter.drawLine(QLineF(top, QPointF(top.x() - box.height(), box.bottom())))
    painter.restore()


def row(*parts: QWidget | None, gap_px: int = 2 * GRID_PX) -> QHBoxLayout:
    """Widgets side by side; None is a stretch."""
    laid = QHBoxLayout()
    laid.setContentsMargins(0, 0, 0, 0)
    laid.setSpacing(gap_px)
    for part in parts:
        if part is None:
            laid.addStretch(1)
        else:
            laid.addWidget(part)
    return laid


def column(*parts: QWidget | None, gap_px: int = 2 * GRID_PX) -> QVBoxLayout:
    """Widgets one under another; None is a stretch."""
    laid = QVBoxLayout()
    laid.setContentsMargins(0, 0, 0, 0)
    laid.setSpacing(gap_px)
    for part in parts:
        if part is None:
            laid.addStretch(1)
        else:
            laid.addWidget(part)
    return laid


def on_show(part: QWidget) -> bool:
    """Whether a part is in sight with no cover, card or sheet over its middle."""
    window = part.window()
    seen = window.childAt(part.mapTo(window, part.rect().center()))
    return part.isVisible() and seen is not None and (seen is part or part.isAncestorOf(seen))
