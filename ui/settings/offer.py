"""What the settings page is handed from outside the practice: things to adopt, the shelf for backups, quick unlock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class OfferLine:
    """One rule of an offer in words, and the source it rests on."""

    words: str
    source: str


@dataclass(frozen=True, slots=True)
class Offer:
    """A protocol or a set of limits that may be adopted; ``body`` is kept whole by whoever adopts it.

    ``own`` ones the practice wrote itself; ``earlier`` holds their versions before this one, and the one in use where
    that is another.  ``next_version`` is what an own one's next version will be called.
    """

    kind: str
    id: str
    version: str
    name: str
    source: str
    lines: tuple[OfferLine, ...]
    body: str
    own: bool = False
    earlier: tuple[Offer, ...] = ()
    next_version: str = ""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where backups go unless another place is named, and how one is made.  thread: the lane.  raises Trouble."""

    back_up: Callable[[Path], Path]
    usual: Path


@dataclass(frozen=True, slots=True)
class QuickWay:
    """This computer's own way into the vault: who holds its key, and two acts.  thread: the lane.  raises Trouble."""

    held_by: Callable[[], str]
    turn_on: Callable[[str], str]
    turn_off: Callable[[], str]
