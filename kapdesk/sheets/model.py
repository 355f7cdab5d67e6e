"""A worksheet as a value: what it asks, section by section, and what was answered.  It knows no therapy."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

import msgspec

from kapdesk.kernel.day import say_day
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.units import Span

LINE_LETTERS = 500
LONG_LETTERS = 20_000
CELLS_APART = " · "


class Table(Discreet, frozen=True, tag="rows"):
    """The rows of a list, each with a cell for every column; an empty cell is an empty text."""

    rows: tuple[tuple[str | float, ...], ...]


class Kept(Discreet, frozen=True, tag="kept"):
    """An answer another room understands: its own plain form of it, and how it reads in words.

    ``kept`` is a body map or a drawing as its room keeps it, or the id of what is linked to; it is empty where there
    were only words.
    """

    kept: str
    words: str


Value = str | float | tuple[str, ...] | Table | Kept


class Reach(StrEnum):
    """How far a scale goes."""

    TEN = "0..10"
    HUNDRED = "0..100"
    FIVES = "-5..+5"

    @property
    def span(self) -> Span:
        """Its two ends."""
        low, high = self.value.split("..")
        return Span(float(low), float(high))

    @property
    def shown(self) -> tuple[int, ...]:
        """The eleven numbers it is offered by."""
        low, high = int(self.span.low), int(self.span.high)
        return tuple(range(low, high + 1, (high - low) // 10))

    def said(self, value: float) -> str:
        """A number on it: ``7 of 10``, ``35 of 100``, ``+2 of −5 to +5``."""
        if self is Reach.FIVES:
            return f"{signed(value)} of {signed(self.span.low)} to {signed(self.span.high)}"
        return f"{value:g} of {self.span.high:g}"


class Linked(StrEnum):
    """What a prompt may point to."""

    TARGET = "target"
    PART = "part"
    IMAGE = "image"
    DOSE = "dose"


class Option(msgspec.Struct, frozen=True):
    """One thing that may be chosen: the key it is kept under and the words it is read by."""

    key: str
    words: str


class _Asked(msgspec.Struct, frozen=True, tag_field="kind", kw_only=True):
    """What every prompt has.

    ``note`` asks for a few words beside the answer; ``optional`` prompts may stay empty.
    """

    key: str
    asks: str
    hint: str = ""
    note: str = ""
    optional: bool = False


class Words(_Asked, frozen=True, tag="words"):
    """One line of the client's own words."""


class LongWords(_Asked, frozen=True, tag="long words"):
    """As many words as it takes."""


class Choice(_Asked, frozen=True, tag="choice"):
    """One of a few things.  ``note_for`` names the answers that ask for words beside them; none names all."""

    options: tuple[Option, ...]
    note_for: tuple[str, ...] = ()


class Many(_Asked, frozen=True, tag="many"):
    """Any number of a few things."""

    options: tuple[Option, ...]


class Number(_Asked, frozen=True, tag="number"):
    """A number between two bounds, both included, in a unit.  ``whole`` ones have no fraction."""

    low: float
    high: float
    unit: str = ""
    whole: bool = False

    @property
    def span(self) -> Span:
        """What it may be."""
        return Span(self.low, self.high)


class Day(_Asked, frozen=True, tag="date"):
    """A calendar day, kept as ISO text."""


class Scale(_Asked, frozen=True, tag="scale"):
    """Eleven numbers to press, or one between them; ``low`` and ``high`` say what the ends mean."""

    low: str = ""
    high: str = ""
    reach: Reach = Reach.TEN

    def shown(self) -> Iterator[str]:
        """The numbers it is offered by, as they are read."""
        says = signed if self.reach is Reach.FIVES else str
        return (says(step) for step in self.reach.shown)


Column = Words | Choice | Number | Day | Scale


class Rows(_Asked, frozen=True, tag="rows"):
    """A list: any number of rows, each answered column by column.  ``blank`` are the empty ones on paper."""

    columns: tuple[Column, ...]
    blank: int = 6


class Body(_Asked, frozen=True, tag="body marks"):
    """Where and how something is felt in the body."""


class Drawing(_Asked, frozen=True, tag="drawing"):
    """Something drawn by hand."""


class Link(_Asked, frozen=True, tag="link"):
    """One of the client's targets, parts, images or doses."""

    to: Linked


