"""A client's parts work told as plain values, for scripts and for whoever reads the record by machine.

What a view was folded from decides what is in it: without the therapist's own notes nothing of the map is told, and a
part is its number.
"""

from __future__ import annotations

from typing import Any

import msgspec

from kapdesk.ifs.model.nouns import Measure, Purpose
from kapdesk.ifs.model.parts import Part
from kapdesk.ifs.model.state import IfsState, MeetingState, Row
from kapdesk.ifs.model.view import IfsView
from kapdesk.ifs.rules.permissions import standing
from kapdesk.ifs.wording import said

Told = dict[str, Any]


def told(view: IfsView) -> Told:
    """The map, what was said in the work and the meetings as they stand, as JSON values; ``said`` is a row's line."""
    state = view.state
    drawn = state.drawn
    return {
        "digest": drawn.digest(),
        "parts": [_part(state, one) for one in drawn.parts.values()],
        "bonds": [_plain(one) for one in drawn.standing_bonds()],
        "ended": [{"bond": bond, "why": why} for bond, why in drawn.ended.items()],
        "frames": [_plain(one) for one in drawn.frames.values()],
        "notes": [_plain(one) for one in drawn.notes.values()],
        "legend": dict(drawn.meant),
        "gestures": state.gestures.number,
        "rows": [_row(one) for one in state.rows],
        "meetings": [_meeting(one) for one in state.meetings if one.has_work],
    }


def _part(state: IfsState, one: Part) -> Told:
    away = state.drawn.away.get(one.id)
    place = state.drawn.place(one.id)
    return {
        **_plain(one),
        "place": _plain(place),
        "ring": place.ring,
        "away": _plain(away) if away is not None else None,
        "status": state.status(one.id),
        "rated": {measure: state.last(one.id, measure) for measure in Measure},
        "permissions": {purpose: standing(state, one.id, purpose) for purpose in Purpose},
        "linked": [
            {"kind": link.kind, "to": link.to} for link in state.links if link.part == one.id
        ],
    }


def _row(row: Row) -> Told:
    return {
        "entry": row.entry,
        "at": row.at.iso(),
        "sitting": row.sitting,
        "kind": type(row.fact).__name__,
        "said": said(row.fact),
        **_plain(row.fact),
    }


def _meeting(one: MeetingState) -> Told:
    return {
        "sitting": one.sitting,
        "kind": one.kind,
        "opened": one.opened.iso(),
        "closed": one.closed_at.iso() if one.closed_at is not None else None,
        "signed": one.signed,
        "rehearsal": one.rehearsal,
        "moves": one.moves,
        "stays": [_row(row) for row in one.stays],
    }


def _plain(value: object) -> Told:
    plain: Told = msgspec.to_builtins(value)
    return plain
