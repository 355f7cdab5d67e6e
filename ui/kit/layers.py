"""What lies over a page: the cover that hides words, and the sheet that asks something without stopping time."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.kit.buttons import Button
from ui.kit.readings import ClockFace
from ui.kit.surface import Card, column, row
from ui.kit.tall import BAR_PX, TallColumn
from ui.kit.text import Heading, Label
from ui.theme.fonts import wide_px
from ui.theme.tokens import GRID_PX, LEAD_PX
from ui.theme.worn import worn

FILLED = 100
"""How much more room a whole sheet takes than what is left beside it."""

ON_COVER = "Press any key to go on · F12 for the urgent card"


class Layer(QWidget):
    """A layer as large as its host, whatever the host's size."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        host.installEventFilter(self)
        self.hide()

    def event(self, event: QEvent) -> bool:
        """Keeps plain keys from the page beneath; F-keys and Ctrl+keys still act."""
        return self._keep_key(event) or super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows the host's size."""
        return self._follow(watched, event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round within the layer: what lies beneath is not in sight, and must not be pressed unseen."""
        return self._pass_on(forward)

    def _pass_on(self, forward: bool) -> bool:
        reasons = Qt.FocusReason
        held = self.window().focusWidget()
        begun = held if self.isAncestorOf(held) else self
        at = begun.nextInFocusChain() if forward else begun.previousInFocusChain()
        while at is not None and at is not begun:
            if self._takes_focus(at):
                at.setFocus(reasons.TabFocusReason if forward else reasons.BacktabFocusReason)
                break
            at = at.nextInFocusChain() if forward else at.previousInFocusChain()
        return True

    def _takes_focus(self, widget: QWidget) -> bool:
        if widget is self or not self.isAncestorOf(widget) or widget.focusProxy() is not None:
            return False
        by_tab = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        return bool(by_tab) and widget.isVisible() and widget.isEnabled()

    def _keep_key(self, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
            return False
        keys, modifiers = Qt.Key, Qt.KeyboardModifier
        if event.modifiers() & (modifiers.ControlModifier | modifiers.AltModifier):
            return False
        if keys.Key_F1 <= event.key() <= keys.Key_F35:
            return False
        event.accept()
        return True

    def _follow(self, watched: QObject, event: QEvent) -> bool:
        host = self.parentWidget()
        if watched is host and event.type() == QEvent.Type.Resize:
            self.setGeometry(host.rect())
        return False

    def lay(self) -> None:
        """Lays it over the host."""
        self.setGeometry(self._host.rect())
        self.raise_()
        self.show()
        self.setFocus()


class Sheet(Layer):
    """Asks something over the page.  Never modal: session bar and clock stay in sight, and Esc puts it away.

    Fill ``body`` (a column, scrolled where the page is too low for it), put acts in ``add_act``; ``closed`` tells
    when it was put away.  A ``whole`` one takes all the room there is up to its width, and its body is not scrolled.
    """

    closed = Signal()

    def __init__(
        self, host: QWidget, title: str, *, width_px: int = 560, whole: bool = False
    ) -> None:
        super().__init__(host)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(title)
        self._card = Card(gap_px=3 * GRID_PX)
        self._away = Button("", kind="bare", symbol="x", name="Close")
        self._away.clicked.connect(self.dismiss)
        self.head = row(Heading(title, level=2), None, self._away)
        self._acts = row(None)
        over = QVBoxLayout(self)
        over.setContentsMargins(2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX)
        if whole:
            self.body = self._whole_body(wide_px(width_px))
            middle = row(None, self._card, None)
            middle.setStretch(1, FILLED)
            over.addLayout(middle)
        else:
            self.body = self._scrolled_body(wide_px(width_px))
            over.addWidget(self._card, 0, Qt.AlignmentFlag.AlignCenter)

    def _scrolled_body(self, width_px: int) -> QVBoxLayout:
        """A body as high as what it holds, scrolled where there is less room."""
        self._card.setFixedWidth(width_px)
        margins = self._card.column.contentsMargins()
        margins.setRight(3 * GRID_PX - BAR_PX)
        self._card.column.setContentsMargins(margins)
        # Held by name: with its wrapper collected, what it holds would go while a key in it is still being handled.
        self._tall = tall = TallColumn(width_px - 6 * GRID_PX + BAR_PX)
        for line in (self.head, self._acts):
            line.setContentsMargins(0, 0, BAR_PX, 0)
        self._card.column.addLayout(self.head)
        self._card.column.addWidget(tall)
        self._card.column.addLayout(self._acts)
        return tall.column

    def _whole_body(self, width_px: int) -> QVBoxLayout:
        """A body that takes what room there is."""
        self._card.setMaximumWidth(width_px)
        body = column(gap_px=2 * GRID_PX)
        self._card.column.setSpacing(2 * GRID_PX)
        self._card.column.addLayout(self.head)
        self._card.column.addLayout(body, 1)
        self._card.column.addLayout(self._acts)
        return body

    def add_act(self, button: Button) -> None:
        """Puts an act at the foot, the primary one last."""
        self._acts.addWidget(button)

    def open(self, focus: QWidget | None = None) -> None:
        """Shows the sheet and returns at once; ``focus`` is where typing starts."""
        self.lay()
        if focus is not None:
            focus.setFocus()

    def dismiss(self) -> None:
        """Puts the sheet away."""
        self.hide()
        self._host.setFocus()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts it away."""
        self._on_key(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dims the page behind."""
        self._dim(event)

    def _on_key(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            event.ignore()

    def _dim(self, event: QPaintEvent) -> None:
        shade = QColor(worn().ground)
        shade.setAlpha(200)
        painter = QPainter(self)
        painter.fillRect(event.rect(), shade)
        painter.end()


class Cover(Layer):
    """Hides every word while a sitting goes on; clock and what is due next stay.  Any key or touch lifts it."""

    lifted = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("surface", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Cover: press any key to go on")
        self._liftable = True
        self._before: QWidget | None = None
        self._clock = ClockFace()
        self._next = Label(size_px=LEAD_PX, tone="quiet")
        laid = QVBoxLayout(self)
        laid.setSpacing(2 * GRID_PX)
        laid.addStretch(1)
        self._how = Label(tone="quiet")
        for part in (self._clock, self._next, self._how):
            laid.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        laid.addStretch(1)

    def show_time(self, elapsed_s: float | None, next_words: str) -> None:
        """Keeps the clock true and says what is due next.  unit seconds."""
        self._clock.show_elapsed(elapsed_s)
        self._next.setText(next_words)

    def lay(self) -> None:
        """Lays it over the host until a key or a touch lifts it."""
        self._lay(ON_COVER, liftable=True)

    def lay_blank(self, words: str) -> None:
        """Lays it for good, with these words and without clock, while something comes to its end."""
        self._lay(words, liftable=False)

    def _lay(self, words: str, *, liftable: bool) -> None:
        self._how.setText(words)
        self._liftable = liftable
        self._clock.setVisible(liftable)
        self._next.setVisible(liftable)
        held = self.window().focusWidget()
        self._before = held if held is not self else self._before
        super().lay()

    def lift(self) -> None:
        """Takes the cover away; the keyboard goes back to what lies beneath."""
        self.clearFocus()
        self.hide()
        if self._before is not None and isValid(self._before) and self._before.isVisible():
            self._before.setFocus()
        self._before = None
        self.lifted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One key lifts it; the key goes no further."""
        self._lift_by(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab lifts it too, rather than wandering beneath."""
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """So does a touch."""
        self._lift_by(event)

    def _lift_by(self, event: QKeyEvent | QMouseEvent) -> None:
        event.accept()
        if self._liftable:
            self.lift()
