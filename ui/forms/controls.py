"""What each kind of prompt is answered with, all alike from outside: a text in, a text out."""

from __future__ import annotations

from functools import singledispatch

from kapdesk.sheets.answering import APART, kept_in, kept_text
from kapdesk.sheets.model import (
    Body,
    Choice,
    Column,
    Day,
    Drawing,
    Link,
    LongWords,
    Many,
    Number,
    Prompt,
    Reach,
    Rows,
    Scale,
    Words,
)
from ui.forms.control import Control
from ui.forms.given import Given, Making
from ui.forms.hundred import Hundred
from ui.forms.in_words import InWords
from ui.forms.link_box import LinkBox
from ui.forms.options import Options
from ui.forms.rating import Rating
from ui.forms.row_table import RowTable
from ui.kit.field import ChoiceField, Field, NoteField
from ui.kit.surface import row
from ui.kit.text import Hint

NUMBER_PX = 200
DAY_PX = 240
STORY_LINES = 5
HALF = 6
"""How many numbers of a scale stand side by side where there is little room."""
NOT_CHOSEN = "–"
DAY = "4 Mar 2026"


@singledispatch
def control_for(prompt: Prompt, given: Given) -> Control:
    """What a prompt is answered with."""
    raise TypeError(type(prompt).__name__)


@control_for.register
def _(prompt: Words, given: Given) -> Control:
    return _line(prompt)


@control_for.register
def _(prompt: LongWords, given: Given) -> Control:
    field = NoteField("", lines=STORY_LINES, name=prompt.asks)
    control = Control(field, field.text, field.set_text)
    field.typed.connect(control.typed)
    return control


@control_for.register
def _(prompt: Choice, given: Given) -> Control:
    return _options(prompt, narrow=given.narrow)


@control_for.register
def _(prompt: Many, given: Given) -> Control:
    return _options(prompt, narrow=given.narrow)


@control_for.register
def _(prompt: Number, given: Given) -> Control:
    return _line(prompt, placeholder=_bounds(prompt), width_px=NUMBER_PX)


@control_for.register
def _(prompt: Day, given: Given) -> Control:
    return _line(prompt, placeholder=DAY, width_px=DAY_PX)


@control_for.register
def _(prompt: Scale, given: Given) -> Control:
    control = _hundred(prompt, given) if prompt.reach is Reach.HUNDRED else _rating(prompt, given)
    if prompt.low or prompt.high:
        ends = (Hint(prompt.low, wrap=False), None, Hint(prompt.high, wrap=False))
        control.column.addLayout(row(*ends))
    return control


@control_for.register
def _(prompt: Rows, given: Given) -> Control:
    rows = RowTable(prompt, cell_for, narrow=given.narrow)
    control = Control(rows, rows.text, rows.set_text)
    rows.typed.connect(control.typed)
    return control


@control_for.register
def _(prompt: Body, given: Given) -> Control:
    return _handmade(prompt, given.body)


@control_for.register
def _(prompt: Drawing, given: Given) -> Control:
    return _handmade(prompt, given.drawing)


@control_for.register
def _(prompt: Link, given: Given) -> Control:
    box = LinkBox(prompt, given.choices(prompt.to))
    control = Control(box, box.text, box.set_text)
    box.chosen.connect(control.typed)
    return control


def cell_for(column: Column) -> Control:
    """What one cell of a list is answered with, in little room."""
    match column:
        case Choice(options=options):
            return _box(column, [(option.key, option.words) for option in options])
        case Scale(reach=Reach.TEN | Reach.FIVES):
            steps = zip(column.reach.shown, column.shown(), strict=True)
            return _box(column, [(str(step), words) for step, words in steps])
        case Number():
            return _line(column, placeholder=_bounds(column))
        case Day():
            return _line(column, placeholder=DAY)
        case _:
            return _line(column)


def _box(column: Column, pairs: list[tuple[str, str]]) -> Control:
    box = ChoiceField("", [("", NOT_CHOSEN), *pairs], name=column.asks)
    control = Control(box, box.key, box.set_key)
    box.chosen.connect(control.typed)
    return control


def _rating(prompt: Scale, given: Given) -> Control:
    wide = given.narrow and prompt.reach is not Reach.TEN
    rating = Rating(
        prompt.asks,
        steps=prompt.reach.shown,
        words=tuple(prompt.shown()),
        columns=HALF if wide else 0,
    )
    control = Control(rating, rating.text, rating.set_text)
    rating.chosen.connect(control.typed)
    return control


def _hundred(prompt: Scale, given: Given) -> Control:
    columns = HALF if given.narrow else 0
    hundred = Hundred(prompt.asks, prompt.reach.shown, columns=columns)
    control = Control(hundred, hundred.text, hundred.set_text)
    hundred.chosen.connect(control.typed)
    hundred.settled.connect(control.settled)
    return control


def _handmade(prompt: Body | Drawing, making: Making | None) -> Control:
    """Made with another room's part; said in words where there is none."""
    if making is None:
        return _in_words(prompt)
    part = making(prompt.asks)

    def put(text: str) -> None:
        kept = kept_in(text)
        part.put(kept.kept, kept.words)

    control = Control(part, lambda: kept_text(part.kept(), part.words()), put)
    part.changed.connect(control.typed)
    return control


def _in_words(prompt: Prompt) -> Control:
    words = InWords(prompt.asks)
    control = Control(words, words.text, words.set_text)
    words.typed.connect(control.typed)
    return control


def _bounds(prompt: Number) -> str:
    return f"{prompt.low:g} to {prompt.high:g} {prompt.unit}".rstrip()


def _line(prompt: Prompt, *, placeholder: str = "", width_px: int = 0) -> Control:
    field = Field("", name=prompt.asks, placeholder=placeholder)
    if width_px:
        field.setFixedWidth(width_px)
    control = Control(field, field.text, field.set_text)
    field.typed.connect(control.typed)
    field.entered.connect(control.settled)
    return control


def _options(prompt: Choice | Many, *, narrow: bool) -> Control:
    many = isinstance(prompt, Many)
    options = Options(prompt.options, name=prompt.asks, many=many, narrow=narrow)
    control = Control(
        options,
        lambda: APART.join(options.keys()),
        lambda text: options.set_keys(text.split(APART)),
    )
    options.chosen.connect(control.typed)
    options.settled.connect(control.settled)
    return control
