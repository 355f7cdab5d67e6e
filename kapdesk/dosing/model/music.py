"""The music of a session: what began to sound, what stopped, and in which phase.  Titles only, never a file's place."""

from __future__ import annotations

from kapdesk.chart.model import Fact

BEGAN, PAUSED, WENT_ON, ENDED = "began", "paused", "went on", "ended"
SOUNDING = (BEGAN, WENT_ON)


class TrackChanged(Fact, frozen=True):
    """A track began, was paused, went on or ended, so many seconds into it; ``phase`` names its list."""

    track: str
    action: str
    phase: str = ""
    position_s: float = 0.0

    def words(self) -> str:
        """The track's title."""
        return self.track


MUSIC_FACTS: tuple[type[Fact], ...] = (TrackChanged,)
