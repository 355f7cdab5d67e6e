"""What can be changed when processing is blocked, rung by rung, as data."""

from __future__ import annotations

import msgspec


class Category(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One kind of interweave: the key it is kept under, and what it is."""

    key: str
    name: str
    about: str


class LadderRung(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One step: what to change, and what that may look like.

    ``mechanical`` ones change the set and nothing else; they come first.  ``categories`` are told apart where the
    step is an interweave.
    """

    key: str
    name: str
    about: str
    mechanical: bool = False
    categories: tuple[Category, ...] = ()

    def category(self, key: str) -> Category | None:
        """The category of a key."""
        return next((one for one in self.categories if one.key == key), None)


class Ladder(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Every rung in its order.  source emdr-4.6"""

    version: str
    source: str
    rungs: tuple[LadderRung, ...]

    def rung(self, key: str) -> LadderRung | None:
        """The rung of a key."""
        return next((one for one in self.rungs if one.key == key), None)
