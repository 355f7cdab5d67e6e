"""A picture, or another file, from among the person's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

PICTURES = "Pictures (*.png *.jpg *.jpeg *.PNG *.JPG *.JPEG)"


def ask_which_picture(host: QWidget, then: Callable[[str], object]) -> None:
    """Asks over a window for a picture's file; ``then`` takes its path."""
    _ask(host, PICTURES, "picture chooser", then)


def ask_which_file(host: QWidget, kind: str, then: Callable[[str], object]) -> None:
    """Asks over a window for a file of a kind, which its name ends with; ``then`` takes its path."""
    _ask(host, f"{kind} (*.{kind.lower()})", "file chooser", then)


def _ask(host: QWidget, filters: str, name: str, then: Callable[[str], object]) -> None:
    from PySide6.QtWidgets import QFileDialog

    chooser = QFileDialog(host, "KapDesk", "", filters)
    chooser.setObjectName(name)
    chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
    chooser.fileSelected.connect(then)
    chooser.finished.connect(chooser.deleteLater)
    chooser.open()
