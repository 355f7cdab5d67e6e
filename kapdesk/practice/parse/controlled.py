"""A line of the controlled-medicine log, from its form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kapdesk.kernel.day import HOW_TO_WRITE, read_day
from kapdesk.kernel.errors import Refusal, Refusals, refused
from kapdesk.practice.model.controlled import COUNTED, LINES, STOCK_UNITS, WASTED, StockLine

_AMOUNT = re.compile(r"[0-9]{1,7}(?:[.,][0-9]{1,4})?")
_KINDS = {line.kind: line for line in LINES}
_NAMED = (
    ("medicine", "The medicine must be named."),
    ("lot", "The lot must be named."),
    ("by", "Who did it must be named."),
)


@dataclass(frozen=True, slots=True, repr=False)
class StockDraft:
    """A line as it was typed, field by field; ``kind`` is received, returned, wasted or counted."""

    kind: str = ""
    medicine: str = ""
    lot: str = ""
    amount: str = ""
    unit: str = ""
    on: str = ""
    by: str = ""
    witness: str = ""
    about: str = ""


def parse_stock(draft: StockDraft, *, today: date) -> StockLine | Refusals:
    """The line, or everything against it.  Waste and a count need a witness who is someone else."""
    made = _KINDS.get(draft.kind)
    if made is None:
        return refused("kind", f"The line is one of: {', '.join(_KINDS)}.")
    day = read_day(draft.on)
    against = [*_unnamed(draft, made), *_amount(draft), *_day(day, today), *_witness(draft)]
    if against or day is None:
        return Refusals(tuple(against))
    return made(
        medicine=_tidy(draft.medicine),
        lot=_tidy(draft.lot),
        amount=float(draft.amount.strip().replace(",", ".")),
        unit=draft.unit,
        on=day.isoformat(),
        by=_tidy(draft.by),
        witness=_tidy(draft.witness),
        about=draft.about.strip(),
    )


def _unnamed(draft: StockDraft, made: type[StockLine]) -> Iterator[Refusal]:
    for key, sentence in _NAMED:
        if not getattr(draft, key).strip():
            yield Refusal(key, sentence)
    if draft.kind != COUNTED and not draft.about.strip():
        yield Refusal("about", f"“{made.asks}” needs its words.")


def _amount(draft: StockDraft) -> Iterator[Refusal]:
    amount = draft.amount.strip()
    if not _AMOUNT.fullmatch(amount):
        yield Refusal("amount", "The amount must be a number.")
    elif draft.kind != COUNTED and float(amount.replace(",", ".")) <= 0:
        yield Refusal("amount", "The amount must be more than 0.")
    if draft.unit not in STOCK_UNITS:
        yield Refusal("unit", f"The unit is one of: {', '.join(STOCK_UNITS)}.")


def _day(day: date | None, today: date) -> Iterator[Refusal]:
    if day is None:
        yield Refusal("on", f"The date is missing. {HOW_TO_WRITE}")
    elif day > today:
        yield Refusal("on", "The date cannot lie ahead of today.")


def _witness(draft: StockDraft) -> Iterator[Refusal]:
    by, witness = _tidy(draft.by).casefold(), _tidy(draft.witness).casefold()
    if not witness and draft.kind in (COUNTED, WASTED):
        yield Refusal("witness", "Who saw it must be named.")
    elif witness and witness == by:
        yield Refusal("witness", "The witness is someone else than who did it.")


def _tidy(text: str) -> str:
    return " ".join(text.split())
