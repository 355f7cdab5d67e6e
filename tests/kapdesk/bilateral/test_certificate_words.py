"""The certificate in one plain line, sober where something was off."""

from __future__ import annotations

import msgspec
import pytest

from kapdesk.bilateral.certificate_words import NOT_MEASURED, certificate_words, is_off
from kapdesk.bilateral.model.certificate import TimingCertificate

GOOD = TimingCertificate(
    passes=24,
    seconds=24.0,
    frames=1440,
    late_frames=0,
    frame_max_ms=17.0,
    tones=48,
    offset_ms=-1.2,
    jitter_ms=0.3,
    period_error_ppm=-1.6,
)
LINE = "light and tone apart by 1 ms (±0.3), 0 late frames of 1440, 24 of 24 passes, clock within 2 ppm"


def test_a_good_set_reads_like_this() -> None:
    assert certificate_words(GOOD, 24) == LINE
    assert not is_off(GOOD)
    assert certificate_words(GOOD, passes=False) == LINE.replace("24 of 24 passes, ", "")
    assert "24 passes, clock" in certificate_words(GOOD)


@pytest.mark.parametrize(
    ("what", "words"),
    [
        ({"offset_ms": 46.4}, "off: light and tone apart by 46 ms (±0.3); else 0 late"),
        (
            {"late_frames": 3, "frame_max_ms": 51.2},
            "off: 3 late frames of 1440, the longest 51 ms; else light and tone",
        ),
        ({"tones_missed": 1}, "off: 1 tone missing of 49; else"),
        ({"underruns": 2}, "off: the sound broke off 2 times; else"),
        ({"period_error_ppm": 31.2}, "off: clock within 32 ppm; else"),
    ],
)
def test_what_was_off_comes_first_and_says_so(what: dict[str, float], words: str) -> None:
    bad = msgspec.structs.replace(GOOD, **what)
    assert certificate_words(bad, 24).startswith(words)
    assert is_off(bad)


def test_what_did_not_run_is_not_spoken_of() -> None:
    dark = TimingCertificate(passes=6, seconds=10.0, tones=12, pulses=12, period_error_ppm=0.0)
    assert certificate_words(dark, 6) == "12 tones, 12 pulses, 6 of 6 passes, clock within 1 ppm"
    assert certificate_words(None) == NOT_MEASURED
    stopped = msgspec.structs.replace(GOOD, dark_after_ms=12.0, silent_after_ms=41.0)
    assert certificate_words(stopped).endswith("dark 12 ms after the key, silent 41 ms after it")
    unplugged = msgspec.structs.replace(GOOD, silent_after_ms=41.0)
    assert certificate_words(unplugged).endswith("silent 41 ms after the stop")
    assert certificate_words(TimingCertificate(passes=1, seconds=1.0)) == "1 pass"


@pytest.mark.parametrize("what", [{"soundless": True}, {"tones_missed": 17}])
def test_without_a_device_no_tone_is_missing(what: dict[str, float]) -> None:
    quiet = msgspec.structs.replace(GOOD, tones=0, offset_ms=None, jitter_ms=None, **what)
    words = "0 late frames of 1440, no sound device, 24 of 24 passes, clock within 2 ppm"
    assert certificate_words(quiet, 24) == words
    assert not is_off(quiet)
    lost = msgspec.structs.replace(quiet, tones=31, tones_missed=17, soundless=False)
    assert certificate_words(lost).startswith("off: 17 tones missing of 48")
