"""A line of one part put right: what may be, what it says now, and why; both lines stay."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from msgspec.structs import replace

from kapdesk.chart.model import Fact
from kapdesk.ifs.model.councils import OpeningWorded
from kapdesk.ifs.model.nouns import TEN, Permission, Status
from kapdesk.ifs.model.reasons import status_reasons
from kapdesk.ifs.model.state import IfsState, Row
from kapdesk.ifs.model.work import (
    AnotherSpoke,
    BlendBegan,
    BlendEnded,
    PartAnswered,
    PartRated,
    PermissionSet,
    PermissionWorded,
    StatusSet,
    StatusWorded,
)
from kapdesk.ifs.rules.permissions import ALLOWS, SESSIONS
from kapdesk.ifs.service.ifs import Ifs
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import EntryId
from ui.asking.ask import Ask, Fields, Written
from ui.ifs.inspector.asks import HOLDS, NO_COUNT, OWN_WORDS, STATES, Clears
from ui.ifs.inspector.look import Look
from ui.kit.field import ChoiceField, Field, NoteField
from ui.work.correct_asks import Ask as Value
from ui.work.correct_asks import chosen, number, words
from ui.work.correct_parts import SHOULD
from ui.work.correct_sheet import REASON, STAY, TITLE, WHY, correction_spot

RIGHT = "right"
ON_SHEET = "An answer is put right beside the sheet it was given on."
BY_HAND = "This is not put right here: a move on the map is taken back with Ctrl+Z, anything else is said anew."
BEFORE = "This is how it stood before; the line that stands can be put right."
SIGNED = "Its session is signed: the line stays as it is."
SO = "Why it came to stand so"
WORDED: Mapping[type[Fact], tuple[str, str]] = {
    StatusWorded: ("text", SO),
    PermissionWorded: ("text", OWN_WORDS),
    AnotherSpoke: ("text", "What it says"),
    BlendBegan: ("noticed", "How it was noticed"),
    BlendEnded: ("helped", "What helped"),
    OpeningWorded: ("text", "What opened"),
}
"""The words of a line by their field, and how they are asked."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One value of a line: how it is read and put, and the field it is asked by."""

    value: Value
    make: Callable[[], Field | NoteField | ChoiceField]


def cannot(look: Look, entry: EntryId) -> str:
    """Why a line of the history cannot be put right here; empty where it can."""
    line = look.timeline.find(entry)
    if line is not None and line.corrected_by is not None:
        return BEFORE
    row = look.state.found(entry)
    if row is not None and isinstance(row.fact, PartAnswered):
        return ON_SHEET
    if row is None or not _asked(look.state, row):
        return BY_HAND
    meeting = look.state.meeting(row.sitting)
    return SIGNED if meeting is not None and meeting.signed else ""


def right_ask(ifs: Ifs, look: Look, row: Row, line: str) -> Ask:
    """What a line should have said, filled with what it says, and the reason; ``line`` is what it is in words."""
    asked = _asked(look.state, row)

    def file(texts: Mapping[str, str], clears: Clears) -> Written:
        fact = row.fact
        for one in asked:
            made = one.value.put(fact, texts.get(one.value.key, ""))
            if isinstance(made, Refusals):
                return made
            fact = made
        reason = texts.get(REASON, "")
        return ifs.corrections.correct(look.book, row.entry, fact, reason, clears=clears)

    def fields() -> Fields:
        return {
            **{one.value.key: one.make() for one in asked},
            REASON: NoteField(WHY, hint=STAY, lines=2),
        }

    about = (f"{line}. {row.at.day()}, {row.at.hm()}.",)
    texts = {one.value.key: one.value.read(row.fact) for one in asked}
    spot = correction_spot(row.sitting or look.book, row.entry)
    return Ask(TITLE, about, fields, spot, file, texts)


def _asked(state: IfsState, row: Row) -> tuple[Asked, ...]:
    """The values of a line that may be put right; none of one that is not put right here."""
    match row.fact:
        case PartRated(measure=measure):
            hint = f"A whole number from {TEN.low:g} to {TEN.high:g}."
            value = number("value", str(measure), TEN)
            return (Asked(value, lambda: Field(SHOULD, hint=hint)),)
        case StatusSet():
            return _of_status(state, row)
        case PermissionSet() as fact:
            return _of_permission(state, row, fact)
    found = WORDED.get(type(row.fact))
    if found is None:
        return ()
    field, label = found
    return (Asked(words(field, key="text"), lambda: NoteField(label, lines=3)),)


def _of_status(state: IfsState, row: Row) -> tuple[Asked, ...]:
    """How far it had come, and why: what is said of that already is not said anew."""
    known = status_reasons(state.rows).get(row.entry, "")

    def put(fact: Fact, text: str) -> Fact:
        why = text.strip()
        return fact if why == known else replace(fact, why=why)

    offered = tuple((one.value, one.value.capitalize()) for one in Status)
    return (
        Asked(chosen("status", Status), lambda: ChoiceField(SHOULD, offered)),
        Asked(
            Value("why", words("why").make, lambda _fact: known, put),
            lambda: NoteField(SO, lines=2),
        ),
    )


def _of_permission(state: IfsState, row: Row, said: PermissionSet) -> tuple[Asked, ...]:
    """What it allowed and for how many sessions; on terms only where terms were said."""
    worded = said.state is Permission.CONDITIONAL or any(
        isinstance(one.fact, PermissionWorded)
        and (one.at, one.fact.purpose) == (row.at, said.purpose)
        for one in state.of(said.part, PermissionWorded)
    )
    offered = [
        (key.value, text)
        for key, text in STATES.items()
        if worded or key is not Permission.CONDITIONAL
    ]

    def read(fact: Fact) -> str:
        return str(getattr(fact, "sessions", 0) or SESSIONS)

    def put(fact: Fact, text: str) -> Fact | Refusals:
        if not isinstance(fact, PermissionSet) or fact.state not in ALLOWS:
            return replace(fact, sessions=0)
        count = text.strip()
        if not count.isdecimal() or not int(count):
            return NO_COUNT
        return replace(fact, sessions=int(count))

    return (
        Asked(chosen("state", Permission), lambda: ChoiceField(SHOULD, offered)),
        Asked(
            Value("sessions", words("sessions").make, read, put),
            lambda: Field(HOLDS, hint="Counted where something is allowed."),
        ),
    )
