"""When the session is to be over, fixed by the therapist: a time of the wall, or minutes from now."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.instant import Instant
from ui.bridge.keeper import Spot
from ui.emdr.room.tools import Tools
from ui.kit.buttons import PrimaryButton
from ui.kit.field import Field
from ui.kit.layers import Sheet
from ui.work.kept_words import KeptWords

ASKS = "When is it to be over?"
HINT = "17:30, or +50 for fifty minutes from now."
AGAINST = "Write the time as 17:30, or minutes from now as +50."
AHEAD_H = 12
"""A time of the wall further ahead than this is taken as past.  unit h"""

_CLOCK = re.compile(r"([01]?[0-9]|2[0-3])[:.]([0-5][0-9])", re.ASCII)
_IN = re.compile(r"\+\s*([0-9]{1,3})", re.ASCII)


class EndSheet(Sheet):
    """``fixed`` with the moment meant; what is typed is kept until that is written."""

    fixed = Signal(object)

    def __init__(self, host: QWidget, tools: Tools, now: Callable[[], Instant]) -> None:
        super().__init__(host, "The end of the session", width_px=440)
        self._now = now
        self._field = Field(ASKS, hint=HINT, placeholder="17:30")
        self.kept = KeptWords(tools.clerk, tools.drafts, self._field, tools.pen.troubled.emit)
        keep = PrimaryButton("Keep")
        self.body.addWidget(self._field)
        self.add_act(keep)
        self._field.entered.connect(self._on_keep)
        keep.clicked.connect(self._on_keep)
        self.closed.connect(self.kept.keep)

    def ask(self, spot: Spot) -> None:
        """Opens empty, or with what was typed and not written."""
        self.kept.begin(spot)
        self.open(self._field)

    def refuse(self, refusals: Refusals) -> None:
        """Says why it was not taken."""
        self.kept.take_back()
        self._field.refuse(refusals.sentences())

    def _on_keep(self) -> None:
        found = read_end(self._field.text(), self._now())
        if isinstance(found, Refusals):
            self.refuse(found)
        else:
            self.fixed.emit(found)


def read_end(text: str, now: Instant) -> Instant | Refusals:
    """The moment meant: ``17:30`` the next time the wall shows it, ``+50`` fifty minutes from now."""
    text = text.strip()
    if found := _IN.fullmatch(text):
        return now.plus_s(60.0 * int(found.group(1)))
    clock = _CLOCK.fullmatch(text)
    if clock is None:
        return refused("ends", AGAINST)
    hour, minute = int(clock.group(1)), int(clock.group(2))
    then = now.local().replace(hour=hour, minute=minute, second=0, microsecond=0)
    ends = Instant.of(then if then >= now.local() else then + timedelta(days=1))
    if ends.seconds_since(now) > AHEAD_H * 3600.0:
        return refused("ends", "That time has passed.")
    return ends
