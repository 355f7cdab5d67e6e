"""The urgent card's presses, into the chart of the sitting that runs, or into the practice's own book without one."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import Act, Entry, Fact
from kapdesk.chart.sittings import Sittings
from kapdesk.dosing.model.urgent import (
    UrgentEnded,
    UrgentOpened,
    UrgentSeen,
    UrgentStamped,
    UrgentStruck,
    urgent_now,
)
from kapdesk.dosing.service.charting import Charting, Clears, Written
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import PRACTICE, BookId, SittingId
from kapdesk.kernel.instant import Instant
from kapdesk.practice.model.urgent import END, EVENTS, SEEN, STAMP, STAMPS, STRIKE, Press, UrgentNow

CARD_BYTES = 8
PRESSES = (SEEN, STAMP, STRIKE, END)


def new_card() -> str:
    """A name for one opening of the card, such as no other has."""
    return secrets.token_hex(CARD_BYTES)


@dataclass(frozen=True, slots=True)
class UrgentCards:
    """What is pressed on the urgent card.  thread: the record lane."""

    charting: Charting
    ledger: Ledger
    sittings: Sittings

    def sitting(self) -> SittingId | None:
        """The sitting an urgent press belongs to: the latest one that runs, or None."""
        running = (row.id for row in reversed(self.sittings.open_now()))
        return next((one for one in running if self.charting.view(one).runs), None)

    def now(self, sitting: SittingId | None) -> UrgentNow:
        """The urgent time as it stands in a sitting, or without one in the practice's book."""
        return urgent_now(self._entries(sitting), self._clock(sitting))

    def moment(self, sitting: SittingId | None) -> Instant:
        """The true moment of a sitting, or the clock's without one."""
        return self._clock(sitting)

    def press(
        self,
        sitting: SittingId | None,
        press: Press,
        *,
        opened: Instant | None = None,
        where: str = "desk",
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write one press.  The first one also writes that the card was opened, at ``opened``, in the same save.

        Refuses a key the card has not, a taking back of what is not there, and an end of nothing.
        """
        if sitting is not None:
            view = self.charting.writable(sitting, at)
            if isinstance(view, Refusals):
                return view
        moment = at or self._clock(sitting)
        now = urgent_now(self._entries(sitting), moment)
        fact = _fact(press, now)
        if isinstance(fact, Refusals):
            return fact
        acts = [Act(fact, moment)]
        if now.opened is None:
            began = min(opened or moment, moment)
            acts.insert(0, Act(UrgentOpened(_card(fact), where), began))
        return self._save(sitting, acts, clears)

    def _save(
        self, sitting: SittingId | None, acts: Sequence[Act], clears: Clears
    ) -> tuple[Entry, ...]:
        """The entries of these acts, in one save; in a sitting a leap of the clock is noted after them."""
        book = self._book(sitting)
        with self.ledger.transaction() as pen:
            recorded = self._clock(sitting)
            entries = pen.write(book, acts, sitting=sitting, recorded=recorded)
            pen.clear(clears)
        if sitting is not None and self.sittings.clock(sitting).unknown_shift_s():
            entries += self.sittings.record(sitting, ())
        return entries

    def _book(self, sitting: SittingId | None) -> BookId:
        opened = self.charting.view(sitting).opened if sitting is not None else None
        return PRACTICE if opened is None else opened.book

    def _clock(self, sitting: SittingId | None) -> Instant:
        return self.ledger.clock.now() if sitting is None else self.charting.now(sitting)

    def _entries(self, sitting: SittingId | None) -> tuple[Entry, ...]:
        return self.ledger.between(PRACTICE) if sitting is None else self.ledger.sitting(sitting)


def _card(fact: Fact) -> str:
    return str(getattr(fact, "card", ""))


def _fact(press: Press, now: UrgentNow) -> Fact | Refusals:
    """What a press becomes."""
    card = now.marks[-1].card if now.marks else new_card()
    n = 1 + max((mark.n for mark in now.marks if mark.card == card), default=0)
    match press:
        case Press(what="seen", key=key) if key in EVENTS:
            return UrgentSeen(card, n, key)
        case Press(what="stamp", key=key, text=text) if key in STAMPS:
            return UrgentStamped(card, n, key, text.strip())
        case Press(what="strike"):
            return _strike(press, now)
        case Press(what="end", text=text) if now.opened is not None:
            return UrgentEnded(card, text.strip())
        case Press(what="end"):
            return refused("urgent", "Nothing was stamped; there is nothing to end.")
        case _:
            known = {SEEN: tuple(EVENTS), STAMP: tuple(STAMPS)}.get(press.what, PRESSES)
            return refused("urgent", f"The urgent card knows: {', '.join(known)}.")


def _strike(press: Press, now: UrgentNow) -> UrgentStruck | Refusals:
    """The press that is named, or the last that stands where none is."""
    meant = (press.card, press.n) if press.card else now.last and (now.last.card, now.last.n)
    for mark in now.marks:
        if (mark.card, mark.n) == meant and not mark.struck:
            return UrgentStruck(mark.card, mark.n, mark.key)
    return refused("urgent", "That is not there to be taken back.")
