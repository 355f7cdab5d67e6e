"""The one stream of sound: open for the life of the stage, silent between sets, never louder at once."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, Final, Protocol

from kapdesk.bilateral.motion.course import Course
from kapdesk.bilateral.sound.level import NOW_S, Block, Ears, samples
from kapdesk.bilateral.sound.mixer import Mixer
from ui.stage.sound_clock import SoundClock, Stamp
from ui.stage.sound_door import BLOCK, LATENCY_S, Door, NoDevice, Running

TAKEN_BACK: Final = 0.5
"""What is left of the loudness on a device nobody chose.  source emdr-3.5"""

SILENT_S: Final = 1.0
"""After so long without being asked for samples the device is taken for lost.  unit s"""

OPENING_S: Final = 5.0
"""The same for one that was just opened; a sound server may take its time before it begins.  unit s"""

WENT_AWAY = "The sound device went away. The set goes on without sound; choose a device to hear it again, quieter."

AHEAD = 3 * BLOCK
"""How far beyond what was handed over a change is made ready.  unit samples"""

_FURTHER = (AHEAD, 10 * BLOCK, 40 * BLOCK)
_LOOKS = 4
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


class Stream:
    """The open stream.  What sounds is swapped whole, so that the sound system's thread never waits for anyone.

    thread: everything but the filling of blocks belongs to the stage's own thread.
    """

    def __init__(
        self, way: Door, device: str = "", now: Callable[[], float] = time.monotonic
    ) -> None:
        self.underruns = 0
        self.broken = 0
        self.told = ""
        self.device = ""
        self.silent_after_ms: float | None = None
        self.clock = SoundClock(now)
        self._way, self._now = way, now
        self._heard: Heard | None = None
        self._next = 0
        self._asked_s = now()
        self._stop_asked_s: float | None = None
        self._silent_from: int | None = None
        self._shift: int | None = None
        self._running: Running | None = None
        self._sounded = False
        self._share = 1.0
        self._looks = (0, 0.0)
        self._open(device)

    @property
    def latency_ms(self) -> float | None:
        """From a block's being handed over to its being heard, as the stream says; what stays after *stop now*."""
        return self.clock.latency_ms

    @property
    def gone(self) -> bool:
        """Whether there is no device."""
        return self._running is None

    @property
    def in_step(self) -> bool:
        """Whether what is rendered is heard, and when the clock says."""
        return self.clock.joined and not self.gone

    @property
    def next_sample(self) -> int:
        """The first sample that was not handed over yet; where nothing is in step, where it would be."""
        if self.in_step:
            return self._next
        return int(self.clock.sample_at(self._now() + LATENCY_S))

    @property
    def heard(self) -> Heard | None:
        """What sounds, or would."""
        return self._heard

    def devices(self) -> tuple[str, ...]:
        """The names of what can be chosen."""
        return self._way.devices()

    def play(self, heard: Heard | None) -> None:
        """Sound this from now on, in place of what sounded; None is silence."""
        self._stop_asked_s = self._silent_from = self.silent_after_ms = None
        self._heard = heard.ready() if isinstance(heard, Mixer) else heard
        self._hold()

    def alter(self, course: Course) -> None:
        """Sound the rest of the set by another course; what was handed over stays as it was."""
        self._swap(lambda mixer, sample: mixer.altered(course, sample))

    def stop_now(self) -> float:
        """Silence within the next block; in how many ms it will be heard.

        What the device already holds, ``latency_ms`` of it, is still heard until then.
        """
        now_s = self._now()
        if self._silent_from is None and self._stop_asked_s is None:
            self._stop_asked_s = now_s
        self.clock.hold(now_s)
        if self._heard is None or not self.in_step:
            return 0.0
        coming = self._next if self._silent_from is None else self._silent_from - samples(NOW_S)
        silent_ms = 1000.0 * (self.clock.monotonic_at(coming + samples(NOW_S)) - now_s)
        # A stream that was not asked for samples lately has fallen behind its own clock.
        return silent_ms if silent_ms > 0.0 else self.latency_ms or 0.0

    def ears(self, ears: Ears) -> Ears:
        """These ears with what was taken back of their loudness."""
        return Ears(ears.trim_ms, ears.most_db, min(ears.share, self._share), ears.swapped)

    def lost(self) -> bool:
        """Looks after the stream, several times a second; whether its device went away."""
        if self._running is not None and (self._is_silent() or not self._running.active):
            self._let_go()
            self.told = WENT_AWAY
        self._join()
        self._measure()
        return self.gone

    def take(self, device: str) -> None:
        """Sound on another device, or on the usual one again after one was lost; never louder than before."""
        after_loss = self.gone and self._sounded
        self._let_go()
        self._way.look_again()
        self._open(device)
        if after_loss:
            self._share = TAKEN_BACK

    def close(self) -> None:
        """Let the device go."""
        self._let_go()

    def _let_go(self) -> None:
        if self._running is not None:
            running, self._running, self.device = self._running, None, ""
            self.clock.part()
            running.close(ignore_errors=True)

    def _open(self, device: str) -> None:
        chosen = device if device in self._way.devices() else ""
        self._shift = None
        self._asked_s = self._now()
        self.device = ""
        try:
            self._running = self._way.open(chosen, self._fill)
        except NoDevice as trouble:
            self.told = f"{trouble.sentence} {trouble.advice}"
            return
        self._sounded = True
        self.device = chosen or self._way.usual()
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
        for ahead in _FURTHER:
            sample = self.next_sample + ahead
            after = other(before, sample).ready()
            if self.next_sample + BLOCK <= sample or ahead == _FURTHER[-1]:
                self._heard = after
                self._hold()
                return

    def _hold(self) -> None:
        """While a set sounds its clock keeps an even speed."""
        if isinstance(self._heard, Mixer):
            self.clock.hold(self.clock.monotonic_at(self._heard.over_at))

    def _fill(self, out: Any, frames: int, times: Any, status: Any) -> None:
        """One block, on the sound system's own thread: never waits, never raises, never writes anywhere."""
        now_s = self._now()
        if self._shift is not None:
            self._next += self._shift
            self._shift = None
            self.clock.join()
        start, self._asked_s = self._next, now_s
        if status.output_underflow:
            self.underruns += 1
            self.clock.slipped()
        self.clock.stamp(Stamp(start, times.currentTime, times.outputBufferDacTime, now_s))
        try:
            if self._stop_asked_s is not None and self._silent_from is None:
                self._stop(start)
            heard = self._heard if self.clock.joined else None
            if heard is None:
                out.fill(0.0)
            else:
                out[:] = heard.render(start, frames)
        except _BROKEN:
            self.broken += 1
            out.fill(0.0)
        self._next = start + frames

    def _stop(self, start: int) -> None:
        """Ends what sounds, from this block on."""
        self._silent_from = start + samples(NOW_S)
        self._heard = self._heard.stopped(start, NOW_S) if isinstance(self._heard, Mixer) else None

    def _is_silent(self) -> bool:
        """Whether several looks in a row, over a while, found the device asking for nothing."""
        looks, asked_s = self._looks
        self._looks = (looks + 1 if asked_s == self._asked_s else 0, self._asked_s)
        patience_s = SILENT_S if self.clock.joined else OPENING_S
        return self._looks[0] >= _LOOKS and self._now() - self._asked_s > patience_s

    def _join(self) -> None:
        """Puts the stream in step with the light, from a quiet beginning, as soon as it runs evenly."""
        shift = None if self.gone or self._shift is not None else self.clock.shift
        if shift is not None:
            if not self.clock.joined:
                self._swap(lambda mixer, sample: mixer.through(self.ears(mixer.ears), sample))
            self._shift = shift

    def _measure(self) -> None:
        """After a stop: how long it took from being asked for until silence was heard."""
        if self._stop_asked_s is not None and self._silent_from is not None:
            heard_s = self.clock.monotonic_at(self._silent_from)
            self.silent_after_ms = 1000.0 * (heard_s - self._stop_asked_s)
            self._stop_asked_s = None
