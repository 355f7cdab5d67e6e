"""EMDR with one client: the plan, the work in a session, and what is seen of it, one part in sight at a time."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kapdesk.emdr.model.view import EmdrView
from kapdesk.kernel.ids import BookId, SittingId
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.emdr.around import Around
from ui.emdr.parts import PARTS
from ui.emdr.where import where_words
from ui.work.page import WorkPage
from ui.work.trade import Trade

BELONGS = (
    "Targets and their plan, the work on them phase by phase, and how it went over the sessions "
    "stand here, for one client at a time."
)


def _read(around: Around, book: BookId) -> EmdrView:
    return around.emdr.view(book)


def _where(view: EmdrView, sitting: SittingId | None) -> str:
    return where_words(view.state, sitting)


TRADE = Trade("EMDR", BELONGS, EmdrView(), _read, _where, PARTS)


class EmdrPage(WorkPage[Around, EmdrView]):
    """The page of EMDR: its plan, its working room, what is seen of it, its papers."""

    def __init__(
        self, around: Around, clerk: Clerk, entries: Entries, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(TRADE, around, clerk, entries, parent=parent)
