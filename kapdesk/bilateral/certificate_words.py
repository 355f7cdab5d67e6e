"""How exact a set was, in one plain line for screen and paper: what was off first, the rest behind it."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil
from typing import NamedTuple

from kapdesk.bilateral.model.certificate import TimingCertificate
from kapdesk.kernel.many import many

MOST_OFFSET_MS = 10.0
"""Tone and light further apart than this are said to be off.  source emdr-5.4"""

MOST_JITTER_MS = 4.0
"""A spread wider than this is said to be off.  source emdr-5.4"""

MOST_LATE_SHARE = 0.001
"""More late frames than this share of all are said to be off.  source emdr-5.4"""

MOST_CLOCK_PPM = 20.0
"""A clock further out than this is said to be off.  source emdr-5.4"""

NOT_MEASURED = "not measured: no stage ran it"
NO_DEVICE = "no sound device"


class _Part(NamedTuple):
    words: str
    off: bool = False


def certificate_words(
    certificate: TimingCertificate | None, planned: int | None = None, *, passes: bool = True
) -> str:
    """The line: ``light and tone apart by 1 ms (±0.3), 0 late frames of 1440, 24 of 24 passes, clock within 2 ppm``.

    ``planned`` is the number of passes that was wanted, None where none was; ``passes`` says whether they are named.
    What was off comes first and says so.
    """
    if certificate is None:
        return NOT_MEASURED
    parts = [
        *_apart(certificate),
        *_frames(certificate),
        *_sound(certificate),
        *_passes(certificate, planned if passes else None, wanted=passes),
        *_clock(certificate),
        *_stopping(certificate),
    ]
    off = ", ".join(part.words for part in parts if part.off)
    rest = ", ".join(part.words for part in parts if not part.off)
    if not off:
        return rest or NOT_MEASURED
    return f"off: {off}; else {rest}" if rest else f"off: {off}"


def is_off(certificate: TimingCertificate | None) -> bool:
    """Whether anything of a set was not as exact as it should be."""
    return certificate is not None and certificate_words(certificate).startswith("off: ")


def _apart(one: TimingCertificate) -> Iterator[_Part]:
    if one.offset_ms is None:
        return
    spread = "" if one.jitter_ms is None else f" (±{_ms(one.jitter_ms)})"
    off = abs(one.offset_ms) > MOST_OFFSET_MS or (one.jitter_ms or 0.0) > MOST_JITTER_MS
    yield _Part(f"light and tone apart by {_ms(abs(one.offset_ms))} ms{spread}", off)


def _frames(one: TimingCertificate) -> Iterator[_Part]:
    if not one.frames:
        return
    off = one.late_frames > MOST_LATE_SHARE * one.frames
    longest = ""
    if one.late_frames and one.frame_max_ms is not None:
        longest = f", the longest {_ms(one.frame_max_ms)} ms"
    yield _Part(f"{many(one.late_frames, 'late frame')} of {one.frames}{longest}", off)


def _sound(one: TimingCertificate) -> Iterator[_Part]:
    if _soundless(one):
        yield _Part(NO_DEVICE)
    elif one.tones_missed:
        yield _Part(
            f"{many(one.tones_missed, 'tone')} missing of {one.tones + one.tones_missed}", True
        )
    if one.underruns:
        yield _Part(f"the sound broke off {_times(one.underruns)}", True)
    if one.tones and one.offset_ms is None:
        yield _Part(many(one.tones, "tone"))
    if one.pulses:
        yield _Part(many(one.pulses, "pulse"))


def _soundless(one: TimingCertificate) -> bool:
    """Whether no tone was to be heard; an early stage counted them as missing."""
    return one.soundless or bool(one.tones_missed and not one.tones and not one.device)


def _passes(one: TimingCertificate, planned: int | None, *, wanted: bool) -> Iterator[_Part]:
    if planned is not None:
        yield _Part(f"{one.passes} of {many(planned, 'pass')}")
    elif wanted:
        yield _Part(many(one.passes, "pass"))


def _clock(one: TimingCertificate) -> Iterator[_Part]:
    if one.period_error_ppm is not None:
        ppm = abs(one.period_error_ppm)
        yield _Part(f"clock within {max(1, ceil(ppm))} ppm", ppm > MOST_CLOCK_PPM)


def _stopping(one: TimingCertificate) -> Iterator[_Part]:
    """What *stop now* took, where it was pressed."""
    if one.dark_after_ms is not None:
        yield _Part(f"dark {_ms(one.dark_after_ms)} ms after the key")
    if one.silent_after_ms is not None:
        after = "the stop" if one.dark_after_ms is None else "it"
        yield _Part(f"silent {_ms(one.silent_after_ms)} ms after {after}")


def _ms(value: float) -> str:
    """Whole milliseconds, or a tenth where it is less than one."""
    return f"{value:.0f}" if value >= 0.95 or value < 0.05 else f"{value:.1f}"


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"
