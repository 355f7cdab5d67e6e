"""Which lines are about another line, so that they go where it goes."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from kapdesk.bilateral.model.facts import CameUp, SetRated, SetRun
from kapdesk.chart.model import Fact
from kapdesk.dosing.model.adverse import AdverseEventFollowed
from kapdesk.dosing.model.facts import FlagAnswered, HoldEnded
from kapdesk.dosing.model.moments import WordsAdded
from kapdesk.dosing.model.urgent import UrgentSeen, UrgentStamped, UrgentStruck
from kapdesk.dosing.model.verified import OrderVerified
from kapdesk.dosing.model.view import DosingView
from kapdesk.kernel.ids import EntryId

_NAMES: Mapping[type[Fact], str] = {
    FlagAnswered: "reading",
    HoldEnded: "dose",
    WordsAdded: "event",
    AdverseEventFollowed: "event",
    OrderVerified: "order",
    **dict.fromkeys((SetRun, SetRated, CameUp), "started"),
}
"""The field in which a fact names the entry it is about."""


def about(view: DosingView, entry: EntryId) -> tuple[EntryId, ...]:
    """Every line about an entry or an earlier or later version of it; a press taken back takes that along."""
    first = view.first_written()
    versions = {other for other, start in first.items() if start == first.get(entry)}
    presses = {
        (line.entry.fact.card, line.entry.fact.n)
        for line in view.timeline.lines
        if line.entry.id in versions and isinstance(line.entry.fact, UrgentSeen | UrgentStamped)
    }
    return tuple(
        line.entry.id
        for line in view.timeline.lines
        if _named(line.entry.fact) in versions or _press(line.entry.fact) in presses
    )


def home_of(view: DosingView, entry: EntryId) -> EntryId:
    """The line an entry cannot be moved without: of what is said of a set, the set's beginning."""
    line = view.timeline.find(entry)
    fact = line.entry.fact if line is not None else None
    return fact.started if isinstance(fact, SetRun | SetRated | CameUp) else entry


def renamed(fact: Fact, names: Mapping[EntryId, EntryId]) -> Fact:
    """The fact with the new name of the entry it is about, where that has one."""
    named = _named(fact)
    if named is None or named not in names:
        return fact
    return msgspec.structs.replace(fact, **{_NAMES[type(fact)]: names[named]})


def _named(fact: Fact) -> EntryId | None:
    field = _NAMES.get(type(fact))
    return EntryId(getattr(fact, field)) if field else None


def _press(fact: Fact) -> tuple[str, int] | None:
    return (fact.card, fact.n) if isinstance(fact, UrgentStruck) else None
