"""What each fact does to how parts work stands: one small step a fact, nothing else."""

from __future__ import annotations

from functools import singledispatch

from msgspec.structs import replace

from kapdesk.bilateral.model.stamps import Stamp, StampsPutRight, stamped
from kapdesk.chart.gestures import Edit, Gestures
from kapdesk.chart.met import changed, framed, place_of
from kapdesk.chart.model import (
    Entry,
    Fact,
    Redone,
    SittingClosed,
    SittingOpened,
    SittingSigned,
    Undone,
)
from kapdesk.ifs.model.drawn import Drawn, moved
from kapdesk.ifs.model.facts import WORK
from kapdesk.ifs.model.kept import MeetingsCarried
from kapdesk.ifs.model.moves import MOVES
from kapdesk.ifs.model.nouns import PARTS
from kapdesk.ifs.model.state import IfsState, Link, MeetingState, Row
from kapdesk.ifs.model.work import PartEntered, PartLinked, PartRated, SelfRead
from kapdesk.kernel.ids import SittingId


@singledispatch
def step(fact: Fact, state: IfsState, _entry: Entry) -> IfsState:
    """How things stand after one more entry; a fact of another room changes nothing."""
    return state


def _move(fact: Fact, state: IfsState, entry: Entry) -> IfsState:
    gesture: int = getattr(fact, "gesture", 0)
    new = Edit(*place_of(entry), fact, gesture)
    meetings = changed(state.meetings, entry, lambda one: replace(one, moves=one.moves + 1))
    drawn = moved(state.drawn, (fact,))
    return replace(state, drawn=drawn, gestures=state.gestures.after(new), meetings=meetings)


def _row(fact: Fact, state: IfsState, entry: Entry) -> IfsState:
    meetings = changed(state.meetings, entry, lambda one: _with_row(one, entry))
    rows = (*state.rows, Row(*place_of(entry), fact))
    return replace(state, rows=rows, meetings=meetings)


def _with_row(one: MeetingState, entry: Entry) -> MeetingState:
    return replace(one, said=one.said + 1, first=min(one.first or entry.at, entry.at))


for _kind in MOVES:
    step.register(_kind, _move)
for _kind in WORK:
    step.register(_kind, _row)


@step.register
def _(fact: Undone, state: IfsState, _entry: Entry) -> IfsState:
    return _laid(state, state.gestures.taken_back(fact.entries))


@step.register
def _(fact: Redone, state: IfsState, _entry: Entry) -> IfsState:
    return _laid(state, state.gestures.put_back(fact.entries))


@step.register
def _(fact: StampsPutRight, state: IfsState, _entry: Entry) -> IfsState:
    stamps = {one.entry: one for one in fact.stamps}
    if not any(row.entry in stamps for row in state.rows):
        return state
    return replace(state, rows=tuple(_stamped(row, stamps.get(row.entry)) for row in state.rows))


@step.register
def _(fact: PartLinked, state: IfsState, entry: Entry) -> IfsState:
    link = Link(fact.part, fact.kind, fact.to)
    others = tuple(one for one in state.links if one != link)
    state = replace(state, links=(*others, link) if fact.tied else others)
    return _row(fact, state, entry)


@step.register
def _(fact: PartEntered, state: IfsState, entry: Entry) -> IfsState:
    new = Row(*place_of(entry), fact)
    meetings = changed(state.meetings, entry, lambda one: replace(one, stays=(*one.stays, new)))
    return replace(state, meetings=meetings)


@step.register(SittingOpened)
@step.register(SittingClosed)
@step.register(SittingSigned)
def _(_fact: Fact, state: IfsState, entry: Entry) -> IfsState:
    return replace(state, meetings=framed(state.meetings, entry, MeetingState))


@step.register
def _(fact: MeetingsCarried, state: IfsState, entry: Entry) -> IfsState:
    """They count as meetings of parts work that are over; nothing more is known of them."""
    carried = tuple(
        MeetingState(
            SittingId(f"{entry.id} {number}"),
            PARTS,
            one.began,
            closed=SittingClosed(),
            closed_at=one.closed,
        )
        for number, one in enumerate(fact.meetings)
    )
    return replace(state, meetings=(*state.meetings, *carried))


def _stamped(row: Row, stamp: Stamp | None) -> Row:
    if stamp is None or not isinstance(row.fact, PartRated | SelfRead):
        return row
    return replace(row, fact=stamped(row.fact, stamp))


def _laid(state: IfsState, gestures: Gestures) -> IfsState:
    if gestures is state.gestures:
        return state
    drawn = moved(Drawn(), (one.fact for one in gestures.standing()))
    return replace(state, gestures=gestures, drawn=drawn)
