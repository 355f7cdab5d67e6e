"""Answers that fill any sheet as far as it goes: long words, every option, every row, words beside."""

from __future__ import annotations

from functools import singledispatch

from kapdesk.body.drafts import draft_of as painted
from kapdesk.body.model import BodyMark, Quality
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
from kapdesk.sketch.drafts import draft_of
from kapdesk.sketch.model import Ink, Nib, Sketch, stroke_of
from kapdesk.sketch.packing import packed

LONGEST = "Lebensversicherungsgesellschaftsangestellter"
LINE = f"It begins at the window, goes past {LONGEST} and ends where nobody looked for it at first."
STORY = "\n".join((LINE, "", f"{LINE} {LINE}", LONGEST * 4, "قال إن الأمر انتهى في المطبخ."))
ROWS = 12
PAINTED = tuple(
    BodyMark(regions=(region,), quality=quality, intensity=7, words=LINE, id=f"m{number}")
    for number, (region, quality) in enumerate(
        (region, quality)
        for region in ("I.M.chest", "I.M.throat")
        for quality in (Quality.TIGHT, Quality.HOT, Quality.HEAVY)
    )
)


def full_texts(sheet: Sheet) -> dict[str, str]:
    """What would stand in the form of a sheet that was answered to the brim."""
    texts = {prompt.key: full(prompt) for prompt in sheet.prompts()}
    notes = {note_of(prompt.key): LINE for prompt in sheet.prompts() if prompt.note}
    return texts | notes


def drawn_texts(sheet: Sheet) -> dict[str, str]:
    """The same with every body map painted and every drawing drawn, in all the inks there are."""
    made = {Body: kept_text(painted(PAINTED), LINE), Drawing: kept_text(draft_of(_inked()), LINE)}
    found = ((prompt.key, made.get(type(prompt))) for prompt in sheet.prompts())
    return full_texts(sheet) | {key: text for key, text in found if text is not None}


def _inked() -> bytes:
    strokes = (
        stroke_of(ink, Nib.BROAD, [(0.0, row / 10.0), (1.0, row / 10.0)])
        for row, ink in enumerate(Ink, 1)
    )
    content = packed(Sketch(tuple(strokes)))
    assert isinstance(content, bytes)
    return content


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
    """Said in words, as where no drawing can be made."""
    return kept_text("", LINE)


@full.register
def _(prompt: Link) -> str:
    return kept_text("target-1", f"T1 {LINE}")
