"""A drawing within a worksheet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kapdesk.sketch.drafts import draft_of, sketch_of
from tests.ui.board.conftest import TWO, Show, bytes_of, colour, draws, keys
from ui.board.sheet_part import SAID, DrawingPart, shown_drawing
from ui.board.surface import DrawingSurface
from ui.kit.text import Hint

LINE = [(0.2, 0.2), (0.5, 0.5)]
CTRL = Qt.KeyboardModifier.ControlModifier


def _part(show: Show) -> tuple[DrawingPart, DrawingSurface]:
    part = DrawingPart("Draw it")
    show(part)
    part.setFocus()
    return part, part.findChildren(DrawingSurface)[0]


def _said(part: DrawingPart) -> list[str]:
    return [one.text() for one in part.findChildren(Hint) if one.isVisible()]


def test_every_stroke_is_kept_with_its_words(show: Show, qtbot: QtBot) -> None:
    part, surface = _part(show)
    assert (part.kept(), part.words()) == ("", "")
    with qtbot.waitSignal(part.changed):
        draws(surface, LINE)
    assert len(sketch_of(part.kept()).strokes) == 1
    assert part.words() == "drawing of 1 stroke in black"
    keys(surface, Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Space)
    assert len(sketch_of(part.kept()).strokes) == 2


def test_a_kept_drawing_comes_back_and_is_drawn_on(show: Show) -> None:
    part, surface = _part(show)
    part.put(draft_of(bytes_of(TWO)), "drawing of 2 strokes in black and red")
    assert sketch_of(part.kept()) == TWO
    draws(surface, LINE)
    assert part.words() == "drawing of 3 strokes in black and red"
    part.put("", "")
    assert (part.kept(), part.words()) == ("", "")


def test_words_stay_until_something_is_drawn_and_come_back_when_it_is_undone(
    show: Show, qtbot: QtBot
) -> None:
    part, surface = _part(show)
    part.put("", "a wall")
    assert (part.kept(), part.words()) == ("", "a wall")
    assert SAID.format("a wall") in _said(part)
    draws(surface, LINE)
    assert part.words() == "drawing of 1 stroke in black"
    assert SAID.format("a wall") not in _said(part)
    qtbot.waitUntil(part.isActiveWindow)
    QTest.keyClick(surface, Qt.Key.Key_Z, CTRL)
    assert (part.kept(), part.words()) == ("", "a wall")


def test_what_cannot_be_read_as_a_drawing_stays_as_it_was(show: Show) -> None:
    part, surface = _part(show)
    newer = draft_of(b"\x93\xa6sketch\x63\x90")
    for kept in (newer, "no form of ours"):
        part.put(kept, "drawing of 3 strokes in red")
        assert (part.kept(), part.words()) == (kept, "drawing of 3 strokes in red")
    draws(surface, LINE)
    assert part.words() == "drawing of 1 stroke in black"


def test_a_line_whose_pen_is_down_is_kept_when_it_is_handed_over(show: Show) -> None:
    part, surface = _part(show)
    keys(surface, Qt.Key.Key_Space, Qt.Key.Key_Right)
    assert part.kept() == ""
    part.finish()
    assert len(sketch_of(part.kept()).strokes) == 1


def test_what_was_drawn_is_shown_and_not_drawn_on(show: Show) -> None:
    seen = shown_drawing(draft_of(bytes_of(TWO)), "Draw it")
    assert isinstance(seen, DrawingSurface)
    show(seen)
    assert colour(seen, (0.5, 0.5)) != colour(seen, (0.8, 0.8))
    before = seen.grab().toImage()
    draws(seen, LINE)
    assert seen.grab().toImage() == before
    assert shown_drawing("no form of ours", "Draw it") is None
