"""What a line of the record asks of the dosing service, and which earlier line a correction means."""

from __future__ import annotations

from collections.abc import Mapping
from functools import singledispatch

from kapdesk.bilateral.model.facts import (
    CameUp,
    OnboardRuleOpened,
    PursuitChecked,
    SetRated,
    SetRun,
)
from kapdesk.bilateral.model.said import CameUpSaid, EyesSeen, Rated, RuleOpenedSaid, SetNoted
from kapdesk.chart.model import Drawer, Entry, Fact
from kapdesk.dosing.model.adverse import AdverseEventFollowed, AdverseEventRecorded
from kapdesk.dosing.model.esketamine import EsketamineNoted
from kapdesk.dosing.model.facts import (
    ChecklistTicked,
    DischargeRecorded,
    DoseGiven,
    EventNoted,
    FlagAnswered,
    HoldEnded,
    OrderRecorded,
    PhaseNoted,
    ProcessNoted,
    RecoveryScored,
    SafetyAsked,
    SlotSkipped,
    VitalsRecorded,
)
from kapdesk.dosing.model.medicine import Left, MedicineWasted, RemainderCounted
from kapdesk.dosing.model.moments import WordsAdded
from kapdesk.dosing.model.parsed import (
    Did,
    Discharge,
    Followed,
    Hold,
    Parsed,
    Scores,
    Skip,
    Stamp,
    Tick,
    Verified,
    Words,
)
from kapdesk.dosing.model.score import MomentBookmarked
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.service.dosing import Dosing
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import EntryId, SittingId
from kapdesk.kernel.instant import Instant
from kapdesk.practice.model.urgent import Press

Written = tuple[Entry, ...] | Refusals

_WITHIN_S = 60.0
_BECOMES: Mapping[type[object], type[Fact]] = {
    Vitals: VitalsRecorded,
    Did: FlagAnswered,
    Hold: HoldEnded,
    Skip: SlotSkipped,
    Scores: RecoveryScored,
    Tick: ChecklistTicked,
    Discharge: DischargeRecorded,
    Words: WordsAdded,
    Followed: AdverseEventFollowed,
    SetNoted: SetRun,
    Rated: SetRated,
    CameUpSaid: CameUp,
    EyesSeen: PursuitChecked,
    RuleOpenedSaid: OnboardRuleOpened,
}


@singledispatch
def chart(value: object, dosing: Dosing, sitting: SittingId, at: Instant | None) -> Written:
    """The entries a value becomes in a sitting, at this moment or the one given; or what stands against it."""
    raise TypeError(f"no line of a script becomes a {type(value).__name__}")


@chart.register
def _(value: Vitals, dosing: Dosing, sitting: SittingId, at: Instant | None) -> Written:
    return dosing.readings.record(sitting, value, at=at)


@chart.register
def _(value: Did, dosing: Dosing, sitting: SittingId, at: Instant | None) -> Written:
    return dosing.readings.answer(sitting, value.text, at=at)


@chart.register
def _(value: Skip, dosing: Dosing, sitting: SittingId, at: Instant | None) -> Written:
    return dosing.readings.skip(sitting, value.slot, value.reason, at=at)


@chart.register
def _(value: OrderRecorded, dosing: Dosing, sitting: SittingId, at: Instant | None) -> Written:
    return dosing.doses.order(sitting, value, at=at)


@chart.register
def _(value: DoseGiven, dosing: Dosing, sitting: SittingId, at: Instant | None) -> Written:
    return dosing.doses.give(sitting, value, at=at)


@chart.register
def _(value: Hold, dosing: Dosing, sitting: SittingId, at: Instant | None) -> Written:
    return dosing.doses.end_hold(sitting, value.handling, text=value.text, at=at)


@chart.register(EventNoted)
@chart.register(ProcessNoted)
@chart.register(SafetyAsked)
def _(
    value: EventNoted | ProcessNoted | SafetyAsked,
    dosing: Dosing,
    sitting: SittingId,
    at: Instant | None,
) -> Written:
    return dosing.events.note(sitting, value, at=at)


