"""The music of the session in the right column: a list for each phase, and five keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.dosing.music import PhaseTunes, RoomMusic
from ui.dosing.player import Player
from ui.kit.buttons import Button
from ui.kit.row_list import Row, RowList
from ui.kit.surface import row
from ui.kit.text import Heading, Hint, Label
from ui.theme.tokens import GRID_PX

NOTHING = "No playlist yet. Playlists are made in the settings."
KEYS = "Enter plays · Space pauses · N next · − softer · + louder · F fades out"
ACTS = (
    ("pause", "Pause", " "),
    ("next", "Next", "N"),
    ("softer", "Softer", "-"),
    ("louder", "Louder", "+"),
    ("fade", "Fade out", "F"),
)


class MusicPanel(QWidget):
    """Shows one player and says what was pressed; what plays goes on when the panel is put away."""

    wanted = Signal(object)
    acted = Signal(str)
    put_away = Signal()

    def __init__(
        self, player: Player, music: RoomMusic, silent: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._player = player
        self._lists = {f"{n}": one for n, one in enumerate(music.lists)}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._now = Label(wrap=True, strong=True)
        self._how = Hint()
        self._rows = RowList("Music for each phase")
        self._rows.chosen.connect(self._on_chosen)
        self._buttons = {key: self._button(key, words, sign) for key, words, sign in ACTS}
        self._lay_out(silent or ("" if music.lists else NOTHING))
        for button in self._buttons.values():
            button.needs(silent)
        player.stood.connect(self._show)
        self._silent = silent
        self._show()

    def words(self) -> str:
        """What it says is playing."""
        return self._now.text()

    def event(self, event: QEvent) -> bool:
        """Its own keys do not reach the page."""
        return self._keep_key(event) or super().event(event)

    def _keep_key(self, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
            return False
        mine = event.text().upper() in {sign for _, _, sign in ACTS}
        if mine:
            event.accept()
        return mine

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt says a key went down."""
        self._on_key(event)

    def _on_key(self, event: QKeyEvent) -> None:
        by_sign = {sign: key for key, _, sign in ACTS}
        key = by_sign.get(event.text().upper())
        if event.key() == Qt.Key.Key_Escape:
            self.put_away.emit()
        elif key is not None and self._buttons[key].isEnabled():
            self.acted.emit(key)
        else:
            event.ignore()

    def _show(self) -> None:
        player = self._player
        title = player.title()
        state = "paused" if player.paused else "plays"
        self._now.setText(f"{title} · {state}" if title else "Nothing plays")
        self._how.setText(f"Loudness {round(player.level * 10)} of 10")
        self._buttons["pause"].setText("Go on" if player.paused else "Pause")
        if not self._silent:
            for key in ("pause", "next", "fade"):
                self._buttons[key].needs("" if title else "Nothing plays.")
        self._rows.show_rows([self._row(key, one) for key, one in self._lists.items()])

    def _row(self, key: str, one: PhaseTunes) -> Row:
        count = len(one.tunes)
        tracks = "1 track" if count == 1 else f"{count} tracks"
        plays = "plays" if one.phase == self._player.phase else ""
        return Row(key, one.name, f"{one.playlist} · {tracks}", plays, "accent")

    def _on_chosen(self, key: str) -> None:
        if not self._silent:
            self.wanted.emit(self._lists[key])

    def _on_pressed(self) -> None:
        self.acted.emit(self.sender().objectName())

    def _button(self, key: str, words: str, sign: str) -> Button:
        button = Button(words, tall=True, name=words)
        button.setObjectName(key)
        button.setProperty("narrow", True)
        button.setToolTip("Space" if sign == " " else sign)
        button.clicked.connect(self._on_pressed)
        return button

    def _lay_out(self, told: str) -> None:
        away = Button("", kind="bare", symbol="x", name="Put this away")
        away.clicked.connect(self.put_away)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX)
        column.addLayout(row(Heading("Music", level=2), None, away))
        column.addWidget(self._now)
        column.addWidget(self._how)
        buttons = list(self._buttons.values())
        column.addLayout(row(*buttons[:2], buttons[4], gap_px=4))
        column.addLayout(row(*buttons[2:4], gap_px=4))
        column.addWidget(Hint(told or KEYS, wrap=True))
        column.addWidget(self._rows, 1)
        if self._lists:
            self.setFocusProxy(self._rows)
        else:
            self._rows.hide()
            column.addStretch(1)
