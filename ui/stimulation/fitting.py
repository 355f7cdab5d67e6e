"""What was found to fit a client: asked of the record, and written into it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kapdesk.bilateral.model.kept import StimulationFitted
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.ids import SittingId
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.sets.choice import SetChoice
from ui.sets.recording import Written
from ui.stimulation.fit_sheet import FitSheet


@dataclass(frozen=True, slots=True)
class FitWay:
    """What fits the client of a sitting.  thread: the record lane.  Each raises Trouble."""

    read: Callable[[SittingId], StimulationFitted]
    keep: Callable[[SittingId, StimulationFitted], Written]


class Fitting(QObject):
    """The sheet and what is written from it."""

    troubled = Signal(Trouble)

    def __init__(
        self, host: QWidget, way: FitWay, choice: SetChoice, clerk: Clerk, entries: Entries
    ) -> None:
        super().__init__(host)
        self._way = way
        self._choice = choice
        self._clerk = clerk
        self._entries = entries
        self._sitting = SittingId("")
        self._sheet = FitSheet(host)
        self._sheet.kept.connect(self._on_kept)

    def ask(self, sitting: SittingId) -> None:
        """Opens the sheet for a sitting's client."""
        self._sitting = sitting
        work = partial(self._way.read, sitting)
        self._clerk.ask(work, owner=self, then=self._on_read, failed=self.troubled.emit)

    def _on_read(self, fitted: StimulationFitted) -> None:
        self._sheet.ask(fitted, self._choice.plan)

    def _on_kept(self, fitted: StimulationFitted) -> None:
        work = partial(self._way.keep, self._sitting, fitted)
        self._clerk.ask(work, owner=self, then=self._on_written, failed=self.troubled.emit)

    def _on_written(self, written: Written) -> None:
        if isinstance(written, Refusals):
            self._sheet.refuse(written)
            return
        self._sheet.dismiss()
        self._entries.announce(written)
