"""What the library page is told by the rest of the desk."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kapdesk.kernel.day import say_day
from ui.library.around import Around, Named, Stock

if TYPE_CHECKING:
    from kapdesk.desk.desk import Desk


def around_library(desk: Desk) -> Around:
    """Everything the library page asks for."""
    handouts = desk.handouts
    return Around(
        stock=partial(_stock, desk),
        preview=handouts.preview,
        ready=handouts.ready,
        note_printing=handouts.note_printing,
        review=handouts.library.review,
    )


def _stock(desk: Desk) -> Stock:
    practice = desk.practice.view()
    reader = practice.person(desk.ledger.author)
    return Stock(
        shelf=desk.handouts.shelf(),
        clients=tuple(
            Named(row.book, row.label, bool(row.name) and row.name != row.label)
            for row in desk.people.clients()
        ),
        protocols=tuple((one.id, one.id.capitalize()) for one in practice.adopted("protocol")),
        paper=practice.paper,
        reader=reader.name if reader is not None else "",
        today=say_day(desk.clock.now().local().date().isoformat()),
    )
