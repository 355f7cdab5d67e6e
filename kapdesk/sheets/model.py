"""A worksheet as a value: what it asks, section by section, and what was answered.  It knows no therapy."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import msgspec

from kapdesk.kernel.day import say_day
from kapdesk.kernel.units import Span

LINE_LETTERS = 500
LONG_LETTERS = 20_000
SCALE_STEPS = range(11)

Value = str | float | tuple[str, ...]


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
    """Nought to ten; ``low`` and ``high`` say what the ends mean."""

    low: str = ""
    high: str = ""


Prompt = Words | LongWords | Choice | Many | Number | Day | Scale


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
            answer.value
            for answer in self.answers
            if isinstance(answer.value, str)
            if isinstance(self.sheet.prompt(answer.prompt), Words | LongWords)
        )
        notes = (answer.note for answer in self.answers)
        return " ".join(text for text in (*texts, *notes) if text)


def value_words(prompt: Prompt, value: Value) -> str:
    """A value as a person reads it."""
    match prompt, value:
        case ((Choice(options=options) | Many(options=options)), _):
            chosen = (value,) if isinstance(value, str) else value
            named = {option.key: option.words for option in options}
            return "; ".join(named.get(str(key), str(key)) for key in _keys(chosen))
        case Number(unit=unit), float():
            return f"{value:g} {unit}".rstrip()
        case Scale(), float():
            return f"{value:g} of 10"
        case Day(), str():
            return f"{date.fromisoformat(value):%a} {say_day(value)}"
        case _:
            return str(value)


def _keys(chosen: Value) -> tuple[str, ...]:
    return chosen if isinstance(chosen, tuple) else (str(chosen),)
