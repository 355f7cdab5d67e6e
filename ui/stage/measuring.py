"""What the stage measures of one set, gathered into its timing certificate."""

from __future__ import annotations

import math

from kapdesk.bilateral.model.certificate import TimingCertificate
from kapdesk.bilateral.model.plan import Channel
from ui.stage.messages import Setup
from ui.stage.run import Run
from ui.stage.sounding import Sounding
from ui.stage.tally import Spread, Steadiness, Tally

_STEP = 0.03
_FIRST_LAG_S = 0.0004
_MS = 1000.0
_DIGITS = 2


class Measuring:
    """One set's frames, how late each was against the clock it was drawn for, and what stopping took.

    ``lag_s`` is how long a frame has lately taken from being thought to being handed over; light is drawn for then.
    """

    def __init__(self, refresh_hz: float) -> None:
        self.tally = Tally(refresh_hz)
        self.steadiness = Steadiness(self.tally.nominal_s)
        self.lag_s = _FIRST_LAG_S
        self.dark_ms: float | None = None
        self.silent_ms: float | None = None
        self._late = Spread()

    def frame(self, asked_s: float, shown_s: float, late_s: float, *, counted: bool) -> bool:
        """Take one frame; whether the light was just lost by it.  Only ``counted`` ones make its figures."""
        self._learn(shown_s - asked_s)
        if not counted:
            self.tally.pause()
            return False
        interval_s = self.tally.frame(shown_s)
        self._late.take(late_s * _MS)
        return self.steadiness.interval(interval_s, shown_s)

    def _learn(self, lag_s: float) -> None:
        """Step towards the middle of what frames take, so that one which was held up says nothing of the next."""
        off = lag_s - self.lag_s
        self.lag_s += math.copysign(min(abs(off), self.lag_s * _STEP), off)

    def certificate(
        self, run: Run, sound: Sounding, setup: Setup, span: tuple[float, float], t: float
    ) -> TimingCertificate:
        """What it all came to.  ``span`` is the steady time of the whole set, first frame to last."""
        tally, seen = self.tally, self.tally.frames > 1
        heard, missed = sound.tones()
        soundless = not heard and not sound.device and _with_tones(run)
        began, ended = span
        elapsed = ended - began
        ran = sound.at(ended) - sound.at(began)
        drift = (ran / elapsed - 1.0) * 1e6 if elapsed > 0.0 else None
        return TimingCertificate(
            passes=run.passes(t),
            seconds=round(run.counted_s(t), 3),
            frames=tally.frames,
            frame_nominal_ms=_ms(tally.nominal_s * _MS) if seen else None,
            frame_p50_ms=tally.percentile_ms(0.5),
            frame_p99_ms=tally.percentile_ms(0.99),
            frame_max_ms=_ms(tally.max_s * _MS) if seen else None,
            late_frames=tally.late,
            tones=heard,
            tones_missed=0 if soundless else missed,
            period_error_ppm=_ms(drift),
            underruns=sound.underruns,
            offset_ms=_ms(None if self._late.mean is None or not heard else -self._late.mean),
            jitter_ms=_ms(self._late.sd if heard else None),
            device=sound.device,
            device_latency_ms=sound.latency_ms,
            trim_ms=setup.trim_ms,
            clock=sound.clock,
            dark_after_ms=_ms(self.dark_ms),
            silent_after_ms=_ms(self.silent_ms),
            soundless=soundless,
        )


def _with_tones(run: Run) -> bool:
    """Whether its tones were on at any time, as it began or after a change."""
    opened = (change.channels for change in run.changes if change.channels is not None)
    return any(Channel.TONE in channels for channels in (run.plan.channels, *opened))


def _ms(value: float | None) -> float | None:
    return None if value is None else round(value, _DIGITS)
