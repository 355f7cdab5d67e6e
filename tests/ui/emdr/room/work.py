"""What a therapist does in the working room, and what is read there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from kapdesk.chart.model import Fact
from kapdesk.desk.desk import Desk
from kapdesk.emdr.model.nouns import Phase
from kapdesk.emdr.model.state import EmdrState, MeetingState, TargetState
from kapdesk.kernel.ids import SittingId, TargetId
from tests.fakes.clock import FakeClock
from tests.fakes.stages import QuietStage
from tests.ui.emdr.visit import Visit
from ui.emdr.room.work_room import WorkRoom
from ui.sets.runner import REST_S

F = TypeVar("F", bound=Fact)
W = TypeVar("W", bound=QWidget)
ALT = Qt.KeyboardModifier.AltModifier


@dataclass
class Work:
    """The page on its working room, and the stage behind it."""

    visit: Visit
    stage: QuietStage
    clock: FakeClock

    @property
    def room(self) -> WorkRoom:
        """The room."""
        found = self.visit.page.panels["work"]
        assert isinstance(found, WorkRoom)
        return found

    @property
    def desk(self) -> Desk:
        """The desk behind it."""
        return self.visit.desk

    @property
    def state(self) -> EmdrState:
        """The client's work as it stands."""
        return self.desk.emdr.view(self.visit.book).state

    @property
    def sitting(self) -> SittingId:
        """The session."""
        return self.state.meetings[-1].sitting

    @property
    def meeting(self) -> MeetingState:
        """The session as it stands."""
        return self.state.meetings[-1]

    @property
    def phase(self) -> Phase | None:
        """Where it is."""
        here = self.meeting.here
        return here.phase if here is not None else None

    def target(self, target: TargetId) -> TargetState:
        """A target as it stands."""
        found = self.state.target(target)
        assert found is not None
        return found

    def begins(self) -> None:
        """A session of the client's, and the room in sight."""
        self.visit.opens()
        self.settles()
        self.keys(Qt.Key.Key_B, Qt.Key.Key_F4)

    def goes_on(self) -> None:
        """The room in sight again, on the session that goes on."""
        self.visit.opens()
        self.settles()
        self.keys(Qt.Key.Key_F4)

    def waits(self) -> None:
        """So long that what is being typed is kept."""
        for timer in self.visit.page.findChildren(QTimer, "sheet drafts"):
            if timer.isActive():
                timer.stop()
                timer.timeout.emit()
        self.settles()

    def anew(self) -> None:
        """Something was written behind the page: it is told."""
        entries = self.visit.entered()
        self.visit.entries.announce(entries[-1:])
        self.settles()

    def keys(self, *keys: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
        """Presses keys wherever the keyboard is."""
        self.visit.keys(*keys, held=held)
        self.settles()

    def types(self, text: str) -> None:
        """Types wherever the keyboard is."""
        self.visit.types(text)
        self.settles()

    def goes(self, phase: Phase) -> None:
        """To a phase by its key."""
        self.keys(Qt.Key(Qt.Key.Key_0 + phase.number), held=ALT)

    def presses(self, words: str) -> None:
        """Presses a button in sight."""
        self.visit.button(words).click()
        self.settles()

    def focuses(self, name: str) -> None:
        """Puts the keyboard on what is in sight and has this name."""
        self._named(QWidget, name).setFocus(Qt.FocusReason.TabFocusReason)
        self.settles()

    def chooses(self, name: str, index: int) -> None:
        """Chooses in a list by its name."""
        box = self._named(QComboBox, name)
        box.setCurrentIndex(index)
        box.activated.emit(index)
        self.settles()

    def texts(self) -> dict[str, str]:
        """What stands in each line in sight, by its name."""
        lines = self.visit.page.findChildren(QLineEdit)
        return {one.accessibleName(): one.text() for one in lines if one.isVisible()}

    def notes(self) -> tuple[str, ...]:
        """What stands in each field of several lines in sight."""
        fields = self.visit.page.findChildren(QPlainTextEdit)
        return tuple(one.toPlainText() for one in fields if one.isVisible())

    def _named(self, kind: type[W], name: str) -> W:
        return next(
            one
            for one in self.visit.page.findChildren(kind)
            if one.isVisible() and one.accessibleName() == name and one.focusProxy() is None
        )

    def reads(self) -> str:
        """Every word in sight."""
        return self.visit.reads()

    def runs(self, passes: int = 24) -> None:
        """A whole set, begun by Space."""
        self.starts()
        self.stage.ends(passes)
        self.settles()

    def starts(self) -> None:
        """A set that runs."""
        runner = self.room.side.runner
        runner._rested_at -= 2 * REST_S
        self.room.setFocus()
        self.keys(Qt.Key.Key_Space)
        self.stage.moves(runner._steady())

    def facts(self, kind: type[F]) -> list[F]:
        """Every fact of a kind in the client's chart."""
        return [one for one in self.visit.wrote() if isinstance(one, kind)]

    def settles(self) -> None:
        """Lets what waits have its turn."""
        for _ in range(3):
            QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
