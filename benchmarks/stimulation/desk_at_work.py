"""Started by the benchmark: the desk in the middle of a session, on the display beside the stage's.

Four readings a second are written and drawn into the plot, the whole plot is drawn anew each second, and the record is
set as a printed page every five seconds: more than any therapist asks of it.  It says what it did when it ends.

``python -m benchmarks.stimulation.desk_at_work SECONDS``
"""

from __future__ import annotations

import signal
import sys

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.desks import client, fresh_desk, opened, reading
from kapdesk.chart.model import Act, Entry
from kapdesk.desk.desk import Desk
from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.ids import BookId, SittingId
from ui.bridge.clerk import Clerk
from ui.dosing.plot_panel import PlotPanel
from ui.shell.room import Room
from ui.shell.window import Window
from ui.theme.worn import dress

WRITES_MS, DRAWS_MS, PRINTS_MS = 250, 1000, 5000
WIDTH_PX, HEIGHT_PX = 1600, 950


class AtWork(QObject):
    """Writes, draws and prints by timers of its own."""

    def __init__(
        self, desk: Desk, clerk: Clerk, room: Room, place: tuple[BookId, SittingId]
    ) -> None:
        super().__init__()
        self._desk, self._clerk, self._room = desk, clerk, room
        self._book, self._sitting = place
        self.written = self.drawn = self.printed = 0
        for every_ms, act in (
            (WRITES_MS, self._write),
            (DRAWS_MS, self._draw),
            (PRINTS_MS, self._print),
        ):
            timer = QTimer(self)
            timer.timeout.connect(act)
            timer.start(every_ms)

    def _write(self) -> None:
        act = Act(reading(self.written), self._desk.clock.now())
        self._clerk.ask(
            lambda: self._desk.ledger.commit(self._book, [act], sitting=self._sitting),
            owner=self,
            then=self._on_written,
            failed=self._on_failed,
        )

    def _on_written(self, entries: tuple[Entry, ...]) -> None:
        self.written += 1
        self._room.announce(entries)

    def _draw(self) -> None:
        for panel in self._room.findChildren(PlotPanel):
            panel.plot.update()
            self.drawn += panel.isVisible()

    def _print(self) -> None:
        self._clerk.ask(
            lambda: self._desk.papers.record(self._sitting),
            owner=self,
            then=self._on_printed,
            failed=self._on_failed,
        )

    def _on_printed(self, page: bytes) -> None:
        self.printed += bool(page)

    def _on_failed(self, trouble: Trouble) -> None:
        raise trouble


def main(arguments: list[str]) -> int:
    """Works for so many seconds."""
    app = QApplication(["kapdesk"])
    dress(app)
    clerk = Clerk(app)
    with fresh_desk() as desk:
        book = client(desk)
        sitting = opened(desk, book)
        room = Room(desk, clerk, app)
        window = Window()
        window.show_inside(room, may_close=False)
        window.resize(WIDTH_PX, HEIGHT_PX)
        window.show()
        room.show_page("session", sitting)
        work = AtWork(desk, clerk, room, (book, sitting))
        QTimer.singleShot(round(float(arguments[0]) * 1000.0), app, app.exit)
        signal.signal(signal.SIGTERM, lambda *_: app.exit())
        app.exec()
        print(work.written, work.drawn, work.printed, flush=True)
        clerk.finish()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
