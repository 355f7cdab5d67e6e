"""The keys of the page, along the bottom."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QWidget

from ui.kit.page import KeyHint
from ui.kit.surface import Ground
from ui.kit.text import Label
from ui.theme.tokens import CONTROL_PX, GRID_PX, SMALL_PX


class KeyBar(Ground):
    """Each key in ink beside what it does in quiet; ``? keys`` stands at the right end.

    What finds no room is left to the list behind ``?``: the bar never makes a window wider.
    """

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent=parent)
        self.setFixedHeight(CONTROL_PX)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._hints: tuple[KeyHint, ...] | None = None
        self._pairs: list[QWidget] = []
        self._all = QWidget(self)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(3 * GRID_PX, 0, 3 * GRID_PX, 0)
        self._line.setSpacing(3 * GRID_PX)
        self._line.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)

    def show_keys(self, hints: Sequence[KeyHint]) -> None:
        """Replaces the keys on show; the same ones stay as they are, for a page tells them at every turn."""
        wanted = tuple(hints)
        if wanted == self._hints:
            return
        self._hints = wanted
        while (item := self._line.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._pairs = []
        self._line.addStretch(1)
        self._all = _pair(KeyHint("?", "all keys"))
        self._line.addWidget(self._all)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shows as many keys as find room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Shows what finds room, and makes no more than that."""
        gap_px = self._line.spacing()
        left_px = self.contentsRect().width() - 6 * GRID_PX - self._all.sizeHint().width()
        for place, hint in enumerate(self._hints or ()):
            if place == len(self._pairs):
                if left_px < 0:
                    break
                self._pairs.append(_pair(hint))
                self._line.insertWidget(place, self._pairs[place])
            pair = self._pairs[place]
            left_px -= pair.sizeHint().width() + gap_px
            pair.setVisible(left_px >= 0)
        # Whoever listens goes through them as they lie: what stands at the end comes last.
        self._all.raise_()


def _pair(hint: KeyHint) -> QWidget:
    pair = QWidget()
    line = QHBoxLayout(pair)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(6)
    line.addWidget(Label(hint.key, size_px=SMALL_PX, strong=True))
    line.addWidget(Label(hint.words, size_px=SMALL_PX, tone="quiet"))
    return pair
