"""Parts work on a real desk: a client, parts on their map, and moves made of few words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from kapdesk.chart.model import Entry
from kapdesk.desk.desk import Desk
from kapdesk.ifs.model.moves import BondDrawn, Move, PartMet
from kapdesk.ifs.model.nouns import Kind, Tie
from kapdesk.ifs.model.parts import Bond, Part, Place
from kapdesk.ifs.model.state import IfsState
from kapdesk.kernel.ids import BondId, BookId, PartId, SittingId
from tests.fakes.clock import FakeClock
from tests.fakes.desks import opened
from tests.fakes.sets import taken
from tests.ui.shell.sittings import known_client, sitting_of


@contextmanager
def ifs_desk(folder: Path, clock: FakeClock) -> Iterator[tuple[Desk, BookId]]:
    """An open desk with one client, nothing on their map."""
    with opened(folder, clock) as desk:
        yield desk, known_client(desk)


def state_of(desk: Desk, book: BookId) -> IfsState:
    """How the client's work stands."""
    return desk.ifs.view(book).state


def part(name: str, number: int = 1, *, kind: Kind = Kind.UNSURE) -> Part:
    """A part called by a name, which is its id too."""
    return Part(PartId(name), number, name, kind=kind)


def met(name: str, number: int = 1, x: float = 0.0, y: float = 0.0) -> PartMet:
    """A part comes on the map at a place."""
    return PartMet(part(name, number), Place(x, y))


def bond(a: str, b: str, tie: Tie = Tie.PROTECTS) -> BondDrawn:
    """A bond between two parts, called by both and what it is."""
    return BondDrawn(Bond(BondId(f"{a} {tie} {b}"), PartId(a), PartId(b), tie))


def made(
    desk: Desk, book: BookId, moves: Sequence[Move], sitting: SittingId | None = None
) -> tuple[Entry, ...]:
    """The entries of one gesture."""
    return taken(desk.ifs.map.gesture(book, moves, sitting=sitting))


def met_three(desk: Desk, book: BookId) -> None:
    """A protector, the one it protects and one that pulls against it, on the map with their bonds."""
    made(
        desk,
        book,
        (
            PartMet(part("scanner", 1, kind=Kind.MANAGER), Place(200, 0)),
            PartMet(part("young one", 2, kind=Kind.EXILE), Place(400, 0)),
            PartMet(part("escape", 3, kind=Kind.FIREFIGHTER), Place(0, 300)),
            bond("scanner", "young one"),
            bond("scanner", "escape", Tie.POLARISED),
        ),
    )


def parts_meeting(desk: Desk, book: BookId) -> SittingId:
    """A meeting of parts work that has just begun."""
    return sitting_of(taken(desk.ifs.meetings.begin(book)))
