"""What the practice chose, as the values rules take."""

from __future__ import annotations

from pathlib import Path

from kapdesk.bilateral.model.guard import SubstanceState, Unsettled
from kapdesk.bilateral.model.onboard import AS_SHIPPED, Light, OnboardPolicy
from kapdesk.bilateral.model.plan import Channel
from kapdesk.desk.policies import emdr_policy, onboard_policy, still_asked
from kapdesk.dosing.model.facts import DoseGiven
from kapdesk.emdr.model.policy import Policy
from kapdesk.practice.model.practice import PracticeView, SettingChosen
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault, opened
from tests.fakes.sets import taken
from tests.ui.shell.sittings import begin, give_dose, sitting_of


def test_a_practice_that_chose_nothing_holds_to_what_ships() -> None:
    assert onboard_policy(PracticeView()) == AS_SHIPPED
    assert emdr_policy(PracticeView()) == Policy()


def test_what_is_chosen_is_what_the_next_set_is_held_to(tmp_path: Path) -> None:
    clock = FakeClock()
    with opened(new_vault(tmp_path / "vault"), clock) as desk:
        sitting = sitting_of(begin(desk))
        give_dose(desk, sitting)
        clock.passes(45 * 60)
        around = desk.stimulation.sets.around(sitting)
        assert around.onboard.state is SubstanceState.PEAK
        assert not around.allowed.way(Channel.VISUAL).open
        for key, value in (
            ("onboard_light_peak", "open"),
            ("onboard_most_hz", "0.6"),
            ("onboard_check_s", "30"),
            ("emdr_sober_h", "48"),
            ("emdr_new_target_under_effect", "on"),
        ):
            taken(desk.practice.choose_setting(key, value))
        bounds = desk.stimulation.sets.around(sitting).allowed
        assert bounds.way(Channel.VISUAL).open
        assert (bounds.most_hz, bounds.check_s) == (0.6, 30.0)
        view = desk.practice.view()
        assert onboard_policy(view) == OnboardPolicy(peak=Light.OPEN, most_hz=0.6, check_s=30.0)
        assert desk.emdr.circumstances(sitting).policy == emdr_policy(view)
        assert emdr_policy(view) == Policy(sober_h=48.0, new_target_under_effect=True)


def test_each_rule_that_leaves_resources_alone_is_let_go_by_itself() -> None:
    found = Unsettled("Another dose.", "High.")
    assert still_asked(PracticeView(), found) == found
    dose = PracticeView(chosen=(SettingChosen("memories_dose_changed", "on"),))
    assert still_asked(dose, found) == Unsettled(pressure="High.")
    pressure = PracticeView(chosen=(SettingChosen("memories_pressure_out", "on"),))
    assert still_asked(pressure, found) == Unsettled(dose="Another dose.")


def test_emdr_and_image_work_hold_to_the_same_choice_about_a_changed_dose(tmp_path: Path) -> None:
    clock = FakeClock()
    with opened(new_vault(tmp_path / "vault"), clock) as desk:
        first = sitting_of(begin(desk))
        give_dose(desk, first)
        taken(desk.dosing.ending.close(first))
        clock.passes(7 * 24 * 3600.0)
        sitting = sitting_of(begin(desk))
        desk.sittings.record(sitting, [DoseGiven(200.0, "mg", "sublingual", "nurse 1")])
        rooms = (desk.emdr.circumstances, desk.art.circumstances)
        assert all("200 mg sublingual now" in one(sitting).unsettled.dose for one in rooms)
        taken(desk.practice.choose_setting("memories_dose_changed", "on"))
        assert [one(sitting).unsettled for one in rooms] == [Unsettled()] * 2
        taken(desk.practice.choose_setting("memories_dose_changed", "off"))
        assert all(one(sitting).unsettled.dose for one in rooms)
