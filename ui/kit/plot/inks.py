"""The colours a plot is drawn in, taken from the theme that is worn."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor

from ui.theme.tokens import Tokens

BAND_SHARE = 0.55


@dataclass(frozen=True, slots=True)
class Inks:
    """Ready colours for one theme."""

    surface: QColor
    raised: QColor
    band: QColor
    line: QColor
    ink: QColor
    quiet: QColor
    accent: QColor
    notice: QColor


def inks_of(tokens: Tokens) -> Inks:
    """The colours of one theme; bands are the raised ground, softened."""
    band = QColor(tokens.raised)
    band.setAlphaF(BAND_SHARE)
    return Inks(
        surface=QColor(tokens.surface),
        raised=QColor(tokens.raised),
        band=band,
        line=QColor(tokens.line),
        ink=QColor(tokens.ink),
        quiet=QColor(tokens.quiet),
        accent=QColor(tokens.accent),
        notice=QColor(tokens.notice),
    )
