"""Which way text runs: the Unicode bidirectional algorithm, asked for levels rather than for a reversed string."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from bidi import algorithm

_RIGHTWARD = frozenset(("R", "AL", "AN"))


@dataclass(frozen=True, slots=True)
class Levels:
    """The level of every character of a paragraph: even runs to the right, odd to the left."""

    base: int
    of: tuple[int, ...]


def levels_of(paragraph: str) -> Levels:
    """The levels of one paragraph.  source Unicode Standard Annex 9, rules P2 to I2."""
    if not any(unicodedata.bidirectional(char) in _RIGHTWARD for char in set(paragraph)):
        return Levels(0, (0,) * len(paragraph))
    storage = algorithm.get_empty_storage()
    base: int = algorithm.get_base_level(paragraph)
    storage["base_level"], storage["base_dir"] = base, "LR"[base]
    algorithm.get_embedding_levels(paragraph, storage)
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage, False)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    resolved = iter([int(char["level"]) for char in storage["chars"]])
    return Levels(base, tuple(_with_ignored(paragraph, resolved, base)))


def _with_ignored(paragraph: str, resolved: Iterable[int], base: int) -> Iterator[int]:
    """Levels for all characters: those the algorithm leaves out take the level before them."""
    levels = iter(resolved)
    level = base
    for char in paragraph:
        if unicodedata.bidirectional(char) != "BN":
            level = next(levels)
        yield level


def seen_order(levels: Sequence[int]) -> list[int]:
    """The order in which runs of these levels stand from left to right.  source UAX 9, rule L2."""
    order = list(range(len(levels)))
    if not any(levels):
        return order
    for level in range(max(levels), 0, -1):
        order = _reversed_from(order, levels, level)
    return order


def _reversed_from(order: list[int], levels: Sequence[int], level: int) -> list[int]:
    turned: list[int] = []
    for high, group in groupby(order, key=lambda i: levels[i] >= level):
        held = list(group)
        turned += reversed(held) if high else held
    return turned
