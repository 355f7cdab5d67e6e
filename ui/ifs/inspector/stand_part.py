"""How it stands with a part: how far the work has come, its trust, activation and blending, and who has the seat."""

from __future__ import annotations

from functools import partial

from kapdesk.ifs.model.nouns import Measure, Moment
from ui.ifs.inspector.look import Look
from ui.ifs.inspector.tab import Tab
from ui.ifs.inspector.tools import Tools
from ui.kit.buttons import Button
from ui.kit.surface import column, row
from ui.kit.text import Hint, Label
from ui.theme.tokens import GRID_PX, SMALL_PX
from ui.work.meant_scale import MeantScale

HAS_SEAT = "It has the seat now."
ASKED = {
    Measure.TRUST: "How far it trusts Self",
    Measure.ACTIVATION: "How active it is now",
    Measure.BLEND: "How far it is blended",
}
ENDS = "0 not at all, 10 wholly"


class StandPart(Tab):
    """Each press is written as a rating.  ``wanted`` names what is asked: status, blend, unblend."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self._status = Button("Sensed", name="How far the work has come")
        self._seat = Button("It took the seat")
        self._seated = Hint("")
        self._scales = {one: MeantScale(words, steps=range(11)) for one, words in ASKED.items()}
        self._trails = {one: Hint("") for one in ASKED}
        laid = column(gap_px=GRID_PX)
        laid.addLayout(row(self._status, self._seat, None, gap_px=GRID_PX))
        laid.addWidget(self._seated)
        for measure, scale in self._scales.items():
            laid.addWidget(Label(ASKED[measure], size_px=SMALL_PX, tone="quiet"))
            laid.addWidget(scale)
            laid.addWidget(self._trails[measure])
            scale.meant.connect(partial(self._rate, measure))
        laid.addWidget(Hint(ENDS))
        self.setLayout(laid)
        self._status.clicked.connect(partial(self.wanted.emit, "status"))
        self._seat.clicked.connect(self._on_seat)

    def put_in(self, look: Look) -> None:
        """How it stands now."""
        part = look.part
        if part is None:
            return
        state = look.state
        self._status.setText(state.status(part.id).value.capitalize())
        seated = state.has_seat(part.id)
        self._seat.setText("It gave the seat back" if seated else "It took the seat")
        self._seated.setText(HAS_SEAT if seated else "")
        self._seated.setVisible(seated)
        for measure, scale in self._scales.items():
            if not scale.waits:
                scale.set_value(state.last(part.id, measure))
            said = [f"{getattr(one.fact, 'value', '')}" for one in state.ratings(part.id, measure)]
            self._trails[measure].setText("  ·  ".join(said))
            self._trails[measure].setVisible(len(said) > 1)

    def keep(self) -> None:
        """Writes a 1 that still waited."""
        for scale in self._scales.values():
            scale.settle()

    def _rate(self, measure: Measure, value: int) -> None:
        look = self.look
        if look is None or look.part is None:
            return
        rate = self.tools.around.ifs.work.rate
        work = partial(
            rate,
            look.book,
            look.part.id,
            measure,
            value,
            Moment.IN_WORK,
            sitting=look.sitting,
        )
        self.tools.pen.write(work, failed=self._on_failed)

    def _on_failed(self, _trouble: object) -> None:
        """What was not written is not shown as pressed."""
        if self.look is not None:
            self.put_in(self.look)

    def _on_seat(self) -> None:
        look = self.look
        if look is not None and look.part is not None:
            seated = look.state.has_seat(look.part.id)
            self.wanted.emit("unblend" if seated else "blend")
