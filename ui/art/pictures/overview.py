"""A client's pictures at a glance, in the order they are worked on, and what surfaced in sessions beside them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kapdesk.art.model.state import ArtState
from kapdesk.art.model.view import ArtView
from kapdesk.chart.caught import Caught
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId, EntryId, ImageId, SittingId
from ui.art.around import Around
from ui.art.pictures.asking import LINK, STATUS
from ui.art.pictures.words import rows_of
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.kit.buttons import Button, PrimaryButton
from ui.kit.page import KeyHint
from ui.kit.row_list import RowList
from ui.kit.surface import Scroll, column, row
from ui.kit.text import Heading, Hint
from ui.theme.fonts import wide_px
from ui.theme.tokens import GRID_PX
from ui.work.caught_list import MAKE, CaughtList
from ui.work.nothing_yet import NothingYet
from ui.work.panel import Panel
from ui.work.pen import Pen

SIDE_PX = 320
CHOOSE = "Choose a picture first."
BELONGS = "Each distressing picture stands here under a title or a code word; the client need not tell more."
OWNED = (
    "Accelerated Resolution Therapy, ART, is a mark of its owner and asks for the owner’s training. "
    "KapDesk is no part of it and brings none of its scripts."
)


class Overview(Panel[Around, ArtView]):
    """``picture_wanted`` with one to open on its own page.

    ``new_wanted`` with what it is made of, None for a picture that comes from nowhere else; ``act_wanted`` with what
    is to be asked and the picture it is about.
    """

    title = "Pictures"
    picture_wanted = Signal(str)
    new_wanted = Signal(object)
    act_wanted = Signal(str, str)

    def __init__(self, host: QWidget, around: Around, clerk: Clerk, entries: Entries) -> None:
        super().__init__(host, around, clerk, entries)
        self._book = BookId("")
        self._state = ArtState()
        self._afresh = False
        self.rows = RowList("Pictures")
        self.caught = CaughtList("Make it a picture")
        self._nothing = NothingYet("No picture yet", BELONGS, "New picture   N")
        self._pen = Pen(clerk, entries, self)
        self._new = PrimaryButton("New picture   N", symbol="plus")
        self._status = Button("How far it is   S")
        self._link = Button("Link it   L")
        self.acts = QWidget()
        self.acts.setLayout(row(self._status, self._link, self._new, gap_px=GRID_PX))
        self._lay_out()
        self._connect()
        self._bind_keys()
        self._show(ArtState())
        self._show_caught(())

    @property
    def keys(self) -> tuple[KeyHint, ...]:
        """What a list does by itself is said too."""
        return (KeyHint("Enter", "open"), *super().keys, KeyHint("Alt+arrows", "earlier, later"))

    def show_client(self, book: BookId, label: str, sitting: SittingId | None) -> None:
        """Another client's pictures leave the screen at once."""
        if book != self._book:
            self._book = book
            self._afresh = True
            self._show(ArtState())
            self._show_caught(())
        self._read_caught()

    def show_view(self, view: ArtView) -> None:
        """The pictures as they stand; the keyboard goes to the list when it comes into sight with the page."""
        fewer = len(view.state.pictures) != len(self._state.pictures)
        self._show(view.state)
        if fewer:
            self._read_caught()
        if self._afresh:
            self._afresh = False
            if self.isVisible() and self.host.hasFocus():
                self.take_focus()

    def opened(self, wanted: str = "") -> None:
        """What surfaced meanwhile is read."""
        self._read_caught()

    def take_focus(self) -> None:
        """The keyboard goes to the list, or to the one act there is."""
        (self.rows if self._state.pictures else self._nothing).setFocus()

    def _leave_field(self, event: QKeyEvent) -> None:
        """Esc leads to the list, from what is beside it too."""
        if event.key() == Qt.Key.Key_Escape:
            self.take_focus()
        else:
            super()._leave_field(event)

    def _show(self, state: ArtState) -> None:
        self._state = state
        self.rows.show_rows(rows_of(state))
        self.rows.setVisible(bool(state.pictures))
        self._nothing.setVisible(not state.pictures)
        for button in (self._new, self._status, self._link):
            button.setVisible(bool(state.pictures))
        self._show_acts()

    def _show_acts(self) -> None:
        missing = "" if self.rows.current_key() else CHOOSE
        for button in (self._status, self._link):
            button.needs(missing)

    def _show_caught(self, caught: tuple[Caught, ...]) -> None:
        self.caught.show_caught(caught)
        self._caught_heading.setText(f"Surfaced in sessions · {len(caught)}")
        self._side.setVisible(bool(caught))

    def _on_new(self) -> None:
        self.new_wanted.emit(None)

    def _on_act(self, act: str) -> None:
        if image := self.rows.current_key():
            self.act_wanted.emit(act, image)

    def _on_caught(self, act: str, entry: str) -> None:
        if act == MAKE:
            self.new_wanted.emit(self.caught.of(entry))
        else:
            leave = partial(self.around.art.pictures.leave, self._book, EntryId(entry))
            self._pen.write(leave, then=self._on_left)

    def _on_left(self, _entries: object) -> None:
        self._read_caught()

    def _read_caught(self) -> None:
        if self._book:
            work = partial(self.around.art.pictures.surfaced, self._book)
            then = partial(self._on_read, self._book)
            self.clerk.ask(work, owner=self, then=then, failed=self.troubled.emit)

    def _on_read(self, book: BookId, caught: tuple[Caught, ...]) -> None:
        if book == self._book:
            self._show_caught(caught)

    def _step(self, steps: int) -> None:
        """The current picture goes earlier or later among those that wait."""
        order = [one.id for one in self._state.queue]
        image = ImageId(self.rows.current_key())
        to = order.index(image) + steps if image in order else -1
        if not 0 <= to < len(order):
            return
        order.remove(image)
        order.insert(to, image)
        self._pen.write(partial(self.around.art.pictures.order, self._book, tuple(order)))

    def _on_refused(self, refusals: Refusals) -> None:
        self.noted.emit(refusals.sentences())

    def _lay_out(self) -> None:
        self._caught_heading = Heading("", level=3)
        self._side = Scroll(gap_px=GRID_PX)
        self._side.setFixedWidth(wide_px(SIDE_PX))
        self._side.column.addWidget(self._caught_heading)
        self._side.column.addWidget(self.caught)
        self._side.column.addStretch(1)
        body = row(gap_px=3 * GRID_PX)
        body.addWidget(self.rows, 1)
        body.addWidget(self._nothing, 1)
        body.addWidget(self._side)
        self.column.setSpacing(GRID_PX)
        self.column.addLayout(body, 1)
        self.column.addLayout(column(Hint(OWNED)))

    def _connect(self) -> None:
        self.rows.chosen.connect(self.picture_wanted)
        self.rows.selectionModel().currentChanged.connect(self._show_acts)
        self.caught.wanted.connect(self._on_caught)
        self._nothing.wanted.connect(self._on_new)
        self._new.clicked.connect(self._on_new)
        self._status.clicked.connect(partial(self._on_act, STATUS))
        self._link.clicked.connect(partial(self._on_act, LINK))
        self._pen.troubled.connect(self.troubled)
        self._pen.refused.connect(self._on_refused)

    def _bind_keys(self) -> None:
        self.bind("N", "new picture", self._on_new)
        self.bind("S", "how far it is", partial(self._on_act, STATUS))
        self.bind("L", "link to a target", partial(self._on_act, LINK))
        self.bind("C", "what surfaced", self.caught.take_focus)
        for key, steps in (("Alt+Up", -1), ("Alt+Down", 1)):
            step = partial(self._step, steps)
            self.bind(key, "", partial(self._unless_covered, step), hinted=False)
