"""The observer, a process of its own: looks at the pixels 2,000 times a second and takes the sound out of the pipe.

``python -m benchmarks.stimulation.watching PIXELS PIPE FOLDER SECONDS [PPM]`` writes what it saw and heard to FOLDER
and ends after SECONDS or when it is told to.  It says ``ready`` when it looks.
"""

from __future__ import annotations

import ctypes
import gc
import os
import resource
import signal
import sys
import time
from array import array
from contextlib import suppress
from pathlib import Path

import numpy as np

from benchmarks.stimulation.glass import Found, Glass
from benchmarks.stimulation.speaker import Speaker
from benchmarks.stimulation.theatre import HEIGHT_PX, WIDTH_PX
from benchmarks.stimulation.trace import Keeping, Sight, kept

LOOK_S = 0.0005
LOOKS_ANEW = 200
"""Where nothing changes the light is looked for anew at every so many looks: what was seen half painted may be gone."""

TURN = 1
"""The observer's real-time turn where it may have one: it is the clock of the sound card, and that is never busy."""

PR_SET_TIMERSLACK = 29
MS = 1000.0
BUFFER_BYTES = 1 << 20


class Watch:
    """Looks, until told to stop."""

    def __init__(self, glass: Glass, speaker: Speaker) -> None:
        self._glass, self._speaker = glass, speaker
        self._seen: list[tuple[float, float, float, float]] = []
        self._looks_s = array("d")
        self._is_over = False

    def stop(self, *_: object) -> None:
        """Ends after this look."""
        self._is_over = True

    def run(self, seconds: float) -> Keeping:
        """Looks for so long at most."""
        began_cpu = _cpu_s()
        began = due = time.monotonic()
        number = 0
        while not self._is_over and due - began < seconds:
            now = time.monotonic()
            self._looks_s.append(now)
            self._speaker.take(now)
            self._look(now, number)
            number += 1
            due = max(due + LOOK_S, time.monotonic() - LOOK_S)
            time.sleep(max(due - time.monotonic(), 0.0))
        gaps = np.diff(np.frombuffer(self._looks_s)) * MS
        return Keeping(
            number,
            float(np.percentile(gaps, 99)) if len(gaps) else 0.0,
            float(gaps.max()) if len(gaps) else 0.0,
            _cpu_s() - began_cpu,
            time.monotonic() - began,
        )

    def sight(self) -> Sight:
        """Everything that was seen."""
        seen = np.asarray(self._seen, dtype=np.float64).reshape(-1, 4)
        return Sight(seen[:, 0], seen[:, 1:3], seen[:, 3])

    def _look(self, now: float, number: int) -> None:
        if self._glass.has_changed() or (number % LOOKS_ANEW == 0 and self._glass.is_other()):
            self._note(now, self._glass.find())

    def _note(self, now: float, found: Found | None) -> None:
        """A change became visible between the last look and this one: in the middle, on the whole."""
        before = self._looks_s[-2] if len(self._looks_s) > 1 else now
        right, down, light = found[:3] if found else (np.nan, np.nan, 0.0)
        self._seen.append(((before + now) / 2.0, right, down, light))


def _cpu_s() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def _undisturbed() -> None:
    gc.disable()
    ctypes.CDLL(None).prctl(PR_SET_TIMERSLACK, 1, 0, 0, 0)
    with suppress(PermissionError):
        os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(TURN))


def main(arguments: list[str]) -> int:
    """Observes."""
    pixels, pipe, folder = (Path(name) for name in arguments[:3])
    seconds = float(arguments[3])
    ppm = float(arguments[4]) if len(arguments) > 4 else 0.0
    _undisturbed()
    with (folder / "sound.raw").open("wb", buffering=BUFFER_BYTES) as raw:
        speaker = Speaker(pipe, raw, ppm)
        with Glass(pixels, WIDTH_PX, WIDTH_PX, HEIGHT_PX) as glass:
            watch = Watch(glass, speaker)
            signal.signal(signal.SIGTERM, watch.stop)
            print("ready", flush=True)
            keeping = watch.run(seconds)
        speaker.close()
    kept(folder, watch.sight(), speaker.stretches(), keeping)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
