"""One item of a recovery score: three large buttons with their words, answered by a press or by 2, 1 and 0."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from kapdesk.dosing.model.recovery import POINTS, RecoveryItem
from ui.dosing.answer_field import AnswerField
from ui.kit.surface import column, draw_bar
from ui.kit.text import Hint, Label
from ui.kit.word_button import WordButton
from ui.theme.tokens import GRID_PX, LEAD_PX

NAME_PX = 248


class ScoreField(AnswerField):
    """Shows the readings beside an item and never chooses for the person.  A fixed item only says so."""

    def __init__(self, item: RecoveryItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item = item
        self._buttons = QButtonGroup(self)
        self._beside = Hint()
        self._beside.hide()
        if item.fixed is None:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{item.name}: 2, 1 or 0")
        self._lay_out(item)
        self._buttons.idClicked.connect(self._on_pressed)

    def text(self) -> str:
        """The points as a figure; nothing until they are given."""
        if self._item.fixed is not None:
            return str(self._item.fixed)
        points = self._buttons.checkedId()
        return str(points) if points in POINTS else ""

    def set_text(self, text: str) -> None:
        """Presses points down, as if kept from before."""
        self._buttons.setExclusive(False)
        for button in self._buttons.buttons():
            button.setChecked(str(self._buttons.id(button)) == text)
        self._buttons.setExclusive(True)

    def tell(self, words: str) -> None:
        """Shows the readings beside the item."""
        if words != self._beside.text():
            self._beside.setText(words)
            self._beside.setVisible(bool(words))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt says the keys come here now."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt says the keys go elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Marks the item the keys belong to."""
        if self.hasFocus():
            painter = QPainter(self)
            draw_bar(painter, self.rect())
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt says a key went down."""
        self._on_key(event)

    def _on_key(self, event: QKeyEvent) -> None:
        """2, 1 or 0 gives the points and goes on to the next item; the arrows only move."""
        if event.text() in map(str, POINTS) and self._item.fixed is None:
            self._give(int(event.text()))
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            event.ignore()

    def _give(self, points: int) -> None:
        self.set_text(str(points))
        self._on_pressed(points)

    def _on_pressed(self, _points: int) -> None:
        self.refuse("")
        self.typed.emit(self.text())

    def _lay_out(self, item: RecoveryItem) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(2 * GRID_PX, 4, 0, 4)
        grid.setHorizontalSpacing(GRID_PX)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, NAME_PX)
        name = Label(item.name, size_px=LEAD_PX, wrap=True)
        grid.addLayout(column(None, name, self._beside, self._below, None, gap_px=2), 0, 0)
        grid.setColumnStretch(0, 2)
        if item.fixed is not None:
            fixed = Label(f"{item.fixed}: {item.words(item.fixed)}", tone="quiet", wrap=True)
            grid.addWidget(fixed, 0, 1, 1, len(POINTS))
        for place, points in enumerate(POINTS, start=1):
            grid.setColumnStretch(place, 3)
            if item.fixed is None:
                grid.addWidget(self._button(item, points), 0, place)

    def _button(self, item: RecoveryItem, points: int) -> WordButton:
        words = item.words(points)
        button = WordButton(str(points), words, name=f"{item.name} {points}: {words}")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._buttons.addButton(button, points)
        return button
