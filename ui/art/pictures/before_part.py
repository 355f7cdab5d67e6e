"""What is written down of before a picture and before the work on it, and when that was done."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.art.model.nouns import Spoke
from kapdesk.art.model.state import ImageState
from kapdesk.chart.met import Said
from kapdesk.kernel.instant import Instant
from ui.art.pictures.asking import RECOLLECT, SEAL, SEAL_REMEMBERED, STATEMENT, WORDS
from ui.kit.buttons import Button
from ui.kit.surface import column, row
from ui.kit.text import Hint
from ui.theme.tokens import GRID_PX

NOT_YET = "Not written."


class BeforePart(QWidget):
    """``wanted`` with what is to be written."""

    wanted = Signal(str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = {act: Hint("", wrap=False) for act in (RECOLLECT, STATEMENT, SEAL, WORDS)}
        lines = column(gap_px=GRID_PX)
        for act, words in (
            (RECOLLECT, "What was remembered before it   R"),
            (STATEMENT, "Statement of before the work   T"),
            (SEAL, "Seal the scene…   K"),
            (WORDS, "Words under the seal…   W"),
        ):
            button = Button(words)
            button.clicked.connect(partial(self.wanted.emit, act))
            lines.addLayout(row(button, self._said[act], None, gap_px=GRID_PX))
        self._seal = Button("Seal what was remembered…   M", symbol="lock")
        self._seal.clicked.connect(partial(self.wanted.emit, SEAL_REMEMBERED))
        lines.addLayout(row(self._seal, None, gap_px=GRID_PX))
        self.setLayout(lines)

    def show_picture(self, picture: ImageState) -> None:
        """When each was written, the last time."""
        recollected = (*picture.recollected, *picture.spoken_under_seal(Spoke.RECOLLECTION))
        self._said[RECOLLECT].setText(_written(sorted(recollected, key=_moment)))
        self._said[STATEMENT].setText(_written(picture.statements))
        self._seal.setVisible(bool(picture.recollected))


def _moment(row: Said) -> Instant:
    return row.at


def _written(rows: Sequence[Said]) -> str:
    return f"Written {rows[-1].at.day()}, {rows[-1].at.hm()}." if rows else NOT_YET
