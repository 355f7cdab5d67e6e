"""The practice's own protocols and limits: a version is written, none is ever written over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kapdesk.kernel.errors import Refusals, refused
from kapdesk.practice.model.version import VersionWritten
from kapdesk.practice.parse.practice import name_refusals, tidy
from kapdesk.practice.service.practice import Practice, Written


@dataclass(frozen=True, slots=True)
class Versions:
    """What the practice wrote itself.  thread: the record lane."""

    practice: Practice

    def of(self, kind: str, id_: str) -> tuple[VersionWritten, ...]:
        """Every version of one thing, the first one first."""
        return tuple(
            one for one in self.practice.view().versions if (one.kind, one.id) == (kind, id_)
        )

    def latest(self, kind: str) -> tuple[VersionWritten, ...]:
        """The latest version of everything of one kind, in the order they were first written."""
        last = {one.id: one for one in self.practice.view().versions if one.kind == kind}
        return tuple(last.values())

    def next(self, kind: str, id_: str) -> str:
        """The number the next version of one thing bears."""
        return str(len(self.of(kind, id_)) + 1)

    def against_name(self, kind: str, name: str, *, of: str = "") -> Refusals | None:
        """What stands against a name: none, too long, or the name of another; ``of`` is what bears it already."""
        against = name_refusals("name", "The name", tidy(name))
        if against:
            return Refusals(against)
        taken = (one for one in self.latest(kind) if one.id != of)
        if any(one.name.casefold() == tidy(name).casefold() for one in taken):
            return refused("name", "Another one here has this name.")
        return None

    def write(self, version: VersionWritten, *, clears: Sequence[tuple[str, str]] = ()) -> Written:
        """Write a version; nothing is written when the latest says the same."""
        before = self.of(version.kind, version.id)
        if before and (before[-1].name, before[-1].body, before[-1].source) == (
            version.name,
            version.body,
            version.source,
        ):
            return refused("", "Nothing was changed.")
        return self.practice.note(version, clears=clears)
