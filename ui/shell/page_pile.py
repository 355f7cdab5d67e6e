"""The pages of the open desk, one in sight at a time: each is made when it is first wanted, and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from kapdesk.kernel.errors import Trouble
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.kit.page import Page
from ui.sets.board_side import BoardSide
from ui.shell.pages import PAGES

if TYPE_CHECKING:
    from kapdesk.desk.desk import Desk


class PagePile(QStackedWidget):
    """``troubled``, ``noted``, ``asked`` and ``keys_changed`` are those of its pages."""

    troubled = Signal(Trouble)
    noted = Signal(str)
    asked = Signal(str, str)
    keys_changed = Signal()

    def __init__(self, desk: Desk, clerk: Clerk, entries: Entries) -> None:
        super().__init__()
        self._desk = desk
        self._clerk = clerk
        self._entries = entries
        self._pages: dict[str, Page] = {}

    def bring(self, key: str) -> Page:
        """Brings a page into sight, and has the one before keep what was typed."""
        page, before = self._page(key), self.current()
        if before is not None and before is not page:
            before.left()
        self.setCurrentWidget(page)
        self.setFocusProxy(page)
        return page

    def current(self) -> Page | None:
        """The page in sight."""
        page = self.currentWidget()
        return page if isinstance(page, Page) else None

    def current_key(self) -> str:
        """The key of the page in sight; empty while there is none."""
        here = self.current()
        return next((key for key, page in self._pages.items() if page is here), "")

    @property
    def busy(self) -> bool:
        """Whether something goes on in a page that wants no cover."""
        return any(page.busy for page in self._pages.values())

    def cover(self) -> None:
        """Every page is told that it is hidden; what one shares is hidden from the client too."""
        self._blank()
        for page in self._pages.values():
            page.covered()

    def close_all(self, *, going: bool) -> None:
        """Every page keeps what was typed and is closed; ``going`` says that the program ends.

        The client's display shows the calm field before anything else happens.
        """
        self._blank()
        for page in self._pages.values():
            page.left()
            page.closing()
            if going:
                page.going()

    def _blank(self) -> None:
        for side in self._entries.findChildren(BoardSide):
            side.blank()

    def _page(self, key: str) -> Page:
        if key not in self._pages:
            place = next(place for place in PAGES if place.key == key)
            page = place.make(self._desk, self._clerk, self._entries)
            page.troubled.connect(self.troubled)
            page.noted.connect(self.noted)
            page.asked.connect(self.asked)
            page.keys_changed.connect(self.keys_changed)
            self._pages[key] = page
            self.addWidget(page)
        return self._pages[key]
