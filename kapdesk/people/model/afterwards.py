"""What is seen to after a session: the call that asks how someone is, and paper that waits to be typed in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NewType

import msgspec

from kapdesk.chart.model import DueItem, Entry, Fact, fold
from kapdesk.kernel.day import say_day
from kapdesk.kernel.ids import EntryId, SittingId
from kapdesk.kernel.instant import Instant

PaperId = NewType("PaperId", str)

INDEX = "paper "
"""How waiting paper's line in the list of what is due begins; its id follows."""
NOBODY = "nobody"
REACHED: tuple[str, ...] = ("client", "escort", "someone else", NOBODY)


class FollowUpCalled(Fact, frozen=True):
    """Someone called after a session: who was reached, one of REACHED, their name where it helps, and the words."""

    sitting: SittingId
    reached: str
    who: str = ""
    text: str = ""

    def words(self) -> str:
        """Who was reached, and what was said."""
        person = f"{self.reached} ({self.who})" if self.who else self.reached
        return ", ".join(part for part in (f"{person} reached", self.text) if part)


class PaperSetAside(Fact, frozen=True):
    """Something was written on paper, as in a power failure, and waits to be typed in.  ``day`` is ISO text."""

    paper: PaperId
    day: str
    text: str = ""

    def words(self) -> str:
        """Of which day, and what it holds."""
        return ", ".join(part for part in (f"of {say_day(self.day)}", self.text) if part)

    def due(self) -> tuple[DueItem, ...]:
        """The paper, due from the first."""
        return (DueItem(f"{INDEX}{self.paper}", "paper", Instant(0)),)


class PaperEntered(Fact, frozen=True):
    """What stood on that paper is in the record now."""

    paper: PaperId

    def due(self) -> tuple[DueItem, ...]:
        """Nothing waits any more."""
        return (DueItem(f"{INDEX}{self.paper}", "", Instant(0), settled=True),)


class Paper(msgspec.Struct, frozen=True):
    """Paper that waits."""

    id: PaperId
    day: str
    text: str
    since: Instant

    def __repr__(self) -> str:
        """The id alone."""
        return f"<Paper {self.id}>"


class Call(msgspec.Struct, frozen=True):
    """One call, when it was made and what came of it."""

    entry: EntryId
    at: Instant
    said: FollowUpCalled

    @property
    def reached(self) -> bool:
        """Whether anyone was."""
        return self.said.reached != NOBODY

    def __repr__(self) -> str:
        """The id alone."""
        return f"<Call {self.entry}>"


def calls_of(entries: Iterable[Entry]) -> tuple[Call, ...]:
    """The calls of a client's entries that stand."""
    return tuple(
        Call(line.entry.id, line.entry.at, line.entry.fact)
        for line in fold(entries).lines
        if line.standing and isinstance(line.entry.fact, FollowUpCalled)
    )


def papers_of(entries: Iterable[Entry]) -> tuple[Paper, ...]:
    """The paper of a client's entries that nobody has said is typed in."""
    waiting: dict[PaperId, Paper] = {}
    for line in fold(entries).lines:
        match line.entry.fact:
            case PaperSetAside(paper, day, text) if line.standing:
                waiting[paper] = Paper(paper, day, text, line.entry.recorded)
            case PaperEntered(paper):
                waiting.pop(paper, None)
    return tuple(waiting.values())


FACTS: tuple[type[Fact], ...] = (FollowUpCalled, PaperSetAside, PaperEntered)
