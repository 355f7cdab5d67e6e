"""What a client's page reads of screening and consents, in one piece, and how its header says it."""

from __future__ import annotations

from dataclasses import dataclass

from kapdesk.kernel.ids import BookId
from kapdesk.people.model.consents import KINDS
from kapdesk.people.model.locking import Asked
from kapdesk.people.parse.consents import PREFIX
from kapdesk.people.parse.screening import SHEET
from kapdesk.people.rules.consents import consent_words, screening_words
from kapdesk.people.service.consents import Agreed
from kapdesk.people.service.people import People
from kapdesk.people.service.screening import Screened
from kapdesk.people.service.worksheets import AnsweredSheet
from kapdesk.sheets.model import Sheet
from ui.bridge.keeper import FormStore, Spot
from ui.people.tasks import worksheet_spot


@dataclass(frozen=True, slots=True)
class Standing:
    """Screening and consents of a client; ``begun`` names the sheets that were begun and not saved yet.

    ``stimulation`` is the sheet about light, tone and touch, once it was answered.  ``answered`` are the worksheets
    that stand, ``offered`` those to be filled in, each in the version it was begun in, or else the latest.
    """

    book: BookId
    screened: Screened
    agreed: Agreed
    begun: frozenset[str]
    stimulation: Asked | None = None
    answered: tuple[AnsweredSheet, ...] = ()
    offered: tuple[Sheet, ...] = ()

    def __repr__(self) -> str:
        """The book alone."""
        return f"<Standing {self.book}>"

    def words(self) -> str:
        """Both states, for the header."""
        screened, agreed = self.screened, self.agreed
        consents = consent_words(agreed.holding, any_written=bool(agreed.history))
        screening = screening_words(screened.states, screened=screened.entry is not None)
        return f"{screening} · {consents}"


def standing_of(people: People, drafts: FormStore, book: BookId) -> Standing:
    """A client's screening and consents as they stand.  thread: the record lane."""
    forms = (SHEET, *(PREFIX + kind for kind in KINDS))
    worksheets = {worksheet_spot(book, one).form: one for one in people.worksheets.versions()}
    begun = frozenset(
        form for form in (*forms, *worksheets) if drafts.load(*Spot(book, form).draft) is not None
    )
    latest = {one.id: one for one in people.worksheets.offered()}
    going_on = {one.id: one for form, one in reversed(worksheets.items()) if form in begun}
    return Standing(
        book,
        people.screening.of(book),
        people.consents.of(book),
        begun,
        people.locking.asked(book),
        people.worksheets.of(book),
        tuple((latest | going_on).values()),
    )
