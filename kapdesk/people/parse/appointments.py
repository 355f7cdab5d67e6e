"""What someone typed about an appointment, into values or every refusal at once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time, timedelta

from kapdesk.kernel.day import read_day, say_day
from kapdesk.kernel.errors import Refusal, Refusals, refused
from kapdesk.kernel.instant import Instant
from kapdesk.kernel.wall import moment_on_wall
from kapdesk.people.model.appointments import KINDS

LINE_LETTERS = 200
HOW_DAY = "Write the day as 2026-03-04, 4 Mar 2026, today, tomorrow or a weekday."
HOW_TIME = "Write the time as 09:30."

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORTEST_WEEKDAY = 3
_CLOCK = re.compile(r"([01]?[0-9]|2[0-3])(?:[:.]?([0-5][0-9]))?", re.ASCII)


@dataclass(frozen=True, slots=True, repr=False)
class AppointmentDraft:
    """An appointment as it stands in the form."""

    kind: str
    day: str = ""
    starts: str = ""
    ends: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class Slot:
    """An appointment as it was understood."""

    kind: str
    starts: Instant
    ends: Instant
    place: str = ""


def parse_appointment(draft: AppointmentDraft, *, now: Instant) -> Slot | Refusals:
    """Kind, day, times and place; an appointment ends on its own day, after it began."""
    day, begin, end = (
        read_coming_day(draft.day, now.local().date()),
        read_clock(draft.starts),
        read_clock(draft.ends),
    )
    place = " ".join(draft.place.split())
    refusals = [*_against_kind(draft.kind), *too_long("place", place, LINE_LETTERS)]
    refusals += [] if day else [Refusal("day", HOW_DAY)]
    refusals += [] if begin else [Refusal("starts", HOW_TIME)]
    refusals += [] if end else [Refusal("ends", f"An end is needed. {HOW_TIME}")]
    if day is None or begin is None or end is None:
        return Refusals(tuple(refusals))
    starts, ends = (moment_on_wall(day, clock, now) for clock in (begin, end))
    refusals += [*_forward("starts", starts, begin), *_forward("ends", ends, end)]
    if starts is None or ends is None:
        return Refusals(tuple(refusals))
    if ends <= starts:
        refusals.append(Refusal("ends", f"It must end after it begins, at {begin:%H:%M}."))
    return Refusals(tuple(refusals)) if refusals else Slot(draft.kind, starts, ends, place)


def parse_reason(reason: str) -> str | Refusals:
    """Why an appointment is called off."""
    reason = " ".join(reason.split())
    if not reason:
        return refused("reason", "Say in a word why it is called off.")
    against = too_long("reason", reason, LINE_LETTERS)
    return Refusals(tuple(against)) if against else reason


def read_coming_day(text: str, today: date) -> date | None:
    """The day a text names; today, tomorrow and a weekday's next coming too."""
    word = text.strip().casefold()
    if word in ("today", "tomorrow"):
        return today + timedelta(days=1) if word == "tomorrow" else today
    if len(word) >= _SHORTEST_WEEKDAY:
        for number, name in enumerate(_WEEKDAYS):
            if name.startswith(word):
                return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)
    return read_day(text)


def read_clock(text: str) -> time | None:
    """The time of day a text names: ``9:30``, ``0930``, ``14``."""
    found = _CLOCK.fullmatch(text.strip())
    return None if found is None else time(int(found[1]), int(found[2] or 0))


def day_words(day: date) -> str:
    """A day as it is put into a field."""
    return say_day(day.isoformat())


def _against_kind(kind: str) -> list[Refusal]:
    return [] if kind in KINDS else [Refusal("kind", f"It is one of: {', '.join(KINDS)}.")]


def _forward(field: str, moment: Instant | None, clock: time) -> list[Refusal]:
    if moment is not None:
        return []
    said = f"There is no {clock:%H:%M} on that day: the clocks are put forward over it."
    return [Refusal(field, said)]


def too_long(field: str, text: str, letters: int) -> list[Refusal]:
    """What stands against more letters than a field holds."""
    return [Refusal(field, f"At most {letters} letters fit here.")] if len(text) > letters else []
