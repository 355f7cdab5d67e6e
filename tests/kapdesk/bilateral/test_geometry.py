"""Degrees on a display: card, distance, widths and sizes."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.bilateral.geometry import (
    Geometry,
    amplitude_deg,
    half_width_px,
    px_per_cm,
    size_px,
    too_small,
    widest_deg,
)
from kapdesk.bilateral.model.plan import AMPLITUDE_DEG, SIZE_DEG, Path, SetPlan
from kapdesk.bilateral.motion.course import place

PATHS = st.sampled_from(list(Path))
MEASURES = st.one_of(
    st.just((None, None)), st.tuples(st.floats(15.0, 120.0), st.floats(40.0, 200.0))
)


def _inches(diagonal: float, distance_cm: float) -> Geometry:
    """A 16:9 display of 1920 x 1080 pixels."""
    width_cm = diagonal * 2.54 * 16.0 / math.hypot(16.0, 9.0)
    return Geometry(1920, 1080, 1920 / width_cm, distance_cm)


@pytest.mark.parametrize(
    ("diagonal", "distance_cm", "widest"),
    [(15.6, 60, 29), (15.6, 200, 9), (24, 80, 33), (27, 100, 30), (43, 80, 56), (55, 100, 58)],
)
def test_the_widest_of_known_displays(diagonal: float, distance_cm: float, widest: float) -> None:
    plan = SetPlan(rate_hz=1.0, passes=1, size_deg=1.0)
    assert widest_deg(plan, _inches(diagonal, distance_cm)) == pytest.approx(widest, abs=0.6)


@given(px=st.floats(1.0, 4000.0), ppc=st.floats(15.0, 120.0), cm=st.floats(30.0, 300.0))
def test_pixels_come_back_from_degrees(px: float, ppc: float, cm: float) -> None:
    geometry = Geometry(3840, 2160, ppc, cm)
    degrees = geometry.degrees(px)
    assert degrees is not None
    assert geometry.px(degrees) == pytest.approx(px)


def test_a_card_on_the_screen_says_what_a_centimetre_is() -> None:
    assert px_per_cm(342.4) == pytest.approx(40.0)
    assert Geometry(1920, 1080, 40.0, 100.0).px(1.0) == pytest.approx(69.8, abs=0.1)


def test_a_plan_wider_than_the_display_is_cut() -> None:
    laptop = _inches(15.6, 80.0)
    wide, narrow = (SetPlan(rate_hz=1.0, passes=1, amplitude_deg=deg) for deg in (40.0, 15.0))
    assert amplitude_deg(wide, laptop) == widest_deg(wide, laptop)
    assert amplitude_deg(narrow, laptop) == pytest.approx(15.0)


def test_a_display_too_small_for_twenty_degrees_says_so() -> None:
    plan = SetPlan(rate_hz=1.0, passes=1)
    assert too_small(plan, _inches(24, 80.0)) is None
    said = too_small(plan, _inches(15.6, 150.0))
    assert said is not None
    assert said.startswith(
        "This display is too small for 20 degrees at 150 cm: 11 degrees at most along"
    )
    assert too_small(plan, Geometry(640, 480)) is None


def test_a_fraction_is_of_the_displays_width_and_needs_no_measure() -> None:
    plan = SetPlan(rate_hz=1.0, passes=1, amplitude_fraction=0.5)
    assert half_width_px(plan, Geometry(1920, 1080)) == pytest.approx(480.0)
    assert amplitude_deg(plan, Geometry(1920, 1080)) is None
    measured = amplitude_deg(plan, Geometry(1920, 1080, 36.0, 80.0))
    assert measured == pytest.approx(18.9, abs=0.1)


@given(
    path=PATHS,
    measure=MEASURES,
    width=st.integers(640, 7680),
    height=st.integers(480, 4320),
    wide=st.floats(AMPLITUDE_DEG.low, AMPLITUDE_DEG.high),
    size=st.floats(SIZE_DEG.low, SIZE_DEG.high),
)
def test_the_whole_light_stays_on_the_display(
    path: Path,
    measure: tuple[float | None, float | None],
    width: int,
    height: int,
    wide: float,
    size: float,
) -> None:
    plan = SetPlan(rate_hz=1.0, passes=2, path=path, amplitude_deg=wide, size_deg=size)
    geometry = Geometry(width, height, *measure)
    half, radius = half_width_px(plan, geometry), size_px(plan, geometry) / 2.0
    at = np.abs(place(plan, np.linspace(0.0, 2.0, 201))).max(axis=0) * half
    if half > 0.0:
        assert at[0] + radius <= width / 2.0 + 1e-6
        assert at[1] + radius <= height / 2.0 + 1e-6


@given(path=PATHS, measure=MEASURES, width=st.floats(0.1, 12.0))
def test_a_light_that_was_made_wider_stays_on_the_display(
    path: Path, measure: tuple[float | None, float | None], width: float
) -> None:
    plan = SetPlan(rate_hz=1.0, passes=2, amplitude_deg=20.0, size_deg=1.0)
    geometry = Geometry(1920, 1080, *measure)
    half, radius = half_width_px(plan, geometry, path, width), size_px(plan, geometry, path) / 2.0
    at = np.abs(place(SetPlan(1.0, 2, path=path), np.linspace(0.0, 2.0, 201))).max(axis=0)
    assert at[0] * width * half + radius <= 960.0 + 1e-6
    assert at[1] * width * half + radius <= 540.0 + 1e-6


def test_a_plan_that_was_cut_is_narrowed_from_what_it_asked_for() -> None:
    plan = SetPlan(rate_hz=1.0, passes=1, amplitude_deg=60.0)
    laptop = _inches(15.6, 60.0)
    whole = half_width_px(plan, laptop)
    assert half_width_px(plan, laptop, width=0.6) * 0.6 == pytest.approx(whole)
    assert half_width_px(plan, laptop, width=0.2) * 0.2 < whole


@given(measure=MEASURES, size=st.floats(SIZE_DEG.low, SIZE_DEG.high))
def test_a_jumping_light_covers_less_than_a_fiftieth(
    measure: tuple[float | None, float | None], size: float
) -> None:
    plan = SetPlan(rate_hz=1.0, passes=2, path=Path.TWO_POINT, size_deg=size)
    across = size_px(plan, Geometry(1920, 1080, *measure))
    assert math.pi * (across / 2.0) ** 2 < 0.02 * 1920 * 1080
