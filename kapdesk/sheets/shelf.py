"""Sheets as they ship: one file each, read with every field checked; a bad one is refused by file, line and reason."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, get_args

import msgspec

from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.paths import resource
from kapdesk.kernel.units import Span
from kapdesk.kernel.written import ADVICE, Written
from kapdesk.sheets.model import Choice, Column, Many, Number, Prompt, Rows, Section, Sheet

FOLDER = "sheets"
BLANK_ROWS = Span(1, 30)
"""How many empty rows a list may have on paper."""

_KINDS = {str(kind.__struct_config__.tag): kind for kind in get_args(Prompt)}
_COLUMNS = {str(kind.__struct_config__.tag): kind for kind in get_args(Column)}


def sheet_ids() -> tuple[str, ...]:
    """The sheets that ship, by name."""
    return tuple(sorted(path.stem for path in resource(FOLDER).glob("*.toml")))


def load_sheet(sheet: str) -> Sheet:
    """A sheet as it ships.  raises Trouble when there is none of that name, or its file is bad."""
    if sheet not in sheet_ids():
        raise Trouble(f"There is no sheet called “{sheet}”.", ADVICE)
    return read_sheet(resource(FOLDER, f"{sheet}.toml"))


def read_sheet(path: Path) -> Sheet:
    """The sheet in a file.  raises BadFile."""
    return _Reading(Written.read(path)).sheet()


class _Reading:
    """A file on its way to being a sheet."""

    def __init__(self, written: Written) -> None:
        self._written = written
        self._sets = written.table.pop("sets", {})

    def sheet(self) -> Sheet:
        """The sheet, checked.  raises BadFile."""
        for place, prompt in self._prompts():
            self._offer(place, prompt)
            self._check_fields(place, prompt, _KINDS, "a prompt")
        sheet = self._written.taken(Sheet)
        self._check(sheet)
        return sheet

    def _prompts(self) -> Iterator[tuple[str, dict[str, Any]]]:
        for place, section in self._tables("sections", self._written.table.get("sections", [])):
            for inner, prompt in self._tables(f"{place}.prompts", section.get("prompts", [])):
                yield inner, prompt
                for within, column in self._tables(f"{inner}.columns", prompt.get("columns", [])):
                    self._offer(within, column)
                    self._check_fields(within, column, _COLUMNS, "a column")

    def _tables(self, place: str, found: object) -> Iterator[tuple[str, dict[str, Any]]]:
        """Tables of one name, each with its place.  raises BadFile where something else stands there."""
        if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
            name = place.rpartition(".")[2]
            header = re.sub(r"\[\d+\]", "", place)
            self._written.refuse(place, f"{name} are written as [[{header}]]")
        for number, one in enumerate(found):
            yield f"{place}[{number}]", one

    def _offer(self, place: str, prompt: dict[str, Any]) -> None:
        """Puts the named set of options in, and the short way of writing options into the long one."""
        options = prompt.get("options")
        if isinstance(options, str):
            if options not in self._sets:
                self._written.refuse(
                    f"{place}.options", f"there is no set of options called {options}"
                )
            options = self._sets[options]
        if isinstance(options, Mapping):
            prompt["options"] = [{"key": key, "words": words} for key, words in options.items()]

    def _check_fields(
        self,
        place: str,
        prompt: dict[str, Any],
        kinds: Mapping[str, type[msgspec.Struct]],
        called: str,
    ) -> None:
        kind = kinds.get(str(prompt.get("kind")))
        if kind is None:
            self._written.refuse(f"{place}.kind", f"{called} is one of {', '.join(kinds)}")
        for name in prompt.keys() - {"kind", *kind.__struct_fields__}:
            self._written.refuse(f"{place}.{name}", f"{called} of this kind has no “{name}”")

    def _check(self, sheet: Sheet) -> None:
        if sheet.id != self._written.path.stem:
            self._written.refuse("id", "the sheet is not called as its file is")
        if not sheet.sections:
            self._written.refuse("sections", "it asks nothing")
        seen: set[str] = set()
        for number, section in enumerate(sheet.sections):
            self._check_section(f"sections[{number}]", section, seen)

    def _check_section(self, place: str, section: Section, seen: set[str]) -> None:
        if not section.prompts:
            self._written.refuse(place, "a section asks nothing")
        for number, prompt in enumerate(section.prompts):
            here = f"{place}.prompts[{number}]"
            self._check_prompt(here, prompt, seen)

    def _check_prompt(self, place: str, prompt: Prompt, seen: set[str]) -> None:
        if not prompt.key or " " in prompt.key or prompt.key in seen:
            self._written.refuse(
                f"{place}.key", "a key is empty, has a blank or stands there twice"
            )
        seen.add(prompt.key)
        if not prompt.asks.strip():
            self._written.refuse(f"{place}.asks", "it asks nothing")
        self._check_answers(place, prompt)

    def _check_answers(self, place: str, prompt: Prompt) -> None:
        if isinstance(prompt, Choice | Many):
            keys = [option.key for option in prompt.options]
            if len(keys) < 2 or len(set(keys)) < len(keys):
                self._written.refuse(
                    f"{place}.options", "a choice needs two different options or more"
                )
            if isinstance(prompt, Choice) and not set(keys) >= set(prompt.note_for):
                self._written.refuse(
                    f"{place}.note_for", "words are asked for beside an answer there is not"
                )
        if isinstance(prompt, Number) and not prompt.low < prompt.high:
            self._written.refuse(f"{place}.low", "the lower bound is not below the upper one")
        if isinstance(prompt, Rows):
            self._check_rows(place, prompt)

    def _check_rows(self, place: str, prompt: Rows) -> None:
        if not prompt.columns:
            self._written.refuse(f"{place}.columns", "a list needs a column or more")
        if prompt.blank not in BLANK_ROWS:
            self._written.refuse(
                f"{place}.blank", f"the empty rows are between {BLANK_ROWS} in number"
            )
        keys: set[str] = set()
        for number, column in enumerate(prompt.columns):
            here = f"{place}.columns[{number}]"
            if column.note:
                self._written.refuse(f"{here}.note", "a column has no words beside it")
            self._check_prompt(here, column, keys)
