"""What a picture's page shows in place of a sealed scene: that it is sealed, since when, and how it opens."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kapdesk.art.model.rows import Sealed
from ui.kit.buttons import Button
from ui.kit.surface import column
from ui.kit.text import Heading, Hint
from ui.theme.tokens import GRID_PX

TITLE, OPEN = "The scene is sealed", "Open it   K"
SINCE = "Since {}, {}. Its times and ratings stay in the record; what it is opens with the client’s passphrase alone."


class SealedCard(QWidget):
    """``wanted`` when it is to be opened.  Hidden while the scene stands open."""

    wanted = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._since = Hint("")
        self._open = Button(OPEN, symbol="lock")
        self._open.clicked.connect(self.wanted)
        self.setFocusProxy(self._open)
        laid = column(Heading(TITLE, level=3), self._since, gap_px=2 * GRID_PX)
        laid.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        laid.addStretch(1)
        self.setLayout(laid)
        self.hide()

    def show_sealed(self, sealed: Sealed | None) -> None:
        """Since when it is sealed; nothing where it stands open."""
        self.setVisible(sealed is not None)
        if sealed is not None:
            self._since.setText(SINCE.format(sealed.at.day(), sealed.at.hm()))
