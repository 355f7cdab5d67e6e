"""Asks for the client's passphrase: to seal something, having said what that means, or to open what is sealed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.chart.seal_words import MAY_NOT
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.passphrases import guidance
from ui.kit.buttons import Button, PrimaryButton, ToggleButton
from ui.kit.field import Field, show_refusals
from ui.kit.layers import Sheet
from ui.kit.strip import Strip
from ui.kit.surface import row
from ui.kit.text import Label
from ui.theme.tokens import GRID_PX

SEAL, OPEN = "Seal it", "Open"
TITLE = "The client’s seal"
WIDTH_PX = 720
FORGOTTEN = (
    "What is sealed opens with the client’s own passphrase alone. Forgotten means gone: nobody can look it up or set "
    "a new one for it, not the practice and not KapDesk."
)
ABSENT = "From now on it is in no search, print, export or log; times and ratings stay."
NEVER, WRITTEN = f"Not to be sealed: {MAY_NOT}.", "That you looked is written down."
ERASED = (
    "What stands in the open now is erased with every earlier version of it. Backups made before still hold it, and "
    "copies elsewhere stay open."
)
LOOKED = "We looked: none of that is in it"
LOOK_FIRST = "Look first, and say so here."
TYPES, AGAIN = "The client types it.", "The same passphrase again"
ANEW = "It is forgotten: make a new seal"
ANEW_SAID = (
    "A new seal is for what is sealed from now on. What is under the forgotten one stays shut."
)
WORKING = "Trying the passphrase."


class SealSheet(Sheet):
    """``offered`` with the passphrase, and the same again where a seal is made; both are empty where one is open.

    ``makes`` says which; the fields are empty again once it is put away.  ``never`` is what else of a kind of work is
    never sealed.
    """

    offered = Signal(str, str)

    def __init__(self, host: QWidget, *, never: str = "") -> None:
        super().__init__(host, TITLE, width_px=WIDTH_PX)
        self._never = " ".join(filter(None, (NEVER, never, WRITTEN)))
        self.makes = False
        self._seals = self._asks = False
        self._strip = Strip()
        self._said = tuple(Label(wrap=True) for _ in range(4))
        self._looked = ToggleButton(LOOKED)
        self._look_first = Label(LOOK_FIRST, tone="grave", wrap=True)
        self._passphrase = Field("The client’s passphrase", hint=TYPES, secret=True)
        self._again = Field(AGAIN, secret=True)
        self._anew = Button(ANEW, kind="link")
        self._do = PrimaryButton(SEAL, symbol="lock")
        self._heading = Label("", strong=True, wrap=True)
        for part in (self._heading, self._strip, *self._said, self._looked, self._look_first):
            self.body.addWidget(part)
        asked = row(gap_px=2 * GRID_PX)
        asked.addWidget(self._passphrase, 1)
        asked.addWidget(self._again, 1)
        self.body.addLayout(asked)
        self.body.addWidget(self._anew)
        self.add_act(self._do)
        self._looked.toggled.connect(self._on_looked)
        self._passphrase.typed.connect(self._on_typed)
        self._passphrase.entered.connect(self._on_entered)
        self._again.entered.connect(self._on_entered)
        self._anew.clicked.connect(self._on_anew)
        self._do.clicked.connect(self._on_do)
        self.closed.connect(self.forget)

    def ask_seal(self, what: str, *, known: bool, is_open: bool, later: bool) -> None:
        """Asks before something is sealed; ``known`` where the client has a seal, ``later`` where words stand open."""
        self._begin(what, seals=True, makes=not known, asks=not is_open)
        self._say(FORGOTTEN, ABSENT, self._never, ERASED if later else "")
        self.open(self._looked)

    def ask_open(self, what: str) -> None:
        """Asks for the passphrase of what is sealed."""
        self._begin(what, seals=False, makes=False, asks=True)
        self._say()
        self.open(self._passphrase)

    def refuse(self, refusals: Refusals) -> None:
        """Says what was not taken, each under its field; what was typed stays."""
        self._ready()
        fields = {"passphrase": self._passphrase, "again": self._again}
        if rest := show_refusals(fields, refusals):
            self._strip.say(rest, tone="notice")
        if self._passphrase.refusal():
            self._passphrase.select_all()

    def show_trouble(self, trouble: Trouble) -> None:
        """Says what went wrong; nothing was sealed, and what was typed stays."""
        self._ready()
        self._strip.show_trouble(trouble)

    def forget(self) -> None:
        """Nothing that was typed stands here any more."""
        for field in (self._passphrase, self._again):
            field.set_text("")
            field.refuse("")

    def _begin(self, what: str, *, seals: bool, makes: bool, asks: bool) -> None:
        self.forget()
        self._strip.clear()
        self._seals, self._asks = seals, asks
        self._heading.setText(what)
        self.setAccessibleName(f"{TITLE}: {what}")
        self._looked.setChecked(False)
        self._looked.setVisible(seals)
        self._look_first.hide()
        self._show_makes(makes)
        self._ready()

    def _show_makes(self, makes: bool) -> None:
        self.makes = makes
        self._passphrase.setVisible(self._asks)
        self._again.setVisible(self._asks and makes)
        self._anew.setVisible(self._asks and self._seals and not makes)
        self._passphrase.set_hint(f"{TYPES} {guidance('')}" if makes else TYPES)

    def _say(self, *said: str) -> None:
        for place, label in enumerate(self._said):
            words = said[place] if place < len(said) else ""
            label.setText(words)
            label.setVisible(bool(words))

    def _ready(self) -> None:
        self._do.needs("")
        self._do.setText(SEAL if self._seals else OPEN)

    def _on_looked(self, looked: bool) -> None:
        self._looked.setText(f"✓  {LOOKED}" if looked else LOOKED)
        self._looked.setAccessibleName(LOOKED)
        if looked:
            self._look_first.hide()

    def _on_typed(self, text: str) -> None:
        if self.makes:
            self._passphrase.echo(guidance(text))

    def _on_anew(self) -> None:
        self._show_makes(True)
        self._strip.say(ANEW_SAID, tone="notice")
        self._passphrase.select_all()

    def _on_entered(self) -> None:
        if self.makes and not self._again.text():
            self._again.setFocus()
        else:
            self._on_do()

    def _on_do(self) -> None:
        if self._seals and not self._looked.isChecked():
            self._look_first.show()
            self._looked.setFocus()
            return
        self._strip.clear()
        self._do.needs(WORKING)
        self.offered.emit(self._passphrase.text(), self._again.text())
