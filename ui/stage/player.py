"""The set runner: one set at a time, evaluated at each frame from one clock, told as it goes."""

from __future__ import annotations

import gc
from collections.abc import Callable
from typing import Protocol

from msgspec.structs import replace

from kapdesk.bilateral.geometry import Geometry
from kapdesk.bilateral.model.plan import Change, Channel
from ui.stage.account import Account, Ears
from ui.stage.between import Between
from ui.stage.endings import STOPPED_NOW, STOPPED_SOFTLY
from ui.stage.lighting import Lighting
from ui.stage.measuring import Measuring
from ui.stage.messages import Begin, Told
from ui.stage.run import FINISHED, SOFTLY, Ending, Run
from ui.stage.scene import Scene
from ui.stage.sounding import Sounding
from ui.stage.touching import Still, Touching

BREATH_HZ = 30.0
"""How often the breathing circle is drawn; it moves by less than a pixel.  unit Hz."""

MADE_READY_S = 0.06
"""How long it may take until the sound of a set is ready to be handed out.  unit s."""

UNSTEADY = Told(
    "The light could not be moved evenly and was taken away; the sound goes on.",
    "Close other programs if this comes again. The record says what was measured.",
)
UNSEEN = Told(
    "No client's display is chosen or connected: nobody sees the light of this set.",
    "Stop the set, choose the display, and begin again.",
)


class Screen(Protocol):
    """Where a set is shown."""

    @property
    def geometry(self) -> Geometry | None:
        """Its size in its own pixels, or None while there is none."""

    @property
    def refresh_hz(self) -> float:
        """How often it can show something new."""

    def show(self, scene: Scene) -> float | None:
        """Show this now; the steady time at which it was handed over, or None where there is nothing to show it on."""


