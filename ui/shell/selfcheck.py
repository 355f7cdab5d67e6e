"""``--selfcheck``: whether this program is whole, with its window: every page once, letters, paper, a tone, a set."""

from __future__ import annotations

import importlib
import json
import os
import secrets
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from kapdesk.bilateral.model.plan import SetPlan
from kapdesk.desk.desk import Desk, create_desk
from kapdesk.kernel.errors import Trouble
from kapdesk.rehearsal.selfcheck import selfcheck
from kapdesk.vault.cost import FLOOR
from kapdesk.vault.os_store import stores_at_hand
from ui.bridge.clerk import Clerk
from ui.bridge.hook import note
from ui.kit.page import Page
from ui.shell.pages import PAGES
from ui.shell.room import Room
from ui.shell.tone import sounded
from ui.stage.headless import traced
from ui.stage.pads import load_quietly
from ui.theme.fonts import FAMILY
from ui.theme.worn import STYLED, dress

NAME = "kapdesk"
WHOLE, NOT_WHOLE = 0, 2
STAGE_LIBRARIES = ("sounddevice", "soundfile", "soxr", "pygame.midi")
WIDTH_PX, HEIGHT_PX = 1280, 800
LOOK_MS = 250
_ADVICE = "Install KapDesk again."
Found = Iterator[tuple[str, str]]


def main() -> int:
    """Checks and says what was found as one JSON object; the exit code."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        found = {**dict(selfcheck()), **dict(_with_the_window())}
    except Trouble as trouble:
        sys.stderr.write(f"{trouble.sentence} {trouble.advice}\n")
        return NOT_WHOLE
    sys.stdout.write(json.dumps({"ok": True, **found}, ensure_ascii=False) + "\n")
    return WHOLE


def _with_the_window() -> Found:
    """What only a window can tell.  raises Trouble at the first that is not whole."""
    app = QApplication.instance()
    made = app if isinstance(app, QApplication) else QApplication([NAME, *STYLED])
    dress(made)
    yield "letters", _letters(made)
    yield "key stores", ", ".join(stores_at_hand()) or "none on this system"
    with tempfile.TemporaryDirectory() as folder:
        yield "pages", ", ".join(_pages(made, Path(folder) / "vault"))
    yield "tone", sounded(made)
    yield "stage", _a_set()
    yield "sounds, music, gamepads", ", ".join(_libraries())


def _libraries() -> Iterator[str]:
    """What the stage loads only when it needs it.  raises Trouble naming one that is not there at all."""
    load_quietly()
    for name in STAGE_LIBRARIES:
        try:
            found = importlib.import_module(name)
        except ImportError as cause:
            raise Trouble(f"The library {name} does not load.", _ADVICE) from cause
        except OSError:
            yield f"{name} without its system library"
        else:
            yield f"{name} {getattr(found, '__version__', '')}".strip()


def _a_set() -> str:
    """A short set as the client's stage plays it, without a display."""
    trace = traced(SetPlan(2.0, passes=1))
    if trace.ended.passes != 1:
        raise Trouble("The stage does not play a set.", _ADVICE)
    return f"{len(trace.t_s)} frames"


def _letters(app: QApplication) -> str:
    """The family everything is set in.  raises Trouble when another took its place."""
    family = app.font().family()
    if family != FAMILY:
        raise Trouble(f"The letters {FAMILY} are missing; {family} stands in.", _ADVICE)
    return family


def _pages(app: QApplication, folder: Path) -> list[str]:
    """Every page by its key, each shown once.  raises Trouble naming the page that could not be."""
    desk, _ = create_desk(folder, secrets.token_hex(16), therapist="Therapist", cost=FLOOR)
    clerk = Clerk()
    walk = Walk(app, desk, clerk)
    walk.ended.connect(app.quit)
    try:
        walk.start()
        app.exec()
    finally:
        walk.end()
        clerk.finish()
        desk.close()
    return walk.seen()


class Walk(QObject):
    """Goes through the pages one after another and notes any fault on the way; ``ended`` after the last."""

    ended = Signal()

    def __init__(self, app: QApplication, desk: Desk, clerk: Clerk) -> None:
        super().__init__(app)
        self._room = Room(desk, clerk, app)
        self._room.resize(WIDTH_PX, HEIGHT_PX)
        self._to_see = [place.key for place in PAGES]
        self._seen: list[str] = []
        self._faults: list[str] = []
        self._turn = QTimer(self)
        self._turn.setObjectName("turn of the self-check")
        self._turn.setInterval(LOOK_MS)
        self._turn.timeout.connect(self._on_turn)
        self._before = sys.excepthook

    def start(self) -> None:
        """Shows the room unseen and begins."""
        sys.excepthook = self._take
        self._room.show()
        self._turn.start()

    def end(self) -> None:
        """Puts everything back as it was."""
        sys.excepthook = self._before
        self._turn.stop()
        for page in self._room.findChildren(Page):
            page.closing()
            page.going()
        self._room.hide()
        self._room.deleteLater()

    def seen(self) -> list[str]:
        """The pages that were painted.  raises Trouble when one was not."""
        if self._faults:
            raise Trouble(f"A page could not be shown. {self._faults[0]}", _ADVICE)
        return self._seen

    def _on_turn(self) -> None:
        if self._seen and self._room.grab().isNull():
            self._faults.append(self._seen[-1])
        if self._faults or not self._to_see:
            self._turn.stop()
            self.ended.emit()
            return
        key = self._to_see.pop(0)
        self._room.show_page(key)
        self._seen.append(key)

    def _take(
        self, kind: type[BaseException], _fault: BaseException, where: TracebackType | None
    ) -> None:
        self._faults.append(note(kind, where))
