"""What a line should have said: its number, its words, its marks, asked as they were asked the first time."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.chart.model import Fact
from kapdesk.kernel.errors import Refusals
from ui.kit.surface import column
from ui.kit.text import Label
from ui.theme.tokens import GRID_PX, SMALL_PX
from ui.work.correct_asks import MARKS, Ask
from ui.work.correct_parts import CorrectPart, MarksPart

AsksOf = Callable[[Fact], tuple[Ask, ...]]
"""The values of a line that may be put right."""


class CorrectForm(QWidget):
    """Shows what fits the line, filled with what it says.

    ``typed`` with every change, ``body_wanted`` when the marks are to be made anew.
    """

    typed = Signal()
    body_wanted = Signal()

    def __init__(self, asks_of: AsksOf) -> None:
        super().__init__()
        self._asks_of = asks_of
        self._fact: Fact | None = None
        self._asks: tuple[Ask, ...] = ()
        self._parts: dict[str, CorrectPart] = {}
        self._held = column(gap_px=GRID_PX)
        self._refusal = Label("", size_px=SMALL_PX, tone="grave", wrap=True)
        held = column(gap_px=GRID_PX)
        held.addLayout(self._held)
        held.addWidget(self._refusal)
        held.setContentsMargins(0, 0, 0, 0)
        self.setLayout(held)

    def ask(self, fact: Fact) -> None:
        """What may be put right of a line, as it says now."""
        self._fact, self._asks = fact, self._asks_of(fact)
        self.refuse("")
        self._make_parts()
        self.restore(self._told(fact))

    def start(self) -> None:
        """Puts the keyboard where the first value is."""
        for ask in self._asks[:1]:
            self._parts[ask.key].setFocus()

    def refuse(self, sentence: str) -> None:
        """Says beneath the value why it was not taken; an empty sentence says nothing."""
        self._refusal.setText(sentence)
        self._refusal.setVisible(bool(sentence))

    def texts(self) -> dict[str, str]:
        """What stands in it, where that is something else than the line says."""
        if self._fact is None:
            return {}
        before = self._told(self._fact)
        standing = {key: part.text() for key, part in self._parts.items()}
        return {key: text for key, text in standing.items() if text != before[key]}

    def restore(self, texts: Mapping[str, str]) -> None:
        """Puts back what was chosen or typed; what is not named stays."""
        for key, part in self._parts.items():
            if key in texts:
                part.set_text(texts[key])

    @property
    def marks(self) -> str:
        """Where it was felt, as a draft."""
        return self._parts[MARKS].text() if MARKS in self._parts else ""

    def said(self) -> Fact | Refusals | None:
        """The line as it should be, or why it cannot be so; None while none is asked about."""
        fact = self._fact
        for ask in self._asks if fact is not None else ():
            text = self._parts[ask.key].text()
            if fact is None or text == ask.read(fact):
                continue
            made = ask.put(fact, text)
            if isinstance(made, Refusals):
                return made
            fact = made
        return fact

    def _told(self, fact: Fact) -> dict[str, str]:
        return {ask.key: ask.read(fact) for ask in self._asks}

    def _make_parts(self) -> None:
        for gone in self._parts.values():
            gone.hide()
            self._held.removeWidget(gone)
            gone.deleteLater()
        self._parts = {ask.key: ask.make() for ask in self._asks}
        for part in self._parts.values():
            self._held.addWidget(part)
            part.typed.connect(self._on_typed)
            if isinstance(part, MarksPart):
                part.wanted.connect(self.body_wanted)

    def _on_typed(self) -> None:
        self.refuse("")
        self.typed.emit()
