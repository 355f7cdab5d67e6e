"""The sheet of a sealed note: its words and its picture while it is open, and nothing once it forgot."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kapdesk.ifs.service.sealing import Told
from kapdesk.kernel.errors import refused
from tests.fakes.canary import CANARY, tree
from tests.fakes.pictures import png
from ui.ifs.panel.note_sheet import WORDS, NoteSheet


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(1000, 720)
    qtbot.addWidget(made)
    made.show()
    return made


def test_only_what_was_typed_and_not_saved_is_new(host: QWidget) -> None:
    sheet = NoteSheet(host, None, CANARY)
    sheet.start()
    assert sheet.texts() == {WORDS: CANARY}
    sheet.take_over()
    assert sheet.texts() == {}
    assert NoteSheet(host, Told("before"), None).texts() == {}
    assert NoteSheet(host, Told("before"), "").texts() == {WORDS: ""}


def test_its_picture_is_in_sight_while_it_is_open(host: QWidget) -> None:
    sheet = NoteSheet(host, Told(CANARY, png()), None)
    sheet.start()
    assert sheet.picture.isVisible()
    sheet.forget()
    assert sheet.picture.pixmap().isNull()
    assert CANARY not in tree(host)
    bare = NoteSheet(host, Told("", b"no picture"), None)
    bare.start()
    assert not bare.picture.isVisible()


def test_what_was_not_taken_is_said_under_its_words(host: QWidget) -> None:
    sheet = NoteSheet(host, None, None)
    sheet.start()
    sheet.refuse(refused("note", "A note holds words or a picture."))
    assert sheet.words.refusal() == "A note holds words or a picture."
    sheet.refuse(refused("seal", "This note is not sealed."))
    assert "not sealed" in sheet.strip.text()
