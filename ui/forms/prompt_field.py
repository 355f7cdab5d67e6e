"""One prompt of a sheet: what it asks, what it is answered with, words beside it, and why it cannot be taken."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kapdesk.sheets.answering import note_of
from kapdesk.sheets.model import Choice, Prompt
from ui.forms.control import Control
from ui.forms.controls import control_for
from ui.forms.given import Given
from ui.kit.field import Field
from ui.kit.text import Hint, Label

OPTIONAL = "May stay empty."


class PromptField(QWidget):
    """A prompt to be answered.  ``typed`` with every change; ``settled`` when the next one may have the focus."""

    typed = Signal()
    settled = Signal()

    def __init__(self, prompt: Prompt, given: Given) -> None:
        super().__init__()
        self.key = prompt.key
        self._hint = " ".join(part for part in (prompt.hint, _room(prompt)) if part)
        self._asks = Label(prompt.asks, wrap=True)
        self._control: Control = control_for(prompt, given)
        self._note = Field("", placeholder=prompt.note, name=f"{prompt.asks} {prompt.note}")
        self._below = Hint(self._hint)
        self.setFocusProxy(self._control)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._asks, self._control, self._note, self._below):
            column.addWidget(part)
        self._below.setVisible(bool(self._hint))
        self._note_for = _note_for(prompt)
        self._note.setVisible(False)
        self._control.typed.connect(self._on_typed)
        self._control.settled.connect(self._on_settled)
        self._note.typed.connect(self._on_typed)
        self._note.entered.connect(self._on_noted)

    def texts(self) -> dict[str, str]:
        """What stands in it, under the prompt's key and its note's; empty ones left out."""
        both = {self.key: self._control.text(), note_of(self.key): self._note.text()}
        return {name: text for name, text in both.items() if text}

    def set_texts(self, answer: str, note: str) -> None:
        """Puts what was kept from before in."""
        self._control.set_text(answer)
        self._note.set_text(note)
        self._show_note()
        self.refuse("")

    def refuse(self, sentence: str) -> None:
        """Shows why it cannot be taken; an empty sentence brings the hint back."""
        self._below.setText(sentence or self._hint)
        self._below.setVisible(bool(sentence or self._hint))
        self._below.set_tone("grave" if sentence else "quiet")
        self._control.setAccessibleDescription(sentence or self._hint)

    def refusal(self) -> str:
        """The refusal on show, or nothing."""
        shown = self._below.text()
        return shown if shown != self._hint else ""

    def _show_note(self) -> None:
        """Words beside an answer are asked for once there is one that wants them; typed ones never hide."""
        answer = self._control.text()
        wanted = self._note_for is None or answer in self._note_for
        self._note.setVisible((bool(answer) and wanted) or bool(self._note.text()))

    def _on_typed(self) -> None:
        self.refuse("")
        self._show_note()
        self.typed.emit()

    def _on_settled(self) -> None:
        """An answer that wants words beside it leads to them first."""
        if self._note.isVisible() and not self._note.text():
            self._note.setFocus()
        else:
            self.settled.emit()

    def _on_noted(self) -> None:
        self.settled.emit()


def _note_for(prompt: Prompt) -> tuple[str, ...] | None:
    """The answers that ask for words beside them; None for every one."""
    if not prompt.note:
        return ()
    return (prompt.note_for if isinstance(prompt, Choice) else ()) or None


def _room(prompt: Prompt) -> str:
    return OPTIONAL if prompt.optional else ""
