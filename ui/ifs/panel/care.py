"""Questions of care about the map: each asks, none holds anything back; going on past one takes a written reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.ifs.rules.flags import HARM, Flag
from kapdesk.ifs.service.ifs import Ifs
from kapdesk.kernel.ids import BookId, SittingId
from ui.asking.ask import Ask, Fields, Written
from ui.bridge.keeper import Spot
from ui.kit.buttons import Button
from ui.kit.field import NoteField
from ui.kit.layers import Sheet
from ui.kit.row_list import Row, RowList
from ui.kit.text import Hint, Label
from ui.theme.tokens import GRID_PX

TITLE = "Questions of care"
ASKS = "They ask and hold nothing back. Enter answers one; the reason stands in your own notes."
PLAN = "Where words of harm stand, the safety plan comes before anything else. It stands on the client’s page."
TO_CLIENT = "To the client’s page"
LIST_PX = 320
Clears = Sequence[tuple[str, str]]


class CareSheet(Sheet):
    """``answered`` with the place of a question to answer; ``client_wanted`` for the client's own page."""

    answered = Signal(int)
    client_wanted = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, TITLE, width_px=680)
        self.rows = RowList("Questions of care")
        self.rows.setMinimumHeight(LIST_PX)
        self._whole = Label("", wrap=True)
        self._plan = Hint(PLAN)
        self._client = Button(TO_CLIENT)
        self._found: tuple[Flag, ...] = ()
        self.body.setSpacing(GRID_PX)
        for part in (Hint(ASKS), self.rows, self._whole, self._plan):
            self.body.addWidget(part)
        self.add_act(self._client)
        self.rows.chosen.connect(self._on_chosen)
        self.rows.selectionModel().currentChanged.connect(self._show_whole)
        self._client.clicked.connect(self._on_client)

    def ask(self, found: Sequence[Flag]) -> None:
        """Opens on these questions, the gravest first."""
        self._found = tuple(found)
        self.rows.show_rows([_row(number, one) for number, one in enumerate(found)])
        harm = any(one.key == HARM for one in found)
        self._plan.setVisible(harm)
        self._client.setVisible(harm)
        self._show_whole()
        self.open(self.rows)

    def _show_whole(self) -> None:
        key = self.rows.current_key()
        flag = self._found[int(key)] if key and int(key) < len(self._found) else None
        self._whole.setText(flag.question if flag is not None else "")

    def _on_chosen(self, key: str) -> None:
        if self._found[int(key)].open:
            self.dismiss()
            self.answered.emit(int(key))

    def _on_client(self) -> None:
        self.dismiss()
        self.client_wanted.emit()


def care_ask(ifs: Ifs, book: BookId, here: SittingId | None, flag: Flag) -> Ask:
    """Why the work goes on past a question."""

    def file(texts: Mapping[str, str], clears: Clears) -> Written:
        why = texts.get("reason", "")
        return ifs.work.pass_flag(book, flag.key, why, flag.part, sitting=here, clears=clears)

    spot = Spot(book, f"parts: care {flag.key} {flag.part or ''}".rstrip())
    return Ask(TITLE, (flag.question,), _fields, spot, file)


def _fields() -> Fields:
    return {"reason": NoteField("What was asked, and why the work goes on", lines=3)}


def _row(number: int, flag: Flag) -> Row:
    return Row(str(number), flag.question, flag.why, "" if flag.open else "answered")
