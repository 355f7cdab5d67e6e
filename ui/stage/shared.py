"""A board on the client's display: drawn once for each display and ground, and forgotten when it is taken away."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage, QPainter

from ui.stage.board import Board
from ui.stage.board_painting import drawing, inks_for
from ui.stage.board_pictures import reading
from ui.stage.stepwise import Steps, at_once

_NO_PICTURES: Mapping[bytes, QImage] = MappingProxyType({})


class SharedBoard:
    """What the client sees of one board.  Two are the same only where they are the same thing."""

    def __init__(self, board: Board) -> None:
        self.board = board
        self.pictures: Mapping[bytes, QImage] | None = None
        self._drawn_for: tuple[QSize, str] | None = None
        self._drawn = QImage()

    def preparing(self, size: QSize, ground: str, before: SharedBoard | None = None) -> Steps[None]:
        """Draws it, in steps, for a display of that size and a ground.

        Pictures that the board ``before`` it showed as well are not read again.
        """
        wanted = size, inks_for(ground, 0.0).ink.name()
        if wanted == self._drawn_for:
            return
        if self.pictures is None:
            known = before.pictures if before is not None else None
            self.pictures = yield from reading(self.board.pictures, known or _NO_PICTURES)
        self._drawn = yield from drawing(self.board, self.pictures, size, ground)
        self._drawn_for = wanted

    def paint(self, painter: QPainter, whole: QRect, ground: str) -> None:
        """Lay it over the ground; drawn first where it was not yet.  unit the display's own pixels"""
        at_once(self.preparing(whole.size(), ground))
        painter.drawImage(whole.topLeft(), self._drawn)
