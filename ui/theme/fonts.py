"""The bundled letters and icons, so that every machine looks alike."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

from kapdesk.kernel.paths import resource
from ui.theme.tokens import TEXT_PX

FAMILY = "Noto Sans"
ICON_FAMILY = "Phosphor"
_FILES = ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "Phosphor-KapDesk.ttf")


def load_fonts() -> None:
    """Hands the bundled fonts to Qt.  Its figures are all one width, so clocks and readings do not shiver."""
    for file in _FILES:
        QFontDatabase.addApplicationFont(str(resource("fonts", file)))


def text_font(size_px: int = TEXT_PX, *, strong: bool = False) -> QFont:
    """The letters at one size.  unit px."""
    font = QFont(FAMILY)
    font.setPixelSize(size_px)
    font.setBold(strong)
    return font


def icon_font(size_px: int) -> QFont:
    """The icons at one size.  unit px."""
    font = QFont(ICON_FAMILY)
    font.setPixelSize(size_px)
    return font
