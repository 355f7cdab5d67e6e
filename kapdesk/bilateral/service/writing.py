"""What every verb of stimulation rests on: the sitting it may write into, and what is said where it may not."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from kapdesk.bilateral.model.view import SetsView, view_of
from kapdesk.chart.kept_up import KeptUp, of_sitting
from kapdesk.chart.ledger import CHART_ONLY, Ledger
from kapdesk.chart.model import Act, Drawer, Entry, Fact
from kapdesk.chart.sittings import Sittings
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import SittingId
from kapdesk.kernel.instant import Instant

Written = tuple[Entry, ...] | Refusals
Clears = Sequence[tuple[str, str]]

BOTH = (Drawer.CHART, Drawer.PROCESS)


@dataclass(frozen=True, slots=True)
class Writing:
    """One vault's ledger and sittings, as sets use them.  thread: the record lane."""

    ledger: Ledger
    sittings: Sittings
    kept: KeptUp[SittingId, SetsView]

    def view(self, sitting: SittingId, *, drawers: Collection[Drawer] = CHART_ONLY) -> SetsView:
        """The sets of a sitting as they stand; empty when there is none of that name."""
        return self.kept.view(sitting, drawers)

    def now(self, sitting: SittingId) -> Instant:
        """The true moment of a sitting."""
        return self.sittings.clock(sitting).now()

    def together(
        self,
        sitting: SittingId,
        first: Fact,
        then: Callable[[Entry], Fact],
        *,
        at: Instant,
        besides: Sequence[Fact] = (),
        clears: Clears = (),
    ) -> tuple[Entry, ...]:
        """The entries of a fact, of one that names it, and of those that belong to it, in one save.

        raises Trouble; then none is written.
        """
        opened = self.view(sitting).opened
        if opened is None:
            raise LookupError(sitting)
        clock = self.sittings.clock(sitting)
        recorded = clock.now()
        with self.ledger.transaction() as pen:
            entries = pen.write(opened.book, (Act(first, at),), sitting=sitting, recorded=recorded)
            more = (then(entries[0]), *besides)
            acts = [Act(fact, at) for fact in more]
            entries += pen.write(opened.book, acts, sitting=sitting, recorded=recorded)
            pen.clear(clears)
        if clock.unknown_shift_s():
            entries += self.sittings.record(sitting, ())
        return entries

    def open_view(self, sitting: SittingId) -> SetsView | Refusals:
        """The sitting, when a set may run in it now; refuses one that is unknown, closed, signed or from paper."""
        view = self.until_signed(sitting)
        if isinstance(view, Refusals):
            return view
        if view.closed is not None:
            return refused("sitting", "The session is closed; a set needs one that is open.")
        if view.from_paper:
            return refused(
                "sitting", "This session is typed in from paper; no set can be run in it."
            )
        return view

    def until_signed(self, sitting: SittingId, at: Instant | None = None) -> SetsView | Refusals:
        """The sitting, when a line of that moment may still be written into it."""
        view = self.view(sitting, drawers=BOTH)
        if view.opened is None:
            return refused("sitting", "There is no such session.")
        if view.signed is not None:
            return refused("sitting", "The session is signed; write an addendum.")
        if at is not None and at > self.now(sitting):
            return refused("at", f"{at.hm()} lies ahead.")
        if at is None and view.from_paper:
            return refused("at", "This session is typed in from paper; write the time it says.")
        return view


def writing_on(ledger: Ledger, sittings: Sittings) -> Writing:
    """The writing of one vault; the view of the chart alone and the one with the notes are both kept up."""
    kept = KeptUp(ledger, of_sitting, view_of, SetsView.after, most=2)
    return Writing(ledger, sittings, kept)
