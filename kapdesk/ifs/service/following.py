"""What comes of a line that is put right: facts of the same save, each put right or written beside it in turn."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from kapdesk.chart.model import Act
from kapdesk.ifs.model.reasons import worded
from kapdesk.ifs.model.state import IfsState, Row
from kapdesk.ifs.model.work import StatusSet, StatusWorded


def status_acts(state: IfsState, row: Row, better: StatusSet, reason: str) -> Iterator[Act]:
    """A status put right, and why it was set: as it is said now, else as it stood before, kept apart either way."""
    yield Act(replace(better, why=""), row.at, row.entry, reason)
    known = worded(state.rows, row)
    before = known.fact.words() if known is not None else getattr(row.fact, "why", "")
    text = better.why.strip() or before
    fact = StatusWorded(better.part, better.status, text, better.number)
    if known is not None and known.fact != fact:
        yield Act(fact, row.at, known.entry, reason)
    elif known is None and text:
        yield Act(fact, row.at)
