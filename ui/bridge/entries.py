"""Announces what was committed, to every page that is open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from kapdesk.chart.model import Entry
from kapdesk.kernel.errors import Refusals


class Entries(QObject):
    """The one signal that something was recorded.  ``recorded`` carries the committed entries, in order."""

    recorded = Signal(tuple)

    def announce(self, entries: Sequence[Entry] | Refusals) -> None:
        """Tells every page what stands now; refusals are nothing to announce."""
        if entries and not isinstance(entries, Refusals):
            self.recorded.emit(tuple(entries))
