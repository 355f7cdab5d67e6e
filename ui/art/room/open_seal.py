"""That the client's seal is open in the room, said as long as it is, and closed by one press."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.kit.buttons import Button
from ui.kit.surface import row
from ui.kit.text import Hint
from ui.theme.tokens import GRID_PX
from ui.work.seal.hold import SealHold

CLOSE_SEAL = "Close the seal"
SEAL_OPEN = "The client’s seal is open here until you close it or leave."


class OpenSeal(QWidget):
    """In sight while a key is held, and only then."""

    def __init__(self, hold: SealHold) -> None:
        super().__init__()
        self._hold = hold
        close = Button(CLOSE_SEAL)
        close.clicked.connect(hold.let_go)
        said = row(Hint(SEAL_OPEN), close, gap_px=GRID_PX)
        said.setStretch(0, 1)
        self.setLayout(said)
        hold.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        self.setVisible(self._hold.is_open)
