"""How every part of the settings writes: the work goes to the record lane, what stands afterwards comes back to all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from kapdesk.chart.model import Entry
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.ids import PRACTICE
from kapdesk.practice.service.practice import Practice
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries

Written = tuple[Entry, ...] | Refusals


class Pen(QObject):
    """Writes for one page.  ``changed`` carries the practice as it stands, ``troubled`` what the world did."""

    changed = Signal(object)
    troubled = Signal(Trouble)

    def __init__(self, practice: Practice, clerk: Clerk, entries: Entries, parent: QObject) -> None:
        super().__init__(parent)
        self.practice = practice
        self._clerk = clerk
        self._entries = entries
        entries.recorded.connect(self._on_recorded)

    def write(
        self,
        work: Callable[[], Written],
        *,
        owner: QObject,
        written: Callable[[], None],
        refused: Callable[[Refusals], None],
        failed: Callable[[Trouble], None] | None = None,
    ) -> None:
        """Has it written; tells the owner that it was, what stands against it, or that the world failed."""
        answer = _Answer(self._entries, written, refused)
        self._clerk.ask(work, owner=owner, then=answer.give, failed=failed or self.troubled.emit)

    def read(self) -> None:
        """Asks for the practice as it stands."""
        self._clerk.ask(
            self.practice.view, owner=self, then=self.changed.emit, failed=self.troubled.emit
        )

    def _on_recorded(self, entries: tuple[Entry, ...]) -> None:
        if any(entry.book == PRACTICE for entry in entries):
            self.read()


@dataclass(frozen=True, slots=True)
class _Answer:
    """Gives what came back to whom it concerns."""

    entries: Entries
    written: Callable[[], None]
    refused: Callable[[Refusals], None]

    def give(self, result: Written) -> None:
        if isinstance(result, Refusals):
            self.refused(result)
            return
        self.entries.announce(result)
        self.written()
