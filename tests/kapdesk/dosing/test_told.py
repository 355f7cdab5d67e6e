"""A session as plain values."""

from __future__ import annotations

import json

from kapdesk.chart.model import AddendumWritten, ClockShifted, SittingClosed, SittingSigned
from kapdesk.dosing.model.esketamine import EsketamineNoted
from kapdesk.dosing.model.facts import (
    BaselineFixed,
    EventNoted,
    FlagAnswered,
    OrderRecorded,
    VitalsRecorded,
)
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.service.readings import judged
from kapdesk.dosing.told import Told, told
from kapdesk.kernel.ids import PersonId
from tests.kapdesk.dosing.session import DOSE, Session, minute, pressure


def told_at(session: Session, minutes: float) -> Told:
    """The session at a minute, after a trip through JSON."""
    back: Told = json.loads(json.dumps(told(session.view(), minute(minutes))))
    return back


def test_a_sitting_that_never_was_is_told_as_empty() -> None:
    empty = told(DosingView(), minute(0))
    assert (empty["sitting"], empty["t0"], empty["readings"], empty["slots"]) == (
        None,
        None,
        [],
        [],
    )


def test_a_session_says_what_it_runs_under() -> None:
    opening = told_at(Session("sublingual", "canmat-pause"), 0)
    assert (opening["sitting"], opening["book"]) == ("sitting", "client")
    assert (opening["kind"], opening["rehearsal"], opening["from_paper"]) == (
        "dosing",
        False,
        False,
    )
    assert (opening["protocol"], opening["adopted_by"]) == ("sublingual", "prescriber 1")
    assert opening["adopted_on"] == "2026-03-01"
    assert opening["limits"]
    assert (opening["t0"], opening["elapsed_s"], opening["baseline"]) == (None, None, None)


def test_time_counts_from_the_first_dose_and_stands_still_once_closed() -> None:
    session = Session()
    session.add(OrderRecorded("150 mg", "sublingual", "prescriber 1"), -5)
    session.add(DOSE, 0)
    session.add(EventNoted("quote", "a quiet harbour"), 20)
    assert told_at(session, 30)["elapsed_s"] == 1800.0
    session.add(SittingClosed("closed", ("the 90-minute reading",)), 60)
    later = told_at(session, 500)
    assert later["elapsed_s"] == 3600.0
    assert later["missing"] == ["the 90-minute reading"]
    assert later["closed"]["ended"] == "closed"
    assert [order["t_s"] for order in later["orders"]] == [-300.0]
    assert [(event["t_s"], event["text"]) for event in later["events"]] == [
        (1200.0, "a quiet harbour")
    ]


def test_what_was_put_right_is_told_apart_from_what_stands() -> None:
    session = Session()
    wrong = session.reads(pressure(168, 104), 25)
    right = session.add(VitalsRecorded(pressure(166, 104)), 25, corrects=wrong)
    now = told_at(session, 30)
    (reading,) = now["readings"]
    (earlier,) = now["corrections"]
    assert (reading["id"], reading["corrects"], reading["reason"]) == (right, wrong, "misread")
    assert reading["vitals"]["systolic_mmhg"] == 166
    assert (earlier["id"], earlier["corrected_by"]) == (wrong, right)


def test_a_crossed_limit_waits_until_someone_writes_what_they_did() -> None:
    session = Session("sublingual", "canmat-pause")
    session.add(DOSE, 0)
    reading = session.add(_flagged(session), 25)
    assert told_at(session, 30)["open_flags"] == [reading]
    assert told_at(session, 30)["readings"][0]["did"] is None
    session.add(FlagAnswered(reading, "repeated"), 26)
    assert told_at(session, 30)["open_flags"] == []
    assert told_at(session, 30)["readings"][0]["did"] == "repeated"


def test_planned_readings_say_how_they_stand() -> None:
    session = Session()
    session.add(DOSE, 0)
    taken = session.reads(pressure(120, 80), 40, slot="t40")
    states = {slot["key"]: slot for slot in told_at(session, 50)["slots"]}
    assert (states["t40"]["state"], states["t40"]["entry"]) == ("taken", taken)
    assert states["t40"]["due_at"] == minute(40).iso()
    assert len({slot["state"] for slot in states.values()}) > 1


def test_the_end_of_a_session_is_told_too() -> None:
    session = Session()
    baseline = session.reads(pressure(120, 80), -10)
    session.add(DOSE, 0)
    session.add(BaselineFixed(pressure(120, 80), (baseline,)), 0)
    session.add(ClockShifted(3600.0, 3600.0), 10)
    session.add(SittingClosed(), 60)
    session.add(SittingSigned(PersonId("author"), "therapist 1", "author", 5, "d"), 61)
    session.add(AddendumWritten("slept well"), 62)
    end = told_at(session, 70)
    assert end["baseline"]["systolic_mmhg"] == 120
    assert [shift["shift_s"] for shift in end["clock_shifts"]] == [3600.0]
    assert end["signed"]["name"] == "therapist 1"
    assert [addendum["text"] for addendum in end["addenda"]] == ["slept well"]
    assert end["samples"] == 0


def _flagged(session: Session) -> VitalsRecorded:
    fact = judged(session.view(), pressure(182, 110), minute(25))
    assert fact.flags
    return fact


def test_the_age_of_what_can_be_trusted_is_told_by_kind() -> None:
    session = Session()
    session.reads(pressure(120, 80), -10)
    session.reads(Vitals(spo2_pct=84, quality="doubtful"), -5)
    by_kind = {one["measure"]: one for one in told(session.view(), minute(0))["trusted"]}
    assert by_kind["spo2_pct"]["age_s"] == 600.0
    assert (by_kind["spo2_pct"]["weak"], by_kind["pulse_bpm"]["weak"]) == (True, False)


def test_answers_on_the_esketamine_form_are_told_as_they_were_given() -> None:
    session = Session("esketamine")
    session.add(EsketamineNoted(enrolled="yes"), 3)
    (line,) = told_at(session, 10)["esketamine_form"]
    assert (line["enrolled"], line["form"], line["first_treatment"]) == ("yes", "1", "")
