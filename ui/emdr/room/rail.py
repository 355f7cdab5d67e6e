"""The rail at the left: the time there is, the eight phases, and the two keys that act from anywhere."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.emdr.model.nouns import Phase
from ui.emdr.room.look import Look
from ui.emdr.room.phase_button import PhaseButton
from ui.emdr.room.time_face import TimeFace
from ui.kit.buttons import LargeButton
from ui.kit.surface import Hairline, column, row
from ui.theme.fonts import wide_px
from ui.theme.tokens import GRID_PX
from ui.work.step_list import StepList

WIDE_PX = 220
STEADY, CLOSING = "Steady  F9", "Close  F10"


class PhaseRail(QWidget):
    """``wanted`` names the phase pressed; ``steady_wanted`` and ``closing_wanted`` what acts from anywhere."""

    wanted = Signal(str)
    steady_wanted = Signal()
    closing_wanted = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("The eight phases")
        self.time = TimeFace()
        self._phases = StepList({one: PhaseButton(one) for one in Phase}, wide_px(WIDE_PX))
        self._buttons = self._phases.buttons
        self._steady = LargeButton(STEADY)
        self._closing = LargeButton(CLOSING)
        for act, name in ((self._steady, "Grow steady"), (self._closing, "Go to the closing")):
            act.setProperty("narrow", True)
            act.setAccessibleName(name)
        self._lay_out()
        for phase, button in self._buttons.items():
            button.clicked.connect(partial(self.wanted.emit, phase.value))
        self._steady.clicked.connect(self.steady_wanted)
        self._closing.clicked.connect(self.closing_wanted)
        self.show_nothing()

    def show_look(self, look: Look) -> None:
        """Where the session is, which ways are open, and what the next one still misses."""
        self.time.show_look(look)
        following = _following(look)
        for phase, button in self._buttons.items():
            way = look.ways.way(phase)
            if look.phase is phase:
                button.show_here()
            elif way is None:
                button.show_none()
            else:
                button.show_way(way.missing)
            missing = way.missing if way is not None and phase is following else ()
            self._phases.tell(phase, missing)
            button.setEnabled(look.open and (way is not None or look.phase is phase))
        for part in (self._steady, self._closing):
            part.needs("" if look.open else "The session is closed.")

    def show_nothing(self) -> None:
        """No session is open: nothing can be entered."""
        self.time.show_nothing()
        for phase, button in self._buttons.items():
            button.show_none()
            button.needs("No session is open.")
            self._phases.tell(phase, ())
        for part in (self._steady, self._closing):
            part.needs("No session is open.")

    def told(self, phase: Phase) -> str:
        """What stands beneath a phase."""
        return self._phases.told(phase)

    def _lay_out(self) -> None:
        self.setFixedWidth(wide_px(WIDE_PX))
        held = column(self.time, Hairline(), gap_px=GRID_PX)
        held.addWidget(self._phases, 1)
        held.addLayout(row(self._steady, self._closing, gap_px=GRID_PX))
        self.setLayout(held)


def _following(look: Look) -> Phase | None:
    """The phase that comes next in the order, whose missing things are said in full."""
    phases = tuple(Phase)
    if look.phase is Phase.CLOSURE:
        return None
    if look.phase in (None, Phase.REVIEW):
        return Phase.DESENSITISATION if look.phase else Phase.PREPARATION
    at = phases.index(look.phase) + 1
    later = (phase for phase in phases[at:] if look.ways.way(phase) is not None)
    return next(later, None)
