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
        self.quick = False
        self.quick_asked: list[Path] = []
        self.silent: Trouble | None = None

    def knock(self, folder: Path) -> Trouble | None:
        """Who holds the vault, when a test says so."""
        return self.held

    def opens_quickly(self, folder: Path) -> bool:
        """Whether a test says that this computer may open it."""
        self.quick_asked.append(folder)
        return self.quick

    def unlock(
        self,
        folder: Path,
        *,
        passphrase: str | None = None,
        recovery_key: str | None = None,
        quickly: bool = False,
    ) -> Opened:
        """The desk, for the right passphrase, the key, or this computer when its store still answers."""
        if quickly and self.silent is not None:
            raise self.silent
        self.asked.append((folder, passphrase, recovery_key))
        if self.passphrase == passphrase or recovery_key == KEY or quickly:
            return Opened(self.desk, self.warning)
        raise self.wrong

    def create(self, wanted: FirstStart) -> Made:
        """The desk and a key, unless making fails."""
        if wanted.folder.exists():
            raise self.wrong
        self.made.append(wanted)
        return Made(self.desk, KEY, wanted.folder)
