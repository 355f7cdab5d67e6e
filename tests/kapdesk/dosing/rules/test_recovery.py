"""Recovery scores against time and the chart."""

from __future__ import annotations

from kapdesk.dosing.model.facts import BaselineFixed, RecoveryScored
from kapdesk.dosing.model.protocol import CheckItem
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.rules.recovery import (
    beside_words,
    best_pair,
    item_words,
    minutes_since_last,
    total_words,
)
from kapdesk.dosing.rules.score_track import score_tracks
from kapdesk.dosing.scales import recovery_scales, scored
from tests.kapdesk.dosing.session import DOSE, ZERO, Session, pressure

TWICE = CheckItem("score", "twice", "kap-3.6", medical=True, twice=True)
MPADSS = recovery_scales()["mpadss"]


def taken(*scores: tuple[float, int], variant: str = "modified A") -> Session:
    session = Session()
    session.add(DOSE, 0)
    for minute, total in scores:
        session.add(RecoveryScored("Aldrete", variant, total), minute)
    return session


def test_two_scores_far_enough_apart_are_a_pair() -> None:
    pair = best_pair(taken((110, 9), (118, 9), (126, 10)).view(), TWICE)
    assert pair is not None
    assert pair.apart_min == 16


def test_a_lower_score_later_undoes_a_pair() -> None:
    assert best_pair(taken((90, 9), (110, 10), (120, 5)).view(), TWICE) is None
    assert best_pair(taken((90, 9), (100, 5), (110, 9)).view(), TWICE) is None
    assert best_pair(taken((90, 5), (100, 9), (116, 9)).view(), TWICE) is not None


def test_how_high_and_how_far_apart_is_the_lists_own() -> None:
    view = taken((110, 8), (121, 8)).view()
    assert best_pair(view, TWICE) is None
    assert best_pair(view, CheckItem("score", "", "", twice=True, least_score=8, apart_min=10.0))


def test_minutes_since_the_one_before_count_on_the_same_scale_and_variant_only() -> None:
    session = taken((110, 9))
    session.add(RecoveryScored("Aldrete", "modified B", 9), 115)
    session.add(RecoveryScored("Aldrete", "modified A", 10), 126)
    view = session.view()
    gaps = [minutes_since_last(view, *one) for one in view.facts_of(RecoveryScored)]
    assert gaps == [None, None, 16]


def test_a_total_says_its_range_and_an_adapted_one_that_it_is_not_validated() -> None:
    score = scored(MPADSS, {item.key: 2 for item in MPADSS.asked} | {"pain": 1})
    assert total_words(score) == "9 of 10; adapted 7 of 8, not validated"
    assert "Pain 1: some: 4 to 6 of 10" in list(item_words(score))
    assert list(item_words(RecoveryScored("Aldrete", "modified A", 9))) == []


def test_readings_stand_beside_an_item_with_the_baseline() -> None:
    session = taken()
    session.add(BaselineFixed(pressure(120, 80), ()), 0)
    item = MPADSS.items[0]
    assert beside_words(session.view(), item) == "upper pressure: no reading · pulse: no reading"
    session.reads(pressure(132, 84), 100)
    said = beside_words(session.view(), item)
    assert said.startswith("upper pressure 132 mmHg at ")
    assert "baseline 120 (+12, +10 %)" in said
    session.reads(Vitals(spo2_pct=97, oxygen="air"), 101)
    oxygen = recovery_scales()["aldrete-a"].items[-1]
    assert beside_words(session.view(), oxygen).startswith("SpO₂ 97 % on air at ")


def test_scores_are_a_row_of_the_plot_with_a_curve_for_each_scale() -> None:
    session = taken((110, 9), (126, 10))
    session.add(scored(MPADSS, {item.key: 2 for item in MPADSS.asked}), 126)
    (track,) = score_tracks(session.view(), ZERO)
    assert [series.name for series in track.series] == ["Aldrete", "MPADSS"]
    assert track.series[0].values == (9.0, 10.0)
    assert track.series[0].minutes == (110.0, 126.0)
    assert score_tracks(taken().view(), ZERO) == ()
