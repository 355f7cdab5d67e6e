"""The sheets only the day asks for: the call after a session, and paper that waits."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import SittingId
from kapdesk.people.model.afterwards import NOBODY, REACHED
from kapdesk.people.model.today import Task
from kapdesk.people.parse.afterwards import CallDraft, PaperDraft
from kapdesk.people.rules.appointments import client_named
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


def call_form(host: QWidget, people: People, task: Task, numbers: str) -> Asked:
    """The call after a session; the numbers on the card stand above it."""
    fields: dict[str, AnyField] = {
        "reached": ChoiceField("Who was reached", [(key, REACHED_WORDS[key]) for key in REACHED]),
        "who": Field("Name", placeholder="where it was not the client"),
        "text": NoteField("How they are, in their words", lines=5),
    }
    lead = numbers or "No number stands on this client's card."
    title = f"Follow-up call · {task.label}"
    sheet = AskSheet(host, title, fields, "Record the call", lead=lead, focus="text")
    return Asked(sheet, f"call {task.about}", partial(_called, people, task))


def paper_form(host: QWidget, people: People, client: Client | None = None) -> Asked:
    """Paper that waits to be typed in, as after a power failure."""
    fields: dict[str, AnyField] = {
        "client": Field("Client", placeholder="code, name or birth date"),
        "day": Field("Day on the paper", placeholder="today"),
        "text": NoteField(
            "What stands on it", placeholder="readings from 10:15 to 10:50 …", lines=3
        ),
    }
    client_field = fields["client"]
    if client is not None and isinstance(client_field, Field):
        client_field.set_text(client.label)
    lead = "It is listed here until it is typed in, so that no sheet is forgotten in a drawer."
    sheet = AskSheet(host, "Paper to enter", fields, "Keep it in sight", lead=lead)
    return Asked(sheet, "paper", partial(_set_aside, people))


def numbers_of(people: People, task: Task) -> str:
    """Whom to call, by the client's card.  thread: the record lane."""
    found = (contact for _, contact in people.view(task.book).contacts if contact.phone)
    return "\n".join(
        " · ".join(part for part in (one.name or "Own number", one.relation, one.phone) if part)
        for one in found
    )


def _called(people: People, task: Task, texts: Texts, _: bool, clears: Clears) -> Written:
    draft = CallDraft(texts["reached"], texts["who"], texts["text"])
    return people.afterwards.call(task.book, SittingId(task.about), draft, clears=clears)


def _set_aside(people: People, texts: Texts, _: bool, clears: Clears) -> Written:
    named = client_named(texts["client"], people.clients())
    if isinstance(named, Refusals):
        return named
    draft = PaperDraft(texts["day"], texts["text"])
    return people.afterwards.set_paper_aside(named.book, draft, clears=clears)
