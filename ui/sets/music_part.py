"""The therapist's own music for a set: chosen on this machine, read once, and known here alone."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from kapdesk.bilateral.model.plan import SetPlan, Voice
from kapdesk.bilateral.parse.details import FILE
from kapdesk.bilateral.sound.music import KINDS, heard_through
from kapdesk.kernel.errors import Refusals, Trouble
from ui.bridge.clerk import Clerk
from ui.kit.buttons import Button
from ui.kit.surface import column, row
from ui.kit.text import Hint, Label
from ui.theme.tokens import GRID_PX, SMALL_PX

NONE = "No file is chosen."
CHOOSE, READING = "Choose a music file …", "The file is being read."
SAID = (
    "WAV, FLAC, OGG or MP3. Where it lies is never recorded; it is chosen anew for another session."
)
FILES = f"Music ({' '.join(f'*{kind}' for kind in KINDS)})"
S_PER_MIN = 60


class MusicPart(QWidget):
    """``wanted`` gives the path of a file that was read and can be played."""

    wanted = Signal(str)

    def __init__(self, clerk: Clerk, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._file = ""
        self._lasts: dict[str, float] = {}
        self._name = Label(NONE, wrap=True)
        self._choose = Button(CHOOSE)
        self._below = Hint(SAID)
        self._choose.clicked.connect(self._on_choose)
        held = column(Label("Your own music", size_px=SMALL_PX, tone="quiet"), gap_px=4)
        line = row(self._choose, gap_px=2 * GRID_PX)
        line.addWidget(self._name, 1)
        held.addLayout(line)
        held.addWidget(self._below)
        self.setLayout(held)

    def show_plan(self, plan: SetPlan) -> None:
        """Which file is played, by its name and its length."""
        file = plan.sound.file if plan.sound.voice is Voice.MUSIC else ""
        if file != self._file:
            self._say(SAID, "quiet")
        self._file = file
        self._name.setText(self._words() if file else NONE)

    def refuse(self, refusals: Refusals) -> None:
        """Says why a file was not taken; the one before still stands."""
        for refusal in refusals.items:
            if refusal.field == FILE:
                self._say(refusal.sentence, "grave")

    def forget(self) -> None:
        """Leaves what was said of a file that was not taken."""
        self._say(SAID, "quiet")

    def read(self, path: str) -> None:
        """Reads a file as a person chose it, then asks for it; the button keeps the focus meanwhile."""
        self._say(READING, "quiet")
        self._clerk.ask(
            partial(heard_through, Path(path)),
            owner=self,
            then=partial(self._on_read, path),
            failed=self._on_failed,
        )

    def _words(self) -> str:
        lasts = self._lasts.get(self._file)
        name = Path(self._file).name
        if lasts is None:
            return name
        minutes, seconds = divmod(round(lasts), S_PER_MIN)
        return f"{name} · {minutes}:{seconds:02d} min"

    def _on_read(self, path: str, lasts: float) -> None:
        self._lasts[path] = lasts
        self._say(SAID, "quiet")
        self.wanted.emit(path)

    def _on_failed(self, trouble: Trouble) -> None:
        self._say(f"{trouble.sentence} {trouble.advice}".strip(), "grave")

    def _say(self, sentence: str, tone: str) -> None:
        self._below.setText(sentence)
        self._below.set_tone(tone)

    def _on_choose(self) -> None:
        music = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.MusicLocation)
        chooser = QFileDialog(self, "KapDesk", music, FILES)
        chooser.setObjectName("file chooser")
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.fileSelected.connect(self.read)
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()
