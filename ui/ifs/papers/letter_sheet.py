"""The letter under the pen: each sentence a row, struck by a key or put otherwise, its source beside it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QSignalBlocker
from PySide6.QtWidgets import QWidget

from kapdesk.ifs.model.kept import Sentence
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.seen.letter import standing_letter
from kapdesk.ifs.seen.sources import OWN, rests_on
from kapdesk.ifs.service.kept import CLIENT, THERAPIST
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId, SittingId
from ui.bridge.clerk import Clerk
from ui.bridge.keeper import FormKeeper, Spot, kept_texts
from ui.ifs.around import Around
from ui.ifs.papers.letter_draft import LetterDraft
from ui.ifs.papers.sentence_list import SentenceList
from ui.kit.buttons import Button, PrimaryButton
from ui.kit.field import ChoiceField, NoteField
from ui.kit.row_list import Row
from ui.kit.saving_sheet import SavingSheet
from ui.kit.surface import row
from ui.kit.text import Hint, Label
from ui.theme.fonts import wide_px
from ui.theme.tokens import SMALL_PX
from ui.work.pen import Pen

TITLE = "The letter"
HOW = "Enter edits a sentence, S strikes it out or lets it stand, R gives it back as it was, N adds one behind it."
PEN = (THERAPIST, "the therapist"), (CLIENT, "the client")
STRUCK, EDITED, HAND = "struck out", "edited", "by hand"
GAVE, FROM = "The record gave: “{}”", "Comes from: {}"
KEEP, STRIKE, BACK = "Keep the letter   Ctrl+Enter", "Strike or let stand   S", "As given   R"
NEW = "A new sentence   N"
SAVING = "The letter is being saved."
WIDE_PX, PEN_PX = 900, 220


class LetterSheet(SavingSheet):
    """``ask`` opens it with the letter as it stands.  What is typed is kept as a draft until the letter is saved."""

    def __init__(self, host: QWidget, around: Around, pen: Pen, clerk: Clerk) -> None:
        super().__init__(host, TITLE, width_px=WIDE_PX, whole=True)
        self._around, self._pen, self._clerk = around, pen, clerk
        self._sources: dict[str, str] = {}
        self._book = BookId("")
        self._sitting: SittingId | None = None
        self._filling = False
        self.draft = LetterDraft()
        self.rows = SentenceList()
        self.by = ChoiceField("Who holds the pen", PEN)
        self.by.setFixedWidth(wide_px(PEN_PX))
        self.words = NoteField("The sentence", lines=3)
        self._gave, self._from = Hint(""), Hint("")
        self._new, self._strike, self._back = Button(NEW), Button(STRIKE), Button(BACK)
        self._keep = PrimaryButton(KEEP)
        self._refusal = Label("", size_px=SMALL_PX, tone="grave", wrap=True)
        self._keeper = FormKeeper(clerk, around.drafts, self._texts, self)
        self._lay_out()
        self._wire()

    def ask(self, state: IfsState, book: BookId, sitting: SittingId | None) -> None:
        """Opens with the letter as it stands, and with what was changed in it and not saved yet."""
        self._book, self._sitting = book, sitting
        letter = standing_letter(state)
        self._sources = {one.key: rests_on(state, one.sources, one.epistemic) for one in letter}
        self.draft = LetterDraft(letter)
        self._refusal.setText("")
        self._keep.needs("")
        self._show_rows()
        self.open(self.rows)
        spot = self._spot()
        self._keeper.belong_to(spot, {})
        then = partial(self._on_kept, spot)
        work = partial(kept_texts, self._around.drafts, spot)
        self._clerk.ask(work, owner=self, then=then, failed=self._pen.troubled.emit)

    def leave(self) -> None:
        """Keeps what was changed and puts it away; nothing of a client's stays in it."""
        self._keeper.keep()
        self._keeper.belong_to(None, {})
        self._sources, self.draft = {}, LetterDraft()
        self._show_rows()
        if self.isVisible():
            self.dismiss()

    def _spot(self) -> Spot:
        return Spot(self._book, "parts letter")

    def _texts(self) -> dict[str, str]:
        return self.draft.texts()

    def _on_kept(self, spot: Spot, kept: dict[str, str] | None) -> None:
        if kept and spot == self._spot() and self.isVisible():
            self.draft.restore(kept)
            self._keeper.belong_to(spot, kept)
            self._show_rows()

    def _show_rows(self) -> None:
        self._filling = True
        self.rows.show_rows([self._row(one) for one in self.draft.sentences])
        self._filling = False
        self._show_one()

    def _row(self, one: Sentence) -> Row:
        penned = EDITED if one.given else HAND
        said = STRUCK if one.struck else penned if one.edited or not one.given else ""
        trailing = ", ".join(part for part in (said, one.by) if part)
        return Row(one.key, one.text, self._sources.get(one.key, OWN), trailing)

    def _show_one(self) -> None:
        """The current sentence in full, with what the record gave and where it comes from."""
        one = self.draft.get(self.rows.current_key())
        text, gave, source = "", "", ""
        if one is not None:
            text, gave = (
                one.text,
                "" if one.text == one.given or not one.given else GAVE.format(one.given),
            )
            source = FROM.format(self._sources.get(one.key, OWN))
        self.words.setEnabled(one is not None and not one.struck)
        if self.words.text() != text:
            with QSignalBlocker(self.words):
                self.words.set_text(text)
        self._gave.setText(gave)
        self._gave.setVisible(bool(gave))
        self._from.setText(source)

    def _on_current(self, _now: QModelIndex, _before: QModelIndex) -> None:
        if not self._filling:
            self._show_one()

    def _on_typed(self, text: str) -> None:
        self.draft.write(self.rows.current_key(), text, self.by.key())
        self._changed()

    def _on_strike(self) -> None:
        self.draft.strike(self.rows.current_key(), self.by.key())
        self._changed()

    def _on_back(self) -> None:
        self.draft.give_back(self.rows.current_key())
        self._changed()

    def _on_new(self) -> None:
        """A sentence of one's own behind the current one, with the keyboard in it."""
        key = self.draft.add(self.rows.current_key(), self.by.key())
        self._changed()
        self.rows.set_current(key)
        self.words.setFocus()

    def _changed(self) -> None:
        self._refusal.setText("")
        self._show_rows()
        self._keeper.soon()

    def _on_edit(self, _key: str) -> None:
        if self.words.isEnabled():
            self.words.setFocus()

    def _on_save(self) -> None:
        if not (self._book and self._keep.isEnabled()):
            return
        self._keep.needs(SAVING)
        self._keeper.hand_over()
        work = partial(
            self._around.ifs.kept.keep_letter,
            self._book,
            self.draft.kept,
            sitting=self._sitting,
            clears=(self._spot().draft,),
        )
        self._pen.write(
            work, then=self._on_written, refused=self._on_refused, failed=self._on_failed
        )

    def _on_written(self, _entries: object) -> None:
        self._keeper.belong_to(None, {})
        if self.isVisible():
            self.dismiss()

    def _on_refused(self, refusals: Refusals) -> None:
        self._stay()
        self._refusal.setText(refusals.sentences())

    def _on_failed(self, _trouble: object) -> None:
        self._stay()

    def _stay(self) -> None:
        """The letter was not taken: what was changed is kept."""
        self._keep.needs("")
        self._keeper.take_back()

    def _lay_out(self) -> None:
        self.body.addWidget(Hint(HOW))
        self.body.addWidget(self.rows, 1)
        self.body.addLayout(row(self.words, self.by))
        for part in (self._gave, self._from, self._refusal):
            self.body.addWidget(part)
        for act in (self._new, self._back, self._strike, self._keep):
            self.add_act(act)

    def _wire(self) -> None:
        self._keeper.troubled.connect(self._pen.troubled)
        self.rows.chosen.connect(self._on_edit)
        self.rows.selectionModel().currentChanged.connect(self._on_current)
        self.words.typed.connect(self._on_typed)
        self._strike.clicked.connect(self._on_strike)
        self._back.clicked.connect(self._on_back)
        self._keep.clicked.connect(self.offer)
        self.rows.struck.connect(self._on_strike)
        self.rows.given_back.connect(self._on_back)
        self.rows.added.connect(self._on_new)
        self._new.clicked.connect(self._on_new)
        self.offered.connect(self._on_save)
        self.closed.connect(self._keeper.keep)
