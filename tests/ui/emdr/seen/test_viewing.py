"""A picture and its list are one thing: what is current in one is current in the other."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from pytestqt.qtbot import QtBot

from ui.emdr.seen.viewing import Viewing
from ui.kit.row_list import Row
from ui.kit.spots import Spot, SpotPicture
from ui.kit.text import Label


class Two(SpotPicture):
    """Two spots."""

    def _lay(self, width_px: float, height_px: float) -> tuple[Spot, ...]:
        return tuple(Spot(key, QRectF(0, 0, 10, 10), f"spot {key}") for key in "ab")

    def _paint(self, painter: QPainter) -> None:
        """Nothing."""


ROWS = (Row("a", "A"), Row("b", "B"))


@pytest.fixture
def viewing(qtbot: QtBot) -> Viewing:
    widget = Viewing(Two("Two spots"), "Two spots")
    qtbot.addWidget(widget)
    widget.show_rows(ROWS, empty="Nothing yet.", legend="open: under effect")
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def _words(viewing: Viewing) -> list[str]:
    return [one.text() for one in viewing.findChildren(Label) if one.isVisible()]


def test_what_is_current_is_read_beneath(viewing: Viewing) -> None:
    assert viewing.reads() == "spot b"
    viewing.set_current("a")
    assert viewing.reads() == "spot a"
    assert "open: under effect" in _words(viewing)


def test_the_list_begins_where_the_picture_was_and_back(viewing: Viewing) -> None:
    viewing.set_current("a")
    viewing.show_list(listed=True)
    assert viewing.rows.isVisible()
    assert viewing.key() == "a"
    viewing.rows.set_current("b")
    viewing.show_list(listed=False)
    assert viewing.picture.isVisible()
    assert viewing.key() == "b"


def test_whichever_is_in_sight_tells_where_one_is(qtbot: QtBot, viewing: Viewing) -> None:
    with qtbot.waitSignal(viewing.pointed) as told:
        viewing.picture.set_current("a")
    assert told.args == ["a"]
    viewing.show_list(listed=True)
    with qtbot.waitSignal(viewing.pointed) as told:
        viewing.rows.set_current("b")
    assert told.args == ["b"]


def test_without_anything_it_says_what_belongs_here(viewing: Viewing) -> None:
    viewing.show_rows((), empty="Nothing yet.")
    assert _words(viewing) == ["Nothing yet."]
    viewing.show_list(listed=True)
    assert _words(viewing) == ["Nothing yet."]
