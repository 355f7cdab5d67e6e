"""The four numbers, stepped and typed."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.bilateral.model.plan import HELD_S, RATE_HZ, SetPlan
from kapdesk.kernel.errors import Refusals
from tests.ui.sets.conftest import PLAN
from ui.sets.parts import Part, label, stepped, typed, words


@given(st.lists(st.tuples(st.sampled_from(Part), st.integers(-3, 3)), max_size=60))
def test_no_step_leaves_what_a_set_may_be(steps: list[tuple[Part, int]]) -> None:
    plan = PLAN
    for part, many in steps:
        plan = stepped(part, plan, many)
    assert plan.rate_hz in RATE_HZ
    assert plan.passes is not None
    assert plan.passes >= 1
    assert not isinstance(typed(Part.RATE, plan, words(Part.RATE, plan)), Refusals)


@pytest.mark.parametrize(
    ("text", "passes", "seconds"),
    [("30", 30, None), ("30 s", None, 30.0), ("held", None, HELD_S), (" 12 ", 12, None)],
)
def test_a_length_is_passes_or_seconds_or_held(
    text: str, passes: int | None, seconds: float | None
) -> None:
    plan = typed(Part.LENGTH, PLAN, text)
    assert isinstance(plan, SetPlan)
    assert (plan.passes, plan.seconds) == (passes, seconds)


@pytest.mark.parametrize(
    ("part", "text"),
    [
        (Part.RATE, "2.5"),
        (Part.RATE, "fast"),
        (Part.LENGTH, "12.5"),
        (Part.WIDTH, "90"),
        (Part.SIZE, "0"),
    ],
)
def test_what_cannot_be_taken_is_refused_at_its_number(part: Part, text: str) -> None:
    refused = typed(part, PLAN, text)
    assert isinstance(refused, Refusals)
    assert refused.items[0].field == part


def test_single_sweeps_are_two_a_pass() -> None:
    assert words(Part.LENGTH, PLAN, sweeps=True) == "48"
    assert label(Part.LENGTH, PLAN, sweeps=True) == "Length, sweeps"
    plan = typed(Part.LENGTH, PLAN, "30", sweeps=True)
    assert isinstance(plan, SetPlan)
    assert plan.passes == 15
    assert isinstance(typed(Part.LENGTH, PLAN, "31", sweeps=True), Refusals)


def test_a_width_may_be_a_share_of_the_display() -> None:
    plan = typed(Part.WIDTH, PLAN, "80 %")
    assert isinstance(plan, SetPlan)
    assert (plan.amplitude_deg, plan.amplitude_fraction) == (None, 0.8)
    assert words(Part.WIDTH, plan) == "80 %"
    assert stepped(Part.WIDTH, plan, 1).amplitude_deg == 29.0


def test_a_held_set_has_no_length_to_step() -> None:
    held = msgspec.structs.replace(PLAN, passes=None, seconds=HELD_S)
    assert stepped(Part.LENGTH, held, 1) == held
    assert words(Part.LENGTH, held) == "held"
    back = typed(Part.LENGTH, held, "20")
    assert isinstance(back, SetPlan)
    assert back.passes == 20
