"""Naming what is on the map, or what is about to come: typed on the map itself, laid when Enter ends it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, QRectF

from kapdesk.ifs.model.parts import SIZE, Note
from kapdesk.ifs.rules import standing
from kapdesk.kernel.ids import PartId, ThingId
from ui.ifs.map import acting, marking
from ui.ifs.map.deeds import name_of, words_of
from ui.ifs.map.naming import Naming
from ui.ifs.map.notes import pinned_about
from ui.ifs.map.table import Table
from ui.ifs.map.view import MapView

NEW_PART = "What is the part called?"
NEW_NOTE = "What does the note say?"
NOTE_ABOUT = "What does the note about {name} say?"
NEW_FRAME = "What is the frame called?"
IS_SEALED = "This note is sealed. W opens it, with the client’s passphrase."


class Writing(QObject):
    """The field on the map, and what becomes of what is typed in it; an empty word lays nothing."""

    def __init__(self, table: Table, view: MapView) -> None:
        super().__init__(view)
        self._table, self._view = table, view
        self._then: Callable[[str], object] | None = None
        self._naming = Naming(view)
        self._naming.told.connect(self._on_told)
        self._naming.left.connect(self._on_left)
        view.looked.connect(self._stand)

    @property
    def is_open(self) -> bool:
        """Whether somebody types."""
        return self._naming.is_open

    def new_part(self, at: QPointF, bonded: str = "", alike: bool = False) -> None:
        """Asks what a new part there is called; it comes with a bond where it is drawn from another, or like that."""

        def lay(name: str) -> None:
            table = self._table
            moves, part = acting.met(table.drawn, name, at.x(), at.y(), table.new_id)
            if alike:
                moves = marking.alike(table.drawn, moves, bonded)
            if bonded and moves:
                moves = (*moves, acting.bond_to(bonded, part, table.new_id))
            if table.offer(moves):
                table.choose((part,))

        self._bring(at)
        self._ask(NEW_PART, "", at, lay)

    def new_note(self, at: QPointF, about: PartId | None = None) -> None:
        """Asks what a new note there says; one that is about a part is pinned beside it."""

        def pin(words: str) -> None:
            table = self._table
            moves, note = (
                acting.pinned(words, at.x(), at.y(), table.new_id)
                if about is None
                else pinned_about(table.drawn, about, words, table.new_id)
            )
            if table.offer(moves):
                table.choose((note,))

        asked = NEW_NOTE
        if about is not None:
            at = self._beside(about)
            asked = NOTE_ABOUT.format(name=self._table.drawn.parts[about].name)
        self._bring(at)
        self._ask(asked, "", at, pin, several=True)

    def new_frame(self, at: QPointF) -> None:
        """Asks what a new frame there is called, such as what happened."""

        def draw(words: str) -> None:
            table = self._table
            moves, frame = marking.named_frame(words, at.x(), at.y(), table.new_id)
            if table.offer(moves):
                table.choose((frame,))

        wide, high = marking.FRAME
        box = QRectF(at.x() - wide / 2.0, at.y() - high / 2.0, wide, high)
        self._view.bring(box)
        self._ask(NEW_FRAME, "", box.topLeft(), draw)

    def rename(self, key: str) -> None:
        """Asks what something is called from now on."""
        laid = self._table.laid
        box = laid.box(key)
        if box is None:
            return
        if laid.is_sealed(key):
            self._table.said.emit(IS_SEALED)
            return

        def name(words: str) -> None:
            self._table.offer(acting.named(self._table.drawn, key, words))

        at = QPointF(box.center().x(), box.bottom()) if key in laid.parts else box.center()
        if key in laid.frames:
            at = box.topLeft()
        several = key in laid.notes or key in laid.lines
        self._ask(name_of(laid, key), words_of(laid, key), at, name, several=several)

    def finish(self) -> None:
        """Takes what was typed."""
        self._naming.finish()

    def give_up(self) -> None:
        """Takes nothing of what was typed."""
        self._naming.give_up()

    def _ask(
        self,
        name: str,
        words: str,
        at: QPointF,
        then: Callable[[str], object],
        *,
        several: bool = False,
    ) -> None:
        self._naming.finish()
        if not self._table.takes:
            return
        self._then = then
        self._naming.ask(name, words, at, several=several)
        self._stand()

    def _beside(self, part: PartId) -> QPointF:
        """Where a note about a part is pinned."""
        found = standing.beside(self._table.drawn, Note(ThingId(""), 0.0, 0.0), part)
        return QPointF(found.x, found.y)

    def _bring(self, at: QPointF) -> None:
        """What is about to come, and the words below it, will be in sight."""
        self._view.bring(QRectF(at.x() - SIZE, at.y() - SIZE, 2.0 * SIZE, 2.0 * SIZE))

    def _stand(self) -> None:
        if self._naming.is_open:
            at = self._naming.at
            self._naming.stand(self._view.spot(at.x(), at.y()), self._view.zoom)

    def _on_told(self, words: str) -> None:
        then, self._then = self._then, None
        if then is not None:
            then(words)

    def _on_left(self) -> None:
        self._then = None
