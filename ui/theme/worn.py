"""Which theme the program wears; kept by the application itself, so nothing else has to remember it."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QScrollBar
from shiboken6 import isValid

from ui.theme.fonts import load_fonts, text_font
from ui.theme.sheet import palette, sheet
from ui.theme.tokens import DUSK, THEMES, Tokens

STYLED = ("-style", "Fusion")
"""Said to the application as it is made: chosen later, a style loads every enumeration of QStyle first."""

_PROPERTY = "kapdesk_theme"


def dress(app: QApplication, theme: Tokens = DUSK) -> None:
    """Puts on letters and theme, once, at the start."""
    load_fonts()
    app.setFont(text_font())
    wear(app, theme)


def wear(app: QApplication, theme: Tokens) -> None:
    """Changes to a theme.  Painted widgets hear of it as a palette change.

    The sheet is taken off first: Qt puts one over another on a widget once for each widget around it.  Without a sheet
    everything is lower, so what was scrolled is scrolled back to where it stood.
    """
    app.setProperty(_PROPERTY, theme.name)
    stood = [(bar, bar.value()) for bar in app.allWidgets() if isinstance(bar, QScrollBar)]
    app.setStyleSheet("")
    app.setPalette(palette(theme))
    app.setStyleSheet(sheet(theme))
    for bar, value in stood:
        # What is shown may have let one go meanwhile.
        if isValid(bar):
            bar.setValue(value)


def worn() -> Tokens:
    """The theme worn now; dusk before anyone chose."""
    app = QApplication.instance()
    name = app.property(_PROPERTY) if app is not None else None
    return THEMES.get(name, DUSK) if isinstance(name, str) else DUSK
