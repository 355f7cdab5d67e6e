"""One short sound on one side, so that a client can say which; the same for both, so that one for both is noticed."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from kapdesk.bilateral.model.plan import Side, Voice
from kapdesk.bilateral.sound.level import Block, Ears, bounded, loudness
from kapdesk.bilateral.sound.tones import VOICES, lengths, tone

GAIN = 0.25
"""How loud it is.  unit share of full.  source emdr-3.5"""

_VOICE, _PITCH_HZ = Voice.CHIME, 250.0


@dataclass(frozen=True, eq=False)
class SideCheck:
    """The sound of a left/right check, beginning at one sample of the stream."""

    side: Side
    from_sample: int
    ears: Ears

    def render(self, start_sample: int, frames: int) -> Block:
        """The block of so many frames from one sample on.  shape (frames, 2)"""
        out = np.zeros((frames, 2), dtype=np.float32)
        wave = tone(
            _VOICE, _PITCH_HZ, int(lengths(_VOICE, np.asarray([VOICES[_VOICE].lasts_s * 4.0]))[0])
        )
        begin = max(self.from_sample, start_sample)
        end = min(self.from_sample + len(wave), start_sample + frames)
        if begin < end:
            ear = int((self.side is Side.RIGHT) != self.ears.swapped)
            part = wave[begin - self.from_sample : end - self.from_sample]
            out[begin - start_sample : end - start_sample, ear] = part * np.float32(
                loudness(GAIN, self.ears)
            )
        return bounded(out)
