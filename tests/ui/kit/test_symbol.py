"""An icon beside a word."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.kit.symbol import Symbol
from ui.theme.tokens import DAY, DUSK
from ui.theme.worn import wear


@pytest.fixture
def symbol(qtbot: QtBot, qapp: QApplication) -> Iterator[Symbol]:
    symbol = Symbol()
    qtbot.addWidget(symbol)
    yield symbol
    wear(qapp, DUSK)


def picture(symbol: Symbol) -> QImage:
    return symbol.grab().toImage()


def test_it_is_drawn_and_can_be_taken_away(symbol: Symbol) -> None:
    empty = picture(symbol)
    symbol.show_icon("check", "accent")
    assert picture(symbol) != empty
    symbol.show_icon("")
    assert picture(symbol) == empty


def test_it_follows_the_theme_by_itself(symbol: Symbol, qapp: QApplication) -> None:
    symbol.show_icon("check", "accent")
    dusk = picture(symbol)
    wear(qapp, DAY)
    assert picture(symbol) != dusk
