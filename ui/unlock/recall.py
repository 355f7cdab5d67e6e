"""What this computer remembers between starts: which look was worn and where the vault lies.  Never a client's word."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Remembered:
    """The vault opened last and the look worn last."""

    folder: str = ""
    theme: str = "dusk"


class Recall:
    """The little file of this computer's own, apart from any vault: the look in the first line, then the folder."""

    def __init__(self, path: Path) -> None:
        """Nothing is read or written yet."""
        self._path = path

    def read(self) -> Remembered:
        """What is remembered; the first look when there is nothing, or nothing readable."""
        try:
            theme, folder = self._path.read_text(encoding="utf-8").split("\n", 1)
            return Remembered(folder, theme)
        except (OSError, ValueError):
            return Remembered()

    def keep(self, remembered: Remembered) -> None:
        """Remembers from now on; a disk that refuses costs nothing but the memory."""
        part = self._path.with_suffix(".part")
        with suppress(OSError):
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
                file.write(f"{remembered.theme}\n{remembered.folder}")
            part.replace(self._path)
