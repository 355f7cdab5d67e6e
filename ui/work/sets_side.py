"""The set at the right of a working room: begun by the rules of the work, and what is said after it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.bilateral.model.allowed import Allowed
from kapdesk.bilateral.model.plan import Channel, SetPlan
from kapdesk.bilateral.model.preset import Preset
from kapdesk.body.model import BodyMarks
from kapdesk.kernel.ids import EntryId, SittingId
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.bridge.keeper import Spot
from ui.kit.buttons import Button, ToggleButton
from ui.kit.surface import column
from ui.sets.afterwards import AfterWay
from ui.sets.choice import SetChoice
from ui.sets.column import SetColumn
from ui.sets.details_sheet import DetailsSheet
from ui.sets.opening import Opening
from ui.sets.recording import Recording, Written
from ui.theme.tokens import GRID_PX
from ui.work.body_sheet import BodySheet, Clears
from ui.work.pen import Pen
from ui.work.sets_way import SetsWay, Stand

NO_SESSION = "No session is open."
CLOSED = "The session is closed."
ANYWAY = "Begin all the same …   A"
BODY = "What changed in the body …   Y"
BODY_ASKS = "What is felt now, after the set"
EACH = "Ask the distress after each set"
SET_UP = "Set the client's side up …"
FORM = "after a set of the work"
_NONE: Clears = ()
Feel = Callable[[EntryId, BodyMarks, Clears], Written]


class SetsSide(QWidget):
    """``dealt`` with what was chosen after a set, ``anyway_wanted`` when one is to begin though something is missing.

    ``set_up_wanted`` leads to the page where the client's side is set up; ``changed`` when its keys may differ.
    """

    dealt = Signal(str)
    anyway_wanted = Signal()
    set_up_wanted = Signal()
    changed = Signal()

    def __init__(
        self,
        host: QWidget,
        way: SetsWay,
        pen: Pen,
        body: BodySheet,
        clerk: Clerk,
        entries: Entries,
    ) -> None:
        super().__init__()
        self._host = host
        self._way = way
        self._pen = pen
        self._marking = body
        self._clerk = clerk
        self._sitting: SittingId | None = None
        self._stand: Stand | None = None
        self._suited: EntryId | None = None
        self._presets: tuple[Preset, ...] = ()
        self._reason, self._clears = "", _NONE
        self.runner, self.stage = way.runner, way.stage
        self.choice = SetChoice(self.runner, self)
        self.sets = SetColumn(self.runner, self.choice, clerk, entries)
        self.turn = self.sets.turn
        self.opening = Opening(host, way.opens, self.turn, clerk, entries)
        self._anyway = Button(ANYWAY)
        self._set_up = Button(SET_UP)
        self._body = Button(BODY)
        self._each = ToggleButton(EACH)
        self._lay_out()
        self._connect()

    @cached_property
    def details(self) -> DetailsSheet:
        """More about a set, made when it is first asked for."""
        return DetailsSheet(self._host, self.choice, self._clerk)

    def belong(self, sitting: SittingId | None) -> None:
        """Sets and words go into this sitting from now on, or nowhere."""
        if sitting == self._sitting:
            return
        self._sitting, self._suited, self._presets = sitting, None, ()
        if sitting is None:
            self.turn.belong_to(None, None)
            return
        way = self._way
        recording = Recording(partial(self._start, sitting), partial(way.end, sitting))
        say, rate = partial(way.say, sitting), partial(way.rate, sitting)
        self.turn.belong_to(recording, AfterWay(say, rate, way.drafts, Spot(sitting, FORM)))
        self.read()

    def read(self) -> None:
        """The presets, what narrows them, and whether the distress is asked after each set."""
        if self._sitting is None:
            return
        ask, failed = self._clerk.ask, self._pen.troubled.emit
        presets = self._way.presets
        ask(partial(presets, self._sitting), owner=self, then=self._on_presets, failed=failed)
        self.read_bounds()
        ask(self._way.asks_each, owner=self, then=self._on_asks_each, failed=failed)

    def read_bounds(self) -> None:
        """What narrows the choice now: a medicine's windows go on by the clock alone."""
        if self._sitting is None or self.turn.under_way:
            return
        bounds = partial(self._way.bounds, self._sitting)
        then = partial(self._on_bounds, self._sitting)
        self._clerk.ask(bounds, owner=self, then=then, failed=self._pen.troubled.emit)

    def show_stand(self, stand: Stand | None) -> None:
        """What stands against a set now, and the set that suits a stay that was just begun."""
        self._stand = stand
        self.turn.after.offer_target(stand is not None and stand.offers_target)
        self._body.setVisible(stand is not None and stand.feel is not None)
        self._suit()
        self.show_stage()

    def opened(self) -> None:
        """Comes into sight: the stage is there, within what this client may hear."""
        self.stage.open(self._host)
        self.stage.bound(self.choice.allowed.most_db)
        self.read()

    def put_away(self) -> None:
        """Nothing runs out of sight; what was typed is kept."""
        self.turn.put_away()

    def begin_anyway(self, reason: str, clears: Clears) -> None:
        """Begins a set though something is missing; the reason is written with it, and its draft cleared."""
        self.turn.lacks(self.stage.missing, coming=self.stage.coming)
        self._reason, self._clears = reason, clears
        self.turn.go_on()
        self.show_stage()

    def take(self, name: str) -> None:
        """A preset by its name, where there is one."""
        found = next((one for one in self._presets if one.name == name), None)
        if found is not None and not self.turn.asking:
            self.choice.take_preset(found)

    def ask_body(self) -> None:
        """Asks what changed in the body after the set whose card is up."""
        stand, sitting = self._stand, self._sitting
        if stand is None or stand.feel is None or sitting is None or not self.turn.asking:
            return
        started = self.runner.progress_key()
        then = partial(self._on_felt, stand.feel, EntryId(started))
        spot = Spot(started or sitting, "body after a set")
        self._marking.ask(BODY_ASKS, stand.felt, then, spot)

    def ask_closed(self) -> None:
        """Opens what is closed."""
        if self.choice.allowed.shut and not self.turn.under_way:
            self.opening.ask(self._sitting, self.choice.allowed)

    def ask_more(self) -> None:
        """Opens what is finer."""
        if not self.turn.under_way and not self.turn.asking:
            self.details.ask(self.stage.geometry)

    @property
    def against(self) -> tuple[str, ...]:
        """What a reason goes past before a set; empty where one may begin, or where none may."""
        stand = self._stand
        passable = stand is not None and stand.open and not stand.hard
        return stand.missing if stand is not None and passable else ()

    def show_stage(self) -> None:
        """The stage as it stands, and what is missing."""
        kept = self.stage.kept
        self.turn.stand_for(self.stage.geometry, self.stage.untouched)
        self.sets.offer_sound(self.stage.silent)
        self.sets.count(sweeps=kept.sweeps, down=kept.count_down)
        missing = self._lacking()
        self.turn.lacks(missing or self.stage.missing, coming=not missing and self.stage.coming)
        self._on_turn()

    def _start(
        self, sitting: SittingId, plan: SetPlan, preset: str, amplitude_deg: float
    ) -> Written:
        """thread: the record lane."""
        return self._way.start(sitting, plan, preset, amplitude_deg, (self._reason, self._clears))

    def _lacking(self) -> str:
        stand = self._stand
        if self._sitting is None or stand is None:
            return NO_SESSION
        if not stand.open:
            return CLOSED
        gone_past = bool(self._reason) and self.turn.waits
        return "" if gone_past else " ".join(stand.missing)

    def _suit(self) -> None:
        """In a stay that was just begun, the set that suits it."""
        stand = self._stand
        if stand is None or not self._presets or stand.entered in (None, self._suited):
            return
        self._suited = stand.entered
        found = stand.suit(self._presets, self.choice)
        if found is not None and found.name != self.choice.preset:
            self.choice.take_preset(found)

    def _on_presets(self, presets: tuple[Preset, ...]) -> None:
        self._presets = presets
        self.turn.offer(presets)
        self._suit()

    def _on_bounds(self, sitting: SittingId, bounds: Allowed) -> None:
        if sitting != self._sitting:
            return
        before = self.choice.allowed.eyes_closed
        self.turn.narrow(bounds)
        if bounds.eyes_closed and not before and not self.turn.asking:
            self._suited = None
            self._suit()
        if self.isVisible():
            self.stage.bound(bounds.most_db)

    def _on_asks_each(self, asked: bool) -> None:
        self._each.setChecked(asked)
        self.turn.after.ask_distress(asked)

    def _on_each(self) -> None:
        self.turn.after.ask_distress(self._each.isChecked())
        self._pen.write(partial(self._way.ask_each, self._each.isChecked()))

    def _on_felt(self, feel: Feel, started: EntryId, marks: BodyMarks, clears: Clears) -> None:
        self._pen.write(partial(feel, started, marks, clears))

    def _on_runner(self) -> None:
        self.show_stage()

    def _on_told(self, sentence: str) -> None:
        if self.isVisible():
            self.turn.tell(sentence)

    def _connect(self) -> None:
        self.runner.changed.connect(self._on_runner)
        self.runner.troubled.connect(self._pen.troubled)
        self.stage.changed.connect(self.show_stage)
        self.stage.told.connect(self._on_told)
        self.stage.troubled.connect(self._pen.troubled)
        self.turn.changed.connect(self._on_turn)
        self.turn.sound_wanted.connect(self.stage.use_usual)
        self.turn.dealt.connect(self.dealt)
        self.turn.afterwards.troubled.connect(self._pen.troubled)
        self.sets.why_asked.connect(self.ask_closed)
        self.sets.more_asked.connect(self.ask_more)
        self.opening.done.connect(self.read)
        self.opening.said.connect(self.turn.tell)
        self.opening.troubled.connect(self._pen.troubled)
        self._anyway.clicked.connect(self.anyway_wanted)
        self._set_up.clicked.connect(self.set_up_wanted)
        self._body.clicked.connect(self.ask_body)
        self._each.clicked.connect(self._on_each)

    def _on_turn(self) -> None:
        turn = self.turn
        if not turn.waits and not (turn.under_way and not self.runner.progress_key()):
            self._reason, self._clears = "", _NONE
        free = not turn.under_way and not turn.asking
        touched = Channel.TACTILE in self.choice.plan.channels
        wanting = self.stage.missing or (self.stage.untouched if touched else "")
        self._anyway.setVisible(bool(self.against) and free)
        self._set_up.setVisible(bool(wanting) and free)
        self.changed.emit()

    def _lay_out(self) -> None:
        self.turn.after.put_beside(self._body)
        self.sets.put_beneath(self._each)
        held = column(self.sets, self._anyway, self._set_up, gap_px=GRID_PX)
        held.setStretch(0, 1)
        self.setLayout(held)
        for part in (self._anyway, self._set_up):
            part.hide()
