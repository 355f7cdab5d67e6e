"""The therapist's side of a board on the client's display: shared, shown anew as it changes, and taken away."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kapdesk.kernel.errors import Trouble
from ui.sets.link import Link
from ui.sets.stage_side import LOST, StageSide
from ui.stage.board import Board, BoardRefused, packed
from ui.stage.messages import Blank, BoardStands, ShowBoard, ToDesk

STAGE_GONE = "The client's display was lost. Share it again when it is back."


class BoardSide(QObject):
    """Shares one board at a time.  The stage is started only when something is shared.

    ``changed`` when ``sharing`` or ``shown`` turned; ``ended`` with a sentence for the therapist when it ended by
    itself: refused, a set began, something else was shown, the display or the stage went away.
    """

    changed = Signal()
    ended = Signal(str)

    def __init__(self, stage: StageSide, parent: QObject) -> None:
        super().__init__(parent)
        self._stage = stage
        self._next: msgspec.Raw | None = None
        self._share = 0
        self._asked = False
        self._opening = False
        self.sharing = False
        """Whether a board is shared: from ``share`` until ``blank`` or ``ended``."""

        self.shown = False
        """Whether the stage has said that the client sees it."""

        stage.changed.connect(self._go_on)
        stage.troubled.connect(self._on_troubled)

    def use(self, link: Link) -> None:
        """The stage to listen to."""
        link.told.connect(self._on_told)

    def share(self, board: Board, window: QWidget) -> None:
        """Show a board, in place of the one before; never on the display that ``window`` is on.

        While the stage still draws one, only the newest waits: it may be called as often as something moves.
        """
        try:
            self._next = packed(board)
        except BoardRefused as trouble:
            self._end(trouble.sentence)
            return
        self._turn(sharing=True, shown=self.shown)
        if self._stage.standing is None and not self._opening:
            self._opening = True
            self._stage.open(window)
        self._go_on()

    def blank(self) -> None:
        """The calm field, at once."""
        if self.sharing:
            self._stage.send(Blank())
            self._forget()

    def _go_on(self) -> None:
        """What waits is sent as soon as there is a display for it."""
        if not self.sharing:
            return
        if self._stage.standing is None:
            if self._asked or self.shown or self._stage.missing == LOST:
                self._end(STAGE_GONE)
        elif self._next is not None and not self._asked:
            self._opening = False
            self._send(self._next)

    def _send(self, board: msgspec.Raw) -> None:
        if self._stage.display is None:
            self._end(self._stage.missing)
            return
        self._share += 1
        self._asked, self._next = True, None
        self._stage.send(ShowBoard(self._share, board))

    def _on_told(self, message: ToDesk) -> None:
        if not isinstance(message, BoardStands) or message.share != self._share or not self.sharing:
            return
        if message.stands:
            self._asked = False
            self._turn(sharing=True, shown=True)
            self._go_on()
        else:
            self._end(message.why)

    def _on_troubled(self, trouble: Trouble) -> None:
        """What the stage is set up by could not be read: it does not start."""
        if self._opening:
            self._end(trouble.sentence)

    def _end(self, why: str) -> None:
        if self._stage.standing is not None:
            self._stage.send(Blank())
        self._forget()
        self.ended.emit(why)

    def _forget(self) -> None:
        self._next = None
        self._asked = self._opening = False
        self._turn(sharing=False, shown=False)

    def _turn(self, *, sharing: bool, shown: bool) -> None:
        if (sharing, shown) != (self.sharing, self.shown):
            self.sharing, self.shown = sharing, shown
            self.changed.emit()
