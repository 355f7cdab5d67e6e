"""Where a client stood at an entry, stamped on it by the dosing clock, and said anew where a dose was put right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

import msgspec

from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.chart.model import Entry, Fact
from kapdesk.kernel.ids import EntryId

F = TypeVar("F", bound=msgspec.Struct)


class Stamp(msgspec.Struct, frozen=True):
    """The state at an entry, and the minutes since the first dose, None before any."""

    entry: EntryId
    substance: SubstanceState
    since_dose_min: float | None = None


class StampsPutRight(Fact, frozen=True):
    """A dose was written down late, or put right, so where the client stood at these entries is said anew."""

    stamps: tuple[Stamp, ...]


def stamps_of(entries: Iterable[Entry]) -> Mapping[EntryId, Stamp]:
    """The stamps that were put right, by entry; the later one holds."""
    return {
        stamp.entry: stamp
        for entry in entries
        if isinstance(entry.fact, StampsPutRight)
        for stamp in entry.fact.stamps
    }


def stamped(fact: F, stamp: Stamp | None) -> F:
    """The fact, or the row made of it, with another stamp; as it is where there is none."""
    if stamp is None:
        return fact
    changed = {"substance": stamp.substance, "since_dose_min": stamp.since_dose_min}
    return msgspec.structs.replace(fact, **changed)
