"""A count with its word, as English says it of one and of many."""

from __future__ import annotations


def many(count: int, word: str) -> str:
    """A count with its word, which is given as it is said of one: ``1 pass``, ``24 passes``, ``0 sets``."""
    if count == 1:
        return f"1 {word}"
    return f"{count} {word}es" if word.endswith("s") else f"{count} {word}s"
