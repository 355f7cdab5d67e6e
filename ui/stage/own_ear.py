"""The quiet cue: one faint tick in the therapist's own ear when what was planned is done, never in the client's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

import numpy as np

from kapdesk.bilateral.sound.level import SAMPLES_HZ, Block, risen, samples, share_of
from ui.stage.apart import BUZZERS, why_not
from ui.stage.messages import Setup
from ui.stage.sound_door import Door, NoDevice, Running, door
from ui.stage.sounding import Sounding

TICK_DB = -30.0
"""How loud it is: to be noticed by who waits for it.  unit dB against full.  source kd-cue"""

TICK_HZ = 880.0
TICK_S = 0.03
"""How long it is, and how much of that it takes to come and to go: none of it clicks.  unit s.  source kd-cue"""

EDGE_S = 0.01

OFF = "Your quiet tick is off. {why}"


class Cueing(Protocol):
    """Whatever tells the therapist alone that a set has come to its planned end."""

    def arrange(self, setup: Setup) -> None:
        """Take its device from a set-up."""

    def look(self) -> tuple[str, ...]:
        """Look after the device; what the therapist is to know now."""

    def tick(self) -> None:
        """Once."""

    def rest(self) -> None:
        """Let the device go."""


class NoCue:
    """Nobody is told."""

    def arrange(self, setup: Setup) -> None:
        """Nothing to arrange."""

    def look(self) -> tuple[str, ...]:
        """Nothing to look after."""
        return ()

    def tick(self) -> None:
        """Nothing sounds."""

    def rest(self) -> None:
        """Nothing to let go."""


class OwnEar:
    """A second, small stream, open only while a device is chosen that is surely not the client's.

    ``sound`` knows what the client hears.  What is asked of it before every tick is the same that opens it.
    thread: everything but the filling of blocks belongs to the stage's own thread.
    """

    def __init__(self, sound: Sounding, way: Callable[[], Door] = door) -> None:
        self._sound, self._way = sound, way
        self._wanted = self._touch = self._told = ""
        self._running: Running | None = None
        self._tick = _tick()
        self._left = 0

    def arrange(self, setup: Setup) -> None:
        """Take the device from a set-up, empty for none."""
        self.rest()
        self._wanted, self._touch = setup.cue_device, setup.touch_device.removeprefix(BUZZERS)
        self._told = self._why()
        if self._wanted and not self._told:
            try:
                self._running = self._way().open(self._wanted, self._fill)
            except NoDevice as trouble:
                self._told = f"{trouble.sentence} {trouble.advice}"

    def look(self) -> tuple[str, ...]:
        """Lets the device go when the client has come to hear it; what the therapist is to know now."""
        why = self._why()
        if self._running is not None and (why or not self._running.active):
            self.rest()
            self._told = why or "Its device went away."
        return (OFF.format(why=self._told),) if self._wanted and self._told else ()

    def tick(self) -> None:
        """Once, where it may be heard."""
        self.look()
        if self._running is not None:
            self._left = len(self._tick)

    def rest(self) -> None:
        """Let the device go."""
        self._left = 0
        if self._running is not None:
            running, self._running = self._running, None
            running.close(ignore_errors=True)

    def _why(self) -> str:
        if not self._wanted:
            return ""
        clients = (self._sound.device, self._touch)
        return why_not(self._wanted, clients, self._sound.devices())

    def _fill(self, out: Any, frames: int, times: Any, status: Any) -> None:
        """One block, on the sound system's own thread."""
        del times, status
        out.fill(0.0)
        taken = min(self._left, frames)
        if taken:
            begin = len(self._tick) - self._left
            out[:taken] = self._tick[begin : begin + taken, np.newaxis]
            self._left -= taken


def _tick() -> Block:
    """The samples of one tick.  shape (n,)"""
    at_s = np.arange(samples(TICK_S)) / SAMPLES_HZ
    shape = risen(at_s / EDGE_S) * risen((TICK_S - at_s) / EDGE_S)
    wave = share_of(TICK_DB) * shape * np.sin(2.0 * np.pi * TICK_HZ * at_s)
    return wave.astype(np.float32)
