"""The therapist's panel: what the set will be, what the client sees, how far it has come, and the one act."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from kapdesk.bilateral import geometry as geometry_of
from kapdesk.bilateral.certificate_words import certificate_words
from kapdesk.bilateral.geometry import Geometry
from kapdesk.bilateral.model.outcome import Outcome
from kapdesk.bilateral.model.preset import Preset
from kapdesk.bilateral.regime import regime
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.kit.surface import Scroll, column, on_show, row
from ui.sets.after_card import CHANGE, CLOSE, GO_ON, AfterCard
from ui.sets.afterwards import Afterwards, AfterWay
from ui.sets.choice import SetChoice
from ui.sets.choosing import Choosing
from ui.sets.foot import Foot
from ui.sets.keys import SetKeys
from ui.sets.mirror import USUAL
from ui.sets.preset_row import PresetRow
from ui.sets.recording import Recording
from ui.sets.runner import SetRunner, Stand
from ui.sets.steering import Steering
from ui.sets.watching import Watching
from ui.theme.tokens import GRID_PX

NO_STAGE = "The client's display is not ready."
NO_MUSIC = "No music is chosen: D, More about this set, Sound."
NOT_DEALT = "Say what came up, or choose what is next."
LOCKED = "The panel is locked: hold L for a second."
BETWEEN = "This changes between sets."
OF_THE_CHOICE = frozenset(
    ("path", "faster", "slower", "longer", "shorter", "visual", "tone", "tactile")
)
UNSAVED = (
    "The end of the set before is not saved yet; it is kept here and tried again with the next one."
)


class SetPanel(QWidget):
    """Everything of one set on the desk.  ``dealt`` with what was chosen after a set, its words saved.

    It sends what a person wants to the runner and shows what the runner and the stage say.
    """

    dealt = Signal(str)
    marked = Signal()
    sound_wanted = Signal()

    def __init__(
        self,
        runner: SetRunner,
        choice: SetChoice,
        clerk: Clerk,
        entries: Entries,
        *,
        steady: Callable[[], float] = time.monotonic,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.runner = runner
        self.choice = choice
        self.keys = SetKeys(self)
        self.after = AfterCard()
        self.afterwards = Afterwards(self.after, clerk, entries, self)
        self.presets = PresetRow()
        self.choosing = Choosing()
        self._steering = Steering(choice, self.choosing, self)
        self.watching = Watching(steady=steady)
        self.foot = Foot()
        self._geometry = Geometry(USUAL.width_px, USUAL.height_px)
        self._presets: tuple[Preset, ...] = ()
        self._missing = ""
        self._told = ""
        self._left = QStackedWidget()
        self._acts = self._named_acts()
        self._lay_out()
        self._connect()
        self._show()

    def offer(self, presets: Sequence[Preset]) -> None:
        """The presets to choose from, in the order of their keys."""
        self._presets = tuple(presets)
        self.presets.show_presets(self._presets)
        self._show()

    def stand_for(self, geometry: Geometry) -> None:
        """The client's display, as far as it was measured."""
        self._geometry = geometry
        self.watching.stand_for(geometry)
        self._show()

    def count(self, *, sweeps: bool, down: bool) -> None:
        """How passes are counted: as single sweeps, two a pass; downwards."""
        self.watching.counter.count_sweeps(sweeps)
        self.watching.counter.count_down(down)
        if sweeps != self.choice.sweeps:
            self.choice.count_sweeps(sweeps)

    def lacks(self, missing: str) -> None:
        """What is missing before a set may begin, besides the stage; nothing opens the start."""
        self._missing = missing
        self._show()

    def tell(self, sentence: str) -> None:
        """What the stage has to say of this set; it stands beneath the line of truth until the next one."""
        self._told = sentence
        self._show()

    def offer_sound(self, silent: bool) -> None:
        """While nothing sounds in a set, the usual device can be had for it."""
        self.foot.offer_sound(silent and self.runner.under_way)

    def take(self, number: int) -> None:
        """A preset by the number of its card, from 0."""
        if number < len(self._presets) and not self.asking:
            self.choice.take_preset(self._presets[number])

    def start(self) -> None:
        """Begins a set, when nothing is missing; after a set only by what stands on the card."""
        if not self._lacking():
            plan = self.choice.plan
            width = geometry_of.amplitude_deg(plan, self._geometry) or 0.0
            self._told = ""
            self.setFocus()
            self.runner.start(plan, preset=self.choice.preset, amplitude_deg=width)

    def belong_to(self, recording: Recording | None, way: AfterWay | None) -> None:
        """Where sets and words go from now on; None for both in a test run."""
        self.runner.record_by(recording)
        self.afterwards.belong_to(way)
        self.choice.begin_session()
        self.show_choosing()

    def go_on(self) -> None:
        """Begins a set, from the numbers or from the card; the words on it are saved first."""
        if self.asking:
            self._on_chosen(GO_ON)
        else:
            self.start()

    def show_choosing(self) -> None:
        """Back to what the next set will be."""
        self._left.setCurrentWidget(self.choosing)
        self.runner.rest()
        self._show()

    def do(self, act: str) -> None:
        """What a key or a remote control names; under the card of a set nothing changes that is not in sight."""
        if act in self._acts and not (self.asking and act in OF_THE_CHOICE):
            self._acts[act]()

    @property
    def asking(self) -> bool:
        """Whether the card after a set is up."""
        return self._left.currentWidget() is self.after

    def _named_acts(self) -> dict[str, Callable[[], object]]:
        runner = self.runner
        return {
            "start": self.go_on,
            "stop": runner.stop_softly,
            "stop now": runner.stop_now,
            "stop-now": runner.stop_now,
            "mark": self._on_mark,
            "lock": self.keys.lock,
            "sound": self.sound_wanted.emit,
            **self._steering.acts(),
        }

    def _lacking(self) -> str:
        """Why no set may begin now."""
        if self.runner.stand is Stand.ABSENT:
            return NO_STAGE
        if self.asking:
            return NOT_DEALT
        if self.choice.music_missing:
            return NO_MUSIC
        closed = self.choice.closed
        shut = (closed[one] for one in self.choice.plan.channels if one in closed)
        return next(shut, self._missing)

    def _on_mark(self) -> None:
        if self.runner.under_way:
            self.runner.mark()
            self.marked.emit()

    def _on_ended(self, outcome: Outcome) -> None:
        self.watching.show_end(outcome)
        progress = self.runner.progress
        wanted = progress.length()[0] if progress and outcome.ended == "finished" else None
        exact = certificate_words(outcome.certificate, wanted) if outcome.certificate else ""
        self.after.begin(outcome, exact=exact, recorded=self.runner.recorded)
        self.afterwards.begin(self.runner.progress_key())
        self._left.setCurrentWidget(self.after)
        self._show()

    def _on_chosen(self, act: str) -> None:
        if act != GO_ON or not self.runner.resting:
            self.afterwards.deal(act)

    def _on_dealt(self, act: str) -> None:
        if act in (GO_ON, CHANGE, CLOSE):
            self.show_choosing()
        if act == GO_ON:
            self.start()
        else:
            self.dealt.emit(act)

    def _on_restored(self) -> None:
        self._left.setCurrentWidget(self.after)
        self._show()

    def _on_changed(self) -> None:
        under_way, progress = self.runner.under_way, self.runner.progress
        self.keys.listen(under_way)
        self.watching.follow(progress if under_way else None)
        self._show()

    def _show(self) -> None:
        plan, stand = self.choice.plan, self.runner.stand
        self.choosing.show_plan(plan, self.choice)
        self.presets.show_chosen(self._number())
        dealt = self._left.currentWidget() is self.choosing
        self.watching.show_plan(plan, counted=dealt and not self.runner.under_way)
        self._show_truth()
        if self.runner.under_way:
            saving, ending = stand is Stand.BEGINNING, stand is Stand.SETTLING
            self.foot.show_running(saving=saving, ending=ending)
            locked = LOCKED if self.keys.is_locked else ""
            self.choosing.run(locked, between=BETWEEN)
            self.presets.needs(locked or BETWEEN)
        else:
            self.foot.show_ready(self._lacking())
            self.choosing.rest(self.choice)
            self.presets.needs("")
        self.presets.setVisible(dealt)

    def _show_truth(self) -> None:
        plan = self.choice.foreign or self.choice.plan
        width = geometry_of.amplitude_deg(plan, self._geometry)
        note = geometry_of.too_small(plan, self._geometry) or ""
        lacking = "" if self.runner.under_way else self._lacking()
        waits = UNSAVED if self.runner.keeping.waiting and not self.runner.under_way else ""
        locked = LOCKED if self.keys.is_locked else ""
        truth = regime(plan, width, sweeps=self.choice.sweeps)
        self.foot.show_truth(truth, self._told or locked or lacking or waits or note)

    def _number(self) -> int | None:
        """The card whose plan stands as it is."""
        named = (n for n, one in enumerate(self._presets) if one.name == self.choice.preset)
        return next(named, None)

    def _on_locked(self, locked: bool) -> None:
        self.watching.show_locked(locked)
        self._show()

    def _connect(self) -> None:
        runner, choice, foot = self.runner, self.choice, self.foot
        runner.changed.connect(self._on_changed)
        runner.ended.connect(self._on_ended)
        runner.pressed.connect(self._on_remote)
        choice.changed.connect(self._show)
        self.after.chosen.connect(self._on_chosen)
        self.afterwards.dealt.connect(self._on_dealt)
        self.afterwards.restored.connect(self._on_restored)
        foot.started.connect(self.go_on)
        foot.stopped.connect(runner.stop_softly)
        foot.stopped_now.connect(runner.stop_now)
        foot.sound_wanted.connect(self.sound_wanted)
        self.watching.locked.connect(self.keys.lock)
        self.watching.held.connect(self.keys.hold)
        self.watching.marked.connect(self._on_mark)
        self.keys.pressed.connect(self.do)
        self.keys.locked.connect(self._on_locked)
        self.presets.chosen.connect(self._on_card)
        self._steering.taken.connect(self._show)

    def _on_remote(self, act: str) -> None:
        """One button starts and stops, for a hand does not look; what is out of sight starts nothing."""
        meant = "stop" if act == "start" and self.runner.under_way else act
        if meant != "start" or on_show(self):
            self.do(meant)

    def _on_card(self, number: int) -> None:
        self.take(number)
        self._show()

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        for part in (self.choosing, self.after):
            self._left.addWidget(part)
        scroll = Scroll()
        scroll.column.addWidget(self._left)
        scroll.column.addStretch(1)
        line = row(scroll, self.watching, gap_px=3 * GRID_PX)
        line.setStretch(0, 1)
        held = column(self.presets, gap_px=2 * GRID_PX)
        held.addLayout(line, 1)
        held.addWidget(self.foot)
        self.setLayout(held)
