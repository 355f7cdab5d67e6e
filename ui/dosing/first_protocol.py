"""The way to a first protocol where none is in use: it is read and adopted over the page, and a session can begin."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from ui.kit.page import Page
from ui.practice.adoption_sheet import AdoptionSheet
from ui.practice.offer import Offer


@dataclass(frozen=True, slots=True)
class Adopting:
    """What is offered, asked on the record lane, and the sheet that lies over a page, made on the screen."""

    offers: Callable[[], tuple[Offer, ...]]
    sheet: Callable[[Page], AdoptionSheet]


class FirstProtocol(QObject):
    """Opens an offer over a page.  ``adopted`` once someone answers for it."""

    adopted = Signal()

    def __init__(self, adopting: Adopting | None, page: Page) -> None:
        super().__init__(page)
        self._adopting = adopting
        self._page = page
        self._sheet: AdoptionSheet | None = None

    def open(self, offer: Offer) -> None:
        """Lays the offer over the page, to be read."""
        if self._sheet is None and self._adopting is not None:
            self._sheet = self._adopting.sheet(self._page)
            self._sheet.adopted.connect(self.adopted)
        if self._sheet is not None:
            self._sheet.open_offer(offer)
