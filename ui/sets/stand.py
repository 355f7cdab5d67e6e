"""How things stand between desk and stage."""

from __future__ import annotations

from enum import StrEnum


class Stand(StrEnum):
    """How things stand between desk and stage."""

    ABSENT = "no stage"
    READY = "ready"
    BEGINNING = "beginning"
    RUNNING = "running"
    SETTLING = "settling"
    AFTER = "after"


UNDER_WAY = (Stand.BEGINNING, Stand.RUNNING, Stand.SETTLING)
