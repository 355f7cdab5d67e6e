"""When music sounded: each track from its beginning to whatever came next.  unit minutes."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.dosing.model.music import SOUNDING, TrackChanged
from kapdesk.dosing.model.view import DosingView
from kapdesk.kernel.instant import Instant
from kapdesk.kernel.plot import Span


def music_spans(view: DosingView, zero: Instant, end_min: float) -> Iterator[Span]:
    """The stretches in which a track sounded, the last one up to ``end_min`` while nothing ended it."""
    changes = view.facts_of(TrackChanged)
    if not changes:
        return
    ends = [entry.at.seconds_since(zero) / 60.0 for entry, _ in changes[1:]]
    for (entry, change), until in zip(changes, (*ends, end_min), strict=True):
        if change.action in SOUNDING:
            yield Span(entry.at.seconds_since(zero) / 60.0, until, change.track)
