"""The sheets of appointments: making one, changing one, calling one off."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import time
from functools import partial

from PySide6.QtWidgets import QWidget

from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId
from kapdesk.kernel.instant import Instant
from kapdesk.kernel.wall import moment_on_wall
from kapdesk.people.model.appointments import KINDS, Appointment
from kapdesk.people.parse.appointments import (
    AppointmentDraft,
    day_words,
    parse_appointment,
    read_clock,
    read_coming_day,
)
from kapdesk.people.rules.appointments import client_named
from kapdesk.people.service.people import People
from ui.appointments.asking import Asked, Clears, Written
from ui.appointments.sheet import AnyField, AskSheet, Texts
from ui.kit.field import ChoiceField, Field

WHYS = (("moved", "It was moved"), ("written wrongly", "It was written wrongly"))
NOON = time(12)
_TIMES = ("day", "starts", "ends")


@dataclass(frozen=True, slots=True)
class Client:
    """Whose appointment it is."""

    book: BookId
    label: str

    def __repr__(self) -> str:
        """The id alone."""
        return f"<Client {self.book}>"


def make_form(
    host: QWidget, people: People, now: Callable[[], Instant], client: Client | None, kind: str = ""
) -> Asked:
    """A new appointment, of this client or of whoever is typed."""
    fields: dict[str, AnyField] = {}
    if client is None:
        fields["client"] = Field("Client", placeholder="code, name or birth date")
    fields |= _fields()
    _choose(fields, kind)
    title = f"Appointment · {client.label}" if client else "Appointment"
    sheet = AskSheet(
        host, title, fields, "Make it", pairs=_TIMES, understood=partial(_understood, now)
    )
    place = f"make {client.book if client else ''}"
    return Asked(sheet, place, partial(_made, people, client))


def change_form(
    host: QWidget, people: People, now: Callable[[], Instant], client: Client, one: Appointment
) -> Asked:
    """An appointment at another time or place, or put right."""
    fields = {**_fields(), "why": ChoiceField("Why it changes", WHYS)}
    _choose(fields, one.kind)
    day = day_words(one.starts.local().date())
    texts = {"day": day, "starts": one.starts.hm(), "ends": one.ends.hm(), "place": one.place}
    for key, text in texts.items():
        field = fields[key]
        if isinstance(field, Field):
            field.set_text(text)
    sheet = AskSheet(
        host,
        f"Change: appointment · {client.label}",
        fields,
        "Save",
        pairs=_TIMES,
        understood=partial(_understood, now),
    )
    return Asked(sheet, f"change {one.id}", partial(_changed, people, client, one))


def cancel_form(host: QWidget, people: People, client: Client, one: Appointment) -> Asked:
    """An appointment called off."""
    said = f"{one.kind.capitalize()}, {one.starts.day()}, {one.span()}."
    reason = Field("Why", placeholder="ill, travelling, asked us to wait …")
    title = f"Call off · {client.label}"
    sheet = AskSheet(host, title, {"reason": reason}, "Call it off", lead=said)
    return Asked(sheet, f"cancel {one.id}", partial(_cancelled, people, client, one))


def draft_of(texts: Texts) -> AppointmentDraft:
    """What stands in the fields, as the parser takes it."""
    return AppointmentDraft(
        texts["kind"], texts["day"], texts["starts"], texts["ends"], texts["place"]
    )


def _fields() -> dict[str, AnyField]:
    return {
        "kind": ChoiceField("For", [(kind, kind.capitalize()) for kind in KINDS]),
        "day": Field("Day", placeholder="tomorrow, thu, 2026-03-04", hint=" "),
        "starts": Field("From", placeholder="09:30", hint=" "),
        "ends": Field("To", placeholder="12:30", hint=" "),
        "place": Field("Where", placeholder="room, phone … may stay empty"),
    }


def _choose(fields: Mapping[str, AnyField], kind: str) -> None:
    choice = fields["kind"]
    if kind and isinstance(choice, ChoiceField):
        choice.set_key(kind)


def _understood(now: Callable[[], Instant], texts: Texts) -> Mapping[str, str]:
    """What was understood of day and times so far, in words."""
    slot = parse_appointment(draft_of(texts), now=now())
    if not isinstance(slot, Refusals):
        length_min = round(slot.ends.seconds_since(slot.starts) / 60)
        return {"day": slot.starts.day(), "starts": slot.starts.hm(), "ends": _long(length_min)}
    day = read_coming_day(texts["day"], now().local().date())
    noon = moment_on_wall(day, NOON, now()) if day else None
    begin, end = read_clock(texts["starts"]), read_clock(texts["ends"])
    return {
        "day": noon.day() if noon else " ",
        "starts": f"{begin:%H:%M}" if begin else " ",
        "ends": f"{end:%H:%M}" if end else " ",
    }


def _long(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    return f"{hours} h {rest:02d} min" if hours else f"{rest} min"


def _made(
    people: People, client: Client | None, texts: Texts, confirmed: bool, clears: Clears
) -> Written:
    draft = draft_of(texts)
    if client is not None:
        return people.appointments.make(client.book, draft, confirmed=confirmed, clears=clears)
    named = client_named(texts["client"], people.clients())
    if isinstance(named, Refusals):
        rest = parse_appointment(draft, now=people.appointments.now())
        more = rest.items if isinstance(rest, Refusals) else ()
        return Refusals((*named.items, *more))
    return people.appointments.make(named.book, draft, confirmed=confirmed, clears=clears)


def _changed(
    people: People,
    client: Client,
    one: Appointment,
    texts: Texts,
    confirmed: bool,
    clears: Clears,
) -> Written:
    return people.appointments.move(
        client.book,
        one.id,
        draft_of(texts),
        miswritten=texts["why"] == "written wrongly",
        confirmed=confirmed,
        clears=clears,
    )


def _cancelled(
    people: People,
    client: Client,
    one: Appointment,
    texts: Texts,
    _confirmed: bool,
    clears: Clears,
) -> Written:
    return people.appointments.cancel(client.book, one.id, texts["reason"], clears=clears)
