"""Doubt warns as loudly as certainty, and settles nothing."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.dosing.model.facts import VitalsRecorded
from kapdesk.dosing.model.quality import DOUBTFUL, DOUBTS, NOT_TRUSTED, QUALITIES
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.protocols import limit_ids, load_limits
from kapdesk.dosing.rules.baseline import baseline_at, baseline_of
from kapdesk.dosing.rules.flags import Around, Moment, flags_for
from kapdesk.dosing.rules.latest import latest_known
from kapdesk.dosing.rules.trust import refused_by_its_reader, trusted
from tests.kapdesk.dosing.session import Session, minute, pressure

EVERY = tuple(limit for preset in limit_ids() for limit in load_limits(preset))
MOMENTS = st.sampled_from(("before", "during"))
WEAK = st.sampled_from((DOUBTFUL, NOT_TRUSTED))
READINGS = st.builds(
    Vitals,
    systolic_mmhg=st.none() | st.integers(40, 300),
    diastolic_mmhg=st.none() | st.integers(20, 200),
    pulse_bpm=st.none() | st.integers(20, 260),
    spo2_pct=st.none() | st.integers(30, 100),
    moaas=st.none() | st.integers(0, 5),
    rass=st.none() | st.integers(-5, 4),
)
EARLIER = st.lists(st.tuples(st.integers(1, 39), READINGS), max_size=5)


def doubted(vitals: Vitals, quality: str = NOT_TRUSTED, doubt: str = "movement") -> Vitals:
    return msgspec.structs.replace(vitals, quality=quality, doubt=doubt)


def limits_of(vitals: Vitals, around: Around) -> set[str]:
    return {flag.limit for flag in flags_for(vitals, EVERY, around)}


@given(MOMENTS, READINGS, READINGS, EARLIER, WEAK, st.sampled_from(DOUBTS))
def test_marking_a_reading_never_lowers_nor_removes_a_flag(
    moment: Moment,
    vitals: Vitals,
    baseline: Vitals,
    earlier: list[tuple[int, Vitals]],
    quality: str,
    doubt: str,
) -> None:
    around = Around(
        minute(40), moment, baseline, tuple((minute(m), v) for m, v in earlier), late_s=400.0
    )
    sure = flags_for(vitals, EVERY, around)
    assert flags_for(doubted(vitals, quality, doubt), EVERY, around) == sure


@given(MOMENTS, READINGS, EARLIER, WEAK, st.integers(0, 4))
def test_marking_an_earlier_reading_never_removes_a_flag_of_a_later_one(
    moment: Moment, vitals: Vitals, earlier: list[tuple[int, Vitals]], quality: str, which: int
) -> None:
    sure = tuple((minute(m), v) for m, v in earlier)
    weak = tuple((at, doubted(v, quality) if i == which else v) for i, (at, v) in enumerate(sure))
    assert limits_of(vitals, Around(minute(40), moment, earlier=sure)) <= limits_of(
        vitals, Around(minute(40), moment, earlier=weak)
    )


@given(READINGS, st.booleans())
def test_the_tag_inward_takes_no_flag_away(vitals: Vitals, talks: bool) -> None:
    around = Around(minute(40), "during")
    tagged = msgspec.structs.replace(vitals, inward=True, talks=talks)
    assert flags_for(tagged, EVERY, around) == flags_for(vitals, EVERY, around)


@given(MOMENTS, st.integers(-5, 4), st.integers(-5, 4))
def test_a_deeper_rass_never_lowers_the_worst_level(moment: Moment, a: int, b: int) -> None:
    low, high = sorted((a, b))
    around = Around(minute(40), moment)
    assert limits_of(Vitals(rass=low), around) >= limits_of(Vitals(rass=high), around)


@pytest.mark.parametrize(("rass", "crossed"), [(-3, {"sedation-rass"}), (-2, set())])
def test_a_limit_on_sedation_knows_rass(rass: int, crossed: set[str]) -> None:
    assert limits_of(Vitals(rass=rass), Around(minute(40), "during")) == crossed


@pytest.mark.parametrize("quality", QUALITIES[1:])
def test_a_doubtful_lower_reading_does_not_break_a_run(quality: str) -> None:
    earlier = (
        (minute(30), pressure(184, 100)),
        (minute(36), doubted(pressure(150, 90), quality)),
    )
    got = limits_of(pressure(186, 100), Around(minute(40), "during", earlier=earlier))
    assert "acute-practice-twice" in got


def test_a_quality_of_a_newer_version_settles_nothing() -> None:
    strange = doubted(pressure(120, 80), "checked twice")
    assert not trusted(strange)
    assert not refused_by_its_reader(strange)


def test_the_baseline_rests_on_good_readings_where_there_are_any() -> None:
    readings = (pressure(120, 80), doubted(pressure(180, 110), DOUBTFUL), doubted(pressure(90, 50)))
    assert baseline_of(readings).systolic_mmhg == 120


def test_a_baseline_on_doubtful_readings_alone_says_so() -> None:
    session = Session()
    session.reads(doubted(pressure(140, 90)), -20)
    shaky = session.reads(doubted(Vitals(systolic_mmhg=130, diastolic_mmhg=84), DOUBTFUL), -10)
    fixed = baseline_at(minute(0), session.view().readings)
    assert (fixed.values.systolic_mmhg, fixed.values.pulse_bpm) == (130, None)
    assert fixed.from_entries == (shaky,)
    assert fixed.doubtful == ("systolic_mmhg", "diastolic_mmhg")
    assert fixed.left_out == ("pulse_bpm", "spo2_pct")


def test_the_next_reading_is_not_compared_with_one_nobody_trusts() -> None:
    session = Session()
    session.reads(Vitals(spo2_pct=98, distress=2), 5)
    session.reads(doubted(Vitals(spo2_pct=62, distress=5)), 10)
    known = latest_known(session.view())
    assert known is not None
    assert (known.spo2_pct, known.distress) == (98, 5)


def test_a_good_session_is_fixed_as_it_was_before_doubt_had_a_place() -> None:
    session = Session()
    first = session.reads(pressure(120, 80), -20)
    fixed = baseline_at(minute(0), session.view().readings)
    assert (fixed.from_entries, fixed.doubtful, fixed.left_out) == ((first,), (), ())
    assert b"quality" not in msgspec.json.encode(VitalsRecorded(pressure(120, 80)))
