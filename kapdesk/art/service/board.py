"""The storyboard: panels laid, filled, marked, moved, taken; each gesture one save that can be taken back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from kapdesk.art.model.images import PanelSet, PanelTaken
from kapdesk.art.model.nouns import Row
from kapdesk.art.model.panels import PANELS, Panel
from kapdesk.art.model.state import Storyboard
from kapdesk.art.parse.images import against_panel
from kapdesk.art.service.filling import filled
from kapdesk.art.service.writing import NO_PICTURE, Writing
from kapdesk.chart.model import Redone, Undone
from kapdesk.chart.workbook import Clears, Written
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import BookId, ImageId, PanelId, SittingId, new_id

NO_PANEL = refused("panel", "That panel is not there.")
IS_SEALED = refused("panel", "The panel is sealed; it opens with the client's passphrase alone.")
STAYS_SEALED = refused("panel", "A sealed panel is not copied; it can only be opened.")


@dataclass(frozen=True, slots=True)
class Board:
    """The storyboards of one vault's pictures.  thread: the record lane.

    What was done in a meeting can be taken back in it until it is signed; what was done between meetings, between them.
    """

    writing: Writing

    def lay(
        self, book: BookId, image: ImageId, row: Row, *, sitting: SittingId | None = None
    ) -> Written:
        """Lay an empty panel at the end of a row; refuses one more than a row may have."""
        board = self._board(book, image)
        if isinstance(board, Refusals):
            return board
        if against := _full(board, row):
            return against
        panel = Panel(self._new(), row, _end(board, row))
        return self._keep(book, image, board, (panel,), sitting)

    def fill(
        self,
        book: BookId,
        image: ImageId,
        panel: PanelId,
        *,
        words: str | None = None,
        drawing: bytes | None = None,
        picture: bytes | None = None,
        sitting: SittingId | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write, draw or picture a panel; what is None stays, what is empty is taken off it.

        The drawing and the picture are kept in the same save.  Nothing is written where it says the same.
        """
        board = self._board(book, image)
        if isinstance(board, Refusals):
            return board
        known = board.panel(panel)
        if known is None:
            return NO_PANEL
        if self._sealed(book, image, panel):
            return IS_SEALED
        blobs = tuple(one for one in (drawing, picture) if one)
        new = filled(known, words, drawing, picture)
        if against := against_panel(new, blobs):
            return against
        if new == known:
            return ()
        return self._keep(book, image, board, (new,), sitting, blobs, clears)

    def mark_worst(
        self, book: BookId, image: ImageId, panel: PanelId, *, sitting: SittingId | None = None
    ) -> Written:
        """Mark the worst frame of the old row, and no other; marked again, none is."""
        board = self._board(book, image)
        if isinstance(board, Refusals):
            return board
        known = board.panel(panel)
        if known is None or known.row is not Row.OLD:
            return NO_PANEL
        others = (replace(one, worst=False) for one in board.row(Row.OLD) if one.worst)
        changed = {one.id: one for one in others}
        changed[panel] = replace(known, worst=not known.worst)
        return self._keep(book, image, board, tuple(changed.values()), sitting)

    def mark_replaced(
        self,
        book: BookId,
        image: ImageId,
        panel: PanelId,
        *,
        replaced: bool = True,
        sitting: SittingId | None = None,
    ) -> Written:
        """Mark a picture as replaced by a new one; a left-over picture is off the list by that."""
        board = self._board(book, image)
        if isinstance(board, Refusals):
            return board
        known = board.panel(panel)
        if known is None or known.row is Row.NEW:
            return NO_PANEL
        if known.replaced is replaced:
            return ()
        return self._keep(book, image, board, (replace(known, replaced=replaced),), sitting)

    def duplicate(
        self, book: BookId, image: ImageId, panel: PanelId, *, sitting: SittingId | None = None
    ) -> Written:
        """Lay a copy of an old panel at the end of the new row."""
        board = self._board(book, image)
        if isinstance(board, Refusals):
            return board
        known = board.panel(panel)
        if known is None:
            return NO_PANEL
        if self._sealed(book, image, panel):
            return STAYS_SEALED
        if against := _full(board, Row.NEW):
            return against
        copy = replace(
            known,
            id=self._new(),
            row=Row.NEW,
            place=_end(board, Row.NEW),
            worst=False,
            replaced=False,
        )
        return self._keep(book, image, board, (copy,), sitting)

    def move(
        self,
        book: BookId,
        image: ImageId,
        panel: PanelId,
        row: Row,
        place: int,
        *,
        sitting: SittingId | None = None,
    ) -> Written:
        """Move a panel to a place of a row, counted from 0; the others make room.  Nothing where it stands there."""
        board = self._board(book, image)
        if isinstance(board, Refusals):
            return board
        known = board.panel(panel)
        if known is None:
            return NO_PANEL
        if row is not known.row and (against := _full(board, row)):
            return against
        standing = [one for one in board.row(row) if one.id != panel]
        keeps_worst = known.worst and row is Row.OLD
        standing.insert(max(place, 0), replace(known, row=row, worst=keeps_worst))
        laid = tuple(replace(one, place=number) for number, one in enumerate(standing))
        changed = tuple(one for one in laid if one != board.panel(one.id))
        return self._keep(book, image, board, changed, sitting) if changed else ()

    def take(
        self, book: BookId, image: ImageId, panel: PanelId, *, sitting: SittingId | None = None
    ) -> Written:
        """Take a panel off the storyboard."""
        board = self._board(book, image)
        if isinstance(board, Refusals):
            return board
        if board.panel(panel) is None:
            return NO_PANEL
        fact = PanelTaken(image, panel, gesture=board.done.number + 1)
        return self.writing.keep(book, (fact,), sitting=sitting)

    def undo(self, book: BookId, image: ImageId, *, sitting: SittingId | None = None) -> Written:
        """Take back the last gesture of this meeting; nothing where there is none."""
        board = self._board(book, image)
        if isinstance(board, Refusals):
            return board
        last = board.done.last(sitting)
        return self.writing.keep(book, (Undone(last),), sitting=sitting) if last else ()

    def redo(self, book: BookId, image: ImageId, *, sitting: SittingId | None = None) -> Written:
        """Put back the gesture that was taken back last; nothing where there is none."""
        board = self._board(book, image)
        if isinstance(board, Refusals):
            return board
        if not board.done.off:
            return ()
        return self.writing.keep(book, (Redone(board.done.off[-1]),), sitting=sitting)

    def _keep(
        self,
        book: BookId,
        image: ImageId,
        board: Storyboard,
        panels: Sequence[Panel],
        sitting: SittingId | None,
        blobs: Sequence[bytes] = (),
        clears: Clears = (),
    ) -> Written:
        gesture = board.done.number + 1
        facts = tuple(PanelSet(image, panel, gesture=gesture) for panel in panels)
        return self.writing.keep(book, facts, sitting=sitting, blobs=blobs, clears=clears)

    def _board(self, book: BookId, image: ImageId) -> Storyboard | Refusals:
        known = self.writing.state(book).picture(image)
        return NO_PICTURE if known is None else known.board

    def _sealed(self, book: BookId, image: ImageId, panel: PanelId) -> bool:
        known = self.writing.state(book).picture(image)
        return known is not None and known.seal_of(panel) is not None

    def _new(self) -> PanelId:
        return PanelId(new_id(self.writing.ledger.clock.now().utc_us // 1000))


def _full(board: Storyboard, row: Row) -> Refusals | None:
    """Why a row takes no further panel; the left-over list has no end."""
    if row is Row.LEFT or len(board.row(row)) < PANELS.high:
        return None
    return refused("panel", f"A row has up to {PANELS.high:g} panels.")


def _end(board: Storyboard, row: Row) -> int:
    return 1 + max((one.place for one in board.row(row)), default=-1)
