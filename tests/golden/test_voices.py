"""No voice changes unheard: each against what was kept of it."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest

from kapdesk.bilateral.model.plan import TONES, Voice
from tests.golden.voices import KEPT, NOISES, trace

OF_FULL, OF_AN_OCTAVE_DB, HEARD_DB = 2e-4, 0.2, -50.0
"""What other machines' arithmetic may change: two in ten thousand of full, a fifth of a dB where anything is heard."""

GOLDEN = msgspec.json.decode(KEPT.read_bytes())


@pytest.mark.parametrize("voice", [*TONES, *NOISES])
def test_a_voice_sounds_as_it_was_kept(voice: Voice) -> None:
    kept, now = GOLDEN[str(voice)], trace(voice)
    assert now["samples"] == kept["samples"]
    assert now["envelope"] == pytest.approx(kept["envelope"], abs=OF_FULL)
    assert now["wave"] == pytest.approx(kept["wave"], abs=OF_FULL)
    octaves = np.asarray([kept["octaves_db"], now["octaves_db"]])
    heard = octaves[0] > HEARD_DB
    assert octaves[1][heard] == pytest.approx(octaves[0][heard], abs=OF_AN_OCTAVE_DB)


def test_the_voices_are_told_apart() -> None:
    kept = [GOLDEN[str(voice)] for voice in TONES]
    assert len({str(one["octaves_db"]) for one in kept}) == len(TONES)
