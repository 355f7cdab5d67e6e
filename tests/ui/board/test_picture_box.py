"""A picture brought in beside the screen's own work."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.sketch import pictures
from kapdesk.sketch.pictures import Bounds, drawn_anew
from tests.fakes.lane import InlineClerk, SlowClerk
from tests.fakes.pictures import NOTE, file, jpeg, png
from tests.ui.board.conftest import Show
from ui.board import picture_box
from ui.board.pasting import NO_PICTURE
from ui.board.picture_box import EMPTY, HINT, TAKING_IN, UNREAD, PictureBox
from ui.bridge.clerk import Clerk
from ui.kit.buttons import Button
from ui.kit.text import Hint


@pytest.fixture
def clerk() -> InlineClerk:
    return InlineClerk()


@pytest.fixture
def box(show: Show, clerk: InlineClerk) -> PictureBox:
    box = PictureBox(clerk)
    show(box)
    box.setFocus()
    return box


@pytest.fixture
def taken(box: PictureBox) -> list[bytes]:
    found: list[bytes] = []
    box.taken.connect(found.append)
    return found


@pytest.fixture(autouse=True)
def _empty_clipboard(qapp: QApplication) -> Iterator[None]:
    del qapp
    yield
    QGuiApplication.clipboard().clear()


def _below(box: PictureBox) -> str:
    return box.findChildren(Hint)[0].text()


def _button(box: PictureBox, name: str) -> Button:
    (found,) = [one for one in box.findChildren(Button) if one.accessibleName() == name]
    return found


def _copy(content: bytes) -> QMimeData:
    mime = QMimeData()
    mime.setData("image/png", QByteArray(content))
    QGuiApplication.clipboard().setMimeData(mime)
    return mime


def _choose(box: PictureBox, path: str) -> None:
    _button(box, "Choose a picture").click()
    chooser = box.window().findChild(QFileDialog, "picture chooser")
    assert chooser is not None
    chooser.fileSelected.emit(path)
    chooser.reject()


def test_a_file_is_chosen_shown_and_handed_out(
    box: PictureBox, taken: list[bytes], tmp_path: Path
) -> None:
    before = box.grab().toImage()
    _choose(box, file(tmp_path, "scene.jpg", jpeg()))
    assert taken == [box.content()]
    assert NOTE.encode() not in box.content()
    assert box.grab().toImage() != before
    assert _below(box) == HINT


def test_ctrl_v_pastes_and_a_drop_is_taken(box: PictureBox, taken: list[bytes]) -> None:
    _copy(png(30, 20))
    QTest.keyClick(
        _button(box, "Choose a picture"), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier
    )
    assert len(taken) == 1
    mime = _copy(png(20, 30))
    actions, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    held = Qt.KeyboardModifier.NoModifier
    box.dropEvent(QDropEvent(QPointF(50, 50), actions, mime, buttons, held))
    assert len(set(taken)) == 2


def test_what_cannot_be_taken_is_said_and_the_picture_stays(
    box: PictureBox, taken: list[bytes], tmp_path: Path
) -> None:
    box.set_content(png())
    _choose(box, file(tmp_path, "letter.png", b"Dear client"))
    assert _below(box) == "letter.png is not a PNG or JPEG picture that can be read."
    _button(box, "Paste").click()
    assert _below(box) == NO_PICTURE
    assert (box.content(), taken) == (png(), [])


def test_a_trouble_is_said_and_loses_nothing(
    box: PictureBox, clerk: InlineClerk, taken: list[bytes]
) -> None:
    box.set_content(png())
    clerk.trouble = Trouble("The lane is closed.", "Try again.")
    _copy(png())
    _button(box, "Paste").click()
    assert _below(box) == "The lane is closed. Try again."
    assert (box.content(), taken) == (png(), [])


def test_a_picture_is_removed_and_what_came_back_is_not_announced(
    box: PictureBox, taken: list[bytes], qtbot: QtBot
) -> None:
    remove = _button(box, "Remove the picture")
    assert not remove.isEnabled()
    box.set_content(png())
    with qtbot.waitSignal(box.removed):
        remove.click()
    assert (box.content(), taken) == (b"", [])


def test_bytes_that_cannot_be_shown_are_left_as_they_are(box: PictureBox) -> None:
    box.set_content(b"something else")
    assert _below(box) == UNREAD
    assert box.content() == b"something else"
    box.set_content(b"")
    assert _below(box) == HINT


def test_while_one_is_taken_in_it_is_said_and_a_later_one_is_not_overtaken(show: Show) -> None:
    clerk = SlowClerk()
    box = PictureBox(clerk)
    show(box)
    box.setFocus()
    found: list[bytes] = []
    box.taken.connect(found.append)
    _copy(png())
    _button(box, "Paste").click()
    assert _below(box) == TAKING_IN
    assert _button(box, "Choose a picture").toolTip() == TAKING_IN
    held = box.window().focusWidget()
    assert held is not None
    assert held.accessibleName() == EMPTY
    box.set_content(jpeg())
    clerk.catches_up()
    assert (box.content(), found) == (jpeg(), [])
    assert box.window().focusWidget() is _button(box, "Choose a picture")


def test_a_picture_is_drawn_anew_off_the_screens_thread(
    show: Show, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clerk = Clerk()
    box = PictureBox(clerk)
    show(box)
    threads: list[threading.Thread] = []

    def watched(content: bytes, name: str, bounds: Bounds) -> bytes | Refusals:
        threads.append(threading.current_thread())
        return drawn_anew(content, name, bounds)

    monkeypatch.setattr(pictures, "drawn_anew", watched)
    with qtbot.waitSignal(box.taken):
        _choose(box, file(tmp_path, "scene.jpg", jpeg()))
    clerk.finish()
    assert len(threads) == 1
    assert threads != [threading.main_thread()]


def test_an_empty_box_says_what_belongs_there(box: PictureBox) -> None:
    names = [one.accessibleName() for one in box.findChildren(picture_box._View)]
    assert names == [EMPTY]
