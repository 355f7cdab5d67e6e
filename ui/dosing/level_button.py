"""One level of a sedation scale as a large button: its sign, and what is seen, over as many lines as it needs."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kapdesk.dosing.model.sedation import SedationLevel, SedationScale
from ui.kit.buttons import ToggleButton
from ui.kit.text import Label
from ui.theme.tokens import GRID_PX, LEAD_PX, SESSION_CONTROL_PX

SIGN_PX = 36
LEAST_PX = 200


class LevelButton(ToggleButton):
    """Stays down while its level is chosen; a screen reader hears scale, level and words."""

    def __init__(
        self, scale: SedationScale, level: SedationLevel, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            "", tall=True, name=f"{scale.name} {level.sign}: {level.words}", parent=parent
        )
        self.value = level.value
        self.setMaximumWidth(16_777_215)
        self.setProperty("narrow", True)
        sign = Label(level.sign, size_px=LEAD_PX, strong=True)
        sign.setFixedWidth(SIGN_PX)
        line = QHBoxLayout(self)
        line.setContentsMargins(GRID_PX, 4, GRID_PX, 4)
        line.setSpacing(GRID_PX)
        line.addWidget(sign)
        line.addWidget(Label(level.words, wrap=True), 1)

        fits = self.sizePolicy()
        fits.setHeightForWidth(True)
        self.setSizePolicy(fits)

    def hasHeightForWidth(self) -> bool:
        """Its words run over more lines where it is narrow."""
        return True

    def heightForWidth(self, width_px: int) -> int:
        """As high as its words need, never lower than a control of the session."""
        laid_out = self.layout()
        needed = laid_out.totalHeightForWidth(width_px) if laid_out else 0
        return max(SESSION_CONTROL_PX, needed)

    def sizeHint(self) -> QSize:
        """As high as a control of the session, and higher where its words need it."""
        return QSize(super().sizeHint().width(), self.heightForWidth(max(self.width(), LEAST_PX)))
