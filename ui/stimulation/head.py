"""Whose sets these are, and how the client's display stands; what opens, tries, closes and sets up."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.kit.buttons import Button, PrimaryButton
from ui.kit.surface import column, row
from ui.kit.text import Heading, Hint, Label
from ui.sets.here import Here
from ui.theme.tokens import GRID_PX, SMALL_PX

NOBODY = "No session is open"
TEST = "Trying without recording"
TEST_SAID = "Nothing of it is kept."
RUNNING = "A set is running; stop it first."


class Head(QWidget):
    """``wanted`` names the act pressed: open, try, session, leave, fits, presets, set up."""

    wanted = Signal(str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._who = Heading("", level=2)
        self._how = Hint("")
        self._fits = Label("", size_px=SMALL_PX)
        self._fits.hide()
        self._buttons = {
            "open": PrimaryButton("Open a session   O"),
            "try": Button("Try without recording   R"),
            "session": Button("Back to the session   B"),
            "leave": Button("Close the session   G"),
            "print": Button("Print   Ctrl+P", symbol="printer", name="The record on paper"),
            "fits": Button("What fits   F"),
            "presets": Button("All presets   A"),
            "set up": Button("Set up   U", symbol="gear"),
        }
        for act, button in self._buttons.items():
            button.setObjectName(act)
            button.clicked.connect(self._on_clicked)
        told = column(self._who, self._fits, self._how, gap_px=0)
        line = row(gap_px=GRID_PX)
        line.addLayout(told, 1)
        for button in self._buttons.values():
            line.addWidget(button)
        self.setLayout(line)

    def show_here(self, here: Here | None, *, trying: bool, how: str) -> None:
        """Whose sets, and how the client's display stands."""
        if here is None:
            self._who.setText(TEST if trying else NOBODY)
            self._how.setText(f"{TEST_SAID} {how}" if trying else how)
        else:
            signed = "signed" if here.signed else "closed" if here.closed else ""
            sets = "" if not here.sets else "1 set" if here.sets == 1 else f"{here.sets} sets"
            since = f"since {here.since}"
            told = [part for part in (here.kind, since, sets, signed) if part]
            self._who.setText(f"{here.label} · {' · '.join(told)}")
            self._how.setText(how)
        fits = here.fits if here is not None else ""
        self._fits.setText(fits[:1].upper() + fits[1:])
        self._fits.setVisible(bool(fits))
        own = here is not None and here.own
        self._show("open", here is None or here.closed)
        self._show("try", (here is None or here.closed) and not trying)
        self._show("session", here is not None and not own)
        self._show("print", own)
        self._show("fits", here is not None)
        self._show("leave", own and here is not None and not here.signed)
        if here is not None and own:
            words = "Sign the session   G" if here.closed else "Close the session   G"
            self._buttons["leave"].setText(words)

    def run(self, running: bool) -> None:
        """While a set runs nothing here acts."""
        for button in self._buttons.values():
            button.needs(RUNNING if running else "")

    def offers(self, act: str) -> bool:
        """Whether an act can be done now."""
        button = self._buttons.get(act, self._buttons["set up"])
        return button.isEnabled() and not button.isHidden()

    def _show(self, act: str, shown: bool) -> None:
        self._buttons[act].setVisible(shown)

    def _on_clicked(self) -> None:
        self.wanted.emit(self.sender().objectName())
