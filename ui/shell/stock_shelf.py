"""What the controlled-medicine page is told by the rest of the desk, as plain callables."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ui.bridge.keeper import Spot
from ui.stock.around import Around

if TYPE_CHECKING:
    from kapdesk.desk.desk import Desk

SPOT = Spot("practice", "a line of the controlled-medicine log")


def around_stock(desk: Desk) -> Around:
    """Everything the page asks for."""
    log = desk.controlled
    mine = (SPOT.draft,)
    return Around(
        stocks=log.stocks,
        today=log.today,
        write=partial(log.stock.write, clears=mine),
        correct=partial(log.stock.correct, clears=mine),
        pdf=log.pdf,
        note_printing=log.note_printing,
        drafts=desk.drafts,
        spot=SPOT,
    )
