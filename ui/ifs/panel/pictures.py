"""A picture on the map: taken in safely as on the storyboard, pinned as a note or worn by a part, one gesture."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from kapdesk.chart.blobs import digest_of
from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.moves import Move, NotePinned, PartDescribed
from kapdesk.ifs.model.parts import Note, Part
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.ids import PartId, ThingId
from ui.board.picture_box import PictureBox
from ui.bridge.clerk import Clerk
from ui.ifs.around import Around
from ui.ifs.map.canvas import MapCanvas
from ui.ifs.outline.asks import Table
from ui.ifs.outline.words import part_title
from ui.kit.buttons import PrimaryButton
from ui.kit.field import Field
from ui.kit.layers import Sheet
from ui.kit.strip import Strip
from ui.kit.text import Hint
from ui.theme.tokens import GRID_PX
from ui.work.pen import Pen

TITLE = "A picture on the map"
PINNED = "It is pinned as a note."
WORN = "It is the picture of {}. Without one, the part has its shape again."
WIDTH, HEIGHT = 200.0, 150.0
"""How large a picture is pinned.  unit map points"""

ONE_PART = "Choose one part first."
MISSING = "Choose a picture first."


class PictureSheet(Sheet):
    """``taken`` with the bytes of the picture and the words beneath it."""

    taken = Signal(bytes, str)

    def __init__(self, host: QWidget, clerk: Clerk) -> None:
        super().__init__(host, TITLE, width_px=720)
        self.strip = Strip()
        self._about = Hint("")
        self.box = PictureBox(clerk)
        self.words = Field("Words beneath it")
        self._save = PrimaryButton("Put it on the map", symbol="check")
        self.body.setSpacing(GRID_PX)
        for part in (self.strip, self._about, self.box, self.words):
            self.body.addWidget(part)
        self.add_act(self._save)
        self.box.taken.connect(self._on_changed)
        self.box.removed.connect(self._on_changed)
        self._save.clicked.connect(self._on_save)
        self.closed.connect(self._forget)

    def ask(self, about: str, content: bytes, *, worded: bool) -> None:
        """Opens for a note, or for a part with the picture it has."""
        self.strip.clear()
        self._about.setText(about)
        self.box.set_content(content)
        self.words.set_text("")
        self.words.setVisible(worded)
        self._save.needs(MISSING if worded and not content else "")
        self.open(self.box)

    def _on_changed(self) -> None:
        missing = MISSING if self.words.isVisible() and not self.box.content() else ""
        self._save.needs(missing)

    def _on_save(self) -> None:
        if not self.box.waits:
            self.taken.emit(self.box.content(), self.words.text().strip())

    def _forget(self) -> None:
        """No picture stays behind."""
        self.box.set_content(b"")


class Pictures(QObject):
    """Asks on one sheet, writes, and gives the map the pictures it wants to show.  ``said`` why one is not asked."""

    said = Signal(str)
    troubled = Signal(Trouble)

    def __init__(
        self, host: QWidget, around: Around, clerk: Clerk, pen: Pen, canvas: MapCanvas
    ) -> None:
        super().__init__(host)
        self._around, self._clerk, self._pen, self._canvas = around, clerk, pen, canvas
        self._table: Table | None = None
        self._part: PartId | None = None
        self._at = (0.0, 0.0)
        self.sheet = PictureSheet(host, clerk)
        self.sheet.taken.connect(self._on_taken)

    def stand(self, table: Table) -> None:
        """The map as it stands; another client's picture leaves."""
        before, self._table = self._table, table
        if before is not None and before.book != table.book and self.sheet.isVisible():
            self.sheet.dismiss()

    def pin(self, x: float, y: float) -> None:
        """Asks for a picture to pin at a place.  unit map points"""
        self._part, self._at = None, (x, y)
        self.sheet.ask(PINNED, b"", worded=True)

    def wear(self, things: Sequence[str]) -> None:
        """Asks for the picture of the one part among some things."""
        drawn = self._table.state.drawn if self._table is not None else Drawn()
        parts = [one for key in things if (one := drawn.parts.get(PartId(key))) is not None]
        if len(parts) != 1:
            self.said.emit(ONE_PART)
        elif parts[0].picture:
            self._read(parts[0].picture, partial(self._ask_for, parts[0]))
        else:
            self._ask_for(parts[0], b"")

    def show(self, digests: Sequence[str]) -> None:
        """Gives the map the pictures of these digests."""
        for digest in digests:
            self._read(digest, partial(self._on_read, digest))

    def _read(self, digest: str, then: Callable[[bytes], None]) -> None:
        work = partial(self._around.picture, digest)
        self._clerk.ask(work, owner=self, then=then, failed=self.troubled.emit)

    def _on_read(self, digest: str, content: bytes) -> None:
        picture = QImage.fromData(content)
        if not picture.isNull():
            self._canvas.show_picture(digest, picture)

    def _ask_for(self, part: Part, content: bytes) -> None:
        self._part = part.id
        self.sheet.ask(WORN.format(part_title(part)), content, worded=False)

    def _on_taken(self, content: bytes, words: str) -> None:
        table = self._table
        if table is None:
            return
        moves = self._worn(table, content) if self._part else self._pinned(table, content, words)
        work = partial(
            table.map.gesture,
            table.book,
            moves,
            sitting=table.sitting,
            blobs=(content,) if content else (),
        )
        self._pen.write(
            work,
            then=self._on_written,
            refused=self._on_refused,
            failed=self.sheet.strip.show_trouble,
        )

    def _pinned(self, table: Table, content: bytes, words: str) -> Sequence[Move]:
        x, y = self._at
        key = ThingId(table.map.new_id())
        return (NotePinned(Note(key, x, y, WIDTH, HEIGHT, words, digest_of(content))),)

    def _worn(self, table: Table, content: bytes) -> Sequence[Move]:
        part = table.state.drawn.parts.get(self._part) if self._part is not None else None
        if part is None:
            return ()
        return (PartDescribed(replace(part, picture=digest_of(content) if content else "")),)

    def _on_written(self, _entries: object) -> None:
        self.sheet.dismiss()

    def _on_refused(self, refusals: Refusals) -> None:
        self.sheet.strip.say(refusals.sentences(), tone="notice")
