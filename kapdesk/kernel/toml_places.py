"""On which line of a TOML text each of its values is written.  For a text that reads as TOML; it checks nothing."""

from __future__ import annotations

import re

Place = tuple[str | int, ...]
"""A way into the tables: names, and the numbers of what lies in a list."""

_TOKEN = re.compile(
    r"(?P<line>\n)|(?P<blank>[ \t\r]+|\#[^\n]*)"
    r'|(?P<text>"""(?:\\.|[^\\])*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\')'
    r"|(?P<sign>[\[\]{}=,.])|(?P<bare>[^\s\[\]{}=,.\"'#]+)",
    re.DOTALL,
)
_ENDS = ("\n", ",", "]", "}", "")


def lines_of(text: str) -> dict[Place, int]:
    """The line of every value, table and member of a list, by its place; lines count from one."""
    walk = _Walk(text)
    walk.whole()
    return walk.lines


class _Walk:
    """Goes through a text once, token by token."""

    def __init__(self, text: str) -> None:
        self.lines: dict[Place, int] = {}
        self._tokens: list[tuple[str, int]] = []
        self._at = 0
        self._members: dict[Place, int] = {}
        line = 1
        for found in _TOKEN.finditer(text):
            token = found[0]
            if found["blank"] is None:
                self._tokens.append((token, line))
            line += token.count("\n")

    def whole(self) -> None:
        """Every header and every line under it."""
        table: Place = ()
        while self._skipped() != "":
            if self._here() == "[":
                table = self._header()
            else:
                self._pair(table)

    def _here(self) -> str:
        return self._tokens[self._at][0] if self._at < len(self._tokens) else ""

    def _skipped(self) -> str:
        """What comes next after empty lines."""
        while self._here() == "\n":
            self._at += 1
        return self._here()

    def _note(self, place: Place) -> None:
        self.lines.setdefault(place, self._tokens[self._at][1])

    def _header(self) -> Place:
        start = self._at
        self._at += 1
        listed = self._here() == "["
        self._at += listed
        names = self._names()
        self._at += 1 + listed
        at, self._at = self._at, start
        *above, last = names
        place: Place = ()
        for name in above:
            self._note((*place, name))
            place = self._inside((*place, name))
        place = (*place, last)
        self._note(place)
        if listed:
            self._members[place] = self._members.get(place, -1) + 1
            place = (*place, self._members[place])
            self._note(place)
        self._at = at
        return place

    def _inside(self, place: Place) -> Place:
        """A table, or the last member so far where it is a list of them."""
        return (*place, self._members[place]) if place in self._members else place

    def _names(self) -> list[str]:
        """A name of one part or several, up to what ends it."""
        names: list[str] = []
        while self._here() not in ("=", "]", ""):
            if self._here() != ".":
                names.append(_bare(self._here()))
            self._at += 1
        return names

    def _pair(self, table: Place) -> None:
        start = self._at
        names = self._names()
        at, self._at = self._at, start
        place = table
        for name in names:
            place = (*place, name)
            self._note(place)
        self._at = at + 1
        self._value(place)

    def _value(self, place: Place) -> None:
        opened = self._here()
        if opened not in ("[", "{"):
            while self._here() not in _ENDS:
                self._at += 1
            return
        self._at += 1
        number = 0
        while self._skipped() not in ("]", "}", ""):
            if opened == "{":
                self._pair(place)
            else:
                self._note((*place, number))
                self._value((*place, number))
                number += 1
            if self._skipped() == ",":
                self._at += 1
        self._at += 1


def _bare(token: str) -> str:
    return token[1:-1] if token[0] in "\"'" else token
