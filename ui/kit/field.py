"""Fields: a label above, a hint or a refusal below, and room for both so that nothing jumps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QRect, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from kapdesk.kernel.errors import Refusals
from ui.kit.icons import icon
from ui.kit.surface import bring_into_sight
from ui.kit.text import Hint, Label, repolish
from ui.theme.fonts import wide_px
from ui.theme.tokens import CONTROL_PX, GRID_PX, SESSION_CONTROL_PX, SMALL_PX

MARK_PX = 16


class _Asked(QWidget):
    """What every field has: its label, its one inner control, and the line beneath."""

    def __init__(self, label: str, inner: QWidget, *, hint: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._hint = hint
        self._inner = inner
        self._below = Hint(hint)
        self._above = Label(label, size_px=SMALL_PX, tone="quiet")
        self._above.setBuddy(inner)
        inner.setAccessibleName(label)
        inner.setAccessibleDescription(hint)
        self.setFocusProxy(inner)
        self._line_of_inner = QHBoxLayout()
        self._line_of_inner.setSpacing(GRID_PX)
        self._line_of_inner.addWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._above)
        column.addLayout(self._line_of_inner)
        column.addWidget(self._below)
        column.addStretch(1)
        # Only now: a label shown before it has a parent is a window of its own, and takes the focus.
        self._above.setVisible(bool(label))
        self._below.setVisible(bool(hint))

    def set_label(self, label: str) -> None:
        """Asks for something else in the same place."""
        self._above.setText(label)
        self._inner.setAccessibleName(label)

    def set_hint(self, hint: str) -> None:
        """Gives another hint."""
        self._hint = hint
        self.refuse("")

    def set_beside(self, button: QWidget) -> None:
        """Puts a button at the right end of the line."""
        self._line_of_inner.addWidget(button)

    def refuse(self, sentence: str) -> None:
        """Shows why it cannot be taken; an empty sentence brings the hint back."""
        self._below.setText(sentence or self._hint)
        self._below.setVisible(bool(sentence or self._hint))
        self._below.set_tone("grave" if sentence else "quiet")
        self._inner.setAccessibleDescription(sentence or self._hint)
        self._inner.setProperty("refused", bool(sentence))
        repolish(self._inner)

    def echo(self, words: str) -> None:
        """Shows what was understood so far, in place of the hint."""
        self.refuse("")
        self._below.setText(words or self._hint)
        self._below.setVisible(bool(words or self._hint))

    def refusal(self) -> str:
        """The refusal on show, or nothing."""
        return self._below.text() if self._inner.property("refused") else ""


class Field(_Asked):
    """One line of text.  ``typed`` with every change, ``entered`` on Enter, ``finished`` then and when it is left."""

    typed = Signal(str)
    entered = Signal(str)
    finished = Signal(str)

    def __init__(
        self,
        label: str,
        *,
        hint: str = "",
        placeholder: str = "",
        secret: bool = False,
        tall: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self._line = QLineEdit()
        super().__init__(label, self._line, hint=hint, parent=parent)
        self._line.setPlaceholderText(placeholder)
        self._line.setProperty("tall", tall)
        self._line.setMinimumHeight(SESSION_CONTROL_PX if tall else CONTROL_PX)
        if name:
            self._line.setAccessibleName(name)
        if secret:
            self._line.setEchoMode(QLineEdit.EchoMode.Password)
        # Not textEdited: what a screen reader or an input aid puts in counts as typed too.
        self._line.textChanged.connect(self._on_edited)
        self._line.returnPressed.connect(self._on_return)
        self._line.editingFinished.connect(self._on_finished)

    def text(self) -> str:
        """What stands in it."""
        return self._line.text()

    def set_text(self, text: str) -> None:
        """Puts text in, as if kept from before; not announced as typed."""
        with QSignalBlocker(self._line):
            self._line.setText(text)

    def reveal(self, shown: bool) -> None:
        """Shows or hides the letters of a secret."""
        modes = QLineEdit.EchoMode
        self._line.setEchoMode(modes.Normal if shown else modes.Password)

    def freeze(self, frozen: bool) -> None:
        """Takes no typing while something is on its way; keeps the focus."""
        self._line.setReadOnly(frozen)

    def select_all(self) -> None:
        """Focus with everything selected, so that typing replaces it."""
        self._line.setFocus()
        self._line.selectAll()

    def _on_edited(self, text: str) -> None:
        self.refuse("")
        self.typed.emit(text)

    def _on_return(self) -> None:
        self.entered.emit(self._line.text())

    def _on_finished(self) -> None:
        self.finished.emit(self._line.text())


class NoteField(_Asked):
    """Several lines of free text.  ``typed`` with every change."""

    typed = Signal(str)

    def __init__(
        self,
        label: str,
        *,
        hint: str = "",
        placeholder: str = "",
        lines: int = 4,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self._words = QPlainTextEdit()
        super().__init__(label, self._words, hint=hint, parent=parent)
        if name:
            self._words.setAccessibleName(name)
        self._words.setPlaceholderText(placeholder)
        self._words.setTabChangesFocus(True)
        self._words.setFixedHeight(max(CONTROL_PX, wide_px(lines * 22) + 20))
        self._words.textChanged.connect(self._on_changed)

    def text(self) -> str:
        """What stands in it."""
        return self._words.toPlainText()

    def set_text(self, text: str) -> None:
        """Puts text in, as if kept from before; typing goes on behind it."""
        self._words.setPlainText(text)
        self._words.moveCursor(QTextCursor.MoveOperation.End)

    def _on_changed(self) -> None:
        self.typed.emit(self._words.toPlainText())


class _Choices(QComboBox):
    """A choice the wheel passes over: turning a page never chooses.  Letters choose, and are no keys of the page."""

    def event(self, event: QEvent) -> bool:
        """Keeps letters, digits and Space from the page while the choice has the focus."""
        return self._keep_letter(event) or super().event(event)

    def _keep_letter(self, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
            return False
        held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        letter = event.text().isprintable() and event.text() and not event.modifiers() & held
        event.setAccepted(bool(letter))
        return bool(letter)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Marks it as a choice: the look draws no mark of its own."""
        self._paint(event)

    def _paint(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        mark = QRect(self.width() - MARK_PX - 10, (self.height() - MARK_PX) // 2, MARK_PX, MARK_PX)
        icon("caret-down", "quiet").paint(painter, mark)
        painter.end()


class ChoiceField(_Asked):
    """One of a few named things.  ``chosen`` gives the key of the choice a person made."""

    chosen = Signal(str)

    def __init__(
        self,
        label: str,
        choices: Sequence[tuple[str, str]],
        *,
        hint: str = "",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self._box = _Choices()
        super().__init__(label, self._box, hint=hint, parent=parent)
        if name:
            self._box.setAccessibleName(name)
        self._box.setMinimumHeight(CONTROL_PX)
        if name:
            self._box.setAccessibleName(name)
        self.offer(choices)
        self._box.activated.connect(self._on_activated)

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Replaces what may be chosen: pairs of key and words."""
        self._box.clear()
        for key, words in choices:
            self._box.addItem(words, key)

    def add(self, key: str, words: str) -> None:
        """Lets one more be chosen."""
        self._box.addItem(words, key)

    def key(self) -> str:
        """The key of what is chosen now, empty when there is nothing to choose."""
        return str(self._box.currentData() or "")

    def set_key(self, key: str) -> None:
        """Chooses by key; an unknown key changes nothing."""
        index = self._box.findData(key)
        if index >= 0:
            self._box.setCurrentIndex(index)

    def _on_activated(self, index: int) -> None:
        self.refuse("")
        self.chosen.emit(str(self._box.itemData(index)))


def show_refusals(fields: Mapping[str, Field | NoteField | ChoiceField], refusals: Refusals) -> str:
    """Puts each refusal under its field, focuses the first, and returns the sentences that have no field here."""
    by_field = {refusal.field: refusal.sentence for refusal in refusals.items}
    for key, field in fields.items():
        field.refuse(by_field.get(key, ""))
    first = next((field for key, field in fields.items() if key in by_field), None)
    if first is not None:
        first.setFocus()
        bring_into_sight(first)
    return "\n".join(refusal.sentence for refusal in refusals.items if refusal.field not in fields)
