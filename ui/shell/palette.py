"""The palette behind Ctrl+K: a few letters lead to any client, page, paper or act."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.kit.field import Field
from ui.kit.layers import Sheet
from ui.kit.row_list import Row, RowList
from ui.kit.text import Hint
from ui.shell.finds import Find, found

WIDTH_PX = 640
LIST_PX = 400
NOTHING = "Nothing here is called that. Try a client's code, a page, or a word such as “dose”."


class Palette(Sheet):
    """One field and the list it narrows.  ``chosen`` carries what was picked, after the palette was put away."""

    chosen = Signal(object)

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, "Go to", width_px=WIDTH_PX)
        self._finds: tuple[Find, ...] = ()
        self._shown: tuple[Find, ...] = ()
        self._field = Field("", placeholder="A client, a page, a paper or an act", name="Go to")
        self._rows = RowList("What was found")
        self._rows.setFixedHeight(LIST_PX)
        self._rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._nothing = Hint(NOTHING)
        self._nothing.setFixedHeight(LIST_PX)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        for part in (self._field, self._nothing, self._rows):
            self.body.addWidget(part)
        self._field.typed.connect(self._show)
        self._field.entered.connect(self._rows.choose_current)
        self._rows.chosen.connect(self._on_chosen)
        for line in self._field.findChildren(QLineEdit):
            line.installEventFilter(self)

    def ask(self, finds: Sequence[Find]) -> None:
        """Opens with everything there is and an empty field."""
        self._finds = tuple(finds)
        self._field.set_text("")
        self._show("")
        self.open(self._field)

    def add(self, finds: Sequence[Find]) -> None:
        """More to find, which took a moment to read."""
        self._finds = (*self._finds, *finds)
        self._show(self._field.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down move through the list while the letters are typed."""
        return self._step(event) or super().eventFilter(watched, event)

    def _step(self, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            return False
        rows = [find.key for find in self._shown]
        now = rows.index(self._rows.current_key()) if rows else 0
        if rows:
            self._rows.set_current(rows[max(0, min(len(rows) - 1, now + step))])
        return True

    def _show(self, typed: str) -> None:
        self._shown = found(self._finds, typed)
        self._rows.show_rows(
            [Row(find.key, find.title, find.detail, find.trailing) for find in self._shown]
        )
        if self._shown:
            self._rows.set_current(self._shown[0].key)
        self._rows.setVisible(bool(self._shown))
        self._nothing.setVisible(not self._shown)

    def _on_chosen(self, key: str) -> None:
        picked = next((find for find in self._shown if find.key == key), None)
        self.dismiss()
        if picked is not None:
            self.chosen.emit(picked)
