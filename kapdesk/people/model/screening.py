"""Screening: what was asked before a first session, what it leaves open, and what a prescriber wrote about it."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from functools import reduce

import msgspec

from kapdesk.chart.model import BodyErased, Entry, Fact, Timeline
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import EntryId
from kapdesk.sheets.model import Filled


class Tier(StrEnum):
    """How an item is held: before a session a named prescriber's note is asked for, or it is put to the prescriber."""

    STOP = "STOP-ask"
    CAUTION = "CAUTION-ask"
    NOTE = "NOTE"


class Condition(msgspec.Struct, frozen=True):
    """What one answer of the screening sheet means.  ``key`` is the prompt's; ``raised_by`` is yes or no."""

    key: str
    tier: Tier
    reason: str
    source: str
    raised_by: str = "yes"


class Concern(msgspec.Struct, frozen=True):
    """One side of an interaction: what is feared, and how well that is known."""

    words: str
    evidence: str


class Interaction(msgspec.Struct, frozen=True):
    """A class of medicines with the names it is found by.

    ``toxicity`` is what may harm, ``efficacy`` what may be lost; two things, never one.
    """

    key: str
    title: str
    tier: Tier
    source: str
    names: tuple[str, ...]
    toxicity: Concern | None = None
    efficacy: Concern | None = None


class Raised(Discreet, frozen=True):
    """An item that is to be put to the prescriber: what, how it is held, why, whence.

    ``key`` tells it from every other; ``answer`` is what raised it, in words.
    """

    key: str
    asks: str
    tier: Tier
    reason: str
    source: str
    answer: str

    def __repr__(self) -> str:
        """The key alone."""
        return f"<Raised {self.key}>"

    @property
    def words(self) -> str:
        """The item as a note about it quotes it."""
        return f"{self.asks} {self.answer}"


class ScreeningAnswered(Fact, frozen=True):
    """The screening sheet was answered; ``raised`` is what it leaves to ask, as the conditions stood that day."""

    filled: Filled
    raised: tuple[Raised, ...] = ()

    def words(self) -> str:
        """The words that were written beside the answers."""
        return self.filled.words()


class PrescriberNoted(Fact, frozen=True):
    """A prescriber, by name and date, on one item.  ``about`` is the item as it stood then, ``on`` an ISO day."""

    item: str
    about: str
    prescriber: str
    on: str
    note: str

    def words(self) -> str:
        """Who wrote what."""
        return f"{self.prescriber} {self.note}"


class WorkUpNoted(Fact, frozen=True):
    """What a prescriber wanted looked at before a first session, and what became of it.  source kap-4.3"""

    filled: Filled

    def words(self) -> str:
        """The results as written."""
        return self.filled.words()


class ItemState(msgspec.Struct, frozen=True):
    """An item as it stands: settled by a prescriber's note, or open."""

    item: Raised
    note: PrescriberNoted | None = None
    entry: EntryId | None = None

    @property
    def open(self) -> bool:
        """Whether no note answers it."""
        return self.note is None


class ScreeningView(msgspec.Struct, frozen=True):
    """The screenings of a client and the notes about them: the fold."""

    timeline: Timeline = Timeline()

    def after(self, entry: Entry) -> ScreeningView:
        """This view with one more entry."""
        if isinstance(entry.fact, _OF_SCREENING):
            return ScreeningView(self.timeline.after(entry))
        return self

    @property
    def latest(self) -> Entry | None:
        """The screening that holds: the last one written that stands."""
        found = [
            line.entry
            for line in self.timeline.lines
            if line.standing and isinstance(line.entry.fact, ScreeningAnswered)
        ]
        return found[-1] if found else None

    @property
    def answered(self) -> ScreeningAnswered | None:
        """What was answered in it."""
        entry = self.latest
        return entry.fact if entry and isinstance(entry.fact, ScreeningAnswered) else None

    @property
    def work_up(self) -> tuple[EntryId, Filled] | None:
        """The work-up that holds: the last one written that stands."""
        found = [
            (line.entry.id, line.entry.fact.filled)
            for line in self.timeline.lines
            if line.standing and isinstance(line.entry.fact, WorkUpNoted)
        ]
        return found[-1] if found else None

    def notes(self) -> tuple[tuple[Entry, PrescriberNoted], ...]:
        """Every note that stands, in the order it was written."""
        return tuple(
            (line.entry, line.entry.fact)
            for line in self.timeline.lines
            if line.standing and isinstance(line.entry.fact, PrescriberNoted)
        )

    def asked_afresh(self) -> int:
        """The number of the last screening that was asked anew, its corrections left out; 0 for none."""
        fresh = (
            line.entry.seq
            for line in self.timeline.lines
            if isinstance(line.entry.fact, ScreeningAnswered) and line.entry.corrects is None
        )
        return max(fresh, default=0)


def view_of(entries: Iterable[Entry]) -> ScreeningView:
    """The view of a client's entries, in ledger order."""
    return reduce(ScreeningView.after, entries, ScreeningView())


FACTS: tuple[type[Fact], ...] = (ScreeningAnswered, PrescriberNoted, WorkUpNoted)

_OF_SCREENING: tuple[type[Fact], ...] = (*FACTS, BodyErased)
