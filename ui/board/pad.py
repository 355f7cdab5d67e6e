"""A drawing pad: the sheet, what to draw with, undo and redo, and a word to whoever keeps it after every stroke."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from kapdesk.kernel.errors import Refusals
from kapdesk.sketch.model import Stroke
from kapdesk.sketch.packing import Packer, unpacked
from kapdesk.sketch.words import sketch_words
from kapdesk.sketch.working import Working
from ui.board.surface import DrawingSurface
from ui.board.tool_column import ToolColumn
from ui.kit.buttons import Button
from ui.kit.surface import column, row
from ui.kit.text import Hint
from ui.theme.tokens import GRID_PX

KEYS = (
    "Draw with the mouse or a pen. By keyboard: arrows move, Space puts the pen down and lifts it, "
    "1 to 8 take an ink, E the eraser, + and − the breadth."
)
NOTHING_TO_UNDO, NOTHING_TO_REDO = "Nothing was drawn yet.", "Nothing was undone."
CANNOT_DRAW = "This drawing cannot be changed here; it stays as it is."


class DrawingPad(QWidget):
    """A drawing under way.  ``kept`` with the whole drawing as bytes after every finished stroke and every change, to
    be put where a crash cannot reach it: what a kill may take is the stroke on its way.

    ``set_content`` brings kept bytes back; bytes that are no drawing are refused in a sentence and stay untouched.
    """

    kept = Signal(bytes)

    def __init__(self, name: str = "Drawing", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._working = Working()
        self._packer = Packer()
        self._content = b""
        self._against = ""
        self._surface = DrawingSurface(name)
        self._tools = ToolColumn()
        self._undo = Button("Undo", symbol="arrow-counter-clockwise")
        self._redo = Button("Redo", symbol="arrow-right")
        self._below = Hint(KEYS)
        self.setFocusProxy(self._surface)
        self._lay_out()
        self._listen()
        self._show()

    def content(self) -> bytes:
        """The drawing as bytes; none where nothing is drawn."""
        return self._content

    def set_content(self, content: bytes) -> None:
        """Shows a drawing that was kept; not announced.  A line on its way is let go, and steps begin anew."""
        self._surface.let_go()
        self._packer = Packer()
        found = unpacked(content)
        if isinstance(found, Refusals):
            self._against = f"{found.sentences()} {CANNOT_DRAW}"
            self._working = Working()
        else:
            self._against, self._working = "", Working(found)
        self._content = content
        self._show()

    def words(self) -> str:
        """What is said of the drawing to somebody who does not see it."""
        return sketch_words(self._working.now)

    def finish(self) -> None:
        """Ends a stroke on its way, and keeps it: before the pad is put away."""
        self._surface.finish()

    def _lay_out(self) -> None:
        tools = column(self._tools, None, self._undo, self._redo, gap_px=GRID_PX // 2)
        sheet = row(gap_px=2 * GRID_PX)
        sheet.addLayout(tools)
        sheet.addWidget(self._surface, 1)
        laid = column(gap_px=GRID_PX)
        laid.addLayout(sheet, 1)
        laid.addWidget(self._below)
        self.setLayout(laid)

    def _listen(self) -> None:
        self._surface.drawn.connect(self._on_drawn)
        self._surface.erased.connect(self._on_erased)
        self._surface.tool_chosen.connect(self._tools.show_tool)
        self._tools.chosen.connect(self._surface.take_up)
        self._undo.clicked.connect(self._on_undo)
        self._redo.clicked.connect(self._on_redo)
        for keys, act in (
            ("Ctrl+Z", self._on_undo),
            ("Ctrl+Y", self._on_redo),
            ("Ctrl+Shift+Z", self._on_redo),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setObjectName(f"key {keys}")
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _take(self, working: Working) -> None:
        """Another state of the drawing: kept, or refused with what stood before staying."""
        if working is not self._working:
            found = self._packer.packed(working.now) if working.now.strokes else b""
            if isinstance(found, Refusals):
                self._below.setText(found.sentences())
                self._below.set_tone("grave")
                self._surface.show_sketch(self._working.now)
                return
            self._working, self._content = working, found
            self.kept.emit(found)
        self._show()

    def _show(self) -> None:
        self._surface.show_sketch(self._working.now, takes=not self._against)
        self._undo.needs("" if self._working.undoable else NOTHING_TO_UNDO)
        self._redo.needs("" if self._working.redoable else NOTHING_TO_REDO)
        self._below.setText(self._against or KEYS)
        self._below.set_tone("grave" if self._against else "quiet")

    def _on_drawn(self, stroke: Stroke) -> None:
        self._take(self._working.added(stroke))

    def _on_erased(self, places: tuple[int, ...]) -> None:
        self._take(self._working.erased(places))

    def _on_undo(self) -> None:
        self._surface.finish()
        self._take(self._working.undone())

    def _on_redo(self) -> None:
        self._surface.finish()
        self._take(self._working.redone())
