"""Which sitting is open, how long it has run, and what is due next; told once a second."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from kapdesk.chart.model import Entry, SittingClosed, SittingOpened
from kapdesk.chart.sitting_clock import SittingClock
from kapdesk.dosing.model.view import DosingView, view_of
from kapdesk.dosing.rules.slots import Standing, due_next
from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.ids import SittingId
from kapdesk.kernel.instant import countdown_words
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries

if TYPE_CHECKING:
    from kapdesk.desk.desk import Desk

TICK_MS = 1000


@dataclass(frozen=True, slots=True)
class Sitting:
    """The sitting in progress as the shell knows it: the client's label, its kind and number, its view and clock."""

    id: SittingId
    label: str
    kind: str
    number: int
    view: DosingView
    clock: SittingClock

    def after(self, entry: Entry) -> Sitting:
        """This sitting with one more entry."""
        return replace(self, view=self.view.after(entry))

    def elapsed_s(self) -> float | None:
        """Seconds since the first dose, since the opening while there is none."""
        zero = self.view.zero
        return (
            None if zero is None or self.view.from_paper else self.clock.now().seconds_since(zero)
        )

    def elapsed_caption(self) -> str:
        """What that time counts from."""
        return "since opening" if self.view.t0 is None else "since dose"

    def next_words(self) -> str:
        """What is due next, and in how long."""
        state = due_next(self.view, self.clock.now())
        if state is None:
            return ""
        if state.state is Standing.PLANNED:
            return f"next: vitals in {countdown_words(-state.seconds)}"
        return f"vitals due since {countdown_words(state.seconds)}"

    def is_due(self) -> bool:
        """Whether a planned reading waits now."""
        state = due_next(self.view, self.clock.now())
        return state is not None and state.state is not Standing.PLANNED


def sitting_in_progress(desk: Desk) -> Sitting | None:
    """The sitting that is open: the latest whose clock runs, or one typed in from paper.  thread: the record lane."""
    rows = desk.sittings.open_now()
    if not rows:
        return None
    running = desk.dosing.urgent.sitting()
    row = next((one for one in rows if one.id == running), rows[-1])
    before = desk.people.sittings(row.book)
    return Sitting(
        id=row.id,
        label=desk.people.view(row.book).identity.label,
        kind=row.kind,
        number=1 + [one.id for one in before].index(row.id),
        view=view_of(desk.ledger.sitting(row.id)),
        clock=desk.sittings.clock(row.id),
    )


class SittingWatch(QObject):
    """Follows what is recorded.  ``stood`` tells the sitting in progress, or None, each second and at every change."""

    stood = Signal(object)
    troubled = Signal(Trouble)

    def __init__(self, desk: Desk, clerk: Clerk, entries: Entries, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._clerk = clerk
        self._now: Sitting | None = None
        self._second = QTimer(self)
        self._second.setObjectName("second of the session bar")
        self._second.setInterval(TICK_MS)
        self._second.timeout.connect(self._tell)
        entries.recorded.connect(self._on_recorded)
        self._ask()

    @property
    def sitting(self) -> Sitting | None:
        """The sitting in progress."""
        return self._now

    def _ask(self) -> None:
        self._clerk.ask(self._find, owner=self, then=self._on_found, failed=self.troubled.emit)

    def _find(self) -> Sitting | None:
        return sitting_in_progress(self._desk)

    def _on_found(self, found: Sitting | None) -> None:
        self._now = found
        if found is None:
            self._second.stop()
        else:
            self._second.start()
        self._tell()

    def _on_recorded(self, entries: tuple[Entry, ...]) -> None:
        if any(isinstance(entry.fact, SittingOpened | SittingClosed) for entry in entries):
            self._ask()
            return
        for entry in entries:
            if self._now is not None and entry.sitting == self._now.id:
                self._now = self._now.after(entry)
        self._tell()

    def _tell(self) -> None:
        self.stood.emit(self._now)
