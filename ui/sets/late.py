"""What a stage tells of a set whose end the desk has written down already, or never heard: taken once, and no more."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from kapdesk.bilateral.model.outcome import Outcome
from kapdesk.chart.model import Entry
from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.ids import EntryId
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.sets.progress import outcome_of
from ui.sets.runner import SetRunner
from ui.stage.messages import Ended


class LateEnds(QObject):
    """Brings it into the record.  ``write`` takes a set's entry and what became of it, and returns what it wrote."""

    troubled = Signal(Trouble)

    def __init__(
        self,
        runner: SetRunner,
        clerk: Clerk,
        entries: Entries,
        write: Callable[[EntryId, Outcome], tuple[Entry, ...]],
    ) -> None:
        super().__init__(runner)
        self._clerk = clerk
        self._entries = entries
        self._write = write
        runner.late.connect(self._on_late)
        self.troubled.connect(runner.troubled)

    def _on_late(self, message: Ended) -> None:
        """A set ended that nobody here waits for; one of a test run is nobody's."""
        if message.key:
            work = partial(self._write, EntryId(message.key), outcome_of(message))
            self._clerk.ask(work, owner=self, then=self._on_written, failed=self.troubled.emit)

    def _on_written(self, entries: tuple[Entry, ...]) -> None:
        self._entries.announce(entries)
