"""What the session page is told of a client before a session begins: how they stand, and what wants a note first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kapdesk.people.parse.screening import NoteDraft
from ui.dosing.around import StopItem
from ui.people.standing import standing_of

if TYPE_CHECKING:
    from kapdesk.chart.model import Entry
    from kapdesk.desk.desk import Desk
    from kapdesk.kernel.errors import Refusals
    from kapdesk.kernel.ids import BookId


@dataclass(frozen=True, slots=True)
class BeforeSession:
    """One desk, asked about a client.  thread: the record lane."""

    desk: Desk

    def standing(self, client: BookId) -> str:
        """How screening and consents stand, in words."""
        return standing_of(self.desk.people, self.desk.drafts, client).words()

    def open_stops(self, client: BookId) -> tuple[StopItem, ...]:
        """The items of the screening that want a prescriber's note."""
        items = self.desk.people.screening.of(client).open_stops
        return tuple(StopItem(item.key, item.words, item.reason) for item in items)

    def note_stop(
        self,
        client: BookId,
        item: str,
        texts: Mapping[str, str],
        clears: Sequence[tuple[str, str]],
    ) -> tuple[Entry, ...] | Refusals:
        """A prescriber's note on one of them."""
        said = NoteDraft(texts.get("prescriber", ""), texts.get("note", ""), texts.get("on", ""))
        return self.desk.people.screening.note(client, item, said, clears=clears)
