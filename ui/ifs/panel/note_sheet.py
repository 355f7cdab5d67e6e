"""What a sealed note says, over the page: kept in its box as it is typed, and gone once the sheet is put away."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QWidget

from kapdesk.ifs.service.sealing import NOTE, Told
from kapdesk.kernel.errors import Refusal, Refusals
from ui.kit.buttons import PrimaryButton
from ui.kit.field import NoteField, show_refusals
from ui.kit.text import Label
from ui.work.seal.sealed_sheet import SealedSheet

TITLE = "A sealed note"
WORDS = "words"
SAVE = "Save   Ctrl+Enter"
PICTURE = "The picture of the note"
PICTURE_PX = QSize(480, 240)


class NoteSheet(SealedSheet):
    """``told`` is what the note says, nothing where it is new; ``typed`` what was typed of it and not saved."""

    def __init__(self, host: QWidget, told: Told | None, typed: str | None) -> None:
        super().__init__(host, TITLE)
        self._told = told.words if told is not None else ""
        self.words = NoteField("What it says", lines=5)
        self.picture = Label("")
        self.picture.setAccessibleName(PICTURE)
        self.picture.hide()
        self.body.addWidget(self.picture)
        self.body.addWidget(self.words)
        save = PrimaryButton(SAVE, symbol="check")
        self.add_act(save)
        self.words.set_text(self._told if typed is None else typed)
        if told is not None and told.picture:
            self._show(told.picture)
        self.words.typed.connect(self.on_typed)
        save.clicked.connect(self.offer)

    def start(self) -> None:
        """In its words."""
        self.open(self.words)

    def texts(self) -> dict[str, str]:
        """What was typed and is not saved."""
        text = self.words.text()
        return {WORDS: text} if text != self._told else {}

    def take_over(self) -> None:
        """What stands there is saved."""
        self._told = self.words.text()

    def refuse(self, refusals: Refusals) -> None:
        """Says what was not taken under the words; they stay."""
        here = [
            Refusal(WORDS, one.sentence) if one.field == NOTE else one for one in refusals.items
        ]
        if rest := show_refusals({WORDS: self.words}, Refusals(tuple(here))):
            self.strip.say(rest, tone="notice")

    def forget(self) -> None:
        """Empty."""
        self._told = ""
        self.words.set_text("")
        self.picture.clear()

    def _show(self, content: bytes) -> None:
        image = QImage.fromData(content)
        if not image.isNull():
            fits = image.scaled(
                PICTURE_PX,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            self.picture.setPixmap(QPixmap.fromImage(fits))
            self.picture.show()
