"""Bytes on their way out of the program: into a file of the person's choice, or to the printer."""

from __future__ import annotations

import shutil
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QProcess, QStandardPaths
from PySide6.QtGui import QPageSize, QPainter

from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.whole import write_over

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QFileDialog, QWidget

PRINT_WAIT_MS = 30_000
ASK_WAIT_MS = 5_000
PRINT_DPI = 300
POINTS = 72
MEDIA = ("A4", "Letter")
NO_PRINTER = "No printer is set up on this computer, or its print service does not run."
PRINT_ELSEWHERE = "Save as PDF and print that."


def offered_path(name: str) -> str:
    """Where a new file is offered to lie: among the person's own documents, or else at home."""
    documents = Path(
        QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    )
    return str((documents if documents.is_dir() else Path.home()) / name)


def ask_where(
    host: QWidget, name: str, then: Callable[[str], object], *, kinds: Sequence[str] = ("PDF",)
) -> None:
    """Asks over a window for the file something is to go to; ``then`` takes its path.

    ``kinds`` are what the file may be, each called as its name ends; the first is offered.
    """
    from PySide6.QtWidgets import QFileDialog

    filters = ";;".join(f"{kind} (*.{kind.lower()})" for kind in kinds)
    chooser = QFileDialog(host, "KapDesk", offered_path(name), filters)
    chooser.setObjectName("file chooser")
    chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    chooser.setDefaultSuffix(kinds[0].lower())
    chooser.filterSelected.connect(partial(_follow, chooser))
    chooser.fileSelected.connect(then)
    chooser.finished.connect(chooser.deleteLater)
    chooser.open()


def _follow(chooser: QFileDialog, kind: str) -> None:
    """A name without an ending ends as the kind that was chosen."""
    chooser.setDefaultSuffix(kind.partition(" ")[0].lower())


def save_bytes(path: Path, content: bytes) -> Path:
    """Writes a whole file for its owner alone, or nothing.  thread: the lane.  raises Trouble."""
    try:
        write_over(path, content)
    except OSError as cause:
        raise Trouble(
            "The file could not be written.", "Choose another place, or free some space."
        ) from cause
    return path


def print_pdf(pdf: bytes) -> None:
    """Hands finished pages to the system's printer without a file in between.  thread: the lane.  raises Trouble.

    Through ``lp`` where the system has it, told which paper they were made for: a queue told nothing fits them to its
    own.  Elsewhere, as on Windows, drawn page by page on the usual printer.
    """
    lp = shutil.which("lp")
    if lp is not None:
        _spool(lp, pdf)
    else:
        _draw(pdf)


def draw_pages(pdf: bytes, printer: QPrinter) -> None:
    """Draws every page of a PDF on a printer, each as large as its sheet.  raises Trouble."""
    from PySide6.QtPdf import QPdfDocument
    from PySide6.QtPrintSupport import QPrinter

    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    if document.pageCount() == 0:
        raise _not_taken()
    first = document.pagePointSize(0)
    printer.setPageSize(QPageSize(first, QPageSize.Unit.Point))
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        raise _not_taken()
    sheet = printer.paperRect(QPrinter.Unit.DevicePixel).toRect()
    for page in range(document.pageCount()):
        if page:
            printer.newPage()
        points = document.pagePointSize(page)
        painter.drawImage(sheet, document.render(page, (points * PRINT_DPI / POINTS).toSize()))
    painter.end()


def _draw(pdf: bytes) -> None:
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    usual = QPrinterInfo.defaultPrinter()
    if usual.isNull():
        raise _no_printer()
    printer = QPrinter(usual, QPrinter.PrinterMode.HighResolution)
    printer.setDocName("KapDesk")
    draw_pages(pdf, printer)


def _spool(lp: str, pdf: bytes) -> None:
    spooler = QProcess()
    spooler.start(lp, ["-t", "KapDesk", *_media(pdf), "-"])
    spooler.write(pdf)
    spooler.closeWriteChannel()
    if not spooler.waitForFinished(PRINT_WAIT_MS) or spooler.exitCode() != 0:
        spooler.kill()
        spooler.waitForFinished()
        raise _not_taken() if _has_printers() else _no_printer()


def _media(pdf: bytes) -> tuple[str, ...]:
    """The paper of the first page, as the queue wants it told; nothing where it is none we know."""
    from PySide6.QtPdf import QPdfDocument

    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    size = QPageSize(document.pagePointSize(0), QPageSize.Unit.Point)
    return ("-o", f"media={size.key()}") if document.pageCount() and size.key() in MEDIA else ()


def _has_printers() -> bool:
    """Whether the print service answers and knows a printer."""
    asked = QProcess()
    asked.start("lpstat", ["-e"])
    return asked.waitForFinished(ASK_WAIT_MS) and bool(
        bytes(asked.readAllStandardOutput().data()).strip()
    )


def _no_printer() -> Trouble:
    return Trouble(NO_PRINTER, PRINT_ELSEWHERE)


def _not_taken() -> Trouble:
    return Trouble(
        "The printer did not take the page.",
        "See that it is the usual printer and takes pages, or save as PDF.",
    )
