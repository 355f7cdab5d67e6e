"""Looking back: the target as it is now, how it was since then, and what is decided before anything new."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QGridLayout, QWidget

from kapdesk.emdr.model.nouns import Decision, Measure, Moment, Phase
from kapdesk.emdr.rules.case import Case
from kapdesk.emdr.rules.reviewing import decided
from ui.emdr.room.look import Look
from ui.emdr.room.rating_block import RatingBlock
from ui.emdr.room.scan import ScanPart
from ui.emdr.room.sheet_step import SheetStep
from ui.emdr.room.tabbed import ColumnStep, TabbedStep
from ui.emdr.room.tools import Tools
from ui.kit.buttons import ToggleButton
from ui.kit.surface import bring_into_sight, column
from ui.kit.text import Hint, Label
from ui.theme.tokens import GRID_PX

NOW, SINCE, BODY = "now", "since", "body"
ASKS = "What comes of it?   T"
OWED = "Still to be looked at: {}. X chooses one of them."
DONE = "Everything that was owed is looked at."
BODY_ASKS = "With the target in mind, from head to toe: is anything felt?"
COLUMNS = 2


class ReviewNow(ColumnStep):
    """Distress and belief as they are now, and one of a few decisions; the last that was pressed holds."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self._owed = Hint("")
        self.distress = RatingBlock(tools, Measure.DISTRESS, Moment.REVIEW, key="S")
        self.voc = RatingBlock(tools, Measure.VOC, Moment.REVIEW, key="V")
        self._buttons = {one: ToggleButton(one.capitalize()) for one in Decision}
        decisions = QWidget()
        grid = QGridLayout()
        grid.setSpacing(GRID_PX)
        for place, (decision, button) in enumerate(self._buttons.items()):
            button.setProperty("narrow", True)
            grid.addWidget(button, *divmod(place, COLUMNS))
            button.clicked.connect(partial(self._on_decided, decision))
        held = column(Label(ASKS), gap_px=GRID_PX)
        held.addLayout(grid)
        held.setContentsMargins(0, 0, 0, 0)
        decisions.setLayout(held)
        self.put(self._owed, self.distress, self.voc, decisions)

    def put_in(self, look: Look) -> None:
        """The target as it is, and what was decided in this session."""
        case = Case(look.state, look.sitting, look.around, look.variant, look.target)
        found = decided(case, look.target) if look.target is not None else None
        for decision, button in self._buttons.items():
            button.setChecked(decision is found)
            button.needs("" if look.target is not None else "No target is chosen: X.")
        names = ", ".join(one.name for one in look.standing.due)
        self._owed.setText(OWED.format(names) if names else DONE)
        for block in (self.distress, self.voc):
            block.show_look(look)

    def start(self) -> None:
        """At the distress."""
        self.distress.start()

    def keep(self) -> None:
        """Writes a rating that waited."""
        for block in (self.distress, self.voc):
            block.keep()

    def ask_distress(self) -> None:
        """At the distress."""
        self.distress.start()

    def ask_voc(self) -> None:
        """At how true it feels."""
        self.voc.start()

    def go_back(self) -> None:
        """At what comes of it, beginning with going on."""
        first = next(iter(self._buttons.values()))
        first.setFocus()
        bring_into_sight(first)

    def _on_decided(self, decision: Decision) -> None:
        if self.look is not None:
            self.put_in(self.look)
        self.about(self.tools.emdr.ratings.review, decision)


class ReviewStep(TabbedStep):
    """Three parts: since then, the target now, the body now."""

    def __init__(self, tools: Tools) -> None:
        now = ReviewNow(tools)
        body = ScanPart(tools, Moment.REVIEW, asks=BODY_ASKS)
        parts = (
            (SINCE, "Since then", SheetStep(tools, Phase.REVIEW)),
            (NOW, "The target now", now),
            (BODY, "The body now", body),
        )
        super().__init__(tools, parts, name="Parts of looking back")
        self.now, self.body = now, body

    def go_back(self) -> None:
        """To what comes of it."""
        self.show_part(NOW)
        self.now.go_back()

    def ask_distress(self) -> None:
        """To the distress now."""
        self.show_part(NOW)
        self.now.ask_distress()

    def ask_voc(self) -> None:
        """To how true it feels now."""
        self.show_part(NOW)
        self.now.ask_voc()

    def ask_body(self) -> None:
        """To the body now."""
        self.show_part(BODY)
        self.body.ask_body()
