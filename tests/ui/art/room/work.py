"""What a therapist does in the room a picture is worked on in, and what is read there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from kapdesk.art.model.nouns import Step
from kapdesk.art.model.state import ArtState, ImageState, MeetingState
from kapdesk.chart.model import Drawer, Entry, Fact
from kapdesk.desk.desk import Desk
from kapdesk.kernel.ids import BookId, ImageId, SittingId
from tests.fakes.clock import FakeClock
from tests.fakes.lane import InlineClerk
from tests.fakes.sets import taken
from tests.fakes.stages import QuietStage
from ui.art.page import ArtPage
from ui.art.room.work_room import ArtRoom
from ui.bridge.entries import Entries
from ui.kit.row_list import RowList
from ui.sets.runner import REST_S

F = TypeVar("F", bound=Fact)
W = TypeVar("W", bound=QWidget)
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@dataclass
class Work:
    """The page on its working room, the desk behind it, and the stage."""

    page: ArtPage
    desk: Desk
    lane: InlineClerk
    entries: Entries
    book: BookId
    stage: QuietStage
    clock: FakeClock

    @property
    def room(self) -> ArtRoom:
        """The room."""
        found = self.page.panels["work"]
        assert isinstance(found, ArtRoom)
        return found

    @property
    def state(self) -> ArtState:
        """The client's work as it stands."""
        return self.desk.art.view(self.book).state

    @property
    def meeting(self) -> MeetingState:
        """The session as it stands."""
        return self.state.meetings[-1]

    @property
    def sitting(self) -> SittingId:
        """The session."""
        return self.meeting.sitting

    @property
    def step(self) -> Step | None:
        """Where it is."""
        here = self.meeting.here
        return here.step if here is not None else None

    def picture(self, image: ImageId) -> ImageState:
        """A picture as it stands."""
        found = self.state.picture(image)
        assert found is not None
        return found

    def begins(self) -> None:
        """A session of the client's, and the room in sight."""
        taken(self.desk.art.meetings.begin(self.book))
        self.opens()

    def opens(self) -> None:
        """The room in sight on the session that goes on."""
        self.page.setFocus()
        self.page.opened(f"client:{self.book}")
        self.settles()
        self.keys(Qt.Key.Key_F4)

    def anew(self) -> None:
        """Something was written behind the page: it is told."""
        self.entries.announce(self.entered()[-1:])
        self.settles()

    def waits(self) -> None:
        """So long that what is being typed is kept."""
        for timer in self.page.findChildren(QTimer, "sheet drafts"):
            if timer.isActive():
                timer.stop()
                timer.timeout.emit()
        self.settles()

    def keys(self, *keys: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
        """Presses keys wherever the keyboard is."""
        for key in keys:
            modifier = Qt.KeyboardModifier.NoModifier if held is None else held
            QTest.keyClick(QApplication.focusWidget() or self.page, key, modifier)
            self.settles()

    def types(self, text: str) -> None:
        """Types wherever the keyboard is."""
        QTest.keyClicks(QApplication.focusWidget() or self.page, text)
        self.settles()

    def goes(self, step: Step) -> None:
        """To a step by its digit."""
        self.keys(Qt.Key(Qt.Key.Key_0 + step.number), held=ALT)

    def gives_why(self, words: str) -> None:
        """Goes on all the same, with a reason."""
        self.types(words)
        self.presses("Go on all the same")

    def presses(self, words: str) -> None:
        """Presses a button in sight, by its words or its name."""
        self.button(words).click()
        self.settles()

    def button(self, words: str) -> QAbstractButton:
        """The button in sight with these words, or of that name."""
        QApplication.processEvents()
        return next(
            one
            for one in self.page.findChildren(QAbstractButton)
            if one.isVisible() and words in (one.text().split("   ")[0], one.accessibleName())
        )

    def line(self, name: str) -> QLineEdit:
        """The line in sight of that name."""
        return next(
            one
            for one in self.page.findChildren(QLineEdit)
            if one.isVisible() and one.accessibleName() == name
        )

    def focuses(self, name: str) -> None:
        """Puts the keyboard on what is in sight and has this name."""
        found = (one for one in self.page.findChildren(QWidget) if one.isVisible())
        next(one for one in found if one.accessibleName() == name).setFocus(
            Qt.FocusReason.TabFocusReason
        )
        self.settles()

    def fills(self, lines: Mapping[str, str]) -> None:
        """Types into lines in sight."""
        for name, words in lines.items():
            self.line(name).setFocus(Qt.FocusReason.TabFocusReason)
            self.line(name).setText(words)
        self.settles()

    def reads(self) -> str:
        """Every word in sight."""
        QApplication.processEvents()
        labels = [one.text() for one in self.page.findChildren(QLabel) if one.isVisible()]
        buttons = [one.text() for one in self.page.findChildren(QAbstractButton) if one.isVisible()]
        lists = [one for one in self.page.findChildren(RowList) if one.isVisible()]
        rows = [f"{row.title} {row.detail} {row.trailing}" for one in lists for row in one.rows()]
        return "\n".join((*labels, *buttons, *rows))

    def starts(self) -> None:
        """A set that runs."""
        runner = self.room.side.runner
        runner._rested_at -= 2 * REST_S
        self.room.setFocus()
        self.keys(Qt.Key.Key_Space)
        self.stage.moves(runner._steady())

    def entered(self) -> tuple[Entry, ...]:
        """Every entry of the client's chart."""
        return self.desk.ledger.book(self.book, drawers=tuple(Drawer))

    def facts(self, kind: type[F]) -> list[F]:
        """Every fact of a kind in the client's chart."""
        found = (entry.fact for entry in self.entered())
        return [one for one in found if isinstance(one, kind)]

    def settles(self) -> None:
        """Lets what waits have its turn."""
        for _ in range(3):
            QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
