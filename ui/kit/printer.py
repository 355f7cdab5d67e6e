"""Which printer a page would go to."""

from __future__ import annotations

import shutil

from PySide6.QtCore import QProcess, QProcessEnvironment

ASK_WAIT_MS = 5_000


def usual_printer() -> str:
    """The name of the printer that takes what is printed without asking, empty where none is known.

    thread: the lane.
    """
    if shutil.which("lp") is None:
        from PySide6.QtPrintSupport import QPrinterInfo

        return QPrinterInfo.defaultPrinterName()
    asked = QProcess()
    plain = QProcessEnvironment.systemEnvironment()
    plain.insert("LC_ALL", "C")
    asked.setProcessEnvironment(plain)
    asked.start("lpstat", ["-d"])
    if not asked.waitForFinished(ASK_WAIT_MS):
        asked.kill()
        asked.waitForFinished(ASK_WAIT_MS)
        return ""
    said = bytes(asked.readAllStandardOutput().data()).decode("utf-8", "replace")
    _, found, name = said.partition("destination: ")
    return name.strip() if found else ""
