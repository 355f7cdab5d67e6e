"""What a practice holds to in stimulation and EMDR, and with a medicine on board: each rule with what it rests on."""

from __future__ import annotations

from types import MappingProxyType

from kapdesk.bilateral.model.onboard import AS_SHIPPED, CHECK_S, Light
from kapdesk.bilateral.model.plan import RATE_HZ
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.units import Span

FITTING_DISTRESS = Span(0, 3)
FITTING_VOC = Span(5, 7)
RISE = Span(1, 10)
HIGH = Span(5, 10)
MINUTES = Span(0, 60)
REFRESH_H = Span(1, 168)
SOBER_H = Span(12, 336)
"""The ranges a practice chooses within: wide, to catch slips of the hand.  source kd-emdr."""

OPINION = "Rests on: practice opinion."
EYES = (
    "Rests on: two small studies that saw eyes follow worse under a low dose (12 and 27 volunteers). "
    "What follows from it is practice opinion."
)
UNTESTED = "Rests on: practice opinion. Nothing was found that tested this check."
RATES = "Rests on: practice opinion. No study of rates under ketamine was found."
ACCOUNTS = (
    "Rests on: practice opinion. Accounts differ: one report of eight clients worked under a low dose, "
    "others come back one to three days later."
)
SOBER = "Rests on: practice opinion. Nothing was found that held ratings under effect against later ones."
CLINICS = "Rests on: practice opinion, put together from the pages of clinics."
TAUGHT = "Rests on: what is commonly taught; no study of its own."
PROGRAM = "Rests on: a rule of one open program; nothing published was found."

_LIGHT = (
    (Light.CLOSED.value, "Closed"),
    (Light.CHECK.value, "After the check of the eyes"),
    (Light.OPEN.value, "Open"),
)
_WITH_REASON = (("off", "Only with a reason"), ("on", "As at other times"))


class HouseRule(Discreet, frozen=True):
    """One rule a practice may choose otherwise.

    It is one of ``choices``, or a number within ``span``, whole or with decimals.  ``usual`` is what holds until
    someone chooses; ``rests_on`` says in plain words what stands behind it, ``source`` its key.
    """

    key: str
    name: str
    usual: str
    rests_on: str
    source: str
    choices: tuple[tuple[str, str], ...] = ()
    span: Span = Span(0, 0)
    unit: str = ""
    whole: bool = True


def _light(state: str, name: str, rests_on: str) -> HouseRule:
    usual = {
        "onset": AS_SHIPPED.onset,
        "peak": AS_SHIPPED.peak,
        "comedown": AS_SHIPPED.comedown,
        "after": AS_SHIPPED.after,
    }[state]
    key = f"onboard_light_{state}"
    return HouseRule(key, name, usual.value, rests_on, "emdr-3.6", choices=_LIGHT)


def _number(key: str, name: str, usual: str, rests_on: str, span: Span, unit: str) -> HouseRule:
    return HouseRule(f"emdr_{key}", name, usual, rests_on, "kd-emdr", span=span, unit=unit)


ON_BOARD = (
    _light("onset", "The light while the medicine begins", EYES),
    _light("peak", "The light while the medicine is at its height", EYES),
    _light("comedown", "The light while the effect goes", UNTESTED),
    _light("after", "The light afterwards, on the day of the dose", UNTESTED),
    HouseRule(
        "onboard_check_s",
        "How long the client follows the slow light",
        f"{AS_SHIPPED.check_s:g}",
        UNTESTED,
        "emdr-3.6",
        span=CHECK_S,
        unit="s",
    ),
    HouseRule(
        "onboard_most_hz",
        "The fastest set while an effect lasts",
        f"{AS_SHIPPED.most_hz:g}",
        f"{RATES} {RATE_HZ.high:g} Hz bounds nothing.",
        "emdr-3.6",
        span=RATE_HZ,
        unit="Hz",
        whole=False,
    ),
    HouseRule(
        "emdr_new_target_under_effect",
        "A new target while the medicine begins or is at its height",
        "off",
        ACCOUNTS,
        "emdr-3.6",
        choices=_WITH_REASON,
    ),
    HouseRule(
        "memories_dose_changed",
        "Work on memories and images when the dose is another than in the session before",
        "off",
        CLINICS,
        "kd-resources",
        choices=_WITH_REASON,
    ),
    HouseRule(
        "memories_pressure_out",
        "Work on memories and images while the last blood pressure is past a limit",
        "off",
        CLINICS,
        "kd-resources",
        choices=_WITH_REASON,
    ),
    HouseRule(
        "emdr_sober_h",
        "A target finished under effect is looked at again, sober, from so long after the dose",
        "24",
        SOBER,
        "emdr-4.8",
        span=SOBER_H,
        unit="h",
    ),
)
"""The rules of stimulation and EMDR with a medicine on board, in the order of the settings."""

EMDR = (
    _number(
        "fitting_distress",
        "A distress that is left may be taken as fitting up to",
        "2",
        TAUGHT,
        FITTING_DISTRESS,
        "of 10",
    ),
    _number(
        "fitting_voc",
        "A belief may be taken as true enough from",
        "6",
        TAUGHT,
        FITTING_VOC,
        "of 7",
    ),
    _number("rise", "A rise after a set asks whether to grow steady, from", "3", PROGRAM, RISE, ""),
    _number("high", "So does a distress, from", "8", PROGRAM, HIGH, "of 10"),
    _number("closing_min", "Closing comes next with less left than", "15", OPINION, MINUTES, "min"),
    _number(
        "last_set_min",
        "A new set asks for a reason with less left than",
        "10",
        OPINION,
        MINUTES,
        "min",
    ),
    _number(
        "refresh_h",
        "An assessment is looked at again before work once it is older than",
        "24",
        OPINION,
        REFRESH_H,
        "h",
    ),
)
"""The rules of EMDR at any time."""

RULES = MappingProxyType({rule.key: rule for rule in (*ON_BOARD, *EMDR)})
USUAL = MappingProxyType({rule.key: rule.usual for rule in RULES.values()})
"""What holds until a practice chooses otherwise."""
