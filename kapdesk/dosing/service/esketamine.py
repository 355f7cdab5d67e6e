"""Answers on the esketamine form, as long as the session can be written into."""

from __future__ import annotations

from dataclasses import dataclass

from kapdesk.dosing.model.esketamine import EsketamineNoted
from kapdesk.dosing.model.protocol import ESKETAMINE
from kapdesk.dosing.service.charting import Charting, Clears, Written
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import SittingId
from kapdesk.kernel.instant import Instant


@dataclass(frozen=True, slots=True)
class Esketamine:
    """The form that goes with nasal esketamine."""

    charting: Charting

    def note(
        self,
        sitting: SittingId,
        noted: EsketamineNoted,
        *,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write answers, until the session is signed; refuses a session whose protocol has no such form."""
        view = self.charting.writable(sitting, at, until_signed=True)
        if isinstance(view, Refusals):
            return view
        if view.pinned is None or view.pinned.protocol.form != ESKETAMINE:
            return refused("form", "This session's protocol has no esketamine form.")
        return self.charting.write(sitting, (noted,), at=at, clears=clears)
