"""Started by a benchmark: a PySide6 window with one label, the least that can be painted."""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel

from benchmarks.telling import tell


class OneLabel(QLabel):
    """Says when it was first painted."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt asks for the picture."""
        super().paintEvent(event)
        QTimer.singleShot(0, self, tell)


if __name__ == "__main__":
    app = QApplication(sys.argv)
    label = OneLabel("KapDesk")
    label.resize(1280, 800)
    label.show()
    sys.exit(app.exec())
