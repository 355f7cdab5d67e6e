"""The one family of icons, painted from its letters."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QIcon,
    QIconEngine,
    QPainter,
    QPainterPath,
    QPixmap,
)
from PySide6.QtWidgets import QApplication

from ui.theme.fonts import icon_font
from ui.theme.sheet import ROLES

LETTERS: dict[str, int] = {
    "users": 0xF351,
    "user": 0xF346,
    "user-plus": 0xF34F,
    "clock": 0xF0F9,
    "timer": 0xF329,
    "gear": 0xF19B,
    "lock": 0xF1FF,
    "lock-open": 0xF204,
    "moon": 0xF21F,
    "sun": 0xF2FE,
    "circle-half": 0xF0EE,
    "warning": 0xF35C,
    "info": 0xF1E0,
    "check": 0xF0E7,
    "check-circle": 0xF0E8,
    "x": 0xF36D,
    "plus": 0xF27F,
    "minus": 0xF21A,
    "magnifying-glass": 0xF20A,
    "pencil-simple": 0xF266,
    "printer": 0xF288,
    "note": 0xF22A,
    "note-pencil": 0xF22E,
    "pill": 0xF277,
    "heartbeat": 0xF1CB,
    "heart": 0xF1CA,
    "caret-down": 0xF0C2,
    "caret-right": 0xF0C4,
    "caret-left": 0xF0C3,
    "caret-up": 0xF0C5,
    "arrow-counter-clockwise": 0xF021,
    "arrow-right": 0xF044,
    "arrow-left": 0xF03B,
    "arrows-out": 0xF04E,
    "shield": 0xF2B7,
    "shield-check": 0xF2B8,
    "floppy-disk": 0xF181,
    "folder": 0xF186,
    "folder-open": 0xF18C,
    "key": 0xF1E4,
    "file-text": 0xF170,
    "file-pdf": 0xF16C,
    "list": 0xF1FA,
    "question": 0xF293,
    "hand": 0xF1B8,
    "dots-three": 0xF145,
    "eye": 0xF15B,
    "eye-slash": 0xF15E,
    "circle": 0xF0EC,
    "trash": 0xF334,
    "calendar-blank": 0xF0AD,
    "phone": 0xF26E,
    "flag": 0xF17C,
    "chat-centered-text": 0xF0DB,
    "quotes": 0xF295,
    "music-note": 0xF223,
    "drop": 0xF14E,
    "prohibit": 0xF289,
    "skip-forward": 0xF2CC,
    "thermometer": 0xF321,
    "wind": 0xF369,
    "gauge": 0xF19A,
    "crosshair": 0xF11C,
    "first-aid": 0xF178,
    "hourglass": 0xF1D0,
    "download-simple": 0xF14C,
    "upload-simple": 0xF345,
    "sign-out": 0xF2C7,
    "keyboard": 0xF1E5,
    "smiley": 0xF2D1,
    "hand-palm": 0xF1BD,
    "image": 0xF1DD,
    "brain": 0xF09E,
    "person": 0xF26A,
    "eyedropper": 0xF15D,
    "clipboard-text": 0xF0F8,
    "archive-box": 0xF009,
    "plus-circle": 0xF280,
}


def icon(name: str, tone: str = "ink") -> QIcon:
    """An icon by its name in LETTERS, in one of the theme's colours.  It follows the theme by itself."""
    return QIcon(_Letter(chr(LETTERS[name]), tone))


class _Letter(QIconEngine):
    """Draws one letter of the icon font in whatever theme is worn when it is painted."""

    def __init__(self, letter: str, tone: str) -> None:
        super().__init__()
        self._letter = letter
        self._tone = tone

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Paints the letter at the left; what is wider than high is room between icon and words."""
        del state
        tone = "quiet" if mode == QIcon.Mode.Disabled else self._tone
        side = min(rect.width(), rect.height())
        font = icon_font(side)
        metrics = QFontMetricsF(font)
        across = (side - metrics.horizontalAdvance(self._letter)) / 2
        down = (rect.height() + metrics.ascent() - metrics.descent()) / 2
        outline = QPainterPath()
        outline.addText(rect.left() + across, rect.top() + down, font, self._letter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(outline, QApplication.palette().brush(ROLES[tone]))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The letter as a picture of that size."""
        picture = QPixmap(size)
        picture.fill(QColor("transparent"))
        painter = QPainter(picture)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        """Another of the same."""
        return _Letter(self._letter, self._tone)
