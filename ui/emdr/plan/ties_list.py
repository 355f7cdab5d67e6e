"""How a target belongs to others, a line each, with the way to take a tie away again."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kapdesk.emdr.model.state import EmdrState, TargetState, TieState
from kapdesk.kernel.ids import TargetId
from ui.emdr.plan.cards import CARD_TIES
from ui.kit.buttons import Button
from ui.kit.surface import empty, row
from ui.kit.text import Label
from ui.theme.tokens import GRID_PX, SMALL_PX


class TiesList(QWidget):
    """``untied`` with the tie that was taken away; ``wanted`` with the other target, to be opened."""

    untied = Signal(object)
    wanted = Signal(str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ties: tuple[TieState, ...] = ()
        self._said: tuple[str, ...] = ()
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)

    def show_target(self, target: TargetState, state: EmdrState) -> None:
        """The ties of a target."""
        ties = tuple(one for one in state.ties if target.id in (one.one, one.other))
        others = [_other(one, target.id, state) for one in ties]
        said = tuple(_said(one, other, target.id) for one, other in zip(ties, others, strict=True))
        self.setVisible(bool(ties))
        if (ties, said) == (self._ties, self._said):
            return
        self._ties, self._said = ties, said
        empty(self._lines)
        for number, other in enumerate(others):
            self._lines.addWidget(self._line(number, other))

    def _line(self, number: int, other: TargetState | None) -> QWidget:
        line = QWidget()
        words = self._said[number]
        label = Label(words, size_px=SMALL_PX, wrap=True)
        go = Button("Open", kind="link", name=f"Open {other.name}" if other is not None else "")
        away = Button("Untie", kind="link", name=f"Untie: {words}")
        go.setObjectName(other.id if other is not None else "")
        away.setObjectName(str(number))
        go.clicked.connect(self._on_go)
        away.clicked.connect(self._on_away)
        held = row(label, gap_px=GRID_PX)
        held.setStretchFactor(label, 1)
        held.addWidget(go)
        held.addWidget(away)
        line.setLayout(held)
        return line

    def _on_go(self) -> None:
        self.wanted.emit(self.sender().objectName())

    def _on_away(self) -> None:
        self.untied.emit(self._ties[int(self.sender().objectName())])


def _other(tie: TieState, target: TargetId, state: EmdrState) -> TargetState | None:
    return state.target(tie.other if tie.one == target else tie.one)


def _said(tie: TieState, other: TargetState | None, target: TargetId) -> str:
    words = CARD_TIES[tie.tie, tie.one == target]
    return f"{words[:1].upper()}{words[1:]} {other.name}" if other is not None else words
