"""From what stands in a form to a filled sheet, or to everything that stands against it; and how far one has come."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import singledispatch

from kapdesk.kernel.day import HOW_TO_WRITE, read_day
from kapdesk.kernel.errors import Refusal, Refusals
from kapdesk.sheets.model import (
    LINE_LETTERS,
    LONG_LETTERS,
    Answer,
    Body,
    Choice,
    Column,
    Day,
    Drawing,
    Filled,
    Kept,
    Link,
    LongWords,
    Many,
    Number,
    Prompt,
    Rows,
    Scale,
    Section,
    Sheet,
    Table,
    Value,
    Words,
)

NOTE = " note"
APART, CELL = "\n", "\t"
"""What parts the lines of an answer in a form, and the cells of a row."""

MOST_ROWS = 60
KEPT_LETTERS = 400_000
"""The most letters another room's form of an answer may have: a body map painted all over stays below, and so does
the largest drawing."""

_ON_SCALE = re.compile(r"[-+]?[0-9]{1,3}", re.ASCII)
_NUMBER = re.compile(r"-?[0-9]{1,9}(?:[.,][0-9]{1,6})?")

Texts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a section has come: prompts answered, prompts there are, and those that may not stay empty."""

    answered: int
    asked: int
    open: tuple[str, ...]


def note_of(prompt: str) -> str:
    """The name under which the words beside an answer stand in a form."""
    return prompt + NOTE


def filled(sheet: Sheet, texts: Texts, *, anchor: str = "") -> Filled | Refusals:
    """The sheet with what stands in the form, or all that cannot be taken, each under its prompt's key.

    Many choices are told apart by line breaks, and so are rows, their cells by tabs.  A prompt that is not optional
    may not stay empty.
    """
    answers: list[Answer] = []
    refusals: list[Refusal] = []
    for prompt in sheet.prompts():
        taken = _taken(prompt, texts)
        if isinstance(taken, Answer):
            answers.append(taken)
        elif taken is not None:
            refusals.append(taken)
    if refusals:
        return Refusals(tuple(refusals))
    return Filled(sheet, tuple(answers), anchor)


def texts_of(sheet: Filled) -> dict[str, str]:
    """What would stand in a form for these answers, to be corrected there."""
    texts: dict[str, str] = {}
    for answer in sheet.answers:
        texts[answer.prompt] = _text(answer.value)
        if answer.note:
            texts[note_of(answer.prompt)] = answer.note
    return texts


def kept_text(kept: str, words: str) -> str:
    """How an answer another room understands stands in a form: its plain form, then how it reads."""
    return f"{kept}{APART}{words}" if kept or words else ""


def kept_in(text: str) -> Kept:
    """What stands so in a form; a text of one line is words alone."""
    kept, apart, words = text.partition(APART)
    return Kept(kept, words) if apart else Kept("", text)


def rows_text(rows: Iterable[Iterable[str]]) -> str:
    """How the rows of a list stand in a form; those without a word in them are left out."""
    lines = (CELL.join(" ".join(cell.split()) for cell in row) for row in rows)
    return APART.join(line for line in lines if line.strip())


def rows_in(text: str) -> tuple[tuple[str, ...], ...]:
    """The rows that stand so in a form."""
    return tuple(tuple(line.split(CELL)) for line in text.split(APART) if line.strip())


def progress(section: Section, texts: Texts) -> Progress:
    """How far a section has come with what stands in the form now."""
    answered = [prompt.key for prompt in section.prompts if texts.get(prompt.key, "").strip()]
    still = (prompt.key for prompt in section.prompts if not prompt.optional)
    return Progress(
        len(answered), len(section.prompts), tuple(key for key in still if key not in answered)
    )


def _taken(prompt: Prompt, texts: Texts) -> Answer | Refusal | None:
    text = texts.get(prompt.key, "")
    text = text if isinstance(prompt, Rows) else text.strip()
    note = " ".join(texts.get(note_of(prompt.key), "").split())
    if not text.strip():
        return _nothing(prompt, note)
    value = read(prompt, text)
    if isinstance(value, Refusal):
        return value
    if len(note) > LINE_LETTERS:
        return Refusal(prompt.key, f"The words beside it can have at most {LINE_LETTERS} letters.")
    return Answer(prompt.key, value, note)


def _nothing(prompt: Prompt, note: str) -> Refusal | None:
    if note:
        return Refusal(prompt.key, "There are words beside it, but no answer yet.")
    return None if prompt.optional else Refusal(prompt.key, "This is not answered yet.")


@singledispatch
def read(prompt: Prompt, text: str) -> Value | Refusal:
    """What a text answers to a prompt, or why it does not."""
    raise TypeError(type(prompt).__name__)


@read.register
def _(prompt: Words, text: str) -> Value | Refusal:
    line = " ".join(text.split())
    return _short_enough(prompt.key, line, LINE_LETTERS)


