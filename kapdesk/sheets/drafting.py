"""A sheet while a practice writes it: plain texts that can be moved about, and back to a sheet or to refusals.

Keys never show: a question that was there keeps its own, so that answers of two versions can be laid side by side.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TypeVar, get_args

import msgspec

from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.errors import Refusal, Refusals
from kapdesk.sheets.checking import mistakes
from kapdesk.sheets.columns import column_lines, read_columns
from kapdesk.sheets.keys import key_from, number_in, options_from
from kapdesk.sheets.model import (
    Choice,
    Column,
    Link,
    Linked,
    Many,
    Number,
    Option,
    Prompt,
    Reach,
    Rows,
    Scale,
    Section,
    Sheet,
)

KINDS = tuple(str(kind.__struct_config__.tag) for kind in get_args(Prompt))
"""What a question may be, as it is called."""

T = TypeVar("T")


class PromptDraft(Discreet, frozen=True, omit_defaults=True):
    """A question as it is typed.  ``options`` and ``columns`` stand one a line.

    ``known`` are the options and ``had`` the columns it had before, which keep their keys.
    """

    kind: str = "words"
    key: str = ""
    asks: str = ""
    hint: str = ""
    note: str = ""
    optional: bool = False
    options: str = ""
    columns: str = ""
    low: str = ""
    high: str = ""
    unit: str = ""
    whole: bool = False
    reach: str = Reach.TEN.value
    to: str = Linked.TARGET.value
    blank: int = 6
    note_for: tuple[str, ...] = ()
    known: tuple[Option, ...] = ()
    had: tuple[Column, ...] = ()


class SectionDraft(Discreet, frozen=True, omit_defaults=True):
    """A section as it is typed."""

    title: str = ""
    intro: str = ""
    prompts: tuple[PromptDraft, ...] = ()


class SheetDraft(Discreet, frozen=True, omit_defaults=True):
    """A whole sheet as it is typed."""

    title: str = ""
    anchor: str = ""
    sections: tuple[SectionDraft, ...] = ()


def draft_of(sheet: Sheet) -> SheetDraft:
    """What stands in the editor for a sheet."""
    sections = tuple(
        SectionDraft(one.title, one.intro, tuple(map(_prompt_draft, one.prompts)))
        for one in sheet.sections
    )
    return SheetDraft(sheet.title, sheet.anchor, sections)


def read_draft(draft: SheetDraft, id_: str, version: str) -> Sheet | Refusals:
    """The sheet, or everything that stands against it, each at its place: ``sections[0].prompts[2].asks``."""
    reading = _Reading(draft)
    sections = tuple(reading.section(number) for number in range(len(draft.sections)))
    sheet = Sheet(id_, version, _line(draft.title), sections, _line(draft.anchor))
    refusals = list(reading.refusals)
    refused = {refusal.field for refusal in refusals}
    for mistake in mistakes(sheet):
        place = _shown_at(mistake.place)
        if place not in refused:
            refusals.append(Refusal(place, _sentence(mistake.reason)))
            refused.add(place)
    return Refusals(tuple(refusals)) if refusals else sheet


def moved(items: tuple[T, ...], at: int, by: int) -> tuple[T, ...]:
    """The same with one of them a few places further on or back, as far as there is room."""
    rest = [*items[:at], *items[at + 1 :]]
    rest.insert(max(0, min(len(rest), at + by)), items[at])
    return tuple(rest)


def without(items: tuple[T, ...], at: int) -> tuple[T, ...]:
    """The same without one of them."""
    return (*items[:at], *items[at + 1 :])


def _prompt_draft(prompt: Prompt) -> PromptDraft:
    common = PromptDraft(
        kind=str(prompt.__struct_config__.tag),
        key=prompt.key,
        asks=prompt.asks,
        hint=prompt.hint,
        note=prompt.note,
        optional=prompt.optional,
    )
    return msgspec.structs.replace(common, **_typed(prompt))


def _typed(prompt: Prompt) -> dict[str, object]:
    """What only a question of this kind has, as it is typed."""
    own: dict[str, object] = {}
    match prompt:
        case Choice(options=options) | Many(options=options):
            own = {"options": _listed(options), "known": options}
            own |= {"note_for": prompt.note_for} if isinstance(prompt, Choice) else {}
        case Number(low=low, high=high, unit=unit, whole=whole):
            own = {"low": f"{low:g}", "high": f"{high:g}", "unit": unit, "whole": whole}
        case Scale(low=low_words, high=high_words, reach=reach):
            own = {"low": low_words, "high": high_words, "reach": reach.value}
        case Rows(columns=columns, blank=blank):
            own = {"columns": column_lines(columns), "had": columns, "blank": blank}
        case Link(to=to):
            own = {"to": to.value}
    return own


class _Reading:
    """A draft on its way to being a sheet; every refusal is kept."""

    def __init__(self, draft: SheetDraft) -> None:
        self.refusals: list[Refusal] = []
        self._draft = draft
        self._keys = {one.key for section in draft.sections for one in section.prompts if one.key}

    def section(self, number: int) -> Section:
        """One section as far as it reads."""
        draft = self._draft.sections[number]
        place = f"sections[{number}].prompts"
        prompts = tuple(self._prompt(f"{place}[{at}]", one) for at, one in enumerate(draft.prompts))
        return Section(_line(draft.title), prompts, _line(draft.intro))

    def _prompt(self, place: str, draft: PromptDraft) -> Prompt:
        table: dict[str, object] = {
            "kind": draft.kind,
            "key": draft.key or self._fresh_key(draft.asks),
            "asks": _line(draft.asks),
            "hint": _line(draft.hint),
            "note": _line(draft.note),
            "optional": draft.optional,
            **dict(self._own(place, draft)),
        }
        prompt: Prompt = msgspec.convert(table, Prompt)
        return prompt

    def _own(self, place: str, draft: PromptDraft) -> Iterator[tuple[str, object]]:
        """What only a question of this kind has."""
        match draft.kind:
            case "choice" | "many":
                options = options_from(draft.options, draft.known)
                yield "options", [{"key": one.key, "words": one.words} for one in options]
                if draft.kind == "choice" and draft.note.strip():
                    keys = {one.key for one in options}
                    yield "note_for", [key for key in draft.note_for if key in keys]
            case "number":
                yield "low", self._bound(f"{place}.low", draft.low)
                yield "high", self._bound(f"{place}.high", draft.high)
                yield "unit", _line(draft.unit)
                yield "whole", draft.whole
            case "scale":
                yield "low", _line(draft.low)
                yield "high", _line(draft.high)
                yield "reach", draft.reach
            case "rows":
                yield from self._columns(place, draft)
            case "link":
                yield "to", draft.to

    def _columns(self, place: str, draft: PromptDraft) -> Iterator[tuple[str, object]]:
        columns = read_columns(draft.columns, draft.had)
        if isinstance(columns, str):
            self.refusals.append(Refusal(f"{place}.columns", columns))
            columns = ()
        yield "columns", msgspec.to_builtins(columns)
        yield "blank", draft.blank

    def _bound(self, place: str, text: str) -> float:
        number = number_in(text)
        if number is None:
            self.refusals.append(Refusal(place, "Write a number here."))
        return 0.0 if number is None else number

    def _fresh_key(self, asks: str) -> str:
        key = key_from(asks, self._keys)
        self._keys.add(key)
        return key


def _listed(options: Iterable[Option]) -> str:
    return "\n".join(option.words for option in options)


def _line(text: str) -> str:
    return " ".join(text.split())


def _shown_at(place: str) -> str:
    """Where a mistake is shown: within options and columns it is the field they are typed in."""
    return re.sub(r"\.(options|columns)\[.*", r".\1", place)


def _sentence(reason: str) -> str:
    return f"{reason[:1].upper()}{reason[1:]}."
