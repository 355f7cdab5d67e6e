"""Writes what is done on the page: one way for every verb, and one for what is refused."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from kapdesk.chart.model import Entry
from kapdesk.kernel.errors import Refusals, Trouble
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.sets.recording import Written

Then = Callable[[tuple[Entry, ...]], object]
Against = Callable[[Refusals], object]
Failed = Callable[[Trouble], object]


class Pen(QObject):
    """``written`` after every write, ``refused`` with what nobody else says, ``troubled`` when none was."""

    written = Signal()
    refused = Signal(Refusals)
    troubled = Signal(Trouble)

    def __init__(self, clerk: Clerk, entries: Entries, parent: QObject) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._entries = entries

    def write(
        self,
        work: Callable[[], Written],
        *,
        then: Then | None = None,
        refused: Against | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Has it written and announced; ``then`` follows what was, ``refused`` says why it was not."""
        self._clerk.ask(
            work,
            owner=self,
            then=partial(self._on_written, then, refused or self.refused.emit),
            failed=partial(self._on_failed, failed),
        )

    def _on_written(self, then: Then | None, refused: Against, written: Written) -> None:
        if isinstance(written, Refusals):
            refused(written)
            return
        self._entries.announce(written)
        if then is not None:
            then(written)
        self.written.emit()

    def _on_failed(self, failed: Failed | None, trouble: Trouble) -> None:
        self.troubled.emit(trouble)
        if failed is not None:
            failed(trouble)
