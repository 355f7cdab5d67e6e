"""One sheet at a time over a page: what it asks for is written on the record lane, and what stands is announced."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from kapdesk.chart.drafts import Drafts
from kapdesk.chart.model import Entry
from kapdesk.kernel.errors import Refusals, Trouble
from ui.appointments.keeping import Keeping
from ui.appointments.sheet import AskSheet, Texts
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries

Written = tuple[Entry, ...] | Refusals
Clears = tuple[tuple[str, str], ...]
Work = Callable[[Texts, bool, Clears], Written]


@dataclass(frozen=True)
class Asked:
    """A sheet, the place its draft is kept under, and what becomes of its texts.  thread: work on the record lane."""

    sheet: AskSheet
    place: str
    work: Work


class SheetAsking(QObject):
    """Opens sheets and has them written.  ``refused`` when something without a sheet could not be taken."""

    troubled = Signal(Trouble)
    refused = Signal(str)

    def __init__(self, clerk: Clerk, entries: Entries, drafts: Drafts, parent: QObject) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._entries = entries
        self._keeping = Keeping(clerk, drafts, self)
        self._keeping.troubled.connect(self.troubled)
        self._asked: Asked | None = None

    def is_open(self) -> bool:
        """Whether a sheet is open."""
        return self._asked is not None

    def open(self, asked: Asked) -> None:
        """Opens a sheet in place of the one that may be open."""
        self.put_away()
        self._asked = asked
        asked.sheet.offered.connect(self._on_offered)
        asked.sheet.closed.connect(self._on_closed)
        asked.sheet.start()
        self._keeping.follow(asked.sheet, asked.place)

    def put_away(self) -> None:
        """Puts the open sheet away; what was typed in it is kept."""
        if self._asked is not None:
            self._asked.sheet.dismiss()

    def keep(self) -> None:
        """Saves what was typed."""
        self._keeping.keep()

    def write(self, work: Callable[[], Written]) -> None:
        """Has something written that needs no sheet; an open sheet is put away once it stands."""
        self._clerk.ask(work, owner=self, then=self._on_written, failed=self._on_trouble)

    def _on_offered(self, texts: dict[str, str], confirmed: bool) -> None:
        if self._asked is not None:
            self.write(partial(self._asked.work, texts, confirmed, self._keeping.clears()))

    def _on_written(self, written: Written) -> None:
        if not isinstance(written, Refusals):
            self._keeping.forget()
            self.put_away()
            self._entries.announce(written)
        elif self._asked is not None:
            self._asked.sheet.show_refusals(written)
            self._keeping.soon()
        else:
            self.refused.emit(written.sentences())

    def _on_trouble(self, trouble: Trouble) -> None:
        if self._asked is not None:
            self._asked.sheet.show_trouble(trouble)
            self._keeping.soon()
        else:
            self.troubled.emit(trouble)

    def _on_closed(self) -> None:
        if self._asked is not None:
            self._keeping.keep()
            self._keeping.forget()
            self._asked.sheet.deleteLater()
            self._asked = None
