"""One of a few words, all of them in sight."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.kit.buttons import ToggleButton
from ui.kit.surface import column, row
from ui.kit.text import Hint, Label
from ui.sets.keyed import Keyed
from ui.theme.tokens import GRID_PX, SMALL_PX


class OneOf(QWidget):
    """``chosen`` gives the key a person pressed; the line beneath says why a choice was not taken, or is closed."""

    chosen = Signal(str)

    def __init__(
        self,
        label: str,
        choices: Sequence[tuple[str, str]],
        *,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(label)
        self._hint = hint
        self._standing = ""
        self._group = Keyed(self)
        line = row(gap_px=GRID_PX)
        for key, words in choices:
            button = ToggleButton(words, name=f"{label}: {words}")
            self._group.put(key, button)
            line.addWidget(button)
        line.addStretch(1)
        self._below = Hint(hint)
        held = column(Label(label, size_px=SMALL_PX, tone="quiet"), gap_px=4)
        held.addLayout(line)
        held.addWidget(self._below)
        self.setLayout(held)
        self._below.setVisible(bool(hint))
        self._group.chosen.connect(self.chosen)

    def show_key(self, key: str) -> None:
        """Presses one down without announcing it."""
        self._standing = key
        self._group.show_key(key)

    def needs(self, missing: str) -> None:
        """Closes all of them and says why; an empty sentence opens them."""
        self._group.needs(missing)
        self._say(missing or self._hint, "quiet")

    def refuse(self, sentence: str) -> None:
        """Says why a choice was not taken; what stood before stands again."""
        self._say(sentence or self._hint, "grave" if sentence else "quiet")
        if sentence and self._standing:
            self.show_key(self._standing)

    def _say(self, sentence: str, tone: str) -> None:
        self._below.setText(sentence)
        self._below.set_tone(tone)
        self._below.setVisible(bool(sentence))
