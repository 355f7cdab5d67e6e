"""A sitting without a medicine, of stimulation alone or of work with it: opened, closed, signed, added to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kapdesk.bilateral.model.facts import RESOURCING
from kapdesk.bilateral.service.sets import STILL_RUNS
from kapdesk.bilateral.service.writing import Clears, Writing, Written
from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import Fact
from kapdesk.chart.sittings import Sittings
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import BookId, SittingId
from kapdesk.kernel.instant import Instant

MEANING = "I wrote this record and it is complete as far as it says."


@dataclass(frozen=True, slots=True)
class Resourcing:
    """Sittings of one kind without a medicine.  thread: the record lane.

    ``signer`` is whoever writes here, by name.
    """

    writing: Writing
    signer: Callable[[], str]
    kind: str = RESOURCING

    def begin(
        self, client: BookId, *, at: Instant | None = None, rehearsal: bool = False
    ) -> Written:
        """Open a sitting; refuses a second open one of the same client.  ``at`` says it is typed in from paper."""
        if at is None and any(row.book == client for row in self._sittings.open_now()):
            return refused("client", "A session with this client is already open.")
        if at is not None and at > self._ledger.clock.now():
            return refused("at", f"{at.hm()} lies ahead.")
        return self._sittings.open(client, self.kind, at=at, rehearsal=rehearsal)

    def close(
        self,
        sitting: SittingId,
        *,
        ended: str = "closed",
        first: Sequence[Fact] = (),
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """End a sitting, after the facts it ends with; refuses while a set runs."""
        view = self.writing.until_signed(sitting, at)
        if isinstance(view, Refusals):
            return view
        if view.closed is not None:
            return refused("sitting", "The session is closed already.")
        if view.running is not None:
            return refused("set", STILL_RUNS)
        return self._sittings.close(sitting, first=first, ended=ended, at=at, clears=clears)

    def sign(self, sitting: SittingId, passphrase: str, *, clears: Clears = ()) -> Written:
        """Sign a closed sitting; refuses anyone but its author, a second signature, a wrong passphrase."""
        view = self.writing.view(sitting)
        if view.opened is None:
            return refused("sitting", "There is no such session.")
        if view.signed is not None:
            return refused("sitting", "The session is signed; write an addendum.")
        if view.closed is None:
            return refused("sitting", "The session is still open; close it first.")
        if view.opened.author != self._ledger.author:
            return refused("sitting", "Only who wrote this session signs it.")
        return self._sittings.sign(sitting, passphrase, MEANING, name=self.signer(), clears=clears)

    def add_addendum(self, sitting: SittingId, text: str, *, clears: Clears = ()) -> Written:
        """Add words to a closed or signed sitting."""
        if self.writing.view(sitting).closed is None:
            return refused("sitting", "The session is still open; write it as a line.")
        if not text.strip():
            return refused("text", "The addendum needs its words.")
        return self._sittings.add_addendum(sitting, text.strip(), clears=clears)

    @property
    def _sittings(self) -> Sittings:
        return self.writing.sittings

    @property
    def _ledger(self) -> Ledger:
        return self.writing.ledger
