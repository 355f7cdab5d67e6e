"""A button that holds a drawing or several words, as high as it is said to be."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from ui.kit.buttons import ToggleButton
from ui.theme.fonts import wide_px

WIDEST_PX = 16_777_215


class CardButton(ToggleButton):
    """Stays down while its choice holds.  Its height grows with the letters, whatever the sheet says a button's is."""

    def __init__(self, name: str, *, high_px: int, parent: QWidget | None = None) -> None:
        super().__init__("", name=name, parent=parent)
        self._high_px = wide_px(high_px)
        self.setMinimumWidth(0)
        self.setMaximumWidth(WIDEST_PX)
        self.setProperty("narrow", True)

    def sizeHint(self) -> QSize:
        """As high as it was said to be."""
        return QSize(super().sizeHint().width(), self._high_px)

    def minimumSizeHint(self) -> QSize:
        """No lower, and as narrow as what it holds."""
        held = self.layout()
        width_px = held.minimumSize().width() if held is not None else 0
        return QSize(width_px, self._high_px)
