"""The balance of each lot as plain arithmetic over its lines, and what does not agree, in words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import msgspec

from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import EntryId
from kapdesk.kernel.instant import Instant
from kapdesk.practice.model.controlled import COUNTED, GIVEN, RECEIVED, RETURNED, WASTED

SIGNS = {RECEIVED: 1.0, GIVEN: -1.0, WASTED: -1.0, RETURNED: -1.0}
PLACES = 4
NO_LOT = "no lot written"


class Movement(Discreet, frozen=True):
    """One line of the log, from the practice's own book or from a sitting, where ``client`` says whose.

    ``entry`` can be put right here when the line is the practice's own; ``corrected`` says why a line no longer counts.
    """

    entry: EntryId
    at: Instant
    seq: int
    kind: str
    medicine: str
    lot: str
    amount: float
    unit: str
    by: str
    witness: str = ""
    about: str = ""
    client: str = ""
    own: bool = False
    corrected: str = ""


class Balanced(msgspec.Struct, frozen=True):
    """A movement with the balance after it, and a remark where something does not agree.  unit the lot's own."""

    movement: Movement
    balance: float
    remark: str = ""


class Stock(msgspec.Struct, frozen=True):
    """One lot of one medicine: its lines in time, what they come to, and what is to be looked at."""

    medicine: str
    lot: str
    unit: str
    lines: tuple[Balanced, ...]
    balance: float
    remarks: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """Medicine and lot, as they are named together."""
        return f"{self.medicine}, {'lot ' if self.lot else ''}{self.lot or NO_LOT}"

    def between(self, first: date, last: date) -> tuple[float, tuple[Balanced, ...]]:
        """What the lines before the first day come to, and the lines of the days asked for."""
        earlier = [one for one in self.lines if _day(one) < first]
        shown = tuple(one for one in self.lines if first <= _day(one) <= last)
        return (earlier[-1].balance if earlier else 0.0), shown


def stocks_of(movements: Iterable[Movement]) -> tuple[Stock, ...]:
    """Every lot with its running balance, by medicine and lot; lines of one lot are told together."""
    lots: dict[str, list[Movement]] = {}
    for one in sorted(movements, key=lambda line: (line.at, line.seq)):
        lots.setdefault(one.lot.casefold(), []).append(one)
    stocks = (_stock(lines) for lines in lots.values())
    return tuple(sorted(stocks, key=lambda stock: (stock.medicine.casefold(), stock.lot)))


def amount_words(amount: float, unit: str) -> str:
    """An amount as it is read, without trailing noughts."""
    return f"{round(amount, PLACES):.12g} {unit}"


def _stock(lines: list[Movement]) -> Stock:
    standing = [one for one in lines if not one.corrected]
    received = [one for one in standing if one.kind == RECEIVED]
    first = next(iter((*received, *standing, *lines)))
    named = next((one.medicine for one in (*received, *standing) if one.medicine), "")
    balance = 0.0
    told: list[Balanced] = []
    for one in lines:
        balance, remark = _after(balance, one, first.unit)
        told.append(Balanced(one, balance, remark))
    remarks = tuple(dict.fromkeys(line.remark for line in told if line.remark))
    if not received:
        remarks = ("Nothing of this lot was written as received.", *remarks)
    medicine = named or "Medicine not named"
    return Stock(medicine, first.lot, first.unit, tuple(told), balance, remarks)


def _after(balance: float, one: Movement, unit: str) -> tuple[float, str]:
    """The balance after a line, and what does not agree; a count is believed, and the difference is said."""
    if one.corrected:
        return balance, ""
    if one.unit != unit:
        return balance, f"Written in {one.unit}; not added up with {unit}."
    if one.kind == COUNTED:
        return one.amount, _difference(balance, one.amount, unit)
    after = round(balance + SIGNS[one.kind] * one.amount, PLACES)
    if after < 0 <= balance:
        return after, f"More went out than came in, by {amount_words(-after, unit)}."
    return after, ""


def _difference(balance: float, counted: float, unit: str) -> str:
    gap = round(counted - balance, PLACES)
    if not gap:
        return ""
    way = "more" if gap > 0 else "less"
    said = f"Counted {amount_words(counted, unit)}, the lines come to {amount_words(balance, unit)}"
    return f"{said}: {amount_words(abs(gap), unit)} {way} than written."


def _day(one: Balanced) -> date:
    return one.movement.at.local().date()
