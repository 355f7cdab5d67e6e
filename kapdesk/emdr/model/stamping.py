"""How EMDR work stands once a dose was put right: the same sets and ratings, with the stamps they should carry."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from kapdesk.bilateral.model import done
from kapdesk.bilateral.model.stamps import Stamp, StampsPutRight, stamped
from kapdesk.emdr.model.rows import Returned, Scan
from kapdesk.emdr.model.state import EmdrState, MeetingState, TargetState
from kapdesk.kernel.ids import EntryId

_replace = msgspec.structs.replace
_Stamps = Mapping[EntryId, Stamp]


def restamped(state: EmdrState, fact: StampsPutRight) -> EmdrState:
    """Everything that names one of these entries, with its new stamp."""
    stamps = {one.entry: one for one in fact.stamps}
    return _replace(
        state,
        targets=tuple(_target(one, stamps) for one in state.targets),
        meetings=tuple(_meeting(one, stamps) for one in state.meetings),
    )


def _target(target: TargetState, stamps: _Stamps) -> TargetState:
    return _replace(
        target,
        ratings=tuple(stamped(one, stamps.get(one.entry)) for one in target.ratings),
        scans=tuple(_scan(one, stamps) for one in target.scans),
        returns=tuple(_returned(one, stamps) for one in target.returns),
    )


def _meeting(meeting: MeetingState, stamps: _Stamps) -> MeetingState:
    return _replace(meeting, sets=done.restamped(meeting.sets, stamps))


def _scan(scan: Scan, stamps: _Stamps) -> Scan:
    return _replace(scan, fact=stamped(scan.fact, stamps.get(scan.entry)))


def _returned(returned: Returned, stamps: _Stamps) -> Returned:
    return _replace(returned, fact=stamped(returned.fact, stamps.get(returned.entry)))
