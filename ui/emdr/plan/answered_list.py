"""The sheets that were answered about a target in its sessions, a line each, to be read."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kapdesk.emdr.model.state import Answers, EmdrState, TargetState
from ui.board.sheet_part import shown_drawing
from ui.forms.filled_view import FilledView
from ui.kit.buttons import Button
from ui.kit.layers import Sheet
from ui.kit.surface import empty, row
from ui.kit.text import Label
from ui.theme.fonts import wide_px
from ui.theme.tokens import GRID_PX, SMALL_PX

READ_PX = 440


class AnsweredList(QWidget):
    """``wanted`` with the answers that are to be read."""

    wanted = Signal(object)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answers: tuple[Answers, ...] = ()
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)

    def show_target(self, target: TargetState, state: EmdrState) -> None:
        """What was answered about a target, the newest first."""
        answers = answered_about(target, state)
        self.setVisible(bool(answers))
        if answers == self._answers:
            return
        self._answers = answers
        empty(self._lines)
        for number, one in enumerate(answers):
            self._lines.addWidget(self._line(number, one))

    def _line(self, number: int, one: Answers) -> QWidget:
        line = QWidget()
        words = f"{one.filled.sheet.title}, {one.at.day()}"
        read = Button("Read", kind="link", name=f"Read: {words}")
        read.setObjectName(str(number))
        read.clicked.connect(self._on_read)
        label = Label(words, size_px=SMALL_PX, wrap=True)
        held = row(label, gap_px=GRID_PX)
        held.setStretchFactor(label, 1)
        held.addWidget(read)
        line.setLayout(held)
        return line

    def _on_read(self) -> None:
        self.wanted.emit(self._answers[int(self.sender().objectName())])


class AnsweredSheet(Sheet):
    """One filled sheet over the page; only read, Esc puts it away."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, "As it was answered", width_px=640)
        self._filled = FilledView(shown_drawing)
        self._filled.setFixedHeight(wide_px(READ_PX))
        self.body.addWidget(self._filled)

    def ask(self, answers: Answers) -> None:
        """Opens on these answers."""
        self._filled.show_filled(answers.filled)
        self.open()


def answered_about(target: TargetState, state: EmdrState) -> tuple[Answers, ...]:
    """Each sheet about a target, in each session as it was answered last there; the newest first."""
    found = {
        (meeting.sitting, one.filled.sheet.id): one
        for meeting in state.meetings
        for one in meeting.answers
        if one.target == target.id
    }
    return tuple(sorted(found.values(), key=lambda one: one.at, reverse=True))
