"""An icon on its own, drawn anew in whatever theme is worn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ui.kit.icons import icon
from ui.theme.tokens import ICON_PX

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class Symbol(QWidget):
    """One icon beside a word.  The word says what it means; a screen reader passes the icon by."""

    def __init__(self, *, size_px: int = ICON_PX, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(size_px, size_px)
        self._name = ""
        self._tone = "ink"

    def show_icon(self, name: str, tone: str = "ink") -> None:
        """Shows an icon by its name; none for an empty one."""
        self._name = name
        self._tone = tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws it."""
        self._draw(event)

    def _draw(self, event: QPaintEvent) -> None:
        del event
        if self._name:
            painter = QPainter(self)
            icon(self._name, self._tone).paint(painter, self.rect())
            painter.end()
