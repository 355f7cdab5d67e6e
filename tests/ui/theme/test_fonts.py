"""The bundled letters."""

from __future__ import annotations

from PySide6.QtGui import QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QApplication

from ui.theme.fonts import FAMILY, ICON_FAMILY, icon_font, text_font


def test_the_letters_are_the_bundled_ones(qapp: QApplication) -> None:
    assert QFontInfo(text_font()).family() == FAMILY
    assert QFontInfo(icon_font(20)).family() == ICON_FAMILY


def test_all_figures_are_one_width_so_that_the_clock_does_not_shiver(qapp: QApplication) -> None:
    for strong in (False, True):
        metrics = QFontMetricsF(text_font(40, strong=strong))
        assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1
