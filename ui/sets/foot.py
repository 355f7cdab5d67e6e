"""The line of truth, and the one act: start, which becomes stop."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.buttons import Button, PrimaryButton
from ui.kit.surface import column, row
from ui.kit.text import Hint, Label
from ui.sets.keys import STOP_AT_ONCE
from ui.sets.stand import Stand
from ui.sets.turn import SetTurn
from ui.sets.wish import WAITS
from ui.theme.fonts import wide_px
from ui.theme.tokens import GRID_PX, LEAD_PX, TEXT_PX

START, STOP, ENDING, SAVING, WAITING = (
    "Start   Space",
    "Stop   Space",
    "Ending with this pass …",
    "Starting …",
    "Waiting …",
)
STOP_NOW, NOT_NOW = "Stop now   Esc", "Not now   Esc"
USUAL_SOUND = "Use the usual device   U"
HIGH_PX = 72
NO_SET = "No set is running."


class Foot(QWidget):
    """Start and stop are one button, and a press that stopped never starts: the runner rests in between.

    ``started``, ``stopped``, ``stopped_now`` and ``sound_wanted`` say what was pressed.  A ``narrow`` one fits a column
    beside a page.
    """

    started = Signal()
    stopped = Signal()
    stopped_now = Signal()
    sound_wanted = Signal()

    def __init__(self, *, narrow: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._narrow = narrow
        self._stops = False
        self.truth = Label("", size_px=TEXT_PX if narrow else LEAD_PX, wrap=True)
        self.truth.setAccessibleName("What this set is")
        self._note = Hint("")
        self._note.set_tone("notice")
        self._start = PrimaryButton(START, tall=True)
        self._start.setFixedHeight(HIGH_PX)
        self._start.setMinimumWidth(0 if narrow else wide_px(248))
        self._now = Button(STOP_NOW, kind="grave", tall=True)
        self._now.setFixedHeight(HIGH_PX)
        self._sound = Button(USUAL_SOUND, tall=True, name="Use the usual sound device")
        self._sound.setFixedHeight(HIGH_PX)
        self._sound.hide()
        self._sound.clicked.connect(self.sound_wanted)
        self._start.clicked.connect(self._on_start)
        self._now.clicked.connect(self.stopped_now)
        self.setLayout(self._laid())

    def serve(self, turn: SetTurn) -> None:
        """Whose set it is: what is pressed here goes there."""
        self.started.connect(turn.go_on)
        self.stopped.connect(partial(turn.do, "stop"))
        self.stopped_now.connect(partial(turn.do, STOP_AT_ONCE))
        self.sound_wanted.connect(turn.sound_wanted)

    def show_turn(self, turn: SetTurn) -> None:
        """How it stands: what the set is, and whether one may begin or is to be stopped."""
        self.show_truth(*turn.truth)
        if turn.under_way:
            stand = turn.runner.stand
            self.show_running(saving=stand is Stand.BEGINNING, ending=stand is Stand.SETTLING)
        elif turn.waits:
            self.show_waiting()
        else:
            self.show_ready("" if turn.coming else turn.lacking)

    def show_truth(self, words: str, note: str = "") -> None:
        """The line of truth, and what else must be known before a set begins."""
        self.truth.setText(words)
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def offer_sound(self, offered: bool) -> None:
        """Whether the usual device is offered, in place of one that went away."""
        self._sound.setVisible(offered)

    def show_ready(self, missing: str) -> None:
        """A set may begin, unless something is missing."""
        self._stops = False
        self._start.setText(START)
        self._start.needs(missing)
        self._now.setText(STOP_NOW)
        self._now.needs(NO_SET)
        self._now.setHidden(self._narrow)

    def show_waiting(self) -> None:
        """A set begins as soon as the client's side is ready, unless it is taken back."""
        self._stops = False
        self._start.setText(WAITING)
        self._start.needs(WAITS)
        self._now.setText(NOT_NOW)
        self._now.needs("")
        self._now.show()

    def show_running(self, *, saving: bool, ending: bool) -> None:
        """A set is under way."""
        self._stops = True
        self._start.setText(SAVING if saving else ENDING if ending else STOP)
        self._start.needs(ENDING if ending else "")
        self._now.setText(STOP_NOW)
        self._now.needs("")
        self._now.show()

    def _laid(self) -> QHBoxLayout | QVBoxLayout:
        if self._narrow:
            held = column(self.truth, self._note, self._sound, gap_px=GRID_PX)
            line = row(self._now, gap_px=GRID_PX)
            line.addWidget(self._start, 1)
            held.addLayout(line)
            return held
        told = column(self.truth, self._note, None, gap_px=4)
        line = row(gap_px=2 * GRID_PX)
        line.addLayout(told, 1)
        for part in (self._sound, self._now, self._start):
            line.addWidget(part)
        return line

    def _on_start(self) -> None:
        (self.stopped if self._stops else self.started).emit()
