"""The papers of parts work: which one, for whose eyes, as it will print; and the way to the letter's pen."""

from __future__ import annotations

from functools import partial

import msgspec
from PySide6.QtWidgets import QWidget

from kapdesk.ifs.model.papers import DRAWN, PartsPaper, PartsPaperWanted
from kapdesk.ifs.model.view import IfsView
from kapdesk.ifs.seen.beside import Beside
from kapdesk.ifs.seen.history import Dose, History
from kapdesk.ifs.seen.stop_keys import named_stops
from kapdesk.kernel.ids import BookId, SittingId
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.ifs.around import Around
from ui.ifs.panel.nouns import Nouns
from ui.ifs.papers.letter_sheet import LetterSheet
from ui.ifs.papers.listed import NAMES, ROWS
from ui.ifs.papers.wishes import Wishes
from ui.kit.saving import ask_where
from ui.paper.way_out import Paper, WayOut
from ui.work.papers import Press, WorkPapers
from ui.work.pen import Pen


class PapersPanel(WorkPapers[Around, IfsView, PartsPaperWanted]):
    """The list, and one of them as it will print; ``E`` puts the letter under the pen."""

    def __init__(self, host: QWidget, around: Around, clerk: Clerk, entries: Entries) -> None:
        wishes = Wishes()
        press = Press(ROWS, _called, around.paper, around.note_paper)
        super().__init__(host, around, clerk, entries, press=press, wishing=wishes, asked=wishes)
        self.wishes = wishes
        self._of = BookId("")
        self._sitting: SittingId | None = None
        self._view: IfsView | None = None
        self.pen = Pen(clerk, entries, self)
        self.nouns = Nouns(clerk, around.drafts, self)
        self.nouns.changed.connect(self._on_nouns)
        self.nouns.troubled.connect(self.troubled)
        self.letter = LetterSheet(host, around, self.pen, clerk)
        self.pen.troubled.connect(self.troubled)
        self.drawing_out = WayOut(clerk, self._drawing, self)
        self.text_out = WayOut(clerk, partial(self._drawing, text=True), self)
        for out in (self.drawing_out, self.text_out):
            out.noted.connect(self.noted)
            out.troubled.connect(self.troubled)
            out.written.connect(entries.announce)
        wishes.pen_wanted.connect(self._on_pen)
        wishes.drawing_wanted.connect(self._on_drawing)
        self.bind("T", "over several sheets", self._on_tiled, hinted=False)
        self.bind("C", "only what is chosen", self._on_chosen, hinted=False)
        self.bind("I", "initials only", wishes.initials.click, hinted=False)
        self.bind("V", "save the map as SVG or text", self._on_drawing, hinted=False)
        self.bind("E", "strike and edit the letter", self._on_pen, hinted=False)

    def show_client(self, book: BookId, label: str, sitting: SittingId | None) -> None:
        """Another client's letter leaves the screen with their paper."""
        if book != self._of:
            self._of, self._view = book, None
            self.letter.leave()
            self.nouns.belong_to(book)
        self._sitting = sitting
        super().show_client(book, label, sitting)

    def show_view(self, view: IfsView) -> None:
        """The work changed: what may be chosen follows, and what is in sight is made anew."""
        self._view = view
        self.wishes.offer(view.state)
        super().show_view(view)
        if self.isVisible():
            self._ask_moments()

    def opened(self, wanted: str = "") -> None:
        """Shows the chosen paper as the record stands now, and which moments it may be told between."""
        self.nouns.read()
        super().opened(wanted)
        self._ask_moments()

    def show_paper(self, what: PartsPaper) -> None:
        """Brings one paper into sight."""
        self.rows.set_current(what)

    def left(self) -> None:
        """Nothing of a client's stays out of sight."""
        self.letter.leave()
        super().left()

    def _ask_moments(self) -> None:
        if self._view is not None:
            work, then = partial(self.around.doses, self._of), partial(self._on_doses, self._view)
            self.clerk.ask(work, owner=self, then=then, failed=self.troubled.emit)
            numbers = partial(self.around.beside, self._of)
            offer = partial(self._on_numbers, self._of)
            self.clerk.ask(numbers, owner=self, then=offer, failed=self.troubled.emit)

    def _on_numbers(self, book: BookId, numbers: tuple[Beside, ...]) -> None:
        if book == self._of:
            self.wishes.curve.offer_numbers(numbers)

    def _on_doses(self, view: IfsView, doses: tuple[Dose, ...]) -> None:
        if view is self._view:
            self.wishes.offer_moments(named_stops(History.of(view, doses)))

    def _on_nouns(self) -> None:
        self.wishes.say_kinds(nouns=self.nouns.said)
        if self.isVisible():
            self.wishes.changed.emit()

    def _on_tiled(self) -> None:
        if self.wishes.tiled.isVisible():
            self.wishes.tiled.click()

    def _on_chosen(self) -> None:
        if self.wishes.chosen.isVisible():
            self.wishes.chosen.click()

    def _on_drawing(self) -> None:
        what = self.rows.current_key()
        if self.wishes.drawing.isVisible() and self._of:
            ask_where(self, what, self._on_where, kinds=("SVG", "TXT"))

    def _on_where(self, path: str) -> None:
        """How the file is called says what it is to be."""
        (self.text_out if path.lower().endswith(".txt") else self.drawing_out).save(path)

    def _drawing(self, text: bool = False) -> Paper | None:
        """The map in sight as a file of lines, drawn or written; None where another paper is in sight."""
        what = self.rows.current_key()
        if what not in DRAWN or not self._of:
            return None
        wanted = msgspec.structs.replace(self.wishes.wanted(self._of), drawing=not text, text=text)
        make, note = partial(self.around.paper, wanted), partial(self.around.note_paper, wanted)
        return Paper(_called(what), make, note, saved_as="plain text" if text else "an SVG")

    def _on_pen(self) -> None:
        if self.rows.current_key() == PartsPaper.LETTER and self._view is not None:
            state = self._view.state
            self.letter.ask(state, self._of, self.open_session(state, self._sitting))


def _called(what: str) -> str:
    return NAMES[PartsPaper(what)]
