"""A picture from among the person's own files."""

from __future__ import annotations

from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from ui.kit.choosing import PICTURES, ask_which_picture


def test_a_picture_that_is_there_is_asked_for(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.show()
    found: list[str] = []
    ask_which_picture(host, found.append)
    chooser = host.findChild(QFileDialog, "picture chooser")
    assert chooser is not None
    assert chooser.fileMode() is QFileDialog.FileMode.ExistingFile
    assert chooser.nameFilters() == [PICTURES]
    chooser.fileSelected.emit("/home/x/scene.png")
    chooser.reject()
    assert found == ["/home/x/scene.png"]
