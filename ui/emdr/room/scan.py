"""The body scan: from head to toe with incident and belief, clear, or what is left and where."""

from __future__ import annotations

from functools import partial

from kapdesk.bilateral.model.onboard import UNDER_EFFECT
from kapdesk.body.model import BodyMarks
from kapdesk.body.words import marks_words
from kapdesk.emdr.model.nouns import Moment
from kapdesk.emdr.model.state import TargetState
from kapdesk.kernel.ids import SittingId
from ui.bridge.keeper import Spot
from ui.emdr.room.look import Look
from ui.emdr.room.tabbed import ColumnStep
from ui.emdr.room.tools import Tools
from ui.emdr.room.trail import HOLLOW, HOLLOW_SAID
from ui.kit.buttons import LargeButton
from ui.kit.surface import column, row
from ui.kit.text import Hint, Label
from ui.theme.tokens import GRID_PX
from ui.work.body_sheet import Clears

ASKS = "Eyes closed, with what happened and the belief in mind, from head to toe: is anything left?"
LEFT = "What is left, and where"
NOT_YET = "The body was not gone through in this session yet."
AFTER = "Where something is left: a set on it, then once more through the whole body."


class ScanPart(ColumnStep):
    """One question at one moment of the work; each answer is written, the marks with it."""

    def __init__(self, tools: Tools, moment: Moment, *, asks: str = ASKS) -> None:
        super().__init__(tools)
        self._moment = moment
        self._clear = LargeButton("Clear")
        self._left = LargeButton("Something is left …   Y")
        self._said = Label("", wrap=True)
        asked = column(Label(asks, wrap=True), gap_px=GRID_PX)
        asked.addLayout(row(self._clear, self._left, None, gap_px=GRID_PX))
        asked.addWidget(self._said)
        self.held.addLayout(asked)
        self.put(Hint(AFTER))
        self._clear.clicked.connect(self._on_clear)
        self._left.clicked.connect(self.ask_body)

    def put_in(self, look: Look) -> None:
        """Every look through the body in this session."""
        target = look.target
        missing = "" if target is not None else "No target is chosen: X."
        for button in (self._clear, self._left):
            button.needs(missing)
        self._said.setText(scans_words(target, look.sitting) if target is not None else NOT_YET)

    def start(self) -> None:
        """At the question."""
        self._clear.setFocus()

    def ask_body(self) -> None:
        """Opens the body on what was left last."""
        look = self.look
        if look is not None and look.target is not None:
            felt = [one for one in look.target.felt if one.sitting == look.sitting]
            before = felt[-1].fact.marks if felt else ()
            spot = Spot(f"{look.sitting} {look.target.id}", f"body {self._moment}")
            self.tools.body.ask(LEFT, before, self._on_left, spot)

    def _on_clear(self) -> None:
        scan = self.tools.emdr.ratings.scan
        self.about(partial(scan, moment=self._moment), True)

    def _on_left(self, marks: BodyMarks, clears: Clears) -> None:
        scan = self.tools.emdr.ratings.scan
        self.about(partial(scan, moment=self._moment), False, marks, clears=clears)


def scans_words(target: TargetState, sitting: SittingId) -> str:
    """What each look through the body found in one session, in its order."""
    scans = [one for one in target.scans if one.sitting == sitting]
    if not scans:
        return NOT_YET
    lines, hollow = [], False
    for scan in scans:
        under = scan.fact.substance in UNDER_EFFECT
        hollow = hollow or under
        found = "clear" if scan.fact.clear else "something was left"
        lines.append(f"{scan.at.hm()}  {found}{f' {HOLLOW}' if under else ''}")
        felt = [one for one in target.felt if (one.at, one.sitting) == (scan.at, sitting)]
        lines += [f"      {words}" for one in felt for words in marks_words(one.fact.marks)]
    return "\n".join([*lines, *([HOLLOW_SAID] if hollow else [])])
