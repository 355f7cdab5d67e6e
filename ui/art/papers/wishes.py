"""How a paper of image work is wanted: about which picture, in which print."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.art.model.papers import OF_A_PICTURE, ImagePaper, ImagePaperWanted
from kapdesk.art.model.state import ArtState
from kapdesk.kernel.ids import BookId, ImageId
from ui.kit.buttons import ToggleButton
from ui.kit.field import ChoiceField
from ui.kit.surface import row
from ui.kit.text import Hint
from ui.theme.fonts import wide_px
from ui.theme.tokens import GRID_PX
from ui.work.papers import NOTES

ABOUT_PX = 300
NO_PICTURE = "No picture of this client is written down yet."


class Wishes(QWidget):
    """Asks no more than the paper in sight needs.  ``changed`` with every choice."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = ImagePaper.SHEET
        self._picture = ChoiceField("Picture", [])
        self._picture.setFixedWidth(wide_px(ABOUT_PX))
        self._notes = Hint("")
        self.large = ToggleButton("Large print   L", name="Large print")
        self.setLayout(row(self._picture, self.large, self._notes, None, gap_px=2 * GRID_PX))
        self._picture.chosen.connect(self._on_changed)
        self.large.clicked.connect(self._on_changed)
        self.show_paper(self._what)

    def offer(self, state: ArtState) -> None:
        """Offers the pictures there are, keeping the one that was chosen; at first what was worked on last."""
        chosen = self._picture.key() or _worked_on_last(state)
        self._picture.offer([(one.id, one.name) for one in state.pictures])
        self._picture.set_key(chosen)

    def forget(self) -> None:
        """Another client: nothing that was chosen for this one stays."""
        self.offer(ArtState())

    def show_paper(self, what: str) -> None:
        """Asks what this paper needs to know."""
        self._what = ImagePaper(what)
        about = self._what in OF_A_PICTURE
        self._picture.setVisible(about and bool(self._picture.key()))
        self._notes.setText(NOTES if about else "")

    def show_picture(self, image: ImageId) -> None:
        """Chooses a picture."""
        self._picture.set_key(image)

    def missing(self) -> str:
        """Why this paper cannot be had; empty when it can."""
        return NO_PICTURE if self._what in OF_A_PICTURE and not self._picture.key() else ""

    def wanted(self, book: BookId) -> ImagePaperWanted:
        """The paper as it is wanted now."""
        image = ImageId(self._picture.key()) if self._what in OF_A_PICTURE else None
        return ImagePaperWanted(self._what, book, image, large=self.large.isChecked())

    def _on_changed(self) -> None:
        self.changed.emit()


def _worked_on_last(state: ArtState) -> str:
    """The picture of the last meeting that had one; empty before any."""
    by_day = sorted(state.meetings, key=lambda one: one.opened)
    return next((one.worked[-1] for one in reversed(by_day) if one.worked), "")
