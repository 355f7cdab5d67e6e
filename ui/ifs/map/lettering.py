"""How words are set on the map: as large as the zoom has them, in as many lines as there is room for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from ui.theme.fonts import text_font, text_px
from ui.theme.tokens import TEXT_PX

SMALLEST_NAME_PX, LARGEST_NAME_PX = 11, 34
"""How small and how large a name is set, whatever the zoom.  unit px"""


def name_px(zoom: float) -> int:
    """How large a name is set at a zoom.  unit px"""
    usual = text_px(TEXT_PX)
    return round(min(max(usual * zoom, SMALLEST_NAME_PX), max(LARGEST_NAME_PX, usual)))


def grown_font(zoom: float, size_px: int) -> QFont:
    """Letters that grow with the map and stay readable when it is far away."""
    font = text_font(size_px)
    font.setPixelSize(max(text_px(size_px), round(SMALLEST_NAME_PX / zoom)))
    return font


def wrapped(words: str, metrics: QFontMetricsF, room: float, most: int) -> list[str]:
    """Words in so many lines at most; where they are cut, dots say so."""
    lines: list[str] = []
    left = words.split()
    while left and len(lines) < most:
        line = left.pop(0)
        while left and metrics.horizontalAdvance(f"{line} {left[0]}") <= room:
            line = f"{line} {left.pop(0)}"
        if left and len(lines) == most - 1:
            line = " ".join([line, *left])
        lines.append(metrics.elidedText(line, Qt.TextElideMode.ElideRight, room))
    return lines


def fitted(words: str, metrics: QFontMetricsF, width: float, height: float) -> str:
    """As much of some written lines as a box holds; where more was written, dots say so.  unit px"""
    most = max(int(height / metrics.height()), 1)
    lines: list[str] = []
    written = words.split("\n")
    for number, line in enumerate(written, start=1):
        last = wrapped(line, metrics, width, max(most - len(lines), 1)) or [""]
        lines += last
        if len(lines) >= most and number < len(written):
            lines[-1] = metrics.elidedText(f"{lines[-1]} …", Qt.TextElideMode.ElideRight, width)
            break
    return "\n".join(lines)
