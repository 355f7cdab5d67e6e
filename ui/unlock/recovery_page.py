"""The recovery key, shown this once: put it on paper, then copy a part of it back."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from kapdesk.kernel.errors import Trouble
from ui.bridge.clerk import Clerk
from ui.kit.buttons import Button, PrimaryButton
from ui.kit.field import Field
from ui.kit.saving import ask_where, print_pdf, save_bytes
from ui.kit.surface import Card, column, row
from ui.kit.text import Hint, Label
from ui.theme.tokens import GRID_PX, TITLE_PX
from ui.unlock.doors import Made
from ui.unlock.frame import Threshold
from ui.unlock.key_paper import key_page
from ui.unlock.parse import KEY_GROUPS, retyped
from ui.unlock.print_act import PrintAct

SHOWN = (
    "Your recovery key",
    "It opens the vault when the passphrase is lost. Shown only now: print it, or write it down.",
)
ASKED = (
    "Read it back from your paper",
    "Two groups show that it is right.",
)
ON_PAPER = "I have it on paper"
PRINTED = "Sent to the printer."
_ORDINALS = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth")


class RecoveryPage(Threshold):
    """Shows the key and asks for a part of it.  ``confirmed`` carries desk and folder once the paper was right."""

    confirmed = Signal(object, object)

    def __init__(
        self, made: Made, clerk: Clerk, *, vault: str, day: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(*SHOWN, parent=parent)
        self._made = made
        self._clerk = clerk
        self._page = partial(key_page, made.recovery_key, vault, day)
        self._key = Card(gap_px=GRID_PX)
        self._print = PrintAct(clerk)
        self._save = Button("Save as PDF", symbol="floppy-disk")
        self._on_paper = Button(ON_PAPER)
        self._parts = tuple(Field(f"{_ORDINALS[number - 1]} group") for number in KEY_GROUPS)
        self._confirm = PrimaryButton("Open the desk", symbol="check")
        self._again = Button("Show it again", kind="link")
        self._lay_out()
        self._connect()
        self._ask(False)

    def _lay_out(self) -> None:
        self._key.column.addLayout(_grid(self._made.recovery_key))
        self.body.addWidget(self._key)
        self.body.addWidget(self._print)
        self.body.addLayout(row(self._on_paper, None, self._save))
        parts = row(*self._parts)
        for place in range(len(self._parts)):
            parts.setStretch(place, 1)
        self.body.addLayout(parts)
        self.body.addWidget(self._confirm)
        self.body.addLayout(row(None, self._again, None))

    def _connect(self) -> None:
        self._print.pressed.connect(self._on_print)
        self._save.clicked.connect(self._on_save)
        self._on_paper.clicked.connect(partial(self._ask, True))
        self._again.clicked.connect(partial(self._ask, False))
        self._confirm.clicked.connect(self._on_confirm)
        for part in self._parts:
            part.entered.connect(self._on_confirm)

    def _ask(self, asked: bool) -> None:
        self.say(*(ASKED if asked else SHOWN))
        self.strip.clear()
        while_shown: tuple[QWidget, ...] = (self._key, self._print, self._save, self._on_paper)
        while_asked: tuple[QWidget, ...] = (*self._parts, self._confirm, self._again)
        for part in while_shown:
            part.setHidden(asked)
        for part in while_asked:
            part.setVisible(asked)
        (self._parts[0] if asked else self._print).setFocus()

    def _on_confirm(self) -> None:
        if retyped(self._made.recovery_key, tuple(part.text() for part in self._parts)):
            self.confirmed.emit(self._made.desk, self._made.folder)
            return
        self._parts[0].refuse("This differs from the key. Compare both groups with your paper.")
        self._parts[0].select_all()

    def _on_print(self) -> None:
        self._print.busy(True)
        work = partial(print_pdf, self._page())
        self._clerk.ask(work, owner=self, then=self._on_printed, failed=self._on_not_printed)

    def _on_printed(self, _: None) -> None:
        """On paper it is only when it was read back from there."""
        self._print.busy(False)
        self._ask(True)
        self.strip.say(PRINTED)

    def _on_not_printed(self, trouble: Trouble) -> None:
        self._print.busy(False)
        self.show_trouble(trouble)

    def _on_save(self) -> None:
        ask_where(self.window(), "kapdesk-recovery-key.pdf", self._on_file)

    def _on_file(self, path: str) -> None:
        work = partial(save_bytes, Path(path), self._page())
        self._clerk.ask(work, owner=self, then=self._on_saved, failed=self.show_trouble)

    def _on_saved(self, path: Path) -> None:
        self.strip.say(
            f"Saved as {path.name}.", "Print it, then delete the file: the key belongs on paper."
        )


def _grid(key: str) -> QGridLayout:
    grid = QGridLayout()
    grid.setVerticalSpacing(2 * GRID_PX)
    for number, group in enumerate(key.split("-")):
        pair = column(
            Hint(_ORDINALS[number]), Label(group, size_px=TITLE_PX, strong=True), gap_px=0
        )
        grid.addLayout(pair, *divmod(number, 3))
    return grid
