"""What carries the stimulation: light, tone and touch, each on or off, and why one is closed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.bilateral.model.plan import Channel
from ui.kit.buttons import Button, ToggleButton
from ui.kit.surface import column, row
from ui.kit.text import Hint
from ui.theme.tokens import GRID_PX

WORDS = {
    Channel.VISUAL: "Light  F6",
    Channel.TONE: "Tone  F7",
    Channel.TACTILE: "Touch  F8",
}
NAMES = {Channel.VISUAL: "light", Channel.TONE: "tone", Channel.TACTILE: "touch"}


class ChannelRow(QWidget):
    """Three toggles; the line beneath says why others are closed.

    ``turned`` gives the channel a person pressed; ``why_asked`` when someone wants to know what is closed,
    ``more_asked`` when someone wants what is finer than the panel shows.  A ``narrow`` one fits a column beside a page.
    """

    turned = Signal(str)
    why_asked = Signal()
    more_asked = Signal()

    def __init__(self, *, narrow: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._narrow = narrow
        self._buttons = {one: ToggleButton(words, tall=True) for one, words in WORDS.items()}
        for channel, button in self._buttons.items():
            button.clicked.connect(partial(self._on_clicked, channel))
        self._why = Hint("")
        self._why.set_tone("notice")
        self._on: tuple[Channel, ...] = ()
        self._open = Button("What is closed …   W")
        self._open.clicked.connect(self.why_asked)
        self._more = Button("More about this set …   D")
        self._more.clicked.connect(self.more_asked)
        held = column(gap_px=4)
        if narrow:
            for button in self._buttons.values():
                button.setProperty("narrow", True)
            held.addLayout(row(*self._buttons.values(), gap_px=GRID_PX))
            parts: tuple[QWidget, ...] = (self._why, self._open, self._more)
        else:
            line = row(*self._buttons.values(), self._open, None, self._more, gap_px=GRID_PX)
            held.addLayout(line)
            parts = (self._why,)
        for part in parts:
            held.addWidget(part)
        self.setLayout(held)

    def show_channels(
        self,
        on: tuple[Channel, ...],
        closed: Mapping[Channel, str],
        reasons: Sequence[str],
        *,
        shut: bool,
    ) -> None:
        """Which are on, and which may not be turned on; every reason that bears on the choice stands beneath.

        ``shut`` when there is anything that could be opened.  A narrow one says there why something is closed, and
        the rest to whoever rests on it.
        """
        self._on = on
        for channel, button in self._buttons.items():
            button.setChecked(channel in on)
            why = closed.get(channel, "")
            button.needs("" if channel in on else why)
        self._open.setVisible(shut)
        self.say("\n".join(closed.values() if self._narrow else reasons))
        self._why.setToolTip("\n".join(reasons))

    def say(self, sentence: str) -> None:
        """Says why something was not taken; an empty sentence says nothing."""
        self._why.setText(sentence)
        self._why.setVisible(bool(sentence))

    def more_needs(self, missing: str) -> None:
        """Closes what is finer and says why; an empty sentence opens it."""
        self._more.needs(missing)

    def needs(self, missing: str) -> None:
        """Closes all of them and says why."""
        for button in self._buttons.values():
            button.needs(missing)

    def _on_clicked(self, channel: Channel) -> None:
        self._buttons[channel].setChecked(channel in self._on)
        self.turned.emit(channel)
