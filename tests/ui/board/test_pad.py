"""A drawing under way: kept after every stroke, undone, brought back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kapdesk.sketch import packing
from kapdesk.sketch.model import Sketch
from kapdesk.sketch.packing import FULL, UNREAD, unpacked
from tests.ui.board.conftest import TWO, Show, bytes_of, draws, keys
from ui.board.pad import CANNOT_DRAW, KEYS, NOTHING_TO_REDO, NOTHING_TO_UNDO, DrawingPad
from ui.board.surface import DrawingSurface
from ui.kit.buttons import Button
from ui.kit.text import Hint

FIRST, SECOND = [(0.2, 0.2), (0.5, 0.5)], [(0.2, 0.8), (0.5, 0.8)]


@pytest.fixture
def pad(show: Show) -> DrawingPad:
    pad = DrawingPad()
    show(pad)
    pad.setFocus()
    return pad


@pytest.fixture
def surface(pad: DrawingPad) -> DrawingSurface:
    return pad.findChildren(DrawingSurface)[0]


@pytest.fixture
def kept(pad: DrawingPad) -> list[bytes]:
    found: list[bytes] = []
    pad.kept.connect(found.append)
    return found


def _strokes(content: bytes) -> int:
    found = unpacked(content)
    assert isinstance(found, Sketch)
    return len(found.strokes)


def _button(pad: DrawingPad, words: str) -> Button:
    (found,) = [one for one in pad.findChildren(Button) if one.text() == words]
    return found


def _below(pad: DrawingPad) -> str:
    return pad.findChildren(Hint)[0].text()


def test_every_finished_stroke_is_handed_out_to_be_kept(
    pad: DrawingPad, surface: DrawingSurface, kept: list[bytes]
) -> None:
    draws(surface, FIRST)
    draws(surface, SECOND)
    assert [_strokes(content) for content in kept] == [1, 2]
    assert pad.content() == kept[-1]
    assert pad.words() == "drawing of 2 strokes in black"


def test_a_kill_takes_no_more_than_the_stroke_on_its_way(
    pad: DrawingPad, surface: DrawingSurface, kept: list[bytes], show: Show
) -> None:
    draws(surface, FIRST)
    keys(surface, Qt.Key.Key_Space, Qt.Key.Key_Right)
    assert surface.is_drawing
    again = DrawingPad()
    show(again)
    again.set_content(kept[-1])
    assert _strokes(again.content()) == 1
    pad.finish()
    assert _strokes(pad.content()) == 2


@pytest.mark.parametrize("redo", ["Y", "Shift+Z"])
def test_steps_are_undone_and_done_again_by_keys(
    pad: DrawingPad, surface: DrawingSurface, kept: list[bytes], redo: str
) -> None:
    draws(surface, FIRST)
    draws(surface, SECOND)
    QTest.keyClick(surface, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert _strokes(pad.content()) == 1
    held = Qt.KeyboardModifier.ControlModifier
    if redo == "Shift+Z":
        QTest.keyClick(surface, Qt.Key.Key_Z, held | Qt.KeyboardModifier.ShiftModifier)
    else:
        QTest.keyClick(surface, Qt.Key.Key_Y, held)
    assert [_strokes(content) for content in kept] == [1, 2, 1, 2]


def test_undo_says_what_is_missing_and_an_empty_drawing_is_no_bytes(
    pad: DrawingPad, surface: DrawingSurface, kept: list[bytes]
) -> None:
    undo, redo = _button(pad, "Undo"), _button(pad, "Redo")
    assert (undo.toolTip(), redo.toolTip()) == (NOTHING_TO_UNDO, NOTHING_TO_REDO)
    draws(surface, FIRST)
    undo.click()
    assert kept[-1] == pad.content() == b""
    assert not undo.isEnabled()
    assert redo.isEnabled()
    redo.click()
    assert _strokes(pad.content()) == 1


def test_erasing_is_one_step(pad: DrawingPad, surface: DrawingSurface, kept: list[bytes]) -> None:
    pad.set_content(bytes_of(TWO))
    keys(surface, Qt.Key.Key_E)
    draws(surface, [(0.2, 0.2), (0.5, 0.6)])
    assert kept == [b""]
    _button(pad, "Undo").click()
    assert kept[-1] == bytes_of(TWO)


def test_what_was_kept_comes_back_without_being_announced(
    pad: DrawingPad, kept: list[bytes]
) -> None:
    pad.set_content(bytes_of(TWO))
    assert pad.content() == bytes_of(TWO)
    assert kept == []
    assert not _button(pad, "Undo").isEnabled()


def test_bytes_that_are_no_drawing_are_refused_and_left_as_they_are(
    pad: DrawingPad, surface: DrawingSurface, kept: list[bytes]
) -> None:
    pad.set_content(b"something else")
    assert _below(pad) == f"{UNREAD} {CANNOT_DRAW}"
    draws(surface, FIRST)
    assert (pad.content(), kept) == (b"something else", [])
    pad.set_content(b"")
    assert _below(pad) == KEYS


def test_a_full_drawing_says_so_and_keeps_what_it_has(
    pad: DrawingPad,
    surface: DrawingSurface,
    kept: list[bytes],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    del qtbot
    draws(surface, FIRST)
    monkeypatch.setattr(packing, "LARGEST_BYTES", len(pad.content()) + 2)
    draws(surface, SECOND)
    assert _below(pad) == FULL
    assert len(kept) == 1
    assert _strokes(pad.content()) == 1
    monkeypatch.undo()
    draws(surface, SECOND)
    assert (_below(pad), len(kept)) == (KEYS, 2)
