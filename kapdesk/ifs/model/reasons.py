"""Why a status was set and what opened: facts of their own, kept apart; in older records a field of the fact itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from kapdesk.chart.model import Fact
from kapdesk.ifs.model.councils import OpeningMade, OpeningWorded
from kapdesk.ifs.model.nouns import Status
from kapdesk.ifs.model.state import Row
from kapdesk.ifs.model.work import StatusSet, StatusWorded
from kapdesk.kernel.ids import EntryId, PartId
from kapdesk.kernel.instant import Instant

_Key = tuple[PartId, Instant, Status]


def parted(fact: Fact) -> tuple[Fact, ...]:
    """A fact and, apart from it, the reason an older one still holds; itself alone where it holds none."""
    match fact:
        case StatusSet(part=part, status=status, why=why, number=number) if why:
            return replace(fact, why=""), StatusWorded(part, status, why, number)
        case OpeningMade(opened=opened, why=why, part=about, number=number) if why:
            return replace(fact, why=""), OpeningWorded(opened, why, about, number)
        case _:
            return (fact,)


def status_reasons(rows: Iterable[Row]) -> Mapping[EntryId, str]:
    """Why each status was set, by its entry; those alone that have a reason."""
    rows = tuple(rows)
    said: dict[_Key, str] = {
        (row.fact.part, row.at, row.fact.status): row.fact.text
        for row in rows
        if isinstance(row.fact, StatusWorded)
    }
    found = {}
    for row in rows:
        if isinstance(row.fact, StatusSet):
            key = (row.fact.part, row.at, row.fact.status)
            if words := said.get(key) or row.fact.why:
                found[row.entry] = words
    return found


def worded(rows: Iterable[Row], row: Row) -> Row | None:
    """The row that holds the reason of a status; None where it has none of its own."""
    fact = row.fact
    found = [
        one
        for one in rows
        if isinstance(fact, StatusSet)
        and isinstance(one.fact, StatusWorded)
        and (one.fact.part, one.at, one.fact.status) == (fact.part, row.at, fact.status)
    ]
    return found[-1] if found else None


def openings(rows: Iterable[Row]) -> Mapping[Instant, str]:
    """What opened, by when it did; those alone of which something was said."""
    found: dict[Instant, str] = {}
    for row in rows:
        match row.fact:
            case OpeningMade(opened=opened, why=why) if why:
                found.setdefault(opened, why)
            case OpeningWorded(opened=opened, text=text):
                found[opened] = text
    return found
