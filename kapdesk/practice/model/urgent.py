"""The urgent card as a practice has it: what it calls, says and does, event by event, and what was stamped.

None of it is a client's.  The part that must be readable without the key is one closed value, ``CardTexts``.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from types import MappingProxyType

import msgspec

from kapdesk.chart.model import Entry, Fact
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.instant import Instant
from kapdesk.practice.model.practice import PracticeNamed

EVENTS = MappingProxyType(
    {
        "pressure": "High pressure with symptoms",
        "breathing": "Low oxygen or slow breathing",
        "airway": "Noisy breath, throat closing",
        "vomiting": "Vomiting",
        "terror": "Panic or terror",
        "agitation": "Agitation",
        "faint": "Fainting",
        "chest-pain": "Chest pain",
        "seizure": "Seizure",
        "anaphylaxis": "Severe allergic reaction",
        "suicidal": "Speaks of suicide",
        "fall": "Fall",
        "power": "Power or computer fails",
    }
)
"""What the card has words for, by key, in the order it is shown.  source kap-3.8."""

STAMPS = MappingProxyType(
    {
        "help": "Help called",
        "emergency": "Emergency number called",
        "oxygen": "Oxygen on",
        "position": "Position changed",
        "reading": "Reading taken",
        "arrived": "They arrived",
        "other": "Something else",
    }
)
"""What one press stamps with its time."""

OPEN, SEEN, STAMP, STRIKE, END = "open", "seen", "stamp", "strike", "end"


class PromptsWritten(Fact, frozen=True):
    """What this practice does when one of the events happens, in its own words."""

    event: str
    recognise: str
    steps: tuple[str, ...]

    def words(self) -> str:
        """The practice's words."""
        return " ".join((self.recognise, *self.steps))


class PromptsReviewed(Fact, frozen=True):
    """Someone of the practice read what stands for one event and answers for it, by name and date."""

    event: str
    by: str
    on: str


class UrgentTakenIn(Fact, frozen=True):
    """Times stamped while the vault was locked are in the book now, up to this number of their card."""

    card: str
    upto: int


class Prompts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the card says for one event.  ``source`` is empty where the practice wrote it; dates are ISO text."""

    event: str
    recognise: str = ""
    steps: tuple[str, ...] = ()
    source: str = ""
    reviewed_on: str = ""
    reviewed_by: str = ""


class CardTexts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All that the card says before anything happens: whom to call, where we are, and what to do for each event."""

    version: int = 1
    number: str = ""
    address: str = ""
    prompts: tuple[Prompts, ...] = ()

    def of(self, event: str) -> Prompts:
        """What stands for one event; empty for one it has no words for."""
        return next((one for one in self.prompts if one.event == event), Prompts(event))


class Mark(Discreet, frozen=True):
    """One thing stamped: an event seen or a stamp, with its time.  ``card`` and ``n`` name it for ever."""

    card: str
    n: int
    what: str
    key: str
    at: Instant
    text: str = ""
    struck: bool = False

    def words(self) -> str:
        """What it says."""
        name = EVENTS.get(self.key, self.key) if self.what == SEEN else STAMPS.get(self.key, "")
        return f"{name}: {self.text}" if self.text else name

    def wordless(self) -> Mark:
        """The same without anything a person typed."""
        return msgspec.structs.replace(self, text="")


class UrgentNow(msgspec.Struct, frozen=True):
    """The urgent time as it stands: since when, and everything stamped in it.  Empty while nothing is urgent."""

    opened: Instant | None = None
    marks: tuple[Mark, ...] = ()

    @property
    def event(self) -> str:
        """The event chosen last that was not taken back."""
        seen = [mark.key for mark in self.marks if mark.what == SEEN and not mark.struck]
        return seen[-1] if seen else ""

    @property
    def last(self) -> Mark | None:
        """What a press on *take back* strikes."""
        standing = [mark for mark in self.marks if not mark.struck]
        return standing[-1] if standing else None


class Press(Discreet, frozen=True):
    """What a person pressed on the card: an event, a stamp, a taking back of ``card`` and ``n``, or the end."""

    what: str
    key: str = ""
    text: str = ""
    card: str = ""
    n: int = 0


class PromptsView(msgspec.Struct, frozen=True):
    """What the practice wrote for its card."""

    named: PracticeNamed = PracticeNamed("")
    written: dict[str, PromptsWritten] = {}
    reviewed: dict[str, PromptsReviewed] = {}

    def after(self, entry: Entry) -> PromptsView:
        """This view with one more entry; words written anew have yet to be read again."""
        match entry.fact:
            case PracticeNamed() as named:
                return msgspec.structs.replace(self, named=named)
            case PromptsWritten(event=event) as fact:
                kept = {key: one for key, one in self.reviewed.items() if key != event}
                written = {**self.written, event: fact}
                return msgspec.structs.replace(self, written=written, reviewed=kept)
            case PromptsReviewed(event=event) as fact:
                return msgspec.structs.replace(self, reviewed={**self.reviewed, event: fact})
            case _:
                return self

    def texts(self, shipped: Iterable[Prompts]) -> CardTexts:
        """The card as the practice has it, with what ships wherever it wrote nothing."""
        return CardTexts(
            number=self.named.emergency_number,
            address=self.named.address_aloud,
            prompts=tuple(self._of(prompts) for prompts in shipped),
        )

    def _of(self, prompts: Prompts) -> Prompts:
        own, review = self.written.get(prompts.event), self.reviewed.get(prompts.event)
        if own is not None:
            prompts = Prompts(own.event, own.recognise, own.steps)
        if review is not None:
            prompts = msgspec.structs.replace(prompts, reviewed_on=review.on, reviewed_by=review.by)
        return prompts


def prompts_view(entries: Iterable[Entry]) -> PromptsView:
    """The view of the practice's book, in ledger order."""
    return reduce(PromptsView.after, entries, PromptsView())


ON_CARD: tuple[type[Fact], ...] = (PracticeNamed, PromptsWritten, PromptsReviewed)
"""What changes the card's words."""

FACTS: tuple[type[Fact], ...] = (PromptsWritten, PromptsReviewed, UrgentTakenIn)
