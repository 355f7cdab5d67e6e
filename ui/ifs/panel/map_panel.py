"""The map of a client's parts: laid out by hand, said in words beside it, and worked with one part at a time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from kapdesk.chart.model import Entry, Timeline
from kapdesk.ifs.model.moves import Move, PartMet
from kapdesk.ifs.model.papers import PartsPaper
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.model.view import IfsView
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId, SittingId
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.bridge.places import SESSION
from ui.ifs.around import Around
from ui.ifs.hand import Hand
from ui.ifs.inspector.look import Look
from ui.ifs.inspector.tools import Tools
from ui.ifs.map.acts import ACTS as ON_MAP
from ui.ifs.outline.act_sheet import ActSheet
from ui.ifs.outline.acts import ACTS, BESIDES, FETCH, NEW, SEAL, SORT, TAKE, MapActs
from ui.ifs.outline.asks import Table
from ui.ifs.outline.dock import Outline
from ui.ifs.panel.besides import Besides
from ui.ifs.panel.list_keys import ListKeys
from ui.ifs.panel.map_buttons import MapButtons
from ui.ifs.panel.map_field import MapField
from ui.ifs.panel.note_sealing import NoteSealing
from ui.ifs.panel.nouns import Nouns
from ui.ifs.panel.peak_note import NOT_NOW, PeakNote
from ui.ifs.panel.pictures import Pictures
from ui.ifs.panel.sharing import SharedNote
from ui.ifs.panel.way_back import WayBack
from ui.kit.page import KeyHint
from ui.theme.tokens import GRID_PX
from ui.work.nothing_yet import NothingYet
from ui.work.panel import Panel
from ui.work.pen import Pen

HEADING = "No part yet"
BELONGS = (
    "Parts are laid out here together with the client, as if each were someone of its own: a way of talking, no more. "
    "A map is no measure and no diagnosis, and studies of this way of working are very few and small."
)
WAYS = 7
"""How many ways there are of working with one part."""

LAYS = {*(one.name for one in ACTS), SORT, FETCH}
"""What changes the map: it waits while a medicine acts most strongly."""

QUIET_KEYS = {"menu", "undo", "redo", "next", "previous", "copy", "cut", "paste"}
"""What everybody's hands know, and the key bar need not say."""


