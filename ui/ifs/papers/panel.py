"""The papers of a client's parts work, and the letter under the pen."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from kapdesk.ifs.model.kept import Sentence
from kapdesk.ifs.model.papers import PartsPaper, PartsPaperWanted
from kapdesk.ifs.model.view import IfsView
from kapdesk.ifs.seen.letter import standing_letter
from kapdesk.kernel.ids import BookId, SittingId
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.ifs.around import Around
from ui.ifs.papers.letter_sheet import LetterSheet
from ui.ifs.papers.listed import NAMES, ROWS
from ui.ifs.papers.wishes import Wishes
from ui.work.papers import Press, WorkPapers
from ui.work.pen import Pen

KEPT = "The letter is kept; what the record gave stands beside it."


class PapersPanel(WorkPapers[Around, IfsView, PartsPaperWanted]):
    """The list, and one of them as it will print."""

    def __init__(self, host: QWidget, around: Around, clerk: Clerk, entries: Entries) -> None:
        self.wishes = Wishes()
        press = Press(ROWS, _called, around.paper, around.note_paper)
        super().__init__(
            host, around, clerk, entries, press=press, wishing=self.wishes, asked=self.wishes
        )
        self._view = IfsView()
        self._whose = BookId("")
        self._sitting: SittingId | None = None
        self._pen = Pen(clerk, entries, self)
        self.letter = LetterSheet(host)
        self.wishes.letter_wanted.connect(self._on_letter)
        self.letter.kept.connect(self._on_kept)
        self.bind("S", "over several sheets", self.wishes.tiled.click)
        self.bind("I", "initials alone", self.wishes.initials.click)
        self.bind("W", "strike or edit the letter", self._on_letter)

    def show_client(self, book: BookId, label: str, sitting: SittingId | None) -> None:
        """Another client's paper and letter leave the screen at once."""
        if book != self._whose:
            self._whose, self._view = book, IfsView()
            if self.letter.isVisible():
                self.letter.dismiss()
        self._sitting = sitting
        super().show_client(book, label, sitting)

    def show_view(self, view: IfsView) -> None:
        """The work changed: what may be chosen follows, and what is in sight is made anew."""
        self._view = view
        self.wishes.offer(view.state)
        super().show_view(view)

    def show_paper(self, what: PartsPaper) -> None:
        """Brings one paper into sight."""
        self.rows.set_current(what)

    def _on_letter(self) -> None:
        if self.rows.current_key() == PartsPaper.LETTER and not self._view.state.drawn.empty:
            state = self._view.state
            self.letter.ask(standing_letter(state), state)

    def _on_kept(self, sentences: tuple[Sentence, ...]) -> None:
        here = self.open_session(self._view.state, self._sitting)
        keep = self.around.ifs.kept.keep_letter
        work = partial(keep, self._whose, sentences, sitting=here)
        self._pen.write(
            work,
            then=self._on_written,
            refused=self.letter.refuse,
            failed=self.letter.show_trouble,
        )

    def _on_written(self, _entries: object) -> None:
        self.letter.dismiss()
        self.noted.emit(KEPT)


def _called(what: str) -> str:
    return NAMES[PartsPaper(what)]
