"""The stretches of the work one under another, scrolled where there is no room, each with what it still misses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from ui.kit.surface import column
from ui.kit.tall import BAR_PX, TallColumn
from ui.kit.text import Hint
from ui.theme.tokens import GRID_PX
from ui.work.rail_button import RailButton

INDENT_PX = 28

K = TypeVar("K")
B = TypeVar("B", bound=RailButton)


class StepList(QWidget, Generic[K, B]):
    """``buttons`` by what each leads to, in their order; ``tell`` says something in full beneath one."""

    def __init__(self, buttons: Mapping[K, B], width_px: int) -> None:
        super().__init__()
        self.buttons = dict(buttons)
        self._told = {key: Hint("") for key in self.buttons}
        self._tall = TallColumn(width_px)
        held = self._tall.column
        held.setSpacing(0)
        for key, button in self.buttons.items():
            held.addWidget(button)
            self._told[key].setContentsMargins(INDENT_PX, 0, 0, GRID_PX)
            held.addWidget(self._told[key])
            self._told[key].hide()
        held.addStretch(1)
        held.setContentsMargins(0, 0, BAR_PX, 0)
        self._brought: RailButton | None = None
        self.setLayout(column(self._tall, gap_px=0))
        self._tall.verticalScrollBar().rangeChanged.connect(self._show_brought)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What was brought into sight stays there when its place changes."""
        if event.type() == QEvent.Type.Move and watched is self._brought:
            self._show_brought()
        return super().eventFilter(watched, event)

    def tell(self, key: K, missing: tuple[str, ...]) -> None:
        """Says what one misses; nothing where it misses nothing."""
        self._told[key].setText("\n".join(missing))
        self._told[key].setVisible(bool(missing))

    def told(self, key: K) -> str:
        """What stands beneath one."""
        return f"{self.buttons[key].said()}\n{self._told[key].text()}".strip()

    def bring(self, key: K) -> None:
        """Brings one into sight, and again whenever there is another room for it."""
        if self._brought is not None:
            self._brought.removeEventFilter(self)
        self._brought = self.buttons[key]
        self._brought.installEventFilter(self)
        self._show_brought()

    def _show_brought(self) -> None:
        if self._brought is not None:
            self._tall.ensureWidgetVisible(self._brought, 0, 3 * GRID_PX)
