"""The council before a dose: each part is heard, and what it says is its leave for the dose, in one save."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.ifs.model.papers import PartsPaper
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.model.view import IfsView
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.ids import BookId, PartId, SittingId
from ui.asking.ask import Asking
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.bridge.keeper import FormKeeper, Spot, kept_texts
from ui.ifs.around import Around
from ui.ifs.council.after_part import AfterPart, open_ask, questions, took_ask
from ui.ifs.council.voice_part import VoicePart
from ui.ifs.council.voices import INTENTION, last_council, row_of, voices_of
from ui.ifs.reach import MAP
from ui.kit.buttons import Button, PrimaryButton
from ui.kit.field import Field
from ui.kit.row_list import RowList
from ui.kit.strip import Strip
from ui.kit.surface import Hairline, column, row
from ui.kit.text import Hint
from ui.theme.fonts import wide_px
from ui.theme.tokens import GRID_PX
from ui.work.nothing_yet import NothingYet
from ui.work.panel import Panel
from ui.work.pen import Pen

LIST_PX, VOICE_PX = 330, 440
HELD = "The council is written, and what each part said is its leave for the dose."
BELONGS = "Before a dose the parts are asked: who agrees, who fears what, on what terms. Nobody is on the map yet."


class CouncilPanel(Panel[Around, IfsView]):
    """Kept as it is typed; nothing is written before the council is held.  ``paper_wanted`` names one to look at."""

    title = "Council"
    paper_wanted = Signal(str)

    def __init__(self, host: QWidget, around: Around, clerk: Clerk, entries: Entries) -> None:
        super().__init__(host, around, clerk, entries)
        self._book = BookId("")
        self._sitting: SittingId | None = None
        self._state = IfsState()
        self._texts: dict[str, str] = {}
        self._pen = Pen(clerk, entries, self)
        self._keeper = FormKeeper(clerk, around.drafts, self._typed, self)
        self._asking = Asking(host, clerk, entries, around.drafts)
        self.rows = RowList("Parts of the council", by_click=False)
        self.voice = VoicePart()
        self.intention = Field("The intention, on behalf of the parts")
        self.after = AfterPart()
        self.strip = Strip()
        self._last = Hint("")
        self._nothing = NothingYet("Nobody to hear yet", BELONGS, "To the map")
        self._hold = PrimaryButton("Hold the council   H", symbol="check")
        self._print = Button("Print   Ctrl+P")
        self.acts = QWidget()
        self.acts.setLayout(row(self._print, self._hold, gap_px=GRID_PX))
        self._body = QWidget()
        self._lay_out()
        self._connect()
        self._bind_keys()

    def show_client(self, book: BookId, label: str, sitting: SittingId | None) -> None:
        """Another client's words are kept and leave."""
        self._sitting = sitting
        if book == self._book:
            return
        self._keeper.keep()
        self._keeper.belong_to(None, {})
        self._asking.put_away()
        self._book, self._state, self._texts = book, IfsState(), {}
        self.strip.clear()
        self._show()
        work = partial(kept_texts, self.around.drafts, self._spot())
        then = partial(self._on_kept, self._spot())
        self.clerk.ask(work, owner=self, then=then, failed=self.troubled.emit)

    def show_view(self, view: IfsView) -> None:
        """The parts as they stand; what was typed stays."""
        self._state = view.state
        self._show()

    def opened(self, wanted: str = "") -> None:
        """What became due meanwhile is said so."""
        self.after.show_state(self._state, self.around.now())

    def left(self) -> None:
        """Keeps what was typed."""
        self._keeper.keep()
        self._asking.keep()

    def hold(self) -> None:
        """Writes the council as it stands."""
        spot = self._spot()
        if self._state.drawn.empty or not self._keeper.may_hand_over(spot):
            return
        voices = voices_of(self._state, self._texts)
        self._keeper.hand_over()
        work = partial(
            self.around.ifs.councils.hold,
            self._book,
            voices,
            self.intention.text().strip(),
            sitting=self._here(),
            clears=(spot.draft,),
        )
        self._pen.write(work, then=self._on_held, refused=self._on_refused, failed=self._on_failed)

    def _here(self) -> SittingId | None:
        return self.open_session(self._state, self._sitting)

    def _spot(self) -> Spot:
        return Spot(self._book, "council")

    def _typed(self) -> dict[str, str]:
        return {key: text for key, text in self._texts.items() if text}

    def _on_kept(self, spot: Spot, kept: dict[str, str] | None) -> None:
        if spot == self._spot():
            self._texts = {**(kept or {}), **self._texts}
            self._keeper.belong_to(spot, kept or {})
            self._show()

    def _show(self) -> None:
        parts = [*self._state.drawn.present()]
        self.setFocusProxy(self.rows if parts else self._nothing)
        self._nothing.setVisible(not parts)
        self._body.setVisible(bool(parts))
        for button in (self._hold, self._print):
            button.setVisible(bool(parts))
        self.rows.show_rows([row_of(one, self._texts) for one in parts])
        if self.intention.text() != self._texts.get(INTENTION, ""):
            self.intention.set_text(self._texts.get(INTENTION, ""))
        last = last_council(self._state)
        self._last.setText(last)
        self._last.setVisible(bool(last))
        self._print.needs("" if last else "No council was held yet.")
        self.after.show_state(self._state, self.around.now())
        self._show_voice()

    def _show_voice(self) -> None:
        part = self._state.drawn.parts.get(PartId(self.rows.current_key()))
        self.voice.show_part(part, self._texts)
        self.voice.setVisible(part is not None)

    def _on_voice(self) -> None:
        self._texts |= self.voice.texts()
        self._on_typed()
        parts = self._state.drawn.present()
        self.rows.show_rows([row_of(one, self._texts) for one in parts])

    def _on_intention(self) -> None:
        self._texts[INTENTION] = self.intention.text()
        self._on_typed()

    def _on_typed(self) -> None:
        self.strip.clear()
        self._keeper.soon()

    def _on_held(self, _entries: object) -> None:
        self._texts = {}
        self._keeper.belong_to(self._spot(), {})
        self._show()
        self.noted.emit(HELD)

    def _on_refused(self, refusals: Refusals) -> None:
        self._keeper.take_back()
        self.strip.say(refusals.sentences(), tone="notice")

    def _on_failed(self, trouble: Trouble) -> None:
        self._keeper.take_back()
        self.strip.show_trouble(trouble)

    def _on_opening(self) -> None:
        if self._book:
            self._asking.ask(open_ask(self.around.ifs, self._book, self._state, self._here()))

    def ask_question(self, key: str) -> None:
        """Asks how protectors took an opening, by the key of the question; nothing where it was answered."""
        found = next((one for one in questions(self._state) if one.key == key), None)
        if found is not None and not found.answer:
            asked = took_ask(self.around.ifs, self._book, self._state, self._here(), found)
            self._asking.ask(asked)

    def _on_print(self) -> None:
        self.paper_wanted.emit(PartsPaper.COUNCIL)

    def _on_map(self) -> None:
        self.asked.emit(MAP, "")

    def _lay_out(self) -> None:
        self.rows.setMinimumWidth(wide_px(LIST_PX))
        self.voice.setFixedWidth(wide_px(VOICE_PX))
        self.setFocusProxy(self.rows)
        left = column(self.intention, gap_px=GRID_PX)
        left.addWidget(self.rows, 4)
        left.addWidget(Hairline())
        left.addWidget(self.after, 1)
        line = row(gap_px=3 * GRID_PX)
        line.addLayout(left, 1)
        line.addWidget(self.voice)
        inside = column(self._last, self.strip, gap_px=GRID_PX)
        inside.addLayout(line, 1)
        self._body.setLayout(inside)
        self.column.addWidget(self._body, 1)
        self.column.addWidget(self._nothing, 1)

    def _connect(self) -> None:
        self.rows.selectionModel().currentChanged.connect(self._show_voice)
        self.rows.chosen.connect(self._on_chosen)
        self.voice.typed.connect(self._on_voice)
        self.intention.typed.connect(self._on_intention)
        self.after.opening_wanted.connect(self._on_opening)
        self.after.asked.connect(self.ask_question)
        self._hold.clicked.connect(self.hold)
        self._print.clicked.connect(self._on_print)
        self._nothing.wanted.connect(self._on_map)
        self._asking.troubled.connect(self.troubled)
        self._keeper.troubled.connect(self.strip.show_trouble)

    def _on_chosen(self, _part: str) -> None:
        """Enter on a part goes to how it stands."""
        self.voice.start()

    def _bind_keys(self) -> None:
        self.bind("H", "hold the council", self.hold)
        self.bind("P", "something opened", self._on_opening)
        self.bind("Ctrl+P", "print", self._on_print)