@chart.register
def _(value: EsketamineNoted, dosing: Dosing, sitting: SittingId, at: Instant | None) -> Written:
    return dosing.esketamine.note(sitting, value, at=at)


@chart.register
def _(
    value: AdverseEventRecorded, dosing: Dosing, sitting: SittingId, at: Instant | None
) -> Written:
    return dosing.adverse.record(sitting, value, at=at)


@chart.register
def _(value: Followed, dosing: Dosing, sitting: SittingId, at: Instant | None) -> Written:
    return dosing.adverse.follow(sitting, value, at=at)


@chart.register
def _(value: Verified, dosing: Dosing, sitting: SittingId, at: Instant | None) -> Written:
    return dosing.doses.verify(sitting, value, at=at)


@chart.register
def _(value: Stamp, dosing: Dosing, sitting: SittingId, at: Instant | None) -> Written:
    return dosing.moments.stamp(sitting, value.kind, at=at)


@chart.register
def _(value: Words, dosing: Dosing, sitting: SittingId, _at: Instant | None) -> Written:
    return dosing.moments.complete(sitting, value.kind, value.text)


@chart.register
def _(value: MomentBookmarked, dosing: Dosing, sitting: SittingId, at: Instant | None) -> Written:
    return dosing.score.bookmark(sitting, value.label, at=at)


@chart.register
def _(value: PhaseNoted, dosing: Dosing, sitting: SittingId, at: Instant | None) -> Written:
    return dosing.events.note_phase(sitting, value, at=at)


@chart.register
def _(value: Tick, dosing: Dosing, sitting: SittingId, at: Instant | None) -> Written:
    return dosing.events.tick(sitting, value, at=at)


@chart.register
def _(value: Scores, dosing: Dosing, sitting: SittingId, at: Instant | None) -> Written:
    return dosing.ending.score(sitting, value, at=at)


@chart.register
def _(value: Discharge, dosing: Dosing, sitting: SittingId, at: Instant | None) -> Written:
    return dosing.ending.discharge(sitting, value, at=at)


@chart.register
def _(value: Press, dosing: Dosing, sitting: SittingId, at: Instant | None) -> Written:
    return dosing.urgent.press(sitting, value, at=at)


@chart.register(MedicineWasted)
@chart.register(RemainderCounted)
def _(value: Left, dosing: Dosing, sitting: SittingId, at: Instant | None) -> Written:
    return dosing.medicines.note(sitting, value, at=at)


def people_named(value: object) -> tuple[tuple[str, str], ...]:
    """The people of the practice a line names, each with the role it names them in."""
    match value:
        case OrderRecorded(prescriber=name):
            return ((name, "prescriber"),)
        case DoseGiven(given_by=name) | Verified(by=name) if name:
            return ((name, "nurse"),)
        case Discharge(by=name, medical_by=medical):
            return tuple((one, "nurse") for one in (name, medical) if one)
        case _:
            return ()


def line_meant(dosing: Dosing, sitting: SittingId, at: Instant, said: Parsed) -> EntryId | None:
    """The latest line of that minute that stands and says the same kind of thing."""
    view = dosing.view(sitting, drawers=(Drawer.CHART, Drawer.PROCESS))
    found = [
        line.entry.id
        for line in view.timeline.in_time()
        if line.standing and 0.0 <= line.entry.at.seconds_since(at) < _WITHIN_S
        if _alike(line.entry.fact, said)
    ]
    return found[-1] if found else None


def _alike(fact: Fact, said: Parsed) -> bool:
    match fact, said:
        case EventNoted(kind=kind), EventNoted(kind=other):
            return kind == other
        case WordsAdded(kind=kind), Words(kind=other):
            return kind == other
        case EventNoted(kind=kind), Stamp(kind=other):
            return kind == other
        case RecoveryScored(scale=scale), Scores(items=items):
            return any(item.scale == scale for item in items)
        case ChecklistTicked(list=name), Tick(list=other):
            return name == other
        case _:
            return isinstance(fact, _BECOMES.get(type(said), type(said)))
