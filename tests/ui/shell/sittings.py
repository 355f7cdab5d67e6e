"""A client in session, on a real desk."""

from __future__ import annotations

from kapdesk.chart.model import Entry
from kapdesk.desk.desk import Desk
from kapdesk.dosing import protocols
from kapdesk.dosing.model.facts import DoseGiven, SlotSkipped
from kapdesk.kernel.ids import BookId, SittingId


def adopt_sublingual(desk: Desk) -> None:
    """The practice uses the sublingual protocol."""
    protocol = protocols.load_protocol("sublingual")
    body = protocols.protocol_to_json(protocol)
    desk.practice.adopt(
        "protocol", protocol.id, protocol.version, "prescriber 1", "2026-03-01", body
    )


def known_client(desk: Desk) -> BookId:
    """C-014."""
    book = desk.people.known("C-014", "1984-03-02")
    assert isinstance(book, str)
    return book


def begin(desk: Desk, book: BookId | None = None) -> tuple[Entry, ...]:
    """A dosing session with C-014, or with another client."""
    adopt_sublingual(desk)
    begun = desk.dosing.begin(book or known_client(desk))
    assert isinstance(begun, tuple)
    return begun


def sitting_of(entries: tuple[Entry, ...]) -> SittingId:
    """The sitting that was begun."""
    assert entries[0].sitting is not None
    return entries[0].sitting


def give_dose(desk: Desk, sitting: SittingId) -> tuple[Entry, ...]:
    """150 mg under the tongue, the readings before it left out."""
    protocol = protocols.load_protocol("sublingual")
    early = [slot.key for slot in protocol.slots if slot.at_min is not None and slot.at_min < 0]
    desk.sittings.record(sitting, [SlotSkipped(key, "not needed") for key in early])
    dose = DoseGiven(150.0, "mg", "sublingual", "nurse 1")
    return desk.sittings.record(sitting, [dose])
