"""What this computer remembers between starts: where the vault lies and which look was worn.  Never a client's word."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Remembered:
    """The vault opened last and the look worn last."""

    folder: str = ""
    theme: str = "dusk"


class Recall:
    """The little file of this computer's own, apart from any vault."""

    def __init__(self, path: Path) -> None:
        """Nothing is read or written yet."""
        self._path = path

    def read(self) -> Remembered:
        """What is remembered; the first look when there is nothing, or nothing readable."""
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
            return Remembered(str(found["folder"]), str(found["theme"]))
        except (OSError, ValueError, KeyError, TypeError):
            return Remembered()

    def keep(self, remembered: Remembered) -> None:
        """Remembers from now on; a disk that refuses costs nothing but the memory."""
        part = self._path.with_suffix(".part")
        with suppress(OSError):
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(asdict(remembered), file)
            part.replace(self._path)
