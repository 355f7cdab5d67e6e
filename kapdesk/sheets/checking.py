"""What stands against a sheet itself, wherever it was written: in a file that ships or by a practice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kapdesk.kernel.units import Span
from kapdesk.sheets.model import Choice, Column, Many, Number, Option, Prompt, Rows, Section, Sheet

TITLE_LETTERS, ASKS_LETTERS, WORDS_LETTERS = 80, 300, 500
BLANK_ROWS = Span(1, 30)
"""How many empty rows a list may have on paper."""
MOST_COLUMNS = 8

_KEY = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
KEY_SAID = "a key has small letters, digits and hyphens, 40 at most"


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong, and where: ``sections[0].prompts[2].key``; the file's own place is empty."""

    place: str
    reason: str


def mistakes(sheet: Sheet) -> Iterator[Mistake]:
    """Everything that stands against a sheet, from top to bottom."""
    for place, words in (("id", sheet.id), ("version", sheet.version)):
        if not words.strip():
            yield Mistake(place, f"the sheet has no {place}")
    yield from _worded("title", sheet.title, TITLE_LETTERS, "the sheet has no title")
    yield from _fitting("anchor", sheet.anchor)
    if not sheet.sections:
        yield Mistake("sections", "it asks nothing")
    seen: set[str] = set()
    for number, section in enumerate(sheet.sections):
        yield from _of_section(f"sections[{number}]", section, seen)


def _of_section(place: str, section: Section, seen: set[str]) -> Iterator[Mistake]:
    yield from _worded(f"{place}.title", section.title, TITLE_LETTERS, "a section has no title")
    yield from _fitting(f"{place}.intro", section.intro)
    if not section.prompts:
        yield Mistake(f"{place}.prompts", "a section asks nothing")
    for number, prompt in enumerate(section.prompts):
        yield from _of_prompt(f"{place}.prompts[{number}]", prompt, seen)


def _of_prompt(place: str, prompt: Prompt, seen: set[str]) -> Iterator[Mistake]:
    yield from _of_key(f"{place}.key", prompt.key, seen)
    yield from _worded(f"{place}.asks", prompt.asks, ASKS_LETTERS, "it asks nothing")
    yield from _fitting(f"{place}.hint", prompt.hint)
    yield from _fitting(f"{place}.note", prompt.note)
    match prompt:
        case Choice(options=options):
            yield from _of_options(f"{place}.options", options)
            yield from _of_notes(place, prompt)
        case Many(options=options):
            yield from _of_options(f"{place}.options", options)
        case Number():
            yield from _of_number(place, prompt)
        case Rows():
            yield from _of_rows(place, prompt)


def _of_key(place: str, key: str, seen: set[str]) -> Iterator[Mistake]:
    if key in seen:
        yield Mistake(place, f"the key {key} stands there twice")
    elif not _KEY.fullmatch(key):
        yield Mistake(place, KEY_SAID)
    seen.add(key)


def _of_options(place: str, options: tuple[Option, ...]) -> Iterator[Mistake]:
    if len(options) < 2:
        yield Mistake(place, "a choice needs two options or more")
    for number, option in enumerate(options):
        here = f"{place}[{number}]"
        if not _KEY.fullmatch(option.key):
            yield Mistake(f"{here}.key", KEY_SAID)
        yield from _worded(f"{here}.words", option.words, WORDS_LETTERS, "an option has no words")
    for number in _twice(option.key for option in options):
        yield Mistake(f"{place}[{number}].key", f"the option {options[number].key} stands twice")
    for number in _twice(option.words.strip().casefold() for option in options):
        yield Mistake(f"{place}[{number}].words", "two options read the same")


def _of_notes(place: str, prompt: Choice) -> Iterator[Mistake]:
    missing = set(prompt.note_for) - {option.key for option in prompt.options}
    if missing:
        named = ", ".join(sorted(missing))
        yield Mistake(f"{place}.note_for", f"there is no option called {named}")
    if prompt.note_for and not prompt.note:
        yield Mistake(f"{place}.note_for", "no words are asked for beside an answer")


def _of_number(place: str, prompt: Number) -> Iterator[Mistake]:
    if not prompt.low < prompt.high:
        yield Mistake(f"{place}.low", "the lower bound is not below the upper one")
    if prompt.whole and not all(float(one).is_integer() for one in (prompt.low, prompt.high)):
        yield Mistake(f"{place}.whole", "a whole number has whole bounds")


def _of_rows(place: str, prompt: Rows) -> Iterator[Mistake]:
    if not prompt.columns:
        yield Mistake(f"{place}.columns", "a list needs a column or more")
    if len(prompt.columns) > MOST_COLUMNS:
        yield Mistake(f"{place}.columns", f"a list has {MOST_COLUMNS} columns at most")
    if prompt.blank not in BLANK_ROWS:
        yield Mistake(f"{place}.blank", f"the empty rows are between {BLANK_ROWS} in number")
    seen: set[str] = set()
    for number, column in enumerate(prompt.columns):
        yield from _of_column(f"{place}.columns[{number}]", column, seen)


def _of_column(place: str, column: Column, seen: set[str]) -> Iterator[Mistake]:
    if column.note:
        yield Mistake(f"{place}.note", "a column has no words beside it")
    if column.hint:
        yield Mistake(f"{place}.hint", "a column has no hint")
    yield from _of_prompt(place, column, seen)


def _worded(place: str, words: str, letters: int, missing: str) -> Iterator[Mistake]:
    if not words.strip():
        yield Mistake(place, missing)
    yield from _fitting(place, words, letters)


def _fitting(place: str, words: str, letters: int = WORDS_LETTERS) -> Iterator[Mistake]:
    if len(words) > letters:
        yield Mistake(place, f"there is room for {letters} letters here")


def _twice(keys: Iterable[str]) -> Iterator[int]:
    """Where something stands that stood there before."""
    seen: set[str] = set()
    for number, key in enumerate(keys):
        if key in seen:
            yield number
        seen.add(key)
