"""A reading from fields."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.parse.vitals import VitalsDraft, parse_vitals, unlikely
from kapdesk.kernel.errors import Refusals


def test_fields_make_the_same_reading_as_a_line() -> None:
    got = parse_vitals(VitalsDraft(pressure="128/82", pulse="74", temperature="36,7", arm="Right"))
    assert isinstance(got, Vitals)
    assert (got.systolic_mmhg, got.temperature_c, got.arm) == (128, 36.7, "right")
    assert got.typed == "128/82 74 t36,7 arm right"


def test_refusals_name_the_fields_of_the_form() -> None:
    got = parse_vitals(
        VitalsDraft(pressure="x", pulse="fast", posture="upside down", source="guess")
    )
    assert isinstance(got, Refusals)
    assert [refusal.field for refusal in got.items] == ["pressure", "pulse", "posture", "source"]


def test_nothing_is_far_from_a_reading_that_does_not_hold_it() -> None:
    assert unlikely(Vitals(pulse_bpm=200), Vitals(spo2_pct=98)) == ()
    assert unlikely(Vitals(pulse_bpm=200), None) == ()


@given(st.builds(VitalsDraft, *[st.text(max_size=12)] * 14))
def test_fields_never_raise_whatever_they_hold(draft: VitalsDraft) -> None:
    assert isinstance(parse_vitals(draft), Vitals | Refusals)


def test_far_begins_at_the_listed_number() -> None:
    assert unlikely(Vitals(pulse_bpm=119), Vitals(pulse_bpm=70)) == ()
    assert [doubt.field for doubt in unlikely(Vitals(pulse_bpm=120), Vitals(pulse_bpm=70))] == [
        "pulse"
    ]
