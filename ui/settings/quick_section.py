"""Quick unlock: this computer's key store opens the vault.  Off until someone turns it on with the passphrase."""

from __future__ import annotations

from functools import partial

from kapdesk.kernel.errors import Trouble
from kapdesk.practice.model.practice import PracticeView
from kapdesk.vault.errors import WrongPassphrase
from ui.bridge.clerk import Clerk
from ui.kit.buttons import Button
from ui.kit.field import Field
from ui.kit.surface import row
from ui.kit.text import Hint
from ui.practice.pen import Pen
from ui.settings.section import Section
from ui.settings.ways import QuickWay

OFF = "Off. Only the passphrase or the recovery key opens the vault."
COST = (
    "While it is on, whoever uses this computer under your name can open the vault without the passphrase, and a "
    "laptop taken while it is unlocked gives the record away. The passphrase always works, is asked for every two "
    "weeks, and backups never carry this key."
)


class QuickSection(Section):
    """Says who holds a key to the vault on this computer; turns it on with the passphrase, and off at once."""

    def __init__(self, pen: Pen, clerk: Clerk, way: QuickWay) -> None:
        super().__init__(pen, "Quick unlock", COST)
        self._clerk = clerk
        self._way = way
        self._state = Hint(OFF)
        self._passphrase = Field("Your passphrase", secret=True)
        self._on = Button("Turn on", symbol="key")
        self._off = Button("Turn off")
        self._off.hide()
        self._passphrase.set_beside(self._on)
        self.column.addWidget(self._state)
        self.column.addWidget(self._passphrase)
        self.column.addLayout(row(self._off, None))
        self.end()
        self._on.clicked.connect(self._on_turn_on)
        self._passphrase.entered.connect(self._on_turn_on)
        self._off.clicked.connect(self._on_turn_off)

    def show_practice(self, view: PracticeView) -> None:
        """Asks anew who holds a key: the practice's book says only who changed it."""
        del view
        self._clerk.ask(
            self._way.held_by, owner=self, then=self._show_held_by, failed=self._on_trouble
        )

    def _show_held_by(self, store: str) -> None:
        self._state.setText(f"On: {store} holds the key on this computer." if store else OFF)
        self._state.set_tone("notice" if store else "quiet")
        self._passphrase.setVisible(not store)
        self._off.setVisible(bool(store))

    def _on_turn_on(self) -> None:
        passphrase = self._passphrase.text()
        if not passphrase:
            self._passphrase.refuse("Type the passphrase first.")
            return
        self._on.needs("Asking the key store.")
        self.tell("Asking the key store…")
        work = partial(self._way.turn_on, passphrase)
        self._clerk.ask(work, owner=self, then=self._turned_on, failed=self._on_trouble)

    def _on_turn_off(self) -> None:
        self._clerk.ask(
            self._way.turn_off, owner=self, then=self._turned_off, failed=self._on_trouble
        )

    def _turned_on(self, store: str) -> None:
        self._on.needs("")
        self._passphrase.set_text("")
        self.tell()
        self._show_held_by(store)

    def _turned_off(self, left: str) -> None:
        self.tell(left)
        self._show_held_by("")

    def _on_trouble(self, trouble: Trouble) -> None:
        self._on.needs("")
        words = f"{trouble.sentence} {trouble.advice}"
        if isinstance(trouble, WrongPassphrase):
            self.tell()
            self._passphrase.refuse(words)
        else:
            self.tell(words, tone="grave")
