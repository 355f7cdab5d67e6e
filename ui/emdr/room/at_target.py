"""Back at the target: what is there now, how strong the distress is, what is felt.  The client chooses every word."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QGridLayout

from kapdesk.body.model import BodyMarks
from kapdesk.emdr.model.nouns import Found, Measure, Moment
from kapdesk.emdr.model.state import TargetState
from ui.emdr.room.look import Look
from ui.emdr.room.rating_block import RatingBlock
from ui.emdr.room.tabbed import ColumnStep
from ui.emdr.room.tools import Tools
from ui.kit.buttons import LargeButton
from ui.kit.surface import bring_into_sight, column
from ui.kit.text import Hint, Label
from ui.theme.tokens import GRID_PX
from ui.work.body_part import BodyPart
from ui.work.body_sheet import Clears

ASKS = "Back to what was there at the beginning: what is there now?   T"
BODY = "What is felt now, and where"
NO_TARGET = "No target is chosen: X."
WORDS = {
    Found.NEW: "Something new",
    Found.SAME: "The same as before",
    Found.NOTHING: "Nothing more",
    Found.POSITIVE: "Something good",
}


class AtTarget(ColumnStep):
    """Each press is written as a return to the target; the distress is asked for by itself."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self._asks = Label(ASKS, wrap=True)
        self._buttons = {found: LargeButton(words) for found, words in WORDS.items()}
        self._told = Hint("")
        self.distress = RatingBlock(tools, Measure.DISTRESS, Moment.AT_TARGET, key="S")
        self.body = BodyPart(tools.body, BODY, self._on_felt, "body at the target")
        grid = QGridLayout()
        grid.setSpacing(GRID_PX)
        for place, (found, button) in enumerate(self._buttons.items()):
            grid.addWidget(button, *divmod(place, 2))
            button.clicked.connect(partial(self._on_found, found))
        returned = column(self._asks, gap_px=GRID_PX)
        returned.addLayout(grid)
        returned.addWidget(self._told)
        self.held.addLayout(returned)
        self.put(self.distress, self.body)

    def put_in(self, look: Look) -> None:
        """The returns and ratings of this session so far."""
        target = look.target
        missing = "" if target is not None else NO_TARGET
        for button in self._buttons.values():
            button.needs(missing)
        self._told.setText(returns_words(target, look) if target is not None else NO_TARGET)
        self.distress.show_look(look)
        felt = [one for one in target.felt if one.sitting == look.sitting] if target else []
        owner = f"{look.sitting} {target.id}" if target is not None else look.sitting
        self.body.show_marks(owner, felt[-1].fact.marks if felt else ())

    def start(self) -> None:
        """At what was found."""
        first = next(iter(self._buttons.values()))
        first.setFocus()
        bring_into_sight(self._asks)

    def keep(self) -> None:
        """Writes a rating that waited."""
        self.distress.keep()

    def go_back(self) -> None:
        """At what was found."""
        self.start()

    def ask_distress(self) -> None:
        """At the distress."""
        self.distress.start()
        bring_into_sight(self.distress)

    def ask_body(self) -> None:
        """Opens the body."""
        self.body.ask()

    def _on_found(self, found: Found) -> None:
        self.about(self.tools.emdr.ratings.go_back, found)

    def _on_felt(self, marks: BodyMarks, clears: Clears) -> None:
        self.about(self.tools.emdr.ratings.feel, Moment.AT_TARGET, marks, clears=clears)


def returns_words(target: TargetState, look: Look) -> str:
    """What was found at each return of this session, in its order."""
    found = [one.fact.found for one in target.returns if one.sitting == look.sitting]
    if not found:
        return "No return to the target in this session yet."
    return f"Returns so far: {', then '.join(found)}."
