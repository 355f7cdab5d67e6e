"""Entries and sittings told as plain values, for scripts and for whoever reads the chart by machine."""

from __future__ import annotations

import json
from typing import Any

from kapdesk.chart.codec import Codec
from kapdesk.chart.listing import SittingRow
from kapdesk.chart.model import Entry, Missing

Told = dict[str, Any]


def entry_told(entry: Entry, codec: Codec, *, shown: bool) -> Told:
    """An entry as JSON values.  Without its words when it is not ``shown``, or when they were erased."""
    worded = shown and not isinstance(entry.fact, Missing)
    return {
        "id": entry.id,
        "book": entry.book,
        "sitting": entry.sitting,
        "at": entry.at.iso(),
        "recorded": entry.recorded.iso(),
        "author": entry.author,
        "device": entry.device,
        "seq": entry.seq,
        "drawer": entry.drawer.value,
        "corrects": entry.corrects,
        "reason": entry.reason if shown else "",
        "digest": entry.digest,
        "mac": entry.mac,
        "fact": codec.tag(entry.fact),
        "body": json.loads(codec.encode(entry.fact)) if worded else None,
    }


def sitting_told(row: SittingRow) -> Told:
    """A sitting of the list as JSON values."""
    return {
        "id": row.id,
        "book": row.book,
        "kind": row.kind,
        "opened": row.opened.iso(),
        "closed": row.closed.iso() if row.closed else None,
        "ended": row.ended,
        "signed": row.signed.iso() if row.signed else None,
        "rehearsal": row.rehearsal,
    }
