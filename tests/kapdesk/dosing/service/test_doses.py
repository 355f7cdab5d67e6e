"""Orders, doses, the hold."""

from __future__ import annotations

import msgspec

from kapdesk.dosing.model.facts import BaselineFixed, DoseGiven, HoldEnded
from kapdesk.dosing.model.parsed import Verified
from kapdesk.dosing.model.verified import OrderVerified
from kapdesk.dosing.protocols import load_protocol
from kapdesk.kernel.errors import Refusals
from tests.kapdesk.dosing.service.room import DOSE, ORDER, OTHER, Room, pressure, refusal, saved

HALF = msgspec.structs.replace(DOSE, amount=75.0)
LATER = msgspec.structs.replace(HALF, within_order="yes", decided_by="prescriber 1")


def test_the_first_dose_fixes_the_baseline_in_the_same_save(room: Room) -> None:
    one, _ = room.reads(pressure(120, 80))
    two, _ = room.reads(pressure(131, 84))
    room.at(10)
    dose, fixed = room.gives()
    assert room.view.t0 == dose.at == fixed.at
    assert isinstance(fixed.fact, BaselineFixed)
    assert fixed.fact.values.systolic_mmhg == 126
    assert fixed.fact.from_entries == (one.id, two.id)


def test_a_dose_without_a_reading_fixes_an_empty_baseline(room: Room) -> None:
    _, fixed = room.gives()
    assert isinstance(fixed.fact, BaselineFixed)
    assert fixed.fact.from_entries == ()


def test_a_second_dose_is_a_booster_and_moves_neither_zero_nor_baseline(room: Room) -> None:
    room.reads(pressure(120, 80))
    room.at(10)
    first = room.gives()[0]
    room.at(40)
    (booster,) = room.gives(LATER)
    assert isinstance(booster.fact, DoseGiven)
    assert booster.fact.booster
    assert room.view.t0 == first.at


def test_a_dose_found_to_have_been_given_earlier_becomes_zero_and_fixes_the_baseline_anew(
    room: Room,
) -> None:
    room.reads(pressure(120, 80))
    room.at(5)
    room.reads(pressure(140, 90))
    room.at(10)
    room.gives()
    entries = room.gives(HALF, at=3)
    assert room.kinds(entries) == [DoseGiven, BaselineFixed]
    assert room.view.t0 == entries[0].at
    assert room.view.baseline is not None
    assert room.view.baseline.values.systolic_mmhg == 120


def test_without_an_order_a_dose_is_charted(room: Room) -> None:
    assert len(room.gives(HALF)) == 2
    assert room.view.orders == ()


def test_another_amount_than_ordered_needs_its_reason(room: Room) -> None:
    saved(room.dosing.doses.order(room.sitting, ORDER))
    field, sentence = refusal(room.dosing.doses.give(room.sitting, HALF))
    assert field == "mismatch_reason"
    assert "Ordered 150 mg sublingual, given 75 mg sublingual" in sentence
    reasoned = msgspec.structs.replace(HALF, mismatch_reason="lozenge broke")
    assert len(room.gives(reasoned)) == 2


def test_the_ordered_amount_another_unit_or_an_order_in_words_needs_none(room: Room) -> None:
    saved(room.dosing.doses.order(room.sitting, ORDER))
    assert room.gives(DOSE)
    room.at(20)
    assert room.gives(msgspec.structs.replace(LATER, amount=1.0, unit="lozenges"))


def test_another_route_than_ordered_needs_its_reason(room: Room) -> None:
    saved(room.dosing.doses.order(room.sitting, ORDER))
    nasal = msgspec.structs.replace(DOSE, route="intranasal")
    assert refusal(room.dosing.doses.give(room.sitting, nasal))[0] == "mismatch_reason"


def test_a_later_dose_says_whether_it_was_ordered_and_who_decided(room: Room) -> None:
    room.gives()
    room.at(12)
    against = room.dosing.doses.give(room.sitting, HALF)
    assert isinstance(against, Refusals)
    assert [item.field for item in against.items] == ["within_order", "decided_by"]
    assert len(room.view.doses) == 1
    assert room.gives(LATER)[0].fact == msgspec.structs.replace(LATER, booster=True)


def test_an_order_is_not_dated_after_the_day_it_is_written(room: Room) -> None:
    ahead = msgspec.structs.replace(ORDER, ordered_on="2026-03-05")
    assert refusal(room.dosing.doses.order(room.sitting, ahead))[0] == "ordered_on"


def test_an_order_is_verified_by_a_prescriber_or_nurse_and_by_nobody_else(room: Room) -> None:
    verify = room.dosing.doses.verify
    assert refusal(verify(room.sitting, Verified("nurse 1")))[0] == "order"
    (order, *_) = saved(room.dosing.doses.order(room.sitting, ORDER))
    for name in ("therapist 1", "somebody"):
        assert refusal(verify(room.sitting, Verified(name)))[0] == "by"
    assert refusal(verify(room.sitting, Verified("nurse 1", "2026-03-05")))[0] == "on"
    (entry,) = saved(verify(room.sitting, Verified("nurse 1")))
    assert entry.fact == OrderVerified(order.id, "nurse 1", "nurse", "2026-03-04")
    earlier = Verified("nurse 1", "2026-03-03")
    fixed = room.dosing.corrections.correct(room.sitting, entry.id, earlier, "the day before")
    assert saved(fixed)[0].fact == OrderVerified(order.id, "nurse 1", "nurse", "2026-03-03")


def test_an_order_in_words_is_held_against_no_amount(room: Room) -> None:
    saved(
        room.dosing.doses.order(room.sitting, msgspec.structs.replace(ORDER, amount=None, unit=""))
    )
    assert room.gives(HALF)


def test_the_hold_ends_once(room: Room) -> None:
    field, _ = refusal(room.dosing.doses.end_hold(room.sitting, "spat"))
    assert field == "dose"
    dose = room.gives()[0]
    room.at(10)
    assert refusal(room.dosing.doses.end_hold(room.sitting, "chewed"))[0] == "handling"
    early = room.dosing.doses.end_hold(room.sitting, "spat", at=dose.at.plus_s(-60.0))
    assert refusal(early)[0] == "at"
    (held,) = saved(room.dosing.doses.end_hold(room.sitting, "partial", text=" about half "))
    assert held.fact == HoldEnded(dose.id, "partial", "about half")
    assert refusal(room.dosing.doses.end_hold(room.sitting, "spat"))[0] == "dose"


def test_devices_are_doses_of_their_own_no_boosters_and_only_their_sum_is_held_against_the_order(
    room: Room,
) -> None:
    room.adoption = msgspec.structs.replace(room.adoption, protocol=load_protocol("esketamine"))
    room.sitting = room.begins(OTHER)
    order = msgspec.structs.replace(ORDER, text="56 mg", route="intranasal", amount=56.0)
    saved(room.dosing.doses.order(room.sitting, order))
    device = msgspec.structs.replace(DOSE, amount=28.0, route="intranasal")
    for minute in (1, 6):
        room.at(minute)
        room.gives(device)
    assert [dose.booster for _, dose in room.view.doses] == [False, False]
    room.at(11)
    field, sentence = refusal(room.dosing.doses.give(room.sitting, device))
    assert field == "mismatch_reason"
    assert "given 84 mg in all" in sentence
    room.gives(msgspec.structs.replace(device, mismatch_reason="third device on a new order"))
