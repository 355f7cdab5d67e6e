"""One row of a storyboard: its title, its panels line by line, and room for one more."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.board.panel_card import PanelCard
from ui.board.panel_face import BoardRow, PanelFace, face_words
from ui.kit.buttons import Button
from ui.kit.surface import column, row
from ui.kit.text import Heading, Hint
from ui.theme.tokens import GRID_PX
from ui.theme.worn import worn

MOST = 12
"""The most panels a row holds.  source art-1.3"""

LEAST_ACROSS, MOST_ACROSS = 4, 6
"""How many panels stand beside one another: as many as the longest row has, between these."""

NARROW_ACROSS = 3

FULL = f"A row holds up to {MOST} panels."
BAR_PX = 4
"""How broad the bar is: as the room around a panel's face, which it takes."""


class RowView(QWidget):
    """The panels of one row.  ``added`` when one more is wanted."""

    added = Signal(str)

    def __init__(self, of: BoardRow, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.of = of
        self.panels = _Panels()
        self._empty = Hint(of.empty)
        self._add = Button(
            "Add a panel", kind="bare", symbol="plus", name=f"Add a panel to {of.title}"
        )
        self._add.clicked.connect(self._on_add)
        head = row(Heading(of.title, level=3), None, self._add)
        laid = column(gap_px=GRID_PX // 2)
        laid.addLayout(head)
        laid.addWidget(self._empty)
        laid.addWidget(self.panels)
        self.setLayout(laid)

    @property
    def cards(self) -> tuple[PanelCard, ...]:
        """The panels in their order."""
        return self.panels.cards

    def show_cards(
        self, cards: Sequence[PanelCard], faces: Sequence[PanelFace], across: int
    ) -> None:
        """Puts these panels in, in this order, each with its face; ``across`` is how many stand beside one another."""
        for number, (card, face) in enumerate(zip(cards, faces, strict=True), 1):
            card.show_face(face, number, face_words(face, self.of.title, number, len(faces)))
        self.panels.put(tuple(cards), across)
        self._empty.setVisible(not cards)
        self.panels.setVisible(bool(cards))
        full = len(cards) >= MOST and not self.of.endless
        self._add.needs(FULL if full else "")

    def start(self) -> None:
        """Puts the keyboard where a panel is added."""
        self._add.setFocus()

    def place_at(self, card: PanelCard, at: QPoint) -> int:
        """Where a panel would stand if it were let go at a point of ``panels``, counted without itself."""
        others = [one for one in self.cards if one is not card]
        before = [one for one in others if _comes_before(one.geometry(), at)]
        return len(before)

    def mark(self, card: PanelCard, at: QPoint | None) -> None:
        """Shows with a bar where a panel would go; no point takes the bar away."""
        self.panels.mark(None if at is None else self._bar(card, self.place_at(card, at)))

    def _bar(self, card: PanelCard, place: int) -> QRect:
        others = [one.geometry() for one in self.cards if one is not card]
        if place < len(others):
            beside = others[place]
            return QRect(beside.left(), beside.top(), BAR_PX, beside.height())
        beside = others[-1] if others else card.geometry()
        return QRect(beside.right() + 1 - BAR_PX, beside.top(), BAR_PX, beside.height())

    def _on_add(self) -> None:
        self.added.emit(self.of.key)


class _Bar(QWidget):
    """Where a panel would go."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt asks for the picture."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(worn().accent))
        painter.end()


class _Panels(QWidget):
    """The panels beside and under one another, all of one size."""

    def __init__(self) -> None:
        super().__init__()
        self.cards: tuple[PanelCard, ...] = ()
        self._across = LEAST_ACROSS
        self._bar = _Bar(self)
        self._bar.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def put(self, cards: tuple[PanelCard, ...], across: int) -> None:
        """These panels, in this order, so many beside one another."""
        self.cards, self._across = cards, across
        for card in cards:
            card.setParent(self)
            card.show()
        self._stand()

    def mark(self, bar: QRect | None) -> None:
        """Shows a bar, or none."""
        if bar is not None:
            self._bar.setGeometry(bar)
            self._bar.raise_()
        self._bar.setVisible(bar is not None)

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(LEAST_ACROSS * 160, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width is another size of every panel."""
        super().resizeEvent(event)
        self._stand()

    def _stand(self) -> None:
        across = self._across
        width = (self.width() - (across - 1) * GRID_PX) // across
        high = 0
        for place, card in enumerate(self.cards):
            card.stand(max(width, 1))
            line, beside = divmod(place, across)
            card.move(beside * (width + GRID_PX), line * (card.height() + GRID_PX))
            high = card.geometry().bottom() + 1
        if high != self.height():
            self.setFixedHeight(high)


def across_for(longest: int, *, narrow: bool = False) -> int:
    """How many panels stand beside one another where the longest row has so many; in a column always a few."""
    return NARROW_ACROSS if narrow else min(max(longest, LEAST_ACROSS), MOST_ACROSS)


def _comes_before(stands: QRect, at: QPoint) -> bool:
    """Whether a panel stands before a point, read line by line."""
    if at.y() > stands.bottom():
        return True
    return at.y() >= stands.top() and stands.center().x() < at.x()
