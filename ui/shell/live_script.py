"""A day script played in the open window: its lines go through the desk, the pages follow as with any entry."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from kapdesk.chart.model import Entry
from kapdesk.desk.desk import Desk
from kapdesk.dosing.model.facts import DischargeRecorded, DoseGiven, EventNoted, OrderRecorded
from kapdesk.dosing.model.parsed import Correction, Discharge
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.instant import Instant
from kapdesk.rehearsal.clock import ScriptClock
from kapdesk.rehearsal.player import Player
from kapdesk.rehearsal.script import Chart, Close, Crash, Open, Script, Shift, Sign, Step
from ui.bridge.clerk import Clerk
from ui.kit.saving import save_bytes
from ui.shell.room import Room

TICK_MS = 40
SETTLE_MS = 250

Taken = tuple[Refusals | None, tuple[Entry, ...]]


class LiveScript(QObject):
    """Plays the lines below ``resume`` at ``speed`` script seconds a second.

    ``told`` says each entry that is durable and each picture taken; ``crashing`` names the line that asks for a crash;
    ``refused`` says why a line could not be played; ``ended`` comes after the last line.
    """

    told = Signal(str)
    crashing = Signal(int)
    refused = Signal(object)
    troubled = Signal(Trouble)
    ended = Signal()

    def __init__(
        self,
        room: Room,
        desk: Desk,
        clerk: Clerk,
        clock: ScriptClock,
        script: Script,
        *,
        passphrase: str,
        speed: float,
        album: Path,
    ) -> None:
        super().__init__(room)
        self._room = room
        self._clerk = clerk
        self._clock = clock
        self._script = script
        self._speed = speed
        self._album = album
        self._saved: list[Entry] = []
        self._player = Player(
            desk,
            clock,
            script,
            passphrase=passphrase,
            saved=self._saved.append,
            printed=partial(_keep_paper, album),
        )
        self._steps: list[Step] = []
        self._here: Instant = script.steps[0].at
        self._tick = QTimer(self)
        self._tick.setObjectName("pace of the rehearsal")
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._on_tick)

    def start(self, name: str, resume: int) -> None:
        """Mark the vault as rehearsed in, stand after a line, and go."""
        upto = self._script.upto(resume)
        self._here = upto[-1].at if upto else self._here
        self._steps = list(self._script.after(resume))
        self._ask(partial(self._begin, name, resume), self._on_begun)

    def _begin(self, name: str, resume: int) -> Taken:
        refusals = self._player.begin(name) or self._player.resume(resume)
        return refusals, self._heard()

    def _take(self, step: Step) -> Taken:
        return self._player.take(step), self._heard()

    def _heard(self) -> tuple[Entry, ...]:
        heard = tuple(self._saved)
        self._saved.clear()
        return heard

    def _on_begun(self, taken: Taken) -> None:
        if self._pass_on(taken):
            self._show_sitting()
            self._tick.start()

    def _on_tick(self) -> None:
        if not self._steps:
            self._tick.stop()
            self.ended.emit()
            return
        target = self._steps[0].at
        self._here = min(target, self._here.plus_s(TICK_MS / 1000 * self._speed))
        self._clock.reach(self._here)
        if self._here == target:
            self._tick.stop()
            self._play(self._steps.pop(0))

    def _play(self, step: Step) -> None:
        if isinstance(step.deed, Crash):
            self.crashing.emit(step.line)
            return
        self._ask(partial(self._take, step), partial(self._on_taken, step))

    def _on_taken(self, step: Step, taken: Taken) -> None:
        if not self._pass_on(taken):
            return
        if isinstance(step.deed, Open):
            self._show_sitting()
        if _worth_a_picture(step):
            QTimer.singleShot(SETTLE_MS, self, partial(self._on_settled, step))
        else:
            self._tick.start()

    def _on_settled(self, step: Step) -> None:
        self.told.emit(f"picture {picture(self._room.window(), self._album, step)}")
        self._tick.start()

    def _pass_on(self, taken: Taken) -> bool:
        refusals, entries = taken
        for entry in entries:
            self.told.emit(f"saved {entry.id}")
        self._room.announce(entries)
        if refusals is not None:
            self.refused.emit(refusals)
        return refusals is None

    def _show_sitting(self) -> None:
        if self._player.sitting is not None:
            self._room.show_page("session", self._player.sitting)

    def _ask(self, work: Callable[[], Taken], then: Callable[[Taken], None]) -> None:
        self._clerk.ask(work, owner=self, then=then, failed=self.troubled.emit)


def _keep_paper(album: Path, what: str, pdf: bytes) -> None:
    """Lays a paper of the script's beside the pictures.  thread: the record lane.  raises Trouble."""
    save_bytes(album / f"{what}.pdf", pdf)


def picture(window: QWidget, album: Path, step: Step) -> Path:
    """A picture of the window as it stands, named by the script's line and time."""
    path = album / f"{step.line:03d}-{step.at.hm().replace(':', '')}.png"
    window.grab().save(str(path))
    return path


def _worth_a_picture(step: Step) -> bool:
    match step.deed:
        case Open() | Close() | Sign() | Shift():
            return True
        case Chart(flags=flags, value=value):
            shown = (
                Correction,
                Discharge,
                DischargeRecorded,
                DoseGiven,
                EventNoted,
                OrderRecorded,
            )
            return bool(flags) or isinstance(value, shown)
        case _:
            return False
