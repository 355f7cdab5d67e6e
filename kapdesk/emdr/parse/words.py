"""Words of a line that every verb of EMDR work reads alike: a target's number, a noun, a reason."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import TypeVar

from kapdesk.kernel.errors import Refusals, refused

N = TypeVar("N", bound=StrEnum)

_NUMBER = re.compile(r"T([1-9][0-9]{0,3})")
HOW_A_TARGET_IS_MEANT = "A target is meant by its number, such as T7."


def number_of(word: str) -> int:
    """The number of a target that is meant; 0 where none is."""
    found = _NUMBER.fullmatch(word)
    return int(found[1]) if found else 0


def noun(kind: type[N], word: str) -> N | None:
    """The noun a word means; blanks in it are written as hyphens."""
    return next((one for one in kind if written(one) == word), None)


def written(one: StrEnum) -> str:
    """A noun as a script writes it."""
    return one.value.replace(" ", "-")


def offered(field: str, kinds: Iterable[StrEnum]) -> Refusals:
    """The refusal of a word that is none of a few."""
    return refused(field, f"It is one of: {', '.join(written(one) for one in kinds)}.")


def because(words: tuple[str, ...], sign: str = "because") -> tuple[tuple[str, ...], str]:
    """The line itself, and what stands after the last ``because``."""
    cut = max((i for i, word in enumerate(words) if word == sign), default=len(words))
    return words[:cut], " ".join(words[cut + 1 :]).strip()
