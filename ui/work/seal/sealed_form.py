"""One sheet open under the client's seal: its words kept in their box as they are typed, saved, and put away."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from kapdesk.kernel.errors import Refusals, Trouble
from ui.bridge.clerk import Clerk
from ui.bridge.keeper import FormKeeper, Spot
from ui.sets.recording import Written
from ui.work.pen import Pen
from ui.work.seal.boxed_store import BoxedStore
from ui.work.seal.sealed_sheet import SealedSheet

UNSAVED = (
    "What was typed and not saved is kept under the seal, and stands there when it is opened again."
)

Clears = tuple[tuple[str, str], ...]
Offer = Callable[[Clears], tuple[Callable[[], Written], Callable[[], object]]]
"""What saves a sheet as it stands, and what follows on it once that is written."""


@dataclass(frozen=True, slots=True, repr=False)
class Opened:
    """A sheet, the box its draft is kept in and where, what saves it, and the sentence once it is saved."""

    sheet: SealedSheet
    store: BoxedStore
    spot: Spot
    offer: Offer
    saved: str


class SealedForm(QObject):
    """One sheet at a time.  ``noted`` with a plain sentence, ``closed`` when it was put away.

    ``troubled`` where what was typed could not be kept; what could not be saved is said on the sheet.
    """

    noted = Signal(str)
    troubled = Signal(Trouble)
    closed = Signal()

    def __init__(self, clerk: Clerk, pen: Pen, parent: QObject) -> None:
        super().__init__(parent)
        self._clerk, self._pen = clerk, pen
        self._now: _Open | None = None
        self._away: SealedSheet | None = None

    @property
    def is_open(self) -> bool:
        """Whether a sheet is open."""
        return self._now is not None

    def open(self, opened: Opened, kept: Mapping[str, str]) -> None:
        """Opens a sheet that shows what was ``kept`` of it."""
        sheet = opened.sheet
        keeper = FormKeeper(self._clerk, opened.store, sheet.texts, self)
        keeper.belong_to(opened.spot, kept)
        keeper.troubled.connect(self.troubled)
        self._now = _Open(opened, keeper)
        sheet.typed.connect(keeper.soon)
        sheet.offered.connect(self._on_offered)
        sheet.closed.connect(self._on_closed)
        sheet.start()

    def put_away(self) -> None:
        """The sheet that is open is put away, kept in its box."""
        if self._now is not None:
            self._now.opened.sheet.dismiss()

    def _on_offered(self) -> None:
        now = self._now
        if now is None or not now.keeper.may_hand_over(now.opened.spot):
            return
        now.keeper.hand_over()
        work, then = now.opened.offer((now.opened.spot.draft,))
        self._pen.write(
            work,
            then=partial(self._on_saved, now, then),
            refused=partial(self._on_refused, now),
            failed=partial(self._on_not_saved, now),
        )

    def _on_saved(self, now: _Open, then: Callable[[], object], _entries: object) -> None:
        self.noted.emit(now.opened.saved)
        if self._now is now:
            now.keeper.belong_to(now.opened.spot, {})
            then()
            now.keeper.soon()

    def _on_refused(self, now: _Open, refusals: Refusals) -> None:
        if self._now is now:
            now.keeper.take_back()
            now.opened.sheet.refuse(refusals)

    def _on_not_saved(self, now: _Open, trouble: Trouble) -> None:
        if self._now is now:
            now.keeper.take_back()
            now.opened.sheet.show_trouble(trouble)

    def _on_closed(self) -> None:
        now, self._now = self._now, None
        if now is None:
            return
        sheet, keeper = now.opened.sheet, now.keeper
        if sheet.texts():
            self.noted.emit(UNSAVED)
        keeper.keep()
        keeper.belong_to(None, {})
        sheet.forget()
        # Held on to: collected at once, it would be gone beneath the key that closed it.
        self._away = sheet
        sheet.deleteLater()
        # Behind its last draft on the lane: a failure of that is still told, then its store and the key go.
        gone = partial(_let_go, keeper)
        self._clerk.ask(_nothing, owner=self, then=gone, failed=gone)
        self.closed.emit()


@dataclass(frozen=True, slots=True, repr=False)
class _Open:
    """The sheet that is open, and what keeps its words."""

    opened: Opened
    keeper: FormKeeper


def _nothing() -> None:
    """thread: the record lane."""


def _let_go(keeper: FormKeeper, _how: object) -> None:
    keeper.deleteLater()
