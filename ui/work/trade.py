"""What makes one page of work differ from another: its words, its parts, and how a client's work is read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Protocol, Self, TypeVar

from kapdesk.chart.model import Entry, Timeline
from kapdesk.kernel.ids import BookId, SittingId
from ui.sets.sittings import SittingWay
from ui.work.panel import Meets
from ui.work.parts import Part
from ui.work.whose import Finds


class Folded(Protocol):
    """A client's work as a fold of its entries."""

    @property
    def timeline(self) -> Timeline:
        """The lines it rests on."""

    @property
    def state(self) -> Meets:
        """How it stands by them."""

    def after(self, entry: Entry) -> Self:
        """With one more entry."""


class Asked(Finds, Protocol):
    """What a page of work asks for, whatever its work is."""

    @property
    def sittings(self) -> SittingWay:
        """How sessions are opened, closed and signed."""


A = TypeVar("A", bound=Asked)
V = TypeVar("V", bound=Folded)


@dataclass(frozen=True, slots=True)
class Trade(Generic[A, V]):
    """What makes one page of work differ from another.

    ``title`` names the work, ``belongs`` says what stands here for a client; ``nothing`` is the view of one who has
    none, ``read`` finds a client's on the record lane; ``where`` says in one line where a session stands.
    """

    title: str
    belongs: str
    nothing: V
    read: Callable[[A, BookId], V]
    where: Callable[[V, SittingId | None], str]
    parts: tuple[Part[A, V], ...]
