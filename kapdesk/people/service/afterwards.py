"""What is seen to after a session; each verb returns the entries it committed, or why it could not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kapdesk.chart import listing
from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import Act, Entry
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import BookId, EntryId, SittingId, new_id
from kapdesk.people.model.afterwards import (
    Call,
    PaperEntered,
    PaperId,
    PaperSetAside,
    calls_of,
    papers_of,
)
from kapdesk.people.parse.afterwards import CallDraft, PaperDraft, parse_call, parse_paper
from kapdesk.people.service.committing import commit

Written = tuple[Entry, ...] | Refusals
Clears = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Afterwards:
    """Calls after sessions, and paper that waits.  thread: the record lane."""

    ledger: Ledger

    def call(
        self,
        book: BookId,
        sitting: SittingId,
        draft: CallDraft,
        *,
        corrects: EntryId | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write a call after a session, whoever was reached, or put one right, which keeps its time.

        Refuses a session that is not this client's.
        """
        if all(row.id != sitting for row in listing.sittings(self.ledger, book)):
            return refused("sitting", "This client has no such session.")
        called = parse_call(draft, sitting)
        if isinstance(called, Refusals) or corrects is None:
            return (
                called
                if isinstance(called, Refusals)
                else commit(self.ledger, book, called, clears=clears)
            )
        old = next((one for one in self.calls(book) if one.entry == corrects), None)
        if old is None:
            return refused("entry", "This call is not there to be put right.")
        act = Act(called, old.at, corrects, "written wrongly")
        return self.ledger.commit(book, [act], clears=clears)

    def calls(self, book: BookId) -> tuple[Call, ...]:
        """The calls after this client's sessions."""
        return calls_of(self.ledger.between(book))

    def set_paper_aside(self, book: BookId, draft: PaperDraft, *, clears: Clears = ()) -> Written:
        """Write that something of this client stands on paper and waits to be typed in."""
        now = self.ledger.clock.now()
        said = parse_paper(draft, today=now.local().date())
        if isinstance(said, Refusals):
            return said
        fresh = PaperId(new_id(now.utc_us // 1000))
        return commit(self.ledger, book, PaperSetAside(fresh, *said), clears=clears)

    def enter_paper(self, book: BookId, paper: PaperId) -> Written:
        """Write that what stood on the paper is in the record now."""
        if all(one.id != paper for one in papers_of(self.ledger.between(book))):
            return refused("paper", "This paper is entered already.")
        return commit(self.ledger, book, PaperEntered(paper))
