"""Whole plans, however they were put together."""

from __future__ import annotations

from hypothesis import given

from kapdesk.bilateral.model.plan import Path, SetPlan, Sound, Voice
from kapdesk.bilateral.parse.checking import checked
from kapdesk.kernel.errors import Refusals
from tests.kapdesk.bilateral.drawn import plans


@given(plan=plans())
def test_what_the_controls_can_make_is_taken(plan: SetPlan) -> None:
    assert checked(plan, confirmed=True) is plan


def test_a_fast_plan_is_asked_about_until_it_is_confirmed() -> None:
    plan = SetPlan(rate_hz=1.6, passes=24)
    asked = checked(plan)
    assert isinstance(asked, Refusals)
    assert asked.confirmable
    assert checked(plan, confirmed=True) is plan


def test_everything_against_a_plan_is_said_at_once() -> None:
    plan = SetPlan(
        rate_hz=3.0,
        path=Path.TWO_POINT,
        channels=(),
        sound=Sound(voice=Voice.DRUM, gain_left=2.0, file="a.wav"),
    )
    found = checked(plan)
    assert isinstance(found, Refusals)
    assert not found.confirmable
    fields = [one.field for one in found.items]
    assert fields == ["rate_hz", "sound.gain_left", "passes", "rate_hz", "channels", "sound.file"]
