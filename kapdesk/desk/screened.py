"""What a dosing session is told of a client's screening as it begins: plain words, no other room's values."""

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


def _item(state: ItemState) -> ScreenedItem:
    item, note = state.item, state.note
    said = f"{note.prescriber}, {say_day(note.on)}: {note.note}" if note else ""
    return ScreenedItem(item.tier.value, item.words, said, item.tier is Tier.STOP)
