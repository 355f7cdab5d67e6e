"""The stage's side of what the desk shares: a board is shown, refused or gone, and the desk is told which."""

from __future__ import annotations

import time
from collections.abc import Callable

import msgspec
from PySide6.QtCore import QDeadlineTimer, QObject, QSize, QTimer

from ui.stage.board import BoardRefused, unpacked
from ui.stage.client import ClientDisplay
from ui.stage.messages import BoardStands
from ui.stage.player import Player
from ui.stage.shared import SharedBoard
from ui.stage.stepwise import Steps

PLAYING = "A set plays on the client's display. Share it again afterwards."
NO_DISPLAY = "No client's display is chosen or connected."
GONE = "The client's display shows the calm field again."
AWAY = "The client's display was disconnected. Share it again when it is back."

SLICE_MS = 8
"""How long a board is drawn at a time before anything else that came is done.  unit ms"""


class Sharing(QObject):
    """One board at a time.  Whatever else comes to stand on the display takes it away; it comes back only when sent.

    A board is drawn a little at a time, while the one before it is still seen: whoever takes it away, stops a set or
    begins one never waits for it.
    """

    def __init__(
        self,
        player: Player,
        client: ClientDisplay,
        tell: Callable[[BoardStands], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._player = player
        self._client = client
        self._tell = tell
        self._shown: SharedBoard | None = None
        self._coming: SharedBoard | None = None
        self._steps: Steps[None] | None = None
        self._share = 0
        self._drawing = QTimer(self)
        self._drawing.setObjectName("board-drawing")
        self._drawing.timeout.connect(self._go_on)

    def show(self, share: int, sent: msgspec.Raw) -> None:
        """Show a board in place of the last one; where it cannot be, the calm field stands and the desk is told why."""
        self._share = share
        try:
            self._begin(sent)
        except BoardRefused as trouble:
            self.blank()
            self._tell(BoardStands(share, False, trouble.sentence))
        else:
            self._go_on()

    def blank(self) -> None:
        """The calm field at once, and nothing kept of the board."""
        self._leave_off()
        self._shown = None
        if self._player.between.board is not None:
            self._player.between.board = None
            self._player.tick()

    def give_way(self, why: str = GONE) -> None:
        """The same, and the desk is told why: something else comes to stand there, or there is no there any more."""
        if self._player.between.board is not None:
            self._player.between.board = None
            self._player.tick()
        self._look(came=True, why=why)

    def look(self) -> None:
        """Tells the desk of a board that something else took away, and keeps nothing of it."""
        self._look(came=self._player.playing)

    def _look(self, *, came: bool, why: str = GONE) -> None:
        gone = self._shown is not None and self._player.between.board is not self._shown
        if gone or (came and self._coming is not None):
            self._leave_off()
            self._shown = None
            told = PLAYING if self._player.playing else why
            self._tell(BoardStands(self._share, False, told))

    def _begin(self, sent: msgspec.Raw) -> None:
        self._leave_off()
        geometry = self._client.geometry
        if self._player.playing:
            raise BoardRefused(PLAYING)
        if geometry is None:
            raise BoardRefused(NO_DISPLAY)
        board = unpacked(sent)
        shown = self._shown
        self._coming = shown if shown is not None and shown.board == board else SharedBoard(board)
        size = QSize(geometry.width_px, geometry.height_px)
        ground = self._player.between.ground(time.monotonic())
        self._steps = self._coming.preparing(size, ground, shown)

    def _go_on(self) -> None:
        """Draws for a moment; a board that is done is seen."""
        until = QDeadlineTimer(SLICE_MS)
        for _ in self._steps or ():
            if until.hasExpired():
                self._drawing.start(0)
                return
        done = self._coming
        self._leave_off()
        if done is not None:
            self._shown = done
            self._player.between.lay(done)
            self._player.tick()
            self._tell(BoardStands(self._share, True))

    def _leave_off(self) -> None:
        """Nothing is drawn any more."""
        self._drawing.stop()
        self._coming = self._steps = None
