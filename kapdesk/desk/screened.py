"""What other rooms are told of a client's screening: plain words and keys, no other room's values."""

from __future__ import annotations

from kapdesk.dosing.model.screened import ScreenedItem, ScreeningStood
from kapdesk.kernel.day import say_day
from kapdesk.kernel.ids import BookId
from kapdesk.people.model.screening import ItemState, Tier
from kapdesk.people.service.people import People


def screening_stands(people: People, client: BookId) -> ScreeningStood | None:
    """How the screening stands; None where nobody was screened and nothing is open."""
    now = people.screening.of(client)
    if now.at is None and not now.states:
        return None
    day = now.at.local().date().isoformat() if now.at else ""
    return ScreeningStood(day, tuple(_item(state) for state in now.states))


def said_yes(people: People, client: BookId) -> frozenset[str]:
    """Which questions of the screening that holds were answered with yes, by key; none where nobody was screened."""
    filled = people.screening.of(client).filled
    answers = filled.answers if filled is not None else ()
    return frozenset(one.prompt for one in answers if one.value == "yes")


def _item(state: ItemState) -> ScreenedItem:
    item, note = state.item, state.note
    said = f"{note.prescriber}, {say_day(note.on)}: {note.note}" if note else ""
    return ScreenedItem(item.tier.value, item.words, said, item.tier is Tier.STOP)
