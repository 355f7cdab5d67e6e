"""What each kind of prompt is answered with, all alike from outside: a text in, a text out."""

from __future__ import annotations

from collections.abc import Callable
from functools import singledispatch

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kapdesk.sheets.answering import APART
from kapdesk.sheets.model import Choice, Day, LongWords, Many, Number, Prompt, Scale, Words
from ui.forms.options import Options
from ui.forms.rating import Rating
from ui.kit.field import Field, NoteField
from ui.kit.surface import row
from ui.kit.text import Hint

NUMBER_PX = 200
DAY_PX = 240
STORY_LINES = 5


class Control(QWidget):
    """Takes one answer.  ``typed`` with every change; ``settled`` when the next prompt may have the focus.

    ``text`` says what stands in it, ``set_text`` puts an answer in, as if kept from before.
    """

    typed = Signal()
    settled = Signal()

    def __init__(
        self, inner: QWidget, text: Callable[[], str], set_text: Callable[[str], None]
    ) -> None:
        super().__init__()
        self.text = text
        self.set_text = set_text
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)
        self.column.addWidget(inner)
        self.setFocusProxy(inner)


@singledispatch
def control_for(prompt: Prompt) -> Control:
    """What a prompt is answered with."""
    raise TypeError(type(prompt).__name__)


@control_for.register
def _(prompt: Words) -> Control:
    return _line(prompt)


@control_for.register
def _(prompt: LongWords) -> Control:
    field = NoteField("", lines=STORY_LINES, name=prompt.asks)
    control = Control(field, field.text, field.set_text)
    field.typed.connect(control.typed)
    return control


@control_for.register
def _(prompt: Choice) -> Control:
    return _options(prompt)


@control_for.register
def _(prompt: Many) -> Control:
    return _options(prompt)


@control_for.register
def _(prompt: Number) -> Control:
    bounds = f"{prompt.low:g} to {prompt.high:g} {prompt.unit}".rstrip()
    return _line(prompt, placeholder=bounds, width_px=NUMBER_PX)


@control_for.register
def _(prompt: Day) -> Control:
    return _line(prompt, placeholder="4 Mar 2026", width_px=DAY_PX)


@control_for.register
def _(prompt: Scale) -> Control:
    rating = Rating(prompt.asks)
    control = Control(rating, rating.text, rating.set_text)
    if prompt.low or prompt.high:
        ends = (Hint(prompt.low, wrap=False), None, Hint(prompt.high, wrap=False))
        control.column.addLayout(row(*ends))
    rating.chosen.connect(control.typed)
    return control


def _line(prompt: Prompt, *, placeholder: str = "", width_px: int = 0) -> Control:
    field = Field("", name=prompt.asks, placeholder=placeholder)
    if width_px:
        field.setFixedWidth(width_px)
    control = Control(field, field.text, field.set_text)
    field.typed.connect(control.typed)
    field.entered.connect(control.settled)
    return control


def _options(prompt: Choice | Many) -> Control:
    options = Options(prompt.options, name=prompt.asks, many=isinstance(prompt, Many))
    control = Control(
        options,
        lambda: APART.join(options.keys()),
        lambda text: options.set_keys(text.split(APART)),
    )
    options.chosen.connect(control.typed)
    options.settled.connect(control.settled)
    return control
