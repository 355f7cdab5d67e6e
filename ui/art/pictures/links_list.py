"""What a picture belongs with, a line each, with the way to take a link away again."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kapdesk.art.model.rows import Tie
from ui.kit.buttons import Button
from ui.kit.surface import empty, row
from ui.kit.text import Label
from ui.theme.tokens import GRID_PX, SMALL_PX

THERE = "linked on the parts map"


class LinksList(QWidget):
    """``unlinked`` with the link that was taken away."""

    unlinked = Signal(object)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[tuple[Tie, str], ...] = ()
        self._there: tuple[str, ...] = ()
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self.hide()

    def show_links(
        self,
        ties: Sequence[Tie],
        offered: Sequence[tuple[Tie, str]],
        theirs: Sequence[Tie] = (),
    ) -> None:
        """The links of a picture, each by its name where it is known; ``theirs`` were made in another room."""
        names = dict(offered)
        shown = tuple((one, _said(one, names.get(one, ""))) for one in ties)
        there = tuple(_said(one, names.get(one, "")) for one in theirs if one not in ties)
        self.setVisible(bool(shown or there))
        if (shown, there) == (self._shown, self._there):
            return
        self._shown, self._there = shown, there
        empty(self._lines)
        for number, (_, words) in enumerate(shown):
            self._lines.addWidget(self._line(number, words))
        for words in there:
            self._lines.addWidget(Label(f"{words}, {THERE}", size_px=SMALL_PX, wrap=True))

    def _line(self, number: int, words: str) -> QWidget:
        line = QWidget()
        label = Label(words, size_px=SMALL_PX, wrap=True)
        away = Button("Unlink", kind="link", name=f"Unlink: {words}")
        away.setObjectName(str(number))
        away.clicked.connect(self._on_away)
        held = row(label, gap_px=GRID_PX)
        held.setStretchFactor(label, 1)
        held.addWidget(away)
        line.setLayout(held)
        return line

    def _on_away(self) -> None:
        self.unlinked.emit(self._shown[int(self.sender().objectName())][0])


def _said(tie: Tie, name: str) -> str:
    return f"Belongs with {name or f'a {tie.kind}'}"
