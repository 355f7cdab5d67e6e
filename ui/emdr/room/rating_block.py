"""One measure of the target: what is asked, the numbers to press, how it was rated so far, and taking it as fitting."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from kapdesk.emdr.model.nouns import SPANS, Measure, Moment
from kapdesk.emdr.model.rows import Rating as Rated
from kapdesk.kernel.errors import Refusals
from ui.bridge.keeper import Spot
from ui.emdr.room.look import Look
from ui.emdr.room.rating_words import ASKS, ENDS, NAMES
from ui.emdr.room.tools import Tools
from ui.emdr.room.trail import trail_words
from ui.emdr.room.written import LINES
from ui.kit.buttons import Button
from ui.kit.field import Field
from ui.kit.surface import column, row
from ui.kit.text import Hint, Label
from ui.theme.tokens import GRID_PX, SMALL_PX
from ui.work.kept_words import KeptWords
from ui.work.meant_scale import MeantScale

FITS = "It fits what happened …"
WHY = "Why this fits what happened"
TAKEN = "Taken as fitting: {}"
CORRECT = "Correct {} of {} …"


class RatingBlock(QWidget):
    """Writes each press as a rating of the target at one moment of the work; nothing follows by itself.

    A 1 waits a moment, for it may be the beginning of a ten.
    """

    def __init__(
        self,
        tools: Tools,
        measure: Measure,
        moment: Moment,
        *,
        asks: str = "",
        key: str = "",
        headed: bool = True,
    ) -> None:
        super().__init__()
        self._tools = tools
        self._measure = measure
        self._moment = moment
        self._headed = headed
        self._look: Look | None = None
        span = SPANS[measure]
        words = asks or ASKS[measure]
        self._asks = Label(f"{words}   {key}".rstrip(), wrap=True)
        self.scale = MeantScale(
            f"{NAMES[measure]} {moment}", steps=range(int(span.low), int(span.high) + 1)
        )
        self._trail = Label("", size_px=SMALL_PX, tone="quiet", wrap=True)
        self._taken = Hint("")
        self._fits = Button(FITS, kind="link")
        self._earlier = Hint("")
        self._correct = Button(CORRECT, kind="link")
        self._reason = Field(WHY)
        self._kept = KeptWords(tools.clerk, tools.drafts, self._reason, tools.pen.troubled.emit)
        self._lay_out()
        self.scale.meant.connect(self._write)
        self._fits.clicked.connect(self._on_fits)
        self._correct.clicked.connect(self._on_correct)
        self._reason.entered.connect(self._on_reason)

    def show_look(self, look: Look) -> None:
        """How it was rated in this meeting, and whether the last may be taken as fitting."""
        self._look = look
        ratings = look.ratings(self._measure)
        here = [one.value for one in ratings if one.moment is self._moment]
        if not self.scale.waits:
            self.scale.set_value(here[-1] if here else None)
        self._trail.setText(trail_words(ratings))
        self._trail.setVisible(bool(ratings))
        self._show_last(look, ratings)
        taken = look.taken(self._measure)
        self._taken.setText(TAKEN.format(taken))
        self._taken.setVisible(bool(taken))
        acceptable = look.acceptable(self._measure)
        self._fits.setVisible(acceptable and self._reason.isHidden())
        if not self._reason.isHidden() and (not acceptable or self._kept.spot != self._spot()):
            self._kept.keep()
            self._reason.hide()
            self._fits.setVisible(acceptable)

    def start(self) -> None:
        """Puts the keyboard on the numbers; digits press them."""
        self.scale.setFocus()

    def keep(self) -> None:
        """Writes a 1 that still waited, and keeps what was typed."""
        self._kept.keep()
        self.scale.settle()

    def _lay_out(self) -> None:
        low, high = ENDS[self._measure]
        held = column(self._asks, self.scale, gap_px=4)
        held.addLayout(row(Hint(low, wrap=False), None, Hint(high, wrap=False)))
        rated = row(gap_px=GRID_PX)
        rated.addWidget(self._trail, 1)
        rated.addWidget(self._correct)
        held.addLayout(rated)
        held.addWidget(self._earlier)
        held.addLayout(row(self._taken, self._fits, None, gap_px=GRID_PX))
        held.addWidget(self._reason)
        self.setLayout(held)
        for part in (
            self._trail,
            self._earlier,
            self._taken,
            self._fits,
            self._correct,
            self._reason,
        ):
            part.hide()
        self._asks.setVisible(self._headed)

    def _show_last(self, look: Look, ratings: tuple[Rated, ...]) -> None:
        """The last rating may be put right; what it said before stays to be read."""
        last = ratings[-1] if ratings else None
        earlier = LINES.earlier(look, last.entry) if last is not None else ""
        self._earlier.setText(earlier.capitalize())
        self._earlier.setVisible(bool(earlier))
        self._correct.setVisible(last is not None)
        if last is not None:
            self._correct.setText(CORRECT.format(last.value, last.at.hm()))

    def _on_correct(self) -> None:
        look = self._look
        ratings = look.ratings(self._measure) if look is not None else ()
        if look is not None and ratings:
            self._tools.correct.ask(look, ratings[-1].entry)

    def _write(self, value: int) -> None:
        look = self._look
        if look is None or look.target is None:
            return
        rate = self._tools.emdr.ratings.rate
        work = partial(rate, look.sitting, look.target.id, self._measure, value, self._moment)
        self._tools.pen.write(work, refused=self._on_refused, failed=self._on_failed)

    def _on_refused(self, refusals: Refusals) -> None:
        self._back()
        self._tools.pen.refused.emit(refusals)

    def _on_failed(self, _trouble: object) -> None:
        self._back()

    def _back(self) -> None:
        """What was not written is not shown as pressed."""
        if self._look is not None:
            self.show_look(self._look)

    def _on_fits(self) -> None:
        spot = self._spot()
        if spot is None:
            return
        self._fits.hide()
        self._kept.begin(spot)
        self._reason.show()
        self._reason.setFocus()

    def _on_reason(self, reason: str) -> None:
        look = self._look
        if look is None or look.target is None:
            return
        accept = self._tools.emdr.ratings.accept
        clears = self._kept.hand_over()
        work = partial(accept, look.sitting, look.target.id, self._measure, reason, clears=clears)
        self._tools.pen.write(
            work, then=self._on_taken, refused=self._on_no_reason, failed=self._on_not_taken
        )

    def _spot(self) -> Spot | None:
        """Where the reason that the last rating fits is kept."""
        look = self._look
        if look is None or look.target is None:
            return None
        return Spot(look.sitting, f"why it fits {self._measure} {look.target.id}")

    def _on_taken(self, _entries: object) -> None:
        self._kept.end()
        self._reason.hide()

    def _on_not_taken(self, _trouble: object) -> None:
        self._kept.take_back()

    def _on_no_reason(self, refusals: Refusals) -> None:
        self._kept.take_back()
        self._reason.refuse(refusals.sentences())
