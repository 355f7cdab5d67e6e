"""A belief about oneself in the client's words, with a list to begin from and a gentle remark beneath."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.kit.field import ChoiceField, Field
from ui.kit.surface import row
from ui.theme.tokens import GRID_PX

OWN_WORDS = ("", "…")
LIST_PX = 140


class BeliefField(QWidget):
    """``typed`` with every change, however it came; what is chosen from the list is only typed for one."""

    typed = Signal(str)

    def __init__(self, label: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = Field(label)
        self._list = ChoiceField("From a list", (OWN_WORDS,), name=f"{label}, from a list")
        self._list.setMinimumWidth(LIST_PX)
        self.setFocusProxy(self.field)
        line = row(gap_px=GRID_PX)
        line.addWidget(self.field, 3)
        line.addWidget(self._list, 2)
        self.setLayout(line)
        self.field.typed.connect(self.typed)
        self._list.chosen.connect(self._on_chosen)

    def offer(self, beliefs: Sequence[str]) -> None:
        """What may be begun from."""
        self._list.offer((OWN_WORDS, *((one, one) for one in beliefs)))

    def text(self) -> str:
        """What stands in it."""
        return self.field.text()

    def set_text(self, text: str) -> None:
        """Puts a belief in, as if kept from before."""
        self.field.set_text(text)

    def remark(self, sentence: str) -> None:
        """What may be looked at again; nothing is refused by it."""
        self.field.set_hint(sentence)

    def _on_chosen(self, belief: str) -> None:
        self._list.set_key("")
        if belief:
            self.field.set_text(belief)
            self.field.setFocus()
            self.typed.emit(belief)
