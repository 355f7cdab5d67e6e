"""Drafts of what is sealed: boxed before they reach the table, and read out of their box again."""

from __future__ import annotations

from dataclasses import dataclass

from kapdesk.chart.sealing import ClientSeal
from ui.bridge.keeper import FormStore


@dataclass(frozen=True, slots=True, repr=False)
class BoxedStore:
    """A form store under one client's seal.  thread: the record lane.  ``of`` says whose words they are."""

    drafts: FormStore
    seal: ClientSeal
    of: str

    def save(self, owner: str, place: str, body: bytes) -> None:
        """Keeps a draft in its box over the one before it.  raises Trouble."""
        self.drafts.save(owner, place, self.seal.draft(body, self.of, place))

    def load(self, owner: str, place: str) -> bytes | None:
        """The draft that stands there, if one does.  raises SealBroken."""
        box = self.drafts.load(owner, place)
        return None if box is None else self.seal.of_draft(box, self.of, place)

    def clear(self, owner: str, place: str) -> None:
        """Throws a draft away.  raises Trouble."""
        self.drafts.clear(owner, place)
