"""A record lane that does everything at once, on the thread that asks."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject

from kapdesk.kernel.errors import Trouble
from ui.bridge.clerk import Clerk

T = TypeVar("T")


class InlineClerk(Clerk):
    """Answers before ``ask`` returns.  While ``trouble`` is set every piece of work fails with it, undone."""

    def __init__(self) -> None:
        super().__init__()
        self.trouble: Trouble | None = None

    def ask(
        self,
        work: Callable[[], T],
        *,
        owner: QObject,
        then: Callable[[T], object],
        failed: Callable[[Trouble], object],
    ) -> None:
        """Has the work done at once."""
        if self.trouble is not None:
            failed(self.trouble)
            return
        try:
            result = work()
        except Trouble as trouble:
            failed(trouble)
            return
        then(result)
