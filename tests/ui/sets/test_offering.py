"""The preset without light, as the medicine comes to close the light and opens it again."""

from __future__ import annotations

import pytest

from kapdesk.bilateral.model.allowed import Allowed
from kapdesk.bilateral.model.guard import Locks, Onboard, Pursuit, SubstanceState
from kapdesk.bilateral.model.onboard import OnboardPolicy, OnboardRule, RuleOpened
from kapdesk.bilateral.model.plan import Channel, SetPlan
from kapdesk.bilateral.model.preset import Preset
from kapdesk.bilateral.narrowing import allowed
from tests.ui.sets.conftest import PLAN
from ui.sets.choice import USUAL, SetChoice
from ui.sets.offering import TAKEN, Offering
from ui.sets.runner import SetRunner

USUAL_ONE = Preset("Usual", PLAN)
CALM = Preset("Calm", SetPlan(0.6, 6, channels=(Channel.TACTILE,)))
CLOSED = Preset(
    "Eyes closed",
    SetPlan(0.7, seconds=3600, channels=(Channel.TONE, Channel.TACTILE)),
    eyes_closed=True,
)
SHELF = (USUAL_ONE, CALM, CLOSED)
CLOSING = (SubstanceState.ONSET, SubstanceState.PEAK)


def under(state: SubstanceState, policy: OnboardPolicy | None = None) -> Allowed:
    return allowed(Locks(), Onboard(state, 30.0), policy=policy or OnboardPolicy())


@pytest.fixture
def choice(runner: SetRunner) -> SetChoice:
    made = SetChoice(runner, runner)
    made.take_preset(USUAL_ONE)
    return made


@pytest.fixture
def offering(choice: SetChoice) -> Offering:
    made = Offering(choice)
    made.show(SHELF)
    return made


@pytest.mark.parametrize("state", list(SubstanceState))
def test_it_comes_first_and_is_taken_while_the_light_is_closed_alone(
    choice: SetChoice, offering: Offering, state: SubstanceState
) -> None:
    offering.narrow(under(state))
    closes = state in CLOSING
    assert offering.presets[0] == (CLOSED if closes else USUAL_ONE)
    assert sorted(one.name for one in offering.presets) == ["Calm", "Eyes closed", "Usual"]
    assert offering.take_due() == (TAKEN.format(CLOSED.name) if closes else "")
    assert choice.preset == (CLOSED.name if closes else USUAL_ONE.name)
    if closes:
        assert Channel.VISUAL not in choice.plan.channels


def test_it_is_among_those_there_is_room_for(choice: SetChoice, offering: Offering) -> None:
    offering.show(SHELF, most=1)
    assert offering.presets == (USUAL_ONE,)
    offering.narrow(under(SubstanceState.ONSET))
    assert offering.presets == (CLOSED,)


@pytest.mark.parametrize("state", CLOSING)
def test_its_rate_is_held_within_the_policys(
    choice: SetChoice, offering: Offering, state: SubstanceState
) -> None:
    offering.narrow(under(state, OnboardPolicy(most_hz=0.4)))
    offering.take_due()
    assert (choice.preset, choice.plan.rate_hz) == (CLOSED.name, 0.4)
    choice.take_preset(USUAL_ONE)
    assert (choice.plan.rate_hz, choice.plan.channels) == (0.4, (Channel.TONE,))


def test_what_is_chosen_afterwards_stays(choice: SetChoice, offering: Offering) -> None:
    offering.narrow(under(SubstanceState.ONSET))
    offering.take_due()
    choice.take_preset(CALM)
    offering.narrow(under(SubstanceState.PEAK))
    offering.show(SHELF)
    assert (offering.take_due(), choice.preset) == ("", CALM.name)
    offering.narrow(under(SubstanceState.COMEDOWN))
    assert offering.presets == SHELF
    offering.narrow(under(SubstanceState.ONSET))
    assert (offering.take_due() != "", choice.preset) == (True, CLOSED.name)


def test_it_waits_for_the_presets_and_for_its_moment(choice: SetChoice) -> None:
    offering = Offering(choice)
    offering.narrow(under(SubstanceState.PEAK))
    assert offering.take_due() == ""
    offering.show(SHELF)
    offering.narrow(under(SubstanceState.PEAK))
    assert offering.take_due() == TAKEN.format(CLOSED.name)
    offering.begin_sitting()
    offering.narrow(under(SubstanceState.PEAK))
    offering.narrow(under(SubstanceState.NONE))
    assert offering.take_due() == ""


def test_a_light_that_was_opened_takes_nothing(choice: SetChoice, offering: Offering) -> None:
    opened = (RuleOpened(OnboardRule.LIGHT, "asked for"),)
    peak = Onboard(SubstanceState.PEAK, 30.0)
    offering.narrow(allowed(Locks(), peak, pursuit=Pursuit.SMOOTH, opened=opened))
    assert (offering.take_due(), offering.presets, choice.preset) == ("", SHELF, USUAL_ONE.name)


def test_the_next_sitting_does_not_inherit_it(choice: SetChoice, offering: Offering) -> None:
    offering.narrow(under(SubstanceState.PEAK))
    offering.take_due()
    offering.begin_sitting()
    offering.narrow(under(SubstanceState.NONE))
    assert (choice.preset, choice.plan.seconds, choice.plan.passes) == ("", None, USUAL.passes)
    choice.take_preset(CALM)
    offering.begin_sitting()
    assert choice.preset == CALM.name
