"""The plan at a glance: the board, what sessions caught, what there is to hold on to, and what is done with them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kapdesk.chart.caught import Caught
from kapdesk.chart.model import Entry
from kapdesk.emdr.model.nouns import Prong
from kapdesk.emdr.model.state import EmdrState, TargetState
from kapdesk.emdr.model.targets import TargetOpened
from kapdesk.emdr.model.view import EmdrView
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId, EntryId, SittingId, TargetId
from ui.asking.ask import Asking
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.emdr.around import Around
from ui.emdr.plan.asks import new_ask, status_ask, tie_ask
from ui.emdr.plan.board import Board
from ui.emdr.plan.moving import Move, beside, moved, stepped
from ui.emdr.plan.side import Side
from ui.kit.buttons import Button, PrimaryButton
from ui.kit.page import KeyHint
from ui.kit.surface import Hairline, row
from ui.theme.tokens import GRID_PX
from ui.work.caught_list import MAKE
from ui.work.nothing_yet import NothingYet
from ui.work.panel import Panel
from ui.work.pen import Pen

CHOOSE = "Choose a target first."
BELONGS = (
    "What is to be worked on stands here in three columns: memories of the past, what sets them off "
    "now, and what is to go well ahead. Begin with the earliest or the worst."
)
ALONE = "There is no other target yet."


class Overview(Panel[Around, EmdrView]):
    """``target_wanted`` and ``resource_wanted`` with one to open on its own page, a new resource by no name."""

    title = "Plan"
    target_wanted = Signal(str)
    resource_wanted = Signal(str)

    def __init__(self, host: QWidget, around: Around, clerk: Clerk, entries: Entries) -> None:
        super().__init__(host, around, clerk, entries)
        self._book = BookId("")
        self._sitting: SittingId | None = None
        self._state = EmdrState()
        self._afresh = False
        self.board = Board()
        self.side = Side()
        self._nothing = NothingYet("No target yet", BELONGS, "New target   N")
        self._asking = Asking(host, clerk, entries, around.drafts)
        self._pen = Pen(clerk, entries, self)
        self.acts = QWidget()
        self._new = PrimaryButton("New target   N", symbol="plus")
        self._status = Button("How far it is   S")
        self._tie = Button("Tie   T")
        self.acts.setLayout(row(self._status, self._tie, self._new, gap_px=GRID_PX))
        body = row(self.board, gap_px=2 * GRID_PX)
        body.setStretchFactor(self.board, 1)
        body.addWidget(self._nothing, 1)
        body.addWidget(Hairline(upright=True))
        body.addWidget(self.side)
        self.column.addLayout(body, 1)
        self._connect()
        self._bind_keys()
        self._show(EmdrState())

    @property
    def keys(self) -> tuple[KeyHint, ...]:
        """What a list does by itself is said too."""
        return (KeyHint("Enter", "open"), *super().keys, KeyHint("Alt+arrows", "move the card"))

    def show_client(self, book: BookId, label: str, sitting: SittingId | None) -> None:
        """Another client's targets leave the screen at once."""
        if book != self._book:
            self._asking.put_away()
            self._book = book
            self._afresh = True
            self._show(EmdrState())
            self.side.show_caught(())
        self._sitting = sitting
        self._read_caught()

    def show_view(self, view: EmdrView) -> None:
        """The plan as it stands; the keyboard goes to the board when it comes into sight with the page."""
        self._show(view.state)
        if self._afresh:
            self._afresh = False
            if self.isVisible() and self.host.hasFocus():
                self.take_focus()

    def opened(self, wanted: str = "") -> None:
        """What sessions caught meanwhile is read."""
        self._read_caught()

    def take_focus(self) -> None:
        """The keyboard goes to the board, or to the one act there is."""
        if self._state.targets:
            self.board.take_focus()
        else:
            self._nothing.setFocus()

    def left(self) -> None:
        """Keeps what was typed."""
        self._asking.keep()

    def ask_status(self, target: TargetId | None) -> None:
        """Asks how far a target has come."""
        known = self._state.target(target)
        if known is not None:
            self._asking.ask(status_ask(self.around.emdr, self._book, self._here(), known))

    def ask_tie(self, target: TargetId | None) -> None:
        """Asks how a target belongs to another."""
        known = self._state.target(target)
        if known is not None and len(self._state.targets) > 1:
            ask = tie_ask(self.around.emdr, self._book, self._here(), known, self._state)
            self._asking.ask(ask)

    def _leave_field(self, event: QKeyEvent) -> None:
        """Esc leads to the board, from the lists beside it too; arrows move on it at once."""
        if event.key() == Qt.Key.Key_Escape:
            self.take_focus()
        else:
            super()._leave_field(event)

    def _show(self, state: EmdrState) -> None:
        self._state = state
        self.board.show_state(state)
        self.side.show_state(state)
        self.board.setVisible(bool(state.targets))
        self._nothing.setVisible(not state.targets)
        for button in (self._new, self._status, self._tie):
            button.setVisible(bool(state.targets))
        self._show_acts()

    def _show_acts(self) -> None:
        chosen = self._state.target(self.board.current())
        self._status.needs("" if chosen is not None else CHOOSE)
        alone = ALONE if len(self._state.targets) < 2 else ""
        self._tie.needs(CHOOSE if chosen is None else alone)

    def _on_new(self) -> None:
        if self._book:
            self._asking.ask(new_ask(self.around.emdr, self._book, self._here()))

    def _on_filed(self, entries: tuple[Entry, ...]) -> None:
        """A target that was just opened is gone on with, on its own page."""
        facts = (one.fact for one in entries)
        new = next((one for one in facts if isinstance(one, TargetOpened)), None)
        if new is not None:
            self.board.set_current(new.target)
            self._read_caught()
            self.target_wanted.emit(new.target)

    def _here(self) -> SittingId | None:
        return self.open_session(self._state, self._sitting)

    def _on_status(self) -> None:
        self.ask_status(self.board.current())

    def _on_tie(self) -> None:
        self.ask_tie(self.board.current())

    def _on_caught(self, act: str, entry: str) -> None:
        caught = self.side.caught.of(entry)
        if caught is None:
            return
        if act == MAKE:
            self._asking.ask(new_ask(self.around.emdr, self._book, self._here(), caught))
        else:
            leave = partial(self.around.emdr.targets.leave, self._book, EntryId(entry))
            self._pen.write(leave, then=self._on_left)

    def _on_left(self, _entries: object) -> None:
        self._read_caught()

    def _read_caught(self) -> None:
        if self._book:
            work = partial(self.around.emdr.targets.caught, self._book)
            then = partial(self._on_read, self._book)
            self.clerk.ask(work, owner=self, then=then, failed=self.troubled.emit)

    def _on_read(self, book: BookId, caught: tuple[Caught, ...]) -> None:
        if book == self._book:
            self.side.show_caught(caught)

    def _on_moved(self, target: str, prong: str, place: int) -> None:
        self._move(self._state.target(TargetId(target)), Prong(prong), place)

    def _step(self, steps: int) -> None:
        """The current card goes earlier or later in its column."""
        known = self._state.target(self.board.current())
        move = stepped(self._state, known, steps) if known is not None else None
        if known is not None and move is not None:
            self._write(known, move)

    def _aside(self, steps: int) -> None:
        """The current card goes to the column beside, as far down as it was."""
        known = self._state.target(self.board.current())
        move = beside(self._state, known, steps) if known is not None else None
        if known is not None and move is not None:
            self._write(known, move)

    def _move(self, known: TargetState | None, prong: Prong, place: int) -> None:
        if known is not None:
            self._write(known, moved(self._state, known, prong, place))

    def _write(self, known: TargetState, move: Move) -> None:
        work = partial(move.write, self.around.emdr, self._book, known, self._here())
        self._pen.write(work, then=partial(self._on_moved_there, known.id))

    def _on_moved_there(self, target: TargetId, _entries: object) -> None:
        self.board.set_current(target)
        self.board.take_focus()

    def _connect(self) -> None:
        self.board.wanted.connect(self.target_wanted)
        self.board.moved.connect(self._on_moved)
        self.board.current_changed.connect(self._show_acts)
        self.side.resource_wanted.connect(self.resource_wanted)
        self.side.caught.wanted.connect(self._on_caught)
        self._nothing.wanted.connect(self._on_new)
        self._new.clicked.connect(self._on_new)
        self._status.clicked.connect(self._on_status)
        self._tie.clicked.connect(self._on_tie)
        self._asking.filed.connect(self._on_filed)
        self._asking.troubled.connect(self.troubled)
        self._pen.troubled.connect(self.troubled)
        self._pen.refused.connect(self._on_refused)

    def _on_refused(self, refusals: Refusals) -> None:
        self.noted.emit(refusals.sentences())

    def _bind_keys(self) -> None:
        self.bind("N", "new target", self._on_new)
        self.bind("S", "how far it is", self._on_status)
        self.bind("T", "tie", self._on_tie)
        self.bind("R", "new resource", partial(self.resource_wanted.emit, ""))
        self.bind("C", "what was caught", self.side.caught.take_focus)
        for key, act in (
            ("Alt+Up", partial(self._step, -1)),
            ("Alt+Down", partial(self._step, 1)),
            ("Alt+Left", partial(self._aside, -1)),
            ("Alt+Right", partial(self._aside, 1)),
        ):
            self.bind(key, "", partial(self._unless_covered, act), hinted=False)
