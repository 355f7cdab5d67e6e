"""Places as they are typed: one name or several, one side or both; or a sentence that asks which was meant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from kapdesk.body.model import Region, Side
from kapdesk.body.regions import meant, mirrored_id, named, plain

MOST_OFFERED = 4
"""How many places a sentence offers where a name may mean several."""

PARTING = (",", "+", "and", "&", ":")
"""What stands between two names."""

_BOTH = "both"
_PLURALS: Mapping[str, str] = MappingProxyType({"feet": "foot", "calves": "calf"})


def read_places(words: Sequence[str]) -> tuple[str, ...] | str:
    """The ids of the places some words call, each once; or the first sentence against them."""
    found: dict[str, None] = {}
    for name in _names(words):
        ids = _one(name)
        if isinstance(ids, str):
            return ids
        found |= dict.fromkeys(ids)
    return tuple(found)


def _names(words: Sequence[str]) -> Iterator[str]:
    """The stretches between commas and “and”."""
    name: list[str] = []
    for word in (*words, ","):
        if word.lower() not in PARTING:
            name.append(word)
        elif name:
            yield " ".join(name)
            name = []


def _one(name: str) -> tuple[str, ...] | str:
    first, _, rest = name.lower().partition(" ")
    if first == _BOTH and rest:
        return _both_sides(rest)
    regions = meant(name)
    if len(regions) == 1:
        return (regions[0].id,)
    offered = [region.words for region in regions or _likely(name)][:MOST_OFFERED]
    if not offered:
        return f"“{name[:30]}” is no place we know. Choose one from the list."
    return f"“{name[:30]}” may be {_any_of(offered)}. Say which."


def _likely(name: str) -> tuple[Region, ...]:
    """Places that bear the name within their own; else whatever it finds."""
    found = named(name)
    return tuple(region for region in found if plain(name) in plain(region.words)) or found


def _both_sides(name: str) -> tuple[str, ...] | str:
    """Left and right of a place that has two; its name may be said in the plural."""
    singular = _PLURALS.get(name, name.removesuffix("s"))
    for one in (name, singular):
        for region in meant(f"left {one}"):
            if region.side is Side.LEFT:
                return region.id, mirrored_id(region.id)
    return f"“{name[:30]}” has no left and right."


def _any_of(names: Sequence[str]) -> str:
    *rest, last = names
    return f"{', '.join(rest)} or {last}" if rest else last
