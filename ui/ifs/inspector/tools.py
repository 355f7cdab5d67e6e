"""What every tab beside the map writes and keeps with."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from ui.bridge.clerk import Clerk
from ui.bridge.keeper import FormStore
from ui.ifs.around import Around
from ui.ifs.hand import Hand
from ui.work.pen import Pen


@dataclass(frozen=True, slots=True)
class Tools:
    """``host`` is the page that sheets are laid over; ``hand`` lays gestures, ``pen`` writes everything else.

    ``own_pen`` is for whoever says in its own place what went wrong: the page does not say it once more.
    """

    host: QWidget
    around: Around
    clerk: Clerk
    pen: Pen
    own_pen: Pen
    hand: Hand

    @property
    def drafts(self) -> FormStore:
        """Where what is typed is kept."""
        return self.around.drafts
