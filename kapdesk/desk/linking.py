"""What a client's worksheet may point to, whatever room it is of: each by its id, with the words it is read by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kapdesk.art.service.art import Art
from kapdesk.chart.ledger import Ledger
from kapdesk.chart.listing import sittings
from kapdesk.dosing.service.dosing import KIND, Dosing
from kapdesk.emdr.service.emdr import Emdr
from kapdesk.ifs.service.ifs import Ifs
from kapdesk.kernel.ids import BookId
from kapdesk.sheets.model import Linked

Pairs = tuple[tuple[str, str], ...]


def linkable(
    ledger: Ledger, emdr: Emdr, art: Art, ifs: Ifs, dosing: Dosing, book: BookId
) -> Mapping[Linked, Pairs]:
    """A client's targets, parts and pictures by number alone, for their words are not the sheet's to keep; their doses.

    thread: the record lane
    """
    return {
        Linked.TARGET: tuple((one.id, f"T{one.number}") for one in emdr.view(book).state.targets),
        Linked.PART: tuple(
            (one.id, f"part {one.number}") for one in ifs.view(book).state.drawn.present()
        ),
        Linked.IMAGE: tuple((one.id, f"P{one.number}") for one in art.view(book).state.pictures),
        Linked.DOSE: tuple(_doses(ledger, dosing, book)),
    }


def _doses(ledger: Ledger, dosing: Dosing, book: BookId) -> Iterator[tuple[str, str]]:
    """The latest first."""
    for row in reversed([one for one in sittings(ledger, book) if one.kind == KIND]):
        for entry, dose in reversed(dosing.view(row.id).doses):
            words = f"{dose.amount:g} {dose.unit} {dose.route}, {entry.at.day()}, {entry.at.hm()}"
            yield entry.id, words
