"""The sheet of an open scene: what was told, saved by its own key, refused in its place, and empty once it forgot."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from kapdesk.art.model.state import ImageState
from kapdesk.kernel.errors import Trouble, refused
from tests.kapdesk.art.told import Work
from ui.art.pictures.scene_sheet import SceneSheet


@pytest.fixture
def picture() -> ImageState:
    work = Work()
    work.opens()
    return work.picture


@pytest.fixture
def sheet(qtbot: QtBot, picture: ImageState) -> SceneSheet:
    host = QWidget()
    host.resize(1200, 740)
    qtbot.addWidget(host)
    host.show()
    made = SceneSheet(host, picture, {"hotspot": "the handle"})
    made.start()
    return made


def test_it_shows_what_was_told_and_what_was_typed_since(sheet: SceneSheet) -> None:
    assert sheet.form.fields["name"].text() == "the corridor"
    assert sheet.form.texts() == {"hotspot": "the handle"}


def test_ctrl_and_enter_offers_it_and_typing_is_told(sheet: SceneSheet) -> None:
    told: list[str] = []
    sheet.offered.connect(lambda: told.append("offered"))
    sheet.typed.connect(lambda: told.append("typed"))
    QTest.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    sheet.form.fields["event"].setFocus()
    QTest.keyClicks(sheet.window().focusWidget(), "9")
    assert told == ["offered", "typed"]


def test_what_was_refused_stands_in_its_place(sheet: SceneSheet) -> None:
    sheet.refuse(refused("name", "Give it a title."))
    assert sheet.form.name.refusal() == "Give it a title."
    sheet.show_trouble(Trouble("The disk is full."))
    assert any("The disk is full." in one.text() for one in sheet.findChildren(QLabel))


def test_nothing_stays_of_it_once_it_forgot(sheet: SceneSheet, picture: ImageState) -> None:
    sheet.dismiss()
    assert not sheet.isVisible()
    sheet.forget()
    assert sheet.form.fields["name"].text() == ""
    assert sheet.form.fields["hotspot"].text() == ""
