"""A client's pictures: the list, and behind it each picture on a page of its own; one in sight at a time."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from kapdesk.art.model.view import ArtView
from kapdesk.chart.caught import Caught
from kapdesk.kernel.ids import BookId, SittingId
from ui.art.around import Around
from ui.art.pictures.asking import PictureAsking
from ui.art.pictures.overview import Overview
from ui.art.pictures.picture_page import PicturePage
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.kit.page import KeyAct, KeyHint
from ui.kit.surface import row
from ui.work.panel import Panel


class PicturesPanel(Panel[Around, ArtView]):
    """Everything there is of a client's pictures, and what is asked about them."""

    title = "Pictures"

    def __init__(self, host: QWidget, around: Around, clerk: Clerk, entries: Entries) -> None:
        super().__init__(host, around, clerk, entries)
        self._book = BookId("")
        self._sitting: SittingId | None = None
        self._view = ArtView()
        self._label = ""
        self._made: list[Overview | PicturePage] = []
        self._asking = PictureAsking(host, around, clerk, entries)
        self._pile = QStackedWidget()
        self.column.addWidget(self._pile, 1)
        self.overview = Overview(host, around, clerk, entries)
        self._join(self.overview)
        self.acts = QWidget()
        self.acts.setLayout(row(self.overview.acts))
        self.overview.picture_wanted.connect(self.show_picture)
        self.overview.new_wanted.connect(self._on_new)
        self._asking.opened.connect(self._on_opened)
        self._asking.sealed_wanted.connect(self._on_sealed)
        self._asking.recollection_wanted.connect(self._on_recollection)
        self._asking.said.connect(self.noted)
        self._asking.troubled.connect(self.troubled)

    @cached_property
    def picture(self) -> PicturePage:
        """The page of one picture, made when one is first gone to."""
        page = PicturePage(self.host, self.around, self.clerk, self.entries)
        page.left_off.connect(self._on_left_off)
        page.begun.connect(self._on_begun)
        self._join(page)
        return page

    @property
    def keys(self) -> tuple[KeyHint, ...]:
        """The keys of what is in sight."""
        return self._shown().keys

    @property
    def key_acts(self) -> tuple[KeyAct, ...]:
        """What can be done with what is in sight."""
        return self._shown().key_acts

    def show_client(self, book: BookId, label: str, sitting: SittingId | None) -> None:
        """Another client's pictures leave the screen at once."""
        if book != self._book:
            self._book, self._view = book, ArtView()
            self._show(self.overview)
        self._label, self._sitting = label, sitting
        for page in self._made:
            page.show_client(book, label, sitting)
        self._stand()

    def show_view(self, view: ArtView) -> None:
        """The pictures as they stand."""
        self._view = view
        self._stand()
        for page in self._made:
            page.show_view(view)

    def opened(self, wanted: str = "") -> None:
        """The keyboard goes to what is in sight."""
        self._shown().opened()

    def left(self) -> None:
        """Keeps what was typed."""
        self._asking.keep()
        for page in self._made:
            page.left()

    def covered(self) -> None:
        """Nothing stays open under the client's seal beneath a cover."""
        for page in self._made:
            page.covered()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What is in sight has the keyboard: the list its rows, a page its keys."""
        self._come(event)

    def show_picture(self, image: str) -> None:
        """Brings one picture into sight."""
        self._show(self.picture)
        self.picture.show_picture(image)

    def _come(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._shown() is self.overview:
            self.overview.take_focus()
        else:
            self._shown().setFocus()

    def _join(self, page: Overview | PicturePage) -> None:
        """One more page behind the tab, told what the other was."""
        self._made.append(page)
        self._pile.addWidget(page)
        page.troubled.connect(self.troubled)
        page.noted.connect(self.noted)
        page.asked.connect(self.asked)
        page.keys_changed.connect(self.keys_changed)
        page.act_wanted.connect(self._asking.ask)
        if self._book:
            page.show_client(self._book, self._label, self._sitting)
            page.show_view(self._view)

    def _shown(self) -> Panel[Around, ArtView]:
        return next(page for page in self._made if page is self._pile.currentWidget())

    def _show(self, page: Panel[Around, ArtView]) -> None:
        before = self._shown()
        if before is not page:
            before.left()
        self._pile.setCurrentWidget(page)
        if self.overview.acts is not None:
            self.overview.acts.setVisible(page is self.overview)
        self.keys_changed.emit()

    def _stand(self) -> None:
        state = self._view.state
        self._asking.stand(self._book, state, self.open_session(state, self._sitting))

    def _on_new(self, caught: Caught | None) -> None:
        self._asking.new(caught)

    def _on_sealed(self, caught: Caught | None, chosen: Mapping[str, str]) -> None:
        self.picture.begin_sealed(caught, chosen)

    def _on_recollection(self, image: str) -> None:
        self.picture.recollect_sealed(image)

    def _on_opened(self, image: str) -> None:
        """A picture that was just named is gone on with, on its own page."""
        self.overview.rows.set_current(image)
        self.show_picture(image)

    def _on_begun(self, image: str) -> None:
        """One that is sealed from its first word is told at once, while its seal is open."""
        self._on_opened(image)
        self.picture.open_scene()

    def _on_left_off(self) -> None:
        self._show(self.overview)
        self.overview.take_focus()
