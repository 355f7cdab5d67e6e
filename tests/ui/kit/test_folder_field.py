"""A folder, typed or chosen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from ui.kit.folder_field import FolderField


def test_the_home_sign_is_spelled_out(qtbot: QtBot) -> None:
    field = FolderField("Folder")
    qtbot.addWidget(field)
    field.set_folder(Path("~/vault"))
    assert field.folder() == Path.home() / "vault"


def test_the_chooser_opens_beside_and_its_choice_is_announced(qtbot: QtBot, tmp_path: Path) -> None:
    field = FolderField("Folder")
    qtbot.addWidget(field)
    field.show()
    button = field.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    button.click()
    chooser = field.window().findChild(QFileDialog)
    assert isinstance(chooser, QFileDialog)
    with qtbot.waitSignal(field.typed):
        chooser.fileSelected.emit(str(tmp_path))
    assert field.folder() == tmp_path
    chooser.close()
