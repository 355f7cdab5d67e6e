"""What may be chosen, before a set and while it runs."""

from __future__ import annotations

import msgspec
import pytest

from kapdesk.bilateral.model.guard import LengthLock, Lock, Locks, Onboard, SubstanceState
from kapdesk.bilateral.model.plan import Change, Channel, Path, SetPlan, Voice
from kapdesk.bilateral.model.preset import Preset
from kapdesk.bilateral.narrowing import allowed
from kapdesk.kernel.errors import Refusals
from tests.fakes.stages import QuietStage
from tests.ui.sets.conftest import PLAN, Steady
from ui.sets.choice import ASKED, SetChoice
from ui.sets.parts import Part
from ui.sets.runner import SetRunner
from ui.stage.messages import Alter


@pytest.fixture
def choice(runner: SetRunner) -> SetChoice:
    made = SetChoice(runner, runner)
    made.take_preset(Preset("Desensitise", PLAN))
    return made


def refusals(choice: SetChoice) -> list[str]:
    said: list[str] = []

    def note(refused: Refusals) -> None:
        said.append(refused.sentences())

    choice.refused.connect(note)
    return said


def begins(choice: SetChoice, runner: SetRunner, stage: QuietStage, steady: Steady) -> None:
    runner.start(choice.plan, preset=choice.preset, by=choice)
    stage.moves(steady.now)


def test_a_fast_rate_is_asked_about_once_in_a_session(choice: SetChoice) -> None:
    said = refusals(choice)
    choice.enter(Part.RATE, "1.6")
    assert (choice.plan.rate_hz, len(said)) == (1.0, 1)
    choice.enter(Part.RATE, "1.6")
    choice.enter(Part.RATE, "1.8")
    assert (choice.plan.rate_hz, len(said)) == (1.8, 1)
    choice.begin_session()
    assert choice.plan.rate_hz == 1.5
    choice.enter(Part.RATE, "1.0")
    choice.enter(Part.RATE, "1.7")
    assert (choice.plan.rate_hz, len(said)) == (1.0, 2)


def test_what_is_closed_is_left_out_and_says_why(choice: SetChoice) -> None:
    said = refusals(choice)
    seizures = Lock("seizures", Channel.VISUAL, "Seizures were answered with yes.", closes=True)
    choice.narrow(allowed(Locks((seizures,)), Onboard(SubstanceState.COMEDOWN, 90.0)))
    assert choice.plan.channels == (Channel.TONE,)
    assert choice.plan.rate_hz == 0.8
    choice.turn(Channel.VISUAL)
    choice.step(Part.RATE, 1)
    assert "The light: closed. Seizures were answered with yes." in said[0]
    assert said[1] == "While an effect lasts, sets go at most at 0.8 Hz."
    assert choice.plan.channels == (Channel.TONE,)
    assert said[0] in choice.reasons


def test_the_last_channel_stays(choice: SetChoice) -> None:
    said = refusals(choice)
    choice.turn(Channel.VISUAL)
    choice.turn(Channel.TONE)
    assert choice.plan.channels == (Channel.TONE,)
    assert said == ["A set needs at least one channel."]


def test_a_light_that_jumps_goes_slower(choice: SetChoice) -> None:
    choice.enter(Part.RATE, "1.8")
    choice.enter(Part.RATE, "1.8")
    choice.choose_path(Path.TWO_POINT)
    assert choice.plan.rate_hz == 1.5
    said = refusals(choice)
    choice.step(Part.RATE, 1)
    assert said == ["A light that jumps goes at most at 1.5 Hz."]


def test_a_preset_that_asks_is_taken_the_second_time(choice: SetChoice) -> None:
    fast = Preset("Fast", SetPlan(rate_hz=1.5, passes=36), asks=True)
    said = refusals(choice)
    choice.take_preset(fast)
    assert choice.preset == "Desensitise"
    choice.take_preset(fast)
    assert (choice.preset, len(said)) == ("Fast", 1)


def test_a_fast_preset_of_ones_own_asks_as_a_fast_rate_does(choice: SetChoice) -> None:
    said = refusals(choice)
    choice.take_preset(Preset("Mine", SetPlan(rate_hz=1.8, passes=36)))
    assert (choice.preset, said) == ("Desensitise", [ASKED.format(1.5)])
    choice.take_preset(Preset("Mine", SetPlan(rate_hz=1.8, passes=36)))
    choice.enter(Part.RATE, "1.9")
    assert (choice.preset, choice.plan.rate_hz, len(said)) == ("Mine", 1.9, 1)


def test_what_can_change_in_a_running_set_is_told_to_it(
    choice: SetChoice, runner: SetRunner, stage: QuietStage, steady: Steady
) -> None:
    begins(choice, runner, stage, steady)
    choice.step(Part.RATE, 1)
    choice.step(Part.LENGTH, 2)
    choice.enter(Part.WIDTH, "14")
    choice.next_path()
    choice.turn(Channel.TACTILE)
    sent = [one.change for one in stage.sent if isinstance(one, Alter)]
    assert sent == [
        Change(0.0, rate_hz=1.05),
        Change(0.0, passes=26),
        Change(0.0, width=0.5),
        Change(0.0, path=Path.VERTICAL),
        Change(0.0, channels=tuple(Channel)),
    ]


def test_the_rest_waits_until_it_has_ended(
    choice: SetChoice, runner: SetRunner, stage: QuietStage, steady: Steady
) -> None:
    begins(choice, runner, stage, steady)
    said = refusals(choice)
    choice.choose_voice(Voice.CHIME)
    choice.step(Part.SIZE, 1)
    choice.take_preset(Preset("Other", msgspec.structs.replace(PLAN, passes=6)))
    assert (choice.plan, stage.asked(Alter)) == (PLAN, 0)
    assert said == ["This changes between sets."] * 3


def test_a_circle_is_passed_over_while_a_set_runs(
    choice: SetChoice, runner: SetRunner, stage: QuietStage, steady: Steady
) -> None:
    begins(choice, runner, stage, steady)
    said = refusals(choice)
    choice.choose_path(Path.CIRCLE)
    assert (choice.plan.path, said) == (Path.HORIZONTAL, ["This changes between sets."])
    choice.choose_path(Path.INFINITY)
    choice.next_path()
    assert choice.plan.path is Path.ARC


def test_a_childs_set_stays_as_long_as_its_age_allows(choice: SetChoice) -> None:
    told = refusals(choice)
    length = LengthLock("age-6", 20, "At this age, 20 passes.", "child-6")
    choice.narrow(allowed(Locks(length=length), Onboard()))
    assert choice.plan.passes == 20
    choice.step(Part.LENGTH, 1)
    choice.enter(Part.LENGTH, "40 s")
    assert (choice.plan.passes, told) == (20, ["At this age, 20 passes."] * 2)
    opened = Locks(opened=((length.key, "asked for"),), length=length)
    choice.narrow(allowed(opened, Onboard()))
    choice.step(Part.LENGTH, 1)
    assert (choice.plan.passes or 0) > 20
