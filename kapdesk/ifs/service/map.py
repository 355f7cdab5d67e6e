"""The map: every gesture on it one save, checked before it is written, and taken back as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from kapdesk.chart.model import Fact, Redone, Undone
from kapdesk.chart.workbook import Clears, Written
from kapdesk.ifs.model.moves import Move
from kapdesk.ifs.rules.allowed import against
from kapdesk.ifs.rules.notes import with_notes
from kapdesk.ifs.service.writing import Writing
from kapdesk.kernel.ids import BookId, SittingId, new_id
from kapdesk.kernel.instant import Instant


@dataclass(frozen=True, slots=True)
class Map:
    """The maps of one vault's clients.  thread: the record lane.

    What was done in a meeting can be taken back in it until it is signed; what was done between meetings, between them.
    """

    writing: Writing

    def gesture(
        self,
        book: BookId,
        moves: Sequence[Move],
        *,
        sitting: SittingId | None = None,
        at: Instant | None = None,
        blobs: Sequence[bytes] = (),
        clears: Clears = (),
        also: Sequence[Fact] = (),
    ) -> Written:
        """Write the moves of one gesture in one save; all of them or none.  Nothing where there are none.

        Notes go with the parts they are about.
        ``also`` is what the gesture says besides, such as the answers that led to it; that is never taken back.
        Refuses what may not be laid, with the sentence for the place it belongs.
        """
        state = self.writing.state(book)
        moves = with_notes(state.drawn, moves)
        if found := against(state.drawn, moves):
            return found
        if not moves and not also:
            return ()
        number = state.gestures.number + 1
        facts = [msgspec.structs.replace(move, gesture=number) for move in moves]
        return self.writing.keep(
            book, (*facts, *also), sitting=sitting, at=at, blobs=blobs, clears=clears
        )

    def undo(self, book: BookId, *, sitting: SittingId | None = None) -> Written:
        """Take back the last gesture of this meeting; nothing where there is none."""
        last = self.writing.state(book).gestures.last(sitting)
        return self.writing.keep(book, (Undone(last),), sitting=sitting) if last else ()

    def redo(self, book: BookId, *, sitting: SittingId | None = None) -> Written:
        """Put back the gesture that was taken back last; nothing where there is none."""
        off = self.writing.state(book).gestures.off
        return self.writing.keep(book, (Redone(off[-1]),), sitting=sitting) if off else ()

    def new_id(self) -> str:
        """A fresh name for a part, a bond, a frame or a note."""
        return new_id(self.writing.ledger.clock.now().utc_us // 1000)
