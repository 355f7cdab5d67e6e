"""One set without the desk: a plan file in, a timing certificate out; the check a clinic can run for itself."""

from __future__ import annotations

import signal
import sys
from dataclasses import dataclass
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from kapdesk.bilateral.model.certificate import TimingCertificate
from kapdesk.bilateral.model.counts import Counts
from kapdesk.bilateral.model.plan import SetPlan
from kapdesk.kernel.whole import write_over
from ui.stage.displays import Displays
from ui.stage.messages import Arrange, Begin, Ended, Setup, StopSoftly, ToDesk, Told
from ui.stage.run import FINISHED
from ui.stage.signals import Signals
from ui.stage.sounding import Quiet
from ui.stage.stage import Stage

PLAYED, STOPPED, FAULT = 0, 1, 2

SETTLING_MS = 1500
"""How long a window and a stream that were just opened are left alone before anything is measured.  source emdr-5.3"""


@dataclass(frozen=True, slots=True)
class FieldCheck:
    """What to play, where to write what was measured, on which display, and for how long."""

    plan: Path
    certificate: Path | None = None
    screen: int | None = None
    seconds: float | None = None


class Playing(QObject):
    """One set from its first motion to its certificate."""

    def __init__(self, app: QGuiApplication, check: FieldCheck) -> None:
        super().__init__(app)
        self._app = app
        self._check = check
        self._displays = Displays(app)
        self._stage = Stage(self._displays, Quiet(), _uncounted, self)
        self._stage.said.connect(self._on_said)
        self._signals = Signals(self)
        self._signals.asked_to_end.connect(self._on_asked_to_end)
        self._settling = QTimer(self)
        self._settling.setObjectName("stage-settling")
        self._settling.setSingleShot(True)
        self._settling.timeout.connect(self._on_settled)
        self.certificate: TimingCertificate | None = None

    def begin(self, plan: SetPlan) -> bool:
        """Play it; False where there is no display of that number."""
        self._signals.heed(signal.SIGTERM, signal.SIGINT)
        displays = self._displays.told()
        number = self._check.screen or len(displays)
        if number not in range(1, len(displays) + 1):
            return False
        chosen = displays[number - 1].identity
        self._stage.hear(Arrange(Setup(display=chosen, ground=plan.look.ground)))
        self._plan = plan
        self._settling.start(SETTLING_MS)
        return True

    def _on_settled(self) -> None:
        self._stage.hear(Begin("", self._plan))

    def _on_asked_to_end(self) -> None:
        self._stage.hear(StopSoftly())

    def _on_said(self, message: ToDesk) -> None:
        if isinstance(message, Told):
            sys.stderr.write(f"{message.sentence} {message.advice}\n")
        if isinstance(message, Ended):
            self.certificate = message.certificate
            self._app.exit(PLAYED if message.ended == FINISHED else STOPPED)


def play(check: FieldCheck) -> int:
    """Plays the set of a check; 0 where it came to its end, 1 where it was stopped, 2 where it could not begin."""
    plan = msgspec.toml.decode(check.plan.read_bytes(), type=SetPlan)
    app = QGuiApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)
    playing = Playing(app, check)
    if not playing.begin(plan):
        sys.stderr.write("There is no display of that number.\n")
        return FAULT
    code = app.exec()
    if check.certificate is not None and playing.certificate is not None:
        proof = msgspec.json.format(msgspec.json.encode(playing.certificate))
        write_over(check.certificate, proof + b"\n")
    return code


def _uncounted(counts: Counts) -> None:
    """A set that is no one's is not counted."""
