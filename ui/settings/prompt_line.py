"""A line of something that is written in order: what it is, and ways to open it, move it and take it out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.kit.buttons import Button
from ui.kit.surface import column, row
from ui.kit.text import Hint, Label
from ui.theme.tokens import GRID_PX

FIRST, LAST = "It is the first.", "It is the last."


class PromptLine(QWidget):
    """``opened``, ``moved`` by so many places and ``taken_out`` say what a person wants with it."""

    opened = Signal()
    moved = Signal(int)
    taken_out = Signal()

    def __init__(self, words: str, kind: str, *, number: int, of: int) -> None:
        super().__init__()
        called = f"{number}. {words or 'nothing asked yet'}"
        self._open = Button("Change", name=f"Change {called}")
        self._up = Button("", kind="bare", symbol="caret-up", name=f"Move up {called}")
        self._down = Button("", kind="bare", symbol="caret-down", name=f"Move down {called}")
        out = Button("", kind="bare", symbol="x", name=f"Take out {called}")
        self._up.needs("" if number > 1 else FIRST)
        self._down.needs("" if number < of else LAST)
        self._open.clicked.connect(self.opened)
        self._up.clicked.connect(self._on_up)
        self._down.clicked.connect(self._on_down)
        out.clicked.connect(self.taken_out)
        self._kind = kind
        self._beneath = Hint(kind)
        said = column(Label(called, wrap=True), self._beneath, gap_px=0)
        line = row(gap_px=GRID_PX)
        line.addLayout(said, 1)
        for button in (self._open, self._up, self._down, out):
            line.addWidget(button)
        self.setLayout(line)
        self.setFocusProxy(self._open)

    def is_open(self) -> None:
        """Its fields stand beneath it already."""
        self._open.setVisible(False)

    def refuse(self, sentence: str) -> None:
        """Says why it cannot be kept as it is; an empty sentence says its kind again."""
        self._beneath.setText(sentence or self._kind)
        self._beneath.set_tone("grave" if sentence else "quiet")

    def _on_up(self) -> None:
        self.moved.emit(-1)

    def _on_down(self) -> None:
        self.moved.emit(1)
