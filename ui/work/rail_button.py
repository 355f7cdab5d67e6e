"""One stretch of the work in a rail: its number and name, and whether it can be entered, or what is missing."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.kit.buttons import Button
from ui.kit.surface import column
from ui.kit.symbol import Symbol
from ui.kit.text import Hint, Label
from ui.theme.fonts import wide_px
from ui.theme.tokens import GRID_PX, LEAD_PX

HIGH_PX = 40
MARK_PX = 16
WIDEST_PX = 16_777_215
HERE, OPEN = "here now", "open"


class RailButton(Button):
    """Tells whether the session is in it, whether its way is open, and how much is missing where it is not."""

    def __init__(self, number: int, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__("", kind="bare", name=f"{number} {name}", parent=parent)
        self.setMinimumWidth(0)
        self.setMaximumWidth(WIDEST_PX)
        self._number = Label(str(number), size_px=LEAD_PX, tone="quiet")
        self._name = Label(name)
        self._said = Hint("", wrap=False)
        self._mark = Symbol(size_px=MARK_PX)
        for part in (self._number, self._name, self._said, self._mark):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        line = QHBoxLayout(self)
        line.setContentsMargins(GRID_PX, 0, GRID_PX, 0)
        line.setSpacing(GRID_PX)
        line.addWidget(self._number)
        line.addLayout(column(None, self._name, self._said, None, gap_px=0), 1)
        line.addWidget(self._mark)

    def sizeHint(self) -> QSize:
        """As high as two lines of words."""
        return QSize(super().sizeHint().width(), self._high_px())

    def minimumSizeHint(self) -> QSize:
        """No lower, and as narrow as its words."""
        held = self.layout()
        return QSize(held.minimumSize().width() if held is not None else 0, self._high_px())

    def _high_px(self) -> int:
        held = self.layout()
        words_px = held.minimumSize().height() if held is not None else 0
        return max(wide_px(HIGH_PX), words_px)

    def showEvent(self, event: QShowEvent) -> None:
        """The theme's own least height is that of one line; this has two."""
        self.setMinimumHeight(self._high_px())
        super().showEvent(event)

    def show_here(self) -> None:
        """The session is in it."""
        self.show_said(HERE, "check-circle", "accent")

    def show_way(self, missing: tuple[str, ...]) -> None:
        """It can be entered, or so much is missing."""
        shut = bool(missing)
        self.show_said(_counted(missing), "lock" if shut else "", "quiet" if shut else "ink")
        self.setToolTip("\n".join(missing))
        self.setAccessibleDescription(" ".join(missing) or "It can be entered now.")

    def show_said(self, said: str, symbol: str, tone: str) -> None:
        """Something else is to be said of it, with a mark and a tone."""
        self._said.setText(said)
        self._name.set_tone(tone)
        self._number.set_tone(tone)
        self._mark.show_icon(symbol, tone)
        self.setToolTip("")
        self.setAccessibleDescription(said)

    def said(self) -> str:
        """What is said beneath its name."""
        return self._said.text()


def _counted(missing: tuple[str, ...]) -> str:
    if not missing:
        return OPEN
    return "one thing is missing" if len(missing) == 1 else f"{len(missing)} things are missing"
