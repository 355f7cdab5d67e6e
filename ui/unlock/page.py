"""Opening the vault: a passphrase, or the printed recovery key."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from kapdesk.kernel.errors import Trouble
from kapdesk.vault.errors import MistypedRecoveryKey, WrongPassphrase, WrongRecoveryKey
from ui.bridge.clerk import Clerk
from ui.kit.buttons import Button, PrimaryButton
from ui.kit.field import Field
from ui.kit.folder_field import FolderField
from ui.kit.surface import Hairline, row
from ui.theme.tokens import GRID_PX
from ui.unlock.doors import Doors, Opened
from ui.unlock.frame import Threshold
from ui.unlock.waiting import wait_s

SENTENCE = "Everything you write stays in one encrypted folder on this computer."
TICK_MS = 1000


class UnlockPage(Threshold):
    """Asks for what opens the vault.  ``opened`` carries desk and folder; ``new_wanted`` asks for a first start."""

    opened = Signal(object, object)
    new_wanted = Signal()
    urgent_wanted = Signal()

    def __init__(
        self, doors: Doors, clerk: Clerk, folder: Path, *, parent: QWidget | None = None
    ) -> None:
        super().__init__("KapDesk", SENTENCE, parent=parent)
        self._doors = doors
        self._clerk = clerk
        self._wrong = 0
        self._wait_left_s = 0
        self._by_recovery = False
        self._warned: Opened | None = None
        self._folder = FolderField("Vault folder")
        self._folder.set_folder(folder)
        self._secret = Field("Passphrase", secret=True)
        self._open = PrimaryButton("Unlock", symbol="lock-open")
        self._other = Button("Use the recovery key", kind="link")
        self._new = Button("Make a new vault", kind="link")
        self._quick = Button("Open with this computer's key store", symbol="key")
        self._quick.hide()
        self._urgent = Button("F12 Urgent", kind="grave", symbol="first-aid", name="Urgent card")
        self._urgent.show_symbol("first-aid", "grave")
        self._timer = QTimer(self)
        self._timer.setObjectName("wait after a wrong attempt")
        self._timer.setInterval(TICK_MS)
        self._lay_out()
        self._open.clicked.connect(self._on_open)
        self._secret.entered.connect(self._on_open)
        self._other.clicked.connect(self._on_other)
        self._new.clicked.connect(self.new_wanted)
        self._quick.clicked.connect(self._on_quick)
        self._folder.typed.connect(self._on_folder)
        self._urgent.clicked.connect(self.urgent_wanted)
        self._timer.timeout.connect(self._on_second)

    def start_typing(self) -> None:
        """Puts the cursor where the passphrase goes; offers quick unlock where it is on."""
        self._secret.setFocus()
        self._on_folder()

    def folder(self) -> Path:
        """The vault's folder as it stands in the form."""
        return self._folder.folder()

    def _lay_out(self) -> None:
        self.body.addSpacing(GRID_PX)
        for part in (self._folder, self._secret, self._open, self._quick):
            self.body.addWidget(part)
        self.body.addSpacing(GRID_PX)
        self.body.addWidget(Hairline())
        self.body.addLayout(row(self._other, None, self._new))
        self.body.addSpacing(GRID_PX)
        self.body.addLayout(row(None, self._urgent, None))

    def _on_other(self) -> None:
        self._by_recovery = not self._by_recovery
        self._secret.set_label("Recovery key" if self._by_recovery else "Passphrase")
        self._secret.set_hint("Six groups of six, as printed." if self._by_recovery else "")
        self._other.setText("Use the passphrase" if self._by_recovery else "Use the recovery key")
        self._secret.reveal(self._by_recovery)
        self._secret.set_text("")
        self._secret.setFocus()

    def _on_folder(self) -> None:
        work = partial(self._doors.opens_quickly, self._folder.folder())
        self._clerk.ask(work, owner=self, then=self._offer_quick, failed=self.show_trouble)

    def _offer_quick(self, offered: bool) -> None:
        self._quick.setVisible(offered and self._warned is None)

    def _on_quick(self) -> None:
        if self._open.isEnabled():
            self._ask(partial(self._doors.unlock, self._folder.folder(), quickly=True))

    def _on_open(self) -> None:
        if self._warned is not None:
            self._tell(self._warned)
            return
        if not self._secret.text():
            self._secret.refuse(
                "Type the recovery key." if self._by_recovery else "Type the passphrase."
            )
            return
        if not self._open.isEnabled():
            return
        self._ask(self._work())

    def _ask(self, work: partial[Opened]) -> None:
        self.strip.clear()
        self._open.needs("Opening the vault.")
        self._open.setText("Opening…")
        self._quick.needs("Opening the vault.")
        self._secret.freeze(True)
        self._clerk.ask(work, owner=self, then=self._on_opened, failed=self._on_trouble)

    def _work(self) -> partial[Opened]:
        folder, secret = self._folder.folder(), self._secret.text()
        if self._by_recovery:
            return partial(self._doors.unlock, folder, recovery_key=secret)
        return partial(self._doors.unlock, folder, passphrase=secret)

    def _on_opened(self, opened: Opened) -> None:
        self._wrong = 0
        self._secret.set_text("")
        if not opened.warning:
            self._tell(opened)
            return
        self._warned = opened
        self._secret.hide()
        self._quick.hide()
        self._other.hide()
        self._new.hide()
        self.strip.say(opened.warning, tone="grave")
        self._ready("Open it as it is")

    def _tell(self, opened: Opened) -> None:
        self.opened.emit(opened.desk, self._folder.folder())

    def _on_trouble(self, trouble: Trouble) -> None:
        self._ready("Unlock")
        if not isinstance(trouble, WrongPassphrase | MistypedRecoveryKey | WrongRecoveryKey):
            self.show_trouble(trouble)
            self._secret.setFocus()
            return
        self._wrong += 1
        self._secret.refuse(f"{trouble.sentence} {trouble.advice}")
        self._secret.select_all()
        self._wait(wait_s(self._wrong))

    def _ready(self, words: str) -> None:
        self._open.needs("")
        self._quick.needs("")
        self._open.setText(words)
        self._secret.freeze(False)

    def _wait(self, seconds: int) -> None:
        self._wait_left_s = seconds
        self._secret.freeze(False)
        self._open.needs("A short wait after a wrong attempt.")
        self._open.setText(f"Try again in {seconds} s")
        self._timer.start()

    def _on_second(self) -> None:
        if self._wait_left_s > 1:
            self._wait(self._wait_left_s - 1)
            return
        self._timer.stop()
        self._ready("Unlock")
