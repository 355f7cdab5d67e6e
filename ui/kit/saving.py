"""Bytes on their way out of the program: into a file of the person's choice, or to the printer."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from PySide6.QtCore import QProcess

from kapdesk.kernel.errors import Trouble

PRINT_WAIT_MS = 30_000


def save_bytes(path: Path, content: bytes) -> Path:
    """Writes a whole file for its owner alone, or nothing.  thread: the lane.  raises Trouble."""
    part = path.with_name(path.name + ".part")
    try:
        part.unlink(missing_ok=True)
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as cause:
        part.unlink(missing_ok=True)
        raise Trouble(
            "The file could not be written.", "Choose another place, or free some space."
        ) from cause
    return path


def print_pdf(pdf: bytes) -> None:
    """Hands a finished page to the system's printer without a file in between.  thread: the lane.  raises Trouble."""
    lp = shutil.which("lp")
    if lp is None:
        raise Trouble("No printer is set up on this computer.", "Save as PDF and print that.")
    spooler = QProcess()
    spooler.start(lp, ["-t", "KapDesk", "-"])
    spooler.write(pdf)
    spooler.closeWriteChannel()
    if not spooler.waitForFinished(PRINT_WAIT_MS) or spooler.exitCode() != 0:
        spooler.kill()
        spooler.waitForFinished()
        raise Trouble("The printer did not take the page.", "Check the printer, or save as PDF.")
