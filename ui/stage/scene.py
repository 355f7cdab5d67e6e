"""What stands on the client's display at one moment, as values: a ground, a light, the outline of a card."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPainter


class Light(NamedTuple):
    """A soft disc.  unit the display's own pixels from its top left corner; opacity from 0 to 1."""

    x_px: float
    y_px: float
    radius_px: float
    colour: str
    opacity: float = 1.0


class Drawing(Protocol):
    """Something that can be laid over the ground of a whole display."""

    def paint(self, painter: QPainter, whole: QRect, ground: str) -> None:
        """Lay it there.  unit the display's own pixels"""


class Scene(NamedTuple):
    """Everything there is to see.

    ``card_px_per_cm`` draws a bank card's outline and ``number`` the display's own number; 0 draws none.  ``board`` is
    what the desk shares.
    """

    ground: str
    light: Light | None = None
    card_px_per_cm: float = 0.0
    number: int = 0
    board: Drawing | None = None
