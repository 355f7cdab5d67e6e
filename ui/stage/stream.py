"""The one stream of sound: open for the life of the stage, silent between sets, never louder at once."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, Final, Protocol

from kapdesk.bilateral.motion.course import Course
from kapdesk.bilateral.sound.level import NOW_S, Block, Ears, samples
from kapdesk.bilateral.sound.mixer import Mixer
from ui.stage.sound_clock import Clock, PlainClock, SoundClock, Stamp
from ui.stage.sound_door import BLOCK, LATENCY_S, Door, NoDevice, door

TAKEN_BACK: Final = 0.5
"""What is left of the loudness on a device nobody chose.  source emdr-3.5"""

SILENT_S: Final = 1.0
"""After so long without being asked for samples the device is taken for lost.  unit s"""

_AHEAD = (3 * BLOCK, 10 * BLOCK, 40 * BLOCK)
_POLLS = 4
_BROKEN = (
    ArithmeticError,
    AttributeError,
    LookupError,
    MemoryError,
    RuntimeError,
    TypeError,
    ValueError,
)


class Heard(Protocol):
    """Anything that can be rendered block by block."""

    def render(self, start_sample: int, frames: int) -> Block:
        """The block of so many frames from one sample on."""


class Sounding(Protocol):
    """What the stage asks of sound, whether there is any or not."""

    device: str
    told: str
    underruns: int
    silent_after_ms: float | None

    @property
    def clock(self) -> Clock:
        """Which sample is heard when."""

    @property
    def latency_ms(self) -> float | None:
        """From a block's being handed over to its being heard."""

    @property
    def next_sample(self) -> int:
        """The first sample that was not handed over yet."""

    def devices(self) -> tuple[str, ...]:
        """The names of what can be chosen."""

    def play(self, heard: Heard) -> None:
        """Sound this from now on, in place of what sounded."""

    def alter(self, course: Course) -> None:
        """Sound the rest of the set by another course."""

    def stop_now(self) -> None:
        """Silence within the next block."""

    def ears(self, ears: Ears) -> Ears:
        """These ears with what was taken back of their loudness."""

    def lost(self) -> bool:
        """Whether the device went away since it was last asked for."""

    def take(self, device: str) -> None:
        """Sound on another device, or on the usual one again after one was lost."""

    def close(self) -> None:
        """Let the device go."""


class NoSound:
    """No device: light and touch go on by the plain clock, and this says why nothing is heard."""

    device = ""
    underruns = 0
    latency_ms = None
    silent_after_ms: float | None = None

    def __init__(self, told: str, now: Callable[[], float] = time.monotonic) -> None:
        self.told = told
        self.clock = PlainClock()
        self._now = now

    @property
    def next_sample(self) -> int:
        """Where the plain clock stands."""
        return int(self.clock.sample_at(self._now()))

    def devices(self) -> tuple[str, ...]:
        """None."""
        return ()

    def play(self, heard: Heard) -> None:
        """Nothing is heard."""

    def alter(self, course: Course) -> None:
        """Nothing is heard."""

    def stop_now(self) -> None:
        """It is silent already."""
        self.silent_after_ms = 0.0

    def ears(self, ears: Ears) -> Ears:
        """The same ears."""
        return ears

    def lost(self) -> bool:
        """Nothing can be lost."""
        return False

    def take(self, device: str) -> None:
        """There is none to take."""

    def close(self) -> None:
        """There is none to let go."""


