"""A record lane that does everything at once, on the thread that asks."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
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


class SlowClerk(Clerk):
    """Keeps all work waiting until ``catches_up``, as a lane busy with a backup does."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting: list[Callable[[], None]] = []

    def ask(
        self,
        work: Callable[[], T],
        *,
        owner: QObject,
        then: Callable[[T], object],
        failed: Callable[[Trouble], object],
    ) -> None:
        """Has the work done later."""
        inline = InlineClerk()
        self._waiting.append(partial(inline.ask, work, owner=owner, then=then, failed=failed))

    def catches_up(self) -> None:
        """Does what was asked so far, and what the answers ask in turn."""
        while self._waiting:
            self._waiting.pop(0)()
