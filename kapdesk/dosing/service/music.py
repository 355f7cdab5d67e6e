"""What plays in a session, as facts of its record."""

from __future__ import annotations

from dataclasses import dataclass

from kapdesk.dosing.model.music import TrackChanged
from kapdesk.dosing.service.charting import Charting, Written
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import SittingId


@dataclass(frozen=True, slots=True)
class MusicPlayed:
    """The music of a session.  thread: the record lane."""

    charting: Charting

    def change(self, sitting: SittingId, change: TrackChanged) -> Written:
        """Write that a track began, was paused, went on or ended; what fades out after closing still ends."""
        view = self.charting.view(sitting)
        if view.from_paper:
            return ()
        found = self.charting.writable(sitting, None, until_signed=True)
        if isinstance(found, Refusals):
            return found
        return self.charting.write(sitting, (change,), at=None)
