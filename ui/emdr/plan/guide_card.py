"""How a kind of resource may be built up, to be glanced at: steps that remind, and the sets that go with it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kapdesk.emdr.model.guides import Guide
from kapdesk.emdr.model.nouns import Kind
from kapdesk.emdr.shelf import load_guides
from ui.kit.surface import empty, row
from ui.kit.text import Heading, Hint, Label
from ui.theme.fonts import wide_px
from ui.theme.tokens import GRID_PX

NUMBER_PX = 20


class GuideCard(QWidget):
    """The guide to one kind."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind: Kind | None = None
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(GRID_PX // 2)

    def show_kind(self, kind: Kind) -> None:
        """The guide to a kind."""
        if kind is self._kind:
            return
        self._kind = kind
        empty(self._lines)
        for part in _parts(load_guides().of(kind)):
            self._lines.addWidget(part)


def _parts(guide: Guide) -> list[QWidget]:
    steps = [_step(number, words) for number, words in enumerate(guide.steps, 1)]
    heading = Heading(guide.kind.value.capitalize(), level=3)
    return [
        heading,
        Label(guide.about, tone="quiet", wrap=True),
        *steps,
        Hint(f"Sets: {guide.sets}"),
    ]


def _step(number: int, words: str) -> QWidget:
    line = QWidget()
    mark, said = Label(str(number), tone="quiet"), Label(words, wrap=True)
    mark.setFixedWidth(wide_px(NUMBER_PX))
    held = row(mark, gap_px=4)
    held.addWidget(said, 1)
    line.setLayout(held)
    return line
