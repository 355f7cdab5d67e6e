"""A folder of this computer, typed or chosen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.buttons import Button
from ui.kit.field import Field


class FolderField(QWidget):
    """A path with a button that opens the system's own chooser.  ``typed`` with every change, however it came."""

    typed = Signal(str)

    def __init__(self, label: str, *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = Field(label, hint=hint)
        self._choose = Button("Choose…", symbol="folder-open", name=f"Choose: {label}")
        self._choose.clicked.connect(self._on_choose)
        self._field.typed.connect(self.typed)
        self._field.set_beside(self._choose)
        self.setFocusProxy(self._field)
        laid = QVBoxLayout(self)
        laid.setContentsMargins(0, 0, 0, 0)
        laid.addWidget(self._field)

    @property
    def field(self) -> Field:
        """The field itself, for refusals."""
        return self._field

    def folder(self) -> Path:
        """The folder as it stands, ``~`` spelled out."""
        return Path(self._field.text().strip()).expanduser()

    def text(self) -> str:
        """The path as typed."""
        return self._field.text().strip()

    def set_folder(self, folder: Path) -> None:
        """Puts a folder in."""
        self._field.set_text(str(folder))

    def _on_choose(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        chooser = QFileDialog(self.window(), "KapDesk", self._field.text())
        chooser.setObjectName("folder chooser")
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.setOption(QFileDialog.Option.ShowDirsOnly)
        chooser.fileSelected.connect(self._on_chosen)
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def _on_chosen(self, path: str) -> None:
        self._field.set_text(path)
        self._field.refuse("")
        self.typed.emit(path)
