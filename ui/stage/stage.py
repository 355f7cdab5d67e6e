"""The stage: what the desk asks reaches the runner, the display and the sound; what they meet reaches the desk."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial, singledispatchmethod

from PySide6.QtCore import QObject, QTimer, Signal

from kapdesk.bilateral.model.counts import Counts
from kapdesk.bilateral.model.plan import HELD_S, Channel, Profile, SetPlan, Sound, Voice
from ui.stage.awake import Awake
from ui.stage.beat import Beat
from ui.stage.client import ClientDisplay
from ui.stage.displays import Displays
from ui.stage.messages import (
    Alter,
    Arrange,
    BeatForTrim,
    Begin,
    Blank,
    Breathe,
    CheckSide,
    Leave,
    Mark,
    Pressed,
    Setup,
    ShowBoard,
    ShowCard,
    ShowNumbers,
    Standing,
    StopNow,
    StopSoftly,
    ToDesk,
    Told,
    TryCue,
)
from ui.stage.numbers import Numbers
from ui.stage.own_ear import Cueing, NoCue
from ui.stage.player import Ears, Player
from ui.stage.remotes import STOP_NOW
from ui.stage.run import FAULT, INTERRUPTED, Ending
from ui.stage.sharing import AWAY, Sharing
from ui.stage.slept import Slept
from ui.stage.sounding import Sounding
from ui.stage.touching import Still, Touching

LOOK_MS = 200
"""How often the sound is looked after.  unit ms."""

LOST_DISPLAY = Ending(FAULT, "The client's display was disconnected.")
DESK_GONE = Ending(INTERRUPTED, "The desk was closed.")
ENDED = Ending(INTERRUPTED, "The stage was closed.")
SLEPT = Ending(INTERRUPTED, "The computer slept.")
FOR_TRIM = SetPlan(0.5, seconds=HELD_S, profile=Profile.LINEAR, sound=Sound(voice=Voice.CLICK))
"""Slow enough to hear whether the tone meets the turn."""

DISPLAY_AWAY = Told(
    "The client's display was disconnected. The set was stopped.",
    "Connect it again; the calm field comes back by itself, and a set begins only when you start it.",
)


class Stage(QObject):
    """One client's display, one sound, one set at a time."""

    said = Signal(object)
    left = Signal()

    def __init__(
        self,
        displays: Displays,
        sound: Sounding,
        count: Callable[[Counts], None],
        parent: QObject | None = None,
        touch: Touching | None = None,
        own: Cueing | None = None,
    ) -> None:
        super().__init__(parent)
        self._displays = displays
        self._sound = sound
        self._touch: Touching = touch or Still()
        self._own: Cueing = own or NoCue()
        self._told = sound.look()
        self._sounding, self._audible = sound.device, sound.in_step
        self._awake = Awake()
        self._slept = Slept()
        self._numbers = Numbers(displays)
        self._leaving = False
        self._later: Setup | None = None
        self.client = ClientDisplay(displays)
        ears = Ears(self._say, count, self._own.tick)
        self.player = Player(self.client, sound, ears, time.monotonic, self._touch)
        self._sharing = Sharing(self.player, self.client, self._say, self)
        self._looking = QTimer(self)
        self._looking.setObjectName("stage-looking")
        self._looking.timeout.connect(self._on_look)
        self._looking.start(LOOK_MS)
        self._beat = Beat(self)
        self._beat.due.connect(self._on_due)
        self.client.lost.connect(self._on_lost)
        self.client.back.connect(self._stand)
        self.client.stopped.connect(self._on_stopped)
        displays.changed.connect(self._stand)

    def hear(self, message: object) -> None:
        """Do what the desk asks."""
        heard_s = time.monotonic()
        self._do(message)
        self._sharing.look()
        # A set shows its first frame as it is heard of.
        began_s = heard_s if self.player.running is not None else None
        self._beat.run_at(self.player.hz, shown_s=began_s)

    def meet_desk(self) -> None:
        """A desk is there: nothing that another one shared, and what there is to work with."""
        self._sharing.blank()
        self._stand()

    def lose_desk(self) -> None:
        """The desk is gone: end softly, and hold the calm field."""
        self._sharing.blank()
        self.player.stop_trying()
        self.player.stop_softly(DESK_GONE)
        if self.player.running is None:
            self.player.between.clear()
            self._number(shown=False)
            self._beat.run_at(self.player.hz)

    def close(self) -> None:
        """End at once whatever plays, and let display and sound go."""
        self.player.stop_now(ENDED)
        self._beat.run_at(0.0)
        self._looking.stop()
        self._numbers.show(shown=False)
        self._awake.let_go()
        self.client.close()
        self._sound.close()
        self._touch.close()
        self._own.rest()

    def pass_on(self, act: str) -> None:
        """Tell the desk what was pressed on a remote control; *stop now* is done here first."""
        if act == STOP_NOW:
            self._on_stopped()
        self._say(Pressed(act))

    def stand(self) -> None:
        """Tell the desk what there is to work with."""
        self._stand()

    @singledispatchmethod
    def _do(self, message: object) -> None:
        """What is not known here is asked of nobody."""

    @_do.register
    def _(self, message: Arrange) -> None:
        self._later = message.setup
        self._arrange()
        if self.player.running is not None and not self._sound.device:
            self._sounds(message.setup, self._touch.look)
            self._stand()

    def _sounds(self, setup: Setup, touch: Callable[[], tuple[str, ...]]) -> None:
        """Let go first: devices are looked for anew only while nothing else sounds."""
        self._own.rest()
        told = (*self._sound.arrange(setup), *touch())
        self._own.arrange(setup)
        self._told = (*told, *self._own.look())

    def _arrange(self) -> None:
        """Take the set-up that was asked for last; where that came during a set, once it is over."""
        setup = self._later
        if setup is not None and self.player.running is None:
            self._later = None
            if setup.display != self.client.identity:
                self._sharing.give_way()
            self.client.arrange(setup)
            self._sounds(setup, partial(self._touch.arrange, setup))
            self.player.between.arrange(setup, time.monotonic())
            self._stay_awake()
            self._number(shown=self._numbers.shown)
            self._stand()

    @_do.register
    def _(self, message: Begin) -> None:
        self._arrange()
        self._slept.since_last()
        self._numbers.show(shown=False)
        self.player.begin(message)

    @_do.register
    def _(self, message: Alter) -> None:
        self.player.alter(message.change)

    @_do.register
    def _(self, message: Mark) -> None:
        self.player.mark()

    @_do.register
    def _(self, message: StopSoftly) -> None:
        self.player.stop_softly()

    @_do.register
    def _(self, message: StopNow) -> None:
        self.player.stop_now()

    @_do.register
    def _(self, message: CheckSide) -> None:
        if self.player.running is None and Channel.TONE in message.channels:
            self._sound.check(message.side)
        if self.player.running is None and Channel.TACTILE in message.channels:
            self._touch.check(message.side)

    @_do.register
    def _(self, message: ShowNumbers) -> None:
        if self.player.running is None:
            self._number(shown=message.shown)

    @_do.register
    def _(self, message: ShowCard) -> None:
        if self.player.running is None:
            self._sharing.give_way()
            self.player.between.card_px_per_cm = max(message.px_per_cm, 0.0)
            self.player.tick()

    @_do.register
    def _(self, message: ShowBoard) -> None:
        self._sharing.show(message.share, message.board)

    @_do.register
    def _(self, message: Blank) -> None:
        self._sharing.blank()

    @_do.register
    def _(self, message: Breathe) -> None:
        if self.player.running is None and message.shown:
            self._sharing.give_way()
            self.player.between.breathe(time.monotonic())
        elif self.player.running is None:
            self.player.between.rest()

    @_do.register
    def _(self, message: BeatForTrim) -> None:
        if message.trim_ms is None:
            self.player.stop_trying()
        else:
            # Nothing was looked after between sets; that is no sleep.
            self._slept.since_last()
            self.player.begin(Begin("", FOR_TRIM), trying_ms=message.trim_ms)

    @_do.register
    def _(self, message: TryCue) -> None:
        if self.player.running is None:
            self._own.tick()

    @_do.register
    def _(self, message: Leave) -> None:
        self._leaving = True
        self.player.stop_softly(DESK_GONE)
        self._leave_when_still()

    def _on_look(self) -> None:
        """The sound is looked after, and what came of it told as soon as it changes."""
        self._arrange()
        self._sharing.look()
        told = (*self._sound.look(), *self._touch.look(), *self._own.look())
        device = self._sound.device
        audible = self._sound.in_step
        if (told, device, audible) != (self._told, self._sounding, self._audible):
            self._told, self._sounding, self._audible = told, device, audible
            self._stand()
            if self.player.running is not None:
                for sentence in told:
                    self._say(Told(sentence))

    def _on_due(self) -> None:
        if self._slept.since_last():
            self.player.stop_now(SLEPT, as_seen=True)
        self.player.tick()
        self._beat.run_at(self.player.hz)
        if self._leaving:
            self._leave_when_still()

    def _leave_when_still(self) -> None:
        if self.player.running is None:
            self.left.emit()

    def _on_lost(self) -> None:
        self._sharing.give_way(AWAY)
        if self.player.running is not None:
            self.player.stop_now(LOST_DISPLAY)
            self._say(DISPLAY_AWAY)
            self._beat.run_at(self.player.hz)
        self._stand()

    def _on_stopped(self) -> None:
        self.player.stop_now()
        self._beat.run_at(self.player.hz)

    def _number(self, *, shown: bool) -> None:
        here = self.client.identity
        mine = [one.number for one in self._displays.told() if one.identity == here]
        self._numbers.show(shown=shown, but=here)
        if shown:
            self._sharing.give_way()
        self.player.between.number = mine[0] if shown and mine else 0
        self.player.tick()

    def _stay_awake(self) -> None:
        if self.client.identity:
            self._awake.hold()
        else:
            self._awake.let_go()

    def _stand(self) -> None:
        self._say(
            Standing(
                displays=self._displays.told(),
                display=self.client.identity,
                devices=self._sound.devices(),
                device=self._sound.device,
                latency_ms=self._sound.latency_ms,
                touch=self._touch.devices(),
                told=(*self._told, *self.client.told),
                running=self.player.running or "",
                awake=self._awake.held,
                audible=self._sound.in_step,
            )
        )

    def _say(self, message: ToDesk) -> None:
        self.said.emit(message)
