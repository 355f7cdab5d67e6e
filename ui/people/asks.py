"""What is asked over a client's page: a prescriber's note on an item, and a consent to be taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kapdesk.kernel.day import say_day
from kapdesk.kernel.ids import BookId
from kapdesk.people.model.consents import ConsentState
from kapdesk.people.model.screening import ItemState
from kapdesk.people.parse.screening import NoteDraft
from kapdesk.people.rules.consents import KIND_WORDS
from kapdesk.people.service.people import People
from ui.asking.ask import Ask, Fields, Written
from ui.bridge.keeper import Spot
from ui.kit.field import ChoiceField, Field, NoteField
from ui.people.sheets import REASONS

Clears = Sequence[tuple[str, str]]
BY_NAME = "KapDesk keeps who said what, and when. It decides nothing."


def note_ask(people: People, book: BookId, state: ItemState) -> Ask:
    """A prescriber's note on an item, written or put right."""
    item, note, entry = state.item, state.note, state.entry

    def file(texts: Mapping[str, str], clears: Clears) -> Written:
        said = NoteDraft(texts.get("prescriber", ""), texts.get("note", ""), texts.get("on", ""))
        if entry is None:
            return people.screening.note(book, item.key, said, clears=clears)
        return people.screening.correct_note(
            book, entry, said, texts.get("reason", ""), clears=clears
        )

    return Ask(
        "Prescriber's note" if note is None else "Correct: prescriber's note",
        (item.words, item.reason, BY_NAME),
        _note_fields if note is None else _corrected_note_fields,
        Spot(book, f"note {item.key} {entry or ''}".rstrip()),
        file,
        {}
        if note is None
        else {"prescriber": note.prescriber, "on": say_day(note.on), "note": note.note},
    )


def withdraw_ask(people: People, book: BookId, state: ConsentState) -> Ask:
    """A consent taken back."""
    kind = KIND_WORDS[state.given.kind]

    def file(texts: Mapping[str, str], clears: Clears) -> Written:
        on, note = texts.get("on", ""), texts.get("note", "")
        return people.consents.withdraw(book, state.entry, on, note, clears=clears)

    return Ask(
        f"Taken back: {kind.lower()}",
        ("What was agreed stays readable; from this day on it does not hold.",),
        _withdrawal_fields,
        Spot(book, f"withdrawal {state.entry}"),
        file,
    )


def _note_fields() -> Fields:
    return {
        "prescriber": Field("Prescriber, by name"),
        "on": Field("Said or written on", placeholder="today"),
        "note": NoteField("What the prescriber said", hint="In their words.", lines=2),
    }


def _corrected_note_fields() -> Fields:
    return {**_note_fields(), "reason": ChoiceField("Why it changes", REASONS)}


def _withdrawal_fields() -> Fields:
    return {
        "on": Field("Taken back on", placeholder="today"),
        "note": NoteField("What was said", hint="May stay empty."),
    }
