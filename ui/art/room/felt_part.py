"""What is felt in the body at a step: marked, quiet, or not shifting."""

from __future__ import annotations

from kapdesk.art.model.nouns import Moment
from kapdesk.body.model import BodyMarks
from ui.art.room.look import Look
from ui.art.room.room_part import RoomPart
from ui.art.room.tools import Tools
from ui.kit.buttons import Button, ToggleButton
from ui.kit.surface import column, row
from ui.kit.text import Label
from ui.theme.tokens import GRID_PX
from ui.work.body_part import BodyPart
from ui.work.body_sheet import Clears

ASKS = "What is felt in the body now, and where?"
QUIET, STUCK = "Nothing is felt", "It does not shift"
NOT_FELT = "Mark what does not shift first."
IS_QUIET = "In the body: nothing is felt."


class FeltPart(RoomPart):
    """Each press writes what is felt at this moment of the work, whole."""

    def __init__(self, tools: Tools, moment: Moment) -> None:
        super().__init__(tools)
        self._moment = moment
        self._body = BodyPart(tools.body, ASKS, self._on_marks, f"body {moment}")
        self._quiet = Button(QUIET)
        self._stuck = ToggleButton(STUCK)
        self._said = Label(IS_QUIET)
        held = column(Label(ASKS, wrap=True), self._body, self._said, gap_px=4)
        held.addLayout(row(self._quiet, self._stuck, None, gap_px=GRID_PX))
        self.setLayout(held)
        self._said.hide()
        self._quiet.clicked.connect(self._on_quiet)
        self._stuck.clicked.connect(self._on_stuck)

    def put_in(self, look: Look) -> None:
        """What was said of it last at this moment."""
        felt = look.felt(self._moment)
        marks, stuck = felt if felt is not None else ((), False)
        spot = self.spot("")
        self._body.show_marks(spot.owner if spot is not None else "", marks)
        self._said.setVisible(felt is not None and not marks)
        self._stuck.setChecked(stuck)
        self._stuck.needs("" if marks else NOT_FELT)

    def ask(self) -> None:
        """Opens the body."""
        if self.at is not None:
            self._body.ask()

    def start(self) -> None:
        """On the press that opens it."""
        self._body.setFocus()

    def _on_marks(self, marks: BodyMarks, clears: Clears) -> None:
        feel = self.tools.art.ratings.feel
        self.about(feel, self._moment, marks, stuck=self._stuck.isChecked(), clears=clears)

    def _on_quiet(self) -> None:
        self.about(self.tools.art.ratings.feel, self._moment, ())

    def _on_stuck(self) -> None:
        """A tick that was not written is not shown as set."""
        felt = self.look.felt(self._moment) if self.look is not None else None
        stuck = self._stuck.isChecked()
        self._stuck.setChecked(not stuck)
        if felt is not None:
            self.about(self.tools.art.ratings.feel, self._moment, felt[0], stuck=stuck)
