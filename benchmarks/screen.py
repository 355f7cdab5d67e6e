"""How long the screen stands still while the record lane saves, beside the same screen with nothing to save."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.desks import client, filled, fresh_desk, notes, opened
from benchmarks.figure import Figure
from benchmarks.timing import MS
from kapdesk.chart.model import Act, Entry, Fact
from kapdesk.desk.desk import Desk
from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.ids import BookId, SittingId
from ui.bridge.clerk import Clerk

STRETCHES = 8
SAVES = 100
TICK_MS = 1
SCHEDULE = Path("/proc/thread-self/schedstat")


class Stillness(QObject):
    """Ticks every millisecond and keeps every gap between ticks, less what the thread queued for a processor.

    On a busy machine a thread that may run still waits its turn; that wait is the machine's and is taken off.
    """

    def __init__(self) -> None:
        super().__init__()
        self.gaps_s: list[float] = []
        self._last = now_s()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._on_tick)

    def start(self) -> None:
        """Watches from now on."""
        self._last = now_s()
        self._timer.start()

    def stop(self) -> None:
        """Watches no more."""
        self._timer.stop()

    def _on_tick(self) -> None:
        now = now_s()
        self.gaps_s.append(now - self._last - TICK_MS / MS)
        self._last = now


class Saves(QObject):
    """Asks for one save after the other; ``loop`` ends with the last."""

    def __init__(self, desk: Desk, clerk: Clerk, book: BookId, sitting: SittingId) -> None:
        super().__init__()
        self.loop = QEventLoop()
        self._desk, self._clerk, self._book, self._sitting = desk, clerk, book, sitting
        self._left: list[Fact] = []

    def run(self, facts: list[Fact]) -> None:
        """Saves all of these."""
        self._left = facts
        self._ask()
        self.loop.exec()

    def _ask(self) -> None:
        act = Act(self._left.pop(), self._desk.clock.now())
        self._clerk.ask(
            lambda: self._desk.ledger.commit(self._book, [act], sitting=self._sitting),
            owner=self,
            then=self._on_saved,
            failed=self._on_failed,
        )

    def _on_saved(self, entries: tuple[Entry, ...]) -> None:
        if self._left:
            self._ask()
        else:
            self.loop.quit()

    def _on_failed(self, trouble: Trouble) -> None:
        self.loop.quit()
        raise trouble


def figures() -> tuple[Figure, ...]:
    """The longest time the screen stood still while entries were saved."""
    app = QApplication(["benchmark"])
    clerk = Clerk()
    saving, idle = Stillness(), Stillness()
    with fresh_desk() as desk:
        book = client(desk)
        saves = Saves(desk, clerk, book, opened(desk, book))
        filled(desk, book, opened(desk, client(desk, 2)), notes(5000))
        for _ in range(STRETCHES):
            began = time.monotonic()
            saving.start()
            saves.run(notes(SAVES))
            saving.stop()
            _pass(idle, time.monotonic() - began)
        clerk.finish()
    app.quit()
    beside = (
        f"{len(saving.gaps_s)} gaps over {STRETCHES * SAVES} saves; "
        f"{max(idle.gaps_s) * MS:.1f} ms with nothing to save"
    )
    longest = max(saving.gaps_s) * MS
    return (Figure("Screen stands still during a save, longest", longest, "ms", beside, 16.0),)


def _pass(stillness: Stillness, seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * MS), loop.quit)
    stillness.start()
    loop.exec()
    stillness.stop()


def now_s() -> float:
    """The time, less all this thread has waited for a processor so far."""
    queued_ns = int(SCHEDULE.read_text().split()[1]) if SCHEDULE.exists() else 0
    return time.perf_counter() - queued_ns / 1e9
