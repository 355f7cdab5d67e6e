"""Icons come from one family and follow the theme."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics, QImage
from PySide6.QtWidgets import QApplication

from ui.kit.icons import LETTERS, icon
from ui.theme.fonts import icon_font
from ui.theme.tokens import DAY, DUSK
from ui.theme.worn import wear

SIZE = QSize(40, 40)


def picture(name: str, tone: str = "ink") -> QImage:
    return icon(name, tone).pixmap(SIZE).toImage()


def test_every_icon_is_in_the_bundled_font(qapp: QApplication) -> None:
    metrics = QFontMetrics(icon_font(20))
    missing = [name for name, code in LETTERS.items() if not metrics.inFontUcs4(code)]
    assert missing == []


def test_an_icon_is_drawn_and_differs_from_another(qapp: QApplication) -> None:
    assert picture("lock") != picture("gear")
    assert picture("lock") == picture("lock")


def test_an_icon_takes_the_tone_of_the_theme(qapp: QApplication) -> None:
    dusk = picture("lock")
    wear(qapp, DAY)
    day = picture("lock")
    wear(qapp, DUSK)
    assert dusk != day
    assert picture("lock", "grave") != dusk


def test_an_unknown_icon_is_a_fault_of_ours() -> None:
    with pytest.raises(KeyError):
        icon("unicorn")
