"""The sets of one meeting side by side: how fast, how long, by what, in which phase, how exact, and how each ended."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from kapdesk.bilateral.certificate_words import is_off
from kapdesk.bilateral.model.facts import SetRun
from kapdesk.bilateral.model.onboard import UNDER_EFFECT
from kapdesk.bilateral.model.plan import Channel
from kapdesk.bilateral.set_words import (
    channels_words,
    how_it_went,
    onboard_words,
    planned_passes,
    timing_words,
)
from kapdesk.emdr.model.nouns import Phase
from kapdesk.emdr.model.state import EmdrState, MeetingState, SetDone
from kapdesk.emdr.seen.meetings import target_label
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import EntryId, SittingId
from kapdesk.kernel.instant import Instant

NO_END = "no end written"
RUNNING = "running, or its end is not written yet"
INTERRUPTED, FAULT, STOPPED_NOW = "interrupted", "fault", "stopped now"
BROKEN = (INTERRUPTED, FAULT)
"""How a set ended that nobody meant to end."""


class SetBar(Discreet, frozen=True):
    """One set as it is drawn.  unit Hz, whole passes, seconds.

    ``rates_hz`` are the rate it began at and every one it was changed to; ``planned`` is None where seconds or a hand
    governed its length.  ``broken`` ones were interrupted or met a fault, or nothing says how they ended.
    """

    entry: EntryId
    number: int
    at: Instant
    phase: Phase | None
    target: str
    preset: str
    rates_hz: tuple[float, ...]
    passes: int
    planned: int | None
    seconds: float
    channels: tuple[Channel, ...]
    onboard: str
    hollow: bool
    distress: int | None
    ended: str
    broken: bool
    went: str
    timing: str
    off: bool

    @property
    def untold(self) -> bool:
        """Whether nobody measured how exact it was."""
        return not self.timing or "not measured" in self.timing

    @property
    def rate_words(self) -> str:
        """Its rate, and where it was changed the way it went: ``1.00 → 1.20 Hz``."""
        return f"{' → '.join(f'{one:.2f}' for one in self.rates_hz)} Hz"

    @property
    def passes_words(self) -> str:
        """Its passes, and of how many where fewer were done than planned."""
        if self.planned is None or self.planned == self.passes:
            return str(self.passes)
        return f"{self.passes} of {self.planned}"

    @property
    def rated_words(self) -> str:
        """The distress after it; empty where none was asked."""
        return "" if self.distress is None else f"distress {self.distress}"

    @property
    def words(self) -> str:
        """The whole set in one line, as the list says it and a screen reader reads it."""
        about = " ".join(part for part in (self.target, str(self.phase or "")) if part)
        said = (
            f"set {self.number}",
            self.at.hm(),
            about,
            self.preset,
            self.rate_words,
            channels_words(self.channels),
            self.went,
            self.onboard,
            self.rated_words,
            self.timing,
        )
        return ", ".join(part for part in said if part)


class Bout(Discreet, frozen=True):
    """Sets one after another about one thing: a phase, and the target by its number where it has one."""

    phase: Phase | None
    target: str
    sets: tuple[SetBar, ...]

    @property
    def words(self) -> str:
        """What they were about."""
        return " · ".join(part for part in (self.target, str(self.phase or "")) if part)


def strip(state: EmdrState, sitting: SittingId) -> tuple[SetBar, ...]:
    """Every set of a meeting once, in the order they began."""
    meeting = state.meeting(sitting)
    return tuple(_bars(state, meeting)) if meeting is not None else ()


def bouts(bars: tuple[SetBar, ...]) -> tuple[Bout, ...]:
    """The same sets parted wherever phase or target changed."""
    grouped = groupby(bars, lambda one: (one.phase, one.target))
    return tuple(Bout(phase, target, tuple(found)) for (phase, target), found in grouped)


def timing_line(bars: tuple[SetBar, ...]) -> str:
    """How exact the sets of a meeting were together, in one line; empty where there was none."""
    if not bars:
        return ""
    off = [str(one.number) for one in bars if one.off]
    untold = [str(one.number) for one in bars if one.untold]
    told = len(bars) - len(off) - len(untold)
    parts = [
        f"timing: {told} of {len(bars)} {'set' if len(bars) == 1 else 'sets'} as exact as they should be"
    ]
    if off:
        parts.append(f"off: {_sets(off)}")
    if untold:
        parts.append(f"not measured: {_sets(untold)}")
    return "; ".join(parts)


def _sets(numbers: list[str]) -> str:
    return f"{'set' if len(numbers) == 1 else 'sets'} {', '.join(numbers)}"


def _bars(state: EmdrState, meeting: MeetingState) -> Iterator[SetBar]:
    for one in meeting.sets:
        target = state.target(one.target)
        yield _bar(one, target_label(target) if target is not None else "", ended=meeting.closed)


def _bar(one: SetDone, target: str, *, ended: object) -> SetBar:
    started, run = one.started, one.run
    return SetBar(
        entry=one.entry,
        number=one.number,
        at=one.at,
        phase=one.phase,
        target=target,
        preset=started.preset,
        rates_hz=tuple(_rates(one)),
        passes=run.passes if run is not None else 0,
        planned=_planned(one),
        seconds=run.seconds if run is not None else 0.0,
        channels=tuple(_channels(one)),
        onboard=onboard_words(started.substance, started.since_dose_min),
        hollow=started.substance in UNDER_EFFECT,
        distress=one.distress,
        ended=run.ended if run is not None else NO_END,
        broken=run.ended in BROKEN if run is not None else ended is not None,
        went=_went(run, over=ended is not None),
        timing=timing_words(run, passes=False) if run is not None else "",
        off=run is not None and is_off(run.certificate),
    )


def _planned(one: SetDone) -> int | None:
    if one.run is not None and one.run.plan is not None:
        return planned_passes(one.run)
    return one.started.plan.passes


def _went(run: SetRun | None, *, over: bool) -> str:
    if run is None:
        return NO_END if over else RUNNING
    return how_it_went(run)


def _rates(one: SetDone) -> Iterator[float]:
    yield one.started.plan.rate_hz
    for change in one.run.changes if one.run is not None else ():
        if change.rate_hz is not None:
            yield change.rate_hz


def _channels(one: SetDone) -> Iterator[Channel]:
    """Every channel it ever ran on, in the order they are always named."""
    changed = one.run.changes if one.run is not None else ()
    used = {*one.started.plan.channels, *(c for change in changed for c in change.channels or ())}
    return (channel for channel in Channel if channel in used)
