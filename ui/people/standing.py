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
from ui.bridge.keeper import FormStore, Spot


@dataclass(frozen=True, slots=True)
class Standing:
    """Screening and consents of a client; ``begun`` names the sheets that were begun and not saved yet.

    ``stimulation`` is the sheet about light, tone and touch, once it was answered.
    """

    book: BookId
    screened: Screened
    agreed: Agreed
    begun: frozenset[str]
    stimulation: Asked | None = None

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
    begun = (form for form in forms if drafts.load(*Spot(book, form).draft) is not None)
    screened, agreed = people.screening.of(book), people.consents.of(book)
    return Standing(book, screened, agreed, frozenset(begun), people.locking.asked(book))
