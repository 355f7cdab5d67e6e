"""The stage's side of what the desk shares: a board is shown, refused or gone, and the desk is told which."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from ui.stage.board import BoardRefused, unpacked
from ui.stage.client import ClientDisplay
from ui.stage.messages import BoardStands
from ui.stage.player import Player
from ui.stage.shared import SharedBoard

PLAYING = "A set plays on the client's display. Share it again afterwards."
NO_DISPLAY = "No client's display is chosen or connected."
GONE = "The client's display shows the calm field again."


class Sharing:
    """One board at a time.  Whatever else comes to stand on the display takes it away; it comes back only when sent."""

    def __init__(
        self, player: Player, client: ClientDisplay, tell: Callable[[BoardStands], None]
    ) -> None:
        self._player = player
        self._client = client
        self._tell = tell
        self._shown: SharedBoard | None = None
        self._share = 0

    def show(self, share: int, sent: msgspec.Raw) -> None:
        """Show a board in place of the last one; where it cannot be, the calm field stands and the desk is told why."""
        self._share = share
        try:
            self._lay(sent)
        except BoardRefused as trouble:
            self.blank()
            self._tell(BoardStands(share, False, trouble.sentence))
        else:
            self._tell(BoardStands(share, True))

    def blank(self) -> None:
        """The calm field at once, and nothing kept of the board."""
        self._shown = None
        if self._player.between.board is not None:
            self._player.between.board = None
            self._player.tick()

    def give_way(self) -> None:
        """The same, and the desk is told: something else comes to stand there, or there is no there any more."""
        if self._player.between.board is not None:
            self._player.between.board = None
            self._player.tick()
        self.look()

    def look(self) -> None:
        """Tells the desk of a board that something else took away, and keeps nothing of it."""
        if self._shown is not None and self._player.between.board is not self._shown:
            self._shown = None
            why = PLAYING if self._player.playing else GONE
            self._tell(BoardStands(self._share, False, why))

    def _lay(self, sent: msgspec.Raw) -> None:
        if self._player.playing:
            raise BoardRefused(PLAYING)
        if self._client.geometry is None:
            raise BoardRefused(NO_DISPLAY)
        board = unpacked(sent)
        if self._shown is None or self._shown.board != board:
            self._shown = SharedBoard(board, self._shown)
        self._player.between.lay(self._shown)
        self._player.tick()
