"""Sheets as they ship: one file each, read with every field checked; a bad one is refused by file, line and reason."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, get_args

import msgspec

from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.paths import resource
from kapdesk.sheets.model import Choice, Many, Number, Prompt, Section, Sheet

FOLDER = "sheets"
ADVICE = "Install KapDesk again, or put the shipped file back."

_KINDS = {str(kind.__struct_config__.tag): kind for kind in get_args(Prompt)}
_IN_TOML = re.compile(r"\s*\(at line (\d+), column \d+\)")
_IN_PATH = re.compile(r" - at `\$(.*)`$")
_PLACE = re.compile(r"sections\[(\d+)\](?:\.prompts\[(\d+)\])?(?:\.([a-z_]+))?")
_SECTION, _PROMPT = "[[sections]]", "[[sections.prompts]]"


class BadSheet(Trouble):
    """A sheet's file cannot be used.  Names the file, the line and the reason."""

    def __init__(self, path: Path, line: int, reason: str) -> None:
        """Say where it is and what is wrong there."""
        super().__init__(f"The file {path.name} cannot be used: line {line}, {reason}.", ADVICE)


def sheet_ids() -> tuple[str, ...]:
    """The sheets that ship, by name."""
    return tuple(sorted(path.stem for path in resource(FOLDER).glob("*.toml")))


def load_sheet(sheet: str) -> Sheet:
    """A sheet as it ships.  raises Trouble when there is none of that name, or its file is bad."""
    if sheet not in sheet_ids():
        raise Trouble(f"There is no sheet called “{sheet}”.", ADVICE)
    return read_sheet(resource(FOLDER, f"{sheet}.toml"))


def read_sheet(path: Path) -> Sheet:
    """The sheet in a file.  raises BadSheet."""
    try:
        text = path.read_text(encoding="utf-8")
        table = tomllib.loads(text)
    except (OSError, UnicodeDecodeError) as cause:
        raise BadSheet(path, 1, "it does not read") from cause
    except tomllib.TOMLDecodeError as cause:
        found = _IN_TOML.search(str(cause))
        reason = _IN_TOML.sub("", str(cause)).rstrip(".").lower()
        line = int(found[1]) if found else text.count("\n") + 1
        raise BadSheet(path, line, reason) from cause
    return _Reading(path, text, table).sheet()


class _Reading:
    """A file on its way to being a sheet."""

    def __init__(self, path: Path, text: str, table: dict[str, Any]) -> None:
        self._path = path
        self._lines = text.splitlines()
        self._sets = table.pop("sets", {})
        self._table = table

    def sheet(self) -> Sheet:
        """The sheet, checked.  raises BadSheet."""
        for place, prompt in self._prompts():
            self._offer(place, prompt)
            self._check_fields(place, prompt)
        try:
            sheet = msgspec.convert(self._table, Sheet)
        except msgspec.ValidationError as cause:
            found = _IN_PATH.search(str(cause))
            line = self._line(found[1].lstrip(".") if found else "")
            raise BadSheet(self._path, line, _IN_PATH.sub("", str(cause)).lower()) from cause
        self._check(sheet)
        return sheet

    def _prompts(self) -> Iterator[tuple[str, dict[str, Any]]]:
        sections = self._table.get("sections", [])
        if not isinstance(sections, list):
            self._refuse("sections", "sections are written as [[sections]]")
        for number, section in enumerate(sections):
            for place, prompt in enumerate(section.get("prompts", [])):
                yield f"sections[{number}].prompts[{place}]", prompt

    def _offer(self, place: str, prompt: dict[str, Any]) -> None:
        """Puts the named set of options in, and the short way of writing options into the long one."""
        options = prompt.get("options")
        if isinstance(options, str):
            if options not in self._sets:
                self._refuse(f"{place}.options", f"there is no set of options called {options}")
            options = self._sets[options]
        if isinstance(options, Mapping):
            prompt["options"] = [{"key": key, "words": words} for key, words in options.items()]

    def _check_fields(self, place: str, prompt: dict[str, Any]) -> None:
        kind = _KINDS.get(str(prompt.get("kind")))
        if kind is None:
            self._refuse(f"{place}.kind", f"a prompt is one of {', '.join(_KINDS)}")
            return
        for name in prompt.keys() - {"kind", *kind.__struct_fields__}:
            self._refuse(f"{place}.{name}", f"a prompt of this kind has no “{name}”")

    def _check(self, sheet: Sheet) -> None:
        if sheet.id != self._path.stem:
            self._refuse("id", "the sheet is not called as its file is")
        if not sheet.sections:
            self._refuse("sections", "it asks nothing")
        seen: set[str] = set()
        for number, section in enumerate(sheet.sections):
            self._check_section(f"sections[{number}]", section, seen)

    def _check_section(self, place: str, section: Section, seen: set[str]) -> None:
        if not section.prompts:
            self._refuse(place, "a section asks nothing")
        for number, prompt in enumerate(section.prompts):
            here = f"{place}.prompts[{number}]"
            if not prompt.key or " " in prompt.key or prompt.key in seen:
                self._refuse(f"{here}.key", "a key is empty, has a blank or stands there twice")
            if not prompt.asks.strip():
                self._refuse(f"{here}.asks", "it asks nothing")
            seen.add(prompt.key)
            self._check_prompt(here, prompt)

    def _check_prompt(self, place: str, prompt: Prompt) -> None:
        if isinstance(prompt, Choice | Many):
            keys = [option.key for option in prompt.options]
            if len(keys) < 2 or len(set(keys)) < len(keys):
                self._refuse(f"{place}.options", "a choice needs two different options or more")
            if isinstance(prompt, Choice) and not set(keys) >= set(prompt.note_for):
                self._refuse(
                    f"{place}.note_for", "words are asked for beside an answer there is not"
                )
        if isinstance(prompt, Number) and not prompt.low < prompt.high:
            self._refuse(f"{place}.low", "the lower bound is not below the upper one")

    def _refuse(self, place: str, reason: str) -> None:
        raise BadSheet(self._path, self._line(place), reason)

    def _line(self, place: str) -> int:
        """The line a place stands on, or of the block it is missing from; the first one for the sheet's own."""
        found = _PLACE.match(place)
        if found is None:
            return self._within(0, place) or 1
        section = self._nth(_SECTION, 0, int(found[1]))
        if found[2] is None:
            return self._within(section, found[3]) or section
        prompt = self._nth(_PROMPT, section, int(found[2]))
        return self._within(prompt, found[3]) or prompt

    def _nth(self, header: str, after: int, number: int) -> int:
        """The line of the header with that number, counted from a line on."""
        lines = [
            at
            for at, line in enumerate(self._lines[after:], after + 1)
            if line.replace(" ", "").startswith(header)
        ]
        return lines[number] if number < len(lines) else max(after, 1)

    def _within(self, header: int, field: str | None) -> int | None:
        """The line of a field in the block under a header line."""
        for at, line in enumerate(self._lines[header:], header + 1):
            if line.startswith("["):
                break
            if field and re.match(rf"{re.escape(field)}\s*=", line):
                return at
        return None
