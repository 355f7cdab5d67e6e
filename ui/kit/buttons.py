"""Buttons: one primary act to a page, quiet ones beside it, large ones for the session."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from ui.kit.icons import icon
from ui.theme.tokens import CONTROL_PX, GRID_PX, ICON_PX, SESSION_CONTROL_PX


class Button(QPushButton):
    """A quiet button.  ``kind`` is quiet, primary, bare, link or grave; ``tall`` ones are for the session (56 px)."""

    def __init__(
        self,
        words: str,
        *,
        kind: str = "quiet",
        symbol: str | None = None,
        tall: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words, parent)
        self.setProperty("kind", kind)
        self.setProperty("tall", tall)
        self.setMinimumHeight(SESSION_CONTROL_PX if tall else CONTROL_PX)
        self.setAccessibleName(name or words)
        self.setAutoDefault(False)
        if not words:
            self.setProperty("narrow", True)
            self.setFixedWidth(CONTROL_PX)
        if symbol is not None:
            self.show_symbol(symbol, "on_accent" if kind == "primary" else "ink")

    def show_symbol(self, symbol: str, tone: str = "ink") -> None:
        """Puts an icon beside the words."""
        self.setIcon(icon(symbol, tone))
        room_px = GRID_PX if self.text() else 0
        self.setIconSize(QSize(ICON_PX + room_px, ICON_PX))

    def setText(self, words: str) -> None:
        """Other words; a button that goes by its words goes by the new ones too."""
        if self.accessibleName() == self.text():
            self.setAccessibleName(words)
        super().setText(words)

    def needs(self, missing: str) -> None:
        """Disables the button and says what is missing; an empty sentence enables it."""
        self.setEnabled(not missing)
        self.setToolTip(missing)
        self.setAccessibleDescription(missing)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the act that has the focus, as Space does."""
        self._press_on_enter(event)

    def _press_on_enter(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        held = event.isAutoRepeat() or event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if enter and not held and not self.isCheckable():
            self.click()
        else:
            super().keyPressEvent(event)


class PrimaryButton(Button):
    """The one act a page is for."""

    def __init__(
        self,
        words: str,
        *,
        symbol: str | None = None,
        tall: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words, kind="primary", symbol=symbol, tall=tall, parent=parent)


class LargeButton(Button):
    """An act of the session, 56 px high."""

    def __init__(
        self,
        words: str,
        *,
        symbol: str | None = None,
        kind: str = "quiet",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words, kind=kind, symbol=symbol, tall=True, parent=parent)


class ToggleButton(Button):
    """A button that stays down while its choice holds."""

    def __init__(
        self, words: str, *, tall: bool = False, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(words, tall=tall, name=name, parent=parent)
        self.setCheckable(True)

    def sizeHint(self) -> QSize:
        """Room for the strong letters it wears while it is down."""
        return super().sizeHint() + QSize(self._strong_px(), 0)

    def minimumSizeHint(self) -> QSize:
        """The same: its words are never cut."""
        return super().minimumSizeHint() + QSize(self._strong_px(), 0)

    def _strong_px(self) -> int:
        return max(0, self._across_px(strong=True) - self._across_px(strong=False))

    def _across_px(self, *, strong: bool) -> int:
        font = QFont(self.font())
        font.setBold(strong)
        return QFontMetrics(font).horizontalAdvance(self.text())
