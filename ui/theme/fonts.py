"""The bundled letters and icons, so that every machine looks alike."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontDatabase

from kapdesk.kernel.paths import resource
from ui.theme.tokens import TEXT_PX, TITLE_PX

FAMILY = "Noto Sans"
ICON_FAMILY = "Phosphor"
_SCALE = "kapdesk_text_scale"
_FILES = ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "Phosphor-KapDesk.ttf")


def load_fonts() -> None:
    """Hands the bundled fonts to Qt.  Its figures are all one width, so clocks and readings do not shiver."""
    for file in _FILES:
        QFontDatabase.addApplicationFont(str(resource("fonts", file)))


def enlarge(app: QCoreApplication, scale: float) -> None:
    """Sets every text larger that is made from now on; kept by the application itself.  1 is as designed."""
    app.setProperty(_SCALE, scale)


def text_scale() -> float:
    """How much larger than designed text is set."""
    app = QCoreApplication.instance()
    scale = app.property(_SCALE) if app is not None else None
    return scale if isinstance(scale, float) else 1.0


def text_px(size_px: int) -> int:
    """A size of the theme as it is set now: all grow by as much as the plain text does.  unit px.

    Readings and the clock are large enough as they are.
    """
    grown_px = TEXT_PX * (text_scale() - 1)
    return round(size_px + grown_px) if size_px <= TITLE_PX else size_px


def wide_px(width_px: int) -> int:
    """A width or height that holds words, grown with them.  unit px."""
    return round(width_px * text_scale())


def text_font(size_px: int = TEXT_PX, *, strong: bool = False) -> QFont:
    """The letters at one size of the theme.  unit px."""
    font = QFont(FAMILY)
    font.setPixelSize(text_px(size_px))
    font.setBold(strong)
    return font


def icon_font(size_px: int) -> QFont:
    """The icons at one size.  unit px."""
    font = QFont(ICON_FAMILY)
    font.setPixelSize(size_px)
    return font
