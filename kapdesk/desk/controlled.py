"""The controlled-medicine log: the practice's own lines joined with what sittings gave, wasted and counted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import Entry, Line, fold
from kapdesk.dosing.model.facts import DoseGiven
from kapdesk.dosing.model.medicine import MedicineWasted, RemainderCounted
from kapdesk.kernel.clock import Clock
from kapdesk.kernel.ids import PRACTICE, EntryId
from kapdesk.kernel.version import VERSION
from kapdesk.people.service.people import People
from kapdesk.practice.model.controlled import COUNTED, GIVEN, WASTED, ControlledLogPrinted
from kapdesk.practice.rules.controlled import Movement, Stock, stocks_of
from kapdesk.practice.service.controlled import ControlledStock
from kapdesk.practice.service.practice import Practice

CONTROLLED_LOG = "controlled-log"


@dataclass(frozen=True, slots=True)
class ControlledLog:
    """Everything that may be asked of the log.  thread: the record lane."""

    stock: ControlledStock
    ledger: Ledger
    practice: Practice
    people: People
    clock: Clock

    def stocks(self) -> tuple[Stock, ...]:
        """Every lot with its running balance."""
        return stocks_of((*self.stock.movements(), *self._from_sittings()))

    def today(self) -> date:
        """The day it is."""
        return self.clock.now().local().date()

    def pdf(
        self, first: date, last: date, paper: str | None = None, *, large: bool = False
    ) -> bytes:
        """The log of these days as PDF, on the practice's paper unless another is named."""
        from kapdesk.practice.handout.controlled import LogHeading, controlled_log

        view = self.practice.view()
        now = self.clock.now()
        heading = LogHeading(view.named, first, last, now, VERSION, bool(view.rehearsed))
        return controlled_log(self.stocks(), heading, paper=paper or view.paper, large=large)

    def note_printing(self, first: date, last: date, paper: str | None = None) -> tuple[Entry, ...]:
        """Note that the log of these days left the program.  raises Trouble."""
        size = paper or self.practice.view().paper
        return self.practice.note(ControlledLogPrinted(first.isoformat(), last.isoformat(), size))

    def _from_sittings(self) -> Iterator[Movement]:
        clients = {row.book: row.label for row in self.people.clients()}
        lines = fold(entry for entry in self.ledger.every() if entry.book != PRACTICE).lines
        reasons = {line.entry.corrects: line.entry.reason for line in lines if line.entry.corrects}
        for line in lines:
            client = clients.get(line.entry.book, "")
            if (told := _movement(line, client, reasons)) is not None:
                yield told


class _Said(NamedTuple):
    """What a line of a sitting says to the log, in the order a movement takes it."""

    kind: str
    medicine: str
    lot: str
    amount: float
    unit: str
    by: str
    witness: str
    about: str


def _movement(line: Line, client: str, reasons: Mapping[EntryId, str]) -> Movement | None:
    """What a line of a sitting says to the log; None for one that says nothing."""
    entry = line.entry
    corrected = "" if line.standing else reasons.get(entry.id, "taken out")
    match entry.fact:
        case DoseGiven() as dose:
            said = _Said(GIVEN, "", dose.lot, dose.amount, dose.unit, dose.given_by, "", dose.route)
        case MedicineWasted() as left:
            start = WASTED, left.medicine, left.lot, left.amount, left.unit
            said = _Said(*start, left.by, left.witness, left.how)
        case RemainderCounted() as left:
            start = COUNTED, left.medicine, left.lot, left.amount, left.unit
            said = _Said(*start, left.by, left.witness, "")
        case _:
            return None
    return Movement(entry.id, entry.at, entry.seq, *said, client=client, corrected=corrected)
