"""A board on the client's display: drawn once for each display and ground, and forgotten when it is taken away."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage, QPainter

from ui.stage.board import Board
from ui.stage.board_painting import drawn, inks_for
from ui.stage.board_pictures import read_all


class SharedBoard:
    """What the client sees of one board.  Two are the same only where they are the same thing.

    What it takes over from the one ``before`` it are the pictures that both show: they are not read again.
    """

    def __init__(self, board: Board, before: SharedBoard | None = None) -> None:
        self.board = board
        self.pictures: dict[bytes, QImage] = read_all(
            board.pictures, before.pictures if before is not None else {}
        )
        self._drawn_for: tuple[QSize, str] | None = None
        self._drawn = QImage()

    def paint(self, painter: QPainter, whole: QRect, ground: str) -> None:
        """Lay it over the ground.  unit the display's own pixels"""
        wanted = whole.size(), inks_for(ground, 0.0).ink.name()
        if wanted != self._drawn_for:
            self._drawn = drawn(self.board, self.pictures, whole.size(), ground)
            self._drawn_for = wanted
        painter.drawImage(whole.topLeft(), self._drawn)
