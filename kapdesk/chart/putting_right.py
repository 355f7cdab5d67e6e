"""What every room asks before a line of a sitting is put right: that it is there, says something else, and why."""

from __future__ import annotations

from kapdesk.chart.gates import against_reason
from kapdesk.chart.model import Fact, Line, Timeline
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import EntryId, SittingId

NOT_THERE = refused("entry", "That line is not there to be corrected.")
SAME = refused("value", "That is what the line says already.")


def line_meant(
    timeline: Timeline,
    sitting: SittingId | None,
    entry: EntryId,
    fact: Fact,
    kinds: tuple[type[Fact], ...],
) -> Line | None:
    """The line that is meant, where it stands in this sitting and says this kind of thing, one of ``kinds``.

    No sitting means a line between meetings.
    """
    line = timeline.find(entry)
    if line is None or not line.standing or line.entry.sitting != sitting:
        return None
    return line if isinstance(fact, kinds) and type(line.entry.fact) is type(fact) else None


def against_correction(
    line: Line, fact: Fact, reason: str, against: Refusals | None
) -> Refusals | None:
    """Everything that stands against a correction, at once; ``against`` is what its room says of the fact."""
    unsaid = against_reason(reason, "A correction needs its reason.")
    same = SAME if line.entry.fact == fact else None
    found = [one for said in (same or against, unsaid) if said for one in said.items]
    return Refusals(tuple(found)) if found else None
