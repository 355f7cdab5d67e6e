"""The map on the client's display: shared by one key, kept up as it changes, taken away by the same key at once."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kapdesk.ifs.model.state import IfsState
from ui.ifs.panel.client_board import board_of
from ui.kit.buttons import Button
from ui.kit.surface import row
from ui.kit.symbol import Symbol
from ui.kit.text import Label
from ui.sets.board_side import BoardSide
from ui.theme.tokens import GRID_PX

SHARED = "The client sees this map now, without what is hidden or for you alone."
COMING = "The map is on its way to the client’s display."
BLANK = "Take it away   F8"


class Sharing(QObject):
    """``turned`` when the map is shared or no longer; ``said`` why it ended by itself."""

    turned = Signal()
    said = Signal(str)

    def __init__(self, side: BoardSide, window: QWidget) -> None:
        super().__init__(window)
        self._side = side
        self._window = window
        self._mine = False
        side.changed.connect(self._on_changed)
        side.ended.connect(self._on_ended)

    @property
    def holds(self) -> bool:
        """Whether the map is shared, or on its way."""
        return self._mine and self._side.sharing

    @property
    def words(self) -> str:
        """What the therapist reads while it is; empty while it is not."""
        if not self.holds:
            return ""
        return SHARED if self._side.shown else COMING

    def share(self, state: IfsState, *, nouns: bool) -> None:
        """Shows a map to the client."""
        self._mine = True
        self._side.share(board_of(state, nouns=nouns), self._window.window())

    def follow(self, state: IfsState, *, nouns: bool) -> None:
        """Shows the map as it stands now, where one is shared."""
        if self.holds:
            self.share(state, nouns=nouns)

    def blank(self) -> None:
        """Takes it away at once."""
        if self._mine:
            self._side.blank()
            self._mine = False
            self.turned.emit()

    def _on_changed(self) -> None:
        if self._mine:
            self.turned.emit()

    def _on_ended(self, why: str) -> None:
        if self._mine:
            self._mine = False
            self.turned.emit()
            self.said.emit(why)


class SharedNote(QWidget):
    """The sign over the map that the client sees it.  ``blank_wanted`` when it is to be taken away."""

    blank_wanted = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._eye = Symbol()
        self._eye.show_icon("eye", "notice")
        self._words = Label("", tone="notice", strong=True, wrap=True)
        self._away = Button(BLANK, symbol="eye-slash")
        line = row(self._eye, gap_px=GRID_PX)
        line.addWidget(self._words, 1)
        line.addWidget(self._away)
        self.setLayout(line)
        self.hide()
        self._away.clicked.connect(self._on_away)

    def say(self, words: str) -> None:
        """Says it, or nothing."""
        self._words.setText(words)
        self.setVisible(bool(words))

    def _on_away(self) -> None:
        self.blank_wanted.emit()
