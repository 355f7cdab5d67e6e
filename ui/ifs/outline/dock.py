"""The outline beside the map: the same map as a list in words, everything on it within reach of keys and ears."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.ifs.model.state import IfsState
from kapdesk.kernel.many import many
from ui.ifs.outline.acts import CARE, TAKE
from ui.ifs.outline.branches import Branch, branches_of
from ui.ifs.outline.tree import BranchTree
from ui.kit.buttons import Button
from ui.kit.surface import column, row
from ui.kit.text import Hint
from ui.theme.tokens import GRID_PX

NAME = "The map in words"
COUNTED = "{parts} on the map"


class Outline(QWidget):
    """``pointed`` with the things a person selects, ``opened`` with one Enter is on; ``wanted`` names an act."""

    pointed = Signal(tuple)
    opened = Signal(str)
    wanted = Signal(str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tree = BranchTree(NAME)
        self._counted = Hint("", wrap=False)
        self._care = Button("Care 0   Q", kind="link", name="Questions of care")
        self._care.hide()
        self.setFocusProxy(self.tree)
        laid = column(gap_px=GRID_PX)
        laid.addLayout(row(self._counted, None, self._care, gap_px=GRID_PX))
        laid.addWidget(self.tree, 1)
        self.setLayout(laid)
        self.tree.pointed.connect(self.pointed)
        self.tree.chosen.connect(self._on_chosen)
        self.tree.delete_pressed.connect(self._on_take)
        self._care.clicked.connect(self._on_care)

    def show_state(self, state: IfsState, *, nouns: bool) -> None:
        """The map as it stands.  ``nouns`` says the names of kinds."""
        parts = sum(1 for _ in state.drawn.present())
        self._counted.setText(COUNTED.format(parts=many(parts, "part")))
        self.tree.show_branches(branches_of(state, nouns=nouns))

    def show_care(self, questions: int) -> None:
        """How many questions of care are open; nothing where none is."""
        self._care.setText(f"Care {questions}   Q")
        self._care.setAccessibleName(f"{many(questions, 'question')} of care")
        self._care.setVisible(bool(questions))

    def select(self, things: tuple[str, ...]) -> None:
        """Selects what was selected elsewhere."""
        self.tree.select(things)

    def selected(self) -> tuple[str, ...]:
        """What is selected; without any, what the keyboard is on."""
        current = self.tree.current()
        return self.tree.selected() or ((current.id,) if current is not None else ())

    def said(self, things: tuple[str, ...]) -> tuple[str, ...]:
        """Some things by their titles."""
        known: dict[str, Branch] = {}
        for branch in self.tree.branches():
            known.setdefault(branch.id, branch)
        return tuple(known[one].title for one in things if one in known)

    def _on_chosen(self, key: str) -> None:
        branch = next((one for one in self.tree.branches() if one.key == key), None)
        if branch is not None:
            self.opened.emit(branch.id)

    def _on_care(self) -> None:
        self.wanted.emit(CARE)

    def _on_take(self) -> None:
        self.wanted.emit(TAKE)
