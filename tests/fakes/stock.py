"""A practice with a lot in stock: received, given and wasted in a session, counted."""

from __future__ import annotations

from kapdesk.desk.desk import Desk
from kapdesk.dosing import protocols
from kapdesk.dosing.model.facts import DoseGiven
from kapdesk.dosing.model.medicine import MedicineWasted
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import SittingId
from kapdesk.people.parse.identity import ClientDraft
from kapdesk.practice.parse.controlled import StockDraft

PEOPLE = {"by": "nurse 1", "witness": "therapist 1"}
DOSE = DoseGiven(150.0, "mg", "sublingual", "nurse 1", "k220")
WASTE = MedicineWasted("ketamine", 50.0, "mg", "K220", "sharps bin", "nurse 1", "therapist 1")


def received(desk: Desk, **said: str) -> StockDraft:
    """A receipt of today."""
    usual = {
        "kind": "received",
        "medicine": "Ketamine",
        "lot": "K220",
        "amount": "1000",
        "unit": "mg",
        "on": desk.controlled.today().isoformat(),
        "about": "Pharmacy at the bridge",
        **PEOPLE,
    }
    return StockDraft(**(usual | said))


def counted(desk: Desk, amount: str) -> StockDraft:
    """A count of today."""
    return received(desk, kind="counted", amount=amount, about="")


def session(desk: Desk) -> SittingId:
    """A session of C-014 in progress."""
    protocol = protocols.load_protocol("sublingual")
    body = protocols.protocol_to_json(protocol)
    desk.practice.adopt("protocol", "sublingual", "1", "prescriber 1", "2026-01-02", body)
    client = desk.people.add(ClientDraft(code="C-014", name="Ada Example", born="1984-03-02"))
    assert not isinstance(client, Refusals)
    begun = desk.dosing.begin(client[0].book)
    assert not isinstance(begun, Refusals)
    assert begun[0].sitting is not None
    return begun[0].sitting


def a_day(desk: Desk) -> SittingId:
    """1000 mg in, 150 given and 50 wasted in a session."""
    assert not isinstance(desk.controlled.stock.write(received(desk)), Refusals)
    sitting = session(desk)
    assert not isinstance(desk.dosing.doses.give(sitting, DOSE), Refusals)
    assert not isinstance(desk.dosing.medicines.note(sitting, WASTE), Refusals)
    return sitting
