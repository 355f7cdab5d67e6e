"""The right column while nothing is being asked: quick line, distress, acts, open flags, log."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.parse.vitals import Degrees
from kapdesk.dosing.rules.latest import latest_known
from kapdesk.kernel.instant import Instant
from ui.dosing.flags import FlagList
from ui.dosing.log import Log
from ui.dosing.quick_line import QuickLine
from ui.dosing.reach import CLOSED, RUNNING, SIGNED, stage_of
from ui.dosing.when import times_of
from ui.dosing.words_forms import waiting
from ui.kit.buttons import Button
from ui.kit.field import Field
from ui.kit.scale_row import ScaleRow
from ui.kit.surface import Hairline, row
from ui.kit.text import Hint
from ui.theme.tokens import GRID_PX, SESSION_CONTROL_PX

WHEN_PX = 88
ACTS: tuple[tuple[str, str, str], ...] = (
    (RUNNING, "dose", "Dose"),
    (RUNNING, "order", "Order"),
    (RUNNING, "note", "Note"),
    (RUNNING, "event", "Event"),
    (RUNNING, "more", "More"),
    (CLOSED, "sign", "Sign"),
    (CLOSED, "addendum", "Add words"),
    (SIGNED, "addendum", "Add words"),
    (CLOSED, "print", "Show the record"),
    (SIGNED, "print", "Show the record"),
)


class DistressRow(QWidget):
    """Distress 0 to 10: a press records it; by key, digits choose and Enter records."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale = ScaleRow("Distress")
        self._scale.chosen.connect(self.chosen)
        self._scale.setStyleSheet("QPushButton { padding: 0; }")
        self._keyed = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._hint = Hint("Distress", wrap=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._hint)
        column.addWidget(self._scale)

    def start(self) -> None:
        """Digits choose from now on."""
        self._keyed = ""
        self.setFocus()
        self._hint.setText("Distress · 0 to 10, then Enter")

    def clear(self) -> None:
        """Lets all buttons up: what was chosen is recorded, or was not."""
        self._keyed = ""
        self._scale.set_value(None)
        self._hint.setText("Distress")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt says a key went down."""
        self._on_key(event)

    def _on_key(self, event: QKeyEvent) -> None:
        value = self._scale.value()
        if event.text().isdigit():
            joined = self._keyed + event.text()
            self._keyed = joined if joined == "10" else event.text()
            self._scale.set_value(int(self._keyed))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and value is not None:
            self.chosen.emit(value)
        else:
            event.ignore()


class LiveColumn(QWidget):
    """Says what was entered and pressed; does nothing itself."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.when = Field("Time", tall=True, name="Time on the paper")
        self.when.setFixedWidth(WHEN_PX)
        self.quick = QuickLine()
        self.distress = DistressRow()
        self.flags = FlagList()
        self.log = Log()
        self.log.setMinimumHeight(1)
        self._words = Button("Words to come", kind="link")
        self._words.setObjectName("words")
        self._words.clicked.connect(self._on_act)
        self._acts = [(stage, self._act(key, words)) for stage, key, words in ACTS]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX)
        line = row(self.when, self.quick, gap_px=GRID_PX)
        line.setAlignment(self.when, Qt.AlignmentFlag.AlignTop)
        line.setStretch(1, 1)
        column.addLayout(line)
        column.addWidget(self.distress)
        column.addLayout(row(*(button for _, button in self._acts), gap_px=4))
        column.addWidget(Hairline())
        column.addLayout(row(self._words, None))
        column.addWidget(self.flags)
        column.addWidget(self.log, 1)

    def show_view(self, view: DosingView, now: Instant, degrees: Degrees) -> None:
        """Takes over a view."""
        running = view.closed is None
        self.when.setVisible(running and view.from_paper)
        self.when.set_text(times_of(view, now).last)
        self.quick.compare_with(latest_known(view), degrees)
        self.quick.setVisible(running)
        self.distress.setVisible(running)
        reached = stage_of(view)
        for stage, button in self._acts:
            button.setVisible(stage == reached)
        moments = () if view.signed else waiting(view)
        self._words.setText(_words_to_come(moments))
        self._words.setVisible(bool(moments))
        self.flags.show_view(view)
        self.log.show_view(view)

    def _act(self, key: str, words: str) -> Button:
        button = Button(words, tall=True)
        button.setObjectName(key)
        button.setProperty("narrow", True)
        button.setMinimumHeight(SESSION_CONTROL_PX)
        button.clicked.connect(self._on_act)
        return button

    def _on_act(self) -> None:
        self.asked.emit(self.sender().objectName())


def _words_to_come(moments: tuple[tuple[str, str], ...]) -> str:
    if not moments:
        return ""
    more = f" and {len(moments) - 1} more" if len(moments) > 1 else ""
    return f"Words to come: {moments[0][1]}{more}  ·  A"
