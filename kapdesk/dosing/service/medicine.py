"""What was left of a controlled medicine in a sitting."""

from __future__ import annotations

from dataclasses import dataclass

from kapdesk.dosing.model.medicine import Left
from kapdesk.dosing.service.charting import Charting, Clears, Written
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import SittingId
from kapdesk.kernel.instant import Instant


@dataclass(frozen=True, slots=True)
class Medicines:
    """Waste and remainders."""

    charting: Charting

    def note(
        self, sitting: SittingId, left: Left, *, at: Instant | None = None, clears: Clears = ()
    ) -> Written:
        """Write what was wasted or counted; a closed session still takes it until it is signed."""
        view = self.charting.writable(sitting, at, until_signed=True)
        if isinstance(view, Refusals):
            return view
        return self.charting.write(sitting, (left,), at=at, clears=clears)
