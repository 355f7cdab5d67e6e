"""Sheets as they ship: one file each, read with every field checked; a bad one is refused by file, line and reason."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, get_args

import msgspec

from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.paths import resource
from kapdesk.kernel.written import ADVICE, Written
from kapdesk.sheets.checking import mistakes
from kapdesk.sheets.model import Column, Linked, Option, Prompt, Reach, Section, Sheet

FOLDER = "sheets"

_KINDS = {str(kind.__struct_config__.tag): kind for kind in get_args(Prompt)}
_COLUMNS = {str(kind.__struct_config__.tag): kind for kind in get_args(Column)}
_NAMED = {"reach": tuple(Reach), "to": tuple(Linked)}
"""Fields that are one of a few words."""


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
        self._used: set[str] = set()

    def sheet(self) -> Sheet:
        """The sheet, checked.  raises BadFile."""
        self._check_sets()
        self._check_fields("", self._written.table, Sheet, "a sheet")
        for place, section in self._tables("sections", self._written.table.get("sections", [])):
            self._check_fields(place, section, Section, "a section")
            for inner, prompt in self._tables(f"{place}.prompts", section.get("prompts", [])):
                self._prompt(inner, prompt)
        for name in self._sets.keys() - self._used:
            self._written.refuse(f"sets.{name}", f"no prompt uses the options called {name}")
        sheet = self._written.taken(Sheet)
        if sheet.id != self._written.path.stem:
            self._written.refuse("id", "the sheet is not called as its file is")
        for mistake in mistakes(sheet):
            self._written.refuse(mistake.place, mistake.reason)
        return sheet

    def _check_sets(self) -> None:
        sets = self._sets
        if not isinstance(sets, dict) or not all(isinstance(one, dict) for one in sets.values()):
            self._written.table["sets"] = sets
            self._written.refuse("sets", "sets of options are tables of keys and words")

    def _prompt(self, place: str, prompt: dict[str, Any]) -> None:
        self._offer(place, prompt)
        self._check_kind(place, prompt, _KINDS, "a prompt")
        for within, column in self._tables(f"{place}.columns", prompt.get("columns", [])):
            self._offer(within, column)
            self._check_kind(within, column, _COLUMNS, "a column")

    def _tables(self, place: str, found: object) -> Iterator[tuple[str, dict[str, Any]]]:
        """Tables of one name, each with its place.  raises BadFile where something else stands there."""
        if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
            header = re.sub(r"\[\d+\]", "", place)
            name = header.rpartition(".")[2]
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
            self._used.add(options)
            options = self._sets[options]
        if isinstance(options, Mapping):
            prompt["options"] = [{"key": key, "words": words} for key, words in options.items()]
        elif isinstance(options, list):
            for inner, option in self._tables(f"{place}.options", options):
                self._check_fields(inner, option, Option, "an option")

    def _check_kind(
        self,
        place: str,
        prompt: dict[str, Any],
        kinds: Mapping[str, type[msgspec.Struct]],
        called: str,
    ) -> None:
        kind = kinds.get(str(prompt.get("kind")))
        if kind is None:
            self._written.refuse(f"{place}.kind", f"{called} is one of {', '.join(kinds)}")
        self._check_fields(place, prompt, kind, f"{called} of this kind")
        for name, words in _NAMED.items():
            if name in prompt and prompt[name] not in words:
                self._written.refuse(f"{place}.{name}", f"it is one of {', '.join(words)}")

    def _check_fields(
        self, place: str, table: dict[str, Any], kind: type[msgspec.Struct], called: str
    ) -> None:
        tag = {kind.__struct_config__.tag_field} - {None}
        for name in sorted(table.keys() - tag - set(kind.__struct_fields__)):
            self._written.refuse(f"{place}.{name}".lstrip("."), f"{called} has no “{name}”")
