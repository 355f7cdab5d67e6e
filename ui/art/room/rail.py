"""The rail at the left: the time, the sixteen steps, and the two keys that act from anywhere."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kapdesk.art.model.nouns import Step
from kapdesk.art.rules.gates import ORDER, Way
from kapdesk.chart.gates import Gate
from ui.art.room.look import Look
from ui.art.room.next_part import named
from ui.art.room.time_part import TimePart
from ui.kit.buttons import LargeButton
from ui.kit.surface import Hairline, column
from ui.theme.fonts import wide_px
from ui.theme.tokens import GRID_PX
from ui.work.rail_button import OPEN, RailButton
from ui.work.step_list import StepList

WIDE_PX = 220
GROUND, CLOSING = "Stop and ground   F9", "Close   F10"
NO_SESSION, CLOSED = "No session is open.", "The session is closed."
USUAL, OTHER, UNUSED = "usual next", "another order", "not in this way"


class StepRail(QWidget):
    """``wanted`` names the step pressed; ``ground_wanted`` and ``closing_wanted`` what acts from anywhere."""

    wanted = Signal(str)
    ground_wanted = Signal()
    closing_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("The steps")
        self.time = TimePart()
        self._here: Step | None = None
        buttons = {one: RailButton(one.number, named(one)) for one in Step}
        self._steps = StepList(buttons, wide_px(WIDE_PX))
        self._ground, self._closing = LargeButton(GROUND), LargeButton(CLOSING)
        self.setFixedWidth(wide_px(WIDE_PX))
        held = column(self.time, Hairline(), gap_px=GRID_PX)
        held.addWidget(self._steps, 1)
        for part in (self._ground, self._closing):
            part.setProperty("narrow", True)
            held.addWidget(part)
        self.setLayout(held)
        for step, button in self._steps.buttons.items():
            button.clicked.connect(partial(self.wanted.emit, step.value))
        self._ground.clicked.connect(self.ground_wanted)
        self._closing.clicked.connect(self.closing_wanted)
        self.show_nothing()

    def show_look(self, look: Look) -> None:
        """Where the session is, what usually comes next, and what stands against each other step."""
        self.time.show_look(look)
        usual = look.ways.next.steps
        for step, button in self._steps.buttons.items():
            way = look.ways.way(step)
            cautions = Gate(unmet=tuple(one for one in way.unmet if one.guard != ORDER)).missing
            if look.step is step:
                button.show_here()
            elif cautions:
                button.show_way(cautions)
            elif step in usual:
                button.show_said(USUAL, "arrow-right", "ink")
            else:
                button.show_said(_open_words(look, way), "", "quiet")
            self._steps.tell(step, way.missing if step in usual[:1] else ())
            button.setEnabled(look.open)
        for part in (self._ground, self._closing):
            part.needs("" if look.open else CLOSED)
        if look.step is not self._here:
            self._here = look.step
            self.bring()

    def show_nothing(self) -> None:
        """No session is open: nothing can be entered."""
        self.time.show_nothing()
        for button in self._steps.buttons.values():
            button.show_said("", "", "quiet")
            button.needs(NO_SESSION)
        for step in Step:
            self._steps.tell(step, ())
        for part in (self._ground, self._closing):
            part.needs(NO_SESSION)

    def bring(self) -> None:
        """Brings the step the session is at into sight."""
        self._steps.bring(self._here or Step.FIT)

    def start(self) -> None:
        """Puts the keyboard on the step the session is at; Tab goes on to the others."""
        button = self._steps.buttons[self._here or Step.FIT]
        button.setFocus(Qt.FocusReason.TabFocusReason)

    def told(self, step: Step) -> str:
        """What stands beneath a step."""
        return self._steps.told(step)


def _open_words(look: Look, way: Way) -> str:
    if way.usual:
        return OPEN
    return OTHER if look.template.uses(way.to) else UNUSED
