"""Sheets as they ship: one file each, read with every field checked; a bad one is refused by file, line and reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, get_args

from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.paths import resource
from kapdesk.kernel.written import ADVICE, Written
from kapdesk.sheets.model import Choice, Many, Number, Prompt, Section, Sheet

FOLDER = "sheets"

_KINDS = {str(kind.__struct_config__.tag): kind for kind in get_args(Prompt)}


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
            self._check_fields(place, prompt)
        sheet = self._written.taken(Sheet)
        self._check(sheet)
        return sheet

    def _prompts(self) -> Iterator[tuple[str, dict[str, Any]]]:
        sections = self._written.table.get("sections", [])
        if not isinstance(sections, list):
            self._written.refuse("sections", "sections are written as [[sections]]")
        for number, section in enumerate(sections):
            for place, prompt in enumerate(section.get("prompts", [])):
                yield f"sections[{number}].prompts[{place}]", prompt

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

    def _check_fields(self, place: str, prompt: dict[str, Any]) -> None:
        kind = _KINDS.get(str(prompt.get("kind")))
        if kind is None:
            self._written.refuse(f"{place}.kind", f"a prompt is one of {', '.join(_KINDS)}")
        for name in prompt.keys() - {"kind", *kind.__struct_fields__}:
            self._written.refuse(f"{place}.{name}", f"a prompt of this kind has no “{name}”")

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
            if not prompt.key or " " in prompt.key or prompt.key in seen:
                self._written.refuse(
                    f"{here}.key", "a key is empty, has a blank or stands there twice"
                )
            if not prompt.asks.strip():
                self._written.refuse(f"{here}.asks", "it asks nothing")
            seen.add(prompt.key)
            self._check_prompt(here, prompt)

    def _check_prompt(self, place: str, prompt: Prompt) -> None:
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