class MapPanel(Panel[Around, IfsView]):
    """What is selected in the list is selected on the map, and the other way round.

    ``ground_wanted`` when the card for growing steady is to come, ``paper_wanted`` with the paper to be looked at.
    """

    title = "Map"
    ground_wanted = Signal()
    paper_wanted = Signal(str)

    def __init__(self, host: QWidget, around: Around, clerk: Clerk, entries: Entries) -> None:
        super().__init__(host, around, clerk, entries)
        self._book = BookId("")
        self._sitting: SittingId | None = None
        self._state, self._timeline = IfsState(), Timeline()
        self._pen = Pen(clerk, entries, self)
        self._own_pen = Pen(clerk, entries, self)
        self._hand = Hand(around.ifs.map, self._pen, self)
        tools = Tools(host, around, clerk, self._pen, self._own_pen, self._hand)
        self.field = MapField(tools, entries)
        self._doing = MapActs(host, self._hand, clerk, entries, around.drafts)
        self._acts = ActSheet(host)
        self.pictures = Pictures(host, around, clerk, self._own_pen, self.field.canvas)
        self.sealing = NoteSealing(host, around, clerk, self._own_pen)
        self.nouns = Nouns(clerk, around.drafts, self)
        self.peak = PeakNote(around.ifs.onboard, clerk)
        self.shared = SharedNote()
        self.besides = Besides(tools, entries)
        self._back = WayBack(self.field)
        self._nothing = NothingYet(HEADING, BELONGS, "New part   N")
        self.acts = self._buttons = MapButtons()
        self._lay_out()
        self._connect()
        self._bind_keys()
        ListKeys(self.field.outline.tree, self.field.act_on_map, self.do)
        self._show()

    @property
    def outline(self) -> Outline:
        """The map in words."""
        return self.field.outline

    @property
    def keys(self) -> tuple[KeyHint, ...]:
        """Those of the map while the keyboard is on it, else those of the list."""
        if self.field.on_map:
            named = (one for one in ON_MAP if one.keys and one.name not in QUIET_KEYS)
            hints = (KeyHint(one.keys[0], one.words.lower()) for one in named)
            return (*hints, KeyHint("F6", "the list"), KeyHint("F9", "here and now"))
        return (KeyHint("Enter", "open"), *super().keys)

    def show_client(self, book: BookId, label: str, sitting: SittingId | None) -> None:
        """Another client's parts leave the screen at once."""
        if book != self._book:
            self._book, self._state, self._timeline = book, IfsState(), Timeline()
            self.field.forget()
            self.nouns.belong_to(book)
        self._sitting = sitting
        self._show()
        self.peak.ask()

    def show_view(self, view: IfsView) -> None:
        """The map as it stands."""
        first = self._state.drawn.empty and not view.state.drawn.empty
        before = self.open_session(self._state, self._sitting)
        held = self.host.hasFocus() or self._nothing.isAncestorOf(self.host.focusWidget())
        self._state, self._timeline = view.state, view.timeline
        self._show()
        if before != self.open_session(view.state, self._sitting):
            self.peak.ask()
        if first and held and self.isVisible():
            self.take_focus()

    def opened(self, wanted: str = "") -> None:
        """What the dosing clock says is read."""
        self.peak.ask()

    def left(self) -> None:
        """Keeps what was typed; nothing stays open under the client's seal."""
        self._doing.keep()
        self.field.keep()
        self.besides.keep()
        self.sealing.put_away()

    def covered(self) -> None:
        """Nothing stays open under the client's seal beneath a cover."""
        self.sealing.put_away()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The list has the keyboard, or the one act there is."""
        self._come(event)

    def take_focus(self) -> None:
        """The keyboard goes to the list, or to the one act there is."""
        (self._nothing if self._state.drawn.empty else self.field.outline).setFocus()

    def go_to_map(self) -> None:
        """The keyboard goes to the map; before there is one, to the one act there is."""
        if self.field.isHidden():
            self.take_focus()
        else:
            self.field.canvas.setFocus()

    def do(self, act: str) -> None:
        """One act with what is selected, or beside the map."""
        if lacks := self.missing(act):
            self.noted.emit(lacks)
        elif act == SEAL:
            self.sealing.turn(self.field.selected())
        elif not self.besides.do(act):
            self._doing.do(act, self.field.selected())

    def missing(self, act: str) -> str:
        """Why an act cannot be done now with what is selected; empty where it can."""
        if self.peak.holds and act in LAYS:
            return NOT_NOW
        return self._doing.missing(act, self.field.selected())

    def _come(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self._back.take():
            self.take_focus()

    def _show(self) -> None:
        state = self._state
        here = self.open_session(state, self._sitting)
        self._hand.stand(self._book, here)
        self.peak.stand(here)
        nouns = self.nouns.said
        table = Table(self.around.ifs.map, self._book, state, here, nouns=nouns)
        self._doing.stand(table)
        self.besides.stand(table)
        self.pictures.stand(table)
        self.sealing.stand(table)
        self._show_care()
        look = Look(self._book, state, here, nouns, timeline=self._timeline)
        self.field.show_look(look, takes=not self.peak.holds)
        empty = state.drawn.empty
        self._nothing.setVisible(empty)
        self.field.setVisible(not empty)
        self._buttons.show_map(empty=empty)

    def _on_gestured(self, moves: tuple[Move, ...]) -> None:
        self._hand.lay(moves)

    def _on_refused(self, sentence: str) -> None:
        self.field.canvas.refused(sentence)
        self.noted.emit(sentence)

    def _unless_held(self, act: Callable[[], object]) -> None:
        if self.peak.holds:
            self.noted.emit(NOT_NOW)
        else:
            act()

    def _on_wear(self) -> None:
        self.pictures.wear(self.field.selected())

    def _on_sealing(self, x: float, y: float) -> None:
        self.sealing.turn(self.field.selected(), (x, y))

    def _on_share(self) -> None:
        self.besides.share()
        self._on_turned()

    def _on_more(self) -> None:
        things = self.field.selected()
        self._acts.ask(self.field.outline.said(things), self.missing)

    def _on_nouns(self) -> None:
        self._buttons.show_plain(plain=not self.nouns.said)
        self._show()

    def _on_filed(self, entries: tuple[Entry, ...]) -> None:
        """A part that was just met is the one that is gone on with."""
        met = [one.fact for one in entries if isinstance(one.fact, PartMet)]
        if met:
            self.field.select((met[0].part.id,))

    def _on_pen_refused(self, refusals: Refusals) -> None:
        self.noted.emit(refusals.sentences())

    def _show_care(self) -> None:
        self.field.outline.show_care(self.besides.open_care())

    def _on_turned(self) -> None:
        self.shared.say(self.besides.sharing.words)
        self._buttons.show_shared(shared=self.besides.sharing.holds)

    def _on_paper(self) -> None:
        self.paper_wanted.emit(PartsPaper.MAP)

    def _on_session(self) -> None:
        self.asked.emit(SESSION, self._sitting or "")

    def _lay_out(self) -> None:
        self.column.setSpacing(GRID_PX)
        self.column.addWidget(self.peak)
        self.column.addWidget(self.shared)
        self.column.addWidget(self.field, 1)
        self.column.addWidget(self._nothing, 1)

    def _connect(self) -> None:
        field, canvas = self.field, self.field.canvas
        field.outline.wanted.connect(self.do)
        field.focused.connect(self.keys_changed)
        field.said.connect(self.noted)
        field.inspector.noted.connect(self.noted)
        field.inspector.troubled.connect(self.troubled)
        canvas.gestured.connect(self._on_gestured)
        canvas.undo_wanted.connect(self._hand.undo)
        canvas.redo_wanted.connect(self._hand.redo)
        canvas.pictures_wanted.connect(self.pictures.show)
        canvas.sealing.connect(self._on_sealing)
        canvas.sighted.connect(self.besides.sharing.see)
        for one in (self.pictures, self.sealing, self.besides, self._doing):
            one.said.connect(self.noted)
            one.troubled.connect(self.troubled)
        self._acts.wanted.connect(self.do)
        self._nothing.wanted.connect(partial(self.do, NEW))
        self._buttons.new_wanted.connect(partial(self.do, NEW))
        self._buttons.more_wanted.connect(self._on_more)
        self._buttons.plain_wanted.connect(self.nouns.turn)
        self._buttons.steady_wanted.connect(self.ground_wanted)
        canvas.pictured.connect(self.pictures.pin)
        self._buttons.share_wanted.connect(self._on_share)
        self.shared.blank_wanted.connect(self.besides.share)
        self.besides.turned.connect(self._on_turned)
        self.besides.known.connect(self._show_care)
        self.besides.asked.connect(self.asked)
        self.peak.wanted.connect(self._on_session)
        self.peak.turned.connect(self._show)
        self.peak.troubled.connect(self.troubled)
        self.nouns.changed.connect(self._on_nouns)
        self.nouns.troubled.connect(self.troubled)
        self._doing.filed.connect(self._on_filed)
        self._doing.proposed.connect(canvas.proposal.show)
        self._hand.said.connect(self.noted)
        self._hand.refused.connect(self._on_refused)
        self._hand.failed.connect(canvas.refused)
        self._pen.troubled.connect(self.troubled)
        self._pen.refused.connect(self._on_pen_refused)

    def _bind_keys(self) -> None:
        for act in (*ACTS, *BESIDES):
            if act.key and act.name != TAKE:
                do = partial(self._unless_covered, partial(self.do, act.name))
                self.bind(act.key, act.words, do)
        self.bind("E", "what can be done", self._on_more)
        self.bind("V", "client’s words alone, or kinds too", self.nouns.turn)
        for number in range(1, WAYS + 1):
            bring = partial(self.field.bring_nth, number)
            self.bind(f"Alt+{number}", f"way {number} with what is selected", bring)
        self.bind("F6", "the list", self.take_focus)
        self.bind("F7", "the map", self.go_to_map)
        self.bind("F8", "share with the client, take away", self.besides.share)
        self.bind(
            "Ctrl+F", "find on the map", partial(self._unless_covered, self.field.find_on_map)
        )
        self.bind("Ctrl+P", "its paper", partial(self._unless_covered, self._on_paper))
        self.bind("I", "what it is", partial(self.field.act_on_map, "kind"))
        self.bind("Alt+8", "another part is speaking", self.field.ask_who_speaks)
        self.bind("Alt+0", "put the part away", self.field.close_inspector)
        wear, undo, redo = (
            partial(self._unless_held, act)
            for act in (self._on_wear, self._hand.undo, self._hand.redo)
        )
        self.bind("U", "a picture of the part", wear)
        self.bind("Ctrl+Z", "take back", undo)
        self.bind("Ctrl+Y", "put back", redo)
        self.bind("Ctrl+Shift+Z", "put back", redo, hinted=False)
