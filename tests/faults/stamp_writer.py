"""Stamps without end, saying after each that it is kept, until it is killed."""

from __future__ import annotations

import sys
from pathlib import Path

from kapdesk.kernel.clock import SystemClock
from kapdesk.practice.model.urgent import STAMP, Press
from kapdesk.practice.service.locked_card import LockedCard


def main(folder: Path) -> None:
    """Press on the locked card for ever."""
    clock = SystemClock()
    card = LockedCard(folder, clock)
    opened = clock.now()
    while True:
        now = card.press(Press(STAMP, "reading"), opened, clock.now())
        sys.stdout.write(f"{len(now.marks)}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
