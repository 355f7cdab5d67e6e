"""The discharge list against the chart."""

from __future__ import annotations

import msgspec
import pytest

from kapdesk.dosing.model.colleague import Colleague
from kapdesk.dosing.model.facts import BaselineFixed, RecoveryScored, SafetyAsked
from kapdesk.dosing.model.parsed import Discharge
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.protocols import load_protocol
from kapdesk.dosing.rules.leaving import against_discharge, discharge_of
from tests.kapdesk.dosing.session import DOSE, Session, minute, pressure

ALL = Discharge(everything=True, escort="escort 1", by="nurse 1")
TEAM = (Colleague("nurse 1", "nurse"), Colleague("therapist 1", "therapist"))


def ended() -> Session:
    session = Session()
    session.add(DOSE, 0)
    session.add(BaselineFixed(pressure(120, 80), ()), 0)
    session.reads(pressure(126, 84), 90)
    session.reads(Vitals(moaas=5), 118)
    session.add(SafetyAsked("end", "no"), 120)
    session.add(RecoveryScored("Aldrete", "modified A", 10), 110)
    session.add(RecoveryScored("Aldrete", "modified A", 10), 125)
    return session


def missing(session: Session, asked: Discharge = ALL, at: float = 130) -> str:
    return "\n".join(discharge_of(session.view(), asked, minute(at), TEAM).missing)


def test_a_chart_that_bears_everything_out_lets_everything_be_ticked() -> None:
    got = discharge_of(ended().view(), ALL, minute(130), TEAM)
    assert got.missing == ()
    assert len(got.ticked) == 12
    assert got.escort == "escort 1"


def test_one_score_needs_a_second() -> None:
    session = Session()
    session.add(DOSE, 0)
    session.add(RecoveryScored("Aldrete", "modified A", 10), 110)
    assert "needs a second score" in missing(session)


@pytest.mark.parametrize(
    "second",
    [
        (RecoveryScored("Aldrete", "modified A", 10), 114),
        (RecoveryScored("Aldrete", "modified B", 10), 140),
        (RecoveryScored("MPADSS", "modified A", 10), 140),
        (RecoveryScored("Aldrete", "modified A", 8), 140),
    ],
)
def test_a_second_score_too_early_of_another_kind_or_too_low_does_not_count(
    second: tuple[RecoveryScored, float],
) -> None:
    session = Session()
    session.add(DOSE, 0)
    session.add(RecoveryScored("Aldrete", "modified A", 10), 110)
    session.add(*second)
    assert "needs a second score" in missing(session, at=150)


def test_what_is_not_in_the_chart_is_listed_and_not_ticked() -> None:
    session = Session()
    session.add(DOSE, 0)
    got = discharge_of(session.view(), Discharge(everything=True, by="Nurse  1"), minute(119), TEAM)
    text = "\n".join(got.missing)
    assert "119 of 120 minutes" in text
    assert "MOAA/S 5: not in the chart" in text
    assert "safety question was asked again: not in the chart" in text
    assert "no escort named" in text
    assert "no reading after the dose" in text
    assert {"observed", "score", "pressure", "awake", "safety", "escort"}.isdisjoint(got.ticked)
    assert "walking" in got.ticked


def test_a_later_pressure_alone_is_the_last_pressure() -> None:
    session = ended()
    session.reads(Vitals(systolic_mmhg=182, diastolic_mmhg=110), 126)
    got = discharge_of(session.view(), ALL, minute(130), TEAM)
    assert "pressure" not in got.ticked
    assert got.chart_says["pressure"].startswith("182/110 at 12:06")
    session = ended()
    session.reads(Vitals(spo2_pct=91, oxygen="2 l"), 126)
    assert "was taken on oxygen" in missing(session)


def test_a_pressure_far_from_the_baseline_or_a_saturation_on_oxygen_is_not_ticked() -> None:
    session = ended()
    session.reads(pressure(145, 84), 126)
    assert "more than 20 % from the baseline" in missing(session)
    session.reads(Vitals(systolic_mmhg=120, diastolic_mmhg=80, spo2_pct=97, oxygen="oxygen"), 127)
    assert "taken on oxygen" in missing(session)


def test_sedation_that_has_not_lifted_is_said() -> None:
    session = ended()
    session.reads(Vitals(moaas=4), 126)
    assert "last written as 4" in missing(session)