class Stream:
    """The open stream.  What sounds is swapped whole, so that the sound system's thread never waits for anyone."""

    def __init__(
        self, way: Door, device: str = "", now: Callable[[], float] = time.monotonic
    ) -> None:
        self.underruns = 0
        self.broken = 0
        self.told = ""
        self.silent_after_ms: float | None = None
        self.clock = SoundClock(now)
        self._way, self._now = way, now
        self._heard: Heard | None = None
        self._next = 0
        self._asked_s = now()
        self._stop_asked_s: float | None = None
        self._silent_from: int | None = None
        self._shift: int | None = None
        self._joining = False
        self._gone = False
        self._share = 1.0
        self._polls = (0, 0.0)
        self.device = ""
        self._open(device)

    @property
    def latency_ms(self) -> float | None:
        """From a block's being handed over to its being heard, as the stream says; what stays after *stop now*."""
        return self.clock.latency_ms

    @property
    def next_sample(self) -> int:
        """The first sample that was not handed over yet; without a device, where the clock stands."""
        if self._gone or self._joining:
            return int(self.clock.sample_at(self._now() + LATENCY_S))
        return self._next

    def devices(self) -> tuple[str, ...]:
        """The names of what can be chosen."""
        return self._way.devices()

    def play(self, heard: Heard) -> None:
        """Sound this from now on, in place of what sounded."""
        self._stop_asked_s = self._silent_from = self.silent_after_ms = None
        self._heard = heard.ready() if isinstance(heard, Mixer) else heard

    def alter(self, course: Course) -> None:
        """Sound the rest of the set by another course; what was handed over stays as it was."""
        self._swap(lambda mixer, sample: mixer.altered(course, sample))

    def stop_now(self) -> None:
        """Silence within the next block.  What the device already holds, ``latency_ms`` of it, is still heard."""
        if self._silent_from is None and self._stop_asked_s is None:
            self._stop_asked_s = self._now()

    def ears(self, ears: Ears) -> Ears:
        """These ears with what was taken back of their loudness."""
        return Ears(ears.trim_ms, ears.most_db, min(ears.share, self._share), ears.swapped)

    def lost(self) -> bool:
        """Whether the device went away; a set goes on without its sound until another one is taken."""
        if not self._gone and (self._is_silent() or not self._running.active):
            self._gone = True
            self.clock.hold()
            self.told = "The sound device went away. The set goes on without sound."
            self._running.close(ignore_errors=True)
        self.clock.follow()
        self._join()
        self._measure()
        return self._gone

    def take(self, device: str) -> None:
        """Sound on another device, or on the usual one again after one was lost; never louder than before."""
        after_loss = self._gone
        if not self._gone:
            self._running.close(ignore_errors=True)
            self.clock.hold()
        self._gone = True
        self._way.look_again()
        try:
            self._open(device)
        except NoDevice as trouble:
            self.told = f"{trouble.sentence} {trouble.advice}"
            return
        if after_loss:
            self._share = TAKEN_BACK

    def close(self) -> None:
        """Let the device go."""
        self._gone = True
        self._running.close(ignore_errors=True)

    def _open(self, device: str) -> None:
        known = self._way.devices()
        chosen = device if device in known else ""
        self._joining = self._gone
        self._shift = None
        self._asked_s = self._now()
        self._running = self._way.open(chosen, self._fill)
        self.device = chosen or self._way.usual()
        self._gone = False
        missing = bool(device) and not chosen
        self._share = TAKEN_BACK if missing else 1.0
        self.told = (
            f"The chosen sound device is not there; {self.device} is used, quieter."
            if missing
            else ""
        )

    def _swap(self, other: Callable[[Mixer, int], Mixer]) -> None:
        """Another mixer for all that was not handed over by the time it is ready."""
        before = self._heard
        if not isinstance(before, Mixer) or self._stop_asked_s is not None:
            return
        for ahead in _AHEAD:
            sample = self.next_sample + ahead
            after = other(before, sample).ready()
            if self.next_sample + BLOCK <= sample or ahead == _AHEAD[-1]:
                self._heard = after
                return

    def _fill(self, out: Any, frames: int, times: Any, status: Any) -> None:
        """One block, on the sound system's own thread: never waits, never raises, never writes anywhere."""
        now_s = self._now()
        if self._shift is not None:
            self._next += self._shift
            self._shift = None
            self._joining = False
            self.clock.join()
        start, self._asked_s = self._next, now_s
        if status.output_underflow:
            self.underruns += 1
            self.clock.slipped()
        self.clock.stamp(Stamp(start, times.currentTime, times.outputBufferDacTime, now_s))
        try:
            if self._stop_asked_s is not None and self._silent_from is None:
                self._stop(start)
            if self._heard is None or self._joining:
                out.fill(0.0)
            else:
                out[:] = self._heard.render(start, frames)
        except _BROKEN:
            self.broken += 1
            out.fill(0.0)
        self._next = start + frames

    def _stop(self, start: int) -> None:
        """Ends what sounds, from this block on."""
        self._silent_from = start + samples(NOW_S)
        if isinstance(self._heard, Mixer):
            self._heard = self._heard.stopped(start, NOW_S)
        else:
            self._heard = None
            self._silent_from = start

    def _is_silent(self) -> bool:
        """Whether several looks in a row, over a while, found the device asking for nothing."""
        looks, asked_s = self._polls
        self._polls = (looks + 1 if asked_s == self._asked_s else 0, self._asked_s)
        return self._polls[0] >= _POLLS and self._now() - self._asked_s > SILENT_S

    def _join(self) -> None:
        """Goes on with what sounded, in step with the light, as soon as another device runs evenly."""
        if not self._joining or self._gone or self._shift is not None:
            return
        shift = self.clock.shift
        if shift is not None:
            self._swap(lambda mixer, sample: mixer.through(self.ears(mixer.ears), sample))
            self._shift = shift

    def _measure(self) -> None:
        """After a stop: how long it took from being asked for until silence is heard."""
        if self._stop_asked_s is None or self._silent_from is None:
            return
        heard_s = self.clock.monotonic_at(self._silent_from)
        self.silent_after_ms = 1000.0 * (heard_s - self._stop_asked_s)
        self._stop_asked_s = None


def opened(device: str = "", now: Callable[[], float] = time.monotonic) -> Stream | NoSound:
    """The stream on a device, or on the usual one; where nothing can sound, what says so."""
    try:
        return Stream(door(), device, now)
    except NoDevice as trouble:
        return NoSound(f"{trouble.sentence} {trouble.advice}", now)
