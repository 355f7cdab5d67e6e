"""Tells how a set stands and what was saved of it; what draws anew because of it waits until the set moves."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from kapdesk.chart.model import Entry
from ui.bridge.entries import Entries

SHOWN_MS = 100
"""That a set begins is told as it moves, or after so long: drawing would hold up its first motion."""


class Telling(QObject):
    """``told`` whenever a set stands otherwise than before, once what was saved of it was announced."""

    told = Signal()

    def __init__(self, entries: Entries, parent: QObject) -> None:
        super().__init__(parent)
        self._entries = entries
        self._news: Sequence[Entry] = ()
        self._later = QTimer(self)
        self._later.setObjectName("a set that takes long to begin is shown to")
        self._later.setSingleShot(True)
        self._later.setInterval(SHOWN_MS)
        self._later.timeout.connect(self.now)

    @property
    def waiting(self) -> bool:
        """Whether something is still to be told."""
        return self._later.isActive()

    def keep(self, news: Sequence[Entry]) -> None:
        """These were saved; they are announced with what is told next."""
        self._news = news

    def soon(self) -> None:
        """Tells it after a while, unless it is told before."""
        self._later.start()

    def now(self) -> None:
        """Tells it."""
        self._later.stop()
        news, self._news = self._news, ()
        self._entries.announce(news)
        self.told.emit()
