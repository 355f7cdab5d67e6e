"""The sheet only the day asks for: paper that waits."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from kapdesk.kernel.errors import Refusals
from kapdesk.people.parse.afterwards import PaperDraft
from kapdesk.people.rules.appointments import client_named
from kapdesk.people.service.people import People
from ui.appointments.asking import Asked, Clears, Written
from ui.appointments.sheet import AnyField, AskSheet, Texts
from ui.kit.field import Field, NoteField


def paper_form(host: QWidget, people: People) -> Asked:
    """Paper that waits to be typed in, as after a power failure."""
    fields: dict[str, AnyField] = {
        "client": Field("Client", placeholder="code, name or birth date"),
        "day": Field("Day on the paper", placeholder="today"),
        "text": NoteField(
            "What stands on it", placeholder="readings from 10:15 to 10:50 …", lines=3
        ),
    }
    lead = "It is listed here until it is typed in, so that no sheet is forgotten in a drawer."
    sheet = AskSheet(host, "Paper to enter", fields, "Keep it in sight", lead=lead)
    return Asked(sheet, "paper", partial(_set_aside, people))


def _set_aside(people: People, texts: Texts, _: bool, clears: Clears) -> Written:
    named = client_named(texts["client"], people.clients())
    if isinstance(named, Refusals):
        return named
    draft = PaperDraft(texts["day"], texts["text"])
    return people.afterwards.set_paper_aside(named.book, draft, clears=clears)