@read.register
def _(prompt: LongWords, text: str) -> Value | Refusal:
    return _short_enough(prompt.key, text, LONG_LETTERS)


@read.register
def _(prompt: Choice, text: str) -> Value | Refusal:
    if text in {option.key for option in prompt.options}:
        return text
    return Refusal(prompt.key, f"Choose one of: {_offered(prompt)}.")


@read.register
def _(prompt: Many, text: str) -> Value | Refusal:
    chosen = tuple(line for line in text.split(APART) if line)
    if {option.key for option in prompt.options} >= set(chosen):
        return chosen
    return Refusal(prompt.key, f"Choose among: {_offered(prompt)}.")


@read.register
def _(prompt: Number, text: str) -> Value | Refusal:
    bare = text.removesuffix(prompt.unit).strip() if prompt.unit else text
    number = float(bare.replace(",", ".")) if _NUMBER.fullmatch(bare) else None
    if number is None or number not in prompt.span:
        return Refusal(
            prompt.key, f"Write a number between {prompt.span} {prompt.unit}".rstrip() + "."
        )
    if prompt.whole and not number.is_integer():
        return Refusal(prompt.key, "Write a whole number.")
    return number


@read.register
def _(prompt: Day, text: str) -> Value | Refusal:
    day = read_day(text)
    return (
        Refusal(prompt.key, f"This is not a date. {HOW_TO_WRITE}")
        if day is None
        else day.isoformat()
    )


@read.register
def _(prompt: Scale, text: str) -> Value | Refusal:
    number = text.replace("−", "-")
    if _ON_SCALE.fullmatch(number) and int(number) in prompt.reach.span:
        return float(int(number))
    low, high = _ends(prompt)
    return Refusal(prompt.key, f"Choose a number from {low} to {high}.")


@read.register
def _(prompt: Rows, text: str) -> Value | Refusal:
    rows = rows_in(text)
    if len(rows) > MOST_ROWS:
        return Refusal(prompt.key, f"There is room for {MOST_ROWS} rows here.")
    cells = [list(_cells(prompt, number, row)) for number, row in enumerate(rows, 1)]
    against = [cell for row in cells for cell in row if isinstance(cell, Refusal)]
    if against:
        return Refusal(prompt.key, " ".join(refusal.sentence for refusal in against))
    return Table(
        tuple(tuple(cell for cell in row if isinstance(cell, str | float)) for row in cells)
    )


@read.register
def _(prompt: Body, text: str) -> Value | Refusal:
    return _kept(prompt.key, kept_in(text))


@read.register
def _(prompt: Drawing, text: str) -> Value | Refusal:
    return _kept(prompt.key, kept_in(text))


@read.register
def _(prompt: Link, text: str) -> Value | Refusal:
    found = kept_in(text)
    return _kept(prompt.key, found if found.kept else Kept(found.words, found.words))


def _cells(prompt: Rows, number: int, row: tuple[str, ...]) -> Iterator[Value | Refusal]:
    """A row cell by cell, read or refused with the row and the column it stands in."""
    if len(row) > len(prompt.columns):
        yield Refusal(prompt.key, f"Row {number} has more than {len(prompt.columns)} answers.")
        return
    texts = (*row, *("" for _ in prompt.columns[len(row) :]))
    for column, text in zip(prompt.columns, texts, strict=True):
        cell = _cell(column, text.strip())
        if isinstance(cell, Refusal):
            yield Refusal(prompt.key, f"Row {number}, {_called(column)}: {cell.sentence}")
        else:
            yield cell


def _cell(column: Column, text: str) -> Value | Refusal:
    if text:
        return read(column, text)
    return "" if column.optional else Refusal(column.key, "This is not answered yet.")


def _called(column: Column) -> str:
    return column.asks.rstrip("?:. ")


def _kept(key: str, found: Kept) -> Value | Refusal:
    if len(found.kept) > KEPT_LETTERS or len(found.words) > LONG_LETTERS:
        return Refusal(key, "This is more than there is room for here.")
    return found


def _ends(prompt: Scale) -> tuple[str, ...]:
    first, *_, last = prompt.shown()
    return first, last


def _short_enough(key: str, text: str, letters: int) -> Value | Refusal:
    if len(text) > letters:
        return Refusal(key, f"There is room for {letters} letters here.")
    return text


def _offered(prompt: Choice | Many) -> str:
    return ", ".join(option.words for option in prompt.options)


def _text(value: Value) -> str:
    match value:
        case tuple():
            return APART.join(value)
        case Table(rows=rows):
            return rows_text((_text(cell) for cell in row) for row in rows)
        case Kept(kept=kept, words=words):
            return kept_text(kept, words)
        case str():
            return value
        case _:
            return f"{value:g}"
