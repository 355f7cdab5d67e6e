"""What a line before a first session asks of the people's services."""

from __future__ import annotations

from kapdesk.chart.model import Entry
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import BookId
from kapdesk.people.parse.asked import ConsentDraft, ItemNote, WithdrawalDraft
from kapdesk.people.rules.clients import folded
from kapdesk.people.service.people import People

Written = tuple[Entry, ...] | Refusals


def note(value: ItemNote, people: People, book: BookId) -> Written:
    """The note on the item that is meant."""
    sought = folded(value.item)
    for state in people.screening.of(book).states:
        item = state.item
        if item.key == value.item or (" " in item.key and sought in folded(item.answer)):
            return people.screening.note(book, item.key, value.draft)
    return refused("item", f"Nothing was raised about “{value.item[:40]}”.")


def consent(value: ConsentDraft, people: People, book: BookId) -> Written:
    """The consent, given on the script's day unless it says another."""
    today = people.consents.of(book).today.isoformat()
    return people.consents.give(book, value.kind, {"on": today} | value.texts)


def withdrawal(value: WithdrawalDraft, people: People, book: BookId) -> Written:
    """The consent of that kind, taken back."""
    state = people.consents.of(book).latest(value.kind)
    if state is None:
        return refused("consent", "There is no such consent to take back.")
    return people.consents.withdraw(book, state.entry, note=value.note)
