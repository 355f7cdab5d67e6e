"""Urgent times: the card opened, what was seen, what was stamped, what was taken back, and the end with its words."""

from __future__ import annotations

from collections.abc import Iterable

from kapdesk.chart.model import Entry, Fact
from kapdesk.kernel.instant import Instant
from kapdesk.practice.model.urgent import EVENTS, SEEN, STAMP, STAMPS, Mark, UrgentNow

FORGOTTEN_S = 12 * 3600.0
"""An urgent card nobody ended is taken for ended after this.  source kd-back."""

WHERE = {"desk": "", "cover": "from the cover", "unlock": "from the unlock page"}


class UrgentOpened(Fact, frozen=True):
    """The urgent card was opened, and something was then chosen or stamped on it.

    ``card`` names this opening for ever; ``where`` is desk, cover or unlock.
    """

    card: str
    where: str = "desk"


class UrgentSeen(Fact, frozen=True):
    """What was seen to happen: one of the events the card has words for."""

    card: str
    n: int
    event: str

    def words(self) -> str:
        """The event's name."""
        return EVENTS.get(self.event, self.event)


class UrgentStamped(Fact, frozen=True):
    """Something was done or came about, at the time of the press.  ``text`` is for what has no key of its own."""

    card: str
    n: int
    stamp: str
    text: str = ""

    def words(self) -> str:
        """The stamp in words."""
        name = STAMPS.get(self.stamp, self.stamp)
        return f"{name}: {self.text}" if self.text else name


class UrgentStruck(Fact, frozen=True):
    """A press was taken back.  It stays in the chart, struck; ``key`` says which it was."""

    card: str
    n: int
    key: str = ""

    def words(self) -> str:
        """What was taken back."""
        return STAMPS.get(self.key) or EVENTS.get(self.key, self.key)


class UrgentEnded(Fact, frozen=True):
    """It is over; what happened, in words written afterwards."""

    card: str
    text: str = ""

    def words(self) -> str:
        """What happened."""
        return self.text


def urgent_now(entries: Iterable[Entry], at: Instant) -> UrgentNow:
    """The urgent time that still runs at a moment, from one book's or one sitting's entries in ledger order."""
    opened, marks = _running(entries)
    if opened is None or at.seconds_since(opened) > FORGOTTEN_S:
        return UrgentNow()
    return UrgentNow(opened, tuple(sorted(marks, key=lambda mark: mark.at)))


def _running(entries: Iterable[Entry]) -> tuple[Instant | None, list[Mark]]:
    opened: Instant | None = None
    marks: list[Mark] = []
    for entry in entries:
        match entry.fact:
            case UrgentOpened():
                opened = min(opened, entry.at) if opened else entry.at
            case UrgentEnded() if entry.corrects is None:
                opened, marks = None, []
            case other:
                marks = _after(marks, entry, other)
    return opened, marks


def _after(marks: list[Mark], entry: Entry, fact: Fact) -> list[Mark]:
    match fact:
        case UrgentSeen(card=card, n=n, event=event):
            return [*_without(marks, card, n), Mark(card, n, SEEN, event, entry.at)]
        case UrgentStamped(card=card, n=n, stamp=stamp, text=text):
            return [*_without(marks, card, n), Mark(card, n, STAMP, stamp, entry.at, text)]
        case UrgentStruck(card=card, n=n):
            return [_struck(mark) if (mark.card, mark.n) == (card, n) else mark for mark in marks]
        case _:
            return marks


def _without(marks: list[Mark], card: str, n: int) -> list[Mark]:
    """The marks but the one a correction takes the place of."""
    return [mark for mark in marks if (mark.card, mark.n) != (card, n)]


def _struck(mark: Mark) -> Mark:
    return Mark(mark.card, mark.n, mark.what, mark.key, mark.at, mark.text, struck=True)


FACTS: tuple[type[Fact], ...] = (
    UrgentOpened,
    UrgentSeen,
    UrgentStamped,
    UrgentStruck,
    UrgentEnded,
)
