"""Something the client met in their mind, said in words with the distress it brought; both written in one save."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from kapdesk.art.model.nouns import Measure
from kapdesk.art.wording import ASKS
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import EntryId
from ui.art.room.asking import ENDS
from ui.art.room.look import Look
from ui.art.room.room_part import RoomPart
from ui.art.room.said_asks import Asked, Texts, is_sealed, rows_of
from ui.art.room.tools import Tools
from ui.art.seal.said_sealing import SaidAt, SaidSealing
from ui.bridge.keeper import FormKeeper, Spot, kept_texts
from ui.forms.rating import Rating
from ui.kit.buttons import Button, PrimaryButton
from ui.kit.field import Field
from ui.kit.row_list import RowList
from ui.kit.surface import column, row
from ui.kit.text import Hint, Label
from ui.theme.fonts import wide_px

DISTRESS = "distress"
WRITE = "Write   Ctrl+Enter"
ROWS_PX = 120
SEAL = "Seal it before it is said…   Alt+K"
TOO_LATE = "Something is written here already. Sealing is chosen before the first word: empty it first, or write it."
SEAL_ONE = "Seal this line…"
NO_LINE, SEALED_ALREADY = "Choose a line first.", "This line is sealed."
CORRECTS = "Enter corrects or opens a line; E any line."


class SaidPart(RoomPart):
    """Kept as it is typed; empty again once it was written."""

    def __init__(self, tools: Tools, asked: Asked) -> None:
        super().__init__(tools)
        self._asked = asked
        self._spot: Spot | None = None
        self.fields = {key: Field(words) for key, words in asked.fields}
        self.distress = Rating(f"Distress, {asked.moment}")
        self._refused = Hint("")
        self._refused.set_tone("grave")
        self._write = PrimaryButton(WRITE)
        self._seal = Button(SEAL, symbol="lock")
        self._sealing = SaidSealing(
            tools.host, tools.art, tools.drafts, tools.clerk, tools.pen, tools.seals
        )
        self._rows = RowList("Said so far", by_click=False)
        self._corrects = Hint(CORRECTS)
        self._seal_one = Button(SEAL_ONE, symbol="lock")
        self._rows.setFixedHeight(wide_px(ROWS_PX))
        self._keeper = FormKeeper(tools.clerk, tools.drafts, self._texts, self)
        self._keeper.troubled.connect(tools.pen.troubled)
        self._lay_out()
        for field in self.fields.values():
            field.typed.connect(self._keeper.soon)
        self.distress.chosen.connect(self._keeper.soon)
        self._write.clicked.connect(self.save)
        self._seal.clicked.connect(self.seal)
        self._seal_one.clicked.connect(self._on_seal_one)
        self._rows.selectionModel().currentChanged.connect(self._show_acts)
        self._sealing.noted.connect(tools.note)
        self._sealing.refused.connect(self._on_not_sealed)
        self._sealing.answered.connect(self._on_answered)
        self._sealing.closed.connect(self._on_answered)
        self._rows.chosen.connect(self._on_row)
        for keys, act in (("Ctrl+Return", self.save), ("Alt+K", self.seal)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setObjectName(f"key {keys}")
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def put_in(self, look: Look) -> None:
        """What was said in this meeting; another picture or session has its own words."""
        rows = tuple(rows_of(self._asked, look))
        if rows != self._rows.rows():
            self._rows.show_rows(rows)
        for part in (self._rows, self._corrects, self._seal_one):
            part.setVisible(bool(rows))
        self._show_acts()
        spot = self.spot(self._asked.form)
        if spot == self._spot:
            return
        self._keeper.keep()
        self._spot = spot
        self._keeper.belong_to(None, {})
        self._show_texts({})
        self._keeper.belong_to(spot, {})
        if spot is not None:
            work = partial(kept_texts, self.tools.drafts, spot)
            then = partial(self._on_kept, spot)
            failed = self.tools.pen.troubled.emit
            self.tools.clerk.ask(work, owner=self, then=then, failed=failed)

    def start(self) -> None:
        """In the first line."""
        next(iter(self.fields.values())).setFocus()

    def keep(self) -> None:
        """Keeps what was typed."""
        self._keeper.keep()

    def save(self) -> None:
        """Writes it as it stands."""
        if self.at is None or self._spot is None:
            return
        texts, distress = self._texts(), self.distress.value()
        self._keeper.hand_over()
        write, tools, clears = self._asked.write, self.tools, (self._spot.draft,)
        work = partial(write, tools, *self.at, texts, distress, clears)
        tools.pen.write(work, then=self._on_saved, refused=self._on_refused, failed=self._stay)

    def seal(self) -> None:
        """Has it said under the client's seal, where nothing of it is written yet."""
        if self._texts():
            self.tools.note(TOO_LATE)
        elif (at := self._said_at()) is not None:
            self._sealing.say(at)

    def _said_at(self, place: str = "") -> SaidAt | None:
        look = self.look
        if look is None or look.picture is None:
            return None
        return SaidAt(look.book, look.picture, look.sitting, self._asked.spoke, place)

    def _lay_out(self) -> None:
        low, high = ENDS[Measure.DISTRESS]
        held = column(*self.fields.values())
        asks = column(Label(ASKS[Measure.DISTRESS], wrap=True), self.distress, gap_px=4)
        asks.addLayout(row(Hint(low, wrap=False), None, Hint(high, wrap=False)))
        held.addLayout(asks)
        held.addWidget(self._refused)
        held.addLayout(row(self._write, None, self._seal))
        held.addWidget(self._rows)
        below = row(self._corrects, self._seal_one)
        below.setStretch(0, 1)
        held.addLayout(below)
        self.setLayout(held)
        for part in (self._refused, self._rows, self._corrects, self._seal_one):
            part.hide()

    def _texts(self) -> dict[str, str]:
        said = {key: field.text() for key, field in self.fields.items() if field.text()}
        distress = self.distress.text()
        return {**said, DISTRESS: distress} if distress else said

    def _show_texts(self, texts: Texts) -> None:
        for key, field in self.fields.items():
            field.set_text(texts.get(key, ""))
            field.refuse("")
        self.distress.set_text(texts.get(DISTRESS, ""))
        self._refused.hide()

    def _on_kept(self, spot: Spot, kept: dict[str, str] | None) -> None:
        if kept and spot == self._spot and not self._texts():
            self._show_texts(kept)
            self._keeper.belong_to(spot, kept)

    def _on_row(self, key: str) -> None:
        sealed = self.look is not None and is_sealed(self.look, key)
        if sealed and (at := self._said_at(key)) is not None:
            self._sealing.open(at)
        elif self.look is not None:
            self.tools.correct.ask(self.look, EntryId(key))

    def _on_seal_one(self) -> None:
        """What stands open in the current line comes under the seal."""
        key = self._rows.current_key()
        if key and (at := self._said_at()) is not None:
            self._sealing.seal(at, EntryId(key))

    def _show_acts(self) -> None:
        key = self._rows.current_key()
        sealed = self.look is not None and is_sealed(self.look, key)
        self._seal_one.needs(SEALED_ALREADY if sealed else "" if key else NO_LINE)

    def _on_not_sealed(self, refusals: Refusals) -> None:
        self.tools.note(refusals.sentences())

    def _on_answered(self) -> None:
        if self.isVisible():
            self.start()

    def _on_saved(self, _entries: object) -> None:
        self._keeper.belong_to(None, {})
        self._show_texts({})
        self._keeper.belong_to(self._spot, {})
        self.start()

    def _on_refused(self, refusals: Refusals) -> None:
        self._keeper.take_back()
        said = {one.field: one.sentence for one in refusals.items}
        for key, field in self.fields.items():
            field.refuse(said.pop(key, ""))
        self._refused.setText("\n".join(said.values()))
        self._refused.setVisible(bool(said))

    def _stay(self, _trouble: object) -> None:
        self._keeper.take_back()
