"""The client's seal while it is open: its key is held here, by one page, and nowhere else."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from kapdesk.chart.sealing import ClientSeal
from kapdesk.kernel.ids import BookId


class SealHold(QObject):
    """``closing`` before the key is let go, so that what is open under it is put away; ``changed`` when it came or
    went.
    """

    closing = Signal()
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._seal: ClientSeal | None = None

    @property
    def is_open(self) -> bool:
        """Whether a key is held."""
        return self._seal is not None

    def of(self, book: BookId) -> ClientSeal | None:
        """The seal of a client, while it is open."""
        return self._seal if self._seal is not None and self._seal.book == book else None

    def take(self, seal: ClientSeal) -> None:
        """Holds an open seal."""
        self._seal = seal
        self.changed.emit()

    def let_go(self) -> None:
        """What is open under the seal is put away, and the key is gone."""
        self.closing.emit()
        if self._seal is not None:
            self._seal = None
            self.changed.emit()
