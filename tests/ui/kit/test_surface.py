"""What things stand on."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.kit.surface import Card, Ground, Hairline, Scroll, column, empty, row
from ui.kit.text import Label


def test_a_hairline_is_one_pixel_lying_or_standing(qtbot: QtBot) -> None:
    lying, standing = Hairline(), Hairline(upright=True)
    for line in (lying, standing):
        qtbot.addWidget(line)
    assert lying.maximumHeight() == 1
    assert standing.maximumWidth() == 1


def test_rows_and_columns_keep_their_order_and_stretch(qtbot: QtBot) -> None:
    ground = Ground()
    qtbot.addWidget(ground)
    first, second, third = Label("1"), Label("2"), Label("3")
    line = row(first, None, second)
    whole = column(third)
    whole.addLayout(line)
    ground.setLayout(whole)
    assert [line.indexOf(first), line.indexOf(second)] == [0, 2]
    assert line.stretch(1) == 1
    assert whole.indexOf(third) == 0


def test_cards_and_scrolls_offer_one_column(qtbot: QtBot) -> None:
    for made in (Card(), Scroll()):
        qtbot.addWidget(made)
        made.column.addWidget(Label("inside"))
        assert made.column.count() == 1


def test_a_column_is_emptied_of_everything(qtbot: QtBot) -> None:
    scroll = Scroll()
    qtbot.addWidget(scroll)
    gone = QWidget()
    scroll.column.addWidget(gone)
    scroll.column.addStretch(1)
    scroll.show()
    empty(scroll.column)
    assert scroll.column.count() == 0
    assert not gone.isVisible()
