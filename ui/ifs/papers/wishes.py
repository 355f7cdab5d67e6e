"""How a paper of parts work is wanted: about which part, over how many sheets, called by what, in which print."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.ifs.model.papers import DRAWN, FORWARD, PartsPaper, PartsPaperWanted
from kapdesk.ifs.model.state import IfsState
from kapdesk.kernel.ids import BookId, PartId
from ui.ifs.outline.choices import others
from ui.kit.buttons import Button, ToggleButton
from ui.kit.field import ChoiceField, Field
from ui.kit.surface import column, row
from ui.kit.text import Hint
from ui.theme.fonts import wide_px
from ui.theme.tokens import GRID_PX
from ui.work.papers import NOTES

PART_PX = 260
NO_PART = "No part of this client is on the map yet."
FORWARD_HINT = f"Up to {FORWARD} letters, for this paper alone."


class Wishes(QWidget):
    """Asks no more than the paper in sight needs.  ``changed`` with every choice; ``letter_wanted`` to edit it."""

    changed = Signal()
    letter_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = PartsPaper.MAP
        self._empty = True
        self._part = ChoiceField("Part", [])
        self._part.setFixedWidth(wide_px(PART_PX))
        self.forward = Field("A way forward, in your own words", hint=FORWARD_HINT)
        self.large = ToggleButton("Large print   L", name="Large print")
        self.tiled = ToggleButton("Over several sheets   S", name="Over several sheets")
        self.initials = ToggleButton("Initials alone   I", name="Initials alone")
        self.letter = Button("Strike or edit   W", name="Strike or edit the letter")
        self._notes = Hint(NOTES)
        line = row(
            self._part, self.large, self.tiled, self.initials, self.letter, None, gap_px=GRID_PX
        )
        laid = column(gap_px=GRID_PX)
        laid.addLayout(line)
        laid.addWidget(self.forward)
        laid.addWidget(self._notes)
        self.setLayout(laid)
        self._part.chosen.connect(self._on_changed)
        self.forward.finished.connect(self._on_changed)
        self.letter.clicked.connect(self.letter_wanted)
        for button in (self.large, self.tiled, self.initials):
            button.clicked.connect(self._on_changed)
        self.show_paper(self._what)

    def offer(self, state: IfsState) -> None:
        """Offers the parts there are, keeping the one that was chosen."""
        chosen = self._part.key()
        self._empty = state.drawn.empty
        self._part.offer(others(state.drawn))
        self._part.set_key(chosen)

    def forget(self) -> None:
        """Another client: nothing that was written or chosen for this one stays."""
        self.forward.set_text("")
        self.offer(IfsState())

    def show_paper(self, what: str) -> None:
        """Asks what this paper needs to know."""
        self._what = PartsPaper(what)
        self._part.setVisible(self._what is PartsPaper.PART and bool(self._part.key()))
        self.tiled.setVisible(self._what in DRAWN)
        self.forward.setVisible(self._what is PartsPaper.CLIENT_MAP)
        self.letter.setVisible(self._what is PartsPaper.LETTER)

    def show_part(self, part: PartId) -> None:
        """Chooses a part."""
        self._part.set_key(part)

    def missing(self) -> str:
        """Why this paper cannot be had; empty when it can."""
        without = self._what is PartsPaper.PART and not self._part.key()
        return NO_PART if self._empty or without else ""

    def wanted(self, book: BookId) -> PartsPaperWanted:
        """The paper as it is wanted now."""
        about = PartId(self._part.key()) if self._what is PartsPaper.PART else None
        return PartsPaperWanted(
            self._what,
            book,
            about,
            large=self.large.isChecked(),
            tiled=self._what in DRAWN and self.tiled.isChecked(),
            initials=self.initials.isChecked(),
            forward=self.forward.text() if self._what is PartsPaper.CLIENT_MAP else "",
        )

    def _on_changed(self) -> None:
        self.changed.emit()
