"""How far the work with a part may come: the usual way of its kind, and the reason a step off it takes."""

from __future__ import annotations

from kapdesk.chart.gates import against_reason
from kapdesk.ifs.model.nouns import Kind, Status
from kapdesk.kernel.errors import Refusals

COMMON = (Status.SENSED, Status.MET, Status.KNOWN, Status.TRUSTING)
OF_EXILES = (Status.WITNESSED, Status.RETRIEVED, Status.UNBURDENED, Status.INTEGRATED)
OF_PROTECTORS = (Status.RELIEVED, Status.NEW_ROLE)

WHY = "Write why: this is not the step that follows."


def ways(kind: Kind) -> tuple[tuple[Status, ...], ...]:
    """The usual ways of a kind; both where a kind is not known yet.  source art-2.7"""
    exile = (*COMMON, *OF_EXILES, Status.SETTLED)
    protector = (*COMMON, *OF_PROTECTORS, Status.SETTLED)
    if kind is Kind.EXILE:
        return (exile,)
    return (protector,) if kind.protects else (exile, protector)


def follows(kind: Kind, before: Status) -> tuple[Status, ...]:
    """The steps that follow one by the usual ways; nothing ever goes on by itself."""
    found = (
        way[place + 1] for way in ways(kind) for place, one in enumerate(way[:-1]) if one is before
    )
    return tuple(dict.fromkeys(found))


def against(kind: Kind, before: Status, after: Status, why: str) -> Refusals | None:
    """Why a status cannot be set so: any step can, and one that goes back or over another takes its reason."""
    return None if after in follows(kind, before) else against_reason(why, WHY)
