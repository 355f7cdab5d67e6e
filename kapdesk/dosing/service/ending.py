"""Recovery, discharge, closing, signing, and words added afterwards."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kapdesk.chart.sittings import Sittings
from kapdesk.dosing.model.parsed import Discharge, Scores
from kapdesk.dosing.rules.clock import last_told
from kapdesk.dosing.rules.leaving import against_discharge, discharge_of
from kapdesk.dosing.rules.missing import missing_at_close
from kapdesk.dosing.service.charting import Charting, Clears, Written
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import SittingId
from kapdesk.kernel.instant import Instant

MEANING = "I wrote this record and it is complete as far as it says."


@dataclass(frozen=True, slots=True)
class Ending:
    """How a session comes to its end."""

    charting: Charting
    sittings: Sittings
    signer: Callable[[], str]

    def score(
        self,
        sitting: SittingId,
        scores: Scores,
        *,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write recovery scores taken together."""
        view = self.charting.writable(sitting, at)
        if isinstance(view, Refusals):
            return view
        return self.charting.write(sitting, scores.items, at=at, clears=clears)

    def discharge(
        self,
        sitting: SittingId,
        asked: Discharge,
        *,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write the discharge list: what the chart bears out is ticked, the rest is listed as missing."""
        view = self.charting.writable(sitting, at)
        if isinstance(view, Refusals):
            return view
        now, colleagues = at or self.charting.now(sitting), self.charting.colleagues()
        against = against_discharge(view, asked, now, colleagues)
        if against is not None:
            return against
        fact = discharge_of(view, asked, now, colleagues)
        return self.charting.write(sitting, (fact,), at=at, clears=clears)

    def missing(self, sitting: SittingId, *, at: Instant | None = None) -> tuple[str, ...]:
        """What the session would be closed without, in words; to be shown before closing."""
        return missing_at_close(self.charting.view(sitting), at or self.charting.now(sitting))

    def close(
        self,
        sitting: SittingId,
        *,
        ended: str = "closed",
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """End the session; what is missing stands in the record.  Refuses an end before its last line."""
        view = self.charting.writable(sitting, at)
        if isinstance(view, Refusals):
            return view
        last = last_told(view)
        if at is not None and last is not None and at < last:
            return refused("at", f"There is a line at {last.hm()}; the end cannot stand before it.")
        missing = missing_at_close(view, at or self.charting.now(sitting))
        return self.sittings.close(sitting, missing=missing, ended=ended, at=at, clears=clears)

    def sign(
        self,
        sitting: SittingId,
        passphrase: str,
        *,
        meaning: str = MEANING,
        clears: Clears = (),
    ) -> Written:
        """Sign a closed session; refuses anyone but its author, a second signature, a wrong passphrase."""
        view = self.charting.writable(sitting, None, until_signed=True)
        if isinstance(view, Refusals):
            return view
        if view.closed is None:
            return refused("sitting", "The session is still open; close it first.")
        if view.opened is None or view.opened.author != self.charting.author:
            return refused("sitting", "Only who wrote this session signs it.")
        return self.sittings.sign(sitting, passphrase, meaning, name=self.signer(), clears=clears)

    def add_addendum(
        self, sitting: SittingId, text: str, *, at: Instant | None = None, clears: Clears = ()
    ) -> Written:
        """Add words to a closed or signed session; ``at`` is when what they tell happened."""
        view = self.charting.view(sitting)
        if view.closed is None:
            return refused("sitting", "The session is still open; write it as a line.")
        if not text.strip():
            return refused("text", "The addendum needs its words.")
        if at is not None and at > self.charting.now(sitting):
            return refused("at", f"{at.hm()} lies ahead.")
        return self.sittings.add_addendum(sitting, text.strip(), at=at, clears=clears)
