"""The left column: the next planned reading, and the phases by their reference windows."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kapdesk.chart.model import SittingSigned
from kapdesk.dosing.model.facts import PhaseNoted
from kapdesk.dosing.model.protocol import Phase
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.parse.protocol_text import needs_words
from kapdesk.dosing.rules.clock import phase_at, stands_at
from kapdesk.dosing.rules.slots import SlotState, Standing, due_next
from kapdesk.kernel.instant import Instant, countdown_words
from ui.dosing.observed import ObservedCount
from ui.kit.buttons import Button
from ui.kit.surface import Scroll
from ui.kit.text import Hint, Label
from ui.theme.tokens import GRID_PX, TITLE_PX
from ui.theme.worn import worn

WIDTH_PX = 208
GLOW_SHARE = 0.1
_CURRENT = ("caret-right", "accent")
_OTHER = ("circle", "quiet")


class SideColumn(QWidget):
    """What the therapist glances at.  Says what was pressed; does nothing itself."""

    phase_seen = Signal(str)
    skip_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH_PX)
        self._view = DosingView()
        self._phases = _Phases()
        self._phases.seen.connect(self.phase_seen)
        self._phases.moved.connect(self._on_moved)
        self._due = _DueReading()
        self._due.skip_asked.connect(self.skip_asked)
        self._observed = ObservedCount()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX)
        self._scroll = Scroll(gap_px=0)
        self._scroll.column.addWidget(self._phases)
        self._scroll.column.addStretch(1)
        column.addWidget(self._due)
        column.addWidget(self._observed)
        self._hint = Hint("")
        column.addWidget(self._hint)
        column.addWidget(self._scroll, 1)

    def show_view(self, view: DosingView) -> None:
        """Takes over a view."""
        self._view = view
        self._phases.show_view(view)
        self._phases.setEnabled(view.closed is None)
        self._hint.setText("Phases · press what you see" if view.closed is None else "Phases")

    def tell_time(self, now: Instant) -> None:
        """Moves everything that counts."""
        view = self._view
        self._phases.show_current(phase_at(view, now) if view.runs else None)
        self._observed.tell_time(view, stands_at(view, now))
        if view.runs:
            self._due.show_next(due_next(view, now), before_dose=view.t0 is None)
            self._due.show_needs(needs_words(view.pinned.protocol.needs) if view.pinned else "")
        else:
            self._due.show_standing(*_standing(view, stands_at(view, now)))

    def _on_moved(self, button: QWidget) -> None:
        self._scroll.ensureWidgetVisible(button, 0, button.height())

    def observed_words(self) -> str:
        """How long the client has been observed, as it stands there."""
        return self._observed.words()

    def due_words(self) -> str:
        """What is due and when, as it stands there."""
        return self._due.words()

    def current_phase(self) -> str:
        """The key of the phase that is marked as current."""
        return self._phases.current


class _Phases(QWidget):
    """The phases of the protocol; pressing one says that it was seen."""

    seen = Signal(str)
    moved = Signal(QWidget)

    def __init__(self) -> None:
        super().__init__()
        self.current = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._buttons: dict[str, Button] = {}
        self._names: dict[str, str] = {}

    def show_view(self, view: DosingView) -> None:
        phases = view.pinned.protocol.phases if view.pinned else ()
        if set(self._buttons) != {phase.key for phase in phases}:
            self._lay_out(phases)
        noted = view.last_of(PhaseNoted)
        for key, button in self._buttons.items():
            seen = noted is not None and noted.phase == key
            button.setText(f"{self._names[key]}  · seen" if seen else self._names[key])

    def show_current(self, phase: Phase | None) -> None:
        key = phase.key if phase else ""
        if key == self.current:
            return
        for name in (self.current, key):
            if (button := self._buttons.get(name)) is not None:
                button.show_symbol(*(_CURRENT if name == key else _OTHER))
        self.current = key
        if phase is not None:
            self.moved.emit(self._buttons[key])

    def _lay_out(self, phases: tuple[Phase, ...]) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.deleteLater()
        self.current = ""
        self._names = {phase.key: phase.name for phase in phases}
        self._buttons = {phase.key: self._button(phase) for phase in phases}

    def _button(self, phase: Phase) -> Button:
        button = Button(phase.name, kind="bare", name=f"Phase seen: {phase.name}")
        button.show_symbol(*_OTHER)
        button.setStyleSheet("text-align: left; padding-left: 4px;")
        button.setObjectName(phase.key)
        button.clicked.connect(self._on_pressed)
        self._column.addWidget(button)
        return button

    def _on_pressed(self) -> None:
        pressed = self.sender()
        if pressed is not None:
            self.seen.emit(pressed.objectName())


class _DueReading(QWidget):
    """The next planned reading.  When it is due the border glows; it never flashes."""

    skip_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._slot = ""
        self._glows = False
        self._title = Hint("Next reading", wrap=False)
        self._time = Label("—", size_px=TITLE_PX)
        self._name = Hint()
        self._needs = Hint()
        self._skip = Button("Leave out …", name="Leave this reading out")
        self._skip.clicked.connect(self._on_skip)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(2)
        for part in (self._title, self._time, self._name, self._needs, self._skip):
            column.addWidget(part)

    def show_standing(self, title: str, time: str, words: str) -> None:
        """How a session stands whose clock does not run."""
        self.show_next(None, before_dose=False)
        self._title.setText(title)
        self._time.setText(time)
        self._name.setText(words)

    def show_next(self, state: SlotState | None, *, before_dose: bool) -> None:
        """What is due, and when."""
        self._title.setText("Next reading")
        due = state is not None and state.state in (Standing.DUE, Standing.OVERDUE)
        self._slot = state.slot.key if state else ""
        self._time.setText(_due_time(state))
        self._time.set_tone("notice" if due else "ink")
        none = "counts from the first dose" if before_dose else "none is planned any more"
        self._name.setText(state.slot.name if state else none)
        self._skip.setVisible(due)
        self._needs.setVisible(due)
        if self._glows != due:
            self._glows = due
            self.update()

    def show_needs(self, words: str) -> None:
        """What a reading must hold to be the planned one; said only while it is due."""
        self._needs.setText(f"with {words}" if words else "")

    def words(self) -> str:
        return f"{self._name.text()} {self._time.text()}" if self._slot else ""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt asks for the frame."""
        self._draw()

    def _draw(self) -> None:
        theme = worn()
        fill = QColor(theme.notice if self._glows else theme.surface)
        fill.setAlphaF(GLOW_SHARE if self._glows else 1.0)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.notice if self._glows else theme.line), 1))
        painter.setBrush(fill)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.end()

    def _on_skip(self) -> None:
        self.skip_asked.emit(self._slot)


def _standing(view: DosingView, at: Instant) -> tuple[str, str, str]:
    """Title, time and words for a session whose clock does not run."""
    if view.closed is None:
        return "Typed in from paper", at.hm(), f"{at.day()} · the last line so far"
    signed = view.facts_of(SittingSigned)
    if not signed:
        return f"Session {view.closed.ended}", at.hm(), f"{at.day()} · not signed yet"
    entry, fact = signed[-1]
    by = f" by {fact.name}" if fact.name else ""
    day = "" if entry.at.day() == at.day() else f"{entry.at.day()} "
    return f"Session {view.closed.ended}", at.hm(), f"signed {day}{entry.at.hm()}{by}"


def _due_time(state: SlotState | None) -> str:
    if state is None or state.due_at is None:
        return "—"
    if state.seconds < 0:
        return f"in {countdown_words(-state.seconds)}"
    return f"due {countdown_words(state.seconds)}"
