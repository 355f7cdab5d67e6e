"""Parts work out of one vault and into another: a file that carries all of it, taken in whole or not at all."""

from __future__ import annotations

from dataclasses import dataclass

from kapdesk.chart import blobs
from kapdesk.chart.model import Act
from kapdesk.chart.workbook import Written
from kapdesk.ifs.exchange import json
from kapdesk.ifs.model.kept import MeetingsCarried
from kapdesk.ifs.service.writing import Writing
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import BookId

NOT_EMPTY = refused(
    "file", "This client has parts work already; take the file in for a client who has none."
)
AHEAD = refused("file", "Something in the file lies ahead of now. Nothing was taken in.")


@dataclass(frozen=True, slots=True)
class Exchanging:
    """The files of one vault's clients.  thread: the record lane."""

    writing: Writing

    def export(self, book: BookId) -> bytes:
        """All of a client's parts work, its pictures with it; one that was erased stays behind."""
        now = self.writing.ledger.clock.now()
        return json.exported(self.writing.state(book), now, self._picture)

    def take_in(self, book: BookId, data: bytes) -> Written:
        """Write everything a file holds in one save, each at its own moment; a file that is refused changes nothing.

        It goes to a client who has no parts work yet, between meetings.  The meetings it tells of count on here, so
        that what a part allows lapses when it would have.
        """
        state = self.writing.state(book)
        if state.rows or not state.drawn.empty:
            return NOT_EMPTY
        found = json.read(data)
        if isinstance(found, Refusals):
            return found
        now = self.writing.ledger.clock.now()
        moments = (*(at for at, _ in found.said), *(one.closed for one in found.meetings))
        if any(at > now for at in moments):
            return AHEAD
        acts = [Act(fact, at) for at, fact in found.said]
        if acts and found.meetings:
            acts.append(Act(MeetingsCarried(found.meetings), now))
        return self.writing.ledger.commit(book, acts, blobs=found.pictures) if acts else ()

    def _picture(self, digest: str) -> bytes | None:
        try:
            return blobs.read(self.writing.ledger, digest)
        except LookupError:
            return None
