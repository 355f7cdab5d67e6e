"""One measure of the picture: what is asked, the numbers to press or a line for one, how it was rated so far."""

from __future__ import annotations

from functools import partial

from kapdesk.art.model.nouns import SPANS, Measure, Moment
from kapdesk.art.model.rows import Rating
from kapdesk.art.wording import ASKS
from kapdesk.kernel.errors import Refusals
from ui.art.room.asking import ENDS, named
from ui.art.room.look import Look
from ui.art.room.room_part import RoomPart, at_of
from ui.art.room.tools import Tools
from ui.kit.field import Field
from ui.kit.surface import bring_into_sight, column, row
from ui.kit.text import Hint, Label
from ui.theme.tokens import SMALL_PX
from ui.work.meant_scale import MeantScale

BUTTONS = 11
"""A scale of so many numbers is pressed; a longer one is typed."""

EXACT_PX = 128
UNDER_EFFECT = "○ said under effect"


class RatingPart(RoomPart):
    """Writes each press, and each number that was typed and left, as a rating of the picture; nothing follows."""

    def __init__(self, tools: Tools, measure: Measure, moment: Moment, *, key: str = "") -> None:
        super().__init__(tools)
        self._measure, self._moment = measure, moment
        self._on_its_way: int | None = None
        span = SPANS[measure]
        self._low, self._high = int(span.low), int(span.high)
        name = f"{named(measure)}, {moment}"
        steps = range(self._low, self._high + 1)
        self._scale = MeantScale(name, steps=steps) if len(steps) <= BUTTONS else None
        self._exact = Field("", placeholder=f"{self._low} to {self._high}", name=name)
        self._exact.setFixedWidth(EXACT_PX)
        self._trail = Label("", size_px=SMALL_PX, tone="quiet", wrap=True)
        self._lay_out(f"{ASKS[measure]}   {key}".rstrip())

    def show_look(self, look: Look) -> None:
        """A moment; what was typed for another picture is written for that one first, or leaves with it."""
        before = self.at
        if before is not None and before != at_of(look):
            self.keep()
            self._on_its_way = None
            self._exact.set_text("")
            self._exact.refuse("")
        super().show_look(look)

    def put_in(self, look: Look) -> None:
        """How it was rated in this meeting."""
        ratings = look.ratings(self._measure, self._moment)
        last = ratings[-1].value if ratings else None
        if self._scale is not None:
            if not self._scale.waits:
                self._scale.set_value(last)
        elif not self._exact.refusal() and not self._unwritten():
            self._exact.set_text("" if last is None else str(last))
        self._trail.setText(_trail(ratings))
        self._trail.setVisible(len(ratings) > 1 or any(one.hollow for one in ratings))

    def start(self) -> None:
        """On the numbers; digits press them."""
        (self._scale or self._exact).setFocus()

    def keep(self) -> None:
        """Writes a 1 that still waited, and a number that was typed."""
        if self._scale is not None:
            self._scale.settle()
        else:
            self._on_typed(self._exact.text())

    def _lay_out(self, asks: str) -> None:
        low, high = ENDS[self._measure]
        held = column(Label(asks, wrap=True), gap_px=4)
        if self._scale is not None:
            held.addWidget(self._scale)
            held.addLayout(row(Hint(low, wrap=False), None, Hint(high, wrap=False)))
            self._scale.meant.connect(self._write)
            self._exact.setParent(self)
            self._exact.hide()
        else:
            ends = Hint(f"{self._low} {low}, {self._high} {high}", wrap=False)
            held.addLayout(row(self._exact, ends, None))
            self._exact.finished.connect(self._on_typed)
        held.addWidget(self._trail)
        self._trail.hide()
        self.setLayout(held)

    def _last(self) -> int | None:
        look = self.look
        ratings = look.ratings(self._measure, self._moment) if look is not None else ()
        return ratings[-1].value if ratings else None

    def _unwritten(self) -> bool:
        return self._exact.hasFocus() and self._exact.text().strip() != ""

    def _on_typed(self, text: str) -> None:
        said = text.strip()
        last = self._on_its_way if self._on_its_way is not None else self._last()
        if not said or said == str(last):
            return
        number = int(said) if _whole(said) else None
        if number is None or not self._low <= number <= self._high:
            self._exact.refuse(f"A whole number from {self._low} to {self._high}.")
            bring_into_sight(self)
            return
        self._on_its_way = number
        self._write(number)

    def _write(self, value: int) -> None:
        if self.at is None:
            return
        rate = self.tools.art.ratings.rate
        work = partial(rate, *self.at, self._measure, value, self._moment)
        self.tools.pen.write(
            work, then=self._done, refused=self._on_refused, failed=self._on_failed
        )

    def _done(self, _entries: object) -> None:
        self._on_its_way = None

    def _on_refused(self, refusals: Refusals) -> None:
        self._back()
        self.tools.pen.refused.emit(refusals)

    def _on_failed(self, _trouble: object) -> None:
        self._back()

    def _back(self) -> None:
        """What was not written is not shown as pressed; what was typed stays to be written again."""
        self._on_its_way = None
        if self._scale is not None and self.look is not None:
            self.put_in(self.look)


def _whole(said: str) -> bool:
    return said.isascii() and said.removeprefix("-").isdigit()


def _trail(ratings: tuple[Rating, ...]) -> str:
    """Every rating in its order, hollow ones marked, and what the mark means where there is one."""
    line = "  ·  ".join(f"{one.value} ○" if one.hollow else str(one.value) for one in ratings)
    return f"{line}     {UNDER_EFFECT}" if any(one.hollow for one in ratings) else line
