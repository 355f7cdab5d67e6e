"""The map on the client's display: shared by one key, kept up as it changes, taken away by the same key at once."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from kapdesk.ifs.model.state import IfsState
from ui.ifs.panel.client_board import Asked, board_of
from ui.ifs.panel.client_pictures import ClientPictures
from ui.kit.buttons import Button
from ui.kit.surface import row
from ui.kit.symbol import Symbol
from ui.kit.text import Label
from ui.sets.board_side import BoardSide
from ui.theme.tokens import GRID_PX

SHARED = "The client sees this map now, without what is hidden or for you alone."
COMING = "The map is on its way to the client’s display."
BLANK = "Take it away   F8"


REST_MS = 100
"""How long the client's display is left alone after it was shown a map, while the map goes on changing.  unit ms"""


class Sharing(QObject):
    """``turned`` when the map is shared or no longer; ``said`` why it ended by itself.

    The first change is shown at once, and those that follow within a moment together: where a part is hidden it is gone
    for the client as fast as for the therapist, and no display is asked for more than it can draw.
    """

    turned = Signal()
    said = Signal(str)

    def __init__(self, side: BoardSide, pictures: ClientPictures, window: QWidget) -> None:
        super().__init__(window)
        self._side = side
        self._pictures = pictures
        self._window = window
        self._mine = False
        self._shown: Asked | None = None
        self._sights = (True, False)
        self._late = False
        self._rest = QTimer(self)
        self._rest.setObjectName("shared map rests")
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._on_rested)
        side.changed.connect(self._on_changed)
        side.ended.connect(self._on_ended)
        pictures.came.connect(self._show_soon)

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
        self._shown = Asked(state, nouns, *self._sights)
        self._show()

    def follow(self, state: IfsState, *, nouns: bool) -> None:
        """Shows the map as it stands now, where one is shared."""
        if self.holds:
            self._follow(Asked(state, nouns, *self._sights))

    def see(self, rings: bool, legend: bool) -> None:
        """Rings and legend stand on the client's display where they stand on the therapist's map."""
        self._sights = rings, legend
        if self._shown is not None:
            self._follow(replace(self._shown, rings=rings, legend=legend))

    def blank(self) -> None:
        """Takes it away at once."""
        if self._mine:
            self._side.blank()
            self._forget()
            self.turned.emit()

    def _follow(self, asked: Asked) -> None:
        if asked != self._shown:
            self._shown = asked
            self._show_soon()

    def forget(self) -> None:
        """Another client: nothing of this one is shared, nor kept to be."""
        self.blank()
        self._pictures.forget()

    def _show_soon(self) -> None:
        if self._rest.isActive():
            self._late = True
        elif self.holds:
            self._show()

    def _on_rested(self) -> None:
        if self._late and self.holds:
            self._show()

    def _show(self) -> None:
        self._late = False
        if self._shown is not None:
            self._rest.start()
            self._side.share(board_of(self._shown, self._pictures.of), self._window.window())

    def _forget(self) -> None:
        """Nothing is shared any more; the copies of its pictures stay until another client comes."""
        self._mine = self._late = False
        self._shown = None
        self._rest.stop()

    def _on_changed(self) -> None:
        if self._mine:
            self.turned.emit()

    def _on_ended(self, why: str) -> None:
        if self._mine:
            self._forget()
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
