"""The screening's shipped files, read and checked; and a prescriber's note as it was typed."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import TypeVar

import msgspec

from kapdesk.kernel.day import HOW_TO_WRITE, read_day
from kapdesk.kernel.errors import Refusal, Refusals, Trouble
from kapdesk.kernel.paths import resource
from kapdesk.people.model.screening import Condition, Interaction, PrescriberNoted, Raised
from kapdesk.sheets.model import Choice, Sheet
from kapdesk.sheets.shelf import load_sheet

SHEET = "screening"
WORK_UP = "work-up"
NAME_LETTERS = 200
NOTE_LETTERS = 4000

T = TypeVar("T", bound=msgspec.Struct)


class _Conditions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    version: str
    conditions: tuple[Condition, ...]


class _Medicines(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    version: str
    rows: tuple[Interaction, ...]


@dataclass(frozen=True, slots=True, repr=False)
class NoteDraft:
    """A prescriber's note as it stands in the form; an empty day is today."""

    prescriber: str
    note: str
    on: str = ""


def load_screening() -> Sheet:
    """The sheet as it ships.  raises Trouble."""
    return load_sheet(SHEET)


def load_work_up() -> Sheet:
    """The work-up as it ships.  raises Trouble."""
    return load_sheet(WORK_UP)


@cache
def load_conditions() -> tuple[Condition, ...]:
    """What each of its answers means.  raises Trouble."""
    path = resource("screening", "conditions.toml")
    read = _read(path, _Conditions).conditions
    asked = {prompt.key: prompt for prompt in load_screening().prompts()}
    for condition in read:
        prompt = asked.get(condition.key)
        if not isinstance(prompt, Choice):
            raise _bad(path, f"{condition.key} is not asked by the sheet")
        if condition.raised_by not in {option.key for option in prompt.options}:
            raise _bad(path, f"{condition.key} is raised by no answer of the sheet")
    return read


@cache
def load_interactions() -> tuple[Interaction, ...]:
    """The classes of medicines, by the names they are found by.  raises Trouble."""
    path = resource("screening", "medicines.toml")
    read = _read(path, _Medicines).rows
    for row in read:
        if row.toxicity is None and row.efficacy is None:
            raise _bad(path, f"{row.key} says neither what may harm nor what may be lost")
        if any(name != name.lower() or " " in name for name in row.names):
            raise _bad(path, f"a name of {row.key} is not one word in small letters")
    return read


def parse_note(draft: NoteDraft, item: Raised, *, today: date) -> PrescriberNoted | Refusals:
    """A note about an item: by whom, when, and in words."""
    prescriber, note = " ".join(draft.prescriber.split()), draft.note.strip()
    on = read_day(draft.on) if draft.on.strip() else today
    refusals: list[Refusal] = []
    if not prescriber:
        refusals.append(Refusal("prescriber", "The prescriber's name is missing."))
    elif len(prescriber) > NAME_LETTERS:
        refusals.append(Refusal("prescriber", f"A name can have at most {NAME_LETTERS} letters."))
    if not note:
        refusals.append(Refusal("note", "What the prescriber said is missing."))
    elif len(note) > NOTE_LETTERS:
        refusals.append(Refusal("note", f"A note can have at most {NOTE_LETTERS} letters."))
    if on is None:
        return Refusals((*refusals, Refusal("on", f"This is not a date. {HOW_TO_WRITE}")))
    if on > today:
        refusals.append(Refusal("on", "The day of the note cannot lie ahead of today."))
    if refusals:
        return Refusals(tuple(refusals))
    return PrescriberNoted(item.key, item.words, prescriber, on.isoformat(), note)


def _read(path: Path, kind: type[T]) -> T:
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), kind)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as cause:
        raise _bad(path, str(cause)) from cause


def _bad(path: Path, reason: str) -> Trouble:
    return Trouble(
        f"The file {path.name} cannot be used: {reason}.",
        "Install KapDesk again, or put the shipped file back.",
    )
