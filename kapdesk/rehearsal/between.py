"""What a line between sessions asks of the people's services."""

from __future__ import annotations

from kapdesk.chart.model import Entry
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import BookId
from kapdesk.people.model.clients import MedicineWritten
from kapdesk.people.parse.afterwards import CallDraft, PaperDraft
from kapdesk.people.parse.appointments import AppointmentDraft
from kapdesk.people.parse.asked import (
    ConsentDraft,
    ItemNote,
    Opening,
    ScreeningDraft,
    StimulationDraft,
    WithdrawalDraft,
    WorksheetDraft,
)
from kapdesk.people.parse.verbs import Asked, Between, Came, Filled, Locked
from kapdesk.people.service.people import People
from kapdesk.rehearsal.asked import consent, note, withdrawal

Written = tuple[Entry, ...] | Refusals


def between(value: Between, people: People, book: BookId) -> Written:
    """The entries a value becomes for a client; or what stands against it."""
    match value:
        case AppointmentDraft():
            return people.appointments.make(book, value, confirmed=True)
        case PaperDraft():
            return people.afterwards.set_paper_aside(book, value)
        case CallDraft():
            return _called(value, people, book)
        case Came(came=came):
            return _came(people, book, came=came)
        case _:
            return _asked(value, people, book)


def _asked(value: Asked, people: People, book: BookId) -> Written:
    match value:
        case MedicineWritten():
            return people.write(book, value)
        case StimulationDraft() | Opening():
            return _locked(value, people, book)
        case ItemNote():
            return note(value, people, book)
        case WithdrawalDraft():
            return withdrawal(value, people, book)
        case _:
            return _filled(value, people, book)


def _filled(value: Filled, people: People, book: BookId) -> Written:
    match value:
        case ScreeningDraft(texts=texts):
            return people.screening.answer(book, texts)
        case ConsentDraft():
            return consent(value, people, book)
        case WorksheetDraft(sheet=sheet, words=words):
            return people.worksheets.answer_line(book, sheet, words)


def _locked(value: Locked, people: People, book: BookId) -> Written:
    if isinstance(value, Opening):
        return people.locking.open_lock(book, value.key, value.reason)
    return people.locking.answer(book, value.texts)


def _called(draft: CallDraft, people: People, book: BookId) -> Written:
    rows = people.sittings(book)
    if not rows:
        return refused("called", "There is no session before this call.")
    return people.afterwards.call(book, rows[-1].id, draft)


def _came(people: People, book: BookId, *, came: bool) -> Written:
    verbs = people.appointments
    today = verbs.now().local().date()
    found = [one for one in verbs.of(book) if one.starts.local().date() == today]
    if not found:
        return refused("appointment", "There is no appointment today.")
    verb = verbs.keep if came else verbs.miss
    return verb(book, found[-1].id)
