"""What fits a client: the fastest that is comfortable, and the channels they prefer; as the page stands, or typed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.bilateral.model.kept import StimulationFitted
from kapdesk.bilateral.model.plan import Channel, SetPlan
from kapdesk.bilateral.parse.typed import parse_rate
from kapdesk.bilateral.set_words import fitted_words
from kapdesk.kernel.errors import Refusals
from ui.kit.buttons import Button, PrimaryButton, ToggleButton
from ui.kit.field import Field
from ui.kit.layers import Sheet
from ui.kit.surface import column, row
from ui.kit.text import Hint, Label
from ui.sets.channel_row import NAMES
from ui.theme.tokens import GRID_PX, SMALL_PX

FROM_TEST = (
    "As the page stands now: after a comfort test, the rate and the channels the client chose. "
    "It is kept for this client and shown above every set; nothing is bounded by it."
)
RATE = "Comfortable up to, Hz"
LEFT_OUT = "Empty when it was not found out."
RATE_HZ = "rate_hz"


class FitSheet(Sheet):
    """``kept`` with what is to be kept from now on."""

    kept = Signal(StimulationFitted)

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, "What fits this client", width_px=600)
        self._before = Label("", wrap=True)
        self._rate = Field(RATE, hint=LEFT_OUT)
        self._prefers = {
            one: ToggleButton(NAMES[one].capitalize(), name=f"Prefers: {NAMES[one]}")
            for one in Channel
        }
        self._keep = PrimaryButton("Keep for this client", tall=True)
        later = Button("Not now")
        above = Label("Prefers", size_px=SMALL_PX, tone="quiet")
        for part in (self._before, Hint(FROM_TEST), self._rate):
            self.body.addWidget(part)
        channels = column(above, gap_px=4)
        channels.addLayout(row(*self._prefers.values(), None, gap_px=GRID_PX))
        self.body.addLayout(channels)
        for button in (later, self._keep):
            self.add_act(button)
        later.clicked.connect(self.dismiss)
        self._keep.clicked.connect(self._on_keep)
        self._rate.entered.connect(self._on_keep)

    def ask(self, fitted: StimulationFitted, plan: SetPlan) -> None:
        """Opens with what is kept, and with the plan on the page to be kept instead; Enter keeps it.

        All three channels together are no preference.
        """
        known = fitted != StimulationFitted()
        words = fitted_words(fitted)
        self._before.setText(f"Kept now: {words}." if known else "Nothing is kept yet.")
        self._rate.set_text(f"{plan.rate_hz:g}")
        self._rate.refuse("")
        chosen = plan.channels if len(plan.channels) < len(Channel) else ()
        for channel, button in self._prefers.items():
            button.setChecked(channel in chosen)
        self.open(self._keep)

    def refuse(self, refusals: Refusals) -> None:
        """Why it was not kept."""
        self._rate.refuse(refusals.sentences())
        self._rate.setFocus()

    def _on_keep(self) -> None:
        text = self._rate.text().strip()
        rate_hz = parse_rate(text) if text else None
        if isinstance(rate_hz, Refusals):
            self.refuse(rate_hz)
            return
        prefers = tuple(one for one, button in self._prefers.items() if button.isChecked())
        self.kept.emit(StimulationFitted(rate_hz, prefers))
