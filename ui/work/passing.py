"""How a working room gets past what stands against something: it is said, a reason is asked, and both are written."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kapdesk.kernel.errors import Refusals
from ui.bridge.clerk import Clerk
from ui.bridge.keeper import FormStore
from ui.sets.recording import Written
from ui.work.body_sheet import Clears
from ui.work.pen import Pen
from ui.work.way_sheet import WaySheet

L = TypeVar("L")


class Passing(QObject, Generic[L]):
    """``reasoned`` gives the reason a set begins by all the same, with its draft, for the save of the set to clear.

    ``chosen`` names what comes next; ``said`` is why something was not done, where no sheet lies there to say it.
    """

    chosen = Signal(str)
    reasoned = Signal(str, tuple)
    said = Signal(str)

    def __init__(self, host: QWidget, clerk: Clerk, drafts: FormStore, pen: Pen) -> None:
        super().__init__(host)
        self.look: L | None = None
        self.way = WaySheet(host, clerk, drafts, pen)
        self._pen = pen

    def stand(self, look: L | None) -> None:
        """How it stands now."""
        self.look = look

    def keep(self) -> None:
        """Keeps what was typed."""
        self.way.kept.keep()

    def close(self) -> None:
        """To the closing, from anywhere."""

    def choose(self) -> None:
        """Asks what comes next."""

    def ask_set(self, missing: tuple[str, ...]) -> None:
        """Says what is missing before a set; a reason lets it begin."""

    def write(self, work: Callable[[], Written]) -> None:
        """Has it written; the sheet that asked for the reason goes with it, or says why it was not."""
        self._pen.write(
            work, then=self._on_passed, refused=self._on_refused, failed=self._on_failed
        )

    def begin_set(self, reason: str, clears: Clears) -> None:
        """The reason a set begins by was given."""
        self.way.dismiss()
        self.reasoned.emit(reason, tuple(clears))

    def _on_passed(self, _entries: object) -> None:
        if self.way.isVisible():
            self.way.kept.end()
            self.way.dismiss()

    def _on_failed(self, _trouble: object) -> None:
        """What was not written stays where it was typed."""
        if self.way.isVisible():
            self.way.kept.take_back()

    def _on_refused(self, refusals: Refusals) -> None:
        if self.way.isVisible():
            self.way.refuse(refusals.sentences())
        else:
            self.said.emit(refusals.sentences())
