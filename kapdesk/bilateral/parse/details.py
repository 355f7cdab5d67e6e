"""What is finer in a plan than its steppers show: how it moves, sounds, feels and looks, said and typed by key."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import msgspec

from kapdesk.bilateral.model.plan import At, Look, Profile, SetPlan, Side, Voice
from kapdesk.bilateral.parse import bounds
from kapdesk.bilateral.parse.bounds import Bound
from kapdesk.bilateral.parse.checking import against
from kapdesk.bilateral.parse.colours import against_look
from kapdesk.kernel.errors import Refusal, Refusals, refused

COLOUR, GROUND = "look.colour", "look.ground"
FILE = "sound.file"

_NUMBER = re.compile(r"([0-9]{1,4}(?:[.,][0-9]{1,3})?)\s*(%|hz|s|ms)?")
_PER_CENT = 100.0
_CALLED = {"gain_left": "Loudness left", "gain_right": "Loudness right"}
"""What a person calls a number where a plan file names it otherwise."""


@dataclass(frozen=True, slots=True, repr=False)
class Typed:
    """One number: what a person calls it, its bound in a plan, and the unit it is typed and said in."""

    label: str
    bound: Bound
    unit: str

    def __repr__(self) -> str:
        """The kind alone, as of every value that holds words."""
        return f"<{type(self).__name__}>"

    @property
    def scale(self) -> float:
        """How many of what is typed make one of what the plan holds."""
        return _PER_CENT if self.unit == "%" else 1.0

    @property
    def range_words(self) -> str:
        """From the least to the most, as it is typed."""
        span = self.bound.span
        return f"{span.low * self.scale:g} to {span.high * self.scale:g} {self.unit}"

    def parsed(self, text: str) -> float | None:
        """What was typed, in the plan's own unit; None where it is no number within the range."""
        found = _NUMBER.fullmatch(text.strip().lower())
        if found is None or found[2] not in (None, self.unit.lower()):
            return None
        value = float(found[1].replace(",", ".")) / self.scale
        return value if self.bound.takes(value) else None

    def sentence(self) -> str:
        """Why something cannot be taken."""
        return f"{self.label} must be a number, {self.range_words}."


def _typed(every: tuple[Bound, ...], table: str, units: Mapping[str, str]) -> dict[str, Typed]:
    return {
        table + bound.key: Typed(
            _CALLED.get(bound.key, bound.label), bound, units.get(bound.key, bound.unit)
        )
        for bound in every
    }


_SHARES = dict.fromkeys(("gain_left", "gain_right", "cross_feed", "strength"), "%")

NUMBERS: Mapping[str, Typed] = {
    **_typed((bounds.PAUSE,), "", {bounds.PAUSE.key: "s"}),
    **_typed(bounds.SOUND, "sound.", _SHARES),
    **_typed(bounds.TOUCH, "touch.", _SHARES),
}
"""Every number, by its key in a plan file."""

WORDS: Mapping[str, type[StrEnum]] = {
    "profile": Profile,
    "first": Side,
    "sound.at": At,
    "touch.at": At,
}
"""Everything that is one of a few words, by its key in a plan file."""


def detail_words(plan: SetPlan, key: str) -> str:
    """How one of them stands, as it is typed."""
    value = _value(plan, key)
    if key not in NUMBERS:
        return str(value)
    return f"{float(value) * NUMBERS[key].scale:.4g}"


def parse_detail(plan: SetPlan, key: str, text: str) -> SetPlan | Refusals:
    """The plan with one of them as it was typed, or why that cannot be taken, under its key."""
    if key in WORDS:
        kind = WORDS[key]
        if text not in tuple(kind):
            return refused(key, f"This is one of {', '.join(kind)}.")
        return _judged(_with(plan, key, kind(text)), key)
    value = NUMBERS[key].parsed(text)
    if value is None:
        return refused(key, NUMBERS[key].sentence())
    return _judged(_with(plan, key, value), key)


def parse_look(plan: SetPlan, colour: str, ground: str) -> SetPlan | Refusals:
    """The plan with these two colours, taken together, for one is judged against the other."""
    look = Look(*(f"#{one.strip().removeprefix('#').upper()}" for one in (colour, ground)))
    found = tuple(against_look(look))
    return Refusals(found) if found else msgspec.structs.replace(plan, look=look)


def with_music(plan: SetPlan, file: str) -> SetPlan:
    """The plan with this music where it plays music at all, and with no file where it does not."""
    file = file if plan.sound.voice is Voice.MUSIC else ""
    if plan.sound.file == file:
        return plan
    return msgspec.structs.replace(plan, sound=msgspec.structs.replace(plan.sound, file=file))


def _judged(plan: SetPlan, key: str) -> SetPlan | Refusals:
    found = tuple(Refusal(key, one.sentence) for one in against(plan))
    return Refusals(found) if found else plan


def _value(plan: SetPlan, key: str) -> Any:
    table, _, name = key.rpartition(".")
    return getattr(getattr(plan, table) if table else plan, name)


def _with(plan: SetPlan, key: str, value: object) -> SetPlan:
    table, _, name = key.rpartition(".")
    if not table:
        return msgspec.structs.replace(plan, **{name: value})
    part = msgspec.structs.replace(getattr(plan, table), **{name: value})
    return msgspec.structs.replace(plan, **{table: part})
