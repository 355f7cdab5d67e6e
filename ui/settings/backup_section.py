"""A backup by one button, and how the last one went."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from kapdesk.kernel.errors import Trouble
from kapdesk.practice.model.practice import PracticeView
from ui.bridge.clerk import Clerk
from ui.kit.buttons import Button
from ui.kit.folder_field import FolderField
from ui.kit.surface import row
from ui.kit.text import Hint
from ui.practice.pen import Pen
from ui.settings.section import Section
from ui.settings.ways import Shelf


class BackupSection(Section):
    """Where backups go, and the act.  Each is encrypted, and opened again before it counts."""

    def __init__(self, pen: Pen, clerk: Clerk, shelf: Shelf) -> None:
        super().__init__(
            pen,
            "Backup",
            "Encrypted like the vault, and read back before it counts. One is made whenever KapDesk is closed. "
            "Keep one on another disk.",
        )
        self._clerk = clerk
        self._shelf = shelf
        self._folder = FolderField("Folder for backups")
        self._folder.set_folder(shelf.usual)
        self._last = Hint()
        self._make = Button("Back up now", symbol="floppy-disk")
        self.column.addWidget(self._folder)
        self.column.addLayout(row(self._make, None))
        self.column.addWidget(self._last)
        self.end()
        self._make.clicked.connect(self._on_make)

    def show_practice(self, view: PracticeView) -> None:
        """Shows where backups go and when the last was made."""
        if chosen := view.setting("backup_folder"):
            self._folder.set_folder(Path(chosen))
        self._last.set_tone("notice" if view.backed_up is None else "quiet")
        if view.backed_up is None:
            self._last.setText("No backup was made yet.")
        else:
            when = f"{view.backed_up.day()}, {view.backed_up.hm()}"
            self._last.setText(f"Last backup: {when}, read back and whole.")

    def _on_make(self) -> None:
        self._make.needs("A backup is being made.")
        self.tell("Copying and reading it back…")
        folder = self._folder.folder()
        choose = partial(self.pen.practice.choose_setting, "backup_folder", str(folder))
        self.pen.write(choose, owner=self, written=_nothing, refused=self.tell_refused)
        work = partial(self._shelf.back_up, folder)
        self._clerk.ask(work, owner=self, then=self._on_made, failed=self._on_trouble)

    def _on_made(self, _: Path) -> None:
        self._make.needs("")
        self.tell()
        self.pen.read()

    def _on_trouble(self, trouble: Trouble) -> None:
        self._make.needs("")
        self.tell(f"{trouble.sentence} {trouble.advice}", tone="grave")


def _nothing() -> None:
    """Nothing to say: the backup itself speaks."""
