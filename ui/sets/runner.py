"""Runs one set at a time: saved before it moves, stopped on every way out, and recorded as it ended."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from kapdesk.bilateral.model.outcome import Outcome
from kapdesk.bilateral.model.plan import Change, SetPlan
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.ids import EntryId
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.sets.keeping import SetKeeping
from ui.sets.link import Link
from ui.sets.progress import Progress, outcome_of
from ui.sets.recording import Recording, Written
from ui.sets.stand import UNDER_WAY, Stand
from ui.sets.telling import Telling
from ui.stage.messages import (
    Alter,
    Begin,
    Ended,
    Mark,
    Pressed,
    Standing,
    StopNow,
    StopSoftly,
    ToDesk,
)

REST_S = 0.8
"""For so long after a set nothing starts another: the hand that stopped it may still be pressing."""

PATIENCE_MS = 3000
"""How long the stage may take to begin or to stop; after that it is held to be gone."""

STOPPED_NOW, INTERRUPTED, FAULT = "stopped now", "interrupted", "fault"
NEVER_MOVED = "Stopped before it moved."
STAGE_GONE = "The stage was lost."
STAGE_SILENT = "The stage did not answer."


class SetRunner(QObject):
    """The one runner of a window.  It believes the stage about motion and the record about what is saved.

    Several places may begin sets; ``begun_by`` is the one that began the last, and what follows is that one's alone.
    ``changed`` at every change of how things stand; ``ended`` with the ``Outcome`` of a set that is over; ``pressed``
    with what a remote control asked for; ``stuck`` when the stage no longer answers; ``late`` with the ``Ended`` of a
    set that nothing here waits for.  ``keeping`` saves what ended.
    """

    changed = Signal()
    ended = Signal(object)
    pressed = Signal(str)
    stuck = Signal()
    late = Signal(object)
    refused = Signal(Refusals)
    troubled = Signal(Trouble)

    def __init__(
        self,
        clerk: Clerk,
        entries: Entries,
        parent: QObject | None = None,
        *,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._steady = steady
        self._link: Link | None = None
        self._recording: Recording | None = None
        self._stop_asked = ""
        self._rested_at = float("-inf")
        self.stand = Stand.ABSENT
        self.progress: Progress | None = None
        self.begun_by: QObject | None = None
        self.keeping = SetKeeping(clerk, entries, self)
        self.keeping.kept.connect(self.changed)
        self.keeping.refused.connect(self.refused)
        self.keeping.troubled.connect(self.troubled)
        self._patience = QTimer(self)
        self._patience.setObjectName("the stage answers in time")
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._on_silent)
        self._telling = Telling(entries, self)
        self._telling.told.connect(self.changed)

    @property
    def under_way(self) -> bool:
        """Whether a set runs, is about to, or comes to rest."""
        return self.stand in UNDER_WAY

    @property
    def resting(self) -> bool:
        """Whether a set ended only just now, so that none begins."""
        return self._steady() - self._rested_at < REST_S

    @property
    def recorded(self) -> bool:
        """Whether the last set goes into a record; a test run's does not."""
        return self._recording is not None

    def use(self, link: Link) -> None:
        """Speaks to the stage through this from now on; said of the same one again it changes nothing."""
        if link is not self._link:
            self._link = link
            link.told.connect(self._on_told)
            link.lost.connect(self._on_lost)

    def start(
        self,
        plan: SetPlan,
        *,
        preset: str = "",
        amplitude_deg: float = 0.0,
        recording: Recording | None = None,
        by: QObject | None = None,
    ) -> None:
        """Saves that this set is about to begin, then has it begin; nothing moves before it is saved.

        ``recording`` is where it is saved, None for a test run; ``by`` is who answers for what follows it.
        """
        if self.stand not in (Stand.READY, Stand.AFTER) or self.resting:
            return
        self._stop_asked = ""
        self._recording, self.begun_by = recording, by
        self.progress = Progress("", plan, preset)
        self.stand = Stand.BEGINNING
        if recording is None:
            self._begin("")
            self._telling.now()
            return
        self._telling.soon()
        self.keeping.again()
        work = partial(recording.start, plan, preset, amplitude_deg)
        self._clerk.ask(work, owner=self, then=self._on_saved, failed=self._on_not_begun)

    def alter(self, change: Change) -> None:
        """Changes the set that runs."""
        if self.stand is Stand.RUNNING:
            self._tell(Alter(change))

    def mark(self) -> None:
        """Notes this moment of it."""
        if self.stand in (Stand.RUNNING, Stand.SETTLING):
            self._tell(Mark())

    def stop_softly(self) -> None:
        """Has it end with the pass that is running; one that has not moved yet does not begin."""
        if self.stand is Stand.BEGINNING:
            self.stop_now()
        elif self.stand is Stand.RUNNING:
            self._tell(StopSoftly())
            self._stands(Stand.SETTLING)

    def stop_now(self) -> None:
        """Has it be dark and silent at once; said to the stage even where the desk knows of no set.

        A hand that goes on stopping is rested from anew; where no set was, there is nothing to rest from.
        """
        if self.under_way or self.resting:
            self._rested_at = self._steady()
        if self.stand is Stand.BEGINNING:
            self._stop_asked = STOPPED_NOW
        self._tell(StopNow())
        if self._telling.waiting:
            self._telling.now()
        if self.under_way:
            self._patience.start()

    def break_off(self, why: str) -> None:
        """Stops it and records at once what the desk knows: for a way out after which nobody listens any more."""
        if not self.under_way:
            self.keeping.again()
            return
        self.stop_now()
        if self._recording is None or self.progress_key():
            self._over(INTERRUPTED, why)

    def rest(self) -> None:
        """What followed the set was dealt with; another may begin."""
        if self.stand is Stand.AFTER:
            self._stands(Stand.READY)

    def progress_key(self) -> str:
        """The entry the set was saved as; empty before it is saved, and in a test run."""
        return self.progress.key if self.progress is not None else ""

    def _tell(self, message: Begin | Alter | Mark | StopSoftly | StopNow) -> None:
        if self._link is not None:
            self._link.send(message)

    def _stands(self, stand: Stand) -> None:
        self.stand = stand
        self._telling.now()

    def _on_saved(self, written: Written) -> None:
        if isinstance(written, Refusals):
            self.progress = None
            self._stands(Stand.READY)
            self.refused.emit(written)
            return
        self._telling.keep(written)
        self._begin(written[0].id)

    def _begin(self, key: str) -> None:
        """It is in the record: it moves, unless it was stopped meanwhile or has nowhere to move."""
        if self.progress is None:
            return
        self.progress = Progress(key, self.progress.plan, self.progress.preset)
        if self.stand is not Stand.BEGINNING:
            self._over(FAULT, STAGE_GONE, Stand.ABSENT)
        elif self._stop_asked:
            self._over(self._stop_asked, NEVER_MOVED)
        else:
            self._tell(Begin(key, self.progress.plan))
            self._patience.start()
            self._telling.soon()

    def _on_not_begun(self, trouble: Trouble) -> None:
        self.progress = None
        if self.stand is Stand.BEGINNING:
            self._stands(Stand.READY)
        self.troubled.emit(trouble)

    def _on_told(self, message: ToDesk) -> None:
        if isinstance(message, Standing):
            self._on_standing(message)
        elif isinstance(message, Pressed):
            self.pressed.emit(message.act)
        elif isinstance(message, Ended):
            self._on_ended(message)
        elif self.progress is not None and self.under_way:
            self._on_progress(self.progress.after(message))

    def _on_progress(self, progress: Progress) -> None:
        self.progress = progress
        if self.stand is Stand.BEGINNING and progress.began is not None:
            if not self._stop_asked:
                self._patience.stop()
            self._stands(Stand.RUNNING)
        else:
            self.changed.emit()

    def _on_standing(self, standing: Standing) -> None:
        mine = self.progress_key() if self.under_way else ""
        if standing.running and standing.running != mine:
            self._tell(StopNow())
        if self.stand is Stand.ABSENT:
            self._stands(Stand.READY)

    def _on_ended(self, message: Ended) -> None:
        if self.under_way and message.key == self.progress_key():
            self._close(outcome_of(message), Stand.AFTER)
        elif message.key not in self.keeping.waiting:
            self.late.emit(message)

    def _on_lost(self) -> None:
        unsaved = self.stand is Stand.BEGINNING and not self.progress_key()
        if self.under_way and not (unsaved and self._recording is not None):
            self._over(FAULT, STAGE_GONE, Stand.ABSENT)
        else:
            self._stands(Stand.ABSENT)

    def _on_silent(self) -> None:
        if self.under_way:
            self._over(FAULT, STAGE_SILENT, Stand.ABSENT)
            self.stuck.emit()

    def _over(self, ended: str, why: str, stand: Stand = Stand.AFTER) -> None:
        if self.progress is not None:
            self._close(self.progress.broken_off(self._steady(), ended, why), stand)

    def _close(self, outcome: Outcome, stand: Stand) -> None:
        self._patience.stop()
        self._rested_at = self._steady()
        self._stands(stand)
        self.ended.emit(outcome)
        if self._recording is not None and self.progress_key():
            self.keeping.take(self._recording, EntryId(self.progress_key()), outcome)
