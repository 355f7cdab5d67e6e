"""Recovery scores as values: a scale by its named variant, its items, and what was given for each."""

from __future__ import annotations

import msgspec

POINTS = (2, 1, 0)


class RecoveryItem(msgspec.Struct, frozen=True):
    """One item of a scale in our words.  ``beside`` names readings to show; ``fixed`` ones are never asked."""

    key: str
    name: str
    two: str
    one: str
    none: str
    beside: tuple[str, ...] = ()
    fixed: int | None = None

    def words(self, points: int) -> str:
        """What so many points say."""
        return {2: self.two, 1: self.one}.get(points, self.none)


class RecoveryScale(msgspec.Struct, frozen=True):
    """A scale in one named variant, with where it comes from.  ``adapted_of`` is the range without fixed items."""

    id: str
    version: str
    name: str
    variant: str
    source: str
    provenance: str
    total_of: int
    items: tuple[RecoveryItem, ...]
    adapted_of: int | None = None

    @property
    def asked(self) -> tuple[RecoveryItem, ...]:
        """The items a person scores."""
        return tuple(item for item in self.items if item.fixed is None)

    @property
    def title(self) -> str:
        """Scale and variant, as they are named together."""
        return f"{self.name}, {self.variant}"
