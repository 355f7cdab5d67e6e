"""The stage: what the desk asks reaches the runner, the display and the sound; what they meet reaches the desk."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import singledispatchmethod

from PySide6.QtCore import QObject, QTimer, Signal

from kapdesk.bilateral.model.counts import Counts
from kapdesk.bilateral.model.plan import HELD_S, Profile, SetPlan, Sound, Voice
from ui.stage.account import Ears
from ui.stage.awake import Awake
from ui.stage.beat import Beat
from ui.stage.carrying import Carrying
from ui.stage.client import ClientDisplay
from ui.stage.displays import Displays
from ui.stage.endings import DESK_GONE, DISPLAY_AWAY, ENDED, LOST_DISPLAY, SLEPT
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
from ui.stage.own_ear import Cueing
from ui.stage.player import Player
from ui.stage.remotes import STOP_NOW
from ui.stage.sharing import AWAY, Sharing
from ui.stage.slept import Slept
from ui.stage.sounding import Sounding
from ui.stage.touching import Touching

LOOK_MS = 200
"""How often the sound is looked after.  unit ms."""

FOR_TRIM = SetPlan(0.5, seconds=HELD_S, profile=Profile.LINEAR, sound=Sound(voice=Voice.CLICK))
"""Slow enough to hear whether the tone meets the turn."""


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
        self._carrying = Carrying(sound, touch, own)
        self._awake = Awake()
        self._slept = Slept()
        self._numbers = Numbers(displays)
        self._leaving = False
        self._later: Setup | None = None
        self.client = ClientDisplay(displays)
        ears = Ears(self._say, count, self._carrying.own.tick)
        self.player = Player(self.client, sound, ears, time.monotonic, self._carrying.touch)
        self._sharing = Sharing(self.player, self.client, self._say, self)
        self._looking = QTimer(self)
        self._looking.setObjectName("stage-looking")
        self._looking.timeout.connect(self._on_look)
        self._looking.start(LOOK_MS)
        self._beat = Beat(self)
        self._beat.due.connect(self._on_due)
        self.client.lost.connect(self._on_lost)
        self.client.back.connect(self.stand)
        self.client.stopped.connect(self._on_stopped)
        displays.changed.connect(self.stand)

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
        self.stand()

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
        self._carrying.close()

    def pass_on(self, act: str) -> None:
        """Tell the desk what was pressed on a remote control; *stop now* is done here first."""
        if act == STOP_NOW:
            self._on_stopped()
        self._say(Pressed(act))

    def stand(self) -> None:
        """Tell the desk what there is to work with."""
        sound = self._carrying.sound
        self._say(
            Standing(
                displays=self._displays.told(),
                display=self.client.identity,
                devices=sound.devices(),
                device=sound.device,
                latency_ms=sound.latency_ms,
                touch=self._carrying.touch.devices(),
                told=(*self._carrying.told, *self.client.told),
                running=self.player.running or "",
                awake=self._awake.held,
                audible=sound.in_step,
            )
        )

    @singledispatchmethod
    def _do(self, message: object) -> None:
        """What is not known here is asked of nobody."""

    @_do.register
    def _(self, message: Arrange) -> None:
        self._later = message.setup
        self._arrange()
        if self.player.running is not None and not self._carrying.sound.device:
            self._carrying.sound_again(message.setup)
            self.stand()

    def _arrange(self) -> None:
        """Take the set-up that was asked for last; where that came during a set, once it is over."""
        setup = self._later
        if setup is not None and self.player.running is None:
            self._later = None
            if setup.display != self.client.identity:
                self._sharing.give_way()
            self.client.arrange(setup)
            self._carrying.arrange(setup)
            self.player.between.arrange(setup, time.monotonic())
            self._stay_awake()
            self._number(shown=self._numbers.shown)
            self.stand()

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
        if self.player.running is None:
            self._carrying.check(message)

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
            self._carrying.own.tick()

    @_do.register
    def _(self, message: Leave) -> None:
        self._leaving = True
        self.player.stop_softly(DESK_GONE)
        self._leave_when_still()

    def _on_look(self) -> None:
        """What carries a set is looked after, and what came of it told as soon as it changes."""
        self._arrange()
        self._sharing.look()
        if self._carrying.look():
            self.stand()
            if self.player.running is not None:
                for sentence in self._carrying.told:
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
        self.stand()

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

    def _say(self, message: ToDesk) -> None:
        self.said.emit(message)
