"""A session as a score: every track and every kind of moment on one time axis, and the moments to be found in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kapdesk.bilateral.model.facts import (
    OnboardRuleOpened,
    PursuitChecked,
    SetRated,
    SetStarted,
)
from kapdesk.bilateral.model.stamps import StampsPutRight
from kapdesk.bilateral.model.view import sets_of
from kapdesk.chart.model import AddendumWritten, Entry, Fact
from kapdesk.dosing.handout.reading_words import flag_words
from kapdesk.dosing.handout.seen_words import seen_parts
from kapdesk.dosing.handout.wording import event_kind, quoted, said
from kapdesk.dosing.model.adverse import AdverseEventFollowed, AdverseEventRecorded
from kapdesk.dosing.model.facts import (
    DischargeRecorded,
    DoseGiven,
    EventNoted,
    FlagAnswered,
    HoldEnded,
    OrderRecorded,
    PhaseNoted,
    RecoveryScored,
    SafetyAsked,
    SlotSkipped,
    VitalsRecorded,
)
from kapdesk.dosing.model.music import TrackChanged
from kapdesk.dosing.model.score import MomentBookmarked
from kapdesk.dosing.model.urgent import FACTS as URGENT_FACTS
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.plot import plot_of
from kapdesk.dosing.rules.moments import words_added
from kapdesk.dosing.rules.music import music_spans
from kapdesk.dosing.rules.set_track import SETS, set_spans
from kapdesk.dosing.tracks import DISTRESS
from kapdesk.kernel.asked import Asked
from kapdesk.kernel.ids import EntryId
from kapdesk.kernel.instant import Instant
from kapdesk.kernel.plot import Mark, Marker, Plot, Series, Span, Trace, Track

READINGS, AWAKE, PHASES, FLAGS = "Readings", "Awake", "Phases", "Flags"
DOSES, MUSIC, URGENT, BOOKMARKS = "Doses", "Music", "Urgent", "Bookmarks"
OTHER, SENT, CHANGE = "Other lines", "Sent on", "track"
_OF_EVENT: Mapping[str, str] = {
    "quote": "Quotes",
    "body": "Body",
    "image": "Images",
    "part": "Parts",
    "touch": "Touch",
    "music": MUSIC,
    "nausea": "Felt",
    "tears": "Felt",
    "therapeutic-distress": "Felt",
    "intervention": "Interventions",
    "adverse": "Adverse",
    "note": "Notes",
    "substance": DOSES,
    "took": DOSES,
}
_OF_FACT: Mapping[type[Fact], tuple[str, str]] = {
    OrderRecorded: (DOSES, "substance"),
    DoseGiven: (DOSES, "substance"),
    HoldEnded: (DOSES, "hold"),
    PhaseNoted: (PHASES, "phase"),
    VitalsRecorded: (READINGS, ""),
    TrackChanged: (MUSIC, CHANGE),
    AdverseEventRecorded: ("Adverse", "adverse"),
    AdverseEventFollowed: ("Adverse", "adverse"),
    **dict.fromkeys(URGENT_FACTS, (URGENT, "adverse")),
    RecoveryScored: ("Recovery", ""),
    MomentBookmarked: (BOOKMARKS, "bookmark"),
    **dict.fromkeys(
        (SetStarted, SetRated, PursuitChecked, OnboardRuleOpened, StampsPutRight), (SETS, "set")
    ),
    **dict.fromkeys(
        (SafetyAsked, FlagAnswered, SlotSkipped, DischargeRecorded, AddendumWritten),
        (OTHER, "note"),
    ),
}
_MIXED = ("Felt", DOSES)
_CURVES = {"Depth": "depth", "Nausea": "nausea"}
_LANES = (
    AWAKE,
    PHASES,
    DOSES,
    "Quotes",
    "Body",
    "Images",
    "Parts",
    "Touch",
    MUSIC,
    SETS,
    "Interventions",
    "Felt",
    "Adverse",
    URGENT,
    FLAGS,
    "Notes",
    OTHER,
    BOOKMARKS,
    SENT,
)
"""Every lane from the top; one without anything in it is left out."""
EVERY_TRACK = ("BP", "HR", "SpO₂", "Breathing", "Distress", *_CURVES, "Recovery", *_LANES)
CURVE_WEIGHT, LANE_WEIGHT = 0.9, 0.7
_WEIGHTS: Mapping[str, float] = {"BP": 1.9}


@dataclass(frozen=True, slots=True, repr=False)
class Moment:
    """One line of the session on its score.  unit minutes from zero."""

    entry: EntryId
    at: Instant
    minute: float
    lane: str
    kind: str
    words: str

    def __repr__(self) -> str:
        """The entry alone."""
        return f"<Moment {self.entry}>"


def moments_of(view: DosingView) -> tuple[Moment, ...]:
    """Every line that stands and tells of the session, in time."""
    zero = view.zero
    if zero is None:
        return ()
    added, first = words_added(view), view.first_written()
    found: list[Moment] = []
    ran = {one.entry.id: one.run or one.started for one in sets_of(view.timeline)}
    for line in view.timeline.in_time():
        entry = line.entry
        place = _place(entry.fact)
        if line.standing and place is not None:
            later = [one.text for _, one in added.get(first[entry.id], ())]
            words = _words(ran.get(entry.id, entry.fact), later)
            minute = entry.at.seconds_since(zero) / 60.0
            found.append(Moment(entry.id, entry.at, minute, *place, words))
    return tuple(found)


def found_in(moments: Sequence[Moment], typed: str) -> tuple[Moment, ...]:
    """The moments in which every word that was begun stands, by their words, their lane or their clock time."""
    parts = typed.casefold().split()
    if not parts:
        return ()
    return tuple(
        moment
        for moment in moments
        if all(
            part in f"{moment.at.hm()} {moment.lane} {moment.words}".casefold() for part in parts
        )
    )


def score_plot(view: DosingView, now: Instant | None = None, asked: Sequence[Asked] = ()) -> Plot:
    """The session's plot with a lane for every kind of moment it holds, and a row for what other work asked."""
    plot, zero = plot_of(view, now, asked), view.zero
    if zero is None:
        return plot
    end_min = plot.now_min if plot.now_min is not None else _last_min(view, zero)
    drawn = tuple(_lower(track) for track in plot.tracks if track.name not in ("Events", SETS))
    kept = tuple(track for track in drawn if track.name != "Recovery")
    scores = tuple(track for track in drawn if track.name == "Recovery")
    return replace(
        plot, tracks=(*kept, *_curves(view, zero), *scores, *_lanes(view, zero, end_min))
    )


