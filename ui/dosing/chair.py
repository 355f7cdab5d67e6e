"""The chair-side view: the whole window dim and plain, one key for each event, numbers hidden with one more.

It takes keys and says back in one large word what was kept; it does nothing itself.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from kapdesk.dosing.model.protocol import Phase
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.parse.vitals import Degrees
from kapdesk.dosing.rules.latest import latest_known
from kapdesk.kernel.instant import Instant
from ui.dosing.chair_face import ChairFace
from ui.dosing.chair_pad import (
    BY_KEY,
    DISTRESS,
    PHASE,
    READING,
    Digits,
    Pad,
    phase_words,
)
from ui.dosing.quick_line import QuickLine
from ui.kit.layers import Layer
from ui.kit.text import Hint, Label
from ui.theme.fonts import wide_px
from ui.theme.sheet import palette, sheet
from ui.theme.tokens import CONTRAST, DUSK, GRID_PX, READING_PX
from ui.theme.worn import worn

SAID_MS = 2000
CHOICES_PX = 112
TEN_MS = 1500
"""How long a 1 waits for the 0 that makes it 10."""
HELP = "C or Esc goes back  ·  H hides the numbers  ·  Backspace takes the last moment back  ·  words can follow later"
NEXT_WORDS = "One key keeps a moment with its time."


class ChairSide(Layer):
    """Says what was pressed: ``kept`` a kind and its word, ``taken_back`` the last one back, ``left`` the way out."""

    kept = Signal(str, str)
    rated = Signal(int)
    phase_seen = Signal(str, str)
    spat = Signal()
    taken_back = Signal()
    entered = Signal(object, bool)
    left = Signal()
    changed = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("surface", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Chair-side view: one key keeps a moment")
        self._phases: tuple[Phase, ...] = ()
        self._choosing = ""
        self._one = False
        self.face = ChairFace()
        self._said = Label(NEXT_WORDS, size_px=READING_PX, tone="quiet")
        self.quick = QuickLine()
        self._pad = Pad()
        self._ten = self._timer("a one that may become ten", TEN_MS, self._on_one)
        self._calm = self._timer("what was said back", SAID_MS, self._on_calm)
        self._distress = Digits([str(number) for number in range(11)])
        self._seen = Digits(())
        self._choices = QStackedWidget()
        self._lay_out()
        self._connect()

    def show_view(self, view: DosingView, now: Instant, degrees: Degrees) -> None:
        """Takes over a view."""
        phases = view.pinned.protocol.phases if view.pinned else ()
        if phases != self._phases:
            self._phases = phases
            self._choices.removeWidget(self._seen)
            self._seen.deleteLater()
            self._seen = Digits(phase_words(phases))
            self._seen.pressed.connect(self._on_phase)
            self._choices.addWidget(self._seen)
        self.quick.compare_with(latest_known(view), degrees)
        self.face.show_view(view)
        self.face.tell_time(now)

    def dim(self) -> None:
        """Lays it over the whole window, in dusk whatever the desk wears."""
        theme = CONTRAST if worn() is CONTRAST else DUSK
        self.setPalette(palette(theme))
        self.setStyleSheet(f"QLabel {{ color: {theme.ink}; }}\n{sheet(theme)}")
        self.lay()

    def hide_numbers(self, hidden: bool) -> None:
        """Puts every number out of sight, or back."""
        self.face.hide_numbers(hidden)
        self._on_calm()

    def say(self, word: str, clock: str) -> None:
        """Says back what was kept: ``Touch 14:02`` for two seconds, then quietly until the next."""
        self._tell(f"{word} kept" if self.face.hidden else f"{word} {clock}", "accent")
        self._calm.start()

    def say_plainly(self, sentence: str, *, tone: str) -> None:
        """Says why nothing was kept; it stays until the next act."""
        self._calm.stop()
        self._tell(sentence, tone)

    def said(self) -> str:
        """What it says now."""
        return self._said.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One key, one act."""
        self._on_key(event)

    def rest(self) -> None:
        """Back to waiting for one key."""
        self._choose("")

    def settle(self) -> None:
        """Lets a 1 that waits for its 0 stand, before the view goes."""
        if self._one:
            self._on_one()

    def _timer(self, name: str, after_ms: int, act: object) -> QTimer:
        timer = QTimer(self)
        timer.setObjectName(name)
        timer.setSingleShot(True)
        timer.setInterval(after_ms)
        timer.timeout.connect(act)
        return timer

    def _lay_out(self) -> None:
        rest = Hint(HELP, wrap=False)
        rest.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for part in (rest, self._distress, self._seen, self.quick):
            self._choices.addWidget(part)
        self._rest = rest
        self._choices.setFixedHeight(wide_px(CHOICES_PX))
        self._said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._said.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID_PX, 2 * GRID_PX, 3 * GRID_PX, 2 * GRID_PX)
        column.setSpacing(2 * GRID_PX)
        column.addWidget(self.face)
        column.addStretch(1)
        column.addWidget(self._said)
        column.addStretch(1)
        column.addWidget(self._choices)
        column.addWidget(self._pad)

    def _connect(self) -> None:
        self._pad.pressed.connect(self._act)
        self._distress.pressed.connect(self._on_rated)
        self.quick.entered.connect(self.entered)
        self.quick.typed.connect(self.changed)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Keys never reach the page beneath: focus that slips under this view comes back to it."""
        if self.isVisible() and self.isActiveWindow() and not _lies_over(new, self):
            self.setFocus()

    def _on_key(self, event: QKeyEvent) -> None:
        key, text = event.key(), event.text().upper()
        if key == Qt.Key.Key_Escape:
            self._step_back()
        elif self._choosing and text.isdigit():
            self._on_digit(int(text))
        elif key == Qt.Key.Key_Backspace:
            self.settle()
            self.taken_back.emit()
        elif text == "C":
            self.settle()
            self.left.emit()
        elif text in BY_KEY:
            self._act(text)
        else:
            event.ignore()

    def _step_back(self) -> None:
        """Esc leaves the field, then the choice, then the view."""
        self.settle()
        if isinstance(self.focusWidget(), QLineEdit) or self._choosing:
            self._choose("")
        else:
            self.left.emit()

    def _act(self, key: str) -> None:
        self.settle()
        target = BY_KEY[key]
        match target.act:
            case "reading" | "distress" | "phase":
                self._choose(target.act)
            case "hide":
                self.hide_numbers(not self.face.hidden)
                self._choose("")
                self.changed.emit()
            case "spat":
                self._choose("")
                self.spat.emit()
            case kind:
                self._choose("")
                self.kept.emit(kind, target.word)

    def _choose(self, what: str) -> None:
        self._choosing = what if what in (DISTRESS, PHASE) else ""
        shown = {READING: self.quick, DISTRESS: self._distress, PHASE: self._seen}
        self._choices.setCurrentWidget(shown.get(what, self._rest))
        if what == READING:
            self.quick.start()
        else:
            self.setFocus()
        if what:
            self.say_plainly(_ASKED[what], tone="quiet")

    def _on_digit(self, digit: int) -> None:
        if self._choosing == PHASE:
            if 1 <= digit <= len(self._phases):
                self._on_phase(digit - 1)
        elif self._one and digit == 0:
            self._on_rated(10)
        elif digit == 1 and not self._one:
            self._one = True
            self._ten.start()
        else:
            self.settle()
            if self._choosing:
                self._on_rated(digit)

    def _on_one(self) -> None:
        self._on_rated(1)

    def _on_rated(self, value: int) -> None:
        self._one = False
        self._ten.stop()
        self._choose("")
        self.rated.emit(value)

    def _on_phase(self, index: int) -> None:
        self._choose("")
        self.phase_seen.emit(self._phases[index].key, self._phases[index].name)

    def _on_calm(self) -> None:
        """What was said stays to be read, quietly; a number in it goes when numbers go."""
        self._tell(NEXT_WORDS if self.face.hidden else self._said.text(), "quiet")

    def _tell(self, words: str, tone: str) -> None:
        self._said.setText(words)
        self._said.set_tone(tone)


_ASKED = {
    READING: "Reading: type it, Enter keeps it",
    DISTRESS: "Distress: 0 to 10",
    PHASE: "Phase: its digit",
}


def _lies_over(widget: QWidget | None, view: QWidget) -> bool:
    """Whether a widget is this view, inside it, or inside another layer that lies over it."""
    while widget is not None:
        if widget is view or isinstance(widget, Layer):
            return True
        widget = widget.parentWidget()
    return False
