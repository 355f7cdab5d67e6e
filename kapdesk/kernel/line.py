"""Words of a script's line that every kind of work reads alike: a number behind a letter, a noun, a reason."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import TypeVar

from kapdesk.kernel.errors import Refusals, refused

N = TypeVar("N", bound=StrEnum)


def numbered(letter: str, word: str) -> int:
    """The number behind a letter, such as 7 of ``T7``; 0 where the word is none."""
    found = re.fullmatch(rf"{letter}([1-9][0-9]{{0,3}})", word)
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
