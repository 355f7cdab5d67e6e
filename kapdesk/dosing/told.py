"""A dosing session told as plain values, for scripts and for whoever reads the record by machine."""

from __future__ import annotations

from typing import Any

import msgspec

from kapdesk.bilateral.model.facts import (
    OnboardRuleOpened,
    PursuitChecked,
    SetRated,
    SetRun,
    SetStarted,
)
from kapdesk.bilateral.model.stamps import StampsPutRight
from kapdesk.chart.model import AddendumWritten, ClockShifted, Fact, Line
from kapdesk.dosing.model.adverse import AdverseEventFollowed, AdverseEventRecorded
from kapdesk.dosing.model.esketamine import EsketamineNoted
from kapdesk.dosing.model.facts import (
    ChecklistTicked,
    DischargeRecorded,
    DoseGiven,
    EventNoted,
    HoldEnded,
    OrderRecorded,
    PhaseNoted,
    RecoveryScored,
    SafetyAsked,
    VitalsRecorded,
)
from kapdesk.dosing.model.medicine import MedicineWasted, RemainderCounted
from kapdesk.dosing.model.moments import WordsAdded
from kapdesk.dosing.model.music import TrackChanged
from kapdesk.dosing.model.score import MomentBookmarked
from kapdesk.dosing.model.screened import ScreeningStood
from kapdesk.dosing.model.urgent import (
    UrgentEnded,
    UrgentOpened,
    UrgentSeen,
    UrgentStamped,
    UrgentStruck,
)
from kapdesk.dosing.model.verified import OrderVerified
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.rules.freshness import Freshness, freshness
from kapdesk.dosing.rules.missing import missing_at_close
from kapdesk.dosing.rules.slots import SlotState, slots_at
from kapdesk.kernel.instant import Instant

Told = dict[str, Any]

_LISTS: dict[str, type[Fact]] = {
    "orders": OrderRecorded,
    "verified": OrderVerified,
    "doses": DoseGiven,
    "holds": HoldEnded,
    "readings": VitalsRecorded,
    "events": EventNoted,
    "words_added": WordsAdded,
    "music": TrackChanged,
    "bookmarks": MomentBookmarked,
    "sets_started": SetStarted,
    "sets": SetRun,
    "sets_rated": SetRated,
    "pursuit_checks": PursuitChecked,
    "rules_opened": OnboardRuleOpened,
    "stamps_put_right": StampsPutRight,
    "adverse": AdverseEventRecorded,
    "adverse_followed": AdverseEventFollowed,
    "phases_noted": PhaseNoted,
    "safety": SafetyAsked,
    "checklists": ChecklistTicked,
    "recovery": RecoveryScored,
    "discharge": DischargeRecorded,
    "wasted": MedicineWasted,
    "remaining": RemainderCounted,
    "esketamine_form": EsketamineNoted,
    "urgent_openings": UrgentOpened,
    "urgent_seen": UrgentSeen,
    "urgent_stamps": UrgentStamped,
    "urgent_struck": UrgentStruck,
    "urgent_ends": UrgentEnded,
    "screening": ScreeningStood,
    "clock_shifts": ClockShifted,
    "addenda": AddendumWritten,
}


def told(view: DosingView, now: Instant) -> Told:
    """The session as it stands at a moment, as JSON values.

    Lists hold what stands; ``corrections`` holds what was written before.  unit seconds from the first dose.
    """
    end = _end(view, now)
    return {
        **_opening(view),
        "t0": view.t0.iso() if view.t0 else None,
        "elapsed_s": end.seconds_since(view.t0) if view.t0 else None,
        "baseline": _plain(view.baseline.values) if view.baseline else None,
        **{
            name: [_line(view, line) for line in view.lines_of(kind)]
            for name, kind in _LISTS.items()
        },
        "corrections": [_line(view, line) for line in view.timeline.lines if line.corrected_by],
        "slots": [_slot(state) for state in slots_at(view, end)],
        "open_flags": [entry.id for entry, _ in view.open_flags],
        "missing": list(view.closed.missing if view.closed else missing_at_close(view, end)),
        "trusted": [_fresh(one) for one in freshness(view, end)],
        "samples": view.samples.n,
        "closed": _plain(view.closed) if view.closed else None,
        "signed": _plain(view.signed) if view.signed else None,
    }


def _opening(view: DosingView) -> Told:
    opened, pinned = view.opened, view.pinned
    return {
        "sitting": opened.sitting if opened else None,
        "book": opened.book if opened else None,
        "opened": opened.at.iso() if opened else None,
        **(_plain(opened.fact) if opened else {}),
        "protocol": pinned.protocol.id if pinned else None,
        "protocol_version": pinned.protocol.version if pinned else None,
        "limits": [limit.id for limit in pinned.limits] if pinned else [],
        "adopted_by": pinned.adopted_by if pinned else None,
        "adopted_on": pinned.adopted_on if pinned else None,
    }


def _line(view: DosingView, line: Line) -> Told:
    entry = line.entry
    told_line: Told = {
        "id": entry.id,
        "at": entry.at.iso(),
        "t_s": entry.at.seconds_since(view.t0) if view.t0 else None,
        "recorded": entry.recorded.iso(),
        **_plain(entry.fact),
    }
    if isinstance(entry.fact, VitalsRecorded):
        told_line["did"] = view.answers.get(entry.id)
    if entry.corrects:
        told_line |= {"corrects": entry.corrects, "reason": entry.reason}
    if line.corrected_by:
        told_line["corrected_by"] = line.corrected_by
    return told_line


def _slot(state: SlotState) -> Told:
    return {
        "key": state.slot.key,
        "name": state.slot.name,
        "required": state.slot.required,
        "due_at": state.due_at.iso() if state.due_at else None,
        "state": state.state.value,
        "entry": state.entry,
        "reason": state.reason,
    }


def _fresh(one: Freshness) -> Told:
    return {
        "measure": one.measure,
        "at": one.trusted_at.iso() if one.trusted_at else None,
        "age_s": one.age_s,
        "weak": one.weak,
        "late": one.late,
    }


def _plain(value: Fact | msgspec.Struct) -> Told:
    plain: Told = msgspec.to_builtins(value)
    return plain


def _end(view: DosingView, now: Instant) -> Instant:
    closing = [line.entry.at for line in view.timeline.lines if line.entry.fact is view.closed]
    return closing[0] if closing else now
