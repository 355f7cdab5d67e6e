"""The foot of the urgent card: the sheet for whoever takes over, words, and the end."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.kit.buttons import LargeButton
from ui.kit.field import Field
from ui.kit.surface import row
from ui.kit.text import Hint
from ui.theme.tokens import GRID_PX

AFTER_UNLOCKING = "Words, and the end, are written after unlocking."


class CardFoot(QWidget):
    """``print_wanted``, ``save_wanted``, ``ended`` with its words, ``noted`` with words for a time of their own."""

    print_wanted = Signal()
    save_wanted = Signal()
    ended = Signal(str)
    noted = Signal(str)
    typed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._print = LargeButton("P   Print hand-over", symbol="printer")
        self._print.setAccessibleName("Print the hand-over sheet")
        self._save = LargeButton("PDF", symbol="floppy-disk")
        self._save.setAccessibleName("Save the hand-over sheet as PDF")
        self._why = Hint()
        self._words = Field(
            "", placeholder="W   Words, in your own time", tall=True, name="What happened, in words"
        )
        self._note = LargeButton("Stamp these words")
        self._end = LargeButton("It is over")
        line = row(self._words, self._note, self._end, self._why, self._print, self._save)
        line.setStretch(0, 1)
        line.setStretch(3, 1)
        line.setSpacing(GRID_PX)
        self.setLayout(line)
        self._print.clicked.connect(self.print_wanted)
        self._save.clicked.connect(self.save_wanted)
        self._note.clicked.connect(self._on_note)
        self._end.clicked.connect(self._on_end)
        self._words.entered.connect(self._on_entered)
        self._words.typed.connect(self._on_typed)

    def fit(self, *, has_words: bool, no_sheet: str) -> None:
        """Offers what there is here, and says in its place why there is no more."""
        for part in (self._words, self._note, self._end):
            part.setVisible(has_words)
        for button in (self._print, self._save):
            button.needs(no_sheet)
        self._why.setText(no_sheet if has_words else f"{no_sheet} {AFTER_UNLOCKING}".strip())
        self._why.setVisible(bool(self._why.text()))

    def tell_running(self, running: bool) -> None:
        """Lets the end be pressed only while something runs."""
        self._end.needs("" if running else "Nothing was stamped, so there is nothing to end.")

    def words(self) -> str:
        """What stands in the field."""
        return self._words.text()

    def set_words(self, words: str) -> None:
        """Puts words back that were typed before."""
        self._words.set_text(words)

    def is_typing(self) -> bool:
        """Whether the cursor stands among the words."""
        return self._words.hasFocus()

    def start_typing(self) -> None:
        """Puts the cursor where the words go."""
        if self._words.isVisible():
            self._words.setFocus()

    def _on_typed(self, _text: str) -> None:
        self.typed.emit()

    def _on_entered(self, _text: str) -> None:
        self._on_note()

    def _on_note(self) -> None:
        if self.words().strip():
            self.noted.emit(self.words().strip())
        else:
            self._words.refuse("Type the words first.")

    def _on_end(self) -> None:
        self.ended.emit(self.words().strip())
