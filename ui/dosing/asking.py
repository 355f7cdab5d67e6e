"""How a verb is asked for: done on the record lane, announced when it was recorded, handed back when refused."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from kapdesk.dosing.service.dosing import Dosing
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.ids import SittingId
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.dosing.verbs import Result, Verb

Done = Callable[[], None]
Refused = Callable[[Refusals], None]


class Asking(QObject):
    """The page's one way to the record.  ``failed`` when nothing could be saved; what was typed stays."""

    recorded = Signal()
    failed = Signal(Trouble)

    def __init__(self, dosing: Dosing, clerk: Clerk, entries: Entries, parent: QObject) -> None:
        super().__init__(parent)
        self._dosing = dosing
        self._clerk = clerk
        self._entries = entries

    def do(self, verb: Verb, sitting: SittingId, done: Done, refused: Refused) -> None:
        """Has a verb done for one sitting; ``done`` before its entries are announced."""
        work = partial(verb, self._dosing, sitting)
        then = partial(self._took, done, refused)
        self._clerk.ask(work, owner=self, then=then, failed=self.failed.emit)

    def _took(self, done: Done, refused: Refused, result: Result) -> None:
        if isinstance(result, Refusals):
            refused(result)
            return
        done()
        self._entries.announce(result)
        self.recorded.emit()
