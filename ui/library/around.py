"""What the library page is told by the rest of the desk, as plain callables."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kapdesk.chart.model import Entry
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId
from kapdesk.practice.model.leaflet import PaperWanted, Shelved

Written = tuple[Entry, ...] | Refusals


@dataclass(frozen=True, slots=True)
class Named:
    """Someone a paper may be printed for: their code, and whether they may be called by a name instead."""

    book: BookId
    label: str
    has_name: bool = False


@dataclass(frozen=True, slots=True)
class Stock:
    """Everything the page shows before a paper is chosen: the shelf, the clients, the protocols, the usual paper.

    ``reader`` is who the desk was opened as and ``today`` the day, both offered to whoever marks a paper as read.
    """

    shelf: tuple[Shelved, ...]
    clients: tuple[Named, ...] = ()
    protocols: tuple[tuple[str, str], ...] = ()
    paper: str = "A4"
    reader: str = ""
    today: str = ""


@dataclass(frozen=True, slots=True)
class Around:
    """What the page asks for.  thread: the record lane.  Each raises Trouble.

    ``preview`` gives any paper to be read; ``ready`` only one that may leave the program.
    """

    stock: Callable[[], Stock]
    preview: Callable[[PaperWanted], bytes]
    ready: Callable[[PaperWanted], bytes | Refusals]
    note_printing: Callable[[PaperWanted], tuple[Entry, ...]]
    review: Callable[[str, str, str], Written]
