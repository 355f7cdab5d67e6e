"""The program on another day: its wall clock stands elsewhere, and its steady clock is that of another start."""

from __future__ import annotations

import os
from datetime import datetime, timedelta, tzinfo

from kapdesk.kernel import clock

AHEAD = "KAPDESK_WALL_AHEAD_S"
"""The environment variable that says by how much; it outlives a lock, which starts the program anew.  unit s"""


def on(moment: datetime) -> dict[str, str]:
    """What the program needs in its surroundings to begin at that moment; from there its time goes on as ever."""
    return {AHEAD: str((moment - datetime.now()).total_seconds()), "TZ": "UTC"}


def set_the_wall() -> None:
    """Sets the wall clock of this process by what its surroundings say; nothing where they say nothing.

    The computer was started since the day before: a meeting that is still open goes on by the wall.
    """
    if AHEAD in os.environ:
        vars(clock)["datetime"] = _Elsewhere
        vars(clock)["_boot_name"] = _start_of_that_day


class _Elsewhere(datetime):
    @classmethod
    def now(cls, tz: tzinfo | None = None) -> _Elsewhere:
        """The moment there."""
        shown = datetime.now(tz) + timedelta(seconds=float(os.environ[AHEAD]))
        return cls.fromisoformat(shown.isoformat())


def _start_of_that_day() -> str:
    return f"a start {os.environ[AHEAD]} s ahead"
