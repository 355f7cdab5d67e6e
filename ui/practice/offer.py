"""What a practice may adopt, as it is read before someone answers for it."""

from __future__ import annotations

from dataclasses import dataclass


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
