"""The colours of a map in the theme worn."""

from __future__ import annotations

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from kapdesk.ifs.rules.looks import colour_on
from ui.theme.worn import worn


def part_colour(name: str) -> QColor:
    """A colour of the palette by its name, as it is seen on the ground of the theme worn."""
    return QColor(colour_on(name, worn().name))


def dressed_as() -> tuple[str, int]:
    """What the program wears, to be told apart from what it wore: icons go by its palette, all else by its theme."""
    return worn().name, QApplication.palette().cacheKey()


def mixed(colour: QColor, ground: str, share: float) -> QColor:
    """So much of a colour on a ground, as one colour that lets nothing through."""
    under = QColor(ground)
    pairs = (
        (colour.red(), under.red()),
        (colour.green(), under.green()),
        (colour.blue(), under.blue()),
    )
    return QColor(*(round(low + (high - low) * share) for high, low in pairs))