@pytest.mark.parametrize("quality", ["doubtful", "not trusted"])
def test_a_reading_that_is_not_good_bears_nothing_out_until_it_is_taken_again(quality: str) -> None:
    session = ended()
    session.reads(msgspec.structs.replace(pressure(122, 80), quality=quality), 126)
    assert f"the last reading is {quality}; take it again" in missing(session)
    session.reads(pressure(122, 80), 127)
    assert missing(session) == ""


def test_what_was_measured_before_the_dose_bears_nothing_out() -> None:
    session = Session()
    session.reads(pressure(120, 80), -10)
    session.reads(Vitals(moaas=5), -10)
    assert "MOAA/S 5: not in the chart" in missing(session)
    session.add(DOSE, 0)
    assert "MOAA/S 5: not in the chart" in missing(session)
    assert "no reading after the dose" in missing(session)


def test_only_what_is_named_is_ticked() -> None:
    got = discharge_of(
        ended().view(), Discharge(items=("walking",), escort="escort 1"), minute(130), TEAM
    )
    assert got.ticked == ("walking",)
    assert any(line.endswith("not ticked") for line in got.missing)


def test_an_item_passed_over_keeps_its_reason_and_is_neither_ticked_nor_missing() -> None:
    asked = Discharge(
        everything=True, escort="escort 1", overridden={"score": "seen by me"}, by="prescriber 1"
    )
    got = discharge_of(Session().view(), asked, minute(130), TEAM)
    assert got.overridden == {"score": "seen by me"}
    assert "score" not in got.ticked
    assert "Recovery score" not in "\n".join(got.missing)


def against(session: Session, asked: Discharge, at: float = 130) -> dict[str, str]:
    found = against_discharge(session.view(), asked, minute(at), TEAM)
    return {item.field: item.sentence for item in found.items} if found else {}


def test_a_list_by_name_needs_every_item_ticked_or_passed_over_each_refused_at_its_place() -> None:
    items = load_protocol("sublingual").discharge
    every = tuple(item.key for item in items)
    whole = Discharge(items=every, escort="escort 1", by="nurse 1")
    assert against(ended(), whole) == {}
    assert against(ended(), Discharge(items=every[1:], escort="e", by="nurse 1")) == {
        "item observed": "Tick it, or pass it over with a reason."
    }
    early = against(ended(), whole, at=126)
    assert early == {} or "observed" not in early
    late = against(ended(), whole, at=119)
    assert late["item observed"] == "The chart does not bear it out: 119 of 120 minutes."
    silent = Discharge(items=every[1:], overridden={"observed": " "}, escort="e", by="nurse 1")
    assert against(ended(), silent)["item observed"] == "Passing it over needs a reason."


@pytest.mark.parametrize(
    ("by", "medical_by", "field"),
    [
        ("", "", "by"),
        ("therapist 1", "", "medical_by"),
        ("someone else", "a stranger", "medical_by"),
        ("therapist 1", "nurse 1", None),
        ("NURSE 1", "", None),
    ],
)
def test_medical_items_are_only_for_a_prescriber_or_nurse_of_the_practice(
    by: str, medical_by: str, field: str | None
) -> None:
    every = tuple(item.key for item in load_protocol("sublingual").discharge)
    asked = Discharge(items=every, escort="escort 1", by=by, medical_by=medical_by)
    assert set(against(ended(), asked)) == ({field} if field else set())


def test_without_a_clinician_the_medical_items_stay_missing() -> None:
    got = discharge_of(
        ended().view(), Discharge(everything=True, escort="e", by="therapist 1"), minute(130), TEAM
    )
    assert {"score", "pressure", "awake"}.isdisjoint(got.ticked)
    assert "Fully awake, MOAA/S 5: no prescriber or nurse of the practice is named for it" in (
        got.missing
    )


def test_the_list_keeps_what_the_chart_said_beside_each_item() -> None:
    got = discharge_of(ended().view(), ALL, minute(130), TEAM)
    assert got.chart_says["observed"] == "130 of 120 minutes since the first dose"
    assert "Aldrete 10 at 12:05, 15 min after the one before" in got.chart_says["score"]
    assert got.chart_says["pressure"].endswith(
        "baseline 120/80, SpO₂ 98 % on air or oxygen, not written which"
    )
    assert (got.by_role, got.medical_by, got.medical_role) == ("nurse", "nurse 1", "nurse")


def test_rass_nought_says_awake_as_well() -> None:
    session = ended()
    session.reads(Vitals(rass=-1), 126)
    assert "last written as -1" in missing(session)
    session.reads(Vitals(rass=0), 127)
    assert "awake" in discharge_of(session.view(), ALL, minute(130), TEAM).ticked
