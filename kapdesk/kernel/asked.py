"""A number somebody was asked for in work that has its own room, as another room's plot may show it."""

from __future__ import annotations

from dataclasses import dataclass

from kapdesk.kernel.ids import EntryId
from kapdesk.kernel.instant import Instant
from kapdesk.kernel.plot import Marker


@dataclass(frozen=True, slots=True)
class Asked:
    """One rating: the row it belongs to by name, the scale of that row, and how it is drawn.

    ``hollow`` ones were given under effect.
    """

    entry: EntryId
    at: Instant
    name: str
    unit: str
    value: int
    low: int
    high: int
    ticks: tuple[int, ...]
    colour: str
    marker: Marker
    hollow: bool = False
