"""The storyboard of the picture at hand: panels laid, opened, moved and marked; each gesture can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from kapdesk.art.model.images import PanelSet
from kapdesk.art.model.nouns import Row
from kapdesk.art.service.board import Board
from kapdesk.chart.model import Entry
from kapdesk.kernel.ids import PanelId
from ui.art.room.look import Look
from ui.art.room.panel_editing import PanelEditing
from ui.art.room.room_part import NO_PICTURE, RoomPart
from ui.art.room.seal_way import SealWay
from ui.art.room.tools import Tools
from ui.board.panel_face import BoardRow, PanelFace
from ui.board.storyboard import Storyboard
from ui.kit.buttons import Button
from ui.kit.surface import Scroll, column, row
from ui.kit.text import Hint
from ui.sets.recording import Written
from ui.theme.tokens import GRID_PX

LEFT_OVER = (
    BoardRow(Row.LEFT.value, "Left over", "No left-over picture is on the list.", endless=True),
)
SEAL = "Seal…   K"
NO_PANEL, SEALED_ALREADY = "Go to a panel first.", "This panel is sealed."
UNDO, REDO = "Undo   Ctrl+Z", "Redo   Ctrl+Y"
NOTHING_UNDONE, NOTHING_DONE = "Nothing was taken back.", "Nothing was done in this session yet."


class BoardPart(RoomPart):
    """Tells the board what was wanted; what is recorded comes back with the next moment."""

    def __init__(self, tools: Tools, rows: Sequence[BoardRow]) -> None:
        super().__init__(tools)
        self._wanted = ""
        self._none = Hint(NO_PICTURE)
        self.storyboard = Storyboard(rows, narrow=True)
        self.editing = PanelEditing(tools)
        self.sealing = SealWay(tools, self.editing)
        self._undo, self._redo = Button(UNDO), Button(REDO)
        self._seal = Button(SEAL, symbol="lock")
        self._scroll = Scroll(gap_px=GRID_PX)
        self._scroll.column.addWidget(self.storyboard)
        self._acts = row(self._undo, self._redo, None, self._seal, gap_px=GRID_PX)
        held = column(self._none, gap_px=GRID_PX)
        held.addWidget(self._scroll, 1)
        held.addLayout(self._acts)
        self.setLayout(held)
        self._connect()

    def put_in(self, look: Look) -> None:
        """The panels as they stand."""
        there = look.picture is not None
        self._none.setVisible(not there)
        for part in (self._scroll, self._undo, self._redo, self._seal):
            part.setVisible(there)
        rows = set(self.storyboard.row_keys)
        self.storyboard.show_faces([one for one in look.faces() if one.row in rows])
        board = look.picture.board if look.picture is not None else None
        done = board is not None and bool(board.done.last(look.sitting))
        self._undo.needs("" if done else NOTHING_DONE)
        self._redo.needs("" if board is not None and board.done.off else NOTHING_UNDONE)
        if self._wanted and self.storyboard.go_to(self._wanted):
            self._wanted = ""
        self._show_seal()

    def start(self) -> None:
        """On the current panel, else where one is added."""
        if not self.storyboard.go_to(self.storyboard.current()):
            self.storyboard.start()

    def keep(self) -> None:
        """A panel that is open is put away, and written."""
        self.editing.close()

    def _connect(self) -> None:
        board = self.storyboard
        board.opened.connect(self._on_opened)
        board.added.connect(self._on_added)
        board.moved.connect(self._on_moved)
        board.duplicated.connect(partial(self._panel, _duplicate))
        board.worst_marked.connect(partial(self._panel, _mark_worst))
        board.replaced_marked.connect(self._on_replaced)
        board.removed.connect(partial(self._panel, _take))
        board.gone_to.connect(self._show_seal)
        self.sealing.answered.connect(self._on_answered)
        self.editing.closed.connect(self._on_answered)
        self._seal.clicked.connect(self._on_seal)
        self._undo.clicked.connect(self._on_undo)
        self._redo.clicked.connect(self._on_redo)
        for keys, act in (
            ("K", self._on_seal),
            ("Ctrl+Z", self._on_undo),
            ("Ctrl+Y", self._on_redo),
            ("Ctrl+Shift+Z", self._on_redo),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setObjectName(f"key {keys}")
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _face(self, key: str) -> PanelFace | None:
        faces = self.look.faces() if self.look is not None else ()
        return next((one for one in faces if one.key == key), None)

    def _write(
        self,
        verb: Callable[..., Written],
        *words: object,
        then: Callable[[tuple[Entry, ...]], object] | None = None,
        **more: object,
    ) -> None:
        look = self.look
        if look is not None and look.picture is not None:
            work = partial(verb, look.book, look.picture.id, *words, sitting=look.sitting, **more)
            self.tools.pen.write(work, then=then)

    def _panel(self, verb: Callable[[Board], Callable[..., Written]], key: str) -> None:
        self._write(verb(self.tools.art.board), PanelId(key))

    def _on_opened(self, key: str) -> None:
        face = self._face(key)
        if face is None or self.look is None:
            return
        opens = self.sealing if face.sealed else self.editing
        opens.open(self.look, face)

    def _on_seal(self) -> None:
        face = self._face(self.storyboard.current())
        if face is not None and self.look is not None and not face.sealed:
            self.sealing.seal(self.look, face)

    def _on_answered(self) -> None:
        """The keyboard is on the panel again that was open or asked about."""
        if self.isVisible():
            self.start()

    def _show_seal(self) -> None:
        face = self._face(self.storyboard.current())
        self._seal.needs(NO_PANEL if face is None else SEALED_ALREADY if face.sealed else "")

    def _on_added(self, key: str) -> None:
        self._write(self.tools.art.board.lay, Row(key), then=self._on_laid)

    def _on_laid(self, entries: tuple[Entry, ...]) -> None:
        """The panel that was just laid has the keyboard, once it is there."""
        for entry in entries:
            if isinstance(entry.fact, PanelSet):
                self._wanted = entry.fact.panel.id
        if self._wanted and self.storyboard.go_to(self._wanted):
            self._wanted = ""

    def _on_moved(self, key: str, place: int) -> None:
        face = self._face(key)
        if face is not None:
            self._write(self.tools.art.board.move, PanelId(key), Row(face.row), place)

    def _on_replaced(self, key: str) -> None:
        face = self._face(key)
        if face is not None:
            mark = self.tools.art.board.mark_replaced
            self._write(mark, PanelId(key), replaced=not face.replaced)

    def _on_undo(self) -> None:
        self._write(self.tools.art.board.undo)

    def _on_redo(self) -> None:
        self._write(self.tools.art.board.redo)


def _duplicate(board: Board) -> Callable[..., Written]:
    return board.duplicate


def _mark_worst(board: Board) -> Callable[..., Written]:
    return board.mark_worst


def _take(board: Board) -> Callable[..., Written]:
    return board.take