class Player:
    """Plays one set at a time.  It thinks only when it is asked to by ``tick``, at the times it is handed.

    ``now`` is the machine's steady clock; ``sound`` keeps the set's own time.
    """

    def __init__(
        self,
        screen: Screen,
        sound: Sounding,
        ears: Ears,
        now: Callable[[], float],
        touch: Touching | None = None,
    ) -> None:
        self._screen = screen
        self._sound = sound
        self._touch: Touching = touch or Still()
        self._account = Account(ears)
        self._now = now
        self._run: Run | None = None
        self._measuring = Measuring(60.0)
        self._lighting = Lighting()
        self.between = Between()
        self._begun_s = 0.0
        self._seen_t = 0.0
        self._collects = False

    @property
    def running(self) -> str | None:
        """The key of the set that runs, or None; what is only tried is no set."""
        return None if self._run is None or self._account.trying else self._run.key

    @property
    def playing(self) -> bool:
        """Whether anything plays, a set or what is only tried."""
        return self._run is not None

    @property
    def zero_s(self) -> float:
        """When the count of what runs began, on the time that keeps it."""
        return 0.0 if self._run is None else self._run.zero_s

    @property
    def hz(self) -> float:
        """How often it has to be asked: at each frame while a set runs, less often between sets, else never."""
        if self._run is not None:
            return self._screen.refresh_hz
        return BREATH_HZ if self.between.moving else 0.0

    def begin(self, begin: Begin, *, trying_ms: float | None = None) -> None:
        """Play a plan from now; one that comes while another runs is ended at once and told so.

        With ``trying_ms`` it is heard with that trim, for the wizard that finds it, and neither told nor counted.
        """
        if trying_ms is None:
            self.stop_trying()
        if self._run is not None:
            self._while_one_runs(self._run, begin, trying_ms)
            return
        self._account.begin(trying=trying_ms is not None)
        self._begun_s = now = self._now()
        run = Run(begin.key, begin.plan, 0.0)
        run.zero_s = self._sound.at(now) + self._lead_s(run)
        self._measuring = Measuring(self._screen.refresh_hz)
        self._run = run
        self._lighting.rise(now)
        self.between.wear(begin.plan.look, now)
        # The light first, for it is waited for; the first tone is a quarter of a pass away.
        self.tick()
        self._sound.play(run.course, run.zero_s, trim_ms=trying_ms)
        self._touch.play(run.course, run.zero_s, self._sound.at)
        self._account.count(run, 0.0)
        self._collects = gc.isenabled()
        if self._collects:
            gc.freeze()
            gc.disable()
        if Channel.VISUAL in begin.plan.channels and self._screen.geometry is None:
            self._account.tell(UNSEEN)

    def _while_one_runs(self, run: Run, begin: Begin, trying_ms: float | None) -> None:
        if self._account.trying:
            self._sound.play(run.course, run.zero_s, trim_ms=trying_ms)
        elif trying_ms is None:
            self._account.tell_two(begin)

    def alter(self, change: Change) -> None:
        """Change what runs."""
        if self._run is not None:
            self._tell_change(self._run, self._run.alter(change, self._t(self._run)))

    def mark(self) -> None:
        """Note this moment of what runs."""
        if self._run is not None:
            self._run.mark(self._t(self._run))

    def stop_softly(self, ending: Ending = STOPPED_SOFTLY) -> None:
        """End with the pass that is running."""
        if self._run is not None:
            change = self._run.soften(self._t(self._run), ending)
            if change is not None:
                self._tell_change(self._run, change)

    def stop_now(self, ending: Ending = STOPPED_NOW, *, as_seen: bool = False) -> None:
        """Dark and silent at once, and told.

        ``as_seen`` counts to the last frame only, where time went on and nobody was there to see it.
        """
        run = self._run
        if run is None:
            return
        asked = self._now()
        run.cut(self._seen_t if as_seen else self._t(run), ending)
        self._measuring.silent_ms = self._sound.stop()
        self._touch.stop()
        self._lighting.fall()
        shown = self._screen.show(Scene(self.between.ground(asked)))
        if shown is not None:
            self._measuring.dark_ms = (shown - asked) * 1000.0
        self._end(run)

    def stop_trying(self) -> None:
        """End what plays for the trim wizard; a set goes on."""
        if self._account.trying:
            self.stop_now()

    def tick(self) -> None:
        """Show what is to be seen at this moment, and tell what has come to pass."""
        now = self._now()
        run = self._run
        if run is None:
            self._screen.show(self.between.scene(self._screen.geometry, now))
            return
        t = self._seen_t = self._t(run, self._measuring.lag_s)
        geometry, ground = self._screen.geometry, self.between.ground(now)
        away = geometry is None or self._measuring.steadiness.lost
        scene = self._lighting.scene(run, t, now, geometry, ground, away=away)
        shown = self._screen.show(scene)
        if not self._account.moved and (
            shown is None or scene.light is not None or not run.seen(t)
        ):
            self._tell_moved(run, now, now if shown is None else shown)
        if shown is not None:
            self._seen(run, t, now, shown)
        if turned := self._lighting.turned(run.key, away=away):
            self._account.tell(turned)
        self._follow(run, t)

    def _tell_moved(self, run: Run, now: float, shown: float) -> None:
        began = now + run.zero_s - self._sound.at(now)
        self._account.tell_moved(run, began, (shown - self._begun_s) * 1000.0)

    def _seen(self, run: Run, t: float, now: float, shown: float) -> None:
        counting = 0.0 <= t <= run.course.end_s and run.seen(t)
        late_s = self._sound.at(shown) - run.zero_s - t
        lost = self._measuring.frame(now, shown, late_s, counted=counting)
        if lost:
            self._account.tell(UNSTEADY)

    def _follow(self, run: Run, t: float) -> None:
        self._account.tell_how_far(run, t)
        run.look_ahead(t)
        if run.is_done(t):
            self._account.tell_done()
        if run.over(t):
            self._end(run)

    def _end(self, run: Run) -> None:
        self._run = None
        now = self._now()
        t = self._sound.at(now) - run.zero_s
        span = self._begun_s, now
        measured = self._measuring.certificate(run, self._sound, self.between.setup, span, t)
        proof = replace(measured, pulses=self._touch.felt)
        self._account.tell_end(run, t, proof)
        whole = run.ending.ended in (FINISHED, SOFTLY) and not self._account.trying
        if whole and self.between.setup.breathe_s > 0.0:
            self.between.breathe(now, self.between.setup.breathe_s)
        self._account.trying = False
        # Collected here, where nothing moves, so that the next set need not wait for it.
        if self._collects:
            gc.unfreeze()
            gc.enable()
            gc.collect()

    def _tell_change(self, run: Run, change: Change) -> None:
        self._sound.alter(run.course, run.zero_s + change.at_s)
        self._touch.alter(run.course)
        self._account.tell_change(run, change)

    def _t(self, run: Run, lag_s: float = 0.0) -> float:
        return self._sound.at(self._now() + lag_s) - run.zero_s

    def _lead_s(self, run: Run) -> float:
        """From now to the count's zero: as the light needs, and longer where the first tone could not be in time."""
        if not self._sound.device or Channel.TONE not in run.plan.channels:
            return run.course.lead_s
        first = float(run.course.beats(run.plan.sound.at).t_s[0])
        return max(run.course.lead_s, self._sound.ahead_s + MADE_READY_S - first)
