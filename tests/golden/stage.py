"""Where the pictures are taken: the real desk on a real vault, a clock that stands, a lane without threads."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from shutil import rmtree
from unittest.mock import patch

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtGui import QFontDatabase, QImage
from PySide6.QtPdf import QPdfPageRenderer
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import Connection

from kapdesk.desk.desk import Desk
from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.ids import BookId
from kapdesk.rehearsal.clock import ScriptClock
from kapdesk.vault.errors import DiskFull, VaultDamaged
from tests.fakes.lane import InlineClerk
from tests.fakes.stages import QuietStage
from tests.golden.hand import Hand
from tests.golden.practice import DEMO, Laid, Practice, moment
from ui.kit.saving import NO_PRINTER, PRINT_ELSEWHERE
from ui.shell.idle import Idle
from ui.shell.room import Room
from ui.shell.sitting_watch import SittingWatch
from ui.shell.standpoint import Standpoint
from ui.shell.window import Window
from ui.theme.fonts import load_fonts, text_font
from ui.theme.tokens import DUSK, THEMES, Tokens
from ui.theme.worn import wear, worn

SIZE = (1280, 800)
LEAST_TURNS, TURNS = 3, 20
MORNING = "08:40"
DURING = "10:46:20"


class Stage(Hand):
    """What one picture is taken of, in a window of one ``size``.  ``clear`` before the next."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self.size = SIZE
        self._app = app
        self._practice = Practice(folder)
        self._kept = ExitStack()
        self._shown: QWidget | None = None
        self._inside: QWidget | None = None
        self._desk: Desk | None = None
        self._clock: ScriptClock | None = None
        self.clerk = InlineClerk()

    @property
    def desk(self) -> Desk:
        """The desk that is open."""
        assert self._desk is not None
        return self._desk

    @property
    def shown(self) -> QWidget:
        """What the picture is taken of."""
        assert self._shown is not None
        return self._shown

    @property
    def room(self) -> Room:
        """The open desk, inside the window."""
        assert isinstance(self._inside, Room)
        return self._inside

    def opens(
        self, page: str, wanted: str = "", *, vault: str | Laid = DEMO, at: str = MORNING
    ) -> None:
        """The open desk on one of its pages."""
        self.lays(vault, at)
        self.enters(page, wanted)
        self.passes(1)

    def enters(self, page: str, wanted: str = "") -> None:
        """The desk that was laid, in sight on one of its pages.

        Where it is said what to open there, the room stands on the lightest page before: else a session in progress
        would be opened twice.
        """
        if wanted:
            self.patches("ui.shell.room.first_standpoint", lambda _desk: Standpoint("help"))
        room = Room(self.desk, self.clerk, self._app)
        for idle in room.findChildren(Idle):
            # Nobody rests in a picture, and to hear of every event costs a tenth of the time it takes.
            self._app.removeEventFilter(idle)
        self.shows(room)
        self.goes(page, wanted)

    def lays(self, vault: str | Laid, at: str) -> None:
        """A desk, open and not in sight."""
        cut_letters_anew(self._app)
        self.patches("ui.shell.stimulation.StageLink", QuietStage)
        self._clock = ScriptClock(moment(at))
        self._desk = self._practice.open(vault, self._clock)

    def goes(self, page: str, wanted: str = "") -> None:
        """Another page of the open desk."""
        self.room.show_page(page, wanted)
        self.settles()

    def shows(self, widget: QWidget) -> None:
        """Puts something in sight in the program's own window."""
        window = Window()
        window.show_inside(widget, may_close=True)
        self._shown, self._inside = window, widget
        window.resize(*self.size)
        window.show()
        window.activateWindow()
        self.settles()

    def patches(self, target: str, with_what: object) -> None:
        """Puts something that stands still in place of what differs by machine or by day, until ``clear``."""
        self._kept.enter_context(patch(target, with_what))

    def breaks(self) -> None:
        """From now on nothing can be written."""
        self._kept.enter_context(patch.object(self.desk.vault, "writing", _full_disk))

    def passes(self, seconds: float) -> None:
        """Time goes by, and whatever counts seconds is told."""
        assert self._clock is not None
        self._clock.reach(self._clock.now().plus_s(seconds))
        for timer in self.shown.findChildren(QTimer):
            if timer.isActive() and not timer.isSingleShot():
                timer.timeout.emit()
        self.settles()

    def client(self, code: str) -> BookId:
        """A client by code."""
        return next(row.book for row in self.desk.people.clients() if row.label == code)

    def settles(self) -> None:
        """Waits until nothing waits for its turn: not for a time, but until every part was made and painted."""
        for turn in range(TURNS):
            self._draw_at_once()
            self._app.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            if turn >= LEAST_TURNS and not self._waits():
                break

    def _waits(self) -> bool:
        return self._shown is not None and any(map(_waits, self._shown.findChildren(QTimer)))

    def _draw_at_once(self) -> None:
        """Has pages of paper drawn on this thread, so that none is still blank when the picture is taken."""
        if self._shown is not None:
            for drawing in self._shown.findChildren(QPdfPageRenderer):
                drawing.setRenderMode(QPdfPageRenderer.RenderMode.SingleThreaded)

    def picture(self, theme: str, size: tuple[int, int] = SIZE) -> QImage:
        """What is in sight, in one of the looks and sizes."""
        self._wears(THEMES[theme])
        self.shown.resize(*size)
        self.told_the_time()
        return self.shown.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)

    def told_the_time(self) -> None:
        """The session in the bar has just been told the time, however long it took to come about."""
        for watch in self.shown.findChildren(SittingWatch):
            for second in watch.findChildren(QTimer):
                second.timeout.emit()
        self.settles()

    def strays(self) -> list[str]:
        """That something else than the window has the keyboard: it was shown before it had a parent."""
        return [] if self.shown.isActiveWindow() else ["something was a window of its own"]

    def cannot_read(self) -> None:
        """From now on whatever is asked of the vault fails."""
        self.clerk.trouble = VaultDamaged()

    def clear(self) -> None:
        """Puts everything away."""
        self.clerk.trouble = None
        if self._shown is not None:
            self._shown.hide()
            self._shown.deleteLater()
            self._shown = self._inside = None
        self.settles()
        self._kept.close()
        if self._desk is not None:
            self._desk.vault.close()
            rmtree(self._desk.vault.folder.parent)
            self._desk = None
        self._wears(DUSK)

    def _wears(self, theme: Tokens) -> None:
        """Changes the look where it is another: putting on the same one lays out every widget anew."""
        if worn() is not theme:
            wear(self._app, theme)


def cut_letters_anew(app: QApplication) -> None:
    """Has the next picture drawn as if it were the first of the process.

    Qt keeps each small letter once it is drawn, and drawing one leaves the fraction of a pixel it stood at on its file:
    large letters and icons, drawn from their outlines, are moved by it.  Without this, what was drawn for one picture
    would move the clock in the next.
    """
    QFontDatabase.removeAllApplicationFonts()
    load_fonts()
    app.setFont(text_font())


def _waits(timer: QTimer) -> bool:
    return timer.isActive() and timer.isSingleShot() and timer.interval() == 0


def _full_disk() -> Connection:
    raise DiskFull


def no_printer(_pdf: bytes) -> None:
    """What printing says on a computer without a printer."""
    raise Trouble(NO_PRINTER, PRINT_ELSEWHERE)
