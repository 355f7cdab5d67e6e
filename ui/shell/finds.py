"""What the palette can find, and which of it a few typed letters mean."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

MOST = 50


@dataclass(frozen=True, slots=True)
class Find:
    """One thing to go to or to do: what kind it is, the key it is known by, its words, and what stands at the right."""

    kind: str
    key: str
    title: str
    detail: str = ""
    trailing: str = ""

    def __repr__(self) -> str:
        """Kind and key; the title may be a client's name."""
        return f"<Find {self.kind} {self.key}>"


def found(finds: Iterable[Find], typed: str) -> tuple[Find, ...]:
    """The finds that hold every typed word, those that begin with the first one before the rest."""
    words = typed.casefold().split()
    ranked = [(_rank(find, words), number, find) for number, find in enumerate(finds)]
    kept = sorted((rank, number) for rank, number, _ in ranked if rank is not None)
    by_number = {number: find for _, number, find in ranked}
    return tuple(by_number[number] for _, number in kept[:MOST])


def _rank(find: Find, words: Sequence[str]) -> int | None:
    """0 when the title begins so, 1 when a word does, 2 when the letters stand anywhere, None when they do not."""
    title = find.title.casefold()
    everything = f"{title} {find.detail.casefold()}"
    if not all(word in everything for word in words):
        return None
    if not words or title.startswith(words[0]):
        return 0
    return 1 if any(part.startswith(words[0]) for part in everything.split()) else 2
