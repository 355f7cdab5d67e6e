"""The practice's own lines of the controlled-medicine log: written, and put right with both staying."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import Act, Entry, Line, fold
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import PRACTICE, EntryId
from kapdesk.kernel.instant import Instant
from kapdesk.practice.model.controlled import StockLine
from kapdesk.practice.parse.controlled import StockDraft, parse_stock
from kapdesk.practice.rules.controlled import Movement

Written = tuple[Entry, ...] | Refusals
Clears = Sequence[tuple[str, str]]

NOON_H = 12


class ControlledStock:
    """What came in, went back, was wasted or counted.  Lines are only ever added.  thread: the record lane."""

    def __init__(self, ledger: Ledger) -> None:
        """Nothing is kept beside the ledger."""
        self._ledger = ledger

    def write(self, draft: StockDraft, *, clears: Clears = ()) -> Written:
        """Write a line; ``at`` is the moment when it is of today, else the noon of its day."""
        now = self._ledger.clock.now()
        parsed = parse_stock(draft, today=now.local().date())
        if isinstance(parsed, Refusals):
            return parsed
        return self._ledger.commit(PRACTICE, (Act(parsed, _moment(parsed.on, now)),), clears=clears)

    def correct(
        self, entry: EntryId, draft: StockDraft, reason: str, *, clears: Clears = ()
    ) -> Written:
        """Write what a line should have said; both stay.  Refuses a line corrected already, and no reason."""
        line = self._found(entry)
        if line is None or not line.standing or not isinstance(line.entry.fact, StockLine):
            return refused("entry", "That line is not there to be corrected.")
        now = self._ledger.clock.now()
        parsed = parse_stock(draft, today=now.local().date())
        against = parsed.items if isinstance(parsed, Refusals) else ()
        if not reason.strip():
            no_reason = refused("reason", "A correction needs its reason.")
            return Refusals((*against, *no_reason.items))
        if isinstance(parsed, Refusals):
            return parsed
        same_day = parsed.on == line.entry.fact.on
        at = line.entry.at if same_day else _moment(parsed.on, now)
        return self._ledger.commit(
            PRACTICE, (Act(parsed, at, entry, reason.strip()),), clears=clears
        )

    def movements(self) -> tuple[Movement, ...]:
        """The practice's own lines, corrected ones with why."""
        lines = fold(self._ledger.book(PRACTICE)).lines
        reasons = {line.entry.corrects: line.entry.reason for line in lines if line.entry.corrects}
        return tuple(_movements(lines, reasons))

    def _found(self, entry: EntryId) -> Line | None:
        return fold(self._ledger.book(PRACTICE)).find(entry)


def _movements(lines: tuple[Line, ...], reasons: dict[EntryId, str]) -> Iterator[Movement]:
    for line in lines:
        entry, fact = line.entry, line.entry.fact
        if isinstance(fact, StockLine):
            yield Movement(
                entry=entry.id,
                at=entry.at,
                seq=entry.seq,
                kind=fact.kind,
                medicine=fact.medicine,
                lot=fact.lot,
                amount=fact.amount,
                unit=fact.unit,
                by=fact.by,
                witness=fact.witness,
                about=fact.about,
                own=True,
                corrected=reasons.get(entry.id, ""),
            )


def _moment(on: str, now: Instant) -> Instant:
    """Now for today, else the noon of that day."""
    day = date.fromisoformat(on)
    local = now.local()
    if day == local.date():
        return now
    then = local.replace(year=day.year, month=day.month, day=day.day)
    return Instant.of(then.replace(hour=NOON_H, minute=0, second=0, microsecond=0))
