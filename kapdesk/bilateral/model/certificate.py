"""How exact a set was, by the stage's own measurements."""

from __future__ import annotations

import msgspec


class TimingCertificate(msgspec.Struct, frozen=True):
    """The stage's own measurements of one set.  unit ms unless named; None where a channel did not run.

    ``frame_*`` are intervals between frames that were painted, ``late_frames`` those over one and a half nominal
    intervals; ``period_error_ppm`` the clock that ran the set against the machine's steady clock; ``offset_ms`` tone
    against light, estimated, and ``jitter_ms`` its spread; ``silent_after_ms`` what *stop now* took. ``soundless``
    says that tones were planned and no device was there to sound them; none of them is missing then.
    """

    passes: int
    seconds: float
    frames: int = 0
    frame_nominal_ms: float | None = None
    frame_p50_ms: float | None = None
    frame_p99_ms: float | None = None
    frame_max_ms: float | None = None
    late_frames: int = 0
    tones: int = 0
    tones_missed: int = 0
    pulses: int = 0
    period_error_ppm: float | None = None
    underruns: int = 0
    offset_ms: float | None = None
    jitter_ms: float | None = None
    device: str = ""
    device_latency_ms: float | None = None
    trim_ms: float = 0.0
    clock: str = "monotonic"
    dark_after_ms: float | None = None
    silent_after_ms: float | None = None
    soundless: bool = False
