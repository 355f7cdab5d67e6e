"""What is asked about a client's pictures over the page, one thing at a time, from the list and from a page alike."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kapdesk.art.model.images import ImageOpened
from kapdesk.art.model.state import ArtState, ImageState
from kapdesk.art.service.art import Art
from kapdesk.chart.caught import Caught
from kapdesk.chart.model import Entry
from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.ids import BookId, ImageId, SittingId
from ui.art.around import Around, Offered
from ui.art.pictures.asks import (
    link_ask,
    new_ask,
    not_linked,
    recollect_ask,
    statement_ask,
    status_ask,
)
from ui.asking.ask import Ask, Asking
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries

STATUS, LINK, RECOLLECT, STATEMENT = "status", "link", "recollect", "statement"
SEAL_REMEMBERED = "seal what was remembered"
SEAL, WORDS = "seal", "words"
NO_TARGET = "This client has no EMDR target, no part and nothing planned in a rehearsal that it is not linked to yet."

_ASKS: MappingProxyType[str, Callable[[Art, BookId, SittingId | None, ImageState], Ask]] = (
    MappingProxyType({STATUS: status_ask, STATEMENT: statement_ask})
)


class PictureAsking(QObject):
    """``opened`` with a picture that was just named; ``said`` why something is not asked.

    ``sealed_wanted`` where a new picture is to be sealed before its first word: of what was caught, if it is, and as
    it was chosen by then; ``recollection_wanted`` with the picture, where what was remembered before it is to be.
    """

    opened = Signal(str)
    sealed_wanted = Signal(object, dict)
    recollection_wanted = Signal(str)
    said = Signal(str)
    troubled = Signal(Trouble)

    def __init__(self, host: QWidget, around: Around, clerk: Clerk, entries: Entries) -> None:
        super().__init__(host)
        self._around = around
        self._clerk = clerk
        self._book = BookId("")
        self._here: SittingId | None = None
        self._state = ArtState()
        self._asking = Asking(host, clerk, entries, around.drafts)
        self._asking.filed.connect(self._on_filed)
        self._asking.troubled.connect(self.troubled)

    def stand(self, book: BookId, state: ArtState, here: SittingId | None) -> None:
        """Whose pictures these are, as they stand, and the session what is done belongs into."""
        if book != self._book:
            self._asking.put_away()
        self._book, self._state, self._here = book, state, here

    def new(self, caught: Caught | None = None) -> None:
        """Asks for a new picture, or for one of what was caught."""
        if self._book:
            sealed = partial(self.sealed_wanted.emit, caught)
            art, here = self._around.art, self._here
            self._asking.ask(new_ask(art, self._book, here, caught, sealed=sealed))

    def ask(self, act: str, image: str) -> None:
        """Asks one thing about a picture."""
        picture = self._state.picture(ImageId(image))
        if picture is None:
            return
        if act == LINK:
            work = partial(self._around.offered, self._book)
            then = partial(self._on_offered, picture)
            self._clerk.ask(work, owner=self, then=then, failed=self.troubled.emit)
        elif act == RECOLLECT:
            art, here = self._around.art, self._here
            sealed = partial(self._on_sealed, picture)
            self._asking.ask(recollect_ask(art, self._book, here, picture, sealed=sealed))
        else:
            self._asking.ask(_ASKS[act](self._around.art, self._book, self._here, picture))

    def keep(self) -> None:
        """Keeps what was typed."""
        self._asking.keep()

    def _on_sealed(self, picture: ImageState, _texts: object) -> None:
        self.recollection_wanted.emit(picture.id)

    def _on_offered(self, picture: ImageState, offered: Offered) -> None:
        if self._state.picture(picture.id) is None:
            return
        if free := not_linked(picture, offered):
            self._asking.ask(link_ask(self._around.art, self._book, self._here, picture, free))
        else:
            self.said.emit(NO_TARGET)

    def _on_filed(self, entries: tuple[Entry, ...]) -> None:
        facts = (one.fact for one in entries)
        new = next((one for one in facts if isinstance(one, ImageOpened)), None)
        if new is not None:
            self.opened.emit(new.image)
