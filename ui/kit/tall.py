"""A column as high as what it holds while there is room, and scrolled where there is not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from ui.kit.surface import Scroll
from ui.theme.tokens import CONTROL_PX, GRID_PX

BAR_PX = 12
"""As wide as the theme draws the bar."""


class TallColumn(Scroll):
    """Wants the height of its column at one width; what takes the keyboard in it is brought into sight.  unit px.

    Its right margin is where the bar comes; ``width_px`` counts it.
    """

    def __init__(self, width_px: int, *, parent: QWidget | None = None) -> None:
        super().__init__(gap_px=2 * GRID_PX, parent=parent)
        self._width_px = width_px
        self.column.setContentsMargins(0, 0, BAR_PX, 0)
        self.verticalScrollBar().rangeChanged.connect(self._on_range)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(CONTROL_PX)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def sizeHint(self) -> QSize:
        """Everything at once."""
        return self._whole()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps in sight where someone types."""
        self._resized(event)

    def _whole(self) -> QSize:
        laid = self.column
        if laid.hasHeightForWidth():
            return QSize(self._width_px, laid.totalHeightForWidth(self._width_px))
        return QSize(self._width_px, laid.totalSizeHint().height())

    def _follow(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._inside and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super()._follow(watched, event)

    def _on_range(self, _least: int, most: int) -> None:
        """The bar takes the margin beside the column, and nothing of the column."""
        self.column.setContentsMargins(0, 0, 0 if most else BAR_PX, 0)

    def _resized(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._on_focus(None, QApplication.focusWidget())

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.isAncestorOf(new):
            self.ensureWidgetVisible(new, 0, 3 * GRID_PX)
