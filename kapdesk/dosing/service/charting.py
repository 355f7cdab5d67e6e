"""What every verb of a session rests on: the view it may write into, and the one save that keeps the baseline true."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import reduce

from kapdesk.chart.kinds import DOSING
from kapdesk.chart.ledger import CHART_ONLY, Ledger
from kapdesk.chart.model import Act, Drawer, Entry, Fact
from kapdesk.chart.sittings import Sittings
from kapdesk.dosing.model.colleague import Colleague
from kapdesk.dosing.model.facts import DoseGiven
from kapdesk.dosing.model.view import DosingView, view_of
from kapdesk.dosing.rules.baseline import baseline_at
from kapdesk.dosing.rules.stamping import carries_stamp
from kapdesk.dosing.service.stamping import Stamping
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import PersonId, SittingId
from kapdesk.kernel.instant import Instant

Written = tuple[Entry, ...] | Refusals
Clears = Sequence[tuple[str, str]]

EARLIEST_S = 12 * 3600.0


class Charting:
    """One vault's ledger and sittings, as a dosing session uses them.  thread: the record lane."""

    def __init__(
        self,
        ledger: Ledger,
        sittings: Sittings,
        colleagues: Callable[[], tuple[Colleague, ...]] = tuple,
    ) -> None:
        """Hold them; nothing is kept beside the ledger.  ``colleagues`` are those who work in the practice."""
        self.stamping = Stamping(ledger, DOSING)
        self._ledger = ledger
        self._sittings = sittings
        self.colleagues = colleagues

    @property
    def author(self) -> PersonId:
        """Whom the vault was unlocked as."""
        return self._ledger.author

    def view(self, sitting: SittingId, *, drawers: Collection[Drawer] = CHART_ONLY) -> DosingView:
        """A session as it stands; empty when there is none of that name."""
        return view_of(self._ledger.sitting(sitting, drawers=drawers))

    def now(self, sitting: SittingId) -> Instant:
        """The true moment of a sitting."""
        return self._sittings.clock(sitting).now()

    def writable(
        self, sitting: SittingId, at: Instant | None, *, until_signed: bool = False
    ) -> DosingView | Refusals:
        """The session, when a line of that moment may be written into it.

        Refuses an unknown, closed or signed one, a moment that lies ahead, and one long before it opened;
        in one typed in from paper, a line without its moment.
        ``until_signed`` lets a closed one still be written into.  source kd-back.
        """
        view = self.view(sitting, drawers=(Drawer.CHART, Drawer.PROCESS))
        if view.opened is None:
            return refused("sitting", "There is no such session.")
        if view.signed is not None:
            return refused("sitting", "The session is signed; write an addendum.")
        if view.closed is not None and not until_signed:
            return refused("sitting", "The session is closed; its lines can still be corrected.")
        late = None if at is None and until_signed else self._untimely(sitting, view, at)
        return late or view

    def _untimely(
        self, sitting: SittingId, view: DosingView, at: Instant | None
    ) -> Refusals | None:
        """Why a line of that moment cannot stand in this session."""
        if at is None:
            needed = "This session is typed in from paper; write the time it says."
            return refused("at", needed) if view.from_paper else None
        if at > self.now(sitting):
            return refused("at", f"{at.hm()} lies ahead.")
        if view.opened is not None and view.opened.at.seconds_since(at) > EARLIEST_S:
            return refused("at", "That is more than twelve hours before the session opened.")
        return None

    def write(
        self,
        sitting: SittingId,
        facts: Sequence[Fact],
        *,
        at: Instant | None,
        blobs: Sequence[bytes] = (),
        clears: Clears = (),
    ) -> tuple[Entry, ...]:
        """The entries of these facts in one save, and the pictures they name."""
        return self._sittings.record(sitting, facts, at=at, blobs=blobs, clears=clears)

    def settle(
        self,
        sitting: SittingId,
        view: DosingView,
        act: Act,
        *,
        blobs: Sequence[bytes] = (),
        clears: Clears = (),
    ) -> tuple[Entry, ...]:
        """The entry of a reading, a dose or a correction, and of all it changes, in one save.

        That is the baseline it fixes anew, and where the client stood at sets and ratings of any sitting it bears on.
        """
        if view.opened is None:
            raise LookupError(sitting)
        gathered = self.stamping.gather(sitting) if _bears_on_stamps(act.fact) else None
        book, clock = view.opened.book, self._sittings.clock(sitting)
        recorded = clock.now()
        with self._ledger.transaction() as pen:
            pen.keep(blobs)
            entries = pen.write(book, (act,), sitting=sitting, recorded=recorded)
            after = reduce(DosingView.after, entries, view)
            fixed = rebased(after)
            entries += pen.write(book, fixed, sitting=sitting, recorded=recorded)
            for of, stamps in gathered.put_right(sitting, after, entries) if gathered else ():
                entries += pen.write(book, (Act(stamps, recorded),), sitting=of, recorded=recorded)
            pen.clear(clears)
        if clock.unknown_shift_s():
            entries += self._sittings.record(sitting, ())
        return entries


def _bears_on_stamps(fact: Fact) -> bool:
    return isinstance(fact, DoseGiven) or carries_stamp(fact)


def rebased(view: DosingView) -> tuple[Act, ...]:
    """The baseline as it should stand now, when that is not how it stands."""
    if view.t0 is None:
        return ()
    fixed = baseline_at(view.t0, view.readings)
    return () if fixed == view.baseline else (Act(fixed, view.t0),)
