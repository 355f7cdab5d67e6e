"""Keeps what stands half typed in a sheet, so that leaving or a crash costs no word."""

from __future__ import annotations

import json
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from kapdesk.chart.drafts import Drafts
from kapdesk.kernel.errors import Trouble
from ui.appointments.sheet import AskSheet
from ui.bridge.clerk import Clerk

AFTER_MS = 1000
OWNER = "between sessions"


class Keeping(QObject):
    """Follows one sheet at a time.  ``troubled`` when a draft could not be kept."""

    troubled = Signal(Trouble)

    def __init__(self, clerk: Clerk, drafts: Drafts, parent: QObject) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._drafts = drafts
        self._sheet: AskSheet | None = None
        self._place = ""
        self._unsaved = False
        self._timer = QTimer(self)
        self._timer.setObjectName("drafts between sessions")
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER_MS)
        self._timer.timeout.connect(self.keep)

    def follow(self, sheet: AskSheet, place: str) -> None:
        """Keeps this sheet's texts from now on, after putting back what was kept of it before."""
        self._sheet, self._place, self._unsaved = sheet, place, False
        sheet.typed.connect(self._on_typed)
        load = partial(self._drafts.load, OWNER, place)
        self._clerk.ask(load, owner=sheet, then=self._on_loaded, failed=self.troubled.emit)

    def clears(self) -> tuple[tuple[str, str], ...]:
        """The draft that the save of this sheet takes over; not kept again meanwhile."""
        self._timer.stop()
        return ((OWNER, self._place),)

    def keep(self) -> None:
        """Saves what stands now."""
        self._timer.stop()
        if self._sheet is None or not self._unsaved:
            return
        self._unsaved = False
        body = json.dumps(self._sheet.texts()).encode()
        save = partial(self._drafts.save, OWNER, self._place, body)
        self._clerk.ask(save, owner=self, then=_done, failed=self.troubled.emit)

    def forget(self) -> None:
        """The sheet is gone."""
        self._timer.stop()
        self._sheet = None

    def soon(self) -> None:
        """The words still stand: they were refused, or could not be saved."""
        if self._unsaved and not self._timer.isActive():
            self._timer.start()

    def _on_typed(self) -> None:
        self._unsaved = True
        self.soon()

    def _on_loaded(self, body: bytes | None) -> None:
        if body is not None and self._sheet is not None:
            self._sheet.restore({str(key): str(text) for key, text in json.loads(body).items()})


def _done(_: None) -> None:
    """The words are on disk; there is nothing to show."""
