"""Installation: whether the positive belief still fits, and how true it feels after each set."""

from __future__ import annotations

from functools import partial

from msgspec.structs import replace

from kapdesk.emdr.model.nouns import Measure, Moment
from kapdesk.emdr.model.said import described_as
from kapdesk.emdr.model.state import TargetState
from kapdesk.kernel.errors import Refusals
from ui.bridge.keeper import Spot
from ui.emdr.room.look import Look
from ui.emdr.room.rating_block import RatingBlock
from ui.emdr.room.tabbed import ColumnStep
from ui.emdr.room.tools import Tools
from ui.kit.buttons import LargeButton
from ui.kit.field import Field
from ui.kit.surface import column, row
from ui.kit.text import Hint, Label
from ui.theme.tokens import GRID_PX, LEAD_PX
from ui.work.kept_words import KeptWords

ASKS = "With what happened in mind: do these words still fit, or do others fit better?"
BETTER = "The words that fit better"
AFTER = "Asked after each set, until it grows no truer."
SAID = "Asked {} in this session: {}."


class InstallationStep(ColumnStep):
    """Better words become a new version of the target; the earlier ones stay."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self._belief = Label("", size_px=LEAD_PX, wrap=True)
        self._fits = LargeButton("They fit")
        self._others = LargeButton("Others fit better")
        self._better = Field(BETTER, hint="Enter writes them down.")
        self._kept = KeptWords(tools.clerk, tools.drafts, self._better, tools.pen.troubled.emit)
        self._said = Hint("")
        self.voc = RatingBlock(tools, Measure.VOC, Moment.INSTALLATION, key="V")
        asked = column(self._belief, Label(ASKS, wrap=True), gap_px=GRID_PX)
        asked.addLayout(row(self._fits, self._others, None, gap_px=GRID_PX))
        asked.addWidget(self._better)
        asked.addWidget(self._said)
        self.held.addLayout(asked)
        self.put(self.voc, Hint(AFTER))
        self._better.hide()
        self._fits.clicked.connect(self._on_fits)
        self._others.clicked.connect(self._on_others)
        self._better.entered.connect(self._on_better)

    def put_in(self, look: Look) -> None:
        """The belief as it is now, and how it was found."""
        target = look.target
        if self._kept.spot not in (None, self._spot()):
            self._put_away()
        made = target.made_of if target is not None else None
        self._belief.setText(f"“{made.positive}”" if made and made.positive else "–")
        missing = "" if target is not None else "No target is chosen: X."
        for button in (self._fits, self._others):
            button.needs(missing)
        self._said.setText(_asked(target, look) if target is not None else "")
        self.voc.show_look(look)

    def start(self) -> None:
        """At the question."""
        self._fits.setFocus()

    def keep(self) -> None:
        """Writes a rating that waited, and keeps what was typed."""
        self._kept.keep()
        self.voc.keep()

    def ask_voc(self) -> None:
        """At how true it feels."""
        self.voc.start()

    def _on_fits(self) -> None:
        self._put_away()
        self.about(self.tools.emdr.ratings.check_positive, True)

    def _put_away(self) -> None:
        """The words that fit better are not asked any more; what was typed of them is kept."""
        self._kept.keep()
        self._kept.end()
        self._better.hide()

    def _spot(self) -> Spot | None:
        """Where the words that fit better are kept."""
        look = self.look
        if look is None or look.target is None:
            return None
        return Spot(look.sitting, f"words that fit better {look.target.id}")

    def _on_others(self) -> None:
        spot = self._spot()
        if spot is None:
            return
        self._kept.begin(spot)
        self._better.show()
        self._better.setFocus()

    def _on_better(self, words: str) -> None:
        look = self.look
        if look is None or look.target is None:
            return
        if not words.strip():
            self._better.refuse("Write the words that fit better.")
            return
        said = replace(described_as(look.target.made_of), positive=words.strip())
        describe = self.tools.emdr.targets.describe
        clears = self._kept.hand_over()
        work = partial(describe, look.book, look.target.id, said, sitting=look.sitting)
        self.tools.pen.write(
            partial(work, clears=clears),
            then=self._on_written,
            refused=self._on_refused,
            failed=self._on_failed,
        )

    def _on_failed(self, _trouble: object) -> None:
        self._kept.take_back()

    def _on_written(self, _entries: object) -> None:
        self._kept.end()
        self._better.hide()
        self.about(self.tools.emdr.ratings.check_positive, False)

    def _on_refused(self, refusals: Refusals) -> None:
        self._kept.take_back()
        self._better.refuse(refusals.sentences())


def _asked(target: TargetState, look: Look) -> str:
    """How often the belief was asked about here, and what came last."""
    checks = [one for one in target.checks if one.sitting == look.sitting]
    if not checks:
        return "Not asked in this session yet."
    times = "once" if len(checks) == 1 else f"{len(checks)} times"
    return SAID.format(times, "it fitted" if checks[-1].fact.fits else "others fitted better")
