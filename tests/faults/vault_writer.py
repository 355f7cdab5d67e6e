"""A process that writes line after line into a vault and says which ones it was told are saved.

Run as ``python -m tests.faults.vault_writer FOLDER RECOVERY_KEY COUNT``.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from kapdesk.kernel.errors import Trouble
from kapdesk.vault.opening import unlock


def main(folder: Path, recovery_key: str, count: int) -> None:
    """Write, and say ``saved N`` only after the vault returned, ``failed N`` when it raised."""
    vault = unlock(folder, recovery_key=recovery_key)
    say("open")
    for number in range(count):
        try:
            with vault.writing() as book_session:
                book_session.exec_driver_sql(
                    "INSERT INTO draft VALUES ('o', ?, ?)", (f"{number:06}", bytes(800))
                )
        except Trouble as trouble:
            say(f"failed {number} {type(trouble).__name__} {trouble.sentence}")
        else:
            say(f"saved {number}")
    vault.close()


def say(line: str) -> None:
    """One line, at once, past Python's own buffer."""
    os.write(sys.stdout.fileno(), f"{line}\n".encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
