"""A picture from among the person's own files."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

PICTURES = "Pictures (*.png *.jpg *.jpeg *.PNG *.JPG *.JPEG)"


def ask_which_picture(host: QWidget, then: Callable[[str], object]) -> None:
    """Asks over a window for a picture's file; ``then`` takes its path."""
    from PySide6.QtWidgets import QFileDialog

    chooser = QFileDialog(host, "KapDesk", "", PICTURES)
    chooser.setObjectName("picture chooser")
    chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
    chooser.fileSelected.connect(then)
    chooser.finished.connect(chooser.deleteLater)
    chooser.open()
