"""What someone typed about the practice, into facts or refusals."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kapdesk.kernel.day import HOW_TO_WRITE, read_day
from kapdesk.kernel.errors import Refusal, Refusals, refused
from kapdesk.kernel.units import Span
from kapdesk.practice.model.on_board import RULES, HouseRule
from kapdesk.practice.model.practice import PaperChosen, PracticeNamed, SettingChosen, UnitsChosen
from kapdesk.practice.model.settings import (
    OFF,
    ON,
    PAPERS,
    ROLES,
    SEDATION_SCALES,
    SETTINGS,
    TEMPERATURE_UNITS,
    WEIGHT_UNITS,
)
from kapdesk.practice.parse.on_board import parse_house_rule

NAME_LETTERS = 120
LOCK_AFTER_MIN = Span(1, 120)
HOLD_MIN = Span(1, 20)
"""How long a practice may ask a dose to be held in the mouth.  unit minutes; source kap-2.1."""
SWITCHES = ("dose_per_kg", "first_steps", "music_follows", "emdr_ask_each_set")
FADE_S = Span(1, 60)
"""How long one track may take to give way to the next; ours.  unit seconds."""
AFTER_SESSION_H = Span(0, 336)
"""How long a practice may give itself after a session; none asks for nothing.  unit hours."""
THEMES = ("dusk", "day", "contrast")
ALDRETE_VARIANTS = ("", "A", "B", "C", "D")
_ONE_OF: dict[str, tuple[str, tuple[str, ...]]] = {
    "theme": ("The look", THEMES),
    "aldrete_variant": ("The variant", ALDRETE_VARIANTS),
}


@dataclass(frozen=True, slots=True, repr=False)
class PracticeDraft:
    """The practice as it stands in the form."""

    name: str
    address: str = ""
    phone: str = ""
    emergency_number: str = ""
    address_aloud: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class AdoptionDraft:
    """Who answers for something, and since when, as typed."""

    by: str
    on: str


def tidy(text: str) -> str:
    """One line without stray spaces."""
    return " ".join(text.split())


def parse_practice(draft: PracticeDraft) -> PracticeNamed | Refusals:
    """How the practice is called, from its form."""
    name = tidy(draft.name)
    refusals = name_refusals("name", "The name of the practice", name)
    if refusals:
        return Refusals(refusals)
    return PracticeNamed(
        name,
        draft.address.strip(),
        tidy(draft.phone),
        tidy(draft.emergency_number),
        draft.address_aloud.strip(),
    )


def parse_person(name: str, role: str) -> tuple[str, str] | Refusals:
    """A person's name and role, tidied."""
    name, role = tidy(name), role.strip().lower()
    refusals = name_refusals("name", "The name", name)
    if role not in ROLES:
        refusals = (*refusals, Refusal("role", f"The role is one of {_listed(ROLES)}."))
    return Refusals(refusals) if refusals else (name, role)


def parse_adoption(draft: AdoptionDraft, *, today: date) -> AdoptionDraft | Refusals:
    """Who adopts and on which day, the day as ISO text; an empty day is today, and none lies ahead."""
    by, on = tidy(draft.by), read_day(draft.on) if draft.on.strip() else today
    refusals = name_refusals("by", "The name of who adopts it", by)
    if on is None:
        refusals = (*refusals, Refusal("on", f"This is not a date. {HOW_TO_WRITE}"))
    elif on > today:
        refusals = (*refusals, Refusal("on", "The date of adoption cannot lie ahead of today."))
    if refusals or on is None:
        return Refusals(refusals)
    return AdoptionDraft(by, on.isoformat())


def parse_units(temperature: str, weight: str) -> UnitsChosen | Refusals:
    """The practice's units."""
    refusals = tuple(
        Refusal(field, f"The unit of {field} is one of {_listed(units)}.")
        for field, unit, units in (
            ("temperature", temperature, TEMPERATURE_UNITS),
            ("weight", weight, WEIGHT_UNITS),
        )
        if unit not in units
    )
    return Refusals(refusals) if refusals else UnitsChosen(temperature, weight)


def parse_paper(size: str) -> PaperChosen | Refusals:
    """The paper in the printer."""
    if size not in PAPERS:
        return refused("paper", f"The paper is one of {_listed(PAPERS)}.")
    return PaperChosen(size)


def parse_setting(key: str, value: str) -> SettingChosen | Refusals:
    """One setting; refuses a key that is none and a value out of its range."""
    value = value.strip()
    if key not in SETTINGS:
        return refused("key", f"There is no such setting. The settings are {_listed(SETTINGS)}.")
    if key in RULES:
        return _house_rule(RULES[key], value)
    what, words = _ONE_OF.get(key, ("", (value,)))
    if value not in words:
        return refused(key, f"{what} is one of {_listed(filter(None, words))}.")
    if key in SWITCHES and value not in (ON, OFF):
        return refused(key, f"It is either {ON} or {OFF}.")
    if key == "sedation_scales":
        return _scales(key, value)
    against = _against_span(key, value) or _against_minutes(key, value)
    return refused(key, against) if against else SettingChosen(key, value)


def _house_rule(rule: HouseRule, value: str) -> SettingChosen | Refusals:
    chosen = parse_house_rule(rule, value)
    return chosen if isinstance(chosen, Refusals) else SettingChosen(rule.key, chosen)


def _against_span(key: str, value: str) -> str:
    """Why a number of hours or seconds cannot be taken."""
    if key.endswith("_h") and not _whole_in(value, AFTER_SESSION_H):
        return f"The wait must lie between {AFTER_SESSION_H} hours."
    if key == "music_fade_s" and not _whole_in(value, FADE_S):
        return f"The fade must lie between {FADE_S} seconds."
    return ""


def _scales(key: str, value: str) -> SettingChosen | Refusals:
    """The scales a session offers, in the order of the list."""
    wanted = value.split()
    if not wanted or set(wanted) - set(SEDATION_SCALES):
        return refused(key, f"At least one scale is offered, of {_listed(SEDATION_SCALES)}.")
    return SettingChosen(key, " ".join(one for one in SEDATION_SCALES if one in wanted))


def _against_minutes(key: str, value: str) -> str:
    """Why a number of minutes cannot be taken; the hold may also stay without a length."""
    if not key.endswith("_min") or (key == "hold_length_min" and not value):
        return ""
    minutes = int(value) if value.isascii() and value.isdigit() else 0
    if key == "hold_length_min":
        return "" if minutes in HOLD_MIN else f"The hold must lie between {HOLD_MIN} minutes."
    return (
        "" if minutes in LOCK_AFTER_MIN else f"The wait must lie between {LOCK_AFTER_MIN} minutes."
    )


def name_refusals(field: str, what: str, name: str) -> tuple[Refusal, ...]:
    """What stands against a name: nothing typed, or more than a line of print holds."""
    if not name:
        return (Refusal(field, f"{what} is missing."),)
    if len(name) > NAME_LETTERS:
        return (Refusal(field, f"{what} can have at most {NAME_LETTERS} letters."),)
    return ()


def _whole_in(value: str, span: Span) -> bool:
    return value.isascii() and value.isdigit() and int(value) in span


def _listed(words: Iterable[str]) -> str:
    *first, last = words
    return f"{', '.join(first)} or {last}"
