"""The map of a client's parts: in words at the left, and what can be done with what is selected."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from kapdesk.chart.model import Entry
from kapdesk.ifs.model.moves import PartMet
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.model.view import IfsView
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId, SittingId
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.ifs.around import Around
from ui.ifs.hand import Hand
from ui.ifs.outline.act_sheet import ActSheet
from ui.ifs.outline.acts import ACTS, NEW, TAKE, MapActs
from ui.ifs.outline.asks import Table
from ui.ifs.outline.dock import Outline
from ui.ifs.panel.ground_sheet import GroundSheet
from ui.ifs.panel.nouns import Nouns
from ui.kit.buttons import Button, PrimaryButton, ToggleButton
from ui.kit.page import KeyHint
from ui.kit.surface import row
from ui.theme.fonts import wide_px
from ui.theme.tokens import GRID_PX
from ui.work.nothing_yet import NothingYet
from ui.work.panel import Panel
from ui.work.pen import Pen

OUTLINE_PX = 300
HEADING = "No part yet"
BELONGS = (
    "Parts are laid out here together with the client, as if each were someone of its own: a way of talking, no more. "
    "A map is no measure and no diagnosis, and studies of this way of working are very few and small."
)


class MapPanel(Panel[Around, IfsView]):
    """What is selected in the list is selected on the map, and the other way round."""

    title = "Map"

    def __init__(self, host: QWidget, around: Around, clerk: Clerk, entries: Entries) -> None:
        super().__init__(host, around, clerk, entries)
        self._book = BookId("")
        self._sitting: SittingId | None = None
        self._state = IfsState()
        self.outline = Outline()
        self._pen = Pen(clerk, entries, self)
        self._hand = Hand(around.ifs.map, self._pen, self)
        self._doing = MapActs(host, self._hand, clerk, entries, around.drafts)
        self._acts = ActSheet(host)
        self._ground = GroundSheet(host)
        self.nouns = Nouns(clerk, around.drafts, self)
        self._nothing = NothingYet(HEADING, BELONGS, "New part   N")
        self._new = PrimaryButton("New part   N", symbol="plus")
        self._more = Button("What can be done   E")
        self._plain = ToggleButton("Client’s words alone   V", name="Client’s words alone")
        self._steady = Button("Here and now   F9")
        self.acts = QWidget()
        self.acts.setLayout(row(self._steady, self._plain, self._more, self._new, gap_px=GRID_PX))
        self._lay_out()
        self._connect()
        self._bind_keys()
        self._show()

    @property
    def keys(self) -> tuple[KeyHint, ...]:
        """What the list does by itself is said too."""
        return (KeyHint("Enter", "open"), *super().keys)

    def show_client(self, book: BookId, label: str, sitting: SittingId | None) -> None:
        """Another client's parts leave the screen at once."""
        if book != self._book:
            self._book, self._state = book, IfsState()
            self.nouns.belong_to(book)
        self._sitting = sitting
        self._show()

    def show_view(self, view: IfsView) -> None:
        """The map as it stands."""
        first = self._state.drawn.empty and not view.state.drawn.empty
        held = self.host.hasFocus() or self._nothing.isAncestorOf(self.host.focusWidget())
        self._state = view.state
        self._show()
        if first and held and self.isVisible():
            self.take_focus()

    def left(self) -> None:
        """Keeps what was typed."""
        self._doing.keep()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The list has the keyboard, or the one act there is."""
        self._come(event)

    def take_focus(self) -> None:
        """The keyboard goes to the list, or to the one act there is."""
        (self._nothing if self._state.drawn.empty else self.outline).setFocus()

    def do(self, act: str) -> None:
        """One act with what is selected."""
        self._doing.do(act, self.outline.selected())

    def _come(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.take_focus()

    def _show(self) -> None:
        state = self._state
        here = self.open_session(state, self._sitting)
        self._hand.stand(self._book, here)
        table = Table(self.around.ifs.map, self._book, state, here, nouns=self.nouns.said)
        self._doing.stand(table)
        self.outline.show_state(state, nouns=self.nouns.said)
        empty = state.drawn.empty
        self._nothing.setVisible(empty)
        self.outline.setVisible(not empty)
        for button in (self._new, self._more, self._plain):
            button.setVisible(not empty)

    def _on_more(self) -> None:
        things = self.outline.selected()
        missing = partial(self._missing, things)
        self._acts.ask(self.outline.said(things), missing)

    def _missing(self, things: tuple[str, ...], act: str) -> str:
        return self._doing.missing(act, things)

    def _on_nouns(self) -> None:
        self._plain.setChecked(not self.nouns.said)
        self._show()

    def _on_filed(self, entries: tuple[Entry, ...]) -> None:
        """A part that was just met is the one that is gone on with."""
        met = [one.fact for one in entries if isinstance(one.fact, PartMet)]
        if met:
            self.outline.select((met[0].part.id,))

    def _on_refused(self, refusals: Refusals) -> None:
        self.noted.emit(refusals.sentences())

    def _lay_out(self) -> None:
        self.outline.setMinimumWidth(wide_px(OUTLINE_PX))
        body = row(gap_px=2 * GRID_PX)
        body.addWidget(self.outline, 1)
        body.addWidget(self._nothing, 1)
        self.column.addLayout(body, 1)

    def _connect(self) -> None:
        self.outline.wanted.connect(self.do)
        self._acts.wanted.connect(self.do)
        self._nothing.wanted.connect(partial(self.do, NEW))
        self._new.clicked.connect(partial(self.do, NEW))
        self._more.clicked.connect(self._on_more)
        self._plain.clicked.connect(self.nouns.turn)
        self._steady.clicked.connect(self._ground.show_card)
        self.nouns.changed.connect(self._on_nouns)
        self._doing.filed.connect(self._on_filed)
        self._doing.said.connect(self.noted)
        self._hand.said.connect(self.noted)
        self._hand.refused.connect(self.noted)
        self._doing.troubled.connect(self.troubled)
        self._pen.troubled.connect(self.troubled)
        self.nouns.troubled.connect(self.troubled)
        self._pen.refused.connect(self._on_refused)

    def _bind_keys(self) -> None:
        for act in ACTS:
            if act.name != TAKE:
                self.bind(
                    act.key, act.words, partial(self._unless_covered, partial(self.do, act.name))
                )
        self.bind("E", "what can be done", self._on_more)
        self.bind("V", "client’s words alone, or kinds too", self.nouns.turn)
        self.bind("F6", "the list", self.take_focus)
        self.bind("F9", "here and now", self._ground.show_card)
        self.bind("Ctrl+Z", "take back", self._hand.undo)
        self.bind("Ctrl+Y", "put back", self._hand.redo)
        self.bind("Ctrl+Shift+Z", "put back", self._hand.redo, hinted=False)
