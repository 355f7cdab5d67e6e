"""What things stand on."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ui.kit.surface import Card, Ground, Hairline, Scroll, column, row
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
