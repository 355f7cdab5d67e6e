"""What a working room is made of, as far as the room has to know of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from kapdesk.kernel.ids import EntryId, SittingId
from ui.work.correct_sheet import CorrectSheet
from ui.work.passing import Passing
from ui.work.sets_way import Stand
from ui.work.written import Session


class Moment(Session, Protocol):
    """How everything stands in a room at one moment."""

    @property
    def sitting(self) -> SittingId:
        """The session it is a moment of."""

    @property
    def stay(self) -> EntryId | None:
        """The stay at a step it is in, by its entry."""

    @property
    def rests(self) -> bool:
        """Whether the keyboard rests on the room itself, so that Space begins a set."""


L = TypeVar("L", bound=Moment)
S = TypeVar("S", contravariant=True)


class Shows(Protocol[S]):
    """A part that shows a moment."""

    def show_look(self, look: S) -> None:
        """Shows it."""

    def show_nothing(self) -> None:
        """No session is open."""


class Column(Shows[S], Protocol[S]):
    """The step in sight."""

    def start(self) -> None:
        """Puts the keyboard where it begins."""

    def go_on(self) -> None:
        """To its next part."""

    def ask_body(self) -> None:
        """To the body."""

    def keep(self) -> None:
        """Keeps what was typed."""


@dataclass(frozen=True, slots=True)
class Parts(Generic[L]):
    """The parts of a room.

    ``look_at`` gives what reads a moment on the record lane, of a session and of what was chosen to come next;
    ``stand_of`` says how a moment stands to a set.
    """

    rail: Shows[L]
    middle: Column[L]
    passing: Passing[L]
    correct: CorrectSheet[L]
    look_at: Callable[[SittingId, str | None], Callable[[], L]]
    stand_of: Callable[[L], Stand]
