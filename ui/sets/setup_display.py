"""Which display the client sees, and how large it is: a bank card held to it, and the distance of the eyes."""

from __future__ import annotations

from functools import partial

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kapdesk.bilateral.geometry import PX_PER_CM, THUMB_NOTE, px_per_cm
from kapdesk.bilateral.model.kept import Screen
from kapdesk.bilateral.parse.typed import parse_distance
from kapdesk.kernel.errors import Refusals
from ui.kit.buttons import Button, LargeButton, ToggleButton
from ui.kit.field import Field
from ui.kit.surface import column, row
from ui.kit.text import Heading, Hint
from ui.sets.arranged import with_measure, with_step
from ui.sets.stage_side import NO_OTHER, StageSide
from ui.stage.messages import NO_VSYNC, Display, ShowCard, ShowNumbers
from ui.theme.tokens import GRID_PX

DISTANCE = "Distance of the client's eyes, cm"
USUAL_CM = 53.0
"""How wide a display is taken to be before it is measured: a common 24-inch one.  unit cm."""

WHICH = "Each display shows its number. Choose the one the client sees; yours is left out."
CARD = (
    "Hold a bank card to the client's display. Make the outline larger or smaller until it is as long as the card: "
    "arrow keys, with Shift by more."
)
IN_STEP = "Draw in step with the display"
FINE_PX, COARSE_PX = 1, 10
_WAYS: dict[int, int] = {
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Left: -1,
}


class DisplaySetup(QWidget):
    """Two questions, answered by looking.  It keeps what is answered at once."""

    def __init__(self, side: StageSide, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._shown = False
        self._px_per_cm = 0.0
        self._choices = row(gap_px=GRID_PX)
        self._none = Hint(NO_OTHER)
        self._size = Hint("")
        self._less = self._step("minus", "Smaller", -1)
        self._more = self._step("plus", "Larger", 1)
        self._fit = ToggleButton("Show the outline of a card", tall=True)
        self._fit.toggled.connect(self._on_fit)
        self._distance = Field(DISTANCE, tall=True, name="Distance, cm")
        self._in_step = ToggleButton(IN_STEP, tall=True)
        self._in_step.clicked.connect(self._on_in_step)
        self._not_in_step = Hint("")
        self._not_in_step.set_tone("notice")
        self._keep = LargeButton("Keep this measure")
        self._keep.clicked.connect(self._on_keep)
        self._distance.entered.connect(self._on_keep)
        held = column(
            Heading("Which display", level=3), Hint(WHICH), self._none, gap_px=GRID_PX + 4
        )
        held.addLayout(self._choices)
        held.addWidget(Heading("How large it is", level=3))
        held.addWidget(Hint(CARD))
        held.addLayout(row(self._fit, self._less, self._more, None, gap_px=GRID_PX))
        measured = row(self._distance, self._keep, self._size)
        measured.setStretch(2, 1)
        held.addLayout(measured)
        held.addWidget(Hint(THUMB_NOTE))
        drawn = row(self._in_step, self._not_in_step)
        drawn.setStretch(1, 1)
        held.addLayout(drawn)
        self.setLayout(held)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        side.changed.connect(self._on_changed)

    def begin(self) -> None:
        """Shows the numbers, and what is kept of the display that is chosen."""
        self._shown = True
        self._side.send(ShowNumbers(True))
        self._show()

    def end(self) -> None:
        """Takes everything away from the displays."""
        if self._shown:
            self._shown = False
            self._fit.setChecked(False)
            self._side.send(ShowNumbers(False))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys fit the outline."""
        self._on_key(event)

    def _on_key(self, event: QKeyEvent) -> None:
        way = _WAYS.get(event.key())
        if way is None or not self._fit.isChecked():
            event.ignore()
            return
        coarse = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._grow(way * (COARSE_PX if coarse else FINE_PX))

    def _step(self, symbol: str, words: str, way: int) -> Button:
        button = Button(words, symbol=symbol, tall=True)
        button.setAutoRepeat(True)
        button.clicked.connect(partial(self._grow, way * FINE_PX))
        return button

    def _grow(self, card_px: int) -> None:
        """The outline longer by so many pixels of the client's display."""
        found = self._px_per_cm + px_per_cm(card_px)
        self._px_per_cm = min(max(found, PX_PER_CM.low), PX_PER_CM.high)
        if self._fit.isChecked():
            self._side.send(ShowCard(self._px_per_cm))
        self._say()

    def _on_fit(self, shown: bool) -> None:
        """The outline and the numbers are never there together."""
        self._side.send(ShowNumbers(self._shown and not shown))
        self._side.send(ShowCard(self._px_per_cm if shown else 0.0))
        self._reach()

    def _reach(self) -> None:
        shown = self._fit.isChecked()
        for button in (self._less, self._more):
            button.needs("" if shown else "Show the outline first.")
        if shown:
            self.setFocus()

    def _on_changed(self) -> None:
        if self._shown:
            self._show()

    def _show(self) -> None:
        while (item := self._choices.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        display = self._side.display
        for one in self._side.others:
            self._choices.addWidget(self._choice(one, chosen=one is display))
        self._choices.addStretch(1)
        self._none.setVisible(not self._side.others)
        standing, step = self._side.standing, self._side.kept.in_step
        self._in_step.setChecked(display is not None and display.identity in step)
        refused = standing is not None and NO_VSYNC in standing.told
        self._not_in_step.setText(NO_VSYNC if refused else "")
        for part in (self._fit, self._keep, self._in_step):
            part.needs("" if display is not None else "Choose the display first.")
        if display is not None and not self._fit.isChecked():
            kept = self._side.kept.screens.get(display.identity)
            self._px_per_cm = kept.px_per_cm if kept else display.width_px / USUAL_CM
            self._distance.set_text(f"{kept.distance_cm:g}" if kept else "")
        self._reach()
        self._say()

    def _choice(self, display: Display, *, chosen: bool) -> ToggleButton:
        size = f"{display.width_px} × {display.height_px}"
        button = ToggleButton(f"{display.number}   {display.name}, {size}", tall=True)
        button.setChecked(chosen)
        button.clicked.connect(partial(self._on_display, display.identity))
        return button

    def _on_display(self, identity: str) -> None:
        self._fit.setChecked(False)
        self._side.put(msgspec.structs.replace(self._side.kept, display=identity))

    def _on_in_step(self, in_step: bool) -> None:
        display = self._side.display
        if display is not None:
            self._side.put(with_step(self._side.kept, display.identity, in_step=in_step))

    def _say(self) -> None:
        display = self._side.display
        if display is None or not self._px_per_cm:
            self._size.setText("")
            return
        across = display.width_px / self._px_per_cm
        kept = display.identity in self._side.kept.screens
        known = "Kept" if kept else "Not kept yet"
        self._size.setText(f"{known}: the display is {across:.1f} cm wide.")

    def _on_keep(self) -> None:
        display = self._side.display
        distance = parse_distance(self._distance.text())
        if display is None:
            return
        if isinstance(distance, Refusals):
            self._distance.refuse(distance.sentences())
            return
        self._fit.setChecked(False)
        measured = Screen(round(self._px_per_cm, 3), distance)
        self._side.put(with_measure(self._side.kept, display.identity, measured))
