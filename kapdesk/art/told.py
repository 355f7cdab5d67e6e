"""A client's image work told as plain values, for scripts and for whoever reads the record by machine.

What a view was folded from decides what is in it: without the therapist's own notes no content is told.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from kapdesk.art.model.images import PanelSet
from kapdesk.art.model.rows import Rating, SetDone
from kapdesk.art.model.state import ArtState, ImageState, MeetingState
from kapdesk.art.model.view import ArtView
from kapdesk.art.seen.summary import outcome
from kapdesk.chart.met import Said
from kapdesk.chart.model import Fact
from kapdesk.kernel.ids import ImageId

Told = dict[str, Any]


def told(view: ArtView) -> Told:
    """Pictures, meetings and nights as they stand, as JSON values; ``outcome`` is a picture's work in one line."""
    state = view.state
    return {
        "pictures": [_picture(one) for one in state.pictures],
        "queue": [one.number for one in state.queue],
        "meetings": [_meeting(state, one) for one in state.meetings if one.has_work],
        "nights": _facts((one, one.fact) for one in state.nights),
    }


def _picture(one: ImageState) -> Told:
    made = one.made_of
    return {
        "id": one.id,
        "number": one.number,
        "opened": one.at.iso(),
        "way": one.template,
        "status": one.status,
        "surfaced_in": one.opened.surfaced_in,
        "since_dose_min": one.opened.since_dose_min,
        "outcome": outcome(one),
        "described": _plain(made) if made is not None else None,
        "versions": len(one.versions),
        "statuses": [{**_when(row), "status": row.status, "why": row.why} for row in one.statuses],
        "ratings": [_rating(row) for row in one.ratings],
        "felt": _facts((row, row.fact) for row in one.felt),
        "old_picture": _facts((row, row.fact) for row in one.tries),
        "reminders": _facts((row, row.fact) for row in one.reminded),
        "rehearsal": _facts((row, row.fact) for row in one.rehearsed),
        "recollections": _facts((row, row.fact) for row in one.recollected),
        "statements": _facts((row, row.fact) for row in one.statements),
        "closings": _facts((row, row.fact) for row in one.closings),
        "looks": _facts((row, row.fact) for row in one.looks),
        "linked": [{"kind": tie.kind, "to": tie.to} for tie in one.ties],
        "sealed": [{**_when(row), "place": row.place, "later": row.later} for row in one.sealed],
        "panels": [msgspec.to_builtins(panel) for panel in one.board.panels],
        "edits": sum(isinstance(row.fact, PanelSet) for row in one.board.done.edits),
    }


def _rating(row: Rating) -> Told:
    return {
        **_when(row),
        "measure": row.measure,
        "value": row.value,
        "moment": row.moment,
        "substance": row.substance,
        "since_dose_min": row.since_dose_min,
        "under_effect": row.hollow,
        "set": row.started,
    }


def _meeting(state: ArtState, one: MeetingState) -> Told:
    return {
        "sitting": one.sitting,
        "kind": one.kind,
        "opened": one.opened.iso(),
        "closed": one.closed_at.iso() if one.closed_at is not None else None,
        "signed": one.signed,
        "rehearsal": one.rehearsal,
        "steps": [
            {**_when(row), "step": row.step, "picture": _number(state, row.image), "why": row.why}
            for row in one.visits
        ],
        "sets": [_set(state, row) for row in one.sets],
        "overrides": _facts((row, row.fact) for row in one.overrides),
        "answered": [
            {**_when(row), "step": row.step, "sheet": row.filled.sheet.id} for row in one.answers
        ],
    }


def _set(state: ArtState, one: SetDone) -> Told:
    run = one.run
    return {
        **_when(one),
        "number": one.number,
        "step": one.step,
        "picture": _number(state, one.image),
        "preset": one.started.preset,
        "substance": one.started.substance,
        "since_dose_min": one.started.since_dose_min,
        "passes": run.passes if run is not None else None,
        "seconds": run.seconds if run is not None else None,
        "ended": run.ended if run is not None else None,
        "distress": one.distress,
    }


def _facts(rows: Iterable[tuple[Said, Fact]]) -> list[Told]:
    return [{**_when(one), **_plain(fact)} for one, fact in rows]


def _when(row: Said) -> Told:
    return {"entry": row.entry, "at": row.at.iso(), "sitting": row.sitting}


def _number(state: ArtState, image: ImageId | None) -> int | None:
    found = state.picture(image)
    return found.number if found is not None else None


def _plain(fact: Fact) -> Told:
    plain: Told = msgspec.to_builtins(fact)
    return plain
