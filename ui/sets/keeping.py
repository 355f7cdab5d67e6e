"""Brings what became of sets into the record, and holds on to it until it is there."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from kapdesk.bilateral.model.outcome import Outcome
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.ids import EntryId
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.sets.recording import Recording, Written


@dataclass(frozen=True, slots=True)
class _Waiting:
    """One set that ended, and where it is recorded."""

    recording: Recording
    started: EntryId
    outcome: Outcome


class SetKeeping(QObject):
    """The sets that ended and are not saved yet.  ``kept`` with each entry once it is; ``troubled`` when it failed."""

    kept = Signal(str)
    refused = Signal(Refusals)
    troubled = Signal(Trouble)

    def __init__(self, clerk: Clerk, entries: Entries, parent: QObject) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._entries = entries
        self._waiting: dict[EntryId, _Waiting] = {}
        self._asked: set[EntryId] = set()

    @property
    def waiting(self) -> tuple[EntryId, ...]:
        """The sets whose end is not in the record yet, oldest first."""
        return tuple(self._waiting)

    def take(self, recording: Recording, started: EntryId, outcome: Outcome) -> None:
        """One more to save, now."""
        self._waiting[started] = _Waiting(recording, started, outcome)
        self.again()

    def again(self) -> None:
        """Saves whatever waits and is not on its way already."""
        for started, one in tuple(self._waiting.items()):
            if started not in self._asked:
                self._asked.add(started)
                self._clerk.ask(
                    partial(one.recording.end, started, one.outcome),
                    owner=self,
                    then=partial(self._on_written, started),
                    failed=partial(self._on_failed, started),
                )

    def _on_written(self, started: EntryId, written: Written) -> None:
        self._asked.discard(started)
        del self._waiting[started]
        if isinstance(written, Refusals):
            self.refused.emit(written)
            return
        self._entries.announce(written)
        self.kept.emit(started)

    def _on_failed(self, started: EntryId, trouble: Trouble) -> None:
        self._asked.discard(started)
        self.troubled.emit(trouble)
