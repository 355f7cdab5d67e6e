"""A client's EMDR work told as plain values, for scripts and for whoever reads the record by machine.

What a view was folded from decides what is in it: without the therapist's own notes no image, belief or word is told.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from kapdesk.chart.met import Said
from kapdesk.chart.model import Fact
from kapdesk.emdr.model.rows import Rating
from kapdesk.emdr.model.state import EmdrState, MeetingState, ResourceState, SetDone, TargetState
from kapdesk.emdr.model.view import EmdrView
from kapdesk.emdr.seen.meetings import in_order
from kapdesk.emdr.seen.summary import summary
from kapdesk.kernel.ids import SittingId, TargetId

Told = dict[str, Any]


def told(view: EmdrView) -> Told:
    """Targets, plan, resources and meetings as they stand, as JSON values.

    A target is called by its number, and ``outcome`` is its whole work in one line.
    """
    state = view.state
    return {
        "targets": [_target(state, one) for one in state.targets],
        "ties": [
            {"one": _number(state, tie.one), "other": _number(state, tie.other), "tie": tie.tie}
            for tie in state.ties
        ],
        "order": {
            prong.value: [_number(state, one) for one in targets] for prong, targets in state.order
        },
        "resources": [_resource(one) for one in state.resources],
        "meetings": [
            _meeting(state, number, one)
            for number, one in enumerate(in_order(state), 1)
            if one.has_work
        ],
    }


def outcomes(view: EmdrView) -> tuple[str, ...]:
    """Every target that was worked on in one line each, by number; never a client's word."""
    worked = {one.target for meeting in view.state.meetings for one in meeting.sets}
    return tuple(summary(view.state, one.id) for one in view.state.targets if one.id in worked)


def outcome_of_sitting(view: EmdrView, sitting: SittingId) -> tuple[str, ...]:
    """The lines of the targets one meeting was about, by number."""
    meeting = view.state.meeting(sitting)
    about = {one.target for one in meeting.visits} if meeting is not None else set()
    return tuple(summary(view.state, one.id) for one in view.state.targets if one.id in about)


def _target(state: EmdrState, one: TargetState) -> Told:
    made = one.made_of
    return {
        "id": one.id,
        "number": one.number,
        "opened": one.at.iso(),
        "prong": one.prong,
        "role": one.role,
        "theme": one.theme,
        "variant": one.variant,
        "status": one.status,
        "found_in": one.opened.found_in,
        "outcome": summary(state, one.id),
        "described": _plain(made) if made is not None else None,
        "versions": len(one.versions),
        "statuses": [
            {**_when(said), "status": said.status, "why": said.why} for said in one.statuses
        ],
        "ratings": [_rating(said) for said in one.ratings],
        "fittings": _facts((said, said.fact) for said in one.fittings),
        "scans": _facts((said, said.fact) for said in one.scans),
        "felt": _facts((said, said.fact) for said in one.felt),
        "returns": _facts((said, said.fact) for said in one.returns),
        "checks": _facts((said, said.fact) for said in one.checks),
        "rungs": _facts((said, said.fact) for said in one.rungs),
        "reviews": _facts((said, said.fact) for said in one.reviews),
    }


def _rating(said: Rating) -> Told:
    return {
        **_when(said),
        "measure": said.measure,
        "value": said.value,
        "moment": said.moment,
        "substance": said.substance,
        "since_dose_min": said.since_dose_min,
        "under_effect": said.hollow,
        "set": said.started,
    }


def _resource(one: ResourceState) -> Told:
    return {
        "id": one.id,
        "made": one.at.iso(),
        "kind": one.kind,
        "preset": one.made.preset,
        "described": _plain(one.text) if one.text is not None else None,
        "practised": _facts((said, said.fact) for said in one.practised),
        "turned": one.turned,
        "works": one.works,
    }


def _meeting(state: EmdrState, number: int, one: MeetingState) -> Told:
    return {
        "sitting": one.sitting,
        "number": number,
        "kind": one.kind,
        "opened": one.opened.iso(),
        "closed": one.closed_at.iso() if one.closed_at is not None else None,
        "signed": one.signed,
        "rehearsal": one.rehearsal,
        "ends": one.ends.iso() if one.ends is not None else None,
        "phases": [
            {
                **_when(said),
                "phase": said.phase,
                "target": _number(state, said.target),
                "variant": said.variant,
                "at_once": said.held,
            }
            for said in one.visits
        ],
        "sets": [_set(state, said) for said in one.sets],
        "overrides": _facts((said, said.fact) for said in one.overrides),
        "answered": [
            {**_when(said), "phase": said.phase, "sheet": said.filled.sheet.id}
            for said in one.answers
        ],
    }


def _set(state: EmdrState, one: SetDone) -> Told:
    run, came_up = one.run, one.came_up
    return {
        **_when(one),
        "number": one.number,
        "phase": one.phase,
        "target": _number(state, one.target),
        "preset": one.started.preset,
        "rate_hz": one.started.plan.rate_hz,
        "channels": list(one.started.plan.channels),
        "substance": one.started.substance,
        "since_dose_min": one.started.since_dose_min,
        "passes": run.passes if run is not None else None,
        "seconds": run.seconds if run is not None else None,
        "ended": run.ended if run is not None else None,
        "distress": one.distress,
        "came_up": _plain(came_up) if came_up is not None else None,
    }


def _facts(said: Iterable[tuple[Said, Fact]]) -> list[Told]:
    return [{**_when(one), **_plain(fact)} for one, fact in said]


def _when(said: Said) -> Told:
    return {"entry": said.entry, "at": said.at.iso(), "sitting": said.sitting}


def _number(state: EmdrState, target: TargetId | None) -> int | None:
    found = state.target(target)
    return found.number if found is not None else None


def _plain(fact: Fact) -> Told:
    plain: Told = msgspec.to_builtins(fact)
    return plain
