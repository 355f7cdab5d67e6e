"""What a picture's page shows in place of a sealed scene: a hatched box with times and ratings, and the way in."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kapdesk.art.model.nouns import SCENE, Measure
from kapdesk.art.model.state import ImageState
from kapdesk.art.wording import rating_words
from ui.board.face_painting import draw_face, high_for
from ui.board.panel_face import PanelFace
from ui.kit.buttons import Button
from ui.kit.surface import column
from ui.kit.text import Heading, Hint
from ui.theme.fonts import wide_px
from ui.theme.tokens import GRID_PX

TITLE, OPEN = "The scene is sealed", "Open it   K"
SAID = (
    "Its times and ratings stay in the record; what it is opens with the client’s passphrase alone."
)
WIDTH_PX = 280


class SealedCard(QWidget):
    """``wanted`` when it is to be opened.  Hidden while the scene stands open."""

    wanted = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = _Hatched()
        self._open = Button(OPEN, symbol="lock")
        self._open.clicked.connect(self.wanted)
        self.setFocusProxy(self._open)
        laid = column(Heading(TITLE, level=3), Hint(SAID), self._box, gap_px=2 * GRID_PX)
        laid.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        laid.addStretch(1)
        self.setLayout(laid)
        self.hide()

    def show_picture(self, picture: ImageState) -> None:
        """Since when its scene is sealed, and how it was rated last; nothing where the scene stands open."""
        sealed, rated = picture.seal_of(SCENE), picture.last(Measure.DISTRESS)
        self.setVisible(sealed is not None)
        if sealed is not None:
            told = [f"{sealed.at.day()}, {sealed.at.hm()}"]
            told += [rating_words(rated.measure, rated.value)] if rated is not None else []
            self._box.show_face(PanelFace(SCENE, SCENE, sealed=True, told=tuple(told)))


class _Hatched(QWidget):
    """A box that tells times and ratings alone."""

    def __init__(self) -> None:
        super().__init__()
        self._face = PanelFace(SCENE, SCENE, sealed=True)
        wide = wide_px(WIDTH_PX)
        self.setFixedSize(wide, round(high_for(wide)))

    def show_face(self, face: PanelFace) -> None:
        """Tells these; a screen reader says the same."""
        self._face = face
        self.setAccessibleName("; ".join(("Sealed", *face.told)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt asks for the picture."""
        self._paint(event)

    def _paint(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_face(painter, QRectF(self.rect()).adjusted(1.0, 1.0, -1.0, -1.0), self._face)
        painter.end()
