"""A view that is kept up: asked for again, it takes in what was written since and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from functools import reduce
from typing import Generic, TypeVar

from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import Drawer, Entry
from kapdesk.kernel.ids import BookId, SittingId

K = TypeVar("K", bound=str)
V = TypeVar("V")

Read = Callable[[Ledger, K, Collection[Drawer], int], tuple[Entry, ...]]
"""The entries of a key in some drawers that were written after a number of the chain."""


class KeptUp(Generic[K, V]):
    """The views of the last few keys that were asked for.  thread: the record lane.

    ``read`` finds what was written since, ``of`` folds a whole stretch, ``after`` one entry; a fold by one is the
    same as by the other.  A long session so answers as fast as a short one.
    """

    def __init__(
        self,
        ledger: Ledger,
        read: Read[K],
        of: Callable[[Iterable[Entry]], V],
        after: Callable[[V, Entry], V],
        *,
        most: int = 1,
    ) -> None:
        """Know nothing yet; ``most`` views are kept, the latest asked for."""
        self._ledger = ledger
        self._read = read
        self._of = of
        self._after = after
        self._most = most
        self._kept: dict[tuple[K, frozenset[Drawer]], tuple[int, V]] = {}

    def view(self, key: K, drawers: Collection[Drawer]) -> V:
        """The view of a key in some drawers as it stands."""
        place = (key, frozenset(drawers))
        known, head = self._kept.pop(place, None), self._ledger.head.seq
        if known is None:
            view = self._of(self._read(self._ledger, key, drawers, 0))
        elif known[0] < head:
            view = reduce(self._after, self._read(self._ledger, key, drawers, known[0]), known[1])
        else:
            view = known[1]
        self._kept[place] = (head, view)
        while len(self._kept) > self._most:
            del self._kept[next(iter(self._kept))]
        return view


def of_sitting(
    ledger: Ledger, sitting: SittingId, drawers: Collection[Drawer], since: int
) -> tuple[Entry, ...]:
    """The entries of one meeting."""
    return ledger.sitting(sitting, drawers=drawers, since=since)


def of_book(
    ledger: Ledger, book: BookId, drawers: Collection[Drawer], since: int
) -> tuple[Entry, ...]:
    """The entries of one client."""
    return ledger.book(book, drawers=drawers, since=since)
