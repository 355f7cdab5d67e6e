"""The papers of a client's image work."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kapdesk.art.model.papers import ImagePaper, ImagePaperWanted
from kapdesk.art.model.view import ArtView
from ui.art.around import Around
from ui.art.papers.listed import NAMES, ROWS
from ui.art.papers.wishes import Wishes
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.work.papers import Press, WorkPapers


class PapersPanel(WorkPapers[Around, ArtView, ImagePaperWanted]):
    """The list, and one of them as it will print."""

    def __init__(self, host: QWidget, around: Around, clerk: Clerk, entries: Entries) -> None:
        wishes = Wishes()
        press = Press(ROWS, _called, around.paper, around.note_paper)
        super().__init__(host, around, clerk, entries, press=press, wishing=wishes, asked=wishes)
        self.wishes = wishes

    def show_view(self, view: ArtView) -> None:
        """The work changed: what may be chosen follows, and what is in sight is made anew."""
        self.wishes.offer(view.state)
        super().show_view(view)


def _called(what: str) -> str:
    return NAMES[ImagePaper(what)]
