"""What a practice wrote itself: its own protocols, limits and worksheets, every version kept."""

from __future__ import annotations

from kapdesk.chart.model import Fact


class VersionWritten(Fact, frozen=True):
    """A protocol, a set of limits or a worksheet of the practice’s own, one version of it, whole.

    ``kind`` is protocol, limits or sheet; ``body`` is what will be used, as JSON; ``source`` are the practice's words
    for where it comes from; ``copied_from`` names what it was copied from at first.
    """

    kind: str
    id: str
    version: str
    name: str
    body: str
    source: str = ""
    copied_from: str = ""


FACTS: tuple[type[Fact], ...] = (VersionWritten,)
