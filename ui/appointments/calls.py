"""The sheet of the call after a session: recorded once, and put right where it was written wrongly."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from kapdesk.kernel.ids import BookId, EntryId, SittingId
from kapdesk.people.model.afterwards import NOBODY, REACHED, Call
from kapdesk.people.parse.afterwards import CallDraft
from kapdesk.people.service.people import People
from ui.appointments.asking import Asked, Clears, Written
from ui.appointments.forms import Client
from ui.appointments.sheet import AnyField, AskSheet, Texts
from ui.kit.field import ChoiceField, Field, NoteField

REACHED_WORDS = {
    "client": "The client",
    "escort": "The escort",
    "someone else": "Someone else",
    NOBODY: "Nobody: try again later",
}
NO_NUMBER = "No number stands on this client's card."


def call_form(
    host: QWidget, people: People, client: Client, sitting: SittingId, numbers: str
) -> Asked:
    """The call after a session; the numbers on the card stand above it."""
    title = f"Follow-up call · {client.label}"
    lead = numbers or NO_NUMBER
    sheet = AskSheet(host, title, _fields(), "Record the call", lead=lead, focus="text")
    work = partial(_called, people, client.book, sitting, None)
    return Asked(sheet, f"call {sitting}", work)


def call_again_form(host: QWidget, people: People, client: Client, call: Call) -> Asked:
    """A call that was written wrongly, to be put right; both stay readable."""
    fields = _fields()
    said = call.said
    for key, text in (("reached", said.reached), ("who", said.who), ("text", said.text)):
        field = fields[key]
        if isinstance(field, ChoiceField):
            field.set_key(text)
        else:
            field.set_text(text)
    title = f"Put right: follow-up call · {client.label}"
    lead = f"Written {call.at.day()}, {call.at.hm()}. The earlier words stay readable."
    sheet = AskSheet(host, title, fields, "Save", lead=lead, focus="text")
    work = partial(_called, people, client.book, said.sitting, call.entry)
    return Asked(sheet, f"call again {call.entry}", work)


def numbers_of(people: People, book: BookId) -> str:
    """Whom to call, by the client's card.  thread: the record lane."""
    found = (contact for _, contact in people.view(book).contacts if contact.phone)
    return "\n".join(
        " · ".join(part for part in (one.name or "Own number", one.relation, one.phone) if part)
        for one in found
    )


def _fields() -> dict[str, AnyField]:
    return {
        "reached": ChoiceField("Who was reached", [(key, REACHED_WORDS[key]) for key in REACHED]),
        "who": Field("Name", placeholder="where it was not the client"),
        "text": NoteField("How they are, in their words", lines=5),
    }


def _called(
    people: People,
    book: BookId,
    sitting: SittingId,
    corrects: EntryId | None,
    texts: Texts,
    _confirmed: bool,
    clears: Clears,
) -> Written:
    draft = CallDraft(texts["reached"], texts["who"], texts["text"])
    return people.afterwards.call(book, sitting, draft, corrects=corrects, clears=clears)
