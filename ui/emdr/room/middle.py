"""The middle of the room: the target pinned on top, what the rules ask about, and the column of the phase."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from kapdesk.emdr.model.nouns import Moment, Phase
from ui.emdr.room.assessment import AssessmentStep
from ui.emdr.room.begin import BeginStep
from ui.emdr.room.closure import ClosureStep
from ui.emdr.room.desensitisation import DesensitisationStep
from ui.emdr.room.installation import InstallationStep
from ui.emdr.room.look import Look
from ui.emdr.room.pinned import Pinned
from ui.emdr.room.preparation import PreparationStep
from ui.emdr.room.prompts import Prompts
from ui.emdr.room.review import ReviewStep
from ui.emdr.room.scan import ScanPart
from ui.emdr.room.sheet_step import SheetStep
from ui.emdr.room.step import Step
from ui.emdr.room.tools import Tools
from ui.kit.surface import column
from ui.kit.text import Hint
from ui.theme.tokens import GRID_PX
from ui.work.own_keys import KeepsKeys

NO_SESSION = "No session is open. B begins one; what is planned now stands between sessions."


class Middle(KeepsKeys):
    """Makes each step the first time its phase is entered, and keeps it.

    While the keyboard is within, Space, arrows and digits are the control's own; elsewhere in the room they are the
    set's.  ``entered`` asks for a phase, ``acted`` for something of the room, ``preset_wanted`` for a set by name.
    """

    entered = Signal(str)
    acted = Signal(str)
    preset_wanted = Signal(str)
    complete_wanted = Signal()
    asking_wanted = Signal()

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        self._steps: dict[Phase | None, Step] = {}
        self.pinned = Pinned()
        self.prompts = Prompts()
        self._nobody = Hint(NO_SESSION)
        self._nothing = Step(tools)
        self._nothing.setParent(self)
        self._nothing.hide()
        self._pile = QStackedWidget()
        held = column(self.pinned, self.prompts, self._nobody, self._pile, gap_px=GRID_PX)
        held.setStretch(3, 1)
        held.addStretch(0)
        self.setLayout(held)
        self.prompts.acted.connect(self.acted)
        self.show_nothing()

    def show_look(self, look: Look) -> None:
        """Shows a moment; whether another step came into sight."""
        self._nobody.hide()
        self._pile.show()
        self.pinned.show()
        self.pinned.show_look(look)
        self.prompts.show_look(look)
        step = self.step(look.phase)
        before = self._pile.currentWidget()
        if before is not step:
            if isinstance(before, Step):
                before.keep()
            self._pile.setCurrentWidget(step)
        step.show_look(look)

    def show_nothing(self) -> None:
        """No session is open."""
        for part in (self.pinned, self.prompts, self._pile):
            part.hide()
        self._nobody.show()

    def step(self, phase: Phase | None) -> Step:
        """The step of a phase, made when it is first asked for."""
        if phase not in self._steps:
            step = self._made(phase)
            self._steps[phase] = step
            step.entered.connect(self.entered)
            step.acted.connect(self.acted)
            self._pile.addWidget(step)
        return self._steps[phase]

    def start(self) -> None:
        """Puts the keyboard where the step in sight begins."""
        self._now().start()

    def go_back(self) -> None:
        """To what is there at the target."""
        self._now().go_back()

    def ask_distress(self) -> None:
        """To the distress."""
        self._now().ask_distress()

    def ask_voc(self) -> None:
        """To how true the belief feels."""
        self._now().ask_voc()

    def ask_body(self) -> None:
        """To the body."""
        self._now().ask_body()

    def climb(self) -> None:
        """To the ladder."""
        self._now().climb()

    def go_on(self) -> None:
        """To the part of the step that follows."""
        self._now().go_on()

    def keep(self) -> None:
        """Every step keeps what was typed."""
        for step in self._steps.values():
            step.keep()

    def _now(self) -> Step:
        """The step in sight; one that does nothing while there is none."""
        step = self._pile.currentWidget()
        return step if isinstance(step, Step) else self._nothing

    def _made(self, phase: Phase | None) -> Step:
        tools = self._tools
        plain: dict[Phase | None, Callable[[], Step]] = {
            None: lambda: BeginStep(tools),
            Phase.HISTORY: lambda: SheetStep(tools, Phase.HISTORY),
            Phase.PREPARATION: self._prepared,
            Phase.ASSESSMENT: lambda: AssessmentStep(tools),
            Phase.DESENSITISATION: lambda: DesensitisationStep(tools),
            Phase.INSTALLATION: lambda: InstallationStep(tools),
            Phase.BODY_SCAN: lambda: ScanPart(tools, Moment.BODY_SCAN),
            Phase.CLOSURE: self._closed,
            Phase.REVIEW: lambda: ReviewStep(tools),
        }
        return plain[phase]()

    def _prepared(self) -> Step:
        step = PreparationStep(self._tools)
        step.resources.preset_wanted.connect(self.preset_wanted)
        return step

    def _closed(self) -> Step:
        step = ClosureStep(self._tools)
        step.resources.preset_wanted.connect(self.preset_wanted)
        step.end.complete_wanted.connect(self.complete_wanted)
        step.end.asking_wanted.connect(self.asking_wanted)
        return step
