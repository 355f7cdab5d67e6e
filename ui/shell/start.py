"""From the first painted window to the open desk, and from there to a lock or the end."""

from __future__ import annotations

import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QStandardPaths
from PySide6.QtWidgets import QApplication

from ui.bridge.clerk import Clerk
from ui.bridge.hook import Hook
from ui.bridge.tidying import Tidying
from ui.shell.loading import Loading, load_desk
from ui.shell.restart import fresh_start
from ui.shell.window import Window
from ui.shell.window_place import keep_place, take_place
from ui.theme.tokens import DUSK, THEMES
from ui.theme.worn import STYLED, dress
from ui.unlock.doors import Doors, VaultDoors
from ui.unlock.entrance import Entrance
from ui.unlock.recall import Recall, Remembered

if TYPE_CHECKING:
    from kapdesk.desk.desk import Desk
    from kapdesk.kernel.errors import Trouble
    from ui.shell.room import Room

NAME = "kapdesk"
HELD = 2
"""The exit code of a second start."""
Places = QStandardPaths.StandardLocation


class Start(QObject):
    """Shows the entrance at once, loads the desk behind it, and changes one for the other."""

    def __init__(
        self, app: QApplication, recall: Recall, hook: Hook, *, doors: Doors, folder: Path
    ) -> None:
        super().__init__(app)
        self._app = app
        self._recall = recall
        self._doors = doors
        self._clerk = Clerk(self)
        self._loading = Loading(self)
        self._folder = folder
        self._ending = False
        self._room: Room | None = None
        self.window = Window()
        self._entrance = Entrance(doors, self._clerk, _today, folder)
        self.window.show_inside(self._entrance, may_close=True)
        self._entrance.opened.connect(self._on_opened)
        self.window.painted.connect(self._on_painted)
        hook.faulted.connect(self._on_fault)
        self.window.close_wanted.connect(self._on_close_wanted)
        app.aboutToQuit.connect(self._loading.stop)
        app.aboutToQuit.connect(self._clerk.finish)

    def _on_painted(self) -> None:
        self._entrance.start_typing()
        knock = partial(self._doors.knock, self._folder)
        self._clerk.ask(knock, owner=self, then=self._on_knocked, failed=_nothing)
        self._clerk.ask(load_desk, owner=self, then=self._on_loaded, failed=_nothing)

    def _on_loaded(self, _: object) -> None:
        self._loading.start()

    def _on_knocked(self, held: Trouble | None) -> None:
        if held is not None:
            self._loading.stop()
            from ui.unlock.held_page import HeldPage

            page = HeldPage(held)
            self.window.show_inside(page, may_close=True)
            page.left.connect(self._on_left)
            page.start_typing()

    def _on_left(self) -> None:
        self._app.exit(HELD)

    def _on_opened(self, desk: Desk, folder: Path) -> None:
        self._loading.stop()
        from ui.shell.room import Room

        self._folder = folder
        self._room = Room(desk, self._clerk, self._app)
        self._room.locked.connect(self._on_locked)
        self._room.looked.connect(self._on_looked)
        self.window.show_inside(self._room, may_close=False)

    def _on_fault(self, note: str) -> None:
        (self._room or self._entrance).show_fault(note)

    def _on_looked(self, theme: str) -> None:
        self._recall.keep(Remembered(str(self._folder), theme))

    def _on_close_wanted(self) -> None:
        if self._room is not None and not self._ending:
            self._ending = True
            self._room.shut()

    def _on_locked(self) -> None:
        self._clerk.finish()
        if self._ending:
            # Not quit(): that asks the window again, and the window asks for order.
            self._app.exit()
        else:
            keep_place(self.window)
            fresh_start()


SWITCH_S = 0.001
"""How long screen and record lane let each other wait; Python's own 5 ms held up the save that a set waits for."""


def _nothing(_: object) -> None:
    """Nothing to tell: whoever needs it meets the same trouble again."""


def start(arguments: list[str]) -> int:
    """Runs the desk until its window is closed; the exit code.  One argument names the vault folder."""
    sys.setswitchinterval(SWITCH_S)
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
    app = QApplication([NAME, *STYLED])
    app.setApplicationName("KapDesk")
    Tidying(app)
    recall = Recall(_place(Places.GenericConfigLocation) / NAME / "desk")
    remembered = recall.read()
    dress(app, THEMES.get(remembered.theme, DUSK))
    hook = Hook(_place(Places.GenericStateLocation) / NAME / "faults", app)
    hook.install()
    folder = Path(arguments[0] if arguments else remembered.folder or _first_folder())
    begun = Start(app, recall, hook, doors=VaultDoors(), folder=folder.absolute())
    begun.window.painted.connect(_harden)
    take_place(begun.window)
    begun.window.show_whole()
    return app.exec()


def _first_folder() -> str:
    return str(_place(Places.DocumentsLocation) / "KapDesk vault")


def _place(kind: QStandardPaths.StandardLocation) -> Path:
    return Path(QStandardPaths.writableLocation(kind))


def _today() -> str:
    from kapdesk.kernel.clock import SystemClock

    return SystemClock().now().day()


def _harden() -> None:
    """Closes the process to others once the window is painted: before that it holds nobody's words."""
    from kapdesk.vault.process import harden

    harden()
