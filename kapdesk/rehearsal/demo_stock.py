"""The demo's cupboard: every lot its sessions used was received before, and the last one was counted."""

from __future__ import annotations

import math
from datetime import timedelta

from kapdesk.desk.desk import Desk
from kapdesk.kernel.errors import Refusals
from kapdesk.practice.model.controlled import COUNTED, RECEIVED
from kapdesk.practice.parse.controlled import StockDraft
from kapdesk.practice.rules.controlled import Stock

MEDICINE = "Ketamine"
PACK = {"mg": 500.0}
SUPPLIER = "An invented wholesaler"
BY, WITNESS = "nurse 1", "Therapist"


def stock_up(desk: Desk) -> Refusals | None:
    """Write a receipt for every lot, of the day before its first use, and a count of the last one."""
    used = desk.controlled.stocks()
    for stock in used:
        written = desk.controlled.stock.write(_receipt(stock))
        if isinstance(written, Refusals):
            return written
    if not used:
        return None
    last = max(desk.controlled.stocks(), key=lambda stock: stock.lines[-1].movement.at)
    written = desk.controlled.stock.write(_count(last, desk.controlled.today().isoformat()))
    return written if isinstance(written, Refusals) else None


def _receipt(stock: Stock) -> StockDraft:
    pack = PACK.get(stock.unit, 1.0)
    amount = math.ceil(-stock.balance / pack) * pack
    day = stock.lines[0].movement.at.local().date() - timedelta(days=1)
    return StockDraft(
        RECEIVED, MEDICINE, stock.lot, f"{amount:g}", stock.unit, day.isoformat(), BY, "", SUPPLIER
    )


def _count(stock: Stock, on: str) -> StockDraft:
    amount = f"{stock.balance:g}"
    return StockDraft(COUNTED, MEDICINE, stock.lot, amount, stock.unit, on, BY, WITNESS)
