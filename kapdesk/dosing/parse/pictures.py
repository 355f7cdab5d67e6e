"""Pictures of an adverse event: which are meant, and what each may have."""

from __future__ import annotations

from kapdesk.dosing.model.adverse import AdverseEventRecorded
from kapdesk.dosing.model.parsed import Pictured
from kapdesk.sketch.pictures import MB, Bounds

FIELD = "pictures"
KEPT = "kept "
MOST_PICTURES = 6
BOUNDS = Bounds(FIELD, 12 * MB, 25)
"""What one event holds; ours, so that a vault and its backups stay small."""


def pictured(event: AdverseEventRecorded, text: str) -> Pictured:
    """The event with its pictures, one a line: ``kept`` and a digest for one of the chart, else the path of a file."""
    lines = [line for line in text.splitlines() if line.strip()]
    kept = tuple(line.removeprefix(KEPT) for line in lines if line.startswith(KEPT))
    return Pictured(event, kept, tuple(line for line in lines if not line.startswith(KEPT)))
