"""Started by a benchmark: the desk open on the session page of a vault, which tells its memory when drawn."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.desks import PASSPHRASE
from benchmarks.telling import tell
from kapdesk.desk.desk import open_desk
from ui.bridge.clerk import Clerk
from ui.shell.pages import PAGES
from ui.shell.room import Room
from ui.shell.window import Window
from ui.theme.worn import dress

SETTLES_MS = 1500

if __name__ == "__main__":
    app = QApplication(["kapdesk"])
    dress(app)
    clerk = Clerk(app)
    room = Room(open_desk(Path(sys.argv[1]), passphrase=PASSPHRASE), clerk, app)
    window = Window()
    window.show_inside(room, may_close=False)
    window.show()
    for place in PAGES:
        room.show_page(place.key)
    QTimer.singleShot(SETTLES_MS, tell)
    sys.exit(app.exec())
