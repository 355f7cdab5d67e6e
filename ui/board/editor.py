"""One panel opened over the page: drawn, pictured or written, kept as it is made."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.board.pad import DrawingPad
from ui.board.panel_face import PanelFace
from ui.board.picture_box import PictureBox
from ui.bridge.clerk import Clerk
from ui.kit.buttons import PrimaryButton
from ui.kit.field import NoteField
from ui.kit.layers import Sheet
from ui.kit.surface import column
from ui.kit.tabs import Tabs

DRAW, PICTURE, WRITE = "draw", "picture", "write"
WIDTH_PX = 1080
LINES = 10


class PanelEditor(Sheet):
    """Asks for what is on a panel.  Each change is told at once, to be kept: ``drawn`` with the whole drawing after
    every finished stroke, ``pictured`` with a picture that was taken in or no bytes where it was removed, ``worded``
    with the words as they are typed.  ``closed`` when it was put away; nothing is asked then, nothing is lost.

    A sealed panel has nothing to open here.  raises ValueError for one
    """

    drawn = Signal(bytes)
    pictured = Signal(bytes)
    worded = Signal(str)

    def __init__(self, host: QWidget, title: str, face: PanelFace, clerk: Clerk) -> None:
        if face.sealed:
            raise ValueError(face.key)
        super().__init__(host, title, width_px=WIDTH_PX, whole=True)
        self.key = face.key
        self.pad = DrawingPad()
        self.picture = PictureBox(clerk)
        self.words = NoteField("Words", hint="The client’s own words.", lines=LINES)
        self._tabs = Tabs(((DRAW, "Draw"), (PICTURE, "Picture"), (WRITE, "Write")), name="Panel")
        self._parts = QStackedWidget()
        self._leaves = False
        written = QWidget()
        written.setLayout(column(self.words, None))
        self._of_tab = {DRAW: self.pad, PICTURE: self.picture, WRITE: written}
        for part in self._of_tab.values():
            self._parts.addWidget(part)
        self._done = PrimaryButton("Done", symbol="check")
        self.head.insertWidget(1, self._tabs)
        self.head.insertWidget(self.head.count() - 1, self._done)
        self.body.addWidget(self._parts, 1)
        self.pad.set_content(face.drawing)
        self.picture.set_content(face.picture)
        self.words.set_text(face.words)
        self._listen()

    def start(self, tab: str = "") -> None:
        """Opens at a part; without one where something stands already, else where one draws."""
        self.show_tab(tab or self._first())
        self.open(self._focus())

    def show_tab(self, tab: str) -> None:
        """Shows one part: draw, picture or write."""
        self.pad.finish()
        self._tabs.show_current(tab)
        self._parts.setCurrentWidget(self._of_tab[tab])

    def dismiss(self) -> None:
        """Ends a stroke on its way, which is kept, and puts the sheet away, once a picture on its way in is there."""
        self._leaves = self.picture.waits
        if not self._leaves:
            self.put_away()

    def put_away(self) -> None:
        """Puts the sheet away now, with what is there."""
        self.pad.finish()
        super().dismiss()

    def forget(self) -> None:
        """Nothing of the panel stands here any more: for one that was put away and is sealed."""
        self.pad.set_content(b"")
        self.picture.set_content(b"")
        self.words.set_text("")

    def _listen(self) -> None:
        self._tabs.chosen.connect(self._on_tab)
        self._done.clicked.connect(self.dismiss)
        self.pad.kept.connect(self.drawn)
        self.picture.taken.connect(self.pictured)
        self.picture.removed.connect(self._on_removed)
        self.picture.settled.connect(self._on_settled)
        self.words.typed.connect(self.worded)

    def _first(self) -> str:
        there = {
            DRAW: self.pad.content(),
            PICTURE: self.picture.content(),
            WRITE: self.words.text(),
        }
        return next((tab for tab, found in there.items() if found), DRAW)

    def _focus(self) -> QWidget:
        focus = {DRAW: self.pad, PICTURE: self.picture, WRITE: self.words}
        return focus[self._tabs.current()]

    def _on_tab(self, tab: str) -> None:
        self.show_tab(tab)
        self._focus().setFocus()

    def _on_settled(self, taken: bool) -> None:
        """Goes now where that was wanted; why one was not taken is read first."""
        leaves, self._leaves = self._leaves, False
        if leaves and taken:
            self.dismiss()

    def _on_removed(self) -> None:
        self.pictured.emit(b"")
