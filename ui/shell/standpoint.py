"""Where the reader stood when the desk was locked, kept inside the vault."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from kapdesk.chart.drafts import Drafts
from kapdesk.chart.listing import SittingRow

_OWNER = "shell"
_PLACE = "standpoint"


class Standpoint(msgspec.Struct, frozen=True):
    """The page in sight and the place on it; ids only."""

    page: str
    place: str = ""


def usual_standpoint(in_progress: Sequence[SittingRow]) -> Standpoint:
    """Where the reader stands when nothing was kept: the sitting in progress, else the day."""
    if in_progress:
        return Standpoint("session", in_progress[-1].id)
    return Standpoint("today")


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
