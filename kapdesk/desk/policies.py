"""What the practice chose for stimulation, EMDR and image work, as the values their rules take."""

from __future__ import annotations

from kapdesk.bilateral.model.guard import Unsettled
from kapdesk.bilateral.model.onboard import Light, OnboardPolicy
from kapdesk.emdr.model.policy import Policy
from kapdesk.practice.model.practice import PracticeView
from kapdesk.practice.model.settings import ON


def onboard_policy(view: PracticeView) -> OnboardPolicy:
    """What the practice holds to with a medicine on board."""
    return OnboardPolicy(
        onset=Light(view.setting("onboard_light_onset")),
        peak=Light(view.setting("onboard_light_peak")),
        comedown=Light(view.setting("onboard_light_comedown")),
        after=Light(view.setting("onboard_light_after")),
        most_hz=float(view.setting("onboard_most_hz")),
        check_s=float(view.setting("onboard_check_s")),
    )


def emdr_policy(view: PracticeView) -> Policy:
    """What the practice holds to in EMDR work."""
    return Policy(
        fitting_distress=int(view.setting("emdr_fitting_distress")),
        fitting_voc=int(view.setting("emdr_fitting_voc")),
        rise=int(view.setting("emdr_rise")),
        high=int(view.setting("emdr_high")),
        closing_min=float(view.setting("emdr_closing_min")),
        last_set_min=float(view.setting("emdr_last_set_min")),
        refresh_h=float(view.setting("emdr_refresh_h")),
        sober_h=float(view.setting("emdr_sober_h")),
        new_target_under_effect=view.setting("emdr_new_target_under_effect") == ON,
    )


def still_asked(view: PracticeView, found: Unsettled) -> Unsettled:
    """Of what leaves resources alone, what the practice asks a reason for, in EMDR and in image work alike.

    source kd-resources
    """
    return Unsettled(
        dose="" if view.setting("memories_dose_changed") == ON else found.dose,
        pressure="" if view.setting("memories_pressure_out") == ON else found.pressure,
    )
