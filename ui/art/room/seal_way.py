"""How a panel comes under the client's seal, and how it is opened under it: what is asked, in which order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from kapdesk.art.service.sealing import Shown
from kapdesk.chart.model import Entry
from kapdesk.chart.sealing import ClientSeal
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.ids import BookId, ImageId, PanelId, SittingId
from ui.art.room.look import Look
from ui.art.room.panel_editing import PanelEditing, drafts_of
from ui.art.room.seal_sheet import SealSheet
from ui.art.room.tools import Tools
from ui.board.panel_face import PanelFace

SEAL_A_PANEL, OPEN_A_PANEL = "Seal a panel of P{}", "Open a sealed panel of P{}"
SEALED = "The panel is sealed. Enter opens it while the seal is open."
Then = Callable[[ClientSeal], object]


@dataclass(frozen=True, slots=True, repr=False)
class _Wish:
    """What is to be sealed or opened: a panel as it stands in one session."""

    look: Look
    face: PanelFace
    image: ImageId
    then: Then

    @property
    def book(self) -> BookId:
        """Whose it is."""
        return self.look.book

    @property
    def sitting(self) -> SittingId | None:
        """The session it is written into."""
        return self.look.sitting if self.look.open else None


class SealWay(QObject):
    """Asks, tries the passphrase on the record lane, and has it done; the key goes to the hold and nowhere else.

    ``answered`` when the sheet was put away.
    """

    answered = Signal()

    def __init__(self, tools: Tools, editing: PanelEditing) -> None:
        super().__init__(tools.host)
        self._tools = tools
        self._editing = editing
        self._sheet = SealSheet(tools.host)
        self._wish: _Wish | None = None
        self._sheet.offered.connect(self._on_offered)
        self._sheet.closed.connect(self._on_closed)
        tools.seals.closing.connect(self.put_away)

    def seal(self, look: Look, face: PanelFace) -> None:
        """Asks before a panel is sealed."""
        if look.picture is None or self._wish is not None:
            return
        wish = _Wish(look, face, look.picture.id, self._have_sealed)
        self._ask(partial(self._tools.art.sealed.known, look.book), partial(self._on_known, wish))

    def open(self, look: Look, face: PanelFace) -> None:
        """Opens a sealed panel: at once while the seal is open, else by its passphrase."""
        if look.picture is None or self._wish is not None:
            return
        self._wish = _Wish(look, face, look.picture.id, self._read)
        seal = self._tools.seals.of(look.book)
        if seal is not None:
            self._read(seal)
        else:
            self._sheet.ask_open(OPEN_A_PANEL.format(look.picture.number))

    def put_away(self) -> None:
        """Nothing is asked any more, and nothing that is open under a seal stays."""
        if self._sheet.isVisible():
            self._sheet.dismiss()
        self._wish = None
        self._editing.close_sealed()

    def _on_known(self, wish: _Wish, known: bool) -> None:
        if self._wish is not None or wish.look.picture is None:
            return
        self._wish = wish
        face = wish.face
        self._sheet.ask_seal(
            SEAL_A_PANEL.format(wish.look.picture.number),
            known=known,
            is_open=self._tools.seals.of(wish.book) is not None,
            later=bool(face.words or face.drawing or face.picture),
        )

    def _on_offered(self, passphrase: str, again: str) -> None:
        wish = self._wish
        if wish is None:
            return
        sealing = self._tools.art.sealed.sealing
        held = self._tools.seals.of(wish.book)
        if held is not None and not self._sheet.makes:
            wish.then(held)
        elif self._sheet.makes:
            work = partial(sealing.make, wish.book, passphrase, again)
            self._ask(work, partial(self._on_seal, wish))
        else:
            work = partial(sealing.open, wish.book, passphrase)
            self._ask(work, partial(self._on_seal, wish))

    def _on_seal(self, wish: _Wish, seal: ClientSeal | Refusals) -> None:
        """A seal that comes after the sheet was put away is let go unseen."""
        if self._wish is not wish:
            return
        if isinstance(seal, Refusals):
            self._sheet.refuse(seal)
            return
        self._tools.seals.take(seal)
        wish.then(seal)

    def _have_sealed(self, seal: ClientSeal) -> None:
        wish = self._wish
        if wish is None:
            return
        work = partial(
            self._tools.art.sealed.seal,
            seal,
            wish.image,
            wish.face.key,
            sitting=wish.sitting,
            clears=tuple(drafts_of(wish.book, wish.face.key)),
        )
        self._tools.pen.write(
            work,
            then=self._on_sealed,
            refused=self._sheet.refuse,
            failed=self._sheet.show_trouble,
        )

    def _on_sealed(self, _entries: tuple[Entry, ...]) -> None:
        if self._sheet.isVisible():
            self._sheet.dismiss()
        self._tools.note(SEALED)

    def _read(self, seal: ClientSeal) -> None:
        wish = self._wish
        if wish is not None:
            work = partial(self._tools.art.sealed.panel, seal, wish.image, PanelId(wish.face.key))
            self._ask(work, partial(self._on_shown, wish, seal))

    def _on_shown(self, wish: _Wish, seal: ClientSeal, shown: Shown | Refusals) -> None:
        if self._wish is not wish:
            return
        if isinstance(shown, Refusals):
            self._refuse(shown)
            return
        if self._sheet.isVisible():
            self._sheet.dismiss()
        self._wish = None
        face = PanelFace(wish.face.key, wish.face.row, shown.drawing, shown.picture, shown.words)
        self._editing.open(wish.look, face, seal)

    def _refuse(self, refusals: Refusals) -> None:
        if self._sheet.isVisible():
            self._sheet.refuse(refusals)
        else:
            self._wish = None
            self._tools.note(refusals.sentences())

    def _on_closed(self) -> None:
        self._wish = None
        self.answered.emit()

    def _on_failed(self, trouble: Trouble) -> None:
        if self._sheet.isVisible():
            self._sheet.show_trouble(trouble)
        else:
            self._wish = None
            self._tools.pen.troubled.emit(trouble)

    def _ask(self, work: Callable[[], object], then: Callable[..., object]) -> None:
        self._tools.clerk.ask(work, owner=self, then=then, failed=self._on_failed)
