"""The papers of a client's EMDR work."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kapdesk.emdr.model.papers import WorkPaper, WorkPaperWanted
from kapdesk.emdr.model.view import EmdrView
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.emdr.around import Around
from ui.emdr.papers.listed import NAMES, ROWS
from ui.emdr.papers.wishes import Wishes
from ui.work.papers import Press, WorkPapers


class PapersPanel(WorkPapers[Around, EmdrView, WorkPaperWanted]):
    """The list, and one of them as it will print."""

    def __init__(self, host: QWidget, around: Around, clerk: Clerk, entries: Entries) -> None:
        wishes = Wishes()
        press = Press(ROWS, _called, around.paper, around.note_paper)
        super().__init__(host, around, clerk, entries, press=press, wishing=wishes, asked=wishes)
        self.wishes = wishes
        self.bind("W", "with words", self._on_words)

    def show_view(self, view: EmdrView) -> None:
        """The work changed: what may be chosen follows, and what is in sight is made anew."""
        self.wishes.offer(view.state)
        super().show_view(view)

    def _on_words(self) -> None:
        if self.wishes.words.isVisibleTo(self):
            self.wishes.words.click()


def _called(what: str) -> str:
    return NAMES[WorkPaper(what)]
