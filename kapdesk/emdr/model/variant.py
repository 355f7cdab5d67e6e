"""A protocol variant as data: its phases with what each asks, and which way leads from phase to phase."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from kapdesk.chart.model import Drawer
from kapdesk.emdr.model.nouns import Phase


class SheetUse(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sheet that a phase asks, and the drawer its answers go to."""

    id: str
    drawer: Drawer = Drawer.CHART


class PhaseShape(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One phase of a variant.

    ``asks`` are the parts of the target's column in their order, ``may`` those of them that may stay empty;
    ``presets`` the keys of starting points that suit, best first.
    """

    phase: Phase
    asks: tuple[str, ...] = ()
    may: tuple[str, ...] = ()
    sheets: tuple[SheetUse, ...] = ()
    presets: tuple[str, ...] = ()


class Move(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A way from one phase to another, and the guards on it by key; none is always open."""

    start: Phase
    to: Phase
    guards: tuple[str, ...] = ()


class Guard(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A rule on a way or on a status: the conditions it needs, by name, every one of them."""

    key: str
    needs: tuple[str, ...]
    source: str


class Variant(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One protocol variant, whole.  ``completes`` are the guards on calling a target complete."""

    id: str
    version: str
    name: str
    about: str
    source: str
    phases: tuple[PhaseShape, ...]
    moves: tuple[Move, ...]
    guards: tuple[Guard, ...]
    completes: tuple[str, ...] = ()

    def shape(self, phase: Phase) -> PhaseShape | None:
        """What a phase asks; None where the variant has no such phase."""
        return next((one for one in self.phases if one.phase is phase), None)

    def guard(self, key: str) -> Guard:
        """The guard of a key.  raises KeyError."""
        for one in self.guards:
            if one.key == key:
                return one
        raise KeyError(key)

    def ways(self, start: Phase) -> Iterator[Move]:
        """The ways that lead on from a phase, in the order of the file."""
        return (one for one in self.moves if one.start is start)
