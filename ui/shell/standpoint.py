"""Where the reader stood when the desk was locked, kept inside the vault."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

from kapdesk.chart.drafts import Drafts
from kapdesk.chart.listing import SittingRow
from ui.bridge.places import page_of

if TYPE_CHECKING:
    from kapdesk.desk.desk import Desk

_OWNER = "shell"
_PLACE = "standpoint"


class Standpoint(msgspec.Struct, frozen=True):
    """The page in sight and the place on it; ids only."""

    page: str
    place: str = ""


def usual_standpoint(in_progress: Sequence[SittingRow]) -> Standpoint:
    """Where the reader stands when nothing was kept: the sitting in progress, else the day."""
    if in_progress:
        last = in_progress[-1]
        return Standpoint(page_of(last.kind), last.id)
    return Standpoint("today")


def first_standpoint(desk: Desk) -> Standpoint:
    """Where the reader stands once the desk is open: where they left, else where a new desk begins, else as usual.

    thread: the record lane.
    """
    if kept := take_standpoint(desk.drafts):
        return kept
    step = desk.first_steps.next()
    if step is not None and step.number == 1:
        return Standpoint(step.page, step.wanted)
    return usual_standpoint(desk.sittings.open_now())


def keep_standpoint(drafts: Drafts, standpoint: Standpoint) -> None:
    """Keeps it for the next unlocking.  thread: the record lane.  raises Trouble."""
    drafts.save(_OWNER, _PLACE, msgspec.json.encode(standpoint))


def take_standpoint(drafts: Drafts) -> Standpoint | None:
    """The one that was kept, once.  thread: the record lane."""
    kept = drafts.load(_OWNER, _PLACE)
    if kept is None:
        return None
    drafts.clear(_OWNER, _PLACE)
    return msgspec.json.decode(kept, type=Standpoint)
