"""The stay, counted up from the dose it counts from."""

from __future__ import annotations

import msgspec

from kapdesk.dosing.model.facts import DoseGiven, OrderRecorded
from kapdesk.dosing.model.parsed import Discharge
from kapdesk.dosing.rules.leaving import discharge_of
from kapdesk.dosing.rules.missing import missing_at_close
from kapdesk.dosing.rules.observation import observed_at, observed_since
from kapdesk.dosing.rules.slots import slots_at
from tests.kapdesk.dosing.session import DOSE, Session, minute

DEVICE = DoseGiven(28.0, "mg", "intranasal", "nurse 1", "E101")


def two_devices() -> Session:
    session = Session("esketamine")
    session.add(DEVICE, 0)
    session.add(DEVICE, 5)
    return session


def test_nothing_counts_before_the_first_dose() -> None:
    assert observed_at(Session("esketamine").view(), minute(0)) is None


def test_the_esketamine_stay_counts_from_the_last_device() -> None:
    stay = observed_at(two_devices().view(), minute(65))
    assert stay is not None
    assert (stay.seconds, stay.asked_min, stay.from_last) == (3600.0, 120.0, True)


def test_any_other_stay_counts_from_the_first_dose() -> None:
    session = Session()
    session.add(DOSE, 0)
    session.add(msgspec.structs.replace(DOSE, booster=True), 20)
    assert observed_since(session.view()) == minute(0)


def test_two_hours_from_the_first_device_are_not_yet_two_from_the_last() -> None:
    view = two_devices().view()
    early = "\n".join(discharge_of(view, Discharge(everything=True), minute(121)).missing)
    assert "116 of 120 minutes" in early
    later = "\n".join(discharge_of(view, Discharge(everything=True), minute(125)).missing)
    assert "of 120 minutes" not in later


def test_planned_readings_count_from_the_first_device_and_the_one_before_leaving_from_the_last() -> (
    None
):
    due = {state.slot.key: state.due_at for state in slots_at(two_devices().view(), minute(30))}
    assert due["t40"] == minute(40)
    assert due["leaving"] == minute(125)


def test_a_device_ordered_and_not_given_is_said_at_the_end() -> None:
    session = Session("esketamine")
    session.add(OrderRecorded("56 mg", "intranasal", "prescriber 1", amount=56.0, unit="mg"), -5)
    session.add(DEVICE, 0)
    assert "Given 28 of 56 mg ordered, and why" in missing_at_close(session.view(), minute(130))
    session.add(DEVICE, 5)
    assert not any(
        "ordered, and why" in said for said in missing_at_close(session.view(), minute(130))
    )
