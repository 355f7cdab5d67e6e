"""Small questions over the page: with whom, and whether the session is over."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.kit.buttons import Button, PrimaryButton
from ui.kit.field import Field, NoteField
from ui.kit.layers import Sheet
from ui.kit.row_list import Row, RowList
from ui.kit.text import Hint, Label
from ui.sets.here import Here, Named

LIST_PX = 380
NO_CLIENTS = "There is no client yet. Take one in on the page Clients."
CLOSING = "The session ends now. What was recorded stays as it is; words can still be added."
CLOSE, CLOSE_ANYWAY = "Close the session", "Close it all the same"
WHY = "Why it ends all the same"
WHY_HINT = "The reason stands in the record with what was missing."
SIGNING = "Your signature stands for everything written in this session."


class ClientSheet(Sheet):
    """With which client something is to be done.  ``chosen`` gives the client's book."""

    chosen = Signal(str)

    def __init__(self, host: QWidget, title: str) -> None:
        super().__init__(host, title)
        self._rows = RowList("Clients")
        self._rows.setFixedHeight(LIST_PX)
        self._nobody = Hint(NO_CLIENTS)
        self._said = Label("", tone="notice", wrap=True)
        for part in (self._nobody, self._rows, self._said):
            self.body.addWidget(part)
        self._rows.chosen.connect(self._on_chosen)

    def ask(self, clients: Sequence[Named]) -> None:
        """Opens with everybody."""
        self._rows.show_rows([Row(one.book, one.label) for one in clients])
        self._rows.setVisible(bool(clients))
        self._nobody.setVisible(not clients)
        self._said.hide()
        self.open(self._rows)

    def refuse(self, sentence: str) -> None:
        """Why it cannot be done."""
        self._said.setText(sentence)
        self._said.show()

    def _on_chosen(self, book: str) -> None:
        self.chosen.emit(book)


class LeaveSheet(Sheet):
    """Closes a session, then signs it.  ``closed_wanted`` with a reason, and ``signed`` with the passphrase.

    ``reasoned`` where what is missing for an end may be passed with a reason: then it is asked for.
    """

    closed_wanted = Signal(str)
    signed = Signal(str)

    def __init__(self, host: QWidget, *, reasoned: bool = False) -> None:
        super().__init__(host, "The end of the session")
        self._reasoned = reasoned
        self._words = Label("", wrap=True)
        self._reason = NoteField(WHY, hint=WHY_HINT, lines=2)
        self._passphrase = Field("Your passphrase", secret=True)
        self._close = PrimaryButton(CLOSE, tall=True)
        self._sign = PrimaryButton("Sign", tall=True)
        self._later = Button("Later")
        for part in (self._words, self._reason, self._passphrase):
            self.body.addWidget(part)
        for button in (self._later, self._close, self._sign):
            self.add_act(button)
        self._later.clicked.connect(self.dismiss)
        self._close.clicked.connect(self._on_close)
        self._sign.clicked.connect(self._on_sign)
        self._passphrase.entered.connect(self._on_sign)

    def ask(self, here: Here) -> None:
        """Opens for a session that is open, or one that is closed and not signed."""
        self._words.setText(SIGNING if here.closed else CLOSING)
        self._reason.set_text("")
        self._reason.hide()
        self._close.setText(CLOSE)
        self._passphrase.setVisible(here.closed)
        self._passphrase.set_text("")
        self._passphrase.refuse("")
        self._sign.setVisible(here.closed)
        self._close.setVisible(not here.closed)
        self.open(self._passphrase if here.closed else self._close)

    def refuse(self, sentence: str) -> None:
        """Why it was not done."""
        if self._passphrase.isVisible():
            self._passphrase.refuse(sentence)
            return
        self._words.setText(sentence)
        if self._reasoned:
            self._close.setText(CLOSE_ANYWAY)
            self._reason.show()
            self._reason.setFocus()

    def dismiss(self) -> None:
        """Puts it away, and the passphrase with it."""
        self._passphrase.set_text("")
        super().dismiss()

    def _on_close(self) -> None:
        self.closed_wanted.emit(self._reason.text().strip())

    def _on_sign(self) -> None:
        self.signed.emit(self._passphrase.text())
