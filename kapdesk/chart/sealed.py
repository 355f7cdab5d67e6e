"""The facts of what a client sealed with a passphrase of their own.  What is in a box nobody reads without it."""

from __future__ import annotations

from typing import ClassVar

from kapdesk.chart.model import Drawer, Fact


class SealMade(Fact, frozen=True):
    """A client made a seal of their own; ``slot`` is what is kept of it.  Boxes of an earlier one stay under that."""

    seal: str
    slot: bytes


class SealChosen(Fact, frozen=True):
    """The therapist and the client chose to seal something, having read what may not be sealed.

    ``of`` and ``place`` say what: the id of a picture and the panel in it, or ``scene``; ``later`` that words stood
    open before.
    """

    of: str
    place: str
    later: bool = False


class ContentSealed(Fact, frozen=True):
    """Something was written or drawn under a seal.  ``box`` holds it; ``of`` and ``place`` say where it belongs."""

    drawer: ClassVar[Drawer] = Drawer.SEALED
    of: str
    place: str
    seal: str
    box: bytes


FACTS: tuple[type[Fact], ...] = (SealMade, SealChosen, ContentSealed)
