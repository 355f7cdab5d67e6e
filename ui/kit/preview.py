"""Pages as they will print, from memory: shown, and on their way to a file or to the printer."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Signal
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.buttons import Button
from ui.kit.saving import ask_where
from ui.kit.surface import row
from ui.theme.tokens import GRID_PX


class Preview(QWidget):
    """Shows a PDF and says what to do with it; ``save_wanted`` names the file a person chose.

    ``name`` says what is shown, ``file_name`` what a file of it is called, never with a client's words; ``back``
    names where it leads when it is put away, if it can be.
    """

    put_away = Signal()
    save_wanted = Signal(str)
    print_wanted = Signal()

    def __init__(
        self, name: str, file_name: str, *, back: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.pdf = b""
        self.file_name = file_name
        self._buffer = QBuffer(self)
        self._document = QPdfDocument(self)
        self._view = QPdfView(self)
        self._view.setDocument(self._document)
        self._view.setPageMode(QPdfView.PageMode.MultiPage)
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._view.setAccessibleName(name)
        self._save = Button("Save as PDF …", symbol="floppy-disk")
        self._print = Button("Print", symbol="printer")
        self._back = Button(back or "Back", symbol="arrow-left")
        self._save.clicked.connect(self.ask_where)
        self._print.clicked.connect(self.print_wanted)
        self._back.clicked.connect(self.put_away)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX)
        column.addWidget(self._view, 1)
        column.addLayout(row(self._back, None, self._save, self._print, gap_px=GRID_PX))
        # Only now: shown before it has a parent, it is a window of its own for a moment and takes the focus.
        self._back.setVisible(bool(back))

    def show_pdf(self, pdf: bytes) -> None:
        """Shows these pages."""
        self.pdf = pdf
        self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)

    def pages(self) -> int:
        """How many pages it has."""
        return self._document.pageCount()

    def needs(self, missing: str) -> None:
        """Keeps the pages here and says why; an empty sentence lets them go."""
        self._save.needs(missing)
        self._print.needs(missing)

    def ask_where(self) -> None:
        """Asks for the file the pages are to go to."""
        ask_where(self, self.file_name, self.save_wanted.emit)
