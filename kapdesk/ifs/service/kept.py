"""What is kept of the work as a whole: versions of the map by name, and the letter as it was struck and edited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kapdesk.chart.workbook import Clears, Written
from kapdesk.ifs.model.kept import LetterKept, Sentence, VersionNamed
from kapdesk.ifs.rules.allowed import NAME, WORDS
from kapdesk.ifs.service.sayings import TOO_LONG
from kapdesk.ifs.service.writing import Writing
from kapdesk.kernel.errors import refused
from kapdesk.kernel.ids import BookId, SittingId
from kapdesk.kernel.instant import Instant

CLIENT, THERAPIST, TOGETHER = "client", "therapist", "together"
AUTHORS = (CLIENT, THERAPIST, TOGETHER)
"""Who a version is by."""

NO_LABEL = refused("label", f"A version has a name of up to {NAME.high:g} letters.")
NO_AUTHOR = refused("author", f"A version is by one of: {', '.join(AUTHORS)}.")
NO_MAP = refused("label", "There is nothing on the map yet.")
EMPTY = refused("sentences", "A letter has a sentence at least that is not struck.")
NO_WORDS = refused("sentences", "A sentence that is not struck has words.")


@dataclass(frozen=True, slots=True)
class Kept:
    """Versions and letters of one vault's clients.  thread: the record lane."""

    writing: Writing

    def name_version(
        self,
        book: BookId,
        label: str,
        author: str = TOGETHER,
        note: str = "",
        *,
        sitting: SittingId | None = None,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Give the map as it is now a name; a name may be given again, to a later map."""
        tidy = label.strip()
        if len(tidy) not in NAME:
            return NO_LABEL
        if author not in AUTHORS:
            return NO_AUTHOR
        if len(note) > WORDS:
            return TOO_LONG
        if self.writing.state(book).drawn.empty:
            return NO_MAP
        fact = VersionNamed(tidy, author, note.strip())
        return self.writing.keep(book, (fact,), sitting=sitting, at=at, clears=clears)

    def keep_letter(
        self,
        book: BookId,
        sentences: Sequence[Sentence],
        *,
        sitting: SittingId | None = None,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Keep the letter as it was struck and edited; an earlier one stays, and so does what the record gave."""
        stands = [one for one in sentences if not one.struck]
        if not stands:
            return EMPTY
        if any(not one.text.strip() for one in stands):
            return NO_WORDS
        if any(len(one.text) > WORDS for one in stands):
            return TOO_LONG
        fact = LetterKept(tuple(sentences))
        return self.writing.keep(book, (fact,), sitting=sitting, at=at, clears=clears)