Prompt = Words | LongWords | Choice | Many | Number | Day | Scale | Rows | Body | Drawing | Link


class Section(msgspec.Struct, frozen=True):
    """A few prompts that belong together and are in view together."""

    title: str
    prompts: tuple[Prompt, ...]
    intro: str = ""


class Sheet(msgspec.Struct, frozen=True):
    """A worksheet of one version.  ``anchor`` is the sentence that stays in sight while it is filled in."""

    id: str
    version: str
    title: str
    sections: tuple[Section, ...]
    anchor: str = ""

    def prompts(self) -> Iterator[Prompt]:
        """Every prompt, in order."""
        for section in self.sections:
            yield from section.prompts

    def prompt(self, key: str) -> Prompt:
        """The prompt of that key.  raises KeyError."""
        for prompt in self.prompts():
            if prompt.key == key:
                return prompt
        raise KeyError(key)


class Answer(msgspec.Struct, frozen=True, omit_defaults=True):
    """What was answered to one prompt: a text, a number, keys that were chosen; and words beside it."""

    prompt: str
    value: Value
    note: str = ""

    def __repr__(self) -> str:
        """The prompt alone."""
        return f"<Answer {self.prompt}>"


class Filled(msgspec.Struct, frozen=True):
    """A sheet with its answers, whole: it reads the same when a later version asks otherwise."""

    sheet: Sheet
    answers: tuple[Answer, ...]
    anchor: str = ""

    def __repr__(self) -> str:
        """Which sheet it is; never a word of it."""
        return f"<Filled {self.sheet.id} {self.sheet.version}>"

    def answer(self, key: str) -> Answer | None:
        """What was answered to a prompt, if anything was."""
        return next((one for one in self.answers if one.prompt == key), None)

    def said(self, key: str) -> str:
        """The answer in words, empty when there is none."""
        answer = self.answer(key)
        return "" if answer is None else value_words(self.sheet.prompt(key), answer.value)

    def words(self) -> str:
        """The client's own words, for a search."""
        texts = (
            _own_words(self.sheet.prompt(answer.prompt), answer.value) for answer in self.answers
        )
        notes = (answer.note for answer in self.answers)
        return " ".join(text for text in (*texts, *notes) if text)


def value_words(prompt: Prompt, value: Value) -> str:
    """A value as a person reads it; the rows of a list line by line."""
    match prompt, value:
        case ((Choice(options=options) | Many(options=options)), (str() | tuple())):
            named = {option.key: option.words for option in options}
            return "; ".join(named.get(key, key) for key in _keys(value))
        case ((Number() | Scale()), float()):
            return _number_words(prompt, value)
        case Day(), str():
            return f"{date.fromisoformat(value):%a} {say_day(value)}"
        case Rows(), Table():
            return "\n".join(CELLS_APART.join(cells) for cells in rows_words(prompt, value))
        case _, Kept(words=words):
            return words
        case _:
            return str(value)


def rows_words(prompt: Rows, table: Table) -> Iterator[tuple[str, ...]]:
    """Every row of a list, each cell as a person reads it; an empty one is a dash."""
    for row in table.rows:
        pairs = zip(prompt.columns, row, strict=True)
        yield tuple("–" if cell == "" else value_words(column, cell) for column, cell in pairs)


def signed(value: float) -> str:
    """A number that says which side of nought it lies on: ``−3``, ``0``, ``+3``."""
    return f"{value:+g}".replace("-", "−") if value else "0"


def _number_words(prompt: Number | Scale, value: float) -> str:
    if isinstance(prompt, Scale):
        return prompt.reach.said(value)
    return f"{value:g} {prompt.unit}".rstrip()


def _own_words(prompt: Prompt, value: Value) -> str:
    match prompt, value:
        case ((Words() | LongWords()), str()):
            return value
        case Rows(columns=columns), Table(rows=rows):
            cells = (pair for row in rows for pair in zip(columns, row, strict=True))
            return " ".join(_own_words(column, cell) for column, cell in cells).strip()
        case ((Body() | Drawing()), Kept(words=words)):
            return words
        case _:
            return ""


def _keys(chosen: str | tuple[str, ...]) -> tuple[str, ...]:
    return (chosen,) if isinstance(chosen, str) else chosen
