"""One panel opened: drawn, pictured, written."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from kapdesk.sketch.model import Sketch
from kapdesk.sketch.packing import unpacked
from tests.fakes.lane import InlineClerk, SlowClerk
from tests.fakes.pictures import png
from tests.ui.board.conftest import Show, draws, keys
from tests.ui.board.faces import DRAWN, FRESH, PICTURED, SHUT, WRITTEN
from ui.board.editor import DRAW, PICTURE, WRITE, PanelEditor
from ui.board.panel_face import PanelFace
from ui.board.surface import DrawingSurface
from ui.kit.buttons import Button


@pytest.fixture
def host(show: Show) -> QWidget:
    host = QWidget()
    show(host)
    host.resize(1190, 700)
    return host


def _open(host: QWidget, face: PanelFace) -> PanelEditor:
    editor = PanelEditor(host, "Old 1", face, InlineClerk())
    editor.start()
    return editor


def _surface(editor: PanelEditor) -> DrawingSurface:
    return editor.findChildren(DrawingSurface)[0]


def _shown(editor: PanelEditor) -> str:
    parts = {DRAW: editor.pad, PICTURE: editor.picture, WRITE: editor.words}
    (found,) = [tab for tab, part in parts.items() if part.isVisible()]
    return found


@pytest.mark.parametrize(
    ("face", "tab"), [(FRESH, DRAW), (DRAWN, DRAW), (PICTURED, PICTURE), (WRITTEN, WRITE)]
)
def test_it_opens_where_something_stands_with_the_keyboard_there(
    host: QWidget, face: PanelFace, tab: str
) -> None:
    editor = _open(host, face)
    assert _shown(editor) == tab
    held = host.window().focusWidget()
    assert held is not None
    assert editor.isAncestorOf(held)
    assert (editor.pad.content(), editor.picture.content()) == (face.drawing, face.picture)
    assert editor.words.text() == face.words


def test_every_change_is_told_at_once(host: QWidget, qtbot: QtBot) -> None:
    editor = _open(host, FRESH)
    with qtbot.waitSignal(editor.drawn) as drawn:
        draws(_surface(editor), [(0.2, 0.2), (0.4, 0.4)])
    assert isinstance(unpacked(drawn.args[0]), Sketch)
    editor.show_tab(WRITE)
    typed = editor.findChildren(QPlainTextEdit)[0]
    with qtbot.waitSignal(editor.worded) as worded:
        QTest.keyClick(typed, Qt.Key.Key_A)
    assert worded.args == ["a"]
    editor.picture.set_content(png())
    with qtbot.waitSignal(editor.pictured) as pictured:
        next(
            one
            for one in editor.findChildren(Button)
            if one.accessibleName() == "Remove the picture"
        ).click()
    assert pictured.args == [b""]


@pytest.mark.parametrize("way", ["escape", "done", "tab"])
def test_a_line_on_its_way_is_kept_when_the_pad_is_left(
    host: QWidget, qtbot: QtBot, way: str
) -> None:
    editor = _open(host, FRESH)
    found: list[bytes] = []
    editor.drawn.connect(found.append)
    keys(_surface(editor), Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Right)
    if way == "tab":
        editor.show_tab(WRITE)
    else:
        with qtbot.waitSignal(editor.closed):
            if way == "done":
                next(one for one in editor.findChildren(Button) if one.text() == "Done").click()
            else:
                editor.dismiss()
        assert not editor.isVisible()
    assert len(found) == 1


def test_escape_takes_a_line_back_first_and_then_closes(host: QWidget, qtbot: QtBot) -> None:
    editor = _open(host, FRESH)
    surface = _surface(editor)
    keys(surface, Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Escape)
    assert editor.isVisible()
    with qtbot.waitSignal(editor.closed):
        keys(surface, Qt.Key.Key_Escape)


def test_the_whole_sheet_is_seen_and_stays_in_the_window(host: QWidget) -> None:
    editor = _open(host, DRAWN)
    surface = _surface(editor)
    assert surface.box.width() > 600
    assert host.rect().contains(surface.mapTo(host, surface.rect().bottomRight()))


def test_a_sealed_panel_has_nothing_to_open(host: QWidget) -> None:
    with pytest.raises(ValueError, match="shut"):
        PanelEditor(host, "Old 4", SHUT, InlineClerk())


def _waiting(host: QWidget, clerk: SlowClerk, content: bytes) -> PanelEditor:
    """A panel that was put away while a picture was on its way in."""
    editor = PanelEditor(host, "Old 1", FRESH, clerk)
    editor.start(PICTURE)
    pasted = QMimeData()
    pasted.setData("image/png", content)
    QGuiApplication.clipboard().setMimeData(pasted)
    next(one for one in editor.findChildren(Button) if one.text() == "Paste").click()
    editor.dismiss()
    return editor


def test_a_picture_on_its_way_in_is_waited_for(host: QWidget, qtbot: QtBot) -> None:
    clerk = SlowClerk()
    editor = _waiting(host, clerk, png())
    assert editor.isVisible()
    with qtbot.waitSignal(editor.pictured):
        clerk.catches_up()
    assert not editor.isVisible()


def test_why_a_picture_was_not_taken_is_read_before_the_panel_goes(host: QWidget) -> None:
    clerk = SlowClerk()
    editor = _waiting(host, clerk, png()[:40])
    clerk.catches_up()
    assert editor.isVisible()
    editor.dismiss()
    assert not editor.isVisible()


def test_put_away_at_once_it_waits_for_nothing(host: QWidget) -> None:
    editor = _waiting(host, SlowClerk(), png())
    editor.put_away()
    assert not editor.isVisible()
