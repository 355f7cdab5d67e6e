"""The letter from the record, sentence by sentence: struck or edited; what the record gave stays beside it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kapdesk.ifs.model.kept import Sentence
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.wording import said
from kapdesk.kernel.errors import Refusals, Trouble
from ui.kit.buttons import PrimaryButton, ToggleButton
from ui.kit.chip import ChoiceRow
from ui.kit.field import NoteField
from ui.kit.layers import Sheet
from ui.kit.strip import Strip
from ui.kit.surface import row
from ui.kit.text import Hint
from ui.theme.tokens import GRID_PX

TITLE = "The letter, sentence by sentence"
PEN = (("client", "The client holds the pen"), ("therapist", "I hold the pen"))
RECORD_GAVE = "The record gave: {}"
OWN = "These words stand in every letter."
FROM = "From: {}"


class SentenceRow(QWidget):
    """One sentence: its words, whether it is struck, and what it rests on.  ``typed`` with every change."""

    typed = Signal()

    def __init__(self, sentence: Sentence, number: int, rests: str) -> None:
        super().__init__()
        self._sentence = sentence
        self.words = NoteField("", lines=2, name=f"Sentence {number}")
        self.words.set_text(sentence.text)
        self.strike = ToggleButton("Strike", name=f"Strike sentence {number}")
        self.strike.setChecked(sentence.struck)
        self._given = Hint("")
        laid = QVBoxLayout(self)
        laid.setContentsMargins(0, 0, 0, GRID_PX)
        laid.setSpacing(4)
        top = row(gap_px=GRID_PX)
        top.addWidget(self.words, 1)
        top.addWidget(self.strike)
        laid.addLayout(top)
        laid.addWidget(Hint(rests))
        laid.addWidget(self._given)
        self.words.typed.connect(self._on_typed)
        self.strike.clicked.connect(self._on_typed)
        self._show()

    def sentence(self, by: str) -> Sentence:
        """The sentence as it stands; ``by`` held the pen where it was changed now."""
        before = self._sentence
        text, struck = self.words.text().strip(), self.strike.isChecked()
        if (text, struck) == (before.text, before.struck):
            return before
        return replace(before, text=text, struck=struck, by=by)

    def _on_typed(self) -> None:
        self._show()
        self.typed.emit()

    def _show(self) -> None:
        given = self._sentence.given
        changed = self.words.text().strip() != given or self.strike.isChecked()
        self._given.setText(RECORD_GAVE.format(given))
        self._given.setVisible(changed and bool(given))


class LetterSheet(Sheet):
    """``kept`` with the sentences as they are to be kept."""

    kept = Signal(tuple)

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, TITLE, width_px=820)
        self.strip = Strip()
        self.pen = ChoiceRow(PEN, name="Who holds the pen")
        self.rows: list[SentenceRow] = []
        self.body.setSpacing(GRID_PX)
        self.body.addWidget(self.strip)
        self.body.addWidget(self.pen)
        keep = PrimaryButton("Keep the letter", symbol="check")
        keep.clicked.connect(self._on_keep)
        self.add_act(keep)
        self.closed.connect(self._forget)

    def ask(self, sentences: Sequence[Sentence], state: IfsState) -> None:
        """Opens on the letter as it stands."""
        self._forget()
        self.strip.clear()
        self.pen.set_key(PEN[0][0])
        for number, one in enumerate(sentences, 1):
            line = SentenceRow(one, number, rests_on(one, state))
            line.typed.connect(self.strip.clear)
            self.rows.append(line)
            self.body.addWidget(line)
        self.open(self.rows[0].words if self.rows else None)

    def sentences(self) -> tuple[Sentence, ...]:
        """The letter as it stands in the sheet."""
        return tuple(one.sentence(self.pen.key()) for one in self.rows)

    def refuse(self, refusals: Refusals) -> None:
        """Says why it was not kept; the words stay."""
        self.strip.say(refusals.sentences(), tone="notice")

    def show_trouble(self, trouble: Trouble) -> None:
        """Says what went wrong; the words stay."""
        self.strip.show_trouble(trouble)

    def _on_keep(self) -> None:
        self.kept.emit(self.sentences())

    def _forget(self) -> None:
        """No word of it stays behind."""
        for one in self.rows:
            one.hide()
            one.deleteLater()
        self.rows = []


def rests_on(sentence: Sentence, state: IfsState) -> str:
    """What a sentence rests on, in the words of the record, each once."""
    if not sentence.sources:
        return OWN
    lines = [
        f"{said(row.fact)}, {row.at.day()}"
        for entry in sentence.sources
        if (row := state.found(entry)) is not None
    ]
    lines += [
        f"{said(one.fact)}, {one.at.day()}"
        for one in state.gestures.edits
        if one.entry in sentence.sources
    ]
    known = f" ({sentence.epistemic})" if sentence.epistemic else ""
    return f"{FROM.format('; '.join(dict.fromkeys(lines)) or 'the record')}{known}"
