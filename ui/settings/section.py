"""One section of the settings: a card with its heading and a sentence."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.practice.model.practice import PracticeView
from ui.kit.surface import Card
from ui.kit.text import Heading, Hint, Label
from ui.practice.pen import Pen, Written

_BY_TAB = Qt.FocusPolicy.TabFocus


class Section(Card):
    """What every section has: its heading, the pen it writes with, and one line for what was done or refused.

    ``place`` is how the settings are asked to open at it, ``listed`` how the index names it where its title is too
    long for that.
    """

    place = ""
    listed = ""

    def __init__(
        self, pen: Pen, title: str, sentence: str = "", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self.pen = pen
        self.title = title
        self.column.addWidget(Heading(title, level=2))
        if sentence:
            self.column.addWidget(Label(sentence, tone="quiet", wrap=True))
        self._told = Hint()
        self._told.hide()

    def show_practice(self, view: PracticeView) -> None:
        """Shows the practice as it stands."""

    def start_typing(self) -> None:
        """Puts the keyboard where the section begins."""
        for part in self.findChildren(QWidget):
            if part.isVisible() and part.isEnabled() and part.focusPolicy() & _BY_TAB:
                part.setFocus()
                return

    def keep(self) -> None:
        """Writes what was typed and not yet written, when the page is left."""

    def take_keys(self) -> None:
        """Gives the keyboard to what is filled in or pressed first."""

    def tell(self, words: str = "", *, tone: str = "quiet") -> None:
        """Says under the section what was done; nothing says nothing."""
        self._told.setText(words)
        self._told.set_tone(tone)
        self._told.setVisible(bool(words))

    def tell_done(self) -> None:
        """Says that it was written."""
        self.tell("Saved.")

    def tell_refused(self, refusals: Refusals) -> None:
        """Says what stands against it."""
        self.tell(refusals.sentences(), tone="grave")

    def choose(
        self, work: Callable[[], Written], *, refused: Callable[[Refusals], None] | None = None
    ) -> None:
        """Has a choice written; one that could not be is shown as it stands, so that it never looks saved."""
        refused = refused or self.tell_refused
        self.pen.write(
            work, owner=self, written=self.tell, refused=refused, failed=self._on_not_chosen
        )

    def _on_not_chosen(self, trouble: Trouble) -> None:
        self.pen.troubled.emit(trouble)
        self.pen.read()

    def end(self) -> None:
        """Puts the line for what was done at the foot."""
        self.column.addWidget(self._told)
