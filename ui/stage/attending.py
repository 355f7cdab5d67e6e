"""The stage of a desk: it listens, plays what is asked, and waits a minute for a desk that went away."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from ui.stage.displays import Displays
from ui.stage.door import Door
from ui.stage.hands import Hands
from ui.stage.keeping import CountsKeeper
from ui.stage.loudspeaker import opened
from ui.stage.meeting import Meeting
from ui.stage.own_ear import OwnEar
from ui.stage.patience import LastWord, Patience
from ui.stage.signals import Signals
from ui.stage.stage import Stage
from ui.stage.touch import TouchDevices

NOT_BEGUN = 2
WAIT_S = 60.0
"""How long it holds the calm field for a desk to come back.  unit s."""


class Attending(QObject):
    """Joins the stage to its door, and ends the program when nobody needs it any more."""

    def __init__(self, app: QGuiApplication, folder: Path) -> None:
        super().__init__(app)
        self._app = app
        self._keeper = CountsKeeper(folder)
        sound, hands = opened(), Hands(self)
        touch = TouchDevices(hands, sound, self)
        own = OwnEar(sound)
        self._stage = Stage(Displays(app), sound, self._keeper.take, self, touch, own)
        hands.pressed.connect(self._stage.pass_on)
        hands.changed.connect(self._stage.stand)
        self._door = Door(Meeting.new(), folder, self)
        self._patience = Patience(self)
        self._last = LastWord()
        self._signals = Signals(self)
        self._door.heard.connect(self._last.hear)
        self._door.heard.connect(self._stage.hear)
        self._door.entered.connect(self._on_entered)
        self._door.left.connect(self._on_left)
        self._stage.said.connect(self._last.note)
        self._stage.said.connect(self._door.say)
        self._stage.left.connect(self.end)
        self._patience.over.connect(self.end)
        self._signals.asked_to_end.connect(self.end)

    def begin(self) -> None:
        """Listen.  raises OSError."""
        self._signals.heed(signal.SIGTERM, signal.SIGINT)
        self._door.open()
        self._patience.begin(WAIT_S)

    def _on_entered(self) -> None:
        self._patience.end()
        self._stage.meet_desk()
        if self._last.ended is not None:
            self._door.say(self._last.ended)

    def _on_left(self) -> None:
        self._stage.lose_desk()
        self._patience.begin(WAIT_S)

    def end(self) -> None:
        """Let display, sound and door go."""
        self._stage.close()
        self._keeper.close()
        self._door.close()
        self._app.quit()


def attend(folder: Path) -> int:
    """Runs the stage until nobody needs it; the exit code, 2 where it could not listen: its desk may be gone by now."""
    app = QGuiApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)
    attending = Attending(app, folder)
    try:
        attending.begin()
    except OSError:
        attending.end()
        return NOT_BEGUN
    return app.exec()
