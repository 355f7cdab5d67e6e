"""Answers that fill any sheet as far as it goes: long words, every option, every row, words beside."""

from __future__ import annotations

from functools import singledispatch

from kapdesk.sheets.answering import APART, kept_text, note_of, rows_text
from kapdesk.sheets.model import (
    Body,
    Choice,
    Day,
    Drawing,
    Link,
    LongWords,
    Many,
    Number,
    Prompt,
    Rows,
    Scale,
    Sheet,
    Words,
)

LONGEST = "Lebensversicherungsgesellschaftsangestellter"
LINE = f"It begins at the window, goes past {LONGEST} and ends where nobody looked for it at first."
STORY = "\n".join((LINE, "", f"{LINE} {LINE}", LONGEST * 4, "قال إن الأمر انتهى في المطبخ."))
ROWS = 12


def full_texts(sheet: Sheet) -> dict[str, str]:
    """What would stand in the form of a sheet that was answered to the brim."""
    texts = {prompt.key: full(prompt) for prompt in sheet.prompts()}
    notes = {note_of(prompt.key): LINE for prompt in sheet.prompts() if prompt.note}
    return texts | notes


@singledispatch
def full(prompt: Prompt) -> str:
    """The longest plausible answer to a prompt."""
    raise TypeError(type(prompt).__name__)


@full.register
def _(prompt: Words) -> str:
    return LINE


@full.register
def _(prompt: LongWords) -> str:
    return STORY


@full.register
def _(prompt: Choice) -> str:
    return max(prompt.options, key=lambda option: len(option.words)).key


@full.register
def _(prompt: Many) -> str:
    return APART.join(option.key for option in prompt.options)


@full.register
def _(prompt: Number) -> str:
    return f"{prompt.high:g}"


@full.register
def _(prompt: Day) -> str:
    return "24 Sep 2026"


@full.register
def _(prompt: Scale) -> str:
    return f"{prompt.reach.span.low:g}"


@full.register
def _(prompt: Rows) -> str:
    return rows_text([full(column) for column in prompt.columns] for _ in range(ROWS))


@full.register
def _(prompt: Body) -> str:
    return kept_text("", f"Throat and jaw: tight 7, stronger, inside, “{LINE}”")


@full.register
def _(prompt: Drawing) -> str:
    return kept_text("0badc0de", LINE)


@full.register
def _(prompt: Link) -> str:
    return kept_text("target-1", f"T1 {LINE}")
