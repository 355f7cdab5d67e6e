"""From what stands in a form to a filled sheet, or to everything that stands against it; and how far one has come."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import singledispatch

from kapdesk.kernel.day import HOW_TO_WRITE, read_day
from kapdesk.kernel.errors import Refusal, Refusals
from kapdesk.sheets.model import (
    LINE_LETTERS,
    LONG_LETTERS,
    SCALE_STEPS,
    Answer,
    Choice,
    Day,
    Filled,
    LongWords,
    Many,
    Number,
    Prompt,
    Scale,
    Section,
    Sheet,
    Value,
    Words,
)

NOTE = " note"
APART = "\n"

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

    Many choices are told apart by line breaks.  A prompt that is not optional may not stay empty.
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


def progress(section: Section, texts: Texts) -> Progress:
    """How far a section has come with what stands in the form now."""
    answered = [prompt.key for prompt in section.prompts if texts.get(prompt.key, "").strip()]
    still = (prompt.key for prompt in section.prompts if not prompt.optional)
    return Progress(
        len(answered), len(section.prompts), tuple(key for key in still if key not in answered)
    )


def _taken(prompt: Prompt, texts: Texts) -> Answer | Refusal | None:
    text = texts.get(prompt.key, "").strip()
    note = " ".join(texts.get(note_of(prompt.key), "").split())
    if not text:
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
    if text.isascii() and text.isdigit() and int(text) in SCALE_STEPS:
        return float(text)
    return Refusal(prompt.key, "Choose a number from 0 to 10.")


def _short_enough(key: str, text: str, letters: int) -> Value | Refusal:
    if len(text) > letters:
        return Refusal(key, f"There is room for {letters} letters here.")
    return text


def _offered(prompt: Choice | Many) -> str:
    return ", ".join(option.words for option in prompt.options)


def _text(value: Value) -> str:
    if isinstance(value, tuple):
        return APART.join(value)
    return value if isinstance(value, str) else f"{value:g}"
