"""The first start: where the vault will lie, whose it is, and the passphrase twice."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.passphrases import guidance
from kapdesk.vault.place import warnings_for
from ui.bridge.clerk import Clerk
from ui.kit.buttons import Button, PrimaryButton
from ui.kit.field import Field, show_refusals
from ui.kit.folder_field import FolderField
from ui.kit.surface import column, row
from ui.kit.text import Hint
from ui.theme.tokens import GRID_PX
from ui.unlock.doors import Doors, Made
from ui.unlock.frame import Threshold
from ui.unlock.parse import FirstStart, FirstStartDraft, parse_first_start

SENTENCE = "Only your passphrase opens it, or the recovery key shown next."
KEPT_IN = "Kept encrypted in"
PLACE = "A new or an empty folder, best on this computer's own disk."
DISCLAIMER = (
    "KapDesk is record-keeping software. It is not a medical device and must not be used to monitor a patient, "
    "to detect deterioration, or as the only timer for any step that protects someone."
)


class FirstStartPage(Threshold):
    """Asks what a new vault needs.  ``made`` carries it; ``back_wanted`` goes back to an existing one."""

    made = Signal(object)
    back_wanted = Signal()

    def __init__(
        self, doors: Doors, clerk: Clerk, folder: Path, *, parent: QWidget | None = None
    ) -> None:
        super().__init__("A new vault", SENTENCE, parent=parent)
        self._doors = doors
        self._clerk = clerk
        self._folder = FolderField("Folder")
        self._folder.set_folder(folder)
        self._place = Hint()
        self._kept_in = Hint(f"{KEPT_IN} {_short(folder)}")
        self._elsewhere = Button("Change", kind="link", name="Change the folder")
        self._therapist = Field("Your name", hint="As you sign.")
        self._passphrase = Field("Passphrase", hint=guidance(""), secret=True)
        self._again = Field("The same passphrase again", secret=True)
        self._make = PrimaryButton("Make the vault", symbol="lock")
        self._back = Button("Open one I have", kind="link")
        self._lay_out()
        self._open_folder(bool(warnings_for(folder)))
        self._elsewhere.clicked.connect(self._on_elsewhere)
        self._folder.typed.connect(self._show_place)
        self._passphrase.typed.connect(self._on_passphrase)
        self._again.entered.connect(self._on_make)
        self._make.clicked.connect(self._on_make)
        self._back.clicked.connect(self.back_wanted)
        self._show_place()

    def start_typing(self) -> None:
        """Puts the cursor where the name goes."""
        self._therapist.setFocus()

    def _lay_out(self) -> None:
        for part in (self._therapist, self._passphrase, self._again):
            self.body.addWidget(part)
        kept = row(self._kept_in, self._elsewhere)
        kept.setStretch(0, 1)
        self.body.addLayout(kept)
        self.body.addLayout(column(self._folder, self._place, gap_px=4))
        self.body.addSpacing(GRID_PX)
        self.body.addWidget(self._make)
        self.body.addLayout(row(None, self._back, None))
        self.body.addWidget(Hint(DISCLAIMER))

    def _open_folder(self, opened: bool) -> None:
        """The folder that is offered is a line; it becomes a field for whoever wants another, or has to."""
        line: tuple[QWidget, ...] = (self._kept_in, self._elsewhere)
        field: tuple[QWidget, ...] = (self._folder, self._place)
        for part in line:
            part.setHidden(opened)
        for part in field:
            part.setVisible(opened)

    def _on_elsewhere(self) -> None:
        self._open_folder(True)
        self._folder.setFocus()

    def _show_place(self) -> None:
        """Says what speaks against this folder; it may still be taken."""
        warnings = warnings_for(self._folder.folder())
        self._place.setText("\n".join(warnings) or PLACE)
        self._place.set_tone("notice" if warnings else "quiet")

    def _on_passphrase(self, text: str) -> None:
        self._passphrase.echo(guidance(text))

    def _draft(self) -> FirstStartDraft:
        return FirstStartDraft(
            self._folder.text(), self._therapist.text(), self._passphrase.text(), self._again.text()
        )

    def _on_make(self) -> None:
        fields = {
            "folder": self._folder.field,
            "therapist": self._therapist,
            "passphrase": self._passphrase,
            "again": self._again,
        }
        match parse_first_start(self._draft()):
            case Refusals() as refusals:
                if any(refusal.field == "folder" for refusal in refusals.items):
                    self._open_folder(True)
                show_refusals(fields, refusals)
            case FirstStart() as wanted:
                self._ask(wanted)

    def _ask(self, wanted: FirstStart) -> None:
        self.strip.clear()
        self._make.needs("Making the vault.")
        self._make.setText("Making the keys and trying each of them…")
        self._back.setEnabled(False)
        self._clerk.ask(
            partial(self._doors.create, wanted),
            owner=self,
            then=self._on_made,
            failed=self._on_trouble,
        )

    def _on_made(self, made: Made) -> None:
        self._passphrase.set_text("")
        self._again.set_text("")
        self.made.emit(made)

    def _on_trouble(self, trouble: Trouble) -> None:
        self._make.needs("")
        self._make.setText("Make the vault")
        self._back.setEnabled(True)
        # Most that goes wrong here goes wrong with the folder.
        self._open_folder(True)
        self.show_trouble(trouble)


def _short(folder: Path) -> str:
    """A folder as it is read, from home on where it lies there."""
    home = Path.home()
    return f"~/{folder.relative_to(home)}" if folder.is_relative_to(home) else str(folder)
