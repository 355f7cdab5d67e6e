"""Words of a script's line about parts: numbers, nouns by a short name too, and the fields of a part."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import TypeVar

from msgspec.structs import replace

from kapdesk.ifs.model.nouns import Certainty, Epistemic, Kind, Pattern, Seen, Shape
from kapdesk.ifs.model.parts import Part
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.line import noun, offered

N = TypeVar("N", bound=StrEnum)
Words = tuple[str, ...]

NO_PART = refused("part", "A part is meant by its number, such as 1.")
TEXTS = (
    "name",
    "own-words",
    "job",
    "job-wanted",
    "intent",
    "fear-if-stops",
    "trailhead",
    "age-seems",
    "thinks-client-age",
    "origin",
    "form",
    "voice",
    "colour",
)
LISTS = ("beliefs", "emotions", "needs", "triggers", "burdens", "gifts")
NOUNS: Mapping[str, type[StrEnum]] = MappingProxyType(
    {
        "kind": Kind,
        "certainty": Certainty,
        "epistemic": Epistemic,
        "seen-by": Seen,
        "shape": Shape,
        "pattern": Pattern,
    }
)
BY_ACTIVATION = "size-by-activation"
NONE = "none"
WHOLE = re.compile(r"[0-9]{1,3}")
_NUMBER = re.compile(r"[1-9][0-9]{0,3}")
_DECIMAL = re.compile(r"-?[0-9]{1,6}(?:\.[0-9]{1,4})?")


def number(words: Words, place: int = 0) -> int:
    """The number of a part at a place of a line; 0 where there is none."""
    word = words[place] if len(words) > place else ""
    return int(word) if _NUMBER.fullmatch(word) else 0


def numbers(words: Words) -> tuple[int, ...]:
    """The numbers of parts; none where one of the words is no number."""
    found = tuple(number((word,)) for word in words)
    return found if all(found) else ()


def decimals(words: Words) -> tuple[float, ...]:
    """The lengths some words say; none where one of them says none."""
    if not all(_DECIMAL.fullmatch(word) for word in words):
        return ()
    return tuple(float(word) for word in words)


def named(kind: type[N], word: str) -> N | None:
    """The noun a word means, as it is said or by its short name: ``trust-in-Self`` or ``trust``."""
    short = (one for one in kind if one.name.lower().replace("_", "-") == word)
    return noun(kind, word) or next(short, None)


def at(words: Words, place: int) -> str:
    """The word at a place, empty where there is none."""
    return words[place] if len(words) > place else ""


def pairs(words: Words) -> tuple[tuple[str, str], ...] | Refusals:
    """Keys and what is said of each."""
    if len(words) % 2:
        return refused("fields", "Each is named and said, one after the other.")
    return tuple(zip(words[::2], words[1::2], strict=True))


def part_with(part: Part, fields: tuple[tuple[str, str], ...]) -> Part | Refusals:
    """A part with what is new of it; lists are parted by semicolons."""
    said: dict[str, object] = {}
    for key, text in fields:
        field = key.replace("-", "_")
        if key in TEXTS:
            said[field] = text
        elif key in LISTS:
            said[field] = tuple(one.strip() for one in text.split(";") if one.strip())
        elif key in NOUNS:
            found = named(NOUNS[key], text)
            if found is None:
                return offered(key, NOUNS[key])
            said[field] = found
        elif key == BY_ACTIVATION:
            said[field] = text == "yes"
        else:
            known = ", ".join((*TEXTS, *LISTS, *NOUNS, BY_ACTIVATION))
            return refused(key, f"“{key[:40]}” is nothing of a part; there are: {known}.")
    return replace(part, **said)
