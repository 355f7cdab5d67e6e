"""How each line of the session reads in the log: the words it will print, and those the paper says elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from kapdesk.chart.model import (
    WRONG_CHART,
    AddendumWritten,
    BodyErased,
    ClockShifted,
    Entry,
    EntryMoved,
    Fact,
    Missing,
    SittingClosed,
    SittingOpened,
    SittingSigned,
    Unknown,
)
from kapdesk.dosing.handout.wording import event_kind, said
from kapdesk.dosing.model.facts import (
    EVENT_KINDS,
    DoseGiven,
    ProcessNoted,
    VitalsRecorded,
)
from kapdesk.dosing.model.moments import TOOK

EVENT_NAMES: Mapping[str, str] = {
    kind: event_kind(kind).capitalize() for kind in (*EVENT_KINDS, TOOK)
}


def line_words(fact: Fact, say: Callable[[Fact], str] = said) -> str:
    """One entry in words; ``say`` has them for what another room wrote into the session."""
    own = _SAYINGS.get(type(fact))
    return own(fact) if own else say(fact)


def written_words(entry: Entry) -> str:
    """When a line was written down, with the day where it is another one."""
    day = entry.recorded.day()
    return f"{'' if day == entry.at.day() else f'{day} '}{entry.recorded.hm()}"


def _why(why: str) -> str:
    return "belonged to another chart" if why == WRONG_CHART else why


def _reading(fact: VitalsRecorded) -> str:
    return " · ".join((said(fact), *(f"⚑ {flag.sentence}" for flag in fact.flags)))


def _dose(fact: DoseGiven) -> str:
    reason = f", differs from the order: {fact.mismatch_reason}" if fact.mismatch_reason else ""
    return f"{'booster' if fact.booster else 'dose'} {said(fact)}{reason}"


def _opened(fact: SittingOpened) -> str:
    kinds = ("rehearsal",) if fact.rehearsal else ()
    return " · ".join(("session opened", *kinds, *(("from paper",) if fact.from_paper else ())))


def _closed(fact: SittingClosed) -> str:
    missing = f" · left open: {'; '.join(fact.missing)}" if fact.missing else ""
    return f"session {fact.ended}{missing}"


_SAYINGS: Mapping[type[Fact], Callable[[Any], str]] = {
    SittingOpened: _opened,
    SittingClosed: _closed,
    SittingSigned: lambda fact: f"signed {fact.name} · {fact.meaning}",
    AddendumWritten: lambda fact: f"addendum: {fact.text}",
    ClockShifted: lambda fact: f"the clock on the wall jumped by {fact.shift_s:+.0f} s",
    Missing: lambda fact: f"taken out: {_why(fact.because)}",
    BodyErased: lambda fact: f"entry of {fact.was_at.hm()} removed, {_why(fact.why)}",
    EntryMoved: lambda fact: (
        f"entry moved here; first written at {fact.written_at.hm()} in another chart"
    ),
    Unknown: lambda fact: "written by a newer KapDesk",
    ProcessNoted: lambda fact: "process note, kept apart",
    VitalsRecorded: _reading,
    DoseGiven: _dose,
}
