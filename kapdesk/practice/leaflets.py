"""The papers as they ship: one file each, read line by line; a line that cannot be used is named with its number.

A file begins with its title, whom it is for, its version and its place on the shelf between two lines of ``---``.
Then every line is one thing: ``## heading``, ``- point``, ``[ ] tick``, ``! strong``, ``? question``, ``__ 3`` lines
to write on, or a sentence; an empty line ends a paragraph.  Each ends with the keys of its sources in brackets, or
with ``[ours]`` where it says nothing medical.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

from kapdesk.kernel.errors import Refusal, Refusals, Trouble
from kapdesk.kernel.paths import resource
from kapdesk.practice.model.leaflet import FIELDS, Kind, Leaflet, LeafletLine

OURS = "ours"
HEAD = ("title", "for", "version", "place")
MOST_ROOMS = 20

_FOLDER = "handouts"
_SOURCES = "sources.toml"
_ADVICE = "Install KapDesk again, or put the shipped file back."
_FENCE = "---"
_SIGNS = {
    "## ": Kind.HEADING,
    "- ": Kind.POINT,
    "[ ] ": Kind.TICK,
    "! ": Kind.STRONG,
    "? ": Kind.QUESTION,
    "__ ": Kind.ROOM,
}
_KEYED = re.compile(r"(?P<words>.*\S)\s*\[(?P<keys>[^\[\]]+)\]")
_FIELD = re.compile(r"\{([^{}]*)\}")


def leaflet_ids() -> tuple[str, ...]:
    """The papers that ship, by name."""
    return tuple(sorted(path.stem for path in resource(_FOLDER).glob("*.md")))


def load_leaflet(leaflet: str) -> Leaflet:
    """A paper as it ships.  raises Trouble naming the file, the line and what is wrong there."""
    if leaflet not in leaflet_ids():
        raise Trouble(
            f"There is no paper called “{leaflet}”.", f"Known here: {', '.join(leaflet_ids())}."
        )
    return read_leaflet(resource(_FOLDER, f"{leaflet}.md"))


def load_leaflets() -> tuple[Leaflet, ...]:
    """Every paper that ships, in the order of the shelf.  raises Trouble."""
    return tuple(sorted(map(load_leaflet, leaflet_ids()), key=lambda one: one.place))


@cache
def source_words() -> dict[str, str]:
    """What stands behind each key of a source, in the words of the small print.  raises Trouble."""
    path = resource(_FOLDER, _SOURCES)
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as cause:
        raise Trouble(f"The file {path.name} cannot be used: it does not read.", _ADVICE) from cause
    return {key: str(words) for key, words in told.items()}


def read_leaflet(path: Path) -> Leaflet:
    """The paper in a file.  raises Trouble naming the file, the line and what is wrong there."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as cause:
        raise Trouble(f"The file {path.name} cannot be used: it does not read.", _ADVICE) from cause
    match parse_leaflet(path.stem, text):
        case Refusals() as refusals:
            raise Trouble(
                f"The file {path.name} cannot be used: {refusals.items[0].sentence}", _ADVICE
            )
        case leaflet:
            return leaflet


def parse_leaflet(leaflet: str, text: str) -> Leaflet | Refusals:
    """The paper a text means, or everything that stands against it, each with its line."""
    rows = text.splitlines()
    ends = [number for number, row in enumerate(rows) if row.strip() == _FENCE]
    if ends[:1] != [0] or len(ends) < 2:
        return _refused_at(1, f"it does not begin with {', '.join(HEAD)} between two lines of ---.")
    head = dict(_head(rows[1 : ends[1]]))
    body = list(enumerate(rows[ends[1] + 1 :], ends[1] + 2))
    lines = [_line(number, row.strip()) for number, row in body]
    problems = (*_head_problems(head), *(one for one in lines if isinstance(one, Refusal)))
    if problems:
        return Refusals(tuple(problems))
    kept = tuple(line for line in lines if isinstance(line, LeafletLine))
    digest = sha256(text.encode()).hexdigest()
    return Leaflet(
        leaflet, head["title"], head["for"], head["version"], int(head["place"]), kept, digest
    )


def _head(rows: list[str]) -> Iterator[tuple[str, str]]:
    for row in rows:
        key, _, value = row.partition(":")
        yield key.strip(), value.strip()


def _head_problems(head: dict[str, str]) -> Iterator[Refusal]:
    for key in HEAD:
        if not head.get(key):
            yield _at(1, f"{key} is missing.")
    for key in head:
        if key not in HEAD:
            yield _at(1, f"{key} is no part of the head.")
    if head.get("place") and not head["place"].isdigit():
        yield _at(1, "place is a whole number.")


def _line(number: int, row: str) -> LeafletLine | Refusal:
    if not row:
        return LeafletLine(Kind.GAP)
    sign = next((sign for sign in _SIGNS if row.startswith(sign)), "")
    kind, words = _SIGNS.get(sign, Kind.SENTENCE), row[len(sign) :].strip()
    if kind is Kind.ROOM:
        return _room(number, words)
    if kind is Kind.HEADING:
        return LeafletLine(kind, words)
    keyed = _KEYED.fullmatch(words)
    if keyed is None:
        return _at(number, "it names no source. End it with [key], or with [ours].")
    return _sourced(number, kind, keyed["words"], keyed["keys"])


def _room(number: int, words: str) -> LeafletLine | Refusal:
    if not words.isdigit() or not 0 < int(words) <= MOST_ROOMS:
        return _at(number, f"say how many lines to write on, 1 to {MOST_ROOMS}.")
    return LeafletLine(Kind.ROOM, rooms=int(words))


def _sourced(number: int, kind: Kind, words: str, keys: str) -> LeafletLine | Refusal:
    named = tuple(key.strip() for key in keys.split(","))
    unknown = [key for key in named if key != OURS and key not in source_words()]
    if unknown:
        return _at(number, f"{unknown[0]} is no source of {_SOURCES}.")
    strange = [field for field in _FIELD.findall(words) if field not in FIELDS]
    if strange:
        return _at(number, f"{{{strange[0]}}} is no field. The fields are {', '.join(FIELDS)}.")
    return LeafletLine(kind, words, tuple(key for key in named if key != OURS))


def _at(number: int, reason: str) -> Refusal:
    return Refusal(f"line {number}", f"line {number}: {reason}")


def _refused_at(number: int, reason: str) -> Refusals:
    return Refusals((_at(number, reason),))
