"""Reads how everything stands in a room, once at a time; what is asked meanwhile has it read again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject

from kapdesk.kernel.errors import Trouble
from ui.bridge.clerk import Clerk

L = TypeVar("L")


class Reader(QObject, Generic[L]):
    """``asks`` gives what is to be read now, on the record lane, or nothing; ``then`` takes what was found."""

    def __init__(
        self,
        clerk: Clerk,
        asks: Callable[[], Callable[[], L] | None],
        then: Callable[[L], object],
        failed: Callable[[Trouble], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._clerk, self._asks, self._then, self._failed = clerk, asks, then, failed
        self._asked, self._again = False, False

    def read(self) -> None:
        """Reads it now, or once more when what is being read was found."""
        work = self._asks()
        if work is None:
            return
        if self._asked:
            self._again = True
            return
        self._asked = True
        self._clerk.ask(work, owner=self, then=self._on_read, failed=self._on_failed)

    def _on_read(self, found: L) -> None:
        self._asked = False
        self._then(found)
        if self._again:
            self._again = False
            self.read()

    def _on_failed(self, trouble: Trouble) -> None:
        self._asked, self._again = False, False
        self._failed(trouble)
