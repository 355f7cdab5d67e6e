"""One theme is worn at a time, by everything."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from ui.theme.sheet import sheet
from ui.theme.tokens import DAY, DUSK, THEMES, Tokens
from ui.theme.worn import wear, worn


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


def test_no_place_of_the_sheet_is_left_open() -> None:
    for theme in THEMES.values():
        assert "$" not in sheet(theme)


def test_dusk_and_day_share_no_ground() -> None:
    assert DUSK.ground not in sheet(DAY)
