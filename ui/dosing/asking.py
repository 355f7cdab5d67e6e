"""How a verb is asked for: done on the record lane, announced when it was recorded, handed back when refused."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from kapdesk.dosing.service.dosing import Dosing
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.ids import SittingId
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.dosing.draft_keeper import DraftKeeper
from ui.dosing.verbs import Result, Verb

T = TypeVar("T")
Done = Callable[[], None]
Refused = Callable[[Refusals], None]


class Asking(QObject):
    """The page's one way to the record.  ``failed`` when nothing could be saved; what was typed stays."""

    failed = Signal(Trouble)

    def __init__(
        self,
        dosing: Dosing,
        clerk: Clerk,
        entries: Entries,
        keeper: DraftKeeper,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._dosing = dosing
        self._clerk = clerk
        self._entries = entries
        self._keeper = keeper
        self._sitting = SittingId("")

    def belong_to(self, sitting: SittingId) -> None:
        """Which sitting every verb is for from now on."""
        self._sitting = sitting

    def do(self, verb: Verb, done: Done, refused: Refused, *, place: str = "") -> None:
        """Has a verb done; ``done`` before its entries are announced.  ``place`` names whose words it takes over."""
        clears = self._keeper.hand_over(place) if place else ()
        work = partial(verb, self._dosing, self._sitting, clears)
        then = partial(self._took, place, done, refused)
        failed = partial(self._failed, place)
        self._clerk.ask(work, owner=self, then=then, failed=failed)

    def look(self, query: Callable[[Dosing, SittingId], T], then: Callable[[T], None]) -> None:
        """Reads something of the sitting and hands it to a method of a widget or of what belongs to one."""
        work = partial(query, self._dosing, self._sitting)
        self._clerk.ask(work, owner=self, then=then, failed=self.failed.emit)

    def _took(self, place: str, done: Done, refused: Refused, result: Result) -> None:
        if isinstance(result, Refusals):
            self._keeper.handed(place, recorded=False)
            refused(result)
            return
        done()
        self._keeper.handed(place, recorded=True)
        self._entries.announce(result)

    def _failed(self, place: str, trouble: Trouble) -> None:
        self._keeper.handed(place, recorded=False)
        self.failed.emit(trouble)
