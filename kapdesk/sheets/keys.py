"""Keys of questions and options made from their words, and numbers as they are typed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

from kapdesk.sheets.model import Option

KEY_LETTERS = 40
NAMELESS = "question"

_NUMBER = re.compile(r"[-−]?[0-9]{1,9}(?:[.,][0-9]{1,6})?")


def key_from(words: str, taken: Collection[str]) -> str:
    """A key that says the words in small letters, with a number behind it where another has it."""
    plain = unicodedata.normalize("NFKD", words.casefold()).encode("ascii", "ignore").decode()
    whole = "-".join(re.findall(r"[a-z0-9]+", plain))[: KEY_LETTERS - 4].strip("-") or NAMELESS
    key, number = whole, 2
    while key in taken:
        key, number = f"{whole}-{number}", number + 1
    return key


def options_from(text: str, known: tuple[Option, ...]) -> tuple[Option, ...]:
    """Options typed one a line; one that was there keeps its key."""
    keys = {option.words.casefold(): option.key for option in known}
    taken = set(keys.values())
    found: list[Option] = []
    for line in text.splitlines():
        words = " ".join(line.split())
        if not words:
            continue
        key = keys.pop(words.casefold(), "") or key_from(words, taken)
        taken.add(key)
        found.append(Option(key, words))
    return tuple(found)


def number_in(text: str) -> float | None:
    """The number a text is, None when it is none."""
    bare = text.strip()
    return float(bare.replace(",", ".").replace("−", "-")) if _NUMBER.fullmatch(bare) else None
