"""Pictures to be kept with a line: chosen one after another, each shown by its name, and taken away again."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kapdesk.dosing.parse.pictures import KEPT, MOST_PICTURES
from ui.dosing.answer_field import AnswerField
from ui.kit.buttons import Button
from ui.kit.choosing import ask_which_picture
from ui.kit.surface import row
from ui.kit.text import Hint, Label
from ui.theme.tokens import SMALL_PX

ADD = "Add a picture …"
HINT = f"PNG or JPEG, up to {MOST_PICTURES}. The picture alone is kept in the vault; the file stays where it is."


class PictureField(AnswerField):
    """A line for each picture and one control that adds another."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._add = Button(ADD, symbol="plus", name="Add a picture")
        self._add.clicked.connect(self._on_add)
        self.setFocusProxy(self._add)
        self._lines = QWidget()
        self._shown = QVBoxLayout(self._lines)
        self._shown.setContentsMargins(0, 0, 0, 0)
        self._shown.setSpacing(4)
        self._lines.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label("Pictures", size_px=SMALL_PX, tone="quiet"))
        column.addWidget(self._lines)
        column.addLayout(row(self._add, None))
        column.addWidget(Hint(HINT))
        column.addWidget(self._below)

    def set_text(self, text: str) -> None:
        """Shows these pictures, one a line, as if kept from before."""
        super().set_text(text)
        while (item := self._shown.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        lines = self._text.splitlines()
        for place, line in enumerate(lines):
            self._shown.addWidget(self._line(place, line))
        self._lines.setVisible(bool(lines))

    def add(self, path: str) -> None:
        """Takes a file along."""
        if path and path not in self._text.splitlines():
            self._change([*self._text.splitlines(), path])

    def _line(self, place: int, line: str) -> QWidget:
        name = f"Picture {place + 1}, kept" if line.startswith(KEPT) else Path(line).name
        away = Button("", kind="bare", symbol="x", name=f"Remove {name}")
        away.clicked.connect(partial(self._on_remove, place))
        shown = QWidget()
        laid = row(Label(name, wrap=True), away)
        laid.setContentsMargins(0, 0, 0, 0)
        laid.setStretch(0, 1)
        shown.setLayout(laid)
        return shown

    def _change(self, lines: list[str]) -> None:
        self.set_text("\n".join(lines))
        self.refuse("")
        self.typed.emit(self._text)

    def _on_add(self) -> None:
        ask_which_picture(self.window(), self.add)

    def _on_remove(self, place: int) -> None:
        lines = self._text.splitlines()
        del lines[place]
        self._add.setFocus()
        self._change(lines)
