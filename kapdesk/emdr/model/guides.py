"""How a resource may be built up, as data: its steps in our words, and the sets that go with it."""

from __future__ import annotations

import msgspec

from kapdesk.emdr.model.nouns import Kind


class Guide(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One kind of resource: what it is, its steps in order, its sets in words, and the starting points that suit.

    ``presets`` are keys of starting points, best first.
    """

    kind: Kind
    about: str
    sets: str
    steps: tuple[str, ...]
    presets: tuple[str, ...] = ()


class Guides(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A guide for each kind.  source emdr-4.10"""

    version: str
    source: str
    guides: tuple[Guide, ...]

    def of(self, kind: Kind) -> Guide:
        """The one of a kind.  raises KeyError."""
        for one in self.guides:
            if one.kind is kind:
                return one
        raise KeyError(kind)
