"""One theme is worn at a time, by everything."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from ui.kit.buttons import Button
from ui.kit.surface import Scroll
from ui.theme.sheet import palette, sheet
from ui.theme.tokens import DAY, DUSK, THEMES, Tokens
from ui.theme.worn import wear, worn

DEEP = 8


class Restyled(QObject):
    """Counts how often a widget is told that its style is another."""

    def __init__(self) -> None:
        super().__init__()
        self.times = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Counts it and lets it pass."""
        self.times += event.type() == QEvent.Type.StyleChange
        return False


@pytest.fixture(autouse=True)
def _dusk_again(qapp: QApplication) -> Iterator[None]:
    yield
    wear(qapp, DUSK)


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
def test_what_is_worn_is_known_and_painted(qapp: QApplication, theme: Tokens) -> None:
    wear(qapp, theme)
    assert worn() == theme
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(theme.ground)
    assert theme.accent in qapp.styleSheet()


def test_a_widget_deep_inside_is_styled_no_oftener_than_one_on_top(
    qapp: QApplication, qtbot: QtBot
) -> None:
    top = QWidget()
    qtbot.addWidget(top)
    deepest = top
    for _ in range(DEEP):
        deepest = QWidget(deepest)
    top.show()
    restyled = Restyled()
    deepest.installEventFilter(restyled)
    wear(qapp, DAY)
    assert restyled.times == len(("taken off", "put on"))


def test_what_was_scrolled_stays_where_it_stood(qapp: QApplication, qtbot: QtBot) -> None:
    page = Scroll()
    qtbot.addWidget(page)
    for number in range(30):
        page.column.addWidget(Button(f"Press {number}"))
    page.resize(300, 200)
    page.show()
    bar = page.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    before = bar.value()
    wear(qapp, DAY)
    qapp.processEvents()
    assert bar.value() == before


def test_no_place_of_the_sheet_is_left_open() -> None:
    for theme in THEMES.values():
        assert "$" not in sheet(theme)


def test_dusk_and_day_share_no_ground() -> None:
    assert DUSK.ground not in sheet(DAY)


def test_a_scroll_bar_that_goes_meanwhile_is_let_go(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = QWidget()
    qtbot.addWidget(held)
    bar = QScrollBar(held)

    def goes(theme: Tokens) -> QPalette:
        if isValid(bar):
            delete(bar)
        return palette(theme)

    monkeypatch.setattr("ui.theme.worn.palette", goes)
    wear(qapp, DAY)
    assert worn() is DAY
    assert not isValid(bar)
