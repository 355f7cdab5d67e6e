"""A sound system on a fake clock: it asks for blocks when it is told to, and keeps what it was handed."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kapdesk.bilateral.sound.level import SAMPLES_HZ

LATENCY_S = 0.2
EPOCH_S = 1_000_000.0


class PortAudioError(Exception):
    """What the library raises."""


class SoundSystem:
    """Stands where the library stands: its module's names, its devices, one open stream."""

    PortAudioError = PortAudioError

    def __init__(self, *names: str, ppm: float = 0.0) -> None:
        self.names, self.ppm = list(names), ppm
        self.default = SimpleNamespace(hostapi=0)
        self.now_s = 50.0
        self.heard: list[NDArray[np.float32]] = []
        self.device: str | None = None
        self.active = False
        self.looked = 0
        self.waits_s = 0.0
        self.asked: dict[str, Any] = {}
        self._samples = 0
        self._began_s = 0.0

    def now(self) -> float:
        return self.now_s

    def query_devices(self, device: int | None = None, kind: str = "") -> Any:
        found = [{"name": n, "hostapi": 0, "max_output_channels": 2} for n in self.names]
        mono = {"name": "one-eared", "hostapi": 0, "max_output_channels": 1}
        if kind:
            if not found:
                raise PortAudioError
            return found[0]
        return [*found, mono]

    def OutputStream(self, **asked: Any) -> Any:
        if not self.names:
            raise PortAudioError
        self.asked, self.active = asked, True
        self.device = self.names[asked["device"] or 0]
        self._samples, self._began_s = 0, self.now_s + LATENCY_S
        return SimpleNamespace(start=lambda: None, close=self._close, _of=self, active=True)

    def _close(self, ignore_errors: bool = True) -> None:
        self.active = False

    def _terminate(self) -> None:
        assert not self.active

    def _initialize(self) -> None:
        self.looked += 1

    def runs(self, seconds: float, *, underflow: bool = False) -> None:
        """Time goes on, and the stream asks for what it needs."""
        for _ in range(round(seconds * 100)):
            self.now_s += 0.01 / (1.0 + self.ppm * 1e-6)
            if self.active:
                self._block(underflow)
                underflow = False

    def waits(self, seconds: float) -> None:
        """Time goes on, and nothing is asked for."""
        self.now_s += seconds

    def _block(self, underflow: bool) -> None:
        frames = self.asked["blocksize"]
        out = np.full((frames, 2), np.nan, dtype=np.float32)
        dac_s = self._began_s + self._samples / SAMPLES_HZ / (1.0 + self.ppm * 1e-6)
        times = SimpleNamespace(
            currentTime=EPOCH_S + self.now_s, outputBufferDacTime=EPOCH_S + dac_s
        )
        before, self.now_s = self.now_s, self.now_s + self.waits_s
        self.asked["callback"](out, frames, times, SimpleNamespace(output_underflow=underflow))
        self.now_s = before
        self._samples += frames
        self.heard.append(out)

    def sound(self) -> NDArray[np.float32]:
        """Everything that was handed over."""
        return np.concatenate(self.heard)
