"""What was said of a picture under the client's seal: a hatched line each, and the way to say more there."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.art.model.nouns import SCENE
from kapdesk.art.model.state import ImageState
from ui.art.seal.statements import sealed_row
from ui.kit.buttons import Button
from ui.kit.row_list import ROW_PX, RowList
from ui.kit.surface import column, row
from ui.kit.text import Hint
from ui.theme.tokens import GRID_PX

TITLE = "Said under the client’s seal"
SAY, OPENS = (
    "Words under the seal…   W",
    "Enter or a double click opens one, by the client’s passphrase.",
)
SHOWN = 2


class SealedSaid(QWidget):
    """``wanted`` with the place of one that is to be opened, ``said`` when something is to be said there.

    Out of sight while nothing of the picture is sealed; what is to be said first is asked for beside the scene.
    """

    wanted = Signal(str)
    said = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = RowList(TITLE, by_click=False)
        self._opens = Hint(OPENS, wrap=False)
        self._say = Button(SAY, symbol="lock")
        self._rows.chosen.connect(self.wanted)
        self._say.clicked.connect(self.said)
        laid = column(self._rows, gap_px=GRID_PX)
        laid.addLayout(row(self._say, self._opens, None, gap_px=2 * GRID_PX))
        self.setLayout(laid)
        self.hide()

    def show_picture(self, picture: ImageState) -> None:
        """Each with its time and its distress, the latest first; as high as two of them, and scrolled."""
        rows = [sealed_row(picture, one) for one in reversed(picture.spoken_under_seal())]
        if tuple(rows) != self._rows.rows():
            self._rows.show_rows(rows)
        self._rows.setFixedHeight(min(len(rows), SHOWN) * ROW_PX + 2)
        for part in (self._rows, self._opens):
            part.setVisible(bool(rows))
        self.setVisible(bool(rows) or picture.seal_of(SCENE) is not None)
