"""The one door between the screen and the record: work goes out, what it returned comes back to the screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from kapdesk.kernel.errors import Trouble

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Asked:
    """Who asked, and what to do with the answer.  ``then`` takes whatever its own work returns."""

    owner: QObject
    then: Callable[[Any], object]
    failed: Callable[[Trouble], object]


class Clerk(QObject):
    """Runs work on the record lane, one piece at a time, in the order it was asked.

    thread: ``work`` runs on the lane and sees no widget; ``then`` and ``failed`` run on the screen thread, and not
    at all once the owner is gone.  A fault of our own reaches ``failed`` as a trouble, then the hook as a fault.
    """

    _done = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane: ThreadPoolExecutor | None = None

    def ask(
        self,
        work: Callable[[], T],
        *,
        owner: QObject,
        then: Callable[[T], object],
        failed: Callable[[Trouble], object],
    ) -> None:
        """Has the work done and tells the owner how it went."""
        asked = _Asked(owner, then, failed)
        if self._lane is None:
            self._lane = self._opened()
        self._lane.submit(work).add_done_callback(lambda future: self._done.emit(asked, future))

    def finish(self) -> None:
        """Waits until everything asked so far is done, and takes nothing more."""
        if self._lane is not None:
            self._lane.shutdown(wait=True)

    def _opened(self) -> ThreadPoolExecutor:
        """The lane.  It and Qt's names take 60 ms to load, which nobody waits for before the first picture."""
        from concurrent.futures import ThreadPoolExecutor

        from PySide6.QtCore import Qt

        self._done.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        return ThreadPoolExecutor(1, thread_name_prefix="record-lane")

    def _deliver(self, asked: _Asked, future: Future[Any]) -> None:
        fault = future.exception()
        if isValid(asked.owner):
            _tell(asked, future, fault)
        if fault is not None and not isinstance(fault, Trouble):
            raise fault


def _tell(asked: _Asked, future: Future[Any], fault: BaseException | None) -> None:
    if fault is None:
        asked.then(future.result())
    else:
        asked.failed(fault if isinstance(fault, Trouble) else _ours())


def _ours() -> Trouble:
    return Trouble(
        "KapDesk met a fault of its own and could not finish this.",
        "What you typed is still here. Try once more; if it happens again, restart KapDesk.",
    )
