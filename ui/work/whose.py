"""Whose work the page shows, and the session it is done in: how it is found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from kapdesk.kernel.ids import BookId, SittingId
from ui.sets.here import Here


class Finds(Protocol):
    """Where clients and their sessions are found.  thread: the record lane.  Raises Trouble."""

    @property
    def label(self) -> Callable[[BookId], str]:
        """What a client is called."""

    @property
    def here(self) -> Callable[[BookId], Here | None]:
        """A client's session."""

    @property
    def in_progress(self) -> Callable[[], Here | None]:
        """The session that is open, whoever's it is."""

    @property
    def find(self) -> Callable[[SittingId], Here | None]:
        """A session by name."""


@dataclass(frozen=True, slots=True)
class Whose:
    """A client, what they are called, and their session, if there is one."""

    book: BookId
    label: str
    here: Here | None

    @property
    def sitting(self) -> SittingId | None:
        """The session's id."""
        return self.here.sitting if self.here is not None else None

    def __repr__(self) -> str:
        """The book alone."""
        return f"<Whose {self.book}>"


def whose_book(around: Finds, book: BookId) -> Whose:
    """A client with their session.  thread: the record lane."""
    return Whose(book, around.label(book), around.here(book))


def whose_sitting(around: Finds, sitting: SittingId | None, last: BookId | None) -> Whose | None:
    """Whoever has this session; else the one in progress, before the client shown last.

    Where the client shown last has an open session of their own, they stay.  thread: the record lane.
    """
    if sitting is not None:
        return _of(around.find(sitting))
    shown = whose_book(around, last) if last is not None else None
    if shown is not None and shown.here is not None and not shown.here.closed:
        return shown
    return _of(around.in_progress()) or shown


def _of(here: Here | None) -> Whose | None:
    return None if here is None else Whose(BookId(here.book), here.label, here)
