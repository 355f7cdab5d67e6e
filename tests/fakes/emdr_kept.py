"""What a notebook holds, kept in a desk's own ledger, so that pages can read it."""

from __future__ import annotations

from msgspec.structs import replace

from kapdesk.chart.model import Act, Entry, Fact
from kapdesk.desk.desk import Desk
from kapdesk.kernel.ids import BookId, EntryId
from tests.fakes.emdr_work import Notebook

NAMES = ("started", "found_in")
"""The fields of facts that name another entry."""


def keep(desk: Desk, book: BookId, notebook: Notebook) -> tuple[Entry, ...]:
    """Writes everything into a client's chart, each at its moment; the entries as they are kept."""
    names: dict[EntryId, EntryId] = {}
    kept: list[Entry] = []
    for one in notebook.entries:
        act = Act(_renamed(one.fact, names), one.at)
        (entry,) = desk.ledger.commit(book, [act], sitting=one.sitting, recorded=one.at)
        names[one.id] = entry.id
        kept.append(entry)
    return tuple(kept)


def _renamed(fact: Fact, names: dict[EntryId, EntryId]) -> Fact:
    changed = {
        name: names[getattr(fact, name)]
        for name in NAMES
        if name in fact.__struct_fields__ and getattr(fact, name) is not None
    }
    return replace(fact, **changed) if changed else fact
