"""A shipped file of tables, read so that a bad one is refused by its name, its line and the reason."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any, NoReturn, Self, TypeVar

import msgspec

from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.toml_places import lines_of

ADVICE = "Install KapDesk again, or put the shipped file back."

_IN_TOML = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)")
_IN_PATH = re.compile(r" - at `\$(.*)`$")
_STRAY = re.compile(r"unknown field `(\w+)`")
_STEP = re.compile(r"([A-Za-z_][\w-]*)|\[(\d+)\]")

T = TypeVar("T", bound=msgspec.Struct)


class BadFile(Trouble):
    """A shipped file cannot be used.  Names the file, the line and the reason."""

    def __init__(self, path: Path, line: int, reason: str) -> None:
        """Say where it is and what is wrong there."""
        super().__init__(f"The file {path.name} cannot be used: line {line}, {reason}.", ADVICE)


class Written:
    """A file of tables on its way to being a value.  ``table`` is what it says, to be changed before it is taken."""

    def __init__(self, path: Path, text: str, table: dict[str, Any]) -> None:
        """Keep what was read."""
        self.path = path
        self.table = table
        self._lines = lines_of(text)

    @classmethod
    def read(cls, path: Path) -> Self:
        """The file as it stands.  raises BadFile when it does not read."""
        try:
            text = path.read_text(encoding="utf-8")
            table = tomllib.loads(text)
        except (OSError, UnicodeDecodeError) as cause:
            raise BadFile(path, 1, "it does not read") from cause
        except tomllib.TOMLDecodeError as cause:
            found = _IN_TOML.search(str(cause))
            reason = _IN_TOML.sub("", str(cause)).rstrip(".").lower()
            line = int(found[1]) if found and found[1] else text.count("\n") + 1
            raise BadFile(path, line, reason) from cause
        return cls(path, text, table)

    def taken(self, kind: type[T]) -> T:
        """The table as a value of a kind.  raises BadFile."""
        try:
            return msgspec.convert(self.table, kind)
        except msgspec.ValidationError as cause:
            found = _IN_PATH.search(str(cause))
            place = found[1].lstrip(".") if found else ""
            stray = _STRAY.search(str(cause))
            place = f"{place}.{stray[1]}" if stray else place
            reason = _IN_PATH.sub("", str(cause)).lower()
            raise BadFile(self.path, self.line(place), reason) from cause

    def refuse(self, place: str, reason: str) -> NoReturn:
        """Say what is wrong at a place such as ``sections[0].prompts[2].key``.  raises BadFile."""
        raise BadFile(self.path, self.line(place), reason)

    def line(self, place: str) -> int:
        """The line a place stands on, or of what it is missing from; the first one for the file's own."""
        way: list[str | int] = []
        for name, number in _STEP.findall(place):
            way += [name] if name else [int(number)]
        while way and tuple(way) not in self._lines:
            way.pop()
        return self._lines[tuple(way)] if way else 1
