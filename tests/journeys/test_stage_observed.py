"""The stage as a client sees and hears it: the pixels of a private display, the samples of a private loudspeaker."""

from __future__ import annotations

import os

import pytest

from benchmarks.stimulation.staged import staged
from benchmarks.stimulation.theatre import theatre

PLAN = """
rate_hz = 1.25
passes = 9
amplitude_fraction = 0.8
first = "left"
"""
OFFSET_MS, SD_MS = 10.0, 3.0
"""What a machine with other things to do may show; the goals proper stand in benchmarks/stimulation."""

pytestmark = [
    pytest.mark.sound,
    pytest.mark.skipif("KAPDESK_SINK" not in os.environ, reason="run by tests/sound.sh"),
]


def test_every_tone_meets_its_turn_on_its_own_side_and_the_certificate_agrees() -> None:
    with theatre() as place:
        one = staged(place, PLAN)
    found = one.finding
    assert one.code == 0
    assert (found.passes, found.tones) == (9, 18)
    assert (found.wrong_turns, found.wrong_sides, found.missing, found.extra) == (0, 0, 0, 0)
    assert found.both_ears == 0
    assert found.offset_ms is not None
    assert found.jitter_ms is not None
    assert abs(found.offset_ms) < OFFSET_MS
    assert found.jitter_ms < SD_MS
    certificate = one.certificate
    assert (certificate["passes"], certificate["tones"], certificate["tones_missed"]) == (9, 18, 0)
