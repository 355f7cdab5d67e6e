"""One set without the desk: a plan file in, a timing certificate out; the check a clinic can run for itself."""

from __future__ import annotations

import signal
import sys
from dataclasses import dataclass
from pathlib import Path

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from kapdesk.bilateral.model.certificate import TimingCertificate
from kapdesk.bilateral.model.counts import Counts
from kapdesk.bilateral.model.plan import SetPlan
from kapdesk.bilateral.parse.checking import checked
from kapdesk.bilateral.parse.plan_file import load_plan
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.whole import write_over
from ui.stage.displays import Displays
from ui.stage.loudspeaker import opened
from ui.stage.messages import Arrange, Begin, Ended, Setup, StopSoftly, ToDesk, Told
from ui.stage.run import FINISHED
from ui.stage.signals import Signals
from ui.stage.stage import Stage

PLAYED, STOPPED, REFUSED = 0, 1, 2

SETTLING_MS = 1500
"""How long a window and a stream that were just opened are left alone before anything is measured.  source emdr-5.3"""


MOST_WAITS = 4
"""How many times longer it waits for a sound device that does not run evenly yet."""


@dataclass(frozen=True, slots=True)
class FieldCheck:
    """What to play, where to write what was measured, on which display, and for how long."""

    plan: Path
    certificate: Path | None = None
    screen: int | None = None
    seconds: float | None = None
    trace: Path | None = None
    wav: Path | None = None
    vsync: bool = False

    def read(self) -> SetPlan | Refusals:
        """Its plan, of the length that was asked for, or everything against it.  raises Trouble."""
        read = load_plan(self.plan, confirmed=True)
        if isinstance(read, Refusals):
            return read
        if self.seconds is None:
            return read.plan
        return checked(replace(read.plan, passes=None, seconds=self.seconds), confirmed=True)

    def certify(self, certificate: TimingCertificate) -> None:
        """Write what was measured, where it was asked for.  raises OSError."""
        if self.certificate is not None:
            proof = msgspec.json.format(msgspec.json.encode(certificate))
            write_over(self.certificate, proof + b"\n")


class Playing(QObject):
    """One set from its first motion to its certificate."""

    def __init__(self, app: QGuiApplication, check: FieldCheck) -> None:
        super().__init__(app)
        self._app = app
        self._check = check
        self._displays = Displays(app)
        self._sound = opened()
        self._stage = Stage(self._displays, self._sound, _uncounted, self)
        self._stage.said.connect(self._on_said)
        self._signals = Signals(self)
        self._signals.asked_to_end.connect(self._on_asked_to_end)
        self._settling = QTimer(self)
        self._settling.setObjectName("stage-settling")
        self._settling.setSingleShot(True)
        self._settling.timeout.connect(self._on_settled)
        self._waits = MOST_WAITS
        self.certificate: TimingCertificate | None = None

    def begin(self, plan: SetPlan) -> bool:
        """Play it; False where there is no display of that number."""
        self._signals.heed(signal.SIGTERM, signal.SIGINT)
        displays = self._displays.told()
        number = len(displays) if self._check.screen is None else self._check.screen
        if number not in range(1, len(displays) + 1):
            return False
        chosen = displays[number - 1].identity
        self._stage.hear(
            Arrange(Setup(display=chosen, ground=plan.look.ground, vsync=self._check.vsync))
        )
        self._plan = plan
        self._settling.start(SETTLING_MS)
        return True

    def _on_settled(self) -> None:
        if not self._sound.ready and self._waits:
            self._waits -= 1
            self._settling.start(SETTLING_MS)
            return
        self._stage.hear(Begin("", self._plan))

    def close(self) -> None:
        """Let window and sound go while the program still stands."""
        self._stage.close()

    def _on_asked_to_end(self) -> None:
        """Ends with the pass that runs; before anything ran, at once."""
        if self._settling.isActive():
            self._settling.stop()
            self._app.exit(STOPPED)
        else:
            self._stage.hear(StopSoftly())

    def _on_said(self, message: ToDesk) -> None:
        if isinstance(message, Told):
            sys.stderr.write(f"{message.sentence} {message.advice}\n")
        if isinstance(message, Ended):
            self.certificate = message.certificate
            self._app.exit(PLAYED if message.ended == FINISHED else STOPPED)


def check(asked: FieldCheck, *, headless: bool) -> int:
    """Plays the set of a check; 0 where it came to its end, 1 where it was stopped, 2 where it could not begin."""
    try:
        plan = asked.read()
        if isinstance(plan, Refusals):
            return _refuse(plan.sentences())
        return _render(asked, plan) if headless else _play(asked, plan)
    except Trouble as trouble:
        return _refuse(f"{trouble.sentence} {trouble.advice}")
    except OSError as cause:
        return _refuse(f"A file could not be written: {cause.strerror}.")


def _play(asked: FieldCheck, plan: SetPlan) -> int:
    app = QGuiApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)
    playing = Playing(app, asked)
    if not playing.begin(plan):
        return _refuse("There is no display of that number.")
    code = app.exec()
    playing.close()
    if playing.certificate is not None:
        asked.certify(playing.certificate)
    return code


def _render(asked: FieldCheck, plan: SetPlan) -> int:
    from ui.stage.headless import traced, write_wav

    trace = traced(plan)
    if asked.trace is not None:
        trace.keep(asked.trace)
    if asked.wav is not None:
        write_wav(plan, asked.wav)
    asked.certify(trace.ended.certificate)
    return PLAYED


def _refuse(sentence: str) -> int:
    sys.stderr.write(f"{sentence}\n")
    return REFUSED


def _uncounted(counts: Counts) -> None:
    """A set that is no one's is not counted."""
