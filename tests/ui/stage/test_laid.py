"""Where a stream lies on the steady clock."""

from __future__ import annotations

import pytest

from ui.stage.laid import KNOWN_S, MOST_DRIFT, Laid


def _heard(seconds: float, drift: float = 0.0, wrong_s: float = 0.0) -> Laid:
    laid = Laid()
    for look in range(int(seconds * 4)):
        now_s = 100.0 + look / 4
        wrong = wrong_s if 10.0 <= now_s - 100.0 < 16.0 else 0.0
        laid.take(now_s, 5.0 + drift * (now_s - 100.0) + wrong)
    return laid


def test_a_wrong_report_of_some_seconds_moves_the_long_view_not_at_all() -> None:
    laid = _heard(16.0, wrong_s=0.02)
    assert laid.at(116.0, slowly=True) == pytest.approx(5.0)
    assert laid.at(116.0, slowly=False) == pytest.approx(5.02)


def test_the_speed_of_a_card_is_learned_from_long_hearing_alone() -> None:
    assert _heard(KNOWN_S - 1.0, 80e-6).drift() == 0.0
    laid = _heard(120.0, 80e-6)
    assert laid.drift() == pytest.approx(80e-6, rel=1e-3)
    assert laid.at(220.0, slowly=True) == pytest.approx(5.0 + 120.0 * 80e-6, abs=5e-5)
    assert _heard(120.0, 1e-3).drift() == MOST_DRIFT


def test_what_was_said_before_is_forgotten() -> None:
    laid = _heard(120.0, 80e-6)
    laid.clear()
    assert (laid.span_s, laid.drift()) == (0.0, 0.0)
