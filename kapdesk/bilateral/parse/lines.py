"""Where in a plan file a key stands, so that a refusal can say its line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable

from kapdesk.kernel.errors import Refusal, Refusals

_IN_TOML = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)")
_HEADER = re.compile(r"\s*\[\s*([^\[\]]+?)\s*\]")


class Lines:
    """The lines of one file."""

    def __init__(self, text: str, file: str = "", after: int = 0) -> None:
        """Keep the text; ``file`` is empty for one that came from no file, ``after`` the lines before a part of one."""
        self._lines = text.splitlines()
        self._file = file
        self._after = after

    def placed(self, refusals: Iterable[Refusal]) -> Refusals:
        """The refusals in the order of the file, each with file and line before its sentence."""
        every = sorted((self.line(one.field), at, one) for at, one in enumerate(refusals))
        return Refusals(tuple(self._said(one.field, line, one.sentence) for line, _, one in every))

    def unreadable(self, cause: tomllib.TOMLDecodeError) -> Refusals:
        """The refusal of a text that is no TOML."""
        found = _IN_TOML.search(str(cause))
        line = int(found[1]) if found and found[1] else max(len(self._lines), 1)
        reason = _IN_TOML.sub("", str(cause)).rstrip(".").lower()
        return Refusals((self._said("", line, f"This is not written as TOML: {reason}."),))

    def line(self, field: str) -> int:
        """The line of a key such as ``sound.voice``; that of its table, or the first, where it is missing."""
        table, _, key = field.rpartition(".")
        here, header = "", 1
        for number, line in enumerate(self._lines, 1):
            found = _HEADER.match(line)
            if found:
                here = found[1]
                header = number if here in (table, field) else header
            elif self._names(line, key if here == table else field if not here else ""):
                return number
            elif not here and table and self._names(line, table):
                header = number
        return header

    def place(self, line: int = 1) -> str:
        """A line of this text, as it is said."""
        number = line + self._after
        return f"{self._file}, line {number}" if self._file else f"Line {number}"

    def _said(self, field: str, line: int, sentence: str) -> Refusal:
        return Refusal(field, f"{self.place(line)}: {sentence}")

    @staticmethod
    def _names(line: str, key: str) -> bool:
        return bool(key) and re.match(rf'\s*"?{re.escape(key)}"?\s*=', line) is not None
