"""How a panel comes under the client's seal, and how it is opened under it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from kapdesk.art.service.sealing import Shown
from kapdesk.chart.model import Entry
from kapdesk.chart.sealing import ClientSeal
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId, ImageId, PanelId
from ui.art.room.look import Look
from ui.art.room.panel_editing import PanelEditing, drafts_of
from ui.art.room.tools import Tools
from ui.board.panel_face import PanelFace
from ui.bridge.keeper import FormStore
from ui.work.seal.asking import SealAsking

SEAL_A_PANEL, OPEN_A_PANEL = "Seal a panel of P{}", "Open a sealed panel of P{}"
OPEN_FIRST = (
    "Something on this panel was not saved yet. Open it and put it away; then it can be sealed."
)
SEALED = "The panel is sealed. Enter opens it while the seal is open."


class SealWay(QObject):
    """Has panels sealed and opened.  ``answered`` when what was asked was put away."""

    answered = Signal()

    def __init__(self, tools: Tools, editing: PanelEditing) -> None:
        super().__init__(tools.host)
        self._tools = tools
        self._editing = editing
        self._asking = SealAsking(tools.host, tools.clerk, tools.art.sealed, tools.seals)
        self._asking.answered.connect(self.answered)
        self._asking.troubled.connect(tools.pen.troubled)
        self._asking.refused.connect(self._on_refused)
        tools.seals.closing.connect(editing.close_sealed)

    def seal(self, look: Look, face: PanelFace) -> None:
        """Asks before a panel is sealed; what waits on it after a crash is brought back and kept first."""
        waits = partial(_waits, self._tools.drafts, look.book, face.key)
        then, failed = partial(self._on_waits, look, face), self._asking.fail
        self._tools.clerk.ask(waits, owner=self, then=then, failed=failed)

    def _on_waits(self, look: Look, face: PanelFace, waits: bool) -> None:
        if look.picture is None:
            return
        if waits:
            self._tools.note(OPEN_FIRST)
            return
        self._asking.seal(
            look.book,
            SEAL_A_PANEL.format(look.picture.number),
            partial(self._have_sealed, look, look.picture.id, face),
            later=bool(face.words or face.drawing or face.picture),
        )

    def open(self, look: Look, face: PanelFace) -> None:
        """Opens a sealed panel: at once while the seal is open, else by its passphrase."""
        if look.picture is None:
            return
        then = partial(self._read, look, look.picture.id, face)
        self._asking.open(look.book, OPEN_A_PANEL.format(look.picture.number), then)

    def _have_sealed(self, look: Look, image: ImageId, face: PanelFace, seal: ClientSeal) -> None:
        work = partial(
            self._tools.art.sealed.seal,
            seal,
            image,
            face.key,
            sitting=look.sitting if look.open else None,
            clears=tuple(drafts_of(look.book, face.key)),
        )
        refused, failed = self._asking.refuse, self._asking.fail
        self._tools.pen.write(work, then=self._on_sealed, refused=refused, failed=failed)

    def _on_sealed(self, _entries: tuple[Entry, ...]) -> None:
        self._asking.done()
        self._tools.note(SEALED)

    def _read(self, look: Look, image: ImageId, face: PanelFace, seal: ClientSeal) -> None:
        work: Callable[[], Shown | Refusals]
        work = partial(self._tools.art.sealed.panel, seal, image, PanelId(face.key))
        then = partial(self._on_shown, look, face, seal)
        self._tools.clerk.ask(work, owner=self, then=then, failed=self._asking.fail)

    def _on_shown(
        self, look: Look, face: PanelFace, seal: ClientSeal, shown: Shown | Refusals
    ) -> None:
        if isinstance(shown, Refusals):
            self._asking.refuse(shown)
            return
        self._asking.done()
        opened = PanelFace(face.key, face.row, shown.drawing, shown.picture, shown.words)
        self._editing.open(look, opened, seal)

    def _on_refused(self, refusals: Refusals) -> None:
        self._tools.note(refusals.sentences())


def _waits(drafts: FormStore, book: BookId, panel: str) -> bool:
    """Whether something of a panel is kept and not written.  thread: the record lane."""
    return any(drafts.load(*place) is not None for place in drafts_of(book, panel))
