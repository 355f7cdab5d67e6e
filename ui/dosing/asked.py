"""What other work within a session asked, as whoever knows it tells it."""

from __future__ import annotations

from collections.abc import Callable

from kapdesk.chart.model import Timeline
from kapdesk.kernel.asked import Asked

AskedIn = Callable[[Timeline], tuple[Asked, ...]]


def nothing_asked(_timeline: Timeline) -> tuple[Asked, ...]:
    """There was no other work within the session."""
    return ()
