"""How what is closed is opened from a page: a lock or a rule by its reason, the light by what the eyes showed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kapdesk.bilateral.model.allowed import Allowed
from kapdesk.bilateral.model.guard import Pursuit
from kapdesk.bilateral.model.onboard import OnboardRule
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.ids import SittingId
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.sets.opening_sheet import OpeningSheet
from ui.sets.recording import Written
from ui.sets.turn import SetTurn


@dataclass(frozen=True, slots=True)
class OpenWay:
    """What is written to open something.  thread: the record lane.  Each raises Trouble.

    ``note_pursuit`` takes what the eyes showed, ``open_lock`` a lock's key and the reason, ``open_rule`` a rule of the
    medicine's and the reason it is opened for in this session.
    """

    note_pursuit: Callable[[SittingId, Pursuit], Written]
    open_lock: Callable[[SittingId, str, str], Written]
    open_rule: Callable[[SittingId, OnboardRule, str], Written]


class Opening(QObject):
    """The sheet of what is closed, the check it may begin, and what is written.  ``done`` when bounds may differ."""

    done = Signal()
    said = Signal(str)
    troubled = Signal(Trouble)

    def __init__(
        self, host: QWidget, way: OpenWay, turn: SetTurn, clerk: Clerk, entries: Entries
    ) -> None:
        super().__init__(host)
        self._way = way
        self._turn = turn
        self._clerk = clerk
        self._entries = entries
        self._sitting: SittingId | None = None
        self.sheet = OpeningSheet(host)
        self.sheet.opened.connect(self._on_opened)
        self.sheet.rule_opened.connect(self._on_rule_opened)
        self.sheet.check_wanted.connect(self._on_check)
        self.sheet.seen.connect(self._on_seen)
        turn.checked.connect(self.sheet.ask_seen)

    def ask(self, sitting: SittingId | None, bounds: Allowed) -> None:
        """Opens the sheet; in a test run there is nothing to write."""
        self._sitting = sitting
        self.sheet.ask(bounds)

    def _on_opened(self, key: str, reason: str) -> None:
        if self._sitting is not None:
            self._write(partial(self._way.open_lock, self._sitting, key, reason))

    def _on_rule_opened(self, rule: str, reason: str) -> None:
        if self._sitting is not None:
            self._write(partial(self._way.open_rule, self._sitting, OnboardRule(rule), reason))

    def _on_check(self) -> None:
        self.sheet.dismiss()
        self._turn.check()

    def _on_seen(self, seen: str) -> None:
        if self._sitting is not None:
            self._write(partial(self._way.note_pursuit, self._sitting, Pursuit(seen)))

    def _write(self, work: partial[Written]) -> None:
        self._clerk.ask(work, owner=self, then=self._on_written, failed=self.troubled.emit)

    def _on_written(self, written: Written) -> None:
        if isinstance(written, Refusals):
            self.said.emit(written.sentences())
            return
        self.sheet.dismiss()
        self._entries.announce(written)
        self.done.emit()
