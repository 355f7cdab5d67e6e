"""The sheets a client's page lets fill in: which sheet, whose, from what, and into what its answers go."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from kapdesk.chart.model import Drawer, Entry
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId
from kapdesk.people.model.consents import ConsentState
from kapdesk.people.model.locking import Asked
from kapdesk.people.parse.consents import PREFIX, load_consent
from kapdesk.people.parse.locking import SHEET as STIMULATION
from kapdesk.people.parse.locking import load_stimulation
from kapdesk.people.parse.screening import SHEET, WORK_UP, load_screening, load_work_up
from kapdesk.people.service.people import People
from kapdesk.people.service.screening import Screened
from kapdesk.people.service.worksheets import AnsweredSheet
from kapdesk.sheets.answering import texts_of
from kapdesk.sheets.model import Sheet
from ui.bridge.keeper import Spot

Written = tuple[Entry, ...] | Refusals
Clears = Sequence[tuple[str, str]]
File = Callable[[Mapping[str, str], str, Clears], Written]


@dataclass(frozen=True)
class Task:
    """A sheet to be filled in.  ``correcting`` ones ask why, ``homed`` ones in which drawer they are kept.

    ``file`` takes what was said to that, and runs on the record lane.
    """

    sheet: Sheet
    spot: Spot
    file: File
    texts: Mapping[str, str] = field(default_factory=dict)
    correcting: bool = False
    homed: bool = False

    def __repr__(self) -> str:
        """The sheet alone."""
        return f"<Task {self.sheet.id}>"


def ask_screening(people: People, book: BookId) -> Task:
    """The screening, asked anew."""

    def file(texts: Mapping[str, str], _reason: str, clears: Clears) -> Written:
        return people.screening.answer(book, texts, clears=clears)

    return Task(load_screening(), Spot(book, SHEET), file)


def correct_screening(people: People, screened: Screened) -> Task | None:
    """The screening that holds, to be put right."""
    entry, filled, book = screened.entry, screened.filled, screened.book
    if entry is None or filled is None:
        return None

    def file(texts: Mapping[str, str], reason: str, clears: Clears) -> Written:
        return people.screening.correct(book, entry, texts, reason, clears=clears)

    spot = Spot(book, f"{SHEET} {entry}")
    return Task(filled.sheet, spot, file, texts_of(filled), correcting=True)


def work_up(people: People, screened: Screened) -> Task:
    """The work-up, begun, or gone on with as a correction of what stands."""
    book, before = screened.book, screened.work_up
    entry = before[0] if before else None

    def file(texts: Mapping[str, str], reason: str, clears: Clears) -> Written:
        return people.screening.work_up(book, texts, corrects=entry, reason=reason, clears=clears)

    if before is None:
        return Task(load_work_up(), Spot(book, WORK_UP), file)
    spot = Spot(book, f"{WORK_UP} {entry}")
    return Task(before[1].sheet, spot, file, texts_of(before[1]), correcting=True)


def stimulation(people: People, book: BookId, before: Asked | None) -> Task:
    """The sheet about light, tone and touch, begun, or gone on with as a correction of what stands."""
    entry = before.entry if before else None

    def file(texts: Mapping[str, str], reason: str, clears: Clears) -> Written:
        return people.locking.answer(book, texts, corrects=entry, reason=reason, clears=clears)

    if before is None:
        return Task(load_stimulation(), Spot(book, STIMULATION), file)
    spot = Spot(book, f"{STIMULATION} {entry}")
    return Task(before.filled.sheet, spot, file, texts_of(before.filled), correcting=True)


def ask_worksheet(people: People, book: BookId, sheet: Sheet) -> Task:
    """A worksheet of that version, to be filled in or gone on with."""

    def file(texts: Mapping[str, str], drawer: str, clears: Clears) -> Written:
        return people.worksheets.answer(book, sheet, texts, Drawer(drawer), clears=clears)

    return Task(sheet, worksheet_spot(book, sheet), file, homed=True)


def worksheet_spot(book: BookId, sheet: Sheet) -> Spot:
    """Where what is typed into a worksheet is kept: apart for each version."""
    return Spot(book, f"{sheet.id} {sheet.version}")


def correct_worksheet(people: People, book: BookId, answered: AnsweredSheet) -> Task:
    """A worksheet that was answered, to be put right in the words it was asked in."""
    entry, filled = answered.entry, answered.filled

    def file(texts: Mapping[str, str], reason: str, clears: Clears) -> Written:
        return people.worksheets.correct(book, entry, texts, reason, clears=clears)

    spot = Spot(book, f"{filled.sheet.id} {entry}")
    return Task(filled.sheet, spot, file, texts_of(filled), correcting=True)


def ask_consent(people: People, book: BookId, kind: str) -> Task:
    """A consent of one kind, to be written down."""

    def file(texts: Mapping[str, str], _reason: str, clears: Clears) -> Written:
        return people.consents.give(book, kind, texts, clears=clears)

    return Task(load_consent(kind), Spot(book, PREFIX + kind), file)


def correct_consent(people: People, book: BookId, state: ConsentState) -> Task:
    """A consent that was written, to be put right."""

    def file(texts: Mapping[str, str], reason: str, clears: Clears) -> Written:
        return people.consents.correct(book, state.entry, texts, reason, clears=clears)

    spot = Spot(book, f"{PREFIX}{state.given.kind} {state.entry}")
    filled = state.given.filled
    return Task(filled.sheet, spot, file, texts_of(filled), correcting=True)
