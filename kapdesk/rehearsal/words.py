"""A line of a day script as words: a quoted stretch is one word, and ``#`` begins a comment."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORD = re.compile(r'"(?P<quoted>[^"]*)"|(?P<bare>[^\s"]+)|(?P<open>")')


@dataclass(frozen=True, slots=True)
class Word:
    """One word as it stands; a quoted one is never mistaken for a sign of the grammar."""

    text: str
    quoted: bool = False

    def means(self, sign: str) -> bool:
        """Whether this is a sign of the grammar, such as ``at`` or ``->``."""
        return not self.quoted and self.text == sign


def words_of(line: str) -> tuple[Word, ...] | None:
    """The words of a line without its comment; None when a quotation is not closed."""
    words: list[Word] = []
    for found in _WORD.finditer(line):
        if found["open"]:
            return None
        if found["bare"] and found["bare"].startswith("#"):
            break
        quoted = found["quoted"]
        words.append(Word(found["bare"]) if quoted is None else Word(quoted, quoted=True))
    return tuple(words)


def split_at(words: tuple[Word, ...], sign: str) -> tuple[tuple[Word, ...], ...]:
    """The stretches between a sign: one stretch when it does not occur."""
    stretches: list[list[Word]] = [[]]
    for word in words:
        if word.means(sign):
            stretches.append([])
        else:
            stretches[-1].append(word)
    return tuple(tuple(stretch) for stretch in stretches)


def texts(words: tuple[Word, ...]) -> tuple[str, ...]:
    """The words as plain text."""
    return tuple(word.text for word in words)
