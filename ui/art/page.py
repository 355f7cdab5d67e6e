"""Image rescripting with one client: their pictures, the work in a session, and its papers, one part in sight."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kapdesk.art.model.view import ArtView
from kapdesk.kernel.ids import BookId, SittingId
from ui.art.around import Around
from ui.art.parts import PARTS
from ui.art.where import where_words
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.work.page import WorkPage
from ui.work.trade import Trade

BELONGS = (
    "Distressing pictures, the work on them step by step, and the new version a client makes of each "
    "stand here, for one client at a time."
)


def _read(around: Around, book: BookId) -> ArtView:
    return around.art.view(book)


def _where(view: ArtView, sitting: SittingId | None) -> str:
    return where_words(view.state, sitting)


TRADE = Trade("Image rescripting", BELONGS, ArtView(), _read, _where, PARTS)


class ArtPage(WorkPage[Around, ArtView]):
    """The page of image work: the pictures, the working room, the papers."""

    def __init__(
        self, around: Around, clerk: Clerk, entries: Entries, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(TRADE, around, clerk, entries, parent=parent)
