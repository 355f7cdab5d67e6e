"""One sheet at a time over a page: what it asks for is written on the record lane, and what stands is announced."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from kapdesk.chart.model import Entry
from kapdesk.kernel.errors import Refusals, Trouble
from ui.appointments.sheet import AskSheet, Texts
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.bridge.keeper import FormKeeper, FormStore, Spot, kept_texts

Written = tuple[Entry, ...] | Refusals
Clears = tuple[tuple[str, str], ...]
OWNER = "between sessions"
Work = Callable[[Texts, bool, Clears], Written]


@dataclass(frozen=True)
class Asked:
    """A sheet, the place its draft is kept under, and what becomes of its texts.  thread: work on the record lane."""

    sheet: AskSheet
    place: str
    work: Work

    @property
    def spot(self) -> Spot:
        """Where what is typed in it is kept."""
        return Spot(OWNER, self.place)


class SheetAsking(QObject):
    """Opens sheets and has them written.  ``refused`` when something without a sheet could not be taken."""

    troubled = Signal(Trouble)
    refused = Signal(str)

    def __init__(self, clerk: Clerk, entries: Entries, drafts: FormStore, parent: QObject) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._entries = entries
        self._drafts = drafts
        self._asked: Asked | None = None
        self._keeper = FormKeeper(clerk, drafts, self._texts, self)
        self._keeper.troubled.connect(self.troubled)

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
        self._keeper.belong_to(asked.spot, asked.sheet.texts())
        asked.sheet.typed.connect(self._keeper.soon)
        work = partial(kept_texts, self._drafts, asked.spot)
        then = partial(self._put_back, asked)
        self._clerk.ask(work, owner=asked.sheet, then=then, failed=self.troubled.emit)

    def put_away(self) -> None:
        """Puts the open sheet away; what was typed in it is kept."""
        if self._asked is not None:
            self._asked.sheet.dismiss()

    def keep(self) -> None:
        """Saves what was typed."""
        self._keeper.keep()

    def write(self, work: Callable[[], Written]) -> None:
        """Has something written that needs no sheet; an open sheet is put away once it stands."""
        self._clerk.ask(work, owner=self, then=self._on_written, failed=self._on_trouble)

    def _on_offered(self, texts: dict[str, str], confirmed: bool) -> None:
        if self._asked is not None:
            self._keeper.hand_over()
            self.write(partial(self._asked.work, texts, confirmed, (self._asked.spot.draft,)))

    def _put_back(self, asked: Asked, kept: dict[str, str] | None) -> None:
        """What was typed there before stands there again."""
        if kept is not None and asked is self._asked:
            self._keeper.belong_to(asked.spot, kept)
            asked.sheet.restore(kept)

    def _texts(self) -> dict[str, str]:
        return self._asked.sheet.texts() if self._asked is not None else {}

    def _on_written(self, written: Written) -> None:
        if not isinstance(written, Refusals):
            self._keeper.belong_to(None, {})
            self.put_away()
            self._entries.announce(written)
        elif self._asked is not None:
            self._asked.sheet.show_refusals(written)
            self._keeper.take_back()
        else:
            self.refused.emit(written.sentences())

    def _on_trouble(self, trouble: Trouble) -> None:
        if self._asked is not None:
            self._asked.sheet.show_trouble(trouble)
            self._keeper.take_back()
        else:
            self.troubled.emit(trouble)

    def _on_closed(self) -> None:
        if self._asked is not None:
            self._keeper.keep()
            self._keeper.belong_to(None, {})
            self._asked.sheet.deleteLater()
            self._asked = None
