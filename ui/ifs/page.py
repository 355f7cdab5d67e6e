"""Parts work with one client: the map, the council before a dose, what changed, the papers, one part in sight."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kapdesk.ifs.model.view import IfsView
from kapdesk.kernel.ids import BookId, SittingId
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.ifs.around import Around
from ui.ifs.parts import PARTS
from ui.ifs.where import where_words
from ui.work.page import WorkPage
from ui.work.trade import Trade

BELONGS = (
    "A client’s parts stand here as they lay them out together with you: what each one does, how near to Self it is, "
    "and what it allows, for one client at a time."
)


def _read(around: Around, book: BookId) -> IfsView:
    return around.ifs.view(book)


def _where(view: IfsView, sitting: SittingId | None) -> str:
    return where_words(view.state, sitting)


TRADE = Trade("Parts map", BELONGS, IfsView(), _read, _where, PARTS)


class IfsPage(WorkPage[Around, IfsView]):
    """The page of parts work."""

    def __init__(
        self, around: Around, clerk: Clerk, entries: Entries, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(TRADE, around, clerk, entries, parent=parent)
