"""The ladder for work that stands still: the set first, then words; what was tried, and what came after, is counted."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from kapdesk.emdr.model.ladder import LadderRung
from kapdesk.emdr.rules.tried import Tally
from kapdesk.emdr.shelf import load_ladder
from ui.emdr.room.look import Look
from ui.emdr.room.tabbed import ColumnStep
from ui.emdr.room.tools import Tools
from ui.kit.buttons import Button
from ui.kit.surface import column, row
from ui.kit.text import Heading, Hint, Label
from ui.theme.tokens import GRID_PX

SET_FIRST, THEN_WORDS = "First the set", "Then where attention rests, and words"
TRIED = "Tried"
MOVES = "Nothing says that the work stands still. The ladder can be used all the same."
COUNTS = (
    "The counts are of this client, over all targets. Of distress, belief, what came up and the body each counts what "
    "was said first after a step and before the next. They say what came after, and nothing about why."
)


class Ladder(ColumnStep):
    """A line for each rung, and for each kind of interweave; a press writes that it was tried."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self._why = Label("", wrap=True)
        self._lines: dict[tuple[str, str], _Line] = {}
        self.held.addWidget(self._why)
        self.held.addWidget(Hint(COUNTS))
        ladder = load_ladder()
        for words, mechanical in ((SET_FIRST, True), (THEN_WORDS, False)):
            self.held.addWidget(Heading(words, level=3))
            for rung in ladder.rungs:
                if rung.mechanical is mechanical:
                    self._add(rung)
        self.put()

    def put_in(self, look: Look) -> None:
        """Why the work counts as standing still, and the counts as they are."""
        why = next((p.sentence for p in look.standing.prompts if p.key == "blocked"), "")
        self._why.setText(why or MOVES)
        counts = {(one.rung, one.category): one for one in look.tallies}
        missing = "" if look.target is not None else "No target is chosen: X."
        for key, line in self._lines.items():
            line.show_tally(counts.get(key))
            line.button.needs(missing)

    def start(self) -> None:
        """At the first rung."""
        next(iter(self._lines.values())).button.setFocus()

    def words_of(self, rung: str, category: str = "") -> str:
        """What is counted of one rung."""
        return self._lines[rung, category].counted()

    def _add(self, rung: LadderRung) -> None:
        if not rung.categories:
            self._line(rung.key, "", rung.name, rung.about)
            return
        self.held.addWidget(Label(f"{rung.name}. {rung.about}", wrap=True))
        for one in rung.categories:
            self._line(rung.key, one.key, one.name, one.about)

    def _line(self, rung: str, category: str, name: str, about: str) -> None:
        line = _Line(name, about)
        self._lines[rung, category] = line
        line.button.clicked.connect(partial(self._on_tried, rung, category))
        self.held.addWidget(line)

    def _on_tried(self, rung: str, category: str) -> None:
        self.about(self.tools.emdr.ratings.try_rung, rung, category)


class _Line(QWidget):
    """One thing to try."""

    def __init__(self, name: str, about: str) -> None:
        super().__init__()
        self._counted = Hint("")
        self._counted.hide()
        self.button = Button(TRIED, name=f"{name}: tried")
        told = column(Label(name, strong=True), Hint(about), self._counted, gap_px=0)
        line = row(gap_px=GRID_PX)
        line.addLayout(told, 1)
        line.addWidget(self.button)
        self.setLayout(line)

    def show_tally(self, tally: Tally | None) -> None:
        """How often, and what came after."""
        self._counted.setText(tally.sentence if tally is not None else "")
        self._counted.setVisible(tally is not None)

    def counted(self) -> str:
        """The counts in words."""
        return self._counted.text()
