"""A step of several parts, one in sight at a time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.emdr.room.look import Look
from ui.emdr.room.step import Step
from ui.emdr.room.tools import Tools
from ui.kit.surface import Scroll, column
from ui.theme.tokens import GRID_PX
from ui.work.parts_pile import PartsPile


class TabbedStep(Step):
    """Holds parts by key and word.  A part shows a moment when it is in sight, and again when it comes into sight."""

    def __init__(self, tools: Tools, parts: Sequence[tuple[str, str, Step]], *, name: str) -> None:
        super().__init__(tools)
        self.parts = {key: part for key, _, part in parts}
        self._pile = PartsPile(parts, name=name)
        for part in self.parts.values():
            part.entered.connect(self.entered)
            part.acted.connect(self.acted)
        self.setLayout(column(self._pile))
        self._pile.chosen.connect(self.show_part)

    def put_in(self, look: Look) -> None:
        """Into the part in sight."""
        self._shown().show_look(look)

    def show_part(self, key: str) -> None:
        """Brings a part into sight."""
        self._shown().keep()
        self._pile.show_part(key)
        if self.look is not None:
            self.parts[key].show_look(self.look)

    def start(self) -> None:
        """Where the part in sight begins."""
        self._shown().start()

    def go_on(self) -> None:
        """To the part that follows, the keyboard with it; after the last comes the first."""
        self.show_part(self._pile.following)
        self.start()

    def keep(self) -> None:
        """Every part keeps what was typed."""
        for part in self.parts.values():
            part.keep()

    def _shown(self) -> Step:
        return self.parts[self._pile.key]


class ColumnStep(Step):
    """A part that is one column, scrolled where there is no room.  ``held`` is filled by each."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self._scroll = Scroll(gap_px=3 * GRID_PX)
        self.held = self._scroll.column
        whole = column(self._scroll)
        self.setLayout(whole)

    def put(self, *parts: QWidget) -> None:
        """Puts parts one under another, and room beneath them."""
        for part in parts:
            self.held.addWidget(part)
        self.held.addStretch(1)
