"""The one line of truth."""

from __future__ import annotations

import pytest

from kapdesk.bilateral.model.plan import HELD_S, Path, Profile, SetPlan
from kapdesk.bilateral.regime import eye_words, peak_deg_s, regime


def test_the_line_says_rate_length_width_profile_and_peak() -> None:
    plan = SetPlan(rate_hz=1.0, passes=24, profile=Profile.LINEAR)
    assert (
        regime(plan, 28.0)
        == "1.00 Hz · 24 passes · 24 s · 28° · linear · peak 56°/s, mixed pursuit"
    )
    assert "48 sweeps" in regime(plan, 28.0, sweeps=True)


def test_a_single_pass_is_said_as_one() -> None:
    plan = SetPlan(rate_hz=1.0, passes=1)
    assert regime(plan, 28.0).startswith("1.00 Hz · 1 pass · 1 s")
    assert "2 sweeps" in regime(plan, 28.0, sweeps=True)


@pytest.mark.parametrize(
    ("profile", "peak"), [(Profile.LINEAR, 60.0), (Profile.SINE, 94.2), (Profile.ROUNDED, 66.7)]
)
def test_the_peak_is_the_profiles_own(profile: Profile, peak: float) -> None:
    assert peak_deg_s(SetPlan(rate_hz=1.0, passes=1, profile=profile), 30.0) == pytest.approx(
        peak, abs=0.1
    )


def test_what_has_no_peak_or_no_measure_says_so() -> None:
    plan = SetPlan(rate_hz=0.5, seconds=HELD_S, path=Path.TWO_POINT)
    assert regime(plan, 20.0) == "0.50 Hz · until you stop it · 20° · two-point · mostly jumps"
    assert regime(plan, None).endswith("not measured")
    assert eye_words(30.0) == "pursuit"
