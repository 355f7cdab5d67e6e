"""Finding clients: what matches a few typed letters, and who may be there already."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from kapdesk.chart.model import WRONG_CHART, Fact, Line, Missing, Unknown
from kapdesk.kernel.day import read_day, say_day
from kapdesk.people.model.clients import ClientRow, Identity

NAME_LETTERS_ALIKE = 5
"""From this length on two names one letter apart are taken for one slip of the pen."""

LEAST_NAME_LETTERS = 3
"""A shorter code is a word like any other."""

_WORDS = re.compile(r"\w+")
_BEFORE_A_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_LEADING_ZEROS = re.compile(r"(?<![0-9])0+(?=[0-9])")


def folded(text: str) -> str:
    """A text without case, accents and spare spaces, as it is searched and compared."""
    if text.isascii():
        return " ".join(text.lower().split())
    apart = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return " ".join(plain.split())


def matching(rows: Iterable[ClientRow], text: str) -> tuple[ClientRow, ...]:
    """The clients who match every typed word, by code, name or birth date; all of them for no word."""
    day = read_day(text)
    words = [day.isoformat()] if day else folded(text).split()
    return tuple(row for row in rows if _holds(row, words))


def alike(identity: Identity, rows: Iterable[ClientRow]) -> tuple[ClientRow, ...]:
    """The clients who may be this one already: born the same day, or called nearly the same."""
    return tuple(row for row in rows if _alike(identity, row))


def same_code(identity: Identity, row: ClientRow) -> bool:
    """Whether a client already has this code or, where there is none, this very name and birth date."""
    if identity.code:
        return _bare_code(identity.code) == _bare_code(row.label)
    return folded(identity.name) == folded(row.label) and identity.born == row.born


def named_in(text: str, rows: Iterable[ClientRow]) -> bool:
    """Whether a text holds the code or the whole name of a client, as words of their own."""
    said = f" {' '.join(_WORDS.findall(folded(text)))} "
    names = (
        " ".join(_WORDS.findall(folded(name))) for row in rows for name in (row.label, row.name)
    )
    return any(f" {name} " in said for name in names if len(name) >= LEAST_NAME_LETTERS)


def headline(fact: Fact) -> str:
    """A fact of any kind in words: its kind, and what it says where it says something."""
    if isinstance(fact, Unknown):
        return "Written by a newer KapDesk"
    kind = _BEFORE_A_CAPITAL.sub(" ", type(fact).__name__).capitalize()
    words = fact.words()
    return f"{kind}: {words}" if words else kind


def removed(line: Line) -> str:
    """What stands where the words of an entry were taken out."""
    because = line.entry.fact.because if isinstance(line.entry.fact, Missing) else ""
    why = "belonged to another chart" if because == WRONG_CHART else because
    return f"Entry of {line.entry.at.hm()} removed, {why}" if why else "Entry removed"


def _holds(row: ClientRow, words: list[str]) -> bool:
    text = folded(f"{row.label} {row.name} {row.born} {say_day(row.born)}")
    return all(word in text for word in words)


def _alike(identity: Identity, row: ClientRow) -> bool:
    if identity.born and identity.born == row.born:
        return True
    if identity.code and _bare_code(identity.code) == _bare_code(row.label):
        return True
    names = {folded(row.name or row.label)} - {""}
    return bool(identity.name) and any(_one_apart(folded(identity.name), name) for name in names)


def _bare_code(code: str) -> str:
    letters = "".join(letter for letter in folded(code) if letter.isalnum())
    return _LEADING_ZEROS.sub("", letters)


def _one_apart(one: str, other: str) -> bool:
    if sorted(one.split()) == sorted(other.split()):
        return True
    if min(len(one), len(other)) < NAME_LETTERS_ALIKE or abs(len(one) - len(other)) > 1:
        return False
    return _edits_at_most_one(one, other)


def _edits_at_most_one(one: str, other: str) -> bool:
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    rest, other_rest = one[start:], other[start:]
    return rest[1:] == other_rest[1:] or rest[1:] == other_rest or rest == other_rest[1:]
