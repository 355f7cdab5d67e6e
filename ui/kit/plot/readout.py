"""What every track says at one minute."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, replace

from kapdesk.kernel.plot import Plot, Series, Track, Trust
from ui.kit.plot.curves import Curve

FRESH_MIN = 1.0
UNDER_EFFECT = "  under effect"


@dataclass(frozen=True, slots=True)
class Said:
    """One track at one minute: the words, how old the reading behind them is, the limits in force.  unit minutes."""

    track: str
    words: str
    age_min: float = 0.0
    limits: tuple[str, ...] = ()

    def __str__(self) -> str:
        """The words, with the age where it is not fresh."""
        if self.age_min < FRESH_MIN:
            return self.words
        return f"{self.words}  {self.age_min:.0f} min before"


def readout(
    plot: Plot, streams: Mapping[str, Curve], minute: float, near_min: float
) -> tuple[Said, ...]:
    """What each track says at a minute: its last value up to then, and the marks that lie near."""
    return tuple(
        replace(_said(track, streams.get(track.name), minute, near_min), limits=_limits(track))
        for track in plot.tracks
    )


def minute_words(minute: float) -> str:
    """A minute as it is spoken of: ``+42 min``, ``−5 min``."""
    whole = round(minute)
    return f"{'−' if whole < 0 else '+'}{abs(whole)} min"


def _said(track: Track, stream: Curve | None, minute: float, near_min: float) -> Said:
    marks = [span.label for span in track.spans if span.start_min <= minute < span.end_min]
    marks += [mark.label for mark in track.marks if abs(mark.minute - minute) <= near_min]
    bars = [bar for bar in track.bars if bar.minute <= minute]
    if bars:
        last = max(bars, key=lambda bar: bar.minute)
        words = f"{last.high:.0f}/{last.low:.0f}  mean {last.middle:.0f}"
        return Said(track.name, words + _doubt(last.trust), minute - last.minute)
    found = [point for series in track.series if (point := _last(series, minute))]
    if stream is not None and (sample := stream.at(minute)):
        found.append((*sample, ""))
    if not found:
        return Said(track.name, " · ".join(marks))
    at_min, value, doubt = max(found)
    return Said(track.name, f"{value:.0f}{doubt}", minute - at_min)


def _limits(track: Track) -> tuple[str, ...]:
    highest_first = sorted(track.rules, key=lambda rule: -rule.value)
    return tuple(rule.label for rule in highest_first)


def _last(series: Series, minute: float) -> tuple[float, float, str] | None:
    index = bisect_right(series.minutes, minute) - 1
    if index < 0:
        return None
    said = _doubt(series.trust_at(index)) + UNDER_EFFECT * series.hollow_at(index)
    return series.minutes[index], series.values[index], said


def _doubt(trust: Trust) -> str:
    return "" if trust is Trust.GOOD else f"  {trust}"
