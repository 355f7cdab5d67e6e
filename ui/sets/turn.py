"""One place's turn at the runner: what its next set will be, whether it may begin, and what follows it there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kapdesk.bilateral.certificate_words import certificate_words
from kapdesk.bilateral.geometry import Geometry
from kapdesk.bilateral.model.allowed import Allowed
from kapdesk.bilateral.model.outcome import Outcome
from kapdesk.bilateral.model.preset import Preset
from kapdesk.kernel.errors import Refusals
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.kit.surface import on_show
from ui.sets.after_card import GO_ON, AfterCard
from ui.sets.afterwards import Afterwards, AfterWay
from ui.sets.beginning import Beginning
from ui.sets.choice import SetChoice
from ui.sets.keys import SetKeys
from ui.sets.offering import Offering
from ui.sets.recording import Recording
from ui.sets.runner import SetRunner
from ui.sets.steering import steps_of

LOCKED = "The panel is locked: hold L for a second."
BETWEEN = "This changes between sets."
OF_THE_CHOICE = frozenset(
    ("path", "faster", "slower", "longer", "shorter", "visual", "tone", "tactile")
)
STOPS = frozenset(("stop", "stop now", "stop-now"))


class SetTurn(QObject):
    """What a panel of sets does, whatever it looks like.  Only a set begun here raises the card here.

    ``changed`` when there is something new to show, ``ended`` with the outcome of a set begun here, ``checked`` when
    the slow light for the eyes is over; ``dealt`` with what was chosen after a set, its words saved.
    """

    changed = Signal()
    ended = Signal(object)
    checked = Signal()
    dealt = Signal(str)
    marked = Signal()
    sound_wanted = Signal()

    def __init__(
        self,
        face: QWidget,
        runner: SetRunner,
        choice: SetChoice,
        clerk: Clerk,
        entries: Entries,
        card: AfterCard,
    ) -> None:
        super().__init__(face)
        self._face = face
        self.runner = runner
        self.choice = choice
        self.keys = SetKeys(self)
        self.after = card
        self.afterwards = Afterwards(card, clerk, entries, self)
        self._offering = Offering(choice)
        self.begins = Beginning(face, runner, choice, self)
        self._acts = self._named_acts()
        self._connect()

    def offer(self, presets: Sequence[Preset], *, most: int | None = None) -> None:
        """The presets to choose from, in the order of their keys; ``most`` is for how many there is room."""
        self._offering.show(presets, most)
        self._take_due()
        self.changed.emit()

    def narrow(self, bounds: Allowed) -> None:
        """What may be chosen from now on; where a medicine comes to close the light, the preset without it is taken."""
        self._offering.narrow(bounds)
        self._take_due()
        self.changed.emit()

    @property
    def presets(self) -> tuple[Preset, ...]:
        """The presets on offer, in the order of their keys."""
        return self._offering.presets

    def stand_for(self, geometry: Geometry, untouched: str = "") -> None:
        """The client's display, as far as it was measured, and why touch goes nowhere."""
        self.begins.stand_for(geometry, untouched)

    def lacks(self, missing: str, *, coming: bool = False) -> None:
        """What is missing before a set may begin, besides the stage; nothing opens the start.

        ``coming`` says that it goes by itself in a moment.
        """
        self.begins.lacks(missing, coming=coming)

    def tell(self, sentence: str) -> None:
        """What there is to say of this set; it stands beneath the line of truth until the next one."""
        self.begins.tell(sentence)

    def take(self, number: int) -> None:
        """A preset by the number of its card, from 0."""
        if number < len(self.presets) and not self.asking:
            self.choice.take_preset(self.presets[number])

    def put_away(self) -> None:
        """Nothing runs, and nothing begins, out of sight; what was typed is kept."""
        self.begins.give_up()
        if self.under_way:
            self.runner.stop_now()
        self.afterwards.keep()

    def check(self) -> None:
        """Begins the slow light that the eyes are watched by; no card follows it."""
        self.begins.check()

    def go_on(self) -> None:
        """Begins a set, from the numbers or from the card, whose words are saved first; or says why none begins."""
        if self.asking:
            self._on_chosen(GO_ON)
        else:
            self.begins.start()

    def belong_to(self, recording: Recording | None, way: AfterWay | None) -> None:
        """Where sets and words go from now on; None for both in a test run."""
        self.begins.give_up()
        self.begins.recording = recording
        self.afterwards.belong_to(way)
        self.choice.begin_session()
        self._offering.begin_sitting()
        self.rest()

    def rest(self) -> None:
        """Back to what the next set will be."""
        self.begins.asking = False
        if self.mine:
            self.runner.rest()
        self.changed.emit()

    def do(self, act: str) -> None:
        """What a key or a remote control names; under the card of a set nothing changes that is not in sight."""
        if act in self._acts and not (self.asking and act in OF_THE_CHOICE):
            self._acts[act]()

    @property
    def asking(self) -> bool:
        """Whether the card of a set waits here."""
        return self.begins.asking

    @property
    def mine(self) -> bool:
        """Whether the last set was begun here."""
        return self.begins.mine

    @property
    def under_way(self) -> bool:
        """Whether a set that was begun here runs, is about to, or comes to rest."""
        return self.runner.under_way and self.mine

    @property
    def lacking(self) -> str:
        """Why no set may begin now; empty when one may."""
        return self.begins.lacking

    @property
    def coming(self) -> bool:
        """Whether nothing is missing but a stage that is on its way."""
        return self.begins.coming

    @property
    def waits(self) -> bool:
        """Whether a set was asked for here and begins as soon as the stage is ready."""
        return self.begins.waits

    @property
    def truth(self) -> tuple[str, str]:
        """What the set is, in one line, and what else must be known of it now."""
        return self.begins.truth(self.locked_words, running=self.under_way)

    @property
    def locked_words(self) -> str:
        """That the panel is locked, and how it is opened; empty while it is not."""
        return LOCKED if self.keys.is_locked else ""

    @property
    def number(self) -> int | None:
        """The preset whose plan stands as it is, by its number from 0."""
        named = (n for n, one in enumerate(self.presets) if one.name == self.choice.preset)
        return next(named, None)

    def _named_acts(self) -> dict[str, Callable[[], object]]:
        return {
            "start": self.go_on,
            "stop": self._stop_softly,
            "stop now": self._stop_now,
            "stop-now": self._stop_now,
            "mark": self._on_mark,
            "lock": self.keys.lock,
            "sound": self.sound_wanted.emit,
            **steps_of(self.choice),
        }

    def _stop_softly(self) -> None:
        self.begins.take_back()
        self.runner.stop_softly()

    def _stop_now(self) -> None:
        self.begins.take_back()
        self.runner.stop_now()

    def _take_due(self) -> None:
        """Not in a running set, and not under a card, where it would not be in sight."""
        if not self.runner.under_way and not self.asking and (taken := self._offering.take_due()):
            self.tell(taken)

    def _on_mark(self) -> None:
        if self.under_way:
            self.runner.mark()
            self.marked.emit()

    def _on_ended(self, outcome: Outcome) -> None:
        if not self.mine:
            return
        if self.begins.checks:
            self.runner.rest()
            self.ended.emit(outcome)
            self.checked.emit()
            return
        progress = self.runner.progress
        wanted = progress.length()[0] if progress and outcome.ended == "finished" else None
        exact = certificate_words(outcome.certificate, wanted) if outcome.certificate else ""
        self.begins.asking = True
        self.after.begin(outcome, exact=exact, recorded=self.runner.recorded)
        self.afterwards.begin(self.runner.progress_key())
        self.ended.emit(outcome)
        self.changed.emit()

    def _on_chosen(self, act: str) -> None:
        why = self.begins.too_soon if act == GO_ON else ""
        self.after.tell(why)
        if not why:
            self.afterwards.deal(act)

    def _on_dealt(self, act: str) -> None:
        """The next set begins before anything is drawn anew; what began says how things stand."""
        self.begins.asking = False
        if act == GO_ON:
            self.begins.start()
        if not self.under_way:
            self.rest()
        if act != GO_ON:
            self._take_due()
            self.dealt.emit(act)

    def _on_restored(self) -> None:
        self.begins.asking = True
        self.changed.emit()

    def _on_changed(self) -> None:
        self.keys.listen(self.under_way)
        self.changed.emit()
        self.begins.look()

    def _on_refused(self, refusals: Refusals) -> None:
        if self.mine:
            self.tell(refusals.sentences())

    def _on_remote(self, act: str) -> None:
        """One button starts and stops, for a hand does not look; what is out of sight starts and changes nothing."""
        meant = "stop" if act == "start" and self.runner.under_way else act
        seen = meant in STOPS or on_show(self._face)
        if self.mine if self.runner.under_way else seen:
            self.do(meant)

    def _connect(self) -> None:
        self.runner.changed.connect(self._on_changed)
        self.runner.ended.connect(self._on_ended)
        self.runner.refused.connect(self._on_refused)
        self.runner.pressed.connect(self._on_remote)
        self.choice.changed.connect(self.changed)
        self.begins.changed.connect(self.changed)
        self.keys.pressed.connect(self.do)
        self.keys.locked.connect(self.changed)
        self.after.chosen.connect(self._on_chosen)
        self.afterwards.dealt.connect(self._on_dealt)
        self.afterwards.restored.connect(self._on_restored)
