"""The way to the sound system: its devices by name, and the one stream; absent where there is no PortAudio."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from functools import lru_cache
from typing import Any, Final, Protocol

from kapdesk.bilateral.sound.level import SAMPLES_HZ
from kapdesk.kernel.errors import Trouble

BLOCK: Final = 480
"""So many samples are handed over at a time."""

LATENCY_S: Final = 0.2
"""How far ahead of what is heard the stream is filled; less was seen to stutter.  unit s"""

Fill = Callable[[Any, int, Any, Any], None]


class NoDevice(Trouble):
    """Nothing can sound, with the sentence that says why."""


class Running(Protocol):
    """A stream that was opened."""

    @property
    def active(self) -> bool:
        """Whether it still asks for samples."""

    def start(self) -> None:
        """Begin."""

    def close(self, ignore_errors: bool = ...) -> None:
        """End at once."""


class Door:
    """What is asked of PortAudio, and nothing else.  It knows every stream that is open through it."""

    def __init__(self, portaudio: Any) -> None:
        self._portaudio = portaudio
        self._open: list[Running] = []

    def devices(self) -> tuple[str, ...]:
        """The names of everything that can sound on two sides, in the system's own order."""
        try:
            usual = self._portaudio.default.hostapi
            found = [d for d in self._portaudio.query_devices() if d["hostapi"] == usual]
        except self._portaudio.PortAudioError:
            return ()
        return tuple(dict.fromkeys(d["name"] for d in found if d["max_output_channels"] >= 2))

    def usual(self) -> str:
        """The name of the usual device, empty where there is none."""
        try:
            return str(self._portaudio.query_devices(kind="output")["name"])
        except (self._portaudio.PortAudioError, ValueError):
            return ""

    def look_again(self) -> None:
        """Finds what was plugged in or taken away since; not while a stream is open, for that would end it."""
        if not self._open:
            self._portaudio._terminate()
            self._portaudio._initialize()

    def open(self, device: str, fill: Fill) -> Running:
        """A stream on a device, the usual one for an empty name; it is silent until it is started."""
        try:
            running: Running = self._portaudio.OutputStream(
                samplerate=SAMPLES_HZ,
                blocksize=BLOCK,
                device=self._number(device),
                channels=2,
                dtype="float32",
                latency=LATENCY_S,
                callback=fill,
            )
            running.start()
        except (self._portaudio.PortAudioError, ValueError) as cause:
            raise NoDevice(
                "No sound: the sound device could not be opened.",
                "Plug in headphones, or close what else is using them.",
            ) from cause
        return _Counted(running, self._open)

    def _number(self, device: str) -> int | None:
        if not device:
            return None
        usual = self._portaudio.default.hostapi
        for number, one in enumerate(self._portaudio.query_devices()):
            if (
                one["name"] == device
                and one["hostapi"] == usual
                and one["max_output_channels"] >= 2
            ):
                return number
        return None


class _Counted:
    """A stream among those that are open."""

    def __init__(self, running: Running, streams: list[Running]) -> None:
        self._running, self._streams = running, streams
        streams.append(self)

    @property
    def active(self) -> bool:
        return self._running.active

    def start(self) -> None:
        self._running.start()

    def close(self, ignore_errors: bool = True) -> None:
        if self in self._streams:
            self._streams.remove(self)
        self._running.close(ignore_errors=ignore_errors)


@lru_cache(maxsize=1)
def _door_to(portaudio: Any) -> Door:
    """One way for the whole program: who looks for devices must know of every stream."""
    return Door(portaudio)


def door() -> Door:
    """The way to PortAudio; raises where it is not installed."""
    try:
        return _door_to(importlib.import_module("sounddevice"))
    except (ImportError, OSError) as cause:
        raise NoDevice(
            "No sound: PortAudio is not installed on this computer.",
            "Light and touch work without it.",
        ) from cause
