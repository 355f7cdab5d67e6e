"""What was written in a session and can be put right: each line as it stands, and what it said before."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from kapdesk.chart.model import Fact, Line
from kapdesk.kernel.ids import EntryId
from ui.kit.row_list import Row
from ui.work.correct_form import AsksOf


class Session(Protocol):
    """A moment of a session, with what was written in it."""

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every line of the session, the corrected ones with it."""


class Ran(Protocol):
    """A set that was run."""

    @property
    def entry(self) -> EntryId:
        """What began it."""

    @property
    def number(self) -> int:
        """Its number in the session."""


class Held(Protocol):
    """A session with its sets."""

    @property
    def sets(self) -> Sequence[Ran]:
        """In their order."""


L = TypeVar("L", bound=Session)


def set_words(session: Held | None, started: EntryId | None) -> str:
    """A set of a session by its number."""
    sets = session.sets if session is not None else ()
    number = next((one.number for one in sets if one.entry == started), None)
    return f"set {number}" if number is not None else "a set"


@dataclass(frozen=True, slots=True)
class Lines(Generic[L]):
    """The lines of one kind of work that can be put right, ``kinds`` of facts, in its words.

    ``asks`` are the values of one; ``title`` says what it is and says, ``value`` what it says alone, ``detail`` the
    words of it that do not stand in its title.
    """

    kinds: tuple[type[Fact], ...]
    asks: AsksOf
    title: Callable[[L, Fact], str]
    value: Callable[[Fact], str]
    detail: Callable[[Fact], str]

    def of(self, look: L, about: EntryId | None = None) -> tuple[Line, ...]:
        """Those that stand, the latest first; of one line, or of one set, where it is named."""
        found = [one for one in look.lines if one.standing and self._mine(one)]
        if about is not None:
            found = [one for one in found if about in (one.entry.id, _set_of(one.entry.fact))]
        return tuple(sorted(found, key=lambda one: (one.entry.at, one.entry.seq), reverse=True))

    def row(self, look: L, line: Line) -> Row:
        """A line in a list: what it says, what it said before, and when that was."""
        entry = line.entry
        parts = (self.detail(entry.fact), self.earlier(look, entry.id))
        detail = " · ".join(part for part in parts if part)
        return Row(entry.id, self.title(look, entry.fact), detail, entry.at.hm())

    def earlier(self, look: L, entry: EntryId) -> str:
        """What a line said before it was put right, with each reason, the latest first; empty where it never was."""
        return " · ".join(self._earlier(look, entry))

    def _mine(self, line: Line) -> bool:
        return isinstance(line.entry.fact, self.kinds)

    def _earlier(self, look: L, entry: EntryId) -> Iterator[str]:
        known = {one.entry.id: one for one in look.lines}
        now = known.get(entry)
        while now is not None and now.entry.corrects is not None:
            before = known.get(now.entry.corrects)
            if before is not None and self._mine(before):
                yield f"corrected, before: {self.value(before.entry.fact)} ({now.entry.reason})"
            now = before


def _set_of(fact: Fact) -> EntryId | None:
    """The set a line belongs to, if it was said after one."""
    return getattr(fact, "started", None)
