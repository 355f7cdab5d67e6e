"""How a line of the record is asked anew: which of its values, by what part, and how each goes into it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from msgspec.structs import replace

from kapdesk.bilateral.model.facts import CAME_UP_TAGS
from kapdesk.body.drafts import draft_of, marks_of
from kapdesk.chart.model import Fact
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.units import Span
from ui.work.correct_parts import (
    SHOULD,
    ChoicePart,
    CorrectPart,
    MarksPart,
    NumberPart,
    TicksPart,
    WordsPart,
)

VALUE, WORDS, TAGS, CHOICE, MARKS = "value", "words", "tags", "choice", "marks"
E = TypeVar("E", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Ask:
    """One value of a line: ``key`` names it in a draft, ``make`` the part it is asked by.

    ``read`` gives it as that part says it, ``put`` the line with what stands in the part, or why that cannot be.
    """

    key: str
    make: Callable[[], CorrectPart]
    read: Callable[[Fact], str]
    put: Callable[[Fact, str], Fact | Refusals]


def number(field: str, name: str, span: Span) -> Ask:
    """A whole number between two ends."""
    low, high = int(span.low), int(span.high)

    def put(fact: Fact, text: str) -> Fact | Refusals:
        if not text.isascii() or not text.removeprefix("-").isdigit():
            return refused(VALUE, f"A whole number from {low} to {high}.")
        return _with(fact, {field: int(text)})

    return Ask(VALUE, lambda: NumberPart(name, low, high), _told(field), put)


def chosen(field: str, kind: type[E]) -> Ask:
    """One of the words of a kind."""

    def put(fact: Fact, text: str) -> Fact:
        return _with(fact, {field: kind(text)})

    words = tuple(one.value for one in kind)
    return Ask(CHOICE, lambda: ChoicePart(words, SHOULD), _told(field), put)


def either(field: str, yes: str, no: str, label: str = SHOULD) -> Ask:
    """Whether something is so, in two words."""

    def read(fact: Fact) -> str:
        return yes if getattr(fact, field) else no

    def put(fact: Fact, text: str) -> Fact:
        return _with(fact, {field: text == yes})

    return Ask(CHOICE, lambda: ChoicePart((yes, no), label), read, put)


def words(field: str, label: str = SHOULD, *, key: str = WORDS, lines: int = 3) -> Ask:
    """Words of one's own."""

    def put(fact: Fact, text: str) -> Fact:
        return _with(fact, {field: text.strip()})

    return Ask(key, lambda: WordsPart(label, lines), _told(field), put)


def ticks(field: str) -> Ask:
    """What came up in a set, ticked."""

    def read(fact: Fact) -> str:
        return " ".join(tag for tag in CAME_UP_TAGS if tag in getattr(fact, field))

    def put(fact: Fact, text: str) -> Fact:
        return _with(fact, {field: tuple(text.split())})

    return Ask(TAGS, TicksPart, read, put)


def marks(field: str) -> Ask:
    """Where it was felt."""

    def read(fact: Fact) -> str:
        return draft_of(getattr(fact, field))

    def put(fact: Fact, text: str) -> Fact:
        return _with(fact, {field: marks_of(text)})

    return Ask(MARKS, MarksPart, read, put)


def _told(field: str) -> Callable[[Fact], str]:
    return lambda fact: str(getattr(fact, field))


def _with(fact: Fact, changed: Mapping[str, object]) -> Fact:
    return replace(fact, **changed)
