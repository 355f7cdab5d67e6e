"""An afternoon at the stage on a clock that costs nothing: sets, changes, and everything that goes wrong."""

from __future__ import annotations

import gc
import random
from dataclasses import dataclass, field

from kapdesk.bilateral.model.plan import Change, Channel, Path, SetPlan
from tests.fakes.boards import Played
from ui.stage.endings import DESK_GONE, LOST_DISPLAY, SLEPT, STOPPED_SOFTLY
from ui.stage.headless import USUAL
from ui.stage.messages import Ended
from ui.stage.sounding import Quiet

PAUSE_S = 60.0
MISHAPS = ("none", "unplugged", "locked", "slept", "hitch", "changed", "softly", "now", "device")


class Drifting(Quiet):
    """A sound whose clock is a little fast, and another one after each change of device."""

    clock = "audio"
    device = "headphones"
    ahead_s = 0.25

    def __init__(self) -> None:
        self.fast_ppm = 40.0
        self._from_s = self._base_s = 0.0

    def at(self, steady_s: float) -> float:
        """The stream's time."""
        return self._base_s + (steady_s - self._from_s) * (1.0 + self.fast_ppm * 1e-6)

    def change(self, now_s: float, fast_ppm: float) -> None:
        """Another device takes over where the last one was."""
        self._base_s, self._from_s, self.fast_ppm = self.at(now_s), now_s, fast_ppm


@dataclass
class Afternoon:
    """Plays sets one after the other for so many hours; something else happens to each."""

    hours: float
    refresh_hz: float
    lot: random.Random = field(default_factory=lambda: random.Random(7))
    ended: list[tuple[str, Ended]] = field(default_factory=list)
    objects: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.sound = Drifting()
        self.played = Played(sound=self.sound)
        self.played.board.refresh_hz = self.refresh_hz

    def pass_by(self) -> None:
        """Live through it."""
        while self.played.board.now_s < self.hours * 3600.0:
            self._one_set(MISHAPS[len(self.ended) % len(MISHAPS)])
            self.played.board.now_s += PAUSE_S
            gc.collect()
            self.objects.append(len(gc.get_objects()))

    def _one_set(self, mishap: str) -> None:
        played = self.played
        played.said.clear()
        played.counted.clear()
        played.board.shown.clear()
        path = self.lot.choice(list(Path))
        plan = SetPlan(self.lot.choice((0.8, 1.2, 1.9)), passes=6, path=path)
        played.begin(plan)
        played.frames(self.lot.uniform(0.1, 3.0))
        getattr(self, f"_{mishap}")()
        for _ in range(30):
            if played.player.running is not None:
                played.frames(1.0)
        played.board.geometry = USUAL
        played.frames(1.0)
        self.ended.append((mishap, played.ended))

    def _none(self) -> None:
        """Nothing goes wrong."""

    def _unplugged(self) -> None:
        self.played.board.geometry = None
        self.played.player.stop_now(LOST_DISPLAY)

    def _locked(self) -> None:
        self.played.player.stop_softly(DESK_GONE)

    def _slept(self) -> None:
        self.played.board.now_s += 900.0
        self.played.player.stop_now(SLEPT, as_seen=True)

    def _hitch(self) -> None:
        self.played.board.now_s += 0.4

    def _changed(self) -> None:
        rate = self.lot.choice((0.5, 1.0, 2.0))
        self.played.player.alter(Change(0.0, rate_hz=rate))
        self.played.player.alter(Change(0.0, channels=(Channel.TONE,)))

    def _softly(self) -> None:
        self.played.player.stop_softly(STOPPED_SOFTLY)

    def _now(self) -> None:
        self.played.player.stop_now()

    def _device(self) -> None:
        self.sound.change(self.played.board.now_s, self.lot.uniform(-60.0, 60.0))