def empty_tracks(plot: Plot) -> tuple[str, ...]:
    """What a score can show and this one holds nothing of."""
    shown = {track.name for track in plot.tracks}
    return tuple(name for name in EVERY_TRACK if name not in shown)


def sent_lane(marks: Sequence[tuple[float, str]]) -> Track:
    """The lane of what was sent on, by minute and word; kept apart from the plot of the record."""
    return Track(
        SENT,
        "",
        0.0,
        1.0,
        (),
        marks=tuple(Mark(minute, word, kind="sent") for minute, word in marks),
        weight=LANE_WEIGHT,
    )


def _lower(track: Track) -> Track:
    """A curve as low as it can be read; what has only a scale of 0 to 10 says no unit."""
    unit = "" if track.unit == "0–10" else track.unit
    return replace(track, unit=unit, weight=_WEIGHTS.get(track.name, CURVE_WEIGHT))


def _place(fact: Fact) -> tuple[str, str] | None:
    """The lane and the sign of a fact; None for one that is no moment of its own."""
    if isinstance(fact, EventNoted):
        return _OF_EVENT.get(fact.kind, "Notes"), fact.kind
    return _OF_FACT.get(type(fact))


def _words(fact: Fact, later: Sequence[str]) -> str:
    flags = fact.flags if isinstance(fact, VitalsRecorded) else ()
    kind = fact.kind if isinstance(fact, EventNoted) else ""
    parts = (said(fact), *(quoted(kind, text) for text in later), *map(flag_words, flags))
    return " · ".join(parts)


def _last_min(view: DosingView, zero: Instant) -> float:
    return max(line.entry.at.seconds_since(zero) for line in view.timeline.lines) / 60.0


def _curves(view: DosingView, zero: Instant) -> Iterator[Track]:
    """Depth and nausea as they were rated."""
    for name, measure in _CURVES.items():
        points = [
            (entry.at.seconds_since(zero) / 60.0, float(value))
            for entry, reading in view.readings
            if (value := getattr(reading.vitals, measure)) is not None
        ]
        if points:
            minutes, values = tuple(m for m, _ in points), tuple(v for _, v in points)
            series = Series(name.lower(), DISTRESS, Marker.NONE, Trace.STEP, minutes, values)
            yield Track(name, "", 0.0, 10.0, (0.0, 10.0), (series,), weight=CURVE_WEIGHT)


def _lanes(view: DosingView, zero: Instant, end_min: float) -> Iterator[Track]:
    marks: defaultdict[str, list[Mark]] = defaultdict(list)
    for moment in moments_of(view):
        marks[moment.lane].append(Mark(moment.minute, _bare(moment), kind=moment.kind))
    for entry, reading in view.readings:
        minute = entry.at.seconds_since(zero) / 60.0
        if awake := " · ".join(seen_parts(reading.vitals)):
            marks[AWAKE].append(Mark(minute, awake, kind="phase"))
        marks[FLAGS] += [Mark(minute, flag.sentence, kind="limit") for flag in reading.flags]
    spans = {
        PHASES: tuple(_phases(view, zero, end_min)),
        MUSIC: tuple(music_spans(view, zero, end_min)),
        SETS: set_spans(view, zero),
    }
    marks[PHASES] = []
    marks[MUSIC] = [mark for mark in marks[MUSIC] if mark.kind != CHANGE]
    for name in _LANES:
        if marks[name] or spans.get(name):
            found = tuple(marks[name])
            lane = Track(name, "", 0.0, 1.0, (), marks=found, spans=spans.get(name, ()))
            yield replace(lane, weight=LANE_WEIGHT)


def _bare(moment: Moment) -> str:
    """The words of a moment on its own lane, which says the kind already."""
    if moment.lane in _MIXED:
        return moment.words
    return moment.words.removeprefix(f"{event_kind(moment.kind)}: ")


def _phases(view: DosingView, zero: Instant, end_min: float) -> Iterator[Span]:
    """Each phase that was seen, up to the next one."""
    pinned = view.pinned
    names = {phase.key: phase.name for phase in pinned.protocol.phases} if pinned else {}
    seen: list[tuple[Entry, PhaseNoted]] = list(view.facts_of(PhaseNoted))
    starts = [entry.at.seconds_since(zero) / 60.0 for entry, _ in seen]
    for (start, end), (_, fact) in zip(pairwise((*starts, end_min)), seen, strict=True):
        yield Span(start, max(start, end), names.get(fact.phase, fact.phase))
