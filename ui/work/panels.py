"""The parts of a page of work, one in sight; they are made once there is somebody to work with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import QStackedWidget

from ui.work.panel import Panel
from ui.work.parts import Part
from ui.work.whose import Whose

A = TypeVar("A")
V = TypeVar("V")


class Panels(QStackedWidget, Generic[A, V]):
    """Panels by key, the first of them in sight until another is.

    ``make`` makes a part's panel and ties it to the page.  All but those that wait are made with the first client, so
    that a key that follows at once finds its part at work; one that is wanted before is made then.
    """

    def __init__(
        self, parts: Sequence[Part[A, V]], make: Callable[[Part[A, V]], Panel[A, V]]
    ) -> None:
        super().__init__()
        self._parts = {part.key: part for part in parts}
        self._make = make
        self._made: dict[str, Panel[A, V]] = {}
        self._key = parts[0].key
        self._whose: Whose | None = None
        self._view: V | None = None

    def __contains__(self, key: str) -> bool:
        """Whether there is a part of that key."""
        return key in self._parts

    def __getitem__(self, key: str) -> Panel[A, V]:
        """A part's panel.  raises KeyError for a part that is not there."""
        if key not in self._made:
            self._made[key] = panel = self._make(self._parts[key])
            self.addWidget(panel)
            self._tell(panel)
        return self._made[key]

    def made(self) -> tuple[Panel[A, V], ...]:
        """Those that are made."""
        return tuple(self._made.values())

    @property
    def shown(self) -> Panel[A, V]:
        """The panel in sight."""
        return self[self._key]

    def show_part(self, key: str) -> None:
        """Brings a part into sight."""
        panel = self[key]
        self._key = key
        self.setCurrentWidget(panel)

    def show_client(self, whose: Whose) -> None:
        """Whose work is shown from now on, and nothing of it yet."""
        if self._whose is None or self._whose.book != whose.book:
            self._view = None
        known, self._whose = self.made(), whose
        for panel in known:
            panel.show_client(whose.book, whose.label, whose.sitting)
        for key, part in self._parts.items():
            if not part.waits:
                # Asked for, it is made.
                self[key]
        self.show_part(self._key)

    def show_view(self, view: V) -> None:
        """How that client's work stands now."""
        self._view = view
        for panel in self.made():
            panel.show_view(view)

    def _tell(self, panel: Panel[A, V]) -> None:
        if self._whose is not None:
            panel.show_client(self._whose.book, self._whose.label, self._whose.sitting)
        if self._view is not None:
            panel.show_view(self._view)
