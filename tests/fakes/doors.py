"""Doors to a vault that open, or refuse, as a test wishes."""

from __future__ import annotations

from pathlib import Path

from kapdesk.desk.desk import Desk
from kapdesk.kernel.errors import Trouble
from ui.unlock.doors import Made, Opened
from ui.unlock.parse import FirstStart

KEY = "7K2M9P-QX4T8W-0ZCVB3-HJ5N6R-A1D7EF-G8K2S4"


class FakeDoors:
    """Opens on one passphrase; otherwise raises what it is told to."""

    def __init__(self, desk: Desk, *, passphrase: str, wrong: Trouble, warning: str = "") -> None:
        self.desk = desk
        self.passphrase = passphrase
        self.wrong = wrong
        self.warning = warning
        self.asked: list[tuple[Path, str | None, str | None]] = []
        self.made: list[FirstStart] = []
        self.held: Trouble | None = None

    def knock(self, folder: Path) -> Trouble | None:
        """Who holds the vault, when a test says so."""
        return self.held

    def unlock(
        self, folder: Path, *, passphrase: str | None = None, recovery_key: str | None = None
    ) -> Opened:
        """The desk, for the right passphrase or the key."""
        self.asked.append((folder, passphrase, recovery_key))
        if self.passphrase == passphrase or recovery_key == KEY:
            return Opened(self.desk, self.warning)
        raise self.wrong

    def create(self, wanted: FirstStart) -> Made:
        """The desk and a key, unless making fails."""
        if wanted.folder.exists():
            raise self.wrong
        self.made.append(wanted)
        return Made(self.desk, KEY, wanted.folder)
