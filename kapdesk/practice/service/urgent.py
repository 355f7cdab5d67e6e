"""What the practice says on its urgent card, and the copy of it that can be read without the key."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec

from kapdesk.chart.ledger import Ledger
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import PRACTICE
from kapdesk.practice.model.urgent import (
    EVENTS,
    CardTexts,
    PromptsReviewed,
    PromptsView,
    prompts_view,
)
from kapdesk.practice.parse.practice import AdoptionDraft, parse_adoption
from kapdesk.practice.parse.urgent import (
    outside_the_lock,
    parse_prompts,
    parse_reach,
    shipped,
)
from kapdesk.practice.service.card_copy import is_kept, keep_copy
from kapdesk.practice.service.practice import Practice, Written

NAMES_A_CLIENT = "These words name a client. They would lie where anyone can read them."


class UrgentPrompts:
    """The practice's side of the urgent card.  thread: the record lane."""

    def __init__(
        self, ledger: Ledger, practice: Practice, *, names_client: Callable[[str], bool]
    ) -> None:
        """``names_client`` tells whether a text holds a client's code or name."""
        self._ledger = ledger
        self._practice = practice
        self._names_client = names_client

    def view(self) -> PromptsView:
        """What the practice wrote for its card."""
        return prompts_view(self._ledger.book(PRACTICE))

    def texts(self) -> CardTexts:
        """The card as it stands, with what ships wherever the practice wrote nothing.  raises Trouble."""
        return self.view().texts(shipped())

    def reach(self, number: str, address: str) -> Written:
        """Write the number to call and the address as it is said aloud."""
        parsed = parse_reach(number, address)
        if isinstance(parsed, Refusals):
            return parsed
        if self._names_client(parsed[1]):
            return refused("address", NAMES_A_CLIENT)
        named = self._practice.view().named
        fact = msgspec.structs.replace(named, emergency_number=parsed[0], address_aloud=parsed[1])
        return () if fact == named else self._practice.note(fact)

    def write(self, event: str, recognise: str, steps: str) -> Written:
        """Write what the practice does for one event; its review mark goes until someone reads it again."""
        parsed = parse_prompts(event, recognise, steps)
        if isinstance(parsed, Refusals):
            return parsed
        if self._names_client(parsed.words()):
            return refused("steps", NAMES_A_CLIENT)
        return self._practice.note(parsed)

    def review(self, event: str, by: str, on: str) -> Written:
        """Set the mark that someone read what stands for one event and answers for it."""
        if event not in EVENTS:
            return refused("event", "The card has no such event.")
        today = self._ledger.clock.now().local().date()
        match parse_adoption(AdoptionDraft(by, on), today=today):
            case Refusals() as refusals:
                return refusals
            case draft:
                return self._practice.note(PromptsReviewed(event, draft.by, draft.on))

    def keep_copy(self, folder: Path) -> None:
        """Lay what may be read without the key beside the vault; nothing while it is what ships.  raises Trouble."""
        texts = self.texts()
        if texts != CardTexts(prompts=shipped()) or is_kept(folder):
            keep_copy(folder, outside_the_lock(texts))
