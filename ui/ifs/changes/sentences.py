"""The written difference: sentence by sentence, each with the lines of the record it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.seen.change import Change
from kapdesk.ifs.seen.difference import NOTHING
from kapdesk.ifs.wording import said
from kapdesk.kernel.ids import EntryId
from kapdesk.kernel.many import many
from ui.kit.row_list import Row, RowList
from ui.kit.surface import column
from ui.kit.text import Heading, Hint, Label
from ui.theme.tokens import GRID_PX

RESTS_ON = "It rests on:"


class Sentences(QWidget):
    """``pointed`` with the parts a sentence is about, ``chosen`` with the first of them on Enter."""

    pointed = Signal(tuple)
    chosen = Signal(str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._changes: tuple[Change, ...] = ()
        self._state = IfsState()
        self._heading = Heading("", level=3)
        self.rows = RowList("What changed, sentence by sentence", by_click=False)
        self._whole = Label("", wrap=True)
        self._rests = Hint("")
        self.setFocusProxy(self.rows)
        laid = column(self._heading, gap_px=GRID_PX)
        laid.addWidget(self.rows, 1)
        laid.addWidget(self._whole)
        laid.addWidget(self._rests)
        self.setLayout(laid)
        self.rows.selectionModel().currentChanged.connect(self._on_current)
        self.rows.chosen.connect(self._on_chosen)

    def show_changes(self, changes: Sequence[Change], state: IfsState) -> None:
        """Other sentences from now on."""
        self._changes, self._state = tuple(changes), state
        told = many(len(changes), "change")
        self._heading.setText(told[:1].upper() + told[1:] if changes else NOTHING)
        self.rows.show_rows(
            [Row(str(number), one.text, _names(one, state)) for number, one in enumerate(changes)]
        )
        self.rows.setVisible(bool(changes))
        self._show_current()

    def current(self) -> Change | None:
        """The sentence the keyboard is on."""
        key = self.rows.current_key()
        return self._changes[int(key)] if key and int(key) < len(self._changes) else None

    def _show_current(self) -> None:
        one = self.current()
        self._whole.setText(one.text if one is not None else "")
        lines = list(lines_of(one.sources, self._state)) if one is not None else []
        self._rests.setText("\n".join((RESTS_ON, *lines)) if lines else "")

    def _on_current(self) -> None:
        self._show_current()
        one = self.current()
        if one is not None:
            self.pointed.emit(tuple(one.parts))

    def _on_chosen(self, _key: str) -> None:
        one = self.current()
        if one is not None and one.parts:
            self.chosen.emit(one.parts[0])


def lines_of(sources: Sequence[EntryId], state: IfsState) -> Iterator[str]:
    """The lines of the record some entries are, with their day."""
    rows = {one.entry: one for one in state.rows}
    edits = {one.entry: one for one in state.gestures.edits}
    for entry in sources:
        one = rows.get(entry) or edits.get(entry)
        if one is not None:
            yield f"{one.at.day()}, {one.at.hm()}: {said(one.fact)}"


def _names(change: Change, state: IfsState) -> str:
    found = (state.drawn.parts.get(one) for one in change.parts)
    return ", ".join(one.name for one in found if one is not None)
