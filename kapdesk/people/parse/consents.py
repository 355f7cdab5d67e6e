"""A consent and its withdrawal, from what stands in their forms."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from kapdesk.kernel.day import HOW_TO_WRITE, read_day
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import EntryId
from kapdesk.people.model.consents import ConsentGiven, ConsentWithdrawn
from kapdesk.sheets.answering import filled
from kapdesk.sheets.model import Sheet
from kapdesk.sheets.shelf import load_sheet

PREFIX = "consent-"
NOTE_LETTERS = 2000


def load_consent(kind: str) -> Sheet:
    """The form of one kind of consent as it ships.  raises Trouble."""
    return load_sheet(PREFIX + kind)


def parse_consent(
    kind: str, sheet: Sheet, texts: Mapping[str, str], *, today: date
) -> ConsentGiven | Refusals:
    """A consent, or all that stands against it; it cannot be dated ahead."""
    taken = filled(sheet, texts, anchor=sheet.anchor)
    if isinstance(taken, Refusals):
        return taken
    given = ConsentGiven(kind, taken)
    if given.on > today.isoformat():
        return refused("on", "The day it was given cannot lie ahead of today.")
    return given


def parse_withdrawal(
    consent: EntryId, on: str, note: str, *, given_on: str, today: date
) -> ConsentWithdrawn | Refusals:
    """A withdrawal; an empty day is today."""
    day = read_day(on) if on.strip() else today
    if day is None:
        return refused("on", f"This is not a date. {HOW_TO_WRITE}")
    if day > today:
        return refused("on", "The day of the withdrawal cannot lie ahead of today.")
    if day.isoformat() < given_on:
        return refused("on", "It cannot be taken back before it was given.")
    if len(note.strip()) > NOTE_LETTERS:
        return refused("note", f"There is room for {NOTE_LETTERS} letters here.")
    return ConsentWithdrawn(consent, day.isoformat(), note.strip())
